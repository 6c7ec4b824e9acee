import { pointTwips, twips } from './docx-measures.ts'
import { Place } from './docx-place.ts'
import { tableXml } from './docx-table.ts'
import type { Face } from './docx-text.ts'
import { paragraphXml, runsXml } from './docx-xml.ts'
import type { OutlineBlock, TextBlock } from './outline.ts'
import { keepsWithNext } from './page-breaks.ts'
import { bodyLines, firstLineIndent, type Orientation, spacing } from './page-layout.ts'

const before = pointTwips(spacing.paragraph)
const bodySpacing = `<w:spacing w:after="0" w:before="${before}" w:line="${Math.round(240 * bodyLines)}" w:lineRule="auto"/>`
const justified = `<w:ind w:firstLine="${twips(firstLineIndent)}"/><w:jc w:val="both"/>`
const keepXml = (keepNext: boolean): string => (keepNext ? '<w:keepNext/>' : '')

/** A paragraph of next to no height: Word melts two tables into one when none stands between them. */
function partingXml(points: number, keepNext: boolean): string {
  const exactly = `<w:spacing w:after="0" w:before="0" w:line="${pointTwips(points)}" w:lineRule="exact"/>`
  return paragraphXml(keepXml(keepNext) + exactly, '')
}

/** A justified paragraph with an indented first line; a marker is part of that line, as official documents have it. */
function textXml(block: TextBlock, keepNext: boolean, face: Face): string {
  const marker = block.marker === '' ? [] : [{ text: `${block.marker} ` }]
  return paragraphXml(keepXml(keepNext) + bodySpacing + justified, runsXml([...marker, ...block.runs], face))
}

function blockXml(block: OutlineBlock, orientation: Orientation, keepNext: boolean): string {
  switch (block.kind) {
    case 'heading':
      return paragraphXml(
        `<w:pStyle w:val="Heading${block.level}"/>`,
        runsXml([{ text: `${block.number} ${block.text}` }]),
      )
    case 'text':
      return textXml(block, keepNext, {})
    case 'remark':
      return paragraphXml(`${keepXml(keepNext)}${bodySpacing}<w:jc w:val="${block.align}"/>`, runsXml(block.runs))
    case 'table':
      return partingXml(spacing.besideTable, true) + tableXml(block, orientation, keepNext)
  }
}

/** Căn cứ: an italic block under the subject. */
export function basisPlace(basis: readonly TextBlock[]): Place {
  return new Place(basis.map((block) => textXml(block, false, { italics: true })).join(''))
}

/**
 * The blocks of a section in order. They stand before another paragraph, to which the last block is tied: the signature's
 * (`beforeSignature`), which also holds the closing paragraphs, or the one that carries the section's end and must not
 * spill onto an empty page.
 */
export function blocksPlace(
  blocks: readonly OutlineBlock[],
  orientation: Orientation,
  beforeSignature: boolean,
): Place {
  const printed = blocks.filter((block) => block.kind !== 'table' || block.columns.length > 0)
  const pieces = printed.map((block, index) => {
    const last = index === printed.length - 1
    const keepNext = keepsWithNext(printed, index, beforeSignature)
    const parting = block.kind === 'table' && !last ? partingXml(spacing.besideTable, keepNext) : ''
    return blockXml(block, orientation, keepNext || last) + parting
  })
  return new Place(pieces.join(''))
}
