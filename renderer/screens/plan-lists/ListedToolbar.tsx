import type { ReactNode } from 'react'
import type { RowMove } from '#renderer/components/grid-props.ts'
import { RowMoves } from '#renderer/components/RowMoves.tsx'
import { AppendixSwitch } from '#renderer/plan-document/AppendixSwitch.tsx'
import type { Plan } from '#shared/records/plan.ts'
import classes from './ListedToolbar.module.css'
import type { ListKind } from './list-kind.tsx'

interface ListedToolbarProps {
  readonly kind: ListKind
  readonly plan: Plan
  /** About the row the keyboard stands on. */
  readonly onMove: (to: RowMove) => void
  readonly onInsert: () => void
  readonly children: ReactNode
}

/** What stands over the table: whether it is printed as an appendix, and where the row of the keyboard goes. */
export function ListedToolbar({ kind, plan, onMove, onInsert, children }: ListedToolbarProps) {
  return (
    <div className={classes.bar}>
      <AppendixSwitch plan={plan} name={kind.collection} />
      <div className={classes.end}>
        <RowMoves onMove={onMove} onInsert={onInsert} />
        {children}
      </div>
    </div>
  )
}
