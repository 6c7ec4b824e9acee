import { type AssetKind, assetKindLabels } from '#shared/records/asset.ts'
import type { RowNote } from './judgement.ts'
import { kindByName } from './kind-by-name.ts'

type Row = Readonly<Record<string, unknown>> & { readonly id: string }

export const KEYLESS: RowNote = {
  cell: null,
  message: 'Không có mã, số sê-ri hay tên máy: nếu dòng này được sửa rồi nhập lại, sẽ thành một thiết bị nữa.',
}

/** Where a part stands, and whose it is, follows from its device unless its own row says otherwise. */
export function partOf(parent: Row, values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const places = ['departmentId', 'site', 'floor', 'room'].filter((key) => values[key] === undefined)
  return { parentId: parent.id, ...Object.fromEntries(places.map((key) => [key, parent[key]])) }
}

/** A sheet without a column of kinds tells them by the names; what they do not tell is no computer by default. */
export function namedKind(name: string, isPart: boolean): { readonly kind: AssetKind; readonly note: RowNote } {
  const known = kindByName(name)
  const kind = known ?? (isPart ? 'component' : 'other')
  const message =
    known === null
      ? `Tên không cho biết loại thiết bị nên ghi là “${assetKindLabels[kind]}”.`
      : `Loại thiết bị theo tên: ${assetKindLabels[kind]}.`
  return { kind, note: { cell: null, message } }
}
