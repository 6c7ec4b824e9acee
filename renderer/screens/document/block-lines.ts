import {
  type FigureNames,
  LINE_BREAK,
  type NameOf,
  readTokenText,
  toTokenText,
} from '#renderer/plan-document/figure-tokens.ts'
import { toVietnameseLetter } from '#shared/basics/numbering.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { quote } from '#shared/basics/text.ts'
import { type Block, generatedContentLabels, generatedContents } from '#shared/records/narrative.ts'

type Generated = Extract<Block, { kind: 'generated' }>

/** What the tokens of a section mean: bound figures, and the content the records write at a place. */
export interface SectionNames {
  readonly figures: FigureNames
  readonly generated: Map<string, Generated>
}

export function sectionNames(): SectionNames {
  return { figures: new Map(), generated: new Map() }
}

const MARKED = /^(?:[-+]|[a-zđ]\))\s|^\\|^\[\[/u
const MARKER = /^(?:[-+]|[a-zđ]\))\s+/u
const GENERATED = /^\[\[(.*)\]\]$/u

/** A section's blocks, one a line: "- …", "+ …", "a) …", plain paragraphs, and [[…]] where the records write themselves. */
export function toBlockLines(blocks: readonly Block[], names: SectionNames, nameOf: NameOf): string {
  let letter = 0
  const lines = blocks.map((block) => {
    letter = block.kind === 'lettered' ? letter + 1 : 0
    if (block.kind === 'generated') {
      const name = generatedName(block, nameOf)
      names.generated.set(foldForSearch(name), block)
      return `[[${name}]]`
    }
    const text = toTokenText(block.content, names.figures, nameOf).replaceAll('\n', LINE_BREAK)
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
    const block = names.generated.get(foldForSearch(name)) ?? generatedNamed(name)
    return block === undefined
      ? err(`không có phần tự viết tên ${quote(name)}. Hãy giữ nguyên chữ trong [[ ]].`)
      : ok(block)
  }
  const escaped = line.startsWith('\\')
  const marker = escaped ? '' : (MARKER.exec(line)?.[0] ?? '')
  const read = readTokenText(line.slice(escaped ? 1 : marker.length).replaceAll(LINE_BREAK, '\n'), names.figures)
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

function generatedNamed(name: string): Generated | undefined {
  const wanted = foldForSearch(name)
  const from = generatedContents.find((each) => foldForSearch(generatedContentLabels[each]) === wanted)
  return from === undefined ? undefined : { kind: 'generated', from, layout: 'sections', groupIds: null }
}

function generatedName({ from, layout, groupIds }: Generated, nameOf: NameOf): string {
  const groups = groupIds === null ? '' : ` · ${groupIds.map((id) => nameOf(id) || id).join('; ')}`
  return `${generatedContentLabels[from]}${groups}${layoutWords[layout]}`.replace(/[[\]]/g, '')
}
