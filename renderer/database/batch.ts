import type { Change } from './change.ts'

/** One entry of the journal: what was written together, and so is undone together. */
export interface Batch {
  readonly id: number
  /** ISO instant. */
  readonly at: string
  /** What the user did, in Vietnamese: "Sửa thiết bị". */
  readonly label: string
  readonly kind: 'edit' | 'undo' | 'redo'
  /** The edit that an undo or redo speaks of; `null` for an edit. */
  readonly of: number | null
  readonly changes: readonly Change[]
}
