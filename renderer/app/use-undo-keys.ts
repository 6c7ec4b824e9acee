import { useMemo } from 'react'
import { flushPendingEdits } from '#renderer/components/pending-edits.ts'
import { refusedInputs, settleInput, wordsOf } from '#renderer/components/refused-inputs.ts'
import { hideUndoToast, showDone } from '#renderer/components/undo-toast.tsx'
import type { UndoResult } from '#renderer/database/store.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import { showStoreProblem } from '#renderer/workspace/show-store-problem.ts'
import { quote } from '#shared/basics/text.ts'
import { livingRefusals } from './living-refusals.ts'

/**
 * Undo and redo with their words; what is being typed is handed over first, so that it is the first thing taken back. A text
 * that was refused goes before any stored step: it is what the user did last, and an undo must not reach behind it.
 */
export function useUndoKeys() {
  const store = useStore()
  return useMemo(() => {
    const giveUpRefused = () => {
      const last = livingRefusals(refusedInputs(), store.getSnapshot()).at(-1)
      if (last === undefined) return false
      settleInput(last.key)
      showDone(`Đã bỏ nội dung chưa lưu ${quote(wordsOf(last))} ở mục “${last.label}”.`)
      return true
    }
    const run = async (step: () => Promise<UndoResult>, done: string, nothing: string) => {
      const result = await step()
      if (result.ok) showDone(`${done}: ${result.value.label}.`)
      else if (result.error.kind === 'nothing-to-undo') showDone(nothing)
      else showStoreProblem(result.error)
    }
    return {
      takeBack: () => {
        flushPendingEdits()
        hideUndoToast()
        if (!giveUpRefused()) void run(() => store.undo(), 'Đã hoàn tác', 'Không còn gì để hoàn tác.')
      },
      doAgain: () => {
        flushPendingEdits()
        hideUndoToast()
        void run(() => store.redo(), 'Đã làm lại', 'Không còn gì để làm lại.')
      },
    }
  }, [store])
}
