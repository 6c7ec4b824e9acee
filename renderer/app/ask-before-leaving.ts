import { useEffect } from 'react'
import { flushPendingEdits } from '#renderer/components/pending-edits.ts'
import { refusedInputs } from '#renderer/components/refused-inputs.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import { livingRefusals } from './living-refusals.ts'

/** Closing or loading the page again throws away what was typed and refused: asks first, in the browser's words or the shell's. */
export function useQuestionBeforeLeaving(): void {
  const store = useStore()
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      flushPendingEdits()
      if (livingRefusals(refusedInputs(), store.getSnapshot()).length > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [store])
}
