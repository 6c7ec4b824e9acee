import { quote } from '#shared/basics/text.ts'
import { columnName, type SourceRow, type SourceSheet } from '#shared/tables/source-sheet.ts'
import type { RowNote } from './judgement.ts'
import type { KeptText } from './kept-text.ts'
import type { SheetLayout } from './propose-sheet.ts'
import { isSecret } from './secret-columns.ts'

/** The comments in the margin of a sheet, row by row. */
export interface RowComments {
  /** For the note of the row's record. */
  readonly kept: (row: SourceRow) => readonly KeptText[]
  /** Which of them were put there: not one that says what the note or the name says already. */
  readonly told: (row: SourceRow, note: unknown) => readonly RowNote[]
  /** That they are not imported, with a row that is no record. */
  readonly left: (row: SourceRow) => readonly RowNote[]
}

interface Comment {
  readonly cell: string
  readonly text: string
}

const CELL = /^([A-Z]{1,3})(\d{1,7})$/
const NOTHING: readonly never[] = []
const NO_COMMENTS: RowComments = { kept: () => NOTHING, told: () => NOTHING, left: () => NOTHING }

/** What people have written in the margin of cells; nothing of it where a column holds passwords. */
export function rowComments({ comments }: SourceSheet, { header }: SheetLayout): RowComments {
  if (comments === undefined) return NO_COMMENTS
  const secret = new Set(header.headings.flatMap((heading, at) => (isSecret(heading) ? [columnName(at)] : [])))
  const byRow = new Map<number, Comment[]>()
  for (const [cell, text] of comments) {
    const [, column = '', number = ''] = CELL.exec(cell) ?? []
    if (column === '' || secret.has(column)) continue
    const own = byRow.get(Number(number)) ?? []
    byRow.set(Number(number), own)
    own.push({ cell, text })
  }
  const at = ({ number }: SourceRow): readonly Comment[] => byRow.get(number) ?? NOTHING
  return {
    kept: (row) => at(row).map(({ text }) => ({ key: 'note', label: 'Chú thích', text })),
    told: (row, note) => {
      const taken = at(row).filter(({ text }) => String(note).includes(text))
      return taken.map(({ cell }) => ({ cell, message: 'Chú thích của ô được đưa vào ghi chú.' }))
    },
    left: (row) =>
      at(row).map(({ cell, text }) => ({ cell, message: `Chú thích ${quote(text)} của ô không được nhập.` })),
  }
}
