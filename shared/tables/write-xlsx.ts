import { zipSync } from 'fflate'
import type { Sheet } from './sheet.ts'
import { XlsxStyles } from './xlsx-styles.ts'
import { worksheetXml } from './xlsx-worksheet.ts'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * The bytes of an .xlsx file; the same sheets give the same bytes. Works in Node, in the page and in a worker. Throws a
 * RangeError without a single sheet, which no workbook may be.
 *
 * Written here and not by write-excel-file: beyond 160 KB that library starts a worker from a blob: address, which the
 * page's security policy forbids, and then never answers.
 */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  if (sheets.length === 0) throw new RangeError('a workbook needs a sheet')
  const styles = new XlsxStyles()
  const worksheets = sheets.map((sheet, at): readonly [string, string] => [
    `xl/worksheets/sheet${at + 1}.xml`,
    worksheetXml(sheet, styles, at === 0),
  ])
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at): readonly [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    ...Object.fromEntries(worksheets),
    'xl/styles.xml': styles.xml(),
  }
  const encoder = new TextEncoder()
  const files = Object.entries(parts).map(([path, xml]) => [path, encoder.encode(xml)])
  // The clock would make every file differ; ZIP keeps local time from 1980 on.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) })
}

function contentTypes(sheetCount: number): string {
  const overrides = Array.from(
    { length: sheetCount },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${CONTENT}.worksheet+xml"/>`,
  )
  return [
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>`,
    ...overrides,
    '</Types>',
  ].join('')
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${all.join('')}</Relationships>`
}

function workbook(sheets: readonly Sheet[]): string {
  const named = sheets.map(
    (sheet, at) => `<sheet name="${escapeName(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const titles = sheets.flatMap(({ name, headRows }, at) => {
    if (headRows === 0) return []
    const rows = `'${escapeName(name.replaceAll("'", "''"))}'!$${headRows}:$${headRows}`
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${rows}</definedName>`
  })
  return [
    `${DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}">`,
    `<bookViews><workbookView/></bookViews><sheets>${named.join('')}</sheets>`,
    titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`,
    '</workbook>',
  ].join('')
}

function escapeName(name: string): string {
  return name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
