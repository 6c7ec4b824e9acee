import Papa from 'papaparse'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { cleanText } from '#shared/basics/text.ts'
import { clipboardRows } from './clipboard-text.ts'
import type { SourceCell, SourceRow, SourceSheet } from './source-sheet.ts'
import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS, type TableFileProblem } from './table-file-problem.ts'

/** Excel writes it as the first line of its own CSV to say which separator follows. */
const SEPARATOR_LINE = /^sep=(.)(?:\r\n|\r|\n)/i
/** How write-csv guards a text that a spreadsheet would run as a formula; the same mark comes off again. */
const GUARDED = /^'(?=[=+\-@\t\r'])/

/** Reads CSV, TSV or other separated text (`,` `;` or tab, found out from the text). Every cell is text. */
export function readDelimited(file: string, text: string): Result<readonly SourceSheet[], TableFileProblem> {
  const [line, separator] = SEPARATOR_LINE.exec(text) ?? []
  const body = line === undefined ? text : text.slice(line.length)
  const sheet = sheetOf(file, body, separator ?? '', line === undefined ? 1 : 2)
  if (!sheet.ok) return sheet
  return sheet.value.rows.length === 0 ? err({ kind: 'empty' }) : ok([sheet.value])
}

/** Reads what Excel puts on the clipboard: cells parted by tabs, quoted where they hold line breaks. */
export function readClipboardTable(text: string): Result<SourceSheet, TableFileProblem> {
  return tableOf('Bảng tạm', clipboardRows(text), 1)
}

function sheetOf(
  file: string,
  text: string,
  separator: string,
  firstNumber: number,
): Result<SourceSheet, TableFileProblem> {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: separator || guessedSeparator(text),
    preview: MAX_SHEET_ROWS + 2,
  })
  const open = errors.find((error) => error.code === 'MissingQuotes' || error.code === 'InvalidQuotes')
  if (open !== undefined) return err({ kind: 'open-quote', line: (open.row ?? 0) + firstNumber })
  return tableOf(file, data, firstNumber)
}

function tableOf(
  file: string,
  lines: readonly (readonly string[])[],
  firstNumber: number,
): Result<SourceSheet, TableFileProblem> {
  const rows: SourceRow[] = []
  for (const [at, texts] of lines.entries()) {
    const cells = texts.map(cellOf)
    if (cells.every((cell) => cell === null)) continue
    if (cells.length > MAX_SHEET_COLUMNS) return err({ kind: 'too-many-columns', sheet: file })
    rows.push({ number: at + firstNumber, cells })
  }
  if (rows.length > MAX_SHEET_ROWS) return err({ kind: 'too-many-rows', sheet: file })
  return ok({ file, name: '', rows, merges: [], hidden: false })
}

/** Blank lines say nothing of it, though their numbers count when the rows are read. */
function guessedSeparator(text: string): string {
  const { meta } = Papa.parse(text, { delimitersToGuess: [',', ';', '\t'], skipEmptyLines: true, preview: 20 })
  return meta.delimiter
}

function cellOf(text: string): SourceCell {
  return cleanText(text.replace(GUARDED, '')) || null
}
