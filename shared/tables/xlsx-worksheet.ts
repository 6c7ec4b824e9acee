import { lineCount } from '#shared/document/text-width.ts'
import { type Sheet, type SheetCell, type SheetRow, storedValue } from './sheet.ts'
import type { XlsxStyles } from './xlsx-styles.ts'

/** Type size 12: what a character of column width and a line of text take. */
const MM_PER_CHARACTER = 2.1
const POINTS_PER_LINE = 16
/** The most points Excel allows. */
const HIGHEST_ROW = 409

/** xl/worksheets/sheetN.xml. `selected` is the sheet that is open when the workbook is opened. */
export function worksheetXml(sheet: Sheet, styles: XlsxStyles, selected: boolean): string {
  const merged: string[] = []
  const rows = sheet.rows.map((row, at) => rowXml(row, at + 1, sheet, styles, merged))
  const widths = sheet.columnWidths.map((width, at) => {
    const hidden = sheet.hiddenColumns?.includes(at) ? ' hidden="1"' : ''
    return `<col min="${at + 1}" max="${at + 1}" width="${width.toFixed(2)}" customWidth="1"${hidden}/>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${paneXml(sheet)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${POINTS_PER_LINE}"/>`,
    widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`,
    '<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.orientation}" fitToWidth="1" fitToHeight="0"/>`,
    '</worksheet>',
  ].join('')
}

/** 1 → "A", 27 → "AA". */
function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

function paneXml({ headRows }: Sheet): string {
  if (headRows === 0) return ''
  return `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/>`
}

function rowXml(row: SheetRow, number: number, sheet: Sheet, styles: XlsxStyles, merged: string[]): string {
  let column = 1
  let height = POINTS_PER_LINE
  const cells = row.cells.map((cell) => {
    const first = column
    const span = cell.span ?? 1
    column += span
    if (span > 1) merged.push(`<mergeCell ref="${columnName(first)}${number}:${columnName(column - 1)}${number}"/>`)
    height = Math.max(height, heightOf(cell, sheet.columnWidths.slice(first - 1, column - 1)))
    const style = styles.idOf(cell)
    // The covered cells carry the style too, or the border would stop after the first.
    const covered = Array.from(
      { length: span - 1 },
      (_, at) => `<c r="${columnName(first + 1 + at)}${number}" s="${style}"/>`,
    )
    return cellXml(cell, `r="${columnName(first)}${number}" s="${style}"`) + covered.join('')
  })
  // Without customHeight, so that the row still fits itself to what is typed into it later.
  return `<row r="${number}" ht="${height}">${cells.join('')}</row>`
}

/** Estimated, because programs other than Excel do not fit rows when they open a file, and none fits merged cells. */
function heightOf(cell: SheetCell, widths: readonly number[]): number {
  if (cell.kind !== 'text') return POINTS_PER_LINE
  const box = widths.reduce((sum, width) => sum + width, 0) * MM_PER_CHARACTER
  return Math.min(HIGHEST_ROW, lineCount(cell.text, 12, box) * POINTS_PER_LINE)
}

function cellXml(cell: SheetCell, attributes: string): string {
  const value = storedValue(cell)
  if (value === null) return `<c ${attributes}/>`
  if (typeof value === 'number') return `<c ${attributes}><v>${value}</v></c>`
  return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`
}

/** XML's own characters, and "_x0041_", which Excel would read as a code for "A". */
function escapeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
