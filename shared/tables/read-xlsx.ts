import { strToU8 } from 'fflate'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { cleanText } from '#shared/basics/text.ts'
import { MAX_CELL_TEXT } from './sheet.ts'
import type { SourceSheet } from './source-sheet.ts'
import type { TableFileProblem } from './table-file-problem.ts'
import { sheetComments } from './xlsx-comments.ts'
import { type CellFormat, cellFormat } from './xlsx-number-format.ts'
import { sheetCells, type Workbook } from './xlsx-sheet-cells.ts'
import { decodeEscapes, decodeXml, walkPart } from './xlsx-xml.ts'
import { unpackPart, type ZipPart, zipParts } from './zip-parts.ts'

// Far above any inventory (50.000 rows of 20 columns take about 60 MB), far below what stops the program.
const LARGEST_PART = 160 * 1024 * 1024
const LARGEST_WHOLE = 512 * 1024 * 1024
const MOST_ENTRIES = 10_000
/**
 * How many times larger than packed a part may be. Excel's sheets are 9 to 15 times (50.000 rows of 20 columns, whether equal,
 * empty or as a hospital sends them), 52 with the texts in the cells; without a cell's address, and each row the same, 267. One
 * text of 150 MB is 1.023 times.
 */
const MOST_TIMES = 400
const ALWAYS_FINE = 16 * 1024 * 1024

/**
 * Reads every worksheet of an .xlsx, in the order of its tabs. Text keeps its zeros and line breaks; a date is a date; a
 * cell whose formula has no result, and Excel's errors, are kept as such, since one bad cell must not cost the others.
 * `file` is the name that the sheets carry.
 *
 * Not by read-excel-file: it stops at the first cell with an error, knows neither merged cells nor formulas without a
 * result, and makes a row for each of a million empty ones.
 */
export function readXlsx(file: string, bytes: Uint8Array): Result<readonly SourceSheet[], TableFileProblem> {
  const parts = partsOf(bytes)
  if (!parts.ok) return parts
  const book = workbookOf(parts.value)
  if (!book.ok) return book
  const sheets: SourceSheet[] = []
  for (const { name, path, hidden } of book.value.sheets) {
    const part = parts.value(path)
    if (part === null) return err({ kind: 'damaged' })
    // A sheet of a chart alone has no such part.
    if (part === NONE) continue
    const read = sheetCells(part, book.value.workbook)
    if (read.kind === 'damaged') return err({ kind: 'damaged' })
    if (read.kind !== 'cells') return err({ kind: read.kind, sheet: name })
    const { rows, merges, hiddenRows } = read
    const comments = sheetComments(path, parts.value)
    if (comments === null) return err({ kind: 'damaged' })
    sheets.push({
      file,
      name,
      rows,
      merges,
      hidden,
      ...(hiddenRows.size === 0 ? {} : { hiddenRows }),
      ...(comments.size === 0 ? {} : { comments }),
    })
  }
  return sheets.length === 0 ? err({ kind: 'no-sheet' }) : ok(sheets)
}

/** The bytes of a part by its path, unpacked when it is asked for; an empty part where there is none, null for a damaged one. */
type Parts = (path: string) => Uint8Array | null

function partsOf(bytes: Uint8Array): Result<Parts, TableFileProblem> {
  const zip = zipParts(bytes)
  if (zip === null) return err({ kind: 'damaged' })
  const parts = new Map(zip.filter(({ name }) => OF_WORKBOOK.test(name)).map((part) => [part.name, part]))
  const whole = [...parts.values()].reduce((sum, { size }) => sum + size, 0)
  if (zip.length > MOST_ENTRIES || whole > LARGEST_WHOLE || [...parts.values()].some(isBomb)) {
    return err({ kind: 'too-large' })
  }
  if (!parts.has('xl/workbook.xml')) {
    const has = (...names: readonly string[]) => zip.some(({ name }) => names.includes(name))
    if (has('xl/workbook.bin')) return err({ kind: 'binary-excel' })
    return err({ kind: has('content.xml', 'mimetype') ? 'open-document' : 'not-a-table' })
  }
  return ok((path) => {
    const part = parts.get(path)
    return part === undefined ? NONE : unpackPart(bytes, part)
  })
}

const OF_WORKBOOK = /^(?:\[Content_Types\]|xl\/.*)\.(?:xml|rels)$/i

function isBomb({ size, packed }: ZipPart): boolean {
  return size > LARGEST_PART || (size > ALWAYS_FINE && size > packed * MOST_TIMES)
}

interface SheetPlace {
  readonly name: string
  readonly path: string
  readonly hidden: boolean
}

function workbookOf(
  parts: Parts,
): Result<{ readonly sheets: readonly SheetPlace[]; readonly workbook: Workbook }, TableFileProblem> {
  const [links, book, texts, styles] = [
    parts('xl/_rels/workbook.xml.rels'),
    parts('xl/workbook.xml'),
    parts('xl/sharedStrings.xml'),
    parts('xl/styles.xml'),
  ]
  if (links === null || book === null || texts === null || styles === null) return err({ kind: 'damaged' })
  const targets = new Map<string, string>()
  const sheets: SheetPlace[] = []
  let since1904 = false
  const sound = [
    walkPart(links, {
      open(name, attributes) {
        if (name !== 'Relationship') return
        const { Id = '', Target = '' } = attributes()
        targets.set(Id, pathOf(Target))
      },
    }),
    walkPart(book, {
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
  const strings = stringsOf(texts)
  const formats = formatsOf(styles)
  if (strings === null || formats === null || sound.includes(false)) return err({ kind: 'damaged' })
  return ok({ sheets, workbook: { strings, formats, since1904 } })
}

/** A part that a workbook may lack is an empty one. */
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
      if (inText) text += more.slice(0, MAX_CELL_TEXT + 1 - text.length)
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
