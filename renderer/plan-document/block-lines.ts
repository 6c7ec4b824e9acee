import { toVietnameseLetter } from '#shared/basics/numbering.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanLine, quote } from '#shared/basics/text.ts'
import { type Block, generatedContentLabels, generatedContents } from '#shared/records/narrative.ts'
import { readTokenText, toTokenText } from './figure-tokens.ts'
import { type FigureNames, freeName, givenFigureNames, type NameOf } from './token-names.ts'

type Generated = Extract<Block, { kind: 'generated' }>

/** What the tokens of a section mean: bound figures, and the content the records write at a place. */
export interface SectionNames {
  readonly figures: FigureNames
  readonly generated: Map<string, Generated>
}

/** The names of this run of the program; see givenFigureNames. */
export const givenNames: SectionNames = { figures: givenFigureNames, generated: new Map() }

/** A line means something of its own, so a line break inside a text is shown by this sign. */
const LINE_BREAK = '⏎'
// After y the letters go on with aa, ab ….
const MARKED = /^\s*(?:(?:[-+]|a?[a-zđ]\))(?:\s|$)|\\|\[\[)/u
const MARKER = /^(?:[-+]|a?[a-zđ]\))(?:\s+|$)/u
const GENERATED = /^\[\[(.*)\]\]$/u

/** A section's blocks, one a line: "- …", "+ …", "a) …", plain paragraphs, and [[…]] where the records write themselves. */
export function toBlockLines(blocks: readonly Block[], names: SectionNames, nameOf: NameOf): string {
  let letter = 0
  const lines = blocks.map((block) => {
    letter = block.kind === 'lettered' ? letter + 1 : 0
    if (block.kind === 'generated') {
      const name = freeName(generatedName(block, nameOf), (each) => isFree(each, block, names))
      names.generated.set(foldForSearch(name), block)
      return `[[${name}]]`
    }
    const text = inOneLine(toTokenText(block.content, names.figures, nameOf))
    if (block.kind === 'item') return `${block.level === 1 ? '-' : '+'} ${text}`
    if (block.kind === 'lettered') return `${toVietnameseLetter(letter)}) ${text}`
    // A paragraph that looks like an item keeps being a paragraph.
    return MARKED.test(text) ? `\\${text}` : text
  })
  return lines.join('\n')
}

/** The lines back as blocks; empty lines only part them. The error is a Vietnamese sentence that names the line. */
export function readBlockLines(text: string, names: SectionNames): Result<readonly Block[], string> {
  const blocks: Block[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = readBlock(line.trim(), names)
    if (!read.ok) return err(`Dòng ${index + 1}: ${read.error}`)
    blocks.push(read.value)
  }
  return ok(blocks)
}

function readBlock(line: string, names: SectionNames): Result<Block, string> {
  const generated = GENERATED.exec(line)
  if (generated !== null) {
    const name = generated[1] ?? ''
    const block = generatedMeant(name, names)
    return block === undefined
      ? err(`không có phần tự viết tên ${quote(name)}. Hãy giữ nguyên chữ trong [[ ]].`)
      : ok(block)
  }
  const escaped = line.startsWith('\\')
  const marker = escaped ? '' : (MARKER.exec(line)?.[0] ?? '')
  const read = readTokenText(inLines(line.slice(escaped ? 1 : marker.length)), names.figures)
  if (!read.ok) return read
  const content = [...read.value]
  if (marker === '') return ok({ kind: 'paragraph', content })
  if (marker.startsWith('-')) return ok({ kind: 'item', level: 1, content })
  return ok(marker.startsWith('+') ? { kind: 'item', level: 2, content } : { kind: 'lettered', content })
}

const layoutWords: Readonly<Record<Generated['layout'], string>> = {
  sections: '',
  items: ' · dạng gạch đầu dòng',
  lettered: ' · dạng a) b) c)',
}

/** Parts the records can write anywhere, as they are put in by name. */
export const insertableParts: readonly { readonly label: string; readonly token: string }[] = generatedContents.map(
  (from) => ({ label: generatedContentLabels[from], token: `[[${generatedContentLabels[from]}]]` }),
)

function generatedMeant(name: string, names: SectionNames): Generated | undefined {
  return names.generated.get(foldForSearch(name)) ?? generatedNamed(name)
}

function isFree(name: string, block: Generated, names: SectionNames): boolean {
  const meant = generatedMeant(name, names)
  return meant === undefined || isSame(meant, block)
}

function isSame(a: Generated, b: Generated): boolean {
  return a.from === b.from && a.layout === b.layout && JSON.stringify(a.groupIds) === JSON.stringify(b.groupIds)
}

/** The sign itself, where a text has it, gets a backslash; a backslash before it, another. */
function inOneLine(text: string): string {
  return text.replace(/(\\*)([\n⏎])/g, (_all, backslashes: string, sign: string) =>
    sign === LINE_BREAK ? `${backslashes}${backslashes}\\${LINE_BREAK}` : `${backslashes}${backslashes}${LINE_BREAK}`,
  )
}

function inLines(text: string): string {
  return text.replace(/(\\*)⏎/g, (_all, backslashes: string) => {
    const kept = '\\'.repeat(Math.floor(backslashes.length / 2))
    return kept + (backslashes.length % 2 === 1 ? LINE_BREAK : '\n')
  })
}

function generatedNamed(name: string): Generated | undefined {
  const wanted = foldForSearch(name)
  const from = generatedContents.find((each) => foldForSearch(generatedContentLabels[each]) === wanted)
  return from === undefined ? undefined : { kind: 'generated', from, layout: 'sections', groupIds: null }
}

function generatedName({ from, layout, groupIds }: Generated, nameOf: NameOf): string {
  const groups = groupIds === null ? '' : ` · ${groupIds.map((id) => nameOf(id) || id).join('; ')}`
  return cleanLine(`${generatedContentLabels[from]}${groups}${layoutWords[layout]}`.replace(/[[\]]/g, ''))
}
