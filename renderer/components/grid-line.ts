/** A line that stands among the rows and is no row: a section, a sum, a note. The keyboard passes over it. */
export interface GridBand {
  readonly look: 'section' | 'group' | 'sum' | 'grand' | 'note'
  readonly label: string
  /** What stands under columns, by their ids: a number, sums. The label takes the first columns that have nothing of it. */
  readonly cells: Readonly<Record<string, string>>
}

/** One line of a table, from top to bottom. `blank`: an empty line; what is typed into it is handed over with its id. */
export type GridLine<T> =
  | { readonly kind: 'row' | 'blank'; readonly id: string; readonly row: T }
  | { readonly kind: 'band'; readonly id: string; readonly band: GridBand }

/** The lines of a plain list: its rows, and below them the empty line where there is one. */
export function plainLines<T extends { readonly id: string }>(
  rows: readonly T[],
  blank: T | undefined,
): readonly GridLine<T>[] {
  const lines = rows.map((row): GridLine<T> => ({ kind: 'row', id: row.id, row }))
  return blank === undefined ? lines : [...lines, { kind: 'blank', id: blank.id, row: blank }]
}

/** The row that stands there; undefined for every other line. */
export function rowAt<T>(lines: readonly GridLine<T>[], index: number): T | undefined {
  const line = lines[index]
  return line?.kind === 'row' ? line.row : undefined
}

/** The rows among some lines. */
export function rowsOf<T>(lines: readonly GridLine<T>[]): readonly T[] {
  return lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []))
}

/**
 * The line the keyboard comes to stand on when it goes to `index`: that one, or beyond bands the next in the direction of
 * `step`, else the nearest the other way; -1 when there is none.
 */
export function standingLine(
  lines: readonly { readonly kind: GridLine<unknown>['kind'] }[],
  index: number,
  step: 1 | -1,
): number {
  const within = Math.max(0, Math.min(lines.length - 1, index))
  for (const way of [step, -step]) {
    for (let at = within; at >= 0 && at < lines.length; at += way) if (lines[at]?.kind !== 'band') return at
  }
  return -1
}
