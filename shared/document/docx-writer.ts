import { AlignmentType, Document, type ISectionOptions, Packer, Paragraph } from 'docx'
import { basisPlace, blocksPlace } from './docx-blocks.ts'
import { letterheadTable, titleParagraphs } from './docx-letterhead.ts'
import { spaced } from './docx-measures.ts'
import { section } from './docx-page.ts'
import { fillPlaces, Place } from './docx-place.ts'
import { signatureTable } from './docx-signature.ts'
import { documentStyles } from './docx-styles.ts'
import { type Face, faceRuns, holdLastSyllables, spacer } from './docx-text.ts'
import type { Appendix, Outline } from './outline.ts'
import { spacing } from './page-layout.ts'
import { printableOutline } from './printable-outline.ts'

const program = 'Kế hoạch số'

function bodySection(outline: Outline): ISectionOptions {
  const children = [
    letterheadTable(outline.letterhead),
    ...titleParagraphs(outline),
    basisPlace(outline.basis),
    blocksPlace(outline.body, 'portrait', true),
    spacer(12, { keepNext: true }),
    signatureTable(outline.signature),
    // It carries the section's end: a full line here could spill onto an empty page.
    spacer(),
  ]
  return section('portrait', children, outline.footer)
}

function appendixSection(appendix: Appendix, footer: string | undefined): ISectionOptions {
  const centred = (text: string, face: Face, after = 0): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: spaced(0, after),
      keepNext: true,
      children: faceRuns(holdLastSyllables(text), face),
    })
  const children = [
    centred(appendix.label, { bold: true }),
    ...appendix.title.map((line) => centred(line, { bold: true })),
    centred(appendix.attachedTo, { italics: true }, spacing.paragraph),
    blocksPlace(appendix.blocks, appendix.orientation, false),
    // Carries the section's end.
    spacer(),
  ]
  return section(appendix.orientation, children, footer)
}

/**
 * The official document as the bytes of a .docx file: one section for the plan and one for each appendix, in the format
 * of Nghị định 30/2020/NĐ-CP, Phụ lục I. Any text is allowed; what XML forbids is left out. Works in Node, in the page
 * and in a worker.
 */
export async function writeDocx(outline: Outline): Promise<Uint8Array> {
  const printable = printableOutline(outline)
  const sections = [
    bodySection(printable),
    ...printable.appendices.map((appendix) => appendixSection(appendix, printable.footer)),
  ]
  const document = new Document({
    title: printable.title,
    creator: program,
    lastModifiedBy: program,
    styles: documentStyles,
    // Without the second setting Word stretches the words of a justified line that ends in a line break.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections,
  })
  const places = sections.flatMap(({ children }) => children.filter((child) => child instanceof Place))
  return fillPlaces(new Uint8Array(await Packer.toArrayBuffer(document)), places)
}
