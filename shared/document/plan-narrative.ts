import { toVietnameseLetter } from '#shared/basics/numbering.ts'
import { type Block, isEmptyItem, type Narrative } from '#shared/records/narrative.ts'
import { type TreeNode, toTree } from '#shared/records/tree.ts'
import { deeper, headingCase, headingNumber } from './heading-number.ts'
import type { HeadingLevel, OutlineBlock } from './outline.ts'
import { generate, headingCount } from './plan-generated.ts'
import { type DocumentContext, toRuns, toWords } from './runs.ts'

/** What a section's blocks became, and how many headings they made, so that sub-sections number on from there. */
function sectionBlocks(
  section: Narrative,
  level: HeadingLevel,
  number: string,
  context: DocumentContext,
): readonly OutlineBlock[] {
  const origin = { collection: 'narratives', id: section.id } as const
  const made: OutlineBlock[] = []
  let letter = 0
  const text = (marker: string, content: Extract<Block, { kind: 'paragraph' }>['content']): void => {
    made.push({ kind: 'text', marker, runs: toRuns(content, context), origin })
  }
  for (const block of section.blocks) {
    // A dash or a letter alone is a line begun and forgotten, which preflight points out.
    if (isEmptyItem(block)) continue
    if (block.kind !== 'lettered') letter = 0
    if (block.kind === 'paragraph') text('', block.content)
    else if (block.kind === 'item') text(block.level === 1 ? '-' : '+', block.content)
    else if (block.kind === 'lettered') {
      letter += 1
      text(`${toVietnameseLetter(letter)})`, block.content)
    } else {
      const place = { level: deeper(level), parentNumber: number, before: headingCount(made, deeper(level)) }
      made.push(
        ...generate(block, place, context).map((each) =>
          'origin' in each || each.kind === 'table' ? each : { ...each, origin },
        ),
      )
    }
  }
  return made
}

function section(
  node: TreeNode<Narrative>,
  level: HeadingLevel,
  index: number,
  parentNumber: string,
  context: DocumentContext,
): readonly OutlineBlock[] {
  const number = headingNumber(level, index, parentNumber)
  const blocks = sectionBlocks(node.record, level, number, context)
  const before = headingCount(blocks, deeper(level))
  return [
    {
      kind: 'heading',
      level,
      number,
      text: headingCase(level, toWords(node.record.title, context)),
      origin: { collection: 'narratives', id: node.record.id },
    },
    ...blocks,
    ...printed(node.children, context).flatMap((child, at) =>
      section(child, deeper(level), before + at + 1, number, context),
    ),
  ]
}

/** With căn cứ as a block on page 1, the section that only lists them has nothing to say and takes no number. */
function isSpare({ record, children }: TreeNode<Narrative>, { plan }: DocumentContext): boolean {
  const onlyBases =
    record.blocks.length > 0 &&
    record.blocks.every((block) => block.kind === 'generated' && block.from === 'legalBases')
  return plan.basisStyle === 'block' && onlyBases && children.length === 0
}

function printed(nodes: readonly TreeNode<Narrative>[], context: DocumentContext): readonly TreeNode<Narrative>[] {
  return nodes.filter((node) => !isSpare(node, context))
}

/** The plan's text: sections numbered by their place (A, I, 1, 1.1, a), figures filled in, generated content in its place. */
export function narrativeBlocks(context: DocumentContext): readonly OutlineBlock[] {
  const { snapshot, plan } = context
  const roots = toTree(snapshot.narratives.filter((narrative) => narrative.planId === plan.id))
  return printed(roots, context).flatMap((node, index) => section(node, 1, index + 1, '', context))
}
