import { formatShortDate } from '#shared/basics/calendar-date.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { LegalBasis } from '#shared/records/legal-basis.ts'
import { type CatalogueDocument, catalogueDocuments } from './catalogue.ts'
import { documentName, listedAs } from './from-catalogue.ts'
import { catalogueNamesakes, isCitedByName, isSameDocument, isSameName } from './identity.ts'
import type { PastedDocument, PastedPiece } from './pasted-document.ts'
import { symbolKey } from './symbol.ts'

/** `known`: in the hospital's list. `catalogue`: in the catalogue that comes with the program. `ask`: somebody must look. */
export type PasteVerdict = 'new' | 'known' | 'catalogue' | 'ask' | 'repeated'
export const pasteVerdictLabels: Readonly<Record<PasteVerdict, string>> = {
  new: 'Thêm',
  known: 'Đã có',
  catalogue: 'Trong danh mục',
  ask: 'Cần xem',
  repeated: 'Nhắc lại',
}

/** What becomes of a pasted document. */
export type PasteChoice =
  | { readonly use: 'list'; readonly id: string }
  | { readonly use: 'catalogue'; readonly key: string }
  | { readonly use: 'new' }
  | { readonly use: 'skip' }

export interface MatchedDocument {
  readonly document: PastedDocument
  readonly verdict: PasteVerdict
  /** Documents it may be, those of the list first. */
  readonly candidates: readonly PasteChoice[]
  /** What is proposed; null when only a person can say. */
  readonly choice: PasteChoice | null
  /** Why it is to be looked at, beside its own remarks. */
  readonly reasons: readonly string[]
}

/** Which documents of a paste the list or the catalogue knows, in the order of the paste. */
export function matchPasted(pieces: readonly PastedPiece[], bases: readonly LegalBasis[]): readonly MatchedDocument[] {
  const documents = pieces.filter((piece): piece is PastedDocument => piece.kind === 'document')
  return documents.map((document, index) => {
    const earlier = documents.slice(0, index)
    const named = document.symbol !== '' || isCitedByName(document.type)
    const same = earlier.find((each) => named && isSameDocument(each, document) && each.year === document.year)
    if (same !== undefined) {
      if (isOneIssuer(same.issuer, document.issuer))
        return { document, verdict: 'repeated', candidates: [], choice: { use: 'skip' }, reasons: [] }
      const reason = `Trùng số và ngày với văn bản của ${same.issuer} ở trên; danh mục nhận ra văn bản bằng số và ngày nên hãy đối chiếu.`
      return { document, verdict: 'ask', candidates: [], choice: null, reasons: [reason] }
    }
    return matchDocument(document, bases)
  })
}

/** Which document of the list or the catalogue a single one is. */
export function matchDocument(document: PastedDocument, bases: readonly LegalBasis[]): MatchedDocument {
  const inYear = ({ date }: { date: string | null }) =>
    document.year === null || date === null || date.startsWith(`${document.year}-`)
  const listed = bases.filter((basis) => isSameName(basis, document) && inYear(basis))
  const entries = catalogueNamesakes(document).filter(
    (entry) => inYear(entry) && !isElsewhere(document, entry) && listedAs(entry, bases) === null,
  )
  const candidates = choicesOf(listed, entries)
  const asks = document.remarks.filter(({ asks: look }) => look).map(({ text }) => text)
  const found = (verdict: PasteVerdict, choice: PasteChoice | null, reasons: readonly string[] = asks) => ({
    document,
    verdict: asks.length > 0 && verdict !== 'known' ? ('ask' as const) : verdict,
    candidates,
    choice,
    reasons,
  })
  if (document.isDraft) return found('ask', { use: 'skip' })
  if (document.symbol === '' && !isCitedByName(document.type)) return withoutNumber(document, bases, asks)
  if (document.date !== null) {
    const exact = listed.find((basis) => basis.date === document.date)
    if (exact !== undefined) return found('known', { use: 'list', id: exact.id })
    const entry = entries.find(({ date }) => date === document.date)
    if (entry !== undefined) {
      const choice = { use: 'catalogue', key: entry.key } as const
      const said = document.abstract !== '' && entry.abstract !== '' && !isAbout(document.abstract, entry.abstract)
      if (!said) return found('catalogue', choice)
      return found('ask', null, [...asks, `Danh mục ghi văn bản cùng số, cùng ngày này là “${entry.abstract}”.`])
    }
    if (candidates.length === 0) return found('new', { use: 'new' })
    return { ...found('ask', null), reasons: [...asks, otherDates(listed, entries)] }
  }
  const [only] = candidates
  if (isCitedByName(document.type) && only !== undefined) {
    // A law is cited by its name; the one in the list is meant rather than another in the catalogue.
    if (listed.length === 1 && listed[0] !== undefined) return found('known', { use: 'list', id: listed[0].id })
    if (candidates.length === 1) return found('catalogue', only)
    return found('ask', null, [...asks, 'Có nhiều luật cùng tên; hãy chọn luật được dẫn.'])
  }
  if (only === undefined) return found(isCitedByName(document.type) ? 'new' : 'ask', { use: 'new' })
  return found('ask', null, [...asks, otherDates(listed, entries)])
}

/** Whether two names can be of one body: one may be shortened or left out. */
function isOneIssuer(one: string, other: string): boolean {
  const [a, b] = [foldForSearch(one), foldForSearch(other)]
  return a.includes(b) || b.includes(a)
}

/** Whether two abstracts can be of one document: enough words of the shorter stand in the longer. */
function isAbout(one: string, other: string): boolean {
  const words = (text: string) => new Set(foldForSearch(text).match(/[a-z0-9]{2,}/g) ?? [])
  const [a, b] = [words(one), words(other)]
  const shared = [...a].filter((word) => b.has(word)).length
  return shared >= Math.min(a.size, b.size) / 2
}

const PLACE = /(?:[Tt]ỉnh|[Tt]hành phố)\s+(\p{Lu}[\p{L}\p{M}]*(?:\s+\p{Lu}[\p{L}\p{M}]*)*)/u

/** Whether the issuer is of another province than the entry: offices of all provinces number their papers alike. */
function isElsewhere({ issuer }: PastedDocument, { locality }: CatalogueDocument): boolean {
  const place = PLACE.exec(issuer)?.[1]
  return locality !== '' && place !== undefined && !locality.endsWith(place)
}

function withoutNumber(
  document: PastedDocument,
  bases: readonly LegalBasis[],
  asks: readonly string[],
): MatchedDocument {
  const fits = ({ type, date, symbol }: Pick<LegalBasis, 'type' | 'date' | 'symbol'>) =>
    date !== null &&
    date === document.date &&
    type === document.type &&
    (document.unnumbered === '' || symbolKey(symbol).endsWith(symbolKey(document.unnumbered)))
  const listed = bases.filter(fits)
  const entries = catalogueDocuments.filter((entry) => fits(entry) && listedAs(entry, bases) === null)
  const candidates = choicesOf(listed, entries)
  return {
    document,
    verdict: 'ask',
    candidates,
    choice: candidates.length === 0 ? { use: 'new' } : null,
    reasons: asks,
  }
}

function choicesOf(listed: readonly LegalBasis[], entries: readonly CatalogueDocument[]): readonly PasteChoice[] {
  return [
    ...listed.map(({ id }): PasteChoice => ({ use: 'list', id })),
    ...entries.map(({ key }): PasteChoice => ({ use: 'catalogue', key })),
  ]
}

function otherDates(listed: readonly LegalBasis[], entries: readonly CatalogueDocument[]): string {
  const days = [...listed, ...entries].map((each) =>
    each.date === null
      ? `${documentName(each)} chưa ghi ngày`
      : `${documentName(each)} ngày ${formatShortDate(each.date)}`,
  )
  return `Cùng ký hiệu đã biết: ${days.join('; ')}. Văn bản nhận ra bằng ký hiệu và ngày; hãy chọn.`
}
