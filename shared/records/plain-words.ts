/**
 * The words of a plain or rich text (a list of runs) on one line, a figure in it as "…"; '' for anything else, since a file that
 * is wrong may hold anything.
 */
export function plainWords(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim()
  if (!Array.isArray(value)) return ''
  return value.slice(0, 20).map(wordsOf).join('').replace(/\s+/g, ' ').trim()
}

function wordsOf(run: unknown): string {
  if (typeof run !== 'object' || run === null) return ''
  if ('text' in run && typeof run.text === 'string') return run.text
  return 'figure' in run ? '…' : ''
}
