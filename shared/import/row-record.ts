import type { Fields } from '#shared/records/field.ts'
import { referenceName } from '#shared/records/record-names.ts'
import type { Match, Row } from './match-record.ts'

/** The record that a row speaks of; null when it speaks of a new one. */
export type RowRecord =
  | {
      readonly ok: true
      readonly record: Row | null
      readonly lazily: boolean
      readonly isNamesake: boolean
      /** The key that found the record, and a surer one that speaks against it; null where nothing does. */
      readonly doubt: { readonly by: string; readonly against: string } | null
    }
  | { readonly ok: false; readonly message: string }

const NEW = { ok: true, record: null, lazily: false, isNamesake: false, doubt: null } as const

/**
 * Decides about what the keys of a row have found. Of several records of one key, the one that holds all the row says is
 * meant (`readsAlike`), first of all where a blank cell of the row is blank in it, too; one that a row above has spoken of (`claimed`) is no other row's, and where names may be shared
 * the row is another person's.
 */
export function rowRecord(
  found: Match,
  fields: Fields,
  mayShareKey: boolean,
  claimed: ReadonlySet<string>,
  readsAlike: (record: Row, blankToo: boolean) => boolean,
): RowRecord {
  const label = (key: string) => fields[key]?.label ?? key
  switch (found.kind) {
    case 'none':
      return NEW
    case 'conflict': {
      const [a, b] = found.by
      return refused(
        `“${label(a)}” là của “${referenceName(found.first)}” nhưng “${label(b)}” là của “${referenceName(found.second)}”. Hãy sửa một trong hai.`,
      )
    }
    case 'several': {
      const free = found.records.filter((each) => !claimed.has(each.id))
      const record = free.find((each) => readsAlike(each, true)) ?? free.find((each) => readsAlike(each, false))
      if (record !== undefined) return { ...NEW, record }
      const count = found.records.length
      return refused(`Đã có ${count} bản ghi cùng “${label(found.by)}”; không rõ dòng này là bản ghi nào.`)
    }
    case 'one': {
      const { record, by, lazily = false, against = null } = found
      return mayShareKey && by !== 'id' && claimed.has(record.id)
        ? { ...NEW, isNamesake: true }
        : { ok: true, record, lazily, isNamesake: false, doubt: against === null ? null : { by, against } }
    }
  }
}

function refused(message: string): RowRecord {
  return { ok: false, message }
}
