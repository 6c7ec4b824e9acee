import type { CellEdit } from '#renderer/components/grid-column.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { choiceWord } from '#shared/records/choice-labels.ts'
import { type CollectionName, fieldOf } from '#shared/records/collections.ts'
import { fieldKindOf } from '#shared/records/field-kind.ts'
import { likeOneOf } from '#shared/records/like-choice.ts'
import { recordFinder } from '#shared/records/record-finder.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { type FieldReader, fieldReader } from '#shared/tables/read-field.ts'

/** Reads what was typed or pasted into cells of one list; each column's reader is made once. */
export interface CellReader {
  /** The value for the field of one record (null: a new one), or a Vietnamese sentence saying why it is none. */
  readonly read: (key: string, text: string, recordId: string | null) => Result<unknown, string>
  /** The text with what is very like one choice written as that choice; null when that makes no value of it. */
  readonly asChoices: (key: string, text: string) => { readonly text: string; readonly value: unknown } | null
  /** Whether whatever is written is a value of the field. */
  readonly takesAnyText: (key: string) => boolean
  readonly valueOf: (edit: CellEdit) => Result<unknown, string>
}

export function cellReader(snapshot: Snapshot, collection: CollectionName): CellReader {
  const finder = recordFinder(snapshot)
  const readers = new Map<string, FieldReader>()
  const readerOf = (key: string) => {
    const known = readers.get(key) ?? fieldReader(collection, key, fieldOf(collection, key), finder)
    readers.set(key, known)
    return known
  }
  const read: CellReader['read'] = (key, text, recordId) => {
    const value = readerOf(key)(text)
    if (!value.ok) return err(value.error.message)
    return key === 'parentId' && recordId !== null && value.value === recordId
      ? err('Một mục không thể thuộc về chính nó. Hãy ghi mục khác.')
      : ok(value.value)
  }
  const asChoices: CellReader['asChoices'] = (key, text) => {
    const field = fieldOf(collection, key)
    const kind = fieldKindOf(field)
    if (kind.kind !== 'choice' && kind.kind !== 'choices') return null
    const words = kind.values.map((value) => choiceWord(collection, key, field, value))
    const parts = kind.kind === 'choice' ? [text] : text.split(/[;\n]/)
    const meant = parts
      .map((part) => (readerOf(key)(part).ok ? part.trim() : (likeOneOf(words, part) ?? part)))
      .join('; ')
    const value = readerOf(key)(meant)
    return value.ok ? { text: meant, value: value.value } : null
  }
  return {
    read,
    asChoices,
    takesAnyText: (key) => ['text', 'texts'].includes(fieldKindOf(fieldOf(collection, key)).kind),
    valueOf: ({ rowId, columnId, content }) =>
      content.kind === 'value' ? ok(content.value) : read(columnId, content.text, rowId),
  }
}
