import { formatInteger } from '#shared/basics/money.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { cleanText, traditionalTone } from '#shared/basics/text.ts'
import type { Block } from '#shared/records/narrative.ts'
import { type Inline, isBlank, joinRuns, type RichText } from '#shared/records/rich-text.ts'
import { MAX_TEXT } from '#shared/records/values.ts'

/** A text as it is stored: clean, tone marks in their place, no spaces at its ends. The error is a Vietnamese sentence. */
export function tidyContent(content: RichText): Result<RichText, string> {
  const runs = content.map(
    (inline): Inline =>
      inline.kind === 'text' ? { ...inline, text: traditionalTone(cleanText(inline.text)) } : inline,
  )
  const tidy = trimmed(joinRuns(runs))
  const longest = Math.max(0, ...tidy.map((inline) => (inline.kind === 'text' ? [...inline.text].length : 0)))
  return longest <= MAX_TEXT
    ? ok(tidy)
    : err(
        `Một đoạn dài ${formatInteger(longest)} ký tự, nhiều hơn ${formatInteger(MAX_TEXT)}. Hãy tách thành nhiều đoạn.`,
      )
}

/** Blocks as they are stored: empty paragraphs only part the others on the screen. The error is a Vietnamese sentence. */
export function tidyBlocks(blocks: readonly Block[]): Result<readonly Block[], string> {
  const tidy: Block[] = []
  for (const block of blocks) {
    if (block.kind === 'generated') {
      tidy.push(block)
      continue
    }
    const content = tidyContent(block.content)
    if (!content.ok) return content
    if (block.kind !== 'paragraph' || !isBlank(content.value)) tidy.push({ ...block, content: [...content.value] })
  }
  return ok(tidy)
}

/** The draft of blocks or of one text: JSON that is the same for the same text, however its runs were cut. */
export function draftOfBlocks(blocks: readonly Block[]): string {
  return JSON.stringify(
    blocks.map((block): Block => {
      if (block.kind === 'generated') {
        return { kind: 'generated', from: block.from, layout: block.layout, groupIds: block.groupIds }
      }
      const content = [...ordered(block.content)]
      return block.kind === 'item' ? { kind: 'item', level: block.level, content } : { kind: block.kind, content }
    }),
  )
}

export function draftOfContent(content: RichText): string {
  return JSON.stringify(ordered(content))
}

function ordered(content: RichText): RichText {
  return joinRuns(content).map((inline) =>
    inline.kind === 'text'
      ? { kind: 'text', text: inline.text, emphasis: inline.emphasis }
      : { kind: 'figure', figure: inline.figure, style: inline.style, of: inline.of },
  )
}

/** Without spaces at its ends, also where they stand in several runs. */
function trimmed(runs: RichText): RichText {
  const ends = runs.flatMap((inline, index): readonly Inline[] => {
    if (inline.kind === 'figure') return [inline]
    const left = index === 0 ? inline.text.trimStart() : inline.text
    const text = index === runs.length - 1 ? left.trimEnd() : left
    return text === '' ? [] : [{ ...inline, text }]
  })
  return ends.length === runs.length ? joinRuns(ends) : trimmed(ends)
}
