import type { Change, RowChange } from './change.ts'

/** One entry of the journal: what was written together, and so is undone together. */
export interface Batch {
  readonly id: number
  /** ISO instant. */
  readonly at: string
  /** What the user did, in Vietnamese: "Sửa thiết bị"; an undo or redo bears the label of its edit (see `batchTitle`). */
  readonly label: string
  readonly kind: 'edit' | 'undo' | 'redo'
  /** The edit that an undo or redo speaks of; `null` for an edit. */
  readonly of: number | null
  /** Where records came from outside, to be found again and undone long after; `null` for what was typed. */
  readonly origin: BatchOrigin | null
}
export const batchOrigins = ['import', 'collect'] as const
export type BatchOrigin = (typeof batchOrigins)[number]

/** A batch of records from outside, as the list of them shows it. */
export interface Intake extends Pick<Batch, 'id' | 'at' | 'label'> {
  readonly undone: boolean
}

/** What one batch did to one record. */
export interface RecordedChange extends Batch {
  readonly change: Change
}

/**
 * Some of a batch's changes, as they stand in their table: a batch may hold tens of thousands, of which the history of a record
 * wants one, and the next start of the app none.
 */
export interface BatchSlice {
  readonly id: number
  readonly batch: number
  readonly changes: readonly RowChange[]
  /** The records they are about: the index behind a record's history. */
  readonly touched: readonly string[]
}

/** What the batch did, for a list of changes: "Hoàn tác: Sửa thiết bị". */
export function batchTitle({ kind, label }: Pick<Batch, 'kind' | 'label'>): string {
  const words = { edit: '', undo: 'Hoàn tác: ', redo: 'Làm lại: ' }
  return `${words[kind]}${label}`
}
