import { unzipSync } from 'fflate'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { cleanLine } from '#shared/basics/text.ts'
import type { Outline } from './outline.ts'
import { outlineText } from './outline-text.ts'
import { printableOutline } from './printable-outline.ts'
import { walkXml } from './xml-walk.ts'

const mainPart = 'word/document.xml'
const largestFile = 64 * 1024 * 1024
const largestPart = 512 * 1024 * 1024

function readMainPart(bytes: Uint8Array): Result<string, string> {
  if (bytes.length > largestFile) return err('Tệp DOCX lớn hơn 64 MB nên không đọc lại được.')
  try {
    let tooLarge = false
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== mainPart) return false
        tooLarge = originalSize > largestPart
        return !tooLarge
      },
    })
    if (tooLarge) return err('Nội dung tệp DOCX lớn hơn 512 MB nên không đọc lại được.')
    const part = parts[mainPart]
    if (part === undefined) return err('Tệp không có phần nội dung của một tệp DOCX.')
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(part))
  } catch {
    // fflate and TextDecoder throw on damaged bytes: that is the expected failure here, not a bug.
    return err('Tệp DOCX bị hỏng, không giải nén hoặc không giải mã được.')
  }
}

/**
 * The text of a DOCX in document order, one entry per paragraph (a cell written by this program holds one paragraph);
 * line breaks as \n, tabs as \t, blank paragraphs left out. Headers and footers are not read. The error is a Vietnamese
 * sentence that says what is wrong with the file.
 */
export function readDocxText(bytes: Uint8Array): Result<string[], string> {
  const xml = readMainPart(bytes)
  if (!xml.ok) return xml
  const lines: string[] = []
  const path: string[] = []
  let line = ''
  const walked = walkXml(xml.value, {
    open(name) {
      if (name === 'w:p') line = ''
      // In w:tabs the same element sets a tab stop.
      if (path.at(-1) === 'w:r' && name === 'w:tab') line += '\t'
      if (name === 'w:br' || name === 'w:cr') line += '\n'
      path.push(name)
    },
    close(name) {
      path.pop()
      if (name === 'w:p' && line.trim() !== '') lines.push(line)
    },
    text(text) {
      if (path.at(-1) === 'w:t') line += text
    },
  })
  return walked.ok ? ok(lines) : err('Nội dung tệp DOCX không đúng cấu trúc.')
}

const comparable = (lines: readonly string[]): string[] => lines.map(cleanLine).filter((line) => line !== '')
const shortened = (line: string): string => (line.length > 80 ? `${line.slice(0, 80)}…` : line)

/**
 * Whether a DOCX holds the whole text of an outline and nothing else, in its order; spaces count once. Asked after writing,
 * before the program says that a document is saved. The error is a Vietnamese sentence: what is missing or too much.
 */
export function docxCarriesOutline(bytes: Uint8Array, outline: Outline): Result<true, string> {
  const read = readDocxText(bytes)
  if (!read.ok) return read
  const wanted = comparable(outlineText(printableOutline(outline)))
  const found = comparable(read.value)
  const at = wanted.findIndex((line, index) => line !== found[index])
  if (at >= 0) return err(`Tệp DOCX thiếu hoặc sai đoạn thứ ${at + 1}: “${shortened(wanted[at] ?? '')}”.`)
  if (found.length > wanted.length) {
    return err(`Tệp DOCX thừa đoạn thứ ${wanted.length + 1}: “${shortened(found[wanted.length] ?? '')}”.`)
  }
  return ok(true)
}
