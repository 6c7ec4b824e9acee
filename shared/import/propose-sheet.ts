import { foldForSearch } from '#shared/basics/search-fold.ts'
import { type CollectionName, collections } from '#shared/records/collections.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import { type ColumnTarget, columnOf, takesSeveral, targetText } from './column-target.ts'
import { figuresSheet } from './figures-sheet.ts'
import { findHeader, type Header } from './find-header.ts'
import { headingMeaning, isCounting, linesOf } from './heading-words.ts'
import { nameOrHostName } from './name-column.ts'
import { planningSheet } from './planning-sheet.ts'
import { isSecret } from './secret-columns.ts'

/** The lists that a sheet may be about, the likeliest first where two know as many headings. */
export const importedCollections = [
  'assets',
  'departments',
  'links',
  'applications',
  'informationSystems',
  'staffMembers',
  'trainings',
  'operatingSystems',
  'headcounts',
] as const satisfies readonly CollectionName[]
export type ImportedCollection = (typeof importedCollections)[number]

/** How a sheet is read: which list it is about, where its headings stand and what each column means. */
export interface SheetLayout {
  readonly collection: ImportedCollection
  readonly header: Header
  /** One per column; a column without a known heading is ignored, and told as such. */
  readonly columns: readonly ColumnTarget[]
  /** Whether a blank cell empties the field of a record that is there; otherwise it says nothing. */
  readonly clearBlank: boolean
}

/** What the user says against what is proposed. */
export interface LayoutChoice {
  readonly collection?: ImportedCollection
  readonly headerRow?: number
  /** By column, from 0. */
  readonly columns?: Readonly<Record<number, ColumnTarget>>
  readonly clearBlank?: boolean
}

/**
 * Proposes how a sheet is read, by the meaning of its headings, and of a column of names of departments by its cells; null
 * when no row looks like headings, or when what they head is a plan's or the app's own figures (see unreadSheet).
 */
export function proposeSheet(
  sheet: SourceSheet,
  choice: LayoutChoice = {},
  isDepartment: (name: string) => boolean = () => false,
): SheetLayout | null {
  let best: { readonly layout: SheetLayout; readonly known: number } | null = null
  const candidates = choice.collection === undefined ? importedCollections : [choice.collection]
  for (const collection of candidates) {
    const meaning = headingMeaning(collection)
    const isField = (heading: string) => (meaning(heading)?.kind ?? 'ignore') !== 'ignore'
    const meant = (heading: string) => (isField(heading) ? targetText(meaning(heading) ?? { kind: 'ignore' }) : null)
    const header = findHeader(sheet, meant, choice.headerRow ?? null)
    if (header === null) continue
    const known = header.headings.filter(isField).length
    if (choice.collection === undefined && !tellsItsRecords(collection, header.headings.map(meaning))) continue
    if (best === null || known > best.known) best = { layout: layoutOf(sheet, collection, header, choice), known }
  }
  const isPointedAt = choice.collection !== undefined || choice.headerRow !== undefined
  const planning = isPointedAt ? null : planningSheet(sheet)
  if (best === null || (planning !== null && planning.told > best.known)) return null
  const figures = isPointedAt ? null : figuresSheet(sheet)
  if (figures !== null && (figures.headerRow ?? best.layout.header.toRow) === best.layout.header.toRow) return null
  return withDepartments(sheet, best.layout, choice, isDepartment)
}

/** A sheet of devices says which each is: one of counts by department ("Khoa | Số máy tính | Có diệt virus") is none. */
function tellsItsRecords(collection: ImportedCollection, meanings: readonly (ColumnTarget | null)[]): boolean {
  return (
    collection !== 'assets' ||
    meanings.some((target) => target?.kind === 'id' || (target?.kind === 'field' && TELLING.has(target.key)))
  )
}
const TELLING = new Set(['name', 'kind', 'code', 'serial', 'hostName', 'model'])

function layoutOf(
  sheet: SourceSheet,
  collection: ImportedCollection,
  header: Header,
  { columns = {}, clearBlank = false }: LayoutChoice,
): SheetLayout {
  const meaning = headingMeaning(collection)
  const taken = new Set<string>(Object.values(columns).map(targetText))
  return {
    collection,
    header,
    clearBlank,
    columns: header.headings.map((heading, at): ColumnTarget => {
      const chosen = isSecret(heading) ? ({ kind: 'ignore' } as const) : columns[at]
      if (chosen !== undefined) return chosen
      const known = wholeOfSources(collection, header.headings, at, meaning) ??
        meaning(heading) ??
        otherSource(header.headings, at, meaning) ?? { kind: 'ignore' }
      const meant = collection === 'assets' ? nameOrHostName(sheet, header, at, known) : known
      // Two columns never fill one field but the note: the first is taken, the other is told as unused.
      if (!takesSeveral(meant) && taken.has(targetText(meant))) return { kind: 'ignore' }
      taken.add(targetText(meant))
      return meant
    }),
  }
}

/** “Tổng” beside the money of sources, under one upper heading ("Nguyên giá: Tổng | Ngân sách | Khác"): the price, where no other column is. */
function wholeOfSources(
  collection: ImportedCollection,
  headings: readonly string[],
  at: number,
  meaning: (heading: string) => ColumnTarget | null,
): ColumnTarget | null {
  const heading = headings[at] ?? ''
  const { lower = '' } = linesOf(heading)
  if (collection !== 'assets' || !WHOLE.test(foldForSearch(lower))) return null
  const upper = heading.slice(0, -`: ${lower}`.length)
  const isWhole = (each: string) => WHOLE.test(foldForSearch(linesOf(each).lower ?? ''))
  const others = headings.filter((each) => !isWhole(each))
  if (!others.some((each) => each.startsWith(`${upper}: `) && meaning(each)?.kind === 'funding')) return null
  const price: ColumnTarget = { kind: 'field', key: 'unitPrice' }
  return others.some((each) => targetText(meaning(each) ?? { kind: 'ignore' }) === targetText(price))
    ? { kind: 'ignore' }
    : price
}
const WHOLE = /^(?:tong|tong so|tong cong|cong|tong (?:tien|gia tri|nguyen gia))$/

/** “Khác” beside the money of other sources, under one upper heading: "Trong đó: NSNN", "Trong đó: Khác". */
function otherSource(
  headings: readonly string[],
  at: number,
  meaning: (heading: string) => ColumnTarget | null,
): ColumnTarget | null {
  const heading = headings[at] ?? ''
  const { lower = '' } = linesOf(heading)
  if (foldForSearch(lower) !== 'khac') return null
  const upper = heading.slice(0, -`: ${lower}`.length)
  const beside = headings.some((each) => each.startsWith(`${upper}: `) && meaning(each)?.kind === 'funding')
  return beside ? { kind: 'funding', source: lower } : null
}

/** The layout with the first unused column that holds nothing but names of departments as theirs, where no other is. */
function withDepartments(
  sheet: SourceSheet,
  layout: SheetLayout,
  { columns: chosen = {} }: LayoutChoice,
  isDepartment: (name: string) => boolean,
): SheetLayout {
  const { collection, header, columns } = layout
  const target: ColumnTarget = { kind: 'field', key: 'departmentId' }
  if (!Object.hasOwn(collections[collection].fields, target.key) || columnOf(columns, target.key) !== -1) return layout
  const at = unusedColumns(layout).find(
    (each) => chosen[each] === undefined && holdsDepartments(sheet, header, each, isDepartment),
  )
  return at === undefined ? layout : { ...layout, columns: columns.with(at, target) }
}

const NAMES_LOOKED_AT = 50
const FEWEST_NAMES = 3
const NEARLY_ALL = 0.8

function holdsDepartments(
  { rows }: SourceSheet,
  header: Header,
  at: number,
  isDepartment: (name: string) => boolean,
): boolean {
  const texts: string[] = []
  for (const { number, cells } of rows) {
    const cell = cells[at]
    if (number > header.toRow && typeof cell === 'string' && cell.trim() !== '') texts.push(cell)
    if (texts.length === NAMES_LOOKED_AT) break
  }
  return texts.length >= FEWEST_NAMES && texts.filter(isDepartment).length >= texts.length * NEARLY_ALL
}

/** The columns that are headed and go nowhere, from 0; one that counts the rows is none of them. */
export function unusedColumns({ header, columns }: SheetLayout): readonly number[] {
  return header.headings.flatMap((heading, at) =>
    heading !== '' && columns[at]?.kind === 'ignore' && !isCounting(heading) ? [at] : [],
  )
}
