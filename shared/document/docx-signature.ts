import { AlignmentType, Paragraph, type Table } from 'docx'
import { twoColumns } from './docx-columns.ts'
import { pointTwips, spaced, twips } from './docx-measures.ts'
import { faceRuns } from './docx-text.ts'
import { recipientsLabel } from './fixed-words.ts'
import type { Signature } from './outline.ts'
import { signatureColumns, signatureSpace, typeSize } from './page-layout.ts'

/** "Nơi nhận:" on the level of the signer's position; room for signature and seal; the name. Kept whole on one page. */
export function signatureTable({ recipients, positions, name }: Signature): Table {
  const face = { size: typeSize.body, bold: true }
  const addressees = [
    new Paragraph({
      // The label is smaller than the position beside it: this much lower, both stand on one line.
      spacing: { ...spaced(0), before: pointTwips((typeSize.body - typeSize.recipientsLabel) * 0.9) },
      children: faceRuns(recipientsLabel, { size: typeSize.recipientsLabel, bold: true, italics: true }),
    }),
    ...recipients.map(
      (line) => new Paragraph({ spacing: spaced(0), children: faceRuns(line, { size: typeSize.recipients }) }),
    ),
  ]
  const signer = [
    ...positions.map(
      (line) => new Paragraph({ alignment: AlignmentType.CENTER, spacing: spaced(0), children: faceRuns(line, face) }),
    ),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...spaced(0), before: twips(signatureSpace) },
      children: faceRuns(name, face),
    }),
  ]
  return twoColumns(signatureColumns, [[addressees, signer]], true)
}
