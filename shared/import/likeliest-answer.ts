import { foldForSearch } from '#shared/basics/search-fold.ts'
import { choiceWord } from '#shared/records/choice-labels.ts'
import { choiceSynonyms } from '#shared/records/choice-synonyms.ts'
import { type CollectionName, fieldOf } from '#shared/records/collections.ts'
import { isCodeOf, isShortFor } from '#shared/records/department-name.ts'
import { fieldKindOf } from '#shared/records/field-kind.ts'
import { referenceName } from '#shared/records/record-names.ts'
import { saysInstalled } from './antivirus-said.ts'
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

/**
 * The records as they are offered for a text: the likeliest, then those that share the most words with it, then in the order
 * of their own list.
 */
export function inOrderOfLikeness(rows: readonly Row[], text: string, likeliest: string | null): readonly Row[] {
  const words = new Set(wordsOf(text))
  const ranked = rows.map((row, at) => ({
    row,
    likeness: row.id === likeliest ? Number.POSITIVE_INFINITY : sharedWords(row, words),
    place: typeof row.order === 'number' ? row.order : at,
  }))
  return ranked
    .sort((a, b) => (a.likeness === b.likeness ? a.place - b.place : b.likeness - a.likeness))
    .map(({ row }) => row)
}

function sharedWords(row: Row, words: ReadonlySet<string>): number {
  return wordsOf(`${referenceName(row)} ${String(row.code ?? '')}`).filter((word) => words.has(word)).length
}

/** Without the words that most departments begin with. */
function wordsOf(text: string): readonly string[] {
  return [...new Set(foldForSearch(text).split(/[^\p{L}\d]+/u))].filter((word) => !UNTELLING.has(word))
}
const UNTELLING = new Set(['', 'khoa', 'phong', 'ban', 'to', 'trung', 'tam', 'va'])

/** What a word of a choice most likely means; null when nothing tells. */
export function likeliestChoice(collection: CollectionName, key: string, text: string): string | null {
  if (collection === 'assets' && key === 'kind') return kindByName(text)
  if (collection === 'assets' && key === 'antivirus' && saysInstalled(text)) return 'upToDate'
  const folded = foldForSearch(text)
  if (collection === 'links' && key === 'kind') return linkKindIn(folded)
  if (collection === 'applications' && key === 'hosting') return hostingIn(folded)
  return choiceBegun(collection, key, folded) ?? choiceNaming(collection, key, folded)
}

/** Of these, the first words say the most: "Hỏng nguồn", "Tốt, hơi chậm", "Kỹ sư CNTT". */
const BEGINNING_TELLS = new Set(['state', 'degree'])
/** Read without its marks, the one word stands for others, too: "khó khởi động". */
const DOUBTFUL = new Set(['kho', 'co', 'x'])

function choiceBegun(collection: CollectionName, key: string, folded: string): string | null {
  if (!BEGINNING_TELLS.has(key)) return null
  const words = Object.entries(choiceSynonyms[`${collection}.${key}`] ?? {})
  const labels = labelsOf(collection, key).map(({ value, label }): [string, string] => [label, value])
  const begun = [...words, ...labels].filter(([word]) => {
    return !DOUBTFUL.has(word) && folded.startsWith(word) && !/[a-z\d]/.test(folded[word.length] ?? '')
  })
  return begun.toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? null
}

/** "PACS" → “Chẩn đoán hình ảnh (RIS/PACS)”, where no other choice has the word. */
function choiceNaming(collection: CollectionName, key: string, folded: string): string | null {
  const naming = labelsOf(collection, key).filter(({ label }) => {
    return ` ${label.replace(/[^a-z\d]+/g, ' ')} `.includes(` ${folded} `)
  })
  return naming.length === 1 ? (naming[0]?.value ?? null) : null
}

function labelsOf(collection: CollectionName, key: string) {
  const field = fieldOf(collection, key)
  const kind = fieldKindOf(field)
  const values = kind.kind === 'choice' || kind.kind === 'choices' ? kind.values : []
  return values.map((value) => ({ value, label: foldForSearch(choiceWord(collection, key, field, value)) }))
}

function hostingIn(folded: string): string | null {
  if (/\bcloud\b|dam may|\bhosting\b|\bthue\b|nha cung cap|trung tam du lieu/.test(folded)) return 'vendor'
  if (/\bso y te\b|\bcua so\b/.test(folded)) return 'authority'
  return /may chu|may tram|benh vien|noi bo|tai cho|\bserver\b/.test(folded) ? 'onPremise' : null
}

function linkKindIn(folded: string): string | null {
  if (/\btslcd\b|so lieu chuyen dung/.test(folded)) return 'tslcd'
  if (/\binternet\b|\bftth\b|cap quang|leased line/.test(folded)) return 'internet'
  return /\b(?:mega ?)?wan\b|metro ?net|\bvpn\b|\bmpls\b|kenh rieng/.test(folded) ? 'wan' : null
}
