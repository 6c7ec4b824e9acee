import type { Batch } from './batch.ts'

/** So many changes take long enough that a person would press again. */
export const LONG = 500

/** A write of many records while it is under way. */
export interface LongWrite extends Pick<Batch, 'kind' | 'label'> {
  /** From 0 to 1; what is left at 1 is up to the disk. */
  readonly done: number
  /** Leaves everything as it was, unless it is written already. */
  readonly stop: () => void
}

/** Keeps the long write that is under way, so that it is told of and no other begins behind it. */
export interface LongWrites {
  /** Null: none, or one whose progress is told elsewhere. */
  get(): LongWrite | null
  /** Called when a write is asked for; tells, once its turn has come, whether a long one may begin. */
  asked(): () => boolean
  begin(write: LongWrite | null): void
  step(done: number): void
  end(): void
}

export function createLongWrites(tell: () => void): LongWrites {
  let begun = 0
  let isRunning = false
  let shown: LongWrite | null = null

  function show(write: LongWrite | null) {
    if (write === shown) return
    shown = write
    tell()
  }

  return {
    get: () => shown,
    asked() {
      const [before, wasRunning] = [begun, isRunning]
      // Pressed before anybody could see that another one had begun: it would be done to what that one leaves behind.
      return () => !wasRunning && begun === before
    },
    begin(write) {
      begun += 1
      isRunning = true
      show(write)
    },
    step(done) {
      if (shown !== null) show({ ...shown, done })
    },
    end() {
      isRunning = false
      show(null)
    },
  }
}
