import { oneAnswer } from '#renderer/workspace/one-answer.ts'
import type { Result } from '#shared/basics/result.ts'
import type { Comparison, VersionSide } from '#shared/versions/compare-versions.ts'

/** What the worker is asked: two versions, and whether their comparison is wanted as a file. */
export interface CompareAsk {
  readonly left: VersionSide
  readonly right: VersionSide
  readonly docx: boolean
}

export interface CompareAnswer {
  readonly comparison: Comparison
  readonly docx: Uint8Array<ArrayBuffer> | null
}

/** Compares away from the page; null when `signal` stopped it. The error is a Vietnamese sentence. */
export function askCompare(ask: CompareAsk, signal: AbortSignal): Promise<Result<CompareAnswer, string> | null> {
  const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' })
  // Kept copies say nothing of a plan and may weigh as much as all the rest.
  const light = (side: VersionSide): VersionSide => ({ ...side, snapshot: { ...side.snapshot, issuedPlans: [] } })
  return oneAnswer(worker, { ...ask, left: light(ask.left), right: light(ask.right) }, { signal })
}
