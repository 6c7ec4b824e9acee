import { useMemo } from 'react'
import { flushPendingEdits } from '#renderer/components/pending-edits.ts'
import { hideUndoToast, showDone, showProblem } from '#renderer/components/undo-toast.tsx'
import type { UndoResult } from '#renderer/database/store.ts'
import { useStore } from '#renderer/database/use-store.tsx'

/** Undo and redo with their words; what is being typed is handed over first, so that it is the first thing taken back. */
export function useUndoKeys() {
  const store = useStore()
  return useMemo(() => {
    const run = async (step: () => Promise<UndoResult>, done: string, nothing: string) => {
      flushPendingEdits()
      hideUndoToast()
      const result = await step()
      if (result.ok) showDone(`${done}: ${result.value.label}.`)
      else if (result.error.kind === 'nothing-to-undo') showDone(nothing)
      else showProblem(result.error.message)
    }
    return {
      takeBack: () => void run(() => store.undo(), 'Đã hoàn tác', 'Không còn gì để hoàn tác.'),
      doAgain: () => void run(() => store.redo(), 'Đã làm lại', 'Không còn gì để làm lại.'),
    }
  }, [store])
}
