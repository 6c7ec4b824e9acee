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
  /\bkhac\b|hop phap/,
]

/**
 * The one record that a text most likely names: by its code, by the same name, shortened, or one name holding the other, and
 * then the longest ("Windows 8.1 Pro" is no Windows 8). Null where several are as likely, or none.
 */
export function likeliestRecord(collection: CollectionName, rows: readonly Row[], text: string): string | null {
  const folded = collection === 'operatingSystems' ? systemInFull(text) : foldForSearch(text)
  const alike = collection === 'fundingSources' ? fundingWords.filter((words) => words.test(folded)) : []
  const ways: readonly ((row: Row, name: string) => boolean)[] = [
    (row) => isCodeOf(text, String(row.code ?? '')),
    (_, name) => name === folded,
    (row) => isShortFor(text, referenceName(row)),
    (_, name) => name.includes(folded) || folded.includes(name) || alike.some((words) => words.test(name)),
  ]
  for (const isLikely of ways) {
    const near = rows.filter((row) => isLikely(row, foldForSearch(referenceName(row))))
    if (near.length === 0) continue
    const length = (row: Row) => referenceName(row).length
    const inside = near.filter((row) => folded.includes(foldForSearch(referenceName(row))))
    const [longest, next] = inside.toSorted((a, b) => length(b) - length(a))
    if (near.length === 1) return near[0]?.id ?? null
    const isOne =
      inside.length === near.length && longest !== undefined && next !== undefined && length(longest) > length(next)
    return isOne ? longest.id : null
  }
  return null
}

/** "Win 10 Pro" → "windows 10 pro". */
function systemInFull(text: string): string {
  return foldForSearch(text).replace(/^win\s*(?=\d|xp\b|server\b)/, 'windows ')
}

/** What a word of a choice most likely means; null when nothing tells. */
export function likeliestChoice(collection: CollectionName, key: string, text: string): string | null {
  if (collection === 'assets' && key === 'kind') return kindByName(text)
  return collection === 'links' && key === 'kind' ? linkKindIn(foldForSearch(text)) : null
}

function linkKindIn(folded: string): string | null {
  if (/\btslcd\b|so lieu chuyen dung/.test(folded)) return 'tslcd'
  if (/\binternet\b|\bftth\b|cap quang|leased line/.test(folded)) return 'internet'
  return /\bwan\b|\bvpn\b|\bmpls\b|kenh rieng/.test(folded) ? 'wan' : null
}
