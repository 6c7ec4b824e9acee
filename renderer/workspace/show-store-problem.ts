import { showDone, showProblem } from '#renderer/components/undo-toast.tsx'
import type { StoreProblem } from '#renderer/database/problem.ts'

/** Says why nothing was written: in passing where the user knows, as a problem that stays otherwise. */
export function showStoreProblem({ kind, message }: StoreProblem): void {
  if (kind === 'stopped' || kind === 'busy') showDone(message)
  else showProblem(message)
}
