import { decodeText } from '#shared/basics/decode-text.ts'
import { err, type Result } from '#shared/basics/result.ts'
import { isLegacyText, legacyTextCells } from './legacy-text.ts'
import { readDelimited } from './read-delimited.ts'
import { readXlsx } from './read-xlsx.ts'
import type { SourceCell, SourceSheet } from './source-sheet.ts'
import type { TableFileProblem } from './table-file-problem.ts'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** The container of .xls, and of an .xlsx with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ENCRYPTED = utf16('EncryptedPackage')

/** Reads the tables of a file, whatever its name ends in: .xlsx, or text parted by commas, semicolons or tabs. */
export function readTableFile(file: string, bytes: Uint8Array): Result<readonly SourceSheet[], TableFileProblem> {
  if (bytes.length === 0) return err({ kind: 'empty' })
  if (startsWith(bytes, ZIP)) {
    const read = readXlsx(file, bytes)
    return read.ok && read.value.every(({ rows }) => rows.length === 0) ? err({ kind: 'no-cells' }) : read
  }
  if (startsWith(bytes, OLE)) return err({ kind: holds(bytes, ENCRYPTED) ? 'encrypted' : 'old-excel' })
  const text = decodeText(bytes)
  if (text === null)
    return err({
      kind: looksBinary(bytes) ? 'not-a-table' : isLegacyFile(file, bytes) ? 'legacy-text' : 'unknown-encoding',
    })
  if (/^\s*<(?:!doctype|html|\?xml|table|meta)/i.test(text)) return err({ kind: 'web-page' })
  // A NUL is in no text that a person wrote.
  if (text.includes('\0')) return err({ kind: 'not-a-table' })
  return readDelimited(file, text)
}

/** Whether a text file that is not Unicode holds words of the fonts TCVN3 (ABC) or VNI, whose letters are bytes of Windows' Western set. */
function isLegacyFile(file: string, bytes: Uint8Array): boolean {
  const read = readDelimited(file, new TextDecoder('windows-1252').decode(bytes))
  return (
    read.ok &&
    read.value.some(
      (sheet) => legacyTextCells(sheet).length > 0 && sheet.rows.some(({ cells }) => cells.some(isLegacy)),
    )
  )
}

function isLegacy(cell: SourceCell): boolean {
  return typeof cell === 'string' && isLegacyText(cell)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

function holds(bytes: Uint8Array, part: readonly number[]): boolean {
  const [first = 0] = part
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (part.every((byte, offset) => bytes[at + offset] === byte)) return true
  }
  return false
}

function utf16(text: string): readonly number[] {
  return [...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])
}

function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 1000).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
}
