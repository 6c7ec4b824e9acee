import { useMemo } from 'react'
import { showDone } from '#renderer/components/undo-toast.tsx'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { recordName } from '#shared/records/record-place.ts'
import {
  isDeepest,
  sectionAddition,
  sectionIndent,
  sectionMovement,
  sectionOutdent,
  sectionRemoval,
  sectionTransfer,
} from './section-changes.ts'
import type { SectionPlace } from './section-place.ts'

/** What can be done to a section as a whole; its number follows from its place. */
export interface SectionActs {
  /** The new section's id; null when it could not be made. */
  readonly add: (place: SectionPlace | null) => Promise<string | null>
  readonly move: (id: string, by: -1 | 1) => Promise<unknown>
  readonly indent: (id: string) => Promise<unknown>
  readonly outdent: (id: string) => Promise<unknown>
  readonly transfer: (id: string, place: SectionPlace) => Promise<unknown>
  readonly remove: (id: string) => Promise<unknown>
}

const TOO_DEEP = 'Văn bản chỉ đánh số năm cấp (A, I, 1, 1.1, a), không thụt thêm được.'

/** The acts of the outline, each one step that can be undone. */
export function useSectionActs(planId: string, changes: RecordChanges): SectionActs {
  return useMemo(() => {
    // Keys come faster than the disk answers: each act begins from what the one before has made.
    let tail: Promise<unknown> = Promise.resolve()
    const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
      const run = tail.then(act)
      tail = run.catch(() => undefined)
      return run
    }
    const run = (...asked: Parameters<RecordChanges['run']>) => inTurn(() => changes.run(...asked))
    return {
      add: (place) =>
        inTurn(async () => {
          const id = crypto.randomUUID()
          const batch = await changes.run('Thêm mục', (seen) => sectionAddition(seen, id, planId, place))
          if (batch === null) showDone(TOO_DEEP)
          return batch === null ? null : id
        }),
      move: (id, by) => run('Đổi thứ tự mục', (seen) => sectionMovement(seen, id, by)),
      indent: (id) =>
        inTurn(async () => {
          if (isDeepest(changes.seen(), id)) showDone(TOO_DEEP)
          return changes.run('Thụt mục vào một cấp', (seen) => sectionIndent(seen, id))
        }),
      outdent: (id) => run('Đẩy mục ra một cấp', (seen) => sectionOutdent(seen, id)),
      transfer: (id, place) =>
        inTurn(async () => {
          const batch = await changes.run('Chuyển mục', (seen) => sectionTransfer(seen, id, place))
          if (batch === null && place.where === 'inside') showDone(TOO_DEEP)
        }),
      remove: (id) =>
        inTurn(() => {
          const section = changes.seen().narratives.find((each) => each.id === id)
          const name = (section && recordName({ title: section.title })) ?? 'Mục chưa có tiêu đề'
          const heirs = changes.seen().narratives.some((each) => each.parentId === id)
          return changes.run(
            `Xóa mục “${name}”`,
            (seen) => sectionRemoval(seen, id),
            `Đã xóa mục “${name}”.${heirs ? ' Các mục con được chuyển lên một cấp.' : ''}`,
          )
        }),
    }
  }, [planId, changes])
}
