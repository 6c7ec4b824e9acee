import type { Result } from '#shared/basics/result.ts'
import type { StoredState } from '#shared/contract/bridge.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Batch } from './batch.ts'
import type { Change, HOSPITAL_KEY } from './change.ts'
import type { HospitalDatabase } from './database.ts'
import type { StoreProblem } from './problem.ts'

/** `batchId` is null when there was nothing to change. */
export interface Written {
  readonly batchId: number | null
  readonly label: string
}
export type CommitResult = Result<Written, StoreProblem>
export type UndoResult = CommitResult

export interface Saving {
  readonly state: 'saved' | 'saving' | 'failed'
  /** ISO instant of the last write that reached the disk. */
  readonly at: string | null
  /** A Vietnamese sentence when the last write failed. */
  readonly problem: string | null
}

/** Labels of what Ctrl+Z and Ctrl+Y would do now; null: nothing. */
export interface Undoable {
  readonly undo: string | null
  readonly redo: string | null
}

export interface Store {
  getSnapshot(): Snapshot
  getSaving(): Saving
  getUndoable(): Undoable
  /** Told after the snapshot, the state of saving or what can be undone has changed. Returns the end of the subscription. */
  subscribe(listener: () => void): () => void
  commit(label: string, changes: readonly Change[]): Promise<CommitResult>
  /** Takes back one batch, by default the newest that stands. */
  undo(batchId?: number): Promise<UndoResult>
  redo(): Promise<UndoResult>
  /** Import and restore: makes the database hold exactly this snapshot, as one batch that can be undone. */
  replaceAll(label: string, snapshot: Snapshot): Promise<CommitResult>
  /** The batches that touched this record, newest first. */
  history(collection: CollectionName | 'hospital', id: string | typeof HOSPITAL_KEY): Promise<readonly Batch[]>
  /** Waits for what is under way, then lets go of the database. */
  close(): Promise<void>
}

export interface StoreOptions {
  /** Told one second after the last write, for the shell's sentinel. */
  readonly onStored?: (state: StoredState) => void
  /** The ISO instant now; an argument for tests. */
  readonly now?: () => string
}

/** Reads the database into memory and becomes the only way to write to it. */
export async function createStore(_db: HospitalDatabase, _options: StoreOptions = {}): Promise<Store> {
  throw new Error('createStore: being written')
}
