import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import { isCodeOf, isShortFor } from '#shared/records/department-name.ts'
import { referenceName } from '#shared/records/record-names.ts'
import { kindByName } from './kind-by-name.ts'
import type { Row } from './match-record.ts'

/** What speaks of one kind of source, however a sheet names it: NSNN, "Ngân sách tỉnh". */
const fundingWords: readonly RegExp[] = [
  /ngan sach|\bns(?:nn|tw|dp|t)?\b/,
  /phat trien|\bpthdsn\b|\bptsn\b/,
  /\bthu\b|vien phi/,
]

/** The one record whose name holds the text, is held by it or is shortened to it, or whose code it is; null without one. */
export function likeliestRecord(collection: CollectionName, rows: readonly Row[], text: string): string | null {
  const folded =
    collection === 'operatingSystems'
      ? foldForSearch(text).replace(/^win\s*(?=\d|xp\b)/, 'windows ')
      : foldForSearch(text)
  const alike = collection === 'fundingSources' ? fundingWords.filter((words) => words.test(folded)) : []
  const near = rows.filter((row) => {
    const name = foldForSearch(referenceName(row))
    return (
      name.includes(folded) ||
      folded.includes(name) ||
      isShortFor(text, referenceName(row)) ||
      isCodeOf(text, String(row.code ?? '')) ||
      alike.some((words) => words.test(name))
    )
  })
  return near.length === 1 ? (near[0]?.id ?? null) : null
}

/** What a word of a choice most likely means; null when nothing tells. */
export function likeliestChoice(collection: CollectionName, key: string, text: string): string | null {
  return collection === 'assets' && key === 'kind' ? kindByName(text) : null
}
