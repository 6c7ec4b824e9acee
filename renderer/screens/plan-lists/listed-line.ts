import type { Listed, ListedRow } from '#renderer/plan-document/listed-rows.ts'
import type { DocumentContext } from '#shared/document/runs.ts'

/** A row of the table: a target or task with its number, and everything its cells are printed from. */
export interface ListedLine {
  readonly id: string
  readonly record: Listed
  readonly number: string
  readonly depth: number
}

export function lineOf({ record, number, depth }: ListedRow): ListedLine {
  return { id: record.id, record, number, depth }
}

/** The records as they are when a cell is printed. */
export type Around = () => DocumentContext
