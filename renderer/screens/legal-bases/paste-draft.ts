import { useMemo, useState } from 'react'
import { formatShortDate, parseVietnameseDate, whyNoDate } from '#shared/basics/calendar-date.ts'
import { quote } from '#shared/basics/text.ts'
import { type MatchedDocument, matchPasted, type PasteChoice } from '#shared/legal/match-pasted.ts'
import type { PastedDocument, PasteRemark, UnreadPiece } from '#shared/legal/pasted-document.ts'
import { describePasteProblem, type SplitText, splitLegalText } from '#shared/legal/split-legal-text.ts'
import type { LegalBasis } from '#shared/records/legal-basis.ts'

/** The fields of a row as typed; the date is text until it can be read. */
export interface RowFields extends Pick<LegalBasis, 'type' | 'symbol' | 'issuer' | 'abstract'> {
  readonly dateText: string
}

/** A pasted document as the user left it so far. */
export interface DraftRow {
  readonly index: number
  readonly matched: MatchedDocument
  readonly fields: RowFields
  readonly choice: PasteChoice | null
  /** Why the date typed is none; null when it is one, or left open. */
  readonly dateProblem: string | null
}

const settledBy: Readonly<Partial<Record<PasteRemark['kind'], (document: PastedDocument) => boolean>>> = {
  'no-number': ({ symbol }) => symbol !== '',
  'no-date': ({ date }) => date !== null,
  'bad-date': ({ date }) => date !== null,
  'year-only': ({ date }) => date !== null,
  'no-abstract': ({ abstract }) => abstract !== '',
  'no-issuer': ({ issuer }) => issuer !== '',
}

/** The document with what was typed over it, and without the remarks that settles. */
export function editedDocument(document: PastedDocument, edit: Partial<RowFields>): PastedDocument {
  const { dateText, ...fields } = edit
  const date = dateText === undefined ? document.date : parseVietnameseDate(dateText)
  const edited: PastedDocument = { ...document, ...fields, date, year: date === null ? document.year : null }
  return { ...edited, remarks: edited.remarks.filter(({ kind }) => !(settledBy[kind]?.(edited) ?? false)) }
}

const fieldsOf = ({ type, symbol, issuer, abstract, date }: PastedDocument): RowFields => ({
  type,
  symbol,
  issuer,
  abstract,
  dateText: date === null ? '' : formatShortDate(date),
})

function dateProblemOf(text: string | undefined): string | null {
  if (text === undefined || text.trim() === '' || parseVietnameseDate(text) !== null) return null
  return `${quote(text)} ${whyNoDate(text)}`
}

/** A pasted block on its way into the list: the text, what was read from it, and what the user changed of that. */
export function usePasteDraft(bases: readonly LegalBasis[]) {
  const [text, setText] = useState('')
  const [split, setSplit] = useState<SplitText | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [edits, setEdits] = useState<ReadonlyMap<number, Partial<RowFields>>>(new Map())
  const [choices, setChoices] = useState<ReadonlyMap<number, PasteChoice>>(new Map())

  const rows = useMemo((): readonly DraftRow[] => {
    const pieces = (split?.pieces ?? []).filter((piece): piece is PastedDocument => piece.kind === 'document')
    const documents = pieces.map((document, index) => editedDocument(document, edits.get(index) ?? {}))
    return matchPasted(documents, bases).map((matched, index) => ({
      index,
      matched,
      fields: { ...fieldsOf(matched.document), ...edits.get(index) },
      choice: choices.get(index) ?? matched.choice,
      dateProblem: dateProblemOf(edits.get(index)?.dateText),
    }))
  }, [split, edits, choices, bases])
  const others = useMemo(
    () => (split?.pieces ?? []).filter((piece): piece is UnreadPiece => piece.kind !== 'document'),
    [split],
  )

  const read = (pasted: string) => {
    setText(pasted)
    setEdits(new Map())
    setChoices(new Map())
    const result = splitLegalText(
      pasted,
      bases.map(({ issuer }) => issuer),
    )
    setSplit(result.ok ? result.value : null)
    setProblem(result.ok ? null : describePasteProblem(result.error))
  }
  return {
    text,
    setText: (typed: string) => {
      setText(typed)
      setProblem(null)
    },
    problem,
    isRead: split !== null,
    rows,
    others,
    read,
    /** Back to the text; what was changed in the rows is given up only when it is read again. */
    backToText: () => setSplit(null),
    edit: (index: number, values: Partial<RowFields>) =>
      setEdits((before) => new Map(before).set(index, { ...before.get(index), ...values })),
    choose: (index: number, choice: PasteChoice) => setChoices((before) => new Map(before).set(index, choice)),
  }
}

export type PasteDraft = ReturnType<typeof usePasteDraft>
