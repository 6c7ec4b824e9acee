export interface Saving {
  readonly state: 'saved' | 'saving' | 'failed'
  /** ISO instant of the last write that reached the disk. */
  readonly at: string | null
  /** A Vietnamese sentence when the last write failed. */
  readonly problem: string | null
}

export interface SavingState {
  get(): Saving
  begin(): void
  /** `written`: reached the disk; `nothing`: refused, or there was nothing to write; otherwise the sentence that says why it failed. */
  end(outcome: { readonly writtenAt: string } | 'nothing' | { readonly problem: string }): void
}

/** Counts the writes under way; a failure is shown until a later write succeeds. */
export function createSaving(lastWrite: string | null, tell: () => void): SavingState {
  let pending = 0
  let saving: Saving = { state: 'saved', at: lastWrite, problem: null }

  function set(at: string | null, problem: string | null) {
    saving = { state: pending > 0 ? 'saving' : problem === null ? 'saved' : 'failed', at, problem }
    tell()
  }

  return {
    get: () => saving,
    begin() {
      pending += 1
      set(saving.at, saving.problem)
    },
    end(outcome) {
      pending -= 1
      if (outcome === 'nothing') set(saving.at, saving.problem)
      else if ('writtenAt' in outcome) set(outcome.writtenAt, null)
      else set(saving.at, outcome.problem)
    },
  }
}
