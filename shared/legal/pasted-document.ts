import type { LegalBasis } from '#shared/records/legal-basis.ts'
import type { Span } from './paste-items.ts'

/** What is worth knowing of a document that was read from a paste. `asks`: somebody has to look before it is taken over. */
export interface PasteRemark {
  readonly kind:
    | 'no-number'
    | 'no-date'
    | 'year-only'
    | 'bad-date'
    | 'no-abstract'
    | 'no-issuer'
    | 'issuer-from-symbol'
    | 'issuer-expanded'
    | 'symbol-mended'
    | 'type-unnamed'
    | 'type-from-symbol'
    | 'type-differs'
    | 'words-expanded'
    | 'draft'
    | 'split'
    | 'amends'
    | 'aside'
  readonly text: string
  readonly asks: boolean
}

/** A document read from a pasted text. Fields are as a record of the list has them. */
export interface PastedDocument extends Pick<LegalBasis, 'type' | 'symbol' | 'date' | 'issuer' | 'abstract'> {
  readonly kind: 'document'
  readonly span: Span
  /** As it stood in the paste, in one line. */
  readonly source: string
  /** The year, where only that stands there. */
  readonly year: number | null
  /** A symbol without its number ("QĐ-TTg"); empty otherwise. */
  readonly unnumbered: string
  readonly isDraft: boolean
  readonly remarks: readonly PasteRemark[]
}

/** What names no document: kept and shown, never dropped. A heading is no loss, other words may be. */
export interface UnreadPiece {
  readonly kind: 'heading' | 'unread'
  readonly span: Span
  readonly source: string
}

export type PastedPiece = PastedDocument | UnreadPiece
