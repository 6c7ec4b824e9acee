import { type CollectionName, collectionNames, collections } from '#shared/records/collections.ts'
import { targetOf } from '#shared/records/references.ts'
import { inCircle } from '#shared/records/tree.ts'
import type { Found, Rule } from './finding.ts'

interface AnyRecord {
  readonly id: string
  readonly name?: unknown
  readonly [field: string]: unknown
}

const called = ({ name }: AnyRecord): string => (typeof name === 'string' && name !== '' ? ` “${name}”` : '')

const idsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

/** A reference to what is gone says nothing any more; one that must point somewhere has no such way out. */
function emptied(
  collection: CollectionName,
  record: AnyRecord,
  field: string,
  gone: readonly string[],
): Partial<Found> {
  const before = record[field]
  if (field === 'planId' && collection !== 'issuedPlans') return {}
  const after = Array.isArray(before) ? before.filter((id) => !gone.includes(id)) : null
  return { repair: { label: 'Bỏ phần đã xóa', fields: [{ collection, id: record.id, field, before, after }] } }
}

const missingRecord: Rule = {
  id: 'reference.missing-record',
  title: 'Bản ghi không trỏ đến thứ đã bị xóa',
  severity: 'error',
  source: 'Dữ liệu phải nhất quán',
  check: ({ snapshot }) => {
    const known = new Map(collectionNames.map((name) => [name, new Set(snapshot[name].map((record) => record.id))]))
    return collectionNames.flatMap((name) => {
      const { title, fields } = collections[name]
      const references = Object.keys(fields).flatMap((key) => {
        const target = targetOf(name, key)
        return target === null ? [] : [{ key, target }]
      })
      return (snapshot[name] as unknown as readonly AnyRecord[]).flatMap((record) =>
        references.flatMap(({ key, target }): readonly Found[] => {
          const gone = idsIn(record[key]).filter((id) => !known.get(target)?.has(id))
          if (gone.length === 0) return []
          const label = (fields as Readonly<Record<string, { label: string }>>)[key]?.label ?? key
          return [
            {
              message: `${title}${called(record)}: “${label}” trỏ đến ${collections[target].title.toLocaleLowerCase('vi')} không còn tồn tại.`,
              advice: 'Chọn lại hoặc bỏ trống.',
              at: { collection: name, id: record.id },
              field: key,
              ...emptied(name, record, key, gone),
            },
          ]
        }),
      )
    })
  },
}

/** A record that may stand in another one of its own list. */
interface Child extends AnyRecord {
  readonly parentId: string | null
  readonly order: number
}
const parented = collectionNames.filter((name) => Object.hasOwn(collections[name].fields, 'parentId'))

const circle: Rule = {
  id: 'reference.circle',
  title: 'Không có vòng cha con',
  severity: 'error',
  source: 'Dữ liệu phải nhất quán',
  check: ({ snapshot }) =>
    parented.flatMap((name) => {
      const known = new Map((snapshot[name] as readonly Child[]).map((record) => [record.id, record]))
      return [...known.values()]
        .filter((record) => inCircle(record, known))
        .map(
          (record): Found => ({
            message: `${collections[name].title}${called(record)} có vòng cha con: một mục nằm trong chính mục con của nó.`,
            advice: 'Chọn lại mục cha.',
            at: { collection: name, id: record.id },
            field: 'parentId',
          }),
        )
    }),
}

const unknownSource: Rule = {
  id: 'reference.funding-source',
  title: 'Kinh phí thuộc một nguồn vốn trong danh mục',
  severity: 'error',
  source: 'Dữ liệu phải nhất quán',
  check: ({ snapshot, plan }) => {
    const known = new Set(snapshot.fundingSources.map((source) => source.id))
    return snapshot.initiatives
      .filter((item) => item.planId === plan.id && item.funding.some((part) => !known.has(part.fundingSourceId)))
      .map((item) => ({
        message: `Dự án “${item.name}” có kinh phí thuộc nguồn vốn không còn trong danh mục nên bảng “Trong đó” bị thiếu.`,
        advice: 'Chọn lại nguồn vốn cho số tiền này.',
        at: { collection: 'initiatives', id: item.id },
        field: 'funding',
      }))
  },
}

/** Whether records point at records that exist. */
export const referenceRules: readonly Rule[] = [missingRecord, circle, unknownSource]
