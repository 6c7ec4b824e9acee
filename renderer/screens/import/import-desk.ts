import { formatShortDate } from '#shared/basics/calendar-date.ts'
import { moneyUnitLabel } from '#shared/basics/money.ts'
import { ok, type Result } from '#shared/basics/result.ts'
import { hiddenRowsWords } from '#shared/import/hidden-rows.ts'
import { judgeImport } from '#shared/import/judge-import.ts'
import type { Judgement } from '#shared/import/judgement.ts'
import { recallLayout, rememberLayouts } from '#shared/import/layout-memory.ts'
import { moneyUnitOf } from '#shared/import/money-unit.ts'
import { type LayoutChoice, proposeSheet, type SheetLayout } from '#shared/import/propose-sheet.ts'
import { isSecret } from '#shared/import/secret-columns.ts'
import { splitTables } from '#shared/import/split-tables.ts'
import { unheadedColumns } from '#shared/import/unheaded-columns.ts'
import { unreadSheet } from '#shared/import/unread-sheet.ts'
import { fieldOf } from '#shared/records/collections.ts'
import type { Department } from '#shared/records/department.ts'
import { fieldKindOf } from '#shared/records/field-kind.ts'
import type { ImportLayout } from '#shared/records/import-layout.ts'
import { recordFinder } from '#shared/records/record-finder.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { describeLegacyText, legacyTextCells } from '#shared/tables/legacy-text.ts'
import { readClipboardTable } from '#shared/tables/read-delimited.ts'
import { readTableFile } from '#shared/tables/read-table-file.ts'
import type { SourceCell, SourceSheet } from '#shared/tables/source-sheet.ts'
import { describeTableFileProblem, type TableFileProblem } from '#shared/tables/table-file-problem.ts'
import { writeXlsx } from '#shared/tables/write-xlsx.ts'
import { xlsxCarriesSheets } from '#shared/tables/xlsx-carries-sheets.ts'
import type { ImportJob, ImportJobs, ImportMessage, SheetView, Source, SourceProblem } from './import-jobs.ts'
import { verdictSheet } from './verdict-sheet.ts'

/** Rows offered as headings, and cells shown of a column. */
const FIRST_ROWS = 40
const EXAMPLES = 3
const ROW_TEXT = 120
/** Rows and changes handed over at a time. */
const PART = 2_000

/** Reads and judges away from the page; it keeps the sheets it has read, so that each question carries only what is new. */
export function createImportDesk() {
  let sheets: readonly SourceSheet[] = []
  let layouts: readonly ImportLayout[] = []
  let isDepartment = departmentsIn([])
  let judged: Pick<Judgement, 'rows' | 'changes'> = { rows: [], changes: [] }

  function read({ sources, layouts: known, departments }: ImportJobs['read']['ask']): ImportJobs['read']['answer'] {
    layouts = known
    isDepartment = departmentsIn(departments)
    const problems: SourceProblem[] = []
    sheets = sources.flatMap((source) => {
      const found = sheetsOf(source)
      if (found.ok) return found.value.flatMap(splitTables)
      const name = source.kind === 'file' ? source.name : 'Nội dung dán vào'
      problems.push({ name, message: describeTableFileProblem(found.error) })
      return []
    })
    const views = sheets.flatMap((sheet, at) => (sheet.rows.length === 0 ? [] : viewOf(sheet, String(at), null)))
    return { sheets: views, problems }
  }

  function sheetAt(id: string): SourceSheet {
    const sheet = sheets[Number(id)]
    if (sheet === undefined) throw new Error(`import desk: no sheet ${id}`)
    return sheet
  }

  function judge(
    { snapshot, sheets: wanted, answers, today }: ImportJobs['judge']['ask'],
    onProgress: (done: number, total: number) => void,
  ): ImportJobs['judge']['answer'] {
    const read = wanted.flatMap(({ id, choice }) => {
      const sheet = sheetAt(id)
      const layout = proposeSheet(sheet, choice, isDepartment)
      return layout === null ? [] : { sheet, layout }
    })
    const newId = () => crypto.randomUUID()
    const { rows, changes, ...judgement } = judgeImport({ snapshot, sheets: read, answers, newId, today, onProgress })
    judged = { rows, changes }
    const remembered = rememberLayouts(snapshot.importLayouts, read, {
      answers,
      today,
      newId,
      unmade: judgement.unmade,
    })
    return { judgement, parts: Math.ceil(Math.max(rows.length, changes.length) / PART), remembered }
  }

  function take({ part }: ImportJobs['take']['ask']): ImportJobs['take']['answer'] {
    const [from, to] = [part * PART, (part + 1) * PART]
    return { rows: judged.rows.slice(from, to), changes: judged.changes.slice(from, to) }
  }

  /** `choice` is the user's; null follows what is remembered. */
  function viewOf(sheet: SourceSheet, id: string, choice: LayoutChoice | null): SheetView {
    const legacy = legacyTextCells(sheet)
    const recalled = recallLayout(layouts, sheet)
    const layout = proposeSheet(sheet, choice ?? recalled?.choice, isDepartment)
    return {
      id,
      file: sheet.file,
      name: sheet.name,
      fromRow: sheet.fromRow,
      hidden: sheet.hidden,
      rows: sheet.rows.length,
      hiddenRows: layout === null ? null : hiddenRowsWords(sheet, layout),
      refusal: legacy.length === 0 ? null : describeLegacyText(legacy),
      recalled,
      layout,
      unread: layout === null ? (unreadSheet(sheet)?.words ?? null) : null,
      firstRows: firstRowsOf(sheet),
      moneyUnits: layout === null ? [] : moneyUnitsOf(sheet, layout),
      unheaded: layout === null ? [] : unheadedColumns(sheet, layout),
      examples: layout === null ? [] : examplesOf(sheet, layout),
    }
  }

  function verdicts({ lines }: ImportJobs['verdicts']['ask']): ImportJobs['verdicts']['answer'] {
    const sheet = verdictSheet(lines)
    const bytes = new Uint8Array(writeXlsx([sheet]))
    const whole = xlsxCarriesSheets(bytes, [sheet])
    return whole.ok ? ok(bytes) : whole
  }

  return {
    /** `onProgress` is told how many rows are judged, of how many. */
    answer(message: ImportMessage, onProgress: (done: number, total: number) => void): ImportJobs[ImportJob]['answer'] {
      switch (message.job) {
        case 'read':
          return read(message.ask)
        case 'layout':
          return viewOf(sheetAt(message.ask.id), message.ask.id, message.ask.choice)
        case 'judge':
          return judge(message.ask, onProgress)
        case 'take':
          return take(message.ask)
        case 'verdicts':
          return verdicts(message.ask)
      }
    },
  }
}

function departmentsIn(departments: readonly Department[]): (name: string) => boolean {
  const finder = recordFinder({ ...emptySnapshot(), departments })
  return (name) => finder.find('departments', name).length === 1
}

function sheetsOf(source: Source): Result<readonly SourceSheet[], TableFileProblem> {
  if (source.kind === 'file') return readTableFile(source.name, source.bytes)
  const sheet = readClipboardTable(source.text)
  return sheet.ok ? ok([sheet.value]) : sheet
}

/** The rows that may be the headings, in words; below “Mật khẩu” nothing is told. */
function firstRowsOf({ rows }: SourceSheet): SheetView['firstRows'] {
  const secret = new Set<number>()
  return rows.slice(0, FIRST_ROWS).map(({ number, cells }) => {
    const shown = cells.map((cell, at) => (secret.has(at) ? null : cell))
    for (const [at, cell] of cells.entries()) if (typeof cell === 'string' && isSecret(cell)) secret.add(at)
    return { number, text: rowText(shown) }
  })
}

function rowText(cells: readonly SourceCell[]): string {
  const text = cells
    .map(cellWords)
    .filter((word) => word !== '')
    .join(' | ')
  return text.length > ROW_TEXT ? `${text.slice(0, ROW_TEXT)}…` : text
}

/** "tính bằng nghìn đồng (theo dòng 5)", for the columns whose money is not in đồng. */
function moneyUnitsOf(sheet: SourceSheet, { collection, header, columns }: SheetLayout): readonly string[] {
  return columns.map((target, at) => {
    const field = target.kind === 'field' ? fieldOf(collection, target.key) : null
    const isMoney = target.kind === 'funding' || (field !== null && fieldKindOf(field).kind === 'money')
    if (!isMoney) return ''
    const { unit, said } = moneyUnitOf(sheet, header, header.headings[at] ?? '')
    return unit === 'dong' ? '' : `tính bằng ${moneyUnitLabel(unit)} (theo ${said})`
  })
}

/** The first cells of each column that hold something, no two alike. */
function examplesOf({ rows }: SourceSheet, { header }: SheetLayout): readonly (readonly string[])[] {
  const examples = header.headings.map((): string[] => [])
  const open = examples.map((_, at) => !isSecret(header.headings[at] ?? ''))
  for (const { number, cells } of rows) {
    if (number <= header.toRow) continue
    for (const [at, found] of examples.entries()) {
      const text = cellWords(cells[at] ?? null)
      if (open[at] === true && found.length < EXAMPLES && text !== '' && !found.includes(text)) found.push(text)
    }
    if (examples.every((found, at) => open[at] === false || found.length === EXAMPLES)) break
  }
  return examples
}

/** A cell as one would read it off the sheet. */
function cellWords(cell: SourceCell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  if (typeof cell === 'string') return cell.replace(/\s+/g, ' ').trim()
  return cell.kind === 'date' ? formatShortDate(cell.date) : cell.kind === 'error' ? cell.text : '(công thức)'
}
