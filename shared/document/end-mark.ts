import type { Run } from './outline.ts'

/** Words, a number or a share at the very end. */
const OPEN_END = /[\p{L}\p{N}%”"]$/u

/**
 * The runs of a statement closed by its mark: ".", or ":" before its parts. What is typed as the end stays the end; a bracket the
 * program itself put behind the words (a run of its own) is none.
 */
export function closed(runs: readonly Run[], mark: '.' | ':'): readonly Run[] {
  const end = runs.findLast(({ text }) => text.trim() !== '')?.text.trimEnd() ?? ''
  return OPEN_END.test(end) || end.startsWith(' (') ? [...runs, { text: mark }] : runs
}
