import { useMemo, useRef, useState } from 'react'
import type { GridLine } from '#renderer/components/grid-line.ts'
import { type Listed, listedNouns, listedParts } from '#renderer/plan-document/listed-rows.ts'
import { isPrinted } from '#renderer/plan-document/printed-place.ts'
import { useBegunRecords } from '#renderer/workspace/use-begun-records.ts'
import { toRoman } from '#shared/basics/numbering.ts'
import type { Group, Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { targetRecord } from '#shared/records/target.ts'
import { taskRecord } from '#shared/records/task.ts'
import type { ListKind } from './list-kind.tsx'
import { type ListedLine, lineOf } from './listed-line.ts'

/** The table line by line, with an empty line in each group, and the records begun there that are not stored yet. */
export function useListedLines(kind: ListKind, seen: Snapshot, plan: Plan) {
  const { collection } = kind
  const begun = useBegunRecords<Listed>(seen[collection])
  const [times, redraw] = useState(0)
  const blanks = useRef(new Map<string, ListedLine>())
  const { all } = begun
  const parts = useMemo(
    () => listedParts({ ...seen, [collection]: all }, plan.id, collection),
    [seen, all, plan.id, collection],
  )
  const kept = useRef<ReadonlyMap<string, ListedLine>>(new Map())
  const rows = useMemo(() => {
    const known = kept.current
    const now = parts.flatMap((part) => part.rows.map(lineOf))
    kept.current = new Map(now.map((line) => [line.id, sameOr(known.get(line.id), line)]))
    return kept.current
  }, [parts])
  const blankOf = (groupId: string | null): ListedLine => {
    const key = groupId ?? ''
    const blank = blanks.current.get(key) ?? blankLine(kind, plan.id, groupId)
    blanks.current.set(key, blank)
    return blank
  }
  const makeBlank = useRef(blankOf)
  makeBlank.current = blankOf
  // biome-ignore lint/correctness/useExhaustiveDependencies: an empty line that was written on is another one afterwards
  const lines = useMemo((): readonly GridLine<ListedLine>[] => {
    const hasLoose = parts.some(({ group }) => group === null)
    // Somewhere to begin, and never more than one place for what belongs to no group.
    const shown = hasLoose || parts.length > 0 ? parts : [{ group: null, rows: [] }]
    return shown.flatMap(({ group, rows: own }, index): readonly GridLine<ListedLine>[] => {
      const blank = makeBlank.current(group?.id ?? null)
      return [
        ...bandOf(group, index, shown.length, isPrinted(seen, plan.id, collection, group?.id ?? null), collection),
        ...own.map(({ record }): GridLine<ListedLine> => {
          const row = rows.get(record.id)
          if (row === undefined) throw new Error(`no line for ${record.id}`)
          return { kind: 'row', id: row.id, row }
        }),
        { kind: 'blank', id: blank.id, row: blank },
      ]
    })
  }, [parts, rows, seen.narratives, plan.id, collection, times])

  return {
    rows,
    lines,
    /** The empty line with this id; undefined for any other. */
    blankCalled: (id: string) => [...blanks.current.values()].find((blank) => blank.id === id),
    /** Makes an empty line a row, before it is stored; another empty line takes its place. */
    begin(record: Listed, written: Promise<boolean>) {
      for (const [key, blank] of blanks.current) if (blank.id === record.id) blanks.current.delete(key)
      begun.begin(record, written)
      redraw((before) => before + 1)
    },
    whenStored: begun.whenStored,
  }
}

/** The heading of a group. A list without any group has none. */
function bandOf(
  group: Group | null,
  index: number,
  count: number,
  printed: boolean,
  collection: ListKind['collection'],
): readonly GridLine<ListedLine>[] {
  if (group === null && count === 1) return []
  const title = group === null ? 'Chưa xếp nhóm' : group.title || 'Nhóm chưa đặt tên'
  const label = printed ? title : `${title} (chưa có chỗ in trong văn bản)`
  const cells = group === null ? { number: '' } : { number: toRoman(index + 1) }
  return [{ kind: 'band', id: `band/${group?.id ?? listedNouns[collection]}`, band: { look: 'group', label, cells } }]
}

function blankLine({ collection }: ListKind, planId: string, groupId: string | null): ListedLine {
  const id = crypto.randomUUID()
  const values = { planId, groupId }
  const record = collection === 'targets' ? targetRecord.create(id, values) : taskRecord.create(id, values)
  return { id, record, number: '', depth: 0 }
}

/** The line drawn before, where it says the same: it is not drawn again. */
function sameOr(was: ListedLine | undefined, now: ListedLine): ListedLine {
  const same = was !== undefined && was.record === now.record && was.number === now.number && was.depth === now.depth
  return same ? was : now
}
