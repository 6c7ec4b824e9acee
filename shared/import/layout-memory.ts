import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { type ImportLayout, importLayoutRecord } from '#shared/records/import-layout.ts'
import type { CollectionChange } from '#shared/records/record-change.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import { readTarget, targetText } from './column-target.ts'
import { firstHeaders } from './find-header.ts'
import { type Answers, WORD_QUESTION } from './judgement.ts'
import { importedCollections, type LayoutChoice, proposeSheet, type SheetLayout } from './propose-sheet.ts'

/** What is remembered of sheets like this one; null when none was ever pointed out. */
export interface Recalled {
  readonly choice: LayoutChoice
  readonly answers: Answers
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
      answers: Object.fromEntries(layout.answers.map(splitAnswer)),
      usedOn: layout.usedOn,
    }
  }
  return null
}

/** The changes that remember how sheets were read; sheets headed alike are remembered once. */
export function rememberLayouts(
  layouts: readonly ImportLayout[],
  sheets: readonly { readonly sheet: SourceSheet; readonly layout: SheetLayout }[],
  { answers, today, newId }: { readonly answers: Answers; readonly today: IsoDate; readonly newId: () => string },
): readonly CollectionChange[] {
  const first = new Map<string, (typeof sheets)[number]>()
  for (const each of sheets) {
    const own = mark(folded(each.layout.header.headings))
    if (!first.has(own)) first.set(own, each)
  }
  return [...first.values()].flatMap(({ sheet, layout }) => {
    return rememberLayout(layouts, sheet, { layout, answers, today, newId }) ?? []
  })
}

/**
 * The change that remembers a layout and the answers about words of its cells; null when there is nothing that would not
 * be proposed the next time anyway.
 */
export function rememberLayout(
  layouts: readonly ImportLayout[],
  sheet: SourceSheet,
  { layout, answers, today, newId }: { layout: SheetLayout; answers: Answers; today: IsoDate; newId: () => string },
): CollectionChange | null {
  const headings = folded(layout.header.headings)
  const before = layouts.find((known) => mark(known.headings) === mark(headings)) ?? null
  const columns = layout.columns.map(targetText)
  const proposed = proposeSheet(sheet)
  const usual =
    proposed !== null &&
    proposed.collection === layout.collection &&
    proposed.header.fromRow === layout.header.fromRow &&
    proposed.columns.map(targetText).join('\n') === columns.join('\n')
  const kept = Object.entries(answers).filter(([question]) => question.startsWith(WORD_QUESTION))
  if (before === null && usual && kept.length === 0) return null
  const after = importLayoutRecord.create(before?.id ?? newId(), {
    headings,
    list: layout.collection,
    columns,
    answers: kept.map(([question, answer]) => `${question}=${answer}`),
    headerRow: layout.header.fromRow,
    usedOn: today,
  })
  return { collection: 'importLayouts', id: after.id, before, after }
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
