import type { Change } from './change.ts'

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
  readonly changes: readonly Change[]
}

/** As it stands in the table: `touched` is the index behind a record's history. */
export interface StoredBatch extends Batch {
  readonly touched: readonly string[]
}

/** What the batch did, for a list of changes: "Hoàn tác: Sửa thiết bị". */
export function batchTitle({ kind, label }: Pick<Batch, 'kind' | 'label'>): string {
  const words = { edit: '', undo: 'Hoàn tác: ', redo: 'Làm lại: ' }
  return `${words[kind]}${label}`
}
