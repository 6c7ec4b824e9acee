import { AlignmentType, type IPropertiesOptions } from 'docx'
import { bodySpacing, halfPoints, twips } from './docx-measures.ts'
import { firstLineIndent, spacing, typeSize } from './page-layout.ts'

const typeface = 'Times New Roman'
const black = '000000'

const heading = (bold: boolean) => ({
  run: { font: typeface, size: halfPoints(typeSize.body), bold, italics: false, color: black },
  paragraph: {
    alignment: AlignmentType.LEFT,
    indent: { firstLine: twips(firstLineIndent) },
    spacing: bodySpacing(spacing.paragraph),
    keepNext: true,
    keepLines: true,
  },
})

/**
 * Type and language of the whole document, and Word's own heading styles in the decree's faces: real headings give the
 * reader Word's navigation pane and a table of contents.
 */
export const documentStyles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: {
        font: typeface,
        size: halfPoints(typeSize.body),
        language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'ar-SA' },
      },
    },
    heading1: heading(true),
    heading2: heading(true),
    heading3: heading(true),
    heading4: heading(true),
    heading5: heading(false),
  },
}
