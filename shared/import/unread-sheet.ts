import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import { figuresSheet, figuresWords } from './figures-sheet.ts'
import { planningSheet, planningWords } from './planning-sheet.ts'

/** Why a sheet is not imported unless the user points at its headings. */
export interface UnreadSheet {
  /** Of the app's own figures nothing is missed. */
  readonly kind: 'figures' | 'planning'
  /** A Vietnamese sentence. */
  readonly words: string
}

/** What a sheet for which no layout is proposed holds instead of records; null where no headings were found. */
export function unreadSheet(sheet: SourceSheet): UnreadSheet | null {
  const figures = figuresSheet(sheet)
  if (figures !== null) return { kind: 'figures', words: figuresWords(figures) }
  const planning = planningSheet(sheet)
  return planning === null ? null : { kind: 'planning', words: planningWords[planning.planning] }
}
