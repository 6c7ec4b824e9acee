import { useState } from 'react'
import type { RowMove } from '#renderer/components/grid-props.ts'
import { showDone } from '#renderer/components/undo-toast.tsx'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { ok } from '#shared/basics/result.ts'
import { initiativeRecord } from '#shared/records/initiative.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { insertion, type Moved, movement, nesting, unnesting } from './initiative-changes.ts'
import type { usePlanLines } from './use-plan-lines.ts'

const ENDS: Readonly<Record<'up' | 'down', string>> = {
  up: 'Dòng đã ở đầu nhóm của nó.',
  down: 'Dòng đã ở cuối nhóm của nó.',
}

function moved(seen: Snapshot, id: string, to: RowMove): Moved {
  if (to === 'in') return nesting(seen, id)
  if (to === 'out') return unnesting(seen, id)
  return ok(movement(seen, id, to === 'up' ? -1 : 1))
}

/** Moving rows of the plan's table and making new ones between them; what cannot be done is said. */
export function usePlanMoves(
  changes: RecordChanges,
  { rows, begin, whenStored }: Pick<ReturnType<typeof usePlanLines>, 'rows' | 'begin' | 'whenStored'>,
) {
  const [awaitedId, setAwaitedId] = useState<string | null>(null)
  return {
    /** The row that was made last: the keyboard goes to it. */
    awaitedId,
    move(id: string, to: RowMove) {
      whenStored([id], () => {
        const move = moved(changes.seen(), id, to)
        if (!move.ok) return showDone(move.error)
        if (move.value.length === 0 && (to === 'up' || to === 'down')) return showDone(ENDS[to])
        void changes.run('Đổi vị trí dự án', () => move.value)
      })
    },
    insert(belowId: string) {
      const above = rows.get(belowId)?.initiative
      if (above === undefined) return
      const id = crypto.randomUUID()
      const { planId, phaseId, groupId, parentId } = above
      setAwaitedId(id)
      const written = new Promise<boolean>((done) => {
        whenStored([belowId], () => {
          void changes.run('Chèn dự án', (seen) => insertion(seen, id, belowId)).then((batch) => done(batch !== null))
        })
      })
      // Seen at once between its neighbours, whose places are counted anew only when it is stored.
      begin(initiativeRecord.create(id, { planId, phaseId, groupId, parentId, order: above.order + 0.5 }), written)
    },
  }
}
