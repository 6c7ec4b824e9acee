import { foldForSearch } from '#shared/basics/search-fold.ts'
import { type AssetKind, assetKindLabels } from '#shared/records/asset.ts'
import { commonNote } from './common-notes.ts'
import type { RowNote } from './judgement.ts'
import { kindByName } from './kind-by-name.ts'
import type { DeviceTold } from './tell-device.ts'

/** What a new device without a kind of its own is, and what to know of how that was told. */
export interface ToldKind {
  readonly kind: AssetKind
  readonly note: RowNote | null
}

/** Fields that only computers have. */
const COMPUTER_FIELDS = ['operatingSystemId', 'cpu', 'memoryGb', 'hostName'] as const
/** Whatever of these a group is of, "Máy vi tính HP" says no other. */
const COMPUTERS: readonly AssetKind[] = ['server', 'desktop', 'laptop', 'tablet', 'kiosk']

/** Whether a kind is one of computers. */
export function isComputer(kind: AssetKind): boolean {
  return COMPUTERS.includes(kind)
}

/**
 * Tells the kind of a device by its name ("Máy tính xách tay Dell", even under "I. Máy vi tính"), then by what stands above
 * its row, its remark, then by what only servers and computers have; what nothing tells is no computer by default.
 */
export function deviceKind(
  name: string,
  { isPart, above, isKindOfSheet }: Pick<DeviceTold, 'isPart' | 'above' | 'isKindOfSheet'>,
  values: Readonly<Record<string, unknown>>,
  systemName: string,
): ToldKind {
  const named = kindByName(name)
  if (isPart) return named === null ? told('component', NAMELESS) : told(named, BY_NAME)
  if (above !== undefined) {
    const same = named === null || named === above || (named === 'desktop' && isComputer(above))
    if (!same) return told(named, BY_NAME)
    return isKindOfSheet && named === null ? told(above, BY_SHEET) : { kind: above, note: null }
  }
  if (named !== null) return told(named, BY_NAME)
  const noted = kindByName(typeof values.note === 'string' ? (values.note.split(/[;,.(]/)[0] ?? '') : '')
  if (noted !== null && noted !== 'component') return told(noted, BY_NOTE)
  if (/\bserver\b/i.test(systemName) || /\bxeon\b/i.test(String(values.cpu ?? ''))) return told('server', BY_SERVER)
  const hasComputerField = COMPUTER_FIELDS.some((key) => values[key] !== undefined && values[key] !== null)
  return hasComputerField ? told('desktop', BY_FIELDS) : told('other', NAMELESS)
}

/** "Máy vi tính" in a column of kinds is whatever computer the name says ("Máy tính xách tay HP 440"); null when it is what it says. */
export function computerByName(kind: unknown, kindText: string, name: string): ToldKind | null {
  if (kind !== 'desktop' || !ANY_COMPUTER.has(foldForSearch(kindText))) return null
  const named = kindByName(name)
  return named === null || named === 'desktop' || !isComputer(named) ? null : told(named, BY_NAME)
}
const ANY_COMPUTER = new Set(['may tinh', 'may vi tinh', 'bo may tinh', 'bo may vi tinh'])

const BY_NAME = (kind: string) => commonNote('Loại thiết bị theo tên', kind)
const BY_SHEET = (kind: string) => commonNote('Loại thiết bị theo tên bảng', kind)
const BY_NOTE = (kind: string) => noteOf(`Loại thiết bị theo ghi chú: ${kind}.`)
const BY_SERVER = (kind: string) => noteOf(`Có hệ điều hành hay bộ xử lý của máy chủ nên ghi là “${kind}”.`)
const BY_FIELDS = (kind: string) =>
  commonNote(
    `Có tên máy, hệ điều hành hoặc bộ xử lý nên ghi là “${kind}”; nếu là máy chủ hay máy xách tay thì sửa lại.`,
  )
const NAMELESS = (kind: string) => noteOf(`Tên không cho biết loại thiết bị nên ghi là “${kind}”.`)

function told(kind: AssetKind, noteFor: (kind: string) => RowNote): ToldKind {
  return { kind, note: noteFor(assetKindLabels[kind]) }
}

function noteOf(message: string): RowNote {
  return { cell: null, message }
}
