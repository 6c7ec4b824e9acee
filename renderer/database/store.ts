import { err, ok, type Result } from '#shared/basics/result.ts'
import type { StoredState } from '#shared/contract/bridge.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { openAnnouncer } from './announcer.ts'
import { type BatchOrigin, batchTitle, type Intake, type RecordedChange } from './batch.ts'
import { type Change, changeKey, type StoreName } from './change.ts'
import type { HospitalDatabase } from './database.ts'
import { editOf, findRedo, findUndo, historyOf, intakesOf, readUndoable, reversed, type Undoable } from './journal.ts'
import { createLongWrites, LONG, type LongWrite } from './long-write.ts'
import { createMirror } from './mirror.ts'
import { busyProblem, type StoreProblem, stoppedProblem, writeProblem } from './problem.ts'
import { readSnapshot } from './read-snapshot.ts'
import { changesTowards } from './replace-all.ts'
import { createSaving, type Saving } from './saving.ts'
import { createStoredNote } from './stored-note.ts'
import { type Plan, type Progress, StoppedError, writeBatch } from './write-batch.ts'
import { type MergeRule, readTouched } from './write-changes.ts'
import { isDatabaseError } from './write-failure.ts'

/** `batchId` names the batch for an "Hoàn tác" button; null when there was nothing to change. */
export interface Written {
  readonly batchId: number | null
  readonly label: string
}
export type CommitResult = Result<Written, StoreProblem>
export type UndoResult = CommitResult

export interface CommitOptions extends Progress {
  /** Set for what comes from outside. */
  readonly origin?: BatchOrigin
}

/** The records behind the page, and the only way to write them. */
export interface Store {
  getSnapshot(): Snapshot
  getSaving(): Saving
  getUndoable(): Undoable
  /** The write of many records that is under way, unless whoever asked for it tells of it. */
  getLongWrite(): LongWrite | null
  /**
   * Told after the snapshot, the state of saving, what can be undone or a long write has changed. Returns the end of the
   * subscription.
   */
  subscribe(listener: () => void): () => void
  /**
   * Writes all changes or none, and remembers them as one batch. Commits are written in the order they were made. Fields
   * that the edit did not touch keep their newest value; a field that another window changed since refuses the commit.
   * A long one tells how far it is and may be stopped, which leaves everything as it was; another long one that is asked for
   * meanwhile is refused, undo and redo among them. An edit of an issued plan's own content makes it the draft of its next
   * edition in the same batch (keep-issued.ts).
   */
  commit(label: string, changes: readonly Change[], options?: CommitOptions): Promise<CommitResult>
  /**
   * Takes back one batch, by default the newest that stands, as a new batch. Refused when a field it would restore was
   * changed again later: nothing that was typed afterwards is lost by an undo. With `leaveOut`, records that were changed later
   * stay as they are, with those they point at, and the others are taken back.
   */
  undo(batchId?: number, onConflict?: MergeRule['onConflict']): Promise<UndoResult>
  /** The field was left: what is typed next in it is another step, however soon it comes. */
  endTyping(): void
  /** Does again what was undone last, unless something new was done since. */
  redo(): Promise<UndoResult>
  /** Import and restore: makes the database hold exactly this snapshot, as one batch that can be undone. */
  replaceAll(label: string, snapshot: Snapshot): Promise<CommitResult>
  /** What was done to this record, newest first. */
  history(collection: StoreName, id: string): Promise<readonly RecordedChange[]>
  /** What came from outside in one way, newest first, each to be undone by its id. */
  intakes(origin: BatchOrigin): Promise<readonly Intake[]>
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
export async function createStore(db: HospitalDatabase, options: StoreOptions = {}): Promise<Store> {
  const now = options.now ?? (() => new Date().toISOString())
  const mirror = createMirror(await readSnapshot(db))
  const lastBatch = await db.batches.orderBy(':id').last()
  let undoable = await readUndoable(db)
  /** The batch that the next letter typed in the same field may join. */
  let typing: number | null = null
  let tail: Promise<unknown> = Promise.resolve()

  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const saving = createSaving(lastBatch?.at ?? null, tell)
  const long = createLongWrites(tell)
  const note = createStoredNote(mirror.getSnapshot, options.onStored ?? (() => undefined))
  const announcer = openAnnouncer(db.name, (touched) => void queue(() => readAgain(touched)))

  /** One job at a time, in the order they came: the second letter typed is never written before the first. */
  function queue<T>(job: () => Promise<T>): Promise<T> {
    const run = tail.then(job)
    tail = run.catch(() => undefined)
    return run
  }

  const editRule: MergeRule = { attempt: 'Chưa lưu', mayOverwrite: mirror.mayOverwrite, onConflict: 'refuse' }

  function write(makePlan: () => Promise<Result<Plan, StoreProblem>>, asker: Progress = {}): Promise<CommitResult> {
    const isToldElsewhere = asker.onProgress !== undefined
    const stop = new AbortController()
    if (asker.signal?.aborted) stop.abort()
    else asker.signal?.addEventListener('abort', () => stop.abort(), { once: true })
    const progress = isToldElsewhere ? asker : { onProgress: long.step, signal: stop.signal }
    const mayBegin = long.asked()
    const plan = async () => {
      const made = await makePlan()
      if (!made.ok || made.value.changes.length < LONG) return made
      const { kind, label } = made.value
      if (!mayBegin()) return err(busyProblem(batchTitle({ kind, label })))
      long.begin(isToldElsewhere ? null : { kind, label, done: 0, stop: () => stop.abort() })
      return made
    }
    saving.begin()
    return queue(async () => {
      const at = now()
      try {
        const written = await writeBatch(db, mirror, { at, typing, progress }, plan)
        if (!written.ok) {
          saving.end('nothing')
          return written
        }
        const { batchId, label, changes } = written.value
        if (batchId === null) {
          saving.end('nothing')
          return ok({ batchId, label })
        }
        typing = changes.length === 1 ? batchId : null
        undoable = written.value.undoable ?? undoable
        announcer.announce(changes)
        note.wrote()
        saving.end({ writtenAt: at })
        return ok({ batchId, label })
      } catch (error) {
        if (!(error instanceof Error)) throw error
        if (error instanceof StoppedError) {
          saving.end('nothing')
          return err(stoppedProblem())
        }
        const problem = writeProblem(error)
        saving.end({ problem: problem.message })
        if (!isDatabaseError(error)) throw error
        return err(problem)
      } finally {
        long.end()
      }
    })
  }

  async function readAgain(touched: Parameters<typeof readTouched>[1]): Promise<void> {
    try {
      const current = await db.transaction('r', db.tables, () => readTouched(db, touched))
      mirror.apply(mirror.noteElsewhere(current))
      undoable = await readUndoable(db)
      tell()
    } catch (error) {
      // Memory is then behind the database until the next write, which reads again whatever it touches and so loses nothing.
      if (!isDatabaseError(error)) throw error
    }
  }

  /** Undo and redo never write over a later change, whoever made it. */
  function takeBack(
    kind: 'undo' | 'redo',
    find: () => ReturnType<typeof findUndo>,
    onConflict: MergeRule['onConflict'] = 'refuse',
  ): Promise<CommitResult> {
    return write(async () => {
      const found = await find()
      if (!found.ok) return found
      const { label } = found.value
      const attempt = `Không ${kind === 'undo' ? 'hoàn tác' : 'làm lại'} được “${label}”`
      const rule: MergeRule = { attempt, mayOverwrite: () => () => false, onConflict }
      return ok({ label, kind, of: editOf(found.value), origin: null, changes: await reversed(db, found.value), rule })
    })
  }

  return {
    getSnapshot: mirror.getSnapshot,
    getSaving: saving.get,
    getUndoable: () => undoable,
    getLongWrite: long.get,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    commit: (label, changes, { origin = null, ...progress } = {}) =>
      write(async () => ok({ label, kind: 'edit', of: null, origin, changes, rule: editRule }), progress),
    undo: (batchId, onConflict) => takeBack('undo', () => findUndo(db, batchId), onConflict),
    endTyping() {
      // After the writes that are under way: what the field handed over as it was left still belongs to its typing.
      void queue(async () => {
        typing = null
      })
    },
    redo: () => takeBack('redo', () => findRedo(db)),
    replaceAll: (label, snapshot) =>
      write(async () => {
        const changes = await changesTowards(db, snapshot)
        if (!changes.ok) return changes
        return ok({ label, kind: 'edit', of: null, origin: null, changes: changes.value, rule: editRule, whole: true })
      }),
    async history(collection, id) {
      await tail
      return historyOf(db, changeKey({ collection, id }))
    },
    async intakes(origin) {
      await tail
      return intakesOf(db, origin)
    },
    async close() {
      await tail
      note.flush()
      announcer.close()
      db.close()
    },
  }
}
