import { strToU8, type Unzipped, unzipSync } from 'fflate'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { cleanText } from '#shared/basics/text.ts'
import { MAX_CELL_TEXT } from './sheet.ts'
import type { SourceSheet } from './source-sheet.ts'
import type { TableFileProblem } from './table-file-problem.ts'
import { type CellFormat, cellFormat } from './xlsx-number-format.ts'
import { sheetCells, type Workbook } from './xlsx-sheet-cells.ts'
import { decodeEscapes, decodeXml, walkPart } from './xlsx-xml.ts'

// Far above any inventory (50.000 rows of 20 columns take about 60 MB), far below what stops the program.
const LARGEST_PART = 160 * 1024 * 1024
const LARGEST_WHOLE = 512 * 1024 * 1024
const MOST_ENTRIES = 10_000

/**
 * Reads every worksheet of an .xlsx, in the order of its tabs. Text keeps its zeros and line breaks; a date is a date; a
 * cell whose formula has no result, and Excel's errors, are kept as such, since one bad cell must not cost the others.
 * `file` is the name that the sheets carry.
 *
 * Not by read-excel-file: it stops at the first cell with an error, knows neither merged cells nor formulas without a
 * result, and makes a row for each of a million empty ones.
 */
export function readXlsx(file: string, bytes: Uint8Array): Result<readonly SourceSheet[], TableFileProblem> {
  const parts = unzip(bytes)
  if (!parts.ok) return parts
  const book = workbookOf(parts.value)
  if (!book.ok) return book
  const sheets: SourceSheet[] = []
  for (const { name, path, hidden } of book.value.sheets) {
    // A sheet of a chart alone has no such part; what an object has by nature is none either.
    const part = Object.hasOwn(parts.value, path) ? parts.value[path] : undefined
    if (part === undefined) continue
    const read = sheetCells(part, book.value.workbook)
    if (read.kind === 'damaged') return err({ kind: 'damaged' })
    if (read.kind !== 'cells') return err({ kind: read.kind, sheet: name })
    sheets.push({ file, name, rows: read.rows, merges: read.merges, hidden })
  }
  return sheets.length === 0 ? err({ kind: 'no-sheet' }) : ok(sheets)
}

function unzip(bytes: Uint8Array): Result<Unzipped, TableFileProblem> {
  let entries = 0
  let whole = 0
  let tooLarge = false
  let other: 'binary-excel' | 'open-document' | null = null
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (name === 'xl/workbook.bin') other = 'binary-excel'
        if (name === 'content.xml' || name === 'mimetype') other ??= 'open-document'
        entries += 1
        if (entries > MOST_ENTRIES) tooLarge = true
        if (!/^(?:\[Content_Types\]|xl\/.*)\.(?:xml|rels)$/i.test(name)) return false
        whole += originalSize
        if (originalSize > LARGEST_PART || whole > LARGEST_WHOLE) tooLarge = true
        return !tooLarge
      },
    })
    if (tooLarge) return err({ kind: 'too-large' })
    if (parts['xl/workbook.xml'] === undefined) return err({ kind: other ?? 'not-a-table' })
    return ok(parts)
  } catch {
    // fflate throws on bytes that are no whole ZIP: that is the file's fault, not a bug.
    return err({ kind: 'damaged' })
  }
}

interface SheetPlace {
  readonly name: string
  readonly path: string
  readonly hidden: boolean
}

function workbookOf(
  parts: Unzipped,
): Result<{ readonly sheets: readonly SheetPlace[]; readonly workbook: Workbook }, TableFileProblem> {
  const targets = new Map<string, string>()
  const sheets: SheetPlace[] = []
  let since1904 = false
  const sound = [
    walkPart(partAt(parts, 'xl/_rels/workbook.xml.rels'), {
      open(name, attributes) {
        if (name !== 'Relationship') return
        const { Id = '', Target = '' } = attributes()
        targets.set(Id, pathOf(Target))
      },
    }),
    walkPart(partAt(parts, 'xl/workbook.xml'), {
      open(name, attributes) {
        const values = name === 'sheet' || name === 'workbookPr' ? attributes() : {}
        if (name === 'workbookPr') since1904 = values.date1904 === '1' || values.date1904 === 'true'
        if (name !== 'sheet') return
        // The prefix of the relationship's namespace is the file's own choice; "sheetId" is another thing.
        const id = Object.entries(values).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
        sheets.push({
          name: cleanText(decodeXml(values.name ?? '')),
          path: targets.get(id) ?? '',
          hidden: (values.state ?? 'visible') !== 'visible',
        })
      },
    }),
  ]
  const strings = stringsOf(partAt(parts, 'xl/sharedStrings.xml'))
  const formats = formatsOf(partAt(parts, 'xl/styles.xml'))
  if (strings === null || formats === null || sound.includes(false)) return err({ kind: 'damaged' })
  return ok({ sheets, workbook: { strings, formats, since1904 } })
}

/** A part that a workbook may lack is an empty one. */
function partAt(parts: Unzipped, path: string): Uint8Array {
  return parts[path] ?? NONE
}
const NONE = strToU8('<none/>')

/** Targets are written from xl/ on, or from the root with a stroke in front. */
function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}

function stringsOf(part: Uint8Array): readonly string[] | null {
  const strings: string[] = []
  let text = ''
  let inText = false
  let phonetic = false
  const sound = walkPart(part, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') inText = !phonetic
    },
    text(more) {
      if (inText && text.length <= MAX_CELL_TEXT) text += more
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') strings.push(cleanText(decodeEscapes(text)))
    },
  })
  return sound ? strings : null
}

function formatsOf(part: Uint8Array): readonly CellFormat[] | null {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  let inCells = false
  const sound = walkPart(part, {
    open(name, attributes) {
      if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributes()
        codes.set(Number(numFmtId), decodeXml(formatCode))
      } else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = Number(attributes().numFmtId ?? 0)
        formats.push(cellFormat(id, codes.get(id)))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return sound ? formats : null
}
