import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { type ImportLayout, importLayoutRecord } from '#shared/records/import-layout.ts'
import type { CollectionChange } from '#shared/records/record-change.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import { readTarget, targetText } from './column-target.ts'
import { firstHeaders } from './find-header.ts'
import { ANSWER_BLANK, ANSWER_NEW, type Answers, LINE_QUESTION, NOTATION_QUESTION, WORD_QUESTION } from './judgement.ts'
import { importedCollections, type LayoutChoice, proposeSheet, type SheetLayout } from './propose-sheet.ts'

/** What is remembered of sheets like this one; null when none was ever pointed out. */
export interface Recalled {
  readonly choice: LayoutChoice
  readonly usedOn: IsoDate | null
}

/** Finds the remembered layout whose headings stand in this sheet, all of them and in the same order. */
export function recallLayout(layouts: readonly ImportLayout[], sheet: SourceSheet): Recalled | null {
  if (layouts.length === 0) return null
  const known = new Map(layouts.map((layout) => [mark(layout.headings), layout]))
  for (const header of firstHeaders(sheet)) {
    const layout = known.get(mark(folded(header.headings)))
    const collection = importedCollections.find((name) => name === layout?.list)
    if (layout === undefined || collection === undefined) continue
    const targets = layout.columns.map((text) => readTarget(collection, text))
    return {
      choice: {
        collection,
        headerRow: header.fromRow,
        columns: Object.fromEntries(targets.flatMap((target, at) => (target === null ? [] : [[at, target]]))),
      },
      usedOn: layout.usedOn,
    }
  }
  return null
}

/**
 * The answers that were ever given about a word of a list's column ("Kaspersky"), how a column writes its numbers, which line
 * a row is, and which names stand for nothing ("Toàn viện"): good for every sheet to come, whatever its file. Of several about one word the last one.
 */
export function rememberedAnswers(layouts: readonly ImportLayout[]): Answers {
  const inTime = layouts.toSorted((a, b) => (a.usedOn ?? '').localeCompare(b.usedOn ?? ''))
  return Object.fromEntries(inTime.flatMap(({ answers }) => answers.map(splitAnswer)))
}

/**
 * The changes that remember how sheets were read, and with the first of them the answers that are new; sheets headed alike
 * are remembered once. A layout that would be proposed the next time anyway is remembered for its answers only.
 */
export function rememberLayouts(
  layouts: readonly ImportLayout[],
  sheets: readonly { readonly sheet: SourceSheet; readonly layout: SheetLayout }[],
  {
    answers,
    today,
    newId,
    unmade = [],
  }: {
    readonly answers: Answers
    readonly today: IsoDate
    readonly newId: () => string
    /** Questions answered with a new record that is not made yet: asked again only once it is. */
    readonly unmade?: readonly string[]
  },
): readonly CollectionChange[] {
  const first = new Map<string, (typeof sheets)[number]>()
  for (const each of sheets) {
    const own = mark(folded(each.layout.header.headings))
    if (!first.has(own)) first.set(own, each)
  }
  const isAwaited = (question: string, answer: string) => answer === ANSWER_NEW && unmade.includes(question)
  const known = rememberedAnswers(layouts)
  const fresh = Object.entries(answers).filter(([question, answer]) => {
    return (isKept(question, answer) || isAwaited(question, answer)) && known[question] !== answer
  })
  const said = new Set(fresh.map(([question]) => question))
  // What is answered otherwise now is not to come up again from the memory of another sheet.
  const stillTrue = ({ answers: before }: ImportLayout) =>
    before.filter((text) => {
      const [question, answer] = splitAnswer(text)
      return !said.has(question) && (isKept(question, answer) || isAwaited(question, answer))
    })
  const changes = [...first.values()].flatMap(({ sheet, layout }, at): CollectionChange[] => {
    const headings = folded(layout.header.headings)
    const before = layouts.find((each) => mark(each.headings) === mark(headings)) ?? null
    const more = at === 0 ? fresh.map(([question, answer]) => `${question}=${answer}`) : []
    if (before === null && more.length === 0 && isUsual(sheet, layout)) return []
    const after = importLayoutRecord.create(before?.id ?? newId(), {
      headings,
      list: layout.collection,
      columns: layout.columns.map(targetText),
      answers: [...(before === null ? [] : stillTrue(before)), ...more],
      headerRow: layout.header.fromRow,
      usedOn: today,
    })
    return [{ collection: 'importLayouts', id: after.id, before, after }]
  })
  const touched = new Set(changes.map(({ id }) => id))
  const corrected = layouts.flatMap((before): CollectionChange[] => {
    const left = stillTrue(before)
    if (touched.has(before.id) || left.length === before.answers.length) return []
    return [{ collection: 'importLayouts', id: before.id, before, after: { ...before, answers: left } }]
  })
  return [...changes, ...corrected]
}

/**
 * Whether an answer is good for imports to come: what a word means, how a column writes its numbers, which line a row is. That
 * a row is a new line is not: it is there from now on, and would be added again.
 */
function isKept(question: string, answer: string): boolean {
  if (question.startsWith(LINE_QUESTION)) return answer !== ANSWER_NEW
  return answer === ANSWER_BLANK || [WORD_QUESTION, NOTATION_QUESTION].some((begin) => question.startsWith(begin))
}

/** Whether a sheet would be read like this without a memory. */
function isUsual(sheet: SourceSheet, { collection, header, columns }: SheetLayout): boolean {
  const proposed = proposeSheet(sheet)
  return (
    proposed !== null &&
    proposed.collection === collection &&
    proposed.header.fromRow === header.fromRow &&
    proposed.columns.map(targetText).join('\n') === columns.map(targetText).join('\n')
  )
}

function folded(headings: readonly string[]): string[] {
  const texts = headings.map(foldForSearch)
  while (texts.at(-1) === '') texts.pop()
  return texts
}

function mark(headings: readonly string[]): string {
  return headings.join('\n')
}

/** "choice:assets.antivirus:bkav=upToDate"; the last "=" parts them, for a cell may hold one. */
function splitAnswer(text: string): [question: string, answer: string] {
  const at = text.lastIndexOf('=')
  return [text.slice(0, at), text.slice(at + 1)]
}
