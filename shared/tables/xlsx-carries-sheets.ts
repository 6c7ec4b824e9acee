import { unzipSync } from 'fflate'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { walkXml } from '#shared/document/xml-walk.ts'
import { type Sheet, storedValue } from './sheet.ts'

type Stored = string | number | null
const LARGEST_PART = 512 * 1024 * 1024

/**
 * Whether an .xlsx written by writeXlsx holds exactly these sheets: every row, every cell, and no formula. Asked after
 * writing, before the program says that a file is saved. The error is a Vietnamese sentence: what is missing or wrong.
 */
export function xlsxCarriesSheets(bytes: Uint8Array, sheets: readonly Sheet[]): Result<true, string> {
  const parts = worksheetsIn(bytes)
  if (!parts.ok) return parts
  if (parts.value.length !== sheets.length) {
    return err(`Tệp XLSX có ${parts.value.length} bảng, cần ${sheets.length} bảng.`)
  }
  for (const [at, sheet] of sheets.entries()) {
    const rows = rowsIn(parts.value[at] ?? '')
    if (!rows.ok) return err(`Bảng “${sheet.name}” trong tệp XLSX: ${rows.error}.`)
    const wrong = firstDifference(wantedRows(sheet), rows.value)
    if (wrong !== null) return err(`Bảng “${sheet.name}” trong tệp XLSX thiếu hoặc sai ở dòng ${wrong + 1}.`)
  }
  return ok(true)
}

function worksheetsIn(bytes: Uint8Array): Result<readonly string[], string> {
  const isSheet = (name: string) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => isSheet(name) && originalSize <= LARGEST_PART,
    })
    const decoder = new TextDecoder('utf-8', { fatal: true })
    return ok(
      Array.from({ length: Object.keys(parts).length }, (_, at) => {
        const part = parts[`xl/worksheets/sheet${at + 1}.xml`]
        return part === undefined ? '' : decoder.decode(part)
      }),
    )
  } catch {
    // fflate and TextDecoder throw on damaged bytes: that is the expected failure here, not a bug.
    return err('Tệp XLSX bị hỏng, không giải nén hoặc không giải mã được.')
  }
}

function rowsIn(xml: string): Result<readonly (readonly Stored[])[], string> {
  const rows: Stored[][] = []
  let inside = ''
  let value: Stored = null
  let hasFormula = false
  const walked = walkXml(xml, {
    open(name) {
      if (name === 'row') rows.push([])
      if (name === 'c') value = null
      if (name === 'f') hasFormula = true
      inside = name
    },
    text(text) {
      if (inside === 't') value = `${value ?? ''}${text}`
      if (inside === 'v') value = Number(text)
    },
    close(name) {
      if (name === 'c') rows.at(-1)?.push(typeof value === 'string' ? decodeText(value) : value)
      inside = ''
    },
  })
  if (!walked.ok) return err('nội dung không đúng cấu trúc')
  return hasFormula ? err('có công thức') : ok(rows)
}

function decodeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function wantedRows(sheet: Sheet): readonly (readonly Stored[])[] {
  return sheet.rows.map(({ cells }) =>
    cells.flatMap((cell) => [storedValue(cell), ...Array.from({ length: (cell.span ?? 1) - 1 }, () => null)]),
  )
}

/** The first row that differs; null when none does. */
function firstDifference(wanted: readonly (readonly Stored[])[], found: readonly (readonly Stored[])[]): number | null {
  const rows = Math.max(wanted.length, found.length)
  for (let row = 0; row < rows; row += 1) {
    const [a, b] = [wanted[row], found[row]]
    if (a === undefined || b === undefined || a.length !== b.length || a.some((value, at) => value !== b[at]))
      return row
  }
  return null
}
