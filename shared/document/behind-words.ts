import type { Run } from './outline.ts'

/** End marks; "…" and ",..." still belong to the words. */
const ENDING = /(?:,?\s?(?:\.{3,}|…))?([\s.;,:]*)$/u

/**
 * The runs of a statement with something said behind its words and before its end mark: "Lập hồ sơ." → "Lập hồ sơ: 100%.".
 * `said` is told whether the statement leads on to what stands below it ("… gồm:"). Empty runs stay empty.
 */
export function behindWords(runs: readonly Run[], said: (leadsOn: boolean) => Run): readonly Run[] {
  const last = runs.at(-1)
  if (last === undefined) return runs
  const [, ending = ''] = last.figure === undefined ? (ENDING.exec(last.text) ?? []) : []
  return [
    ...runs.slice(0, -1),
    { ...last, text: last.text.slice(0, last.text.length - ending.length) },
    said(ending.includes(':')),
    ...(ending === '' ? [] : [{ text: ending.trimEnd() }]),
  ]
}
