import { type Change, putChange } from '#renderer/database/change.ts'
import { listedAddition } from '#renderer/plan-document/listed-changes.ts'
import { groupKind, type Listed, type ListedCollection } from '#renderer/plan-document/listed-rows.ts'
import { differences, withChanges } from '#renderer/workspace/several-changes.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { groupsOf } from '#shared/document/plan-records.ts'
import { type DocumentContext, toWords } from '#shared/document/runs.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { groupAddition } from './group-changes.ts'
import { cellContext, withCell } from './listed-cells.ts'
import type { PastedHead } from './pasted-headings.ts'
import type { PastedRow } from './pasted-rows.ts'

/** What becomes of a row of a pasted table. */
export interface PastedVerdict {
  readonly at: number
  readonly verdict: 'add' | 'update' | 'same' | 'group' | 'knownGroup'
  readonly depth: number
  /** The record as it will be; null for a group. */
  readonly record: Listed | null
  readonly title: string
}

/** A cell that does not go where it was pasted; the rest of its row does. */
export interface RefusedCell {
  readonly at: number
  readonly column: string
  readonly text: string
  readonly reason: string
}

export interface ListedPaste {
  readonly verdicts: readonly PastedVerdict[]
  readonly refused: readonly RefusedCell[]
  readonly changes: readonly Change[]
}

interface PasteInto {
  readonly collection: ListedCollection
  readonly context: DocumentContext
  readonly head: PastedHead
  readonly rows: readonly PastedRow[]
  /** Where rows stand that come before the first group of the block. */
  readonly groupId: string | null
  readonly newId: () => string
}

/**
 * What a pasted table does to the plan, as one step: groups found by their titles or made, rows with the words of a target
 * or task that is there already fill its cells anew, all others are added under their parents. A cell that says nothing
 * changes nothing.
 */
export function listedPaste(seen: Snapshot, into: PasteInto): ListedPaste {
  const pasting = new Pasting(seen, into)
  for (const [place, row] of into.rows.entries()) {
    if (row.kind === 'group') pasting.group(row)
    else if (row.kind === 'item') pasting.item(row, place)
  }
  return { verdicts: pasting.verdicts, refused: pasting.refused, changes: differences(seen, pasting.now) }
}

class Pasting {
  readonly verdicts: PastedVerdict[] = []
  readonly refused: RefusedCell[] = []
  now: Snapshot
  private groupId: string | null
  /** The record of each row, and how deep it stands, by the row's place. */
  private readonly records = new Map<number, { readonly id: string; readonly depth: number }>()
  private readonly matched = new Set<string>()
  private readonly known: ReadonlyMap<string, readonly string[]>

  constructor(
    seen: Snapshot,
    private readonly into: PasteInto,
  ) {
    this.now = seen
    this.groupId = into.groupId
    const own: readonly Listed[] = seen[into.collection].filter(({ planId }) => planId === this.planId)
    const known = new Map<string, string[]>()
    for (const each of own) {
      const words = bare(toWords(each.statement, into.context))
      if (words !== '') known.set(words, [...(known.get(words) ?? []), each.id])
    }
    this.known = known
  }

  private get planId(): string {
    return this.into.context.plan.id
  }

  group({ at, title }: Extract<PastedRow, { kind: 'group' }>): void {
    const { collection, newId } = this.into
    const there = groupsOf(this.now, this.planId, groupKind[collection]).find(
      (group) => bare(group.title) === bare(title),
    )
    this.verdicts.push({ at, verdict: there === undefined ? 'group' : 'knownGroup', depth: 0, record: null, title })
    if (there !== undefined) {
      this.groupId = there.id
      return
    }
    const id = newId()
    const { changes } = groupAddition(this.now, this.planId, collection, id)
    const named = changes.map((change) =>
      change.id === id && change.collection === 'groups' ? { ...change, after: { ...change.after, title } } : change,
    )
    this.now = withChanges(this.now, named as readonly Change[])
    this.groupId = id
  }

  item(row: Extract<PastedRow, { kind: 'item' }>, place: number): void {
    const { collection } = this.into
    const parent = row.parent === null ? undefined : this.records.get(row.parent)
    const depth = parent === undefined ? 0 : parent.depth + 1
    const found = this.knownId(row.cells.statement ?? '')
    const id = found ?? this.into.newId()
    if (found === null) {
      const position = { planId: this.planId, groupId: this.groupId, parentId: parent?.id ?? null }
      this.now = withChanges(this.now, listedAddition(this.now, collection, id, position).changes)
    }
    this.records.set(place, { id, depth })
    const before = (this.now[collection] as readonly Listed[]).find((each) => each.id === id)
    if (before === undefined) return
    const after = this.filled(before, row)
    const isSame = JSON.stringify(after) === JSON.stringify(before)
    if (!isSame) this.now = withChanges(this.now, [putChange(this.now, collection, after as never)])
    const verdict = found === null ? 'add' : isSame ? 'same' : 'update'
    this.verdicts.push({ at: row.at, verdict, depth, record: after, title: row.cells.statement ?? '' })
  }

  /** The first record with these words that no row before has taken. */
  private knownId(statement: string): string | null {
    const id = this.known.get(bare(statement))?.find((each) => !this.matched.has(each)) ?? null
    if (id !== null) this.matched.add(id)
    return id
  }

  /** The unit first: a bare number counts in it. */
  private filled(record: Listed, { at, cells }: Extract<PastedRow, { kind: 'item' }>): Listed {
    const context = cellContext(this.now)
    let now = record
    const ids = Object.keys(cells).toSorted((a, b) => Number(b === 'unit') - Number(a === 'unit'))
    for (const columnId of ids) {
      const text = cells[columnId] ?? ''
      const isTheirs = columnId === 'statement' && bare(toWords(now.statement, this.into.context)) === bare(text)
      if (text.trim() === '' || isTheirs) continue
      const after = withCell(now, columnId, { kind: 'text', text }, context)
      if (after.ok) now = after.value
      else this.refused.push({ at, column: this.headingOf(columnId), text, reason: after.error })
    }
    return now
  }

  private headingOf(columnId: string): string {
    const column = this.into.head.columns.find((each) => each.kind === 'column' && each.id === columnId)
    return column?.heading ?? columnId
  }
}

/** Words as one compares them: without marks, numbers in front and end marks. */
function bare(words: string): string {
  return foldForSearch(words).replace(/[\s.;:,]+$/, '')
}
