import { motto, nation, recipientsLabel } from './fixed-words.ts'
import type { Appendix, Outline, OutlineBlock, Run } from './outline.ts'

/** The words of several runs, without their faces. */
export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

function blockLines(block: OutlineBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${block.number} ${block.text}`]
    case 'text':
      return [block.marker === '' ? runsText(block.runs) : `${block.marker} ${runsText(block.runs)}`]
    case 'remark':
      return [runsText(block.runs)]
    case 'table':
      return [
        ...block.columns.map((column) => column.title),
        ...block.rows.flatMap((row) => row.cells.map((cell) => runsText(cell.runs))),
      ]
  }
}

function appendixLines(appendix: Appendix): string[] {
  return [appendix.label, ...appendix.title, appendix.attachedTo, ...appendix.blocks.flatMap(blockLines)]
}

/**
 * The document's text in reading order, one entry per printed paragraph or table cell, empty ones left out.
 * This is what DOCX and print HTML are compared with when they are re-read.
 */
export function outlineText(outline: Outline): string[] {
  return [
    outline.letterhead.authority,
    outline.letterhead.hospital,
    nation,
    motto,
    // Number and date stand on one level under both columns, so they are read after them.
    outline.letterhead.number,
    outline.letterhead.placeAndDate,
    outline.documentType,
    ...outline.subject,
    ...outline.basis.flatMap(blockLines),
    ...outline.body.flatMap(blockLines),
    recipientsLabel,
    ...outline.signature.recipients,
    ...outline.signature.positions,
    outline.signature.name,
    ...outline.appendices.flatMap(appendixLines),
  ].filter((line) => line.trim() !== '')
}
