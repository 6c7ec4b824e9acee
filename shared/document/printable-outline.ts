import { cleanText } from '#shared/basics/text.ts'
import type { Appendix, Outline, OutlineBlock, Run, TableRow, TextBlock } from './outline.ts'

const cleanRuns = (runs: readonly Run[]): Run[] => runs.map((run) => ({ ...run, text: cleanText(run.text) }))
const cleanTexts = (texts: readonly string[]): string[] => texts.map(cleanText)
const cleanTextBlock = (block: TextBlock): TextBlock => ({
  ...block,
  marker: cleanText(block.marker),
  runs: cleanRuns(block.runs),
})
const cleanRow = (row: TableRow): TableRow => ({
  ...row,
  cells: row.cells.map((cell) => ({ ...cell, runs: cleanRuns(cell.runs) })),
})

function cleanBlock(block: OutlineBlock): OutlineBlock {
  switch (block.kind) {
    case 'heading':
      return { ...block, number: cleanText(block.number), text: cleanText(block.text) }
    case 'text':
      return cleanTextBlock(block)
    case 'remark':
      return { ...block, runs: cleanRuns(block.runs) }
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, title: cleanText(column.title) })),
        rows: block.rows.map(cleanRow),
      }
  }
}

const cleanAppendix = (appendix: Appendix): Appendix => ({
  ...appendix,
  label: cleanText(appendix.label),
  title: cleanTexts(appendix.title),
  attachedTo: cleanText(appendix.attachedTo),
  blocks: appendix.blocks.map(cleanBlock),
})

/**
 * The outline with every text made fit for a file: nothing that XML forbids, no half surrogate pairs, no direction marks
 * (see cleanText). Both writers, and the comparison after writing, start from it, so that a character that cannot be
 * printed is left out of all of them alike and never makes a DOCX that Word refuses.
 */
export function printableOutline(outline: Outline): Outline {
  const { letterhead, signature } = outline
  return {
    title: cleanText(outline.title),
    ...(outline.origins === undefined ? {} : { origins: outline.origins }),
    letterhead: {
      authority: cleanText(letterhead.authority),
      hospital: cleanText(letterhead.hospital),
      number: cleanText(letterhead.number),
      placeAndDate: cleanText(letterhead.placeAndDate),
    },
    documentType: cleanText(outline.documentType),
    subject: cleanTexts(outline.subject),
    basis: outline.basis.map(cleanTextBlock),
    body: outline.body.map(cleanBlock),
    signature: {
      recipients: cleanTexts(signature.recipients),
      positions: cleanTexts(signature.positions),
      name: cleanText(signature.name),
    },
    appendices: outline.appendices.map(cleanAppendix),
    ...(outline.footer === undefined ? {} : { footer: cleanText(outline.footer) }),
  }
}
