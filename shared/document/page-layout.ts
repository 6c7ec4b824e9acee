/**
 * The measures of an official document, in millimetres and points, as one place for the DOCX and the print-HTML writer.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, and the sizes of its official sample file.
 */

export type Orientation = 'portrait' | 'landscape'

export interface PageLayout {
  /** Paper as it lies before the reader, in mm. */
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export const pageLayouts: Readonly<Record<Orientation, PageLayout>> = {
  portrait: { width: 210, height: 297, top: 25, right: 20, bottom: 20, left: 35 },
  landscape: { width: 297, height: 210, top: 20, right: 15, bottom: 15, left: 30 },
}

/** From the upper edge of the paper to the page number, in mm. */
export const headerDistance = 10

/**
 * Letterhead columns in mm; together the text width of a portrait page. The right one holds "Thành phố Hồ Chí Minh, ngày 05
 * tháng 01 năm 2026" in one line; the hospital's name at the left may wrap.
 */
export const letterheadColumns = { left: 55, right: 100 } as const

/** Columns of the signature block in mm; together the text width of a portrait page. */
export const signatureColumns = { left: 75, right: 80 } as const

/** Room between the signer's position and name for signature and seal, in mm. */
export const signatureSpace = 30

/** First line of a paragraph, in mm. */
export const firstLineIndent = 12.7

/** Type sizes in points. */
export const typeSize = {
  nation: 12,
  motto: 13,
  issuer: 12,
  number: 13,
  placeAndDate: 13,
  body: 14,
  table: 12,
  recipientsLabel: 12,
  recipients: 11,
  pageNumber: 14,
  footer: 9,
} as const

/** Space in points. */
export const spacing = { paragraph: 6, title: 18, tableCell: 2, besideTable: 4 } as const

/** The grey of a shaded cell: seen on a copy in black and white, and text on it stays readable. */
export const shadeColour = 'D0D0D0'

/** Lines of the body as a multiple of single spacing (the decree allows 1 to 1,5). */
export const bodyLines = 1.1

/** A drawn line under an issuer or a subject is 1/3 to 1/2 as long as the text above it. */
export const ruleShare = 0.4

/** Width between the margins in mm. */
export function textWidthOf(orientation: Orientation): number {
  const { width, left, right } = pageLayouts[orientation]
  return width - left - right
}

/** Height between the margins in mm. */
export function textHeightOf(orientation: Orientation): number {
  const { height, top, bottom } = pageLayouts[orientation]
  return height - top - bottom
}
