import type { CollectionName } from '#shared/records/collections.ts'

/**
 * An official document as plain data, before any file format. The DOCX writer and the print-HTML writer read the same
 * outline, so that preview, PDF and DOCX cannot disagree; wording is tested here, without Word.
 */
export interface Outline {
  /** Title for the file's properties, not printed. */
  readonly title: string
  /** The records that head and end are written in: the hospital's names, and number, date, subject, signer of the plan. */
  readonly origins?: { readonly hospital: Origin; readonly plan: Origin }
  readonly letterhead: Letterhead
  /** "KẾ HOẠCH". */
  readonly documentType: string
  /** Trích yếu, one entry per printed line. */
  readonly subject: readonly string[]
  /** Căn cứ as an italic block under the subject; empty when the plan prints them as a section. */
  readonly basis: readonly TextBlock[]
  readonly body: readonly OutlineBlock[]
  readonly signature: Signature
  readonly appendices: readonly Appendix[]
  /** One small line at the foot of every page. */
  readonly footer?: string
}

/** The head of page 1 (NĐ 30/2020, Phụ lục I, ô số 1, 2, 3, 4). Texts are already in their printed case. */
export interface Letterhead {
  /** Superior body, CAPS, not bold. */
  readonly authority: string
  /** Issuing body, CAPS, bold. */
  readonly hospital: string
  /** "Số: 10/KH-YHCTBD". */
  readonly number: string
  /** "Tp. Hồ Chí Minh, ngày 28 tháng 01 năm 2026". */
  readonly placeAndDate: string
}

export interface Signature {
  /** Lines under "Nơi nhận:", each with its "- " and ending, ready to print. */
  readonly recipients: readonly string[]
  /** "GIÁM ĐỐC", or "KT. GIÁM ĐỐC" and "PHÓ GIÁM ĐỐC". */
  readonly positions: readonly string[]
  readonly name: string
}

export interface Appendix {
  /** "Phụ lục I", or "Phụ lục" when it is the only one. */
  readonly label: string
  readonly title: readonly string[]
  /** "(Kèm theo Kế hoạch số …/KH-… ngày … tháng … năm … của …)". */
  readonly attachedTo: string
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly OutlineBlock[]
}

/** Where a piece of the document comes from, so that a finding or a click in the preview can jump there. */
export interface Origin {
  readonly collection: CollectionName | 'hospital'
  readonly id: string
}

/** A run of text in one face. `figure` is the name of the bound figure that produced it. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly figure?: string
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5

/**
 * A numbered heading. Levels print as: 1 "A. TITLE" and 2 "I. TITLE" in bold capitals, 3 "1. Title" bold,
 * 4 "1.1. Title" bold, 5 "a) Title". `text` is already in its printed case and does not hold the number.
 */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: HeadingLevel
  /** With its punctuation: "A.", "I.", "1.", "1.1.", "a)". */
  readonly number: string
  readonly text: string
  readonly origin?: Origin
}

/** A justified paragraph; `marker` ("-", "+", "a)") stands in front of it. */
export interface TextBlock {
  readonly kind: 'text'
  readonly marker: string
  readonly runs: readonly Run[]
  readonly origin?: Origin
}

/** A line of its own, used under tables ("Trong đó …", "Bằng chữ: …") and for remarks. */
export interface RemarkBlock {
  readonly kind: 'remark'
  readonly align: 'left' | 'center' | 'right'
  readonly runs: readonly Run[]
  readonly origin?: Origin
}

export interface TableBlock {
  readonly kind: 'table'
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

export interface TableColumn {
  readonly title: string
  /** Share of the table's width; shares of one table add up to 100. */
  readonly share: number
  readonly align: 'left' | 'center' | 'right'
}

/** `section` and `total` rows print bold. Cells cover all columns once their spans are added up. */
export interface TableRow {
  readonly kind: 'row' | 'section' | 'total'
  readonly cells: readonly TableCell[]
  readonly origin?: Origin
}

export interface TableCell {
  /** A line break in a run's text is a line break in the cell. */
  readonly runs: readonly Run[]
  readonly span?: number
  readonly align?: 'left' | 'center' | 'right'
  /** Printed on a grey ground: a bar of the roadmap. Its text says what the ground says, for a copy in black and white. */
  readonly shade?: boolean
  /** The amount the cell prints, whole đồng, so that a spreadsheet holds it as a number. */
  readonly amount?: number
}

export type OutlineBlock = HeadingBlock | TextBlock | RemarkBlock | TableBlock
