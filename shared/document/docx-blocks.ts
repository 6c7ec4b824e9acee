import { AlignmentType, HeadingLevel, Paragraph } from 'docx'
import { bodySpacing, twips } from './docx-measures.ts'
import type { Place } from './docx-place.ts'
import { dataTable } from './docx-table.ts'
import { type Face, faceRuns, spacer, textRuns } from './docx-text.ts'
import type { OutlineBlock, TextBlock } from './outline.ts'
import { keepsWithNext } from './page-breaks.ts'
import { firstLineIndent, type Orientation, spacing } from './page-layout.ts'

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
} as const
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** A justified paragraph with an indented first line; a marker is part of that line, as official documents have it. */
export function textParagraph(block: TextBlock, keepNext: boolean, face: Face = {}): Paragraph {
  const marker = block.marker === '' ? [] : faceRuns(`${block.marker} `, face)
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(firstLineIndent) },
    spacing: bodySpacing(spacing.paragraph),
    keepNext,
    children: [...marker, ...textRuns(block.runs, face)],
  })
}

function blockParts(
  block: OutlineBlock,
  orientation: Orientation,
  keepNext: boolean,
  last: boolean,
): (Paragraph | Place)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: faceRuns(`${block.number} ${block.text}`) })]
    case 'text':
      return [textParagraph(block, keepNext)]
    case 'remark':
      return [
        new Paragraph({
          alignment: alignments[block.align],
          spacing: bodySpacing(spacing.paragraph),
          keepNext,
          children: textRuns(block.runs),
        }),
      ]
    case 'table':
      // Word melts two tables into one when no paragraph stands between them.
      return block.columns.length === 0
        ? []
        : [
            spacer(spacing.besideTable, { keepNext: true }),
            // At the end of a section the paragraph below carries the section's end. Next to no height and tied to the
            // last row, it cannot spill onto an empty page.
            dataTable(block, orientation, keepNext || last),
            spacer(last ? 1 : spacing.besideTable, { keepNext }),
          ]
  }
}

/** The blocks of a section in order. `beforeSignature` holds the closing paragraphs together with what follows them. */
export function blockChildren(
  blocks: readonly OutlineBlock[],
  orientation: Orientation,
  beforeSignature: boolean,
): (Paragraph | Place)[] {
  return blocks.flatMap((block, index) =>
    blockParts(block, orientation, keepsWithNext(blocks, index, beforeSignature), index === blocks.length - 1),
  )
}
