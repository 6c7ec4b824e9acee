import { useRef, useState } from 'react'
import type { CellEdit, GridColumn } from '#renderer/components/grid-column.ts'
import type { GridLine } from '#renderer/components/grid-line.ts'
import { showDone } from '#renderer/components/undo-toast.tsx'
import type { CellRange } from '#renderer/components/use-grid-cursor.ts'
import type { Change } from '#renderer/database/change.ts'
import { listedAddition } from '#renderer/plan-document/listed-changes.ts'
import type { Listed } from '#renderer/plan-document/listed-rows.ts'
import { bandPasteTarget } from '#renderer/workspace/band-paste.ts'
import { type PastePlan, pasteWords, planPaste } from '#renderer/workspace/paste-plan.ts'
import type { CellReader } from '#renderer/workspace/read-cells.ts'
import { differences, withChanges } from '#renderer/workspace/several-changes.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import type { AskedPaste } from '#renderer/workspace/use-paste.ts'
import { err, ok } from '#shared/basics/result.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { clipboardRows } from '#shared/tables/clipboard-text.ts'
import type { ListKind } from './list-kind.tsx'
import { type CellContext, cellContext, withCell } from './listed-cells.ts'
import type { Around, ListedLine } from './listed-line.ts'
import { type ListedPaste, listedPaste } from './listed-paste.ts'
import { type PastedHead, pastedHead } from './pasted-headings.ts'
import { type PastedRow, pastedRows } from './pasted-rows.ts'
import { again } from './use-listed-edits.ts'

interface PasteAround {
  readonly kind: ListKind
  readonly planId: string
  readonly lines: readonly GridLine<ListedLine>[]
  readonly columns: readonly GridColumn<ListedLine>[]
  readonly changes: RecordChanges
  readonly around: Around
}

/** A table with headings that waits for an answer: what it would do is shown first. */
export interface AskedTable {
  readonly head: PastedHead
  readonly rows: readonly PastedRow[]
  readonly groupId: string | null
  readonly plan: ListedPaste
}

interface AskedCells extends AskedPaste {
  readonly blank: ListedLine | null
}

type Wanted = Pick<PastePlan, 'changed' | 'added'>

/** Pasting: a table with its headings is shown as it is understood; cells without go where the keyboard stands. */
export function useListedPaste(into: PasteAround) {
  const latest = useRef(into)
  latest.current = into
  const [table, setTable] = useState<AskedTable | null>(null)
  const [cells, setCells] = useState<AskedCells | null>(null)

  const understood = (asked: Omit<AskedTable, 'plan'>, seen: Snapshot): ListedPaste => {
    const { kind, around } = latest.current
    const { collection } = kind
    const context = { ...around(), snapshot: seen }
    return listedPaste(seen, { ...asked, collection, context, newId: () => crypto.randomUUID() })
  }
  const putCells = (wanted: Wanted, blank: ListedLine | null) => {
    const { kind, changes } = latest.current
    const words = pasteWords(wanted, kind.noun)
    setCells(null)
    void changes.run(`Dán vào bảng: ${words}`, (seen) => cellsPasted(seen, kind, wanted, blank), `Đã dán: ${words}.`)
  }
  return {
    table,
    cells,
    paste(text: string, at: CellRange) {
      if (text.trim() === '') return showDone('Không có ô nào để dán. Hãy chép các ô trong Excel trước.')
      const { kind, lines, columns, changes } = latest.current
      const block = clipboardRows(text)
      const seen = changes.seen()
      const { rows, range, blank } = bandPasteTarget(lines, at)
      const head = pastedHead(block, kind.collection)
      if (head !== null) {
        const asked = { head, rows: pastedRows(block, head), groupId: blank?.record.groupId ?? null }
        return setTable({ ...asked, plan: understood(asked, seen) })
      }
      const context = cellContext(seen)
      const plan = planPaste({
        collection: kind.collection,
        block,
        at: range,
        rows,
        columns,
        reader: lineReader(rows, blank, context),
        make: (fields) => filled(blank ?? rows[0], fields, context),
      })
      if (plan.refused.length + plan.left.length + plan.taken.length > 0) setCells({ plan, repeats: [], blank })
      else if (plan.changed.length + plan.added.length === 0)
        showDone('Không có gì thay đổi vì các ô đã có nội dung này.')
      else putCells(plan, blank)
    },
    acceptTable() {
      if (table === null) return
      const { kind, changes } = latest.current
      setTable(null)
      const words = tableWords(table.plan, kind.noun)
      void changes.run(`Dán bảng: ${words}`, (seen) => understood(table, seen).changes, `Đã dán: ${words}.`)
    },
    acceptCells: (wanted: Wanted) => putCells(wanted, cells?.blank ?? null),
    leave() {
      setTable(null)
      setCells(null)
    },
  }
}

/** "thêm 3 nhóm, thêm 12 chỉ tiêu, cập nhật 2 chỉ tiêu". */
export function tableWords({ verdicts }: ListedPaste, noun: string): string {
  const count = (verdict: ListedPaste['verdicts'][number]['verdict']) =>
    verdicts.filter((each) => each.verdict === verdict).length
  const parts = [
    count('group') > 0 ? `thêm ${count('group')} nhóm` : '',
    count('add') > 0 ? `thêm ${count('add')} ${noun}` : '',
    count('update') > 0 ? `cập nhật ${count('update')} ${noun}` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'không có gì thay đổi' : parts.join(', ')
}

/** Judges texts by the cell they would stand in; what it takes it hands on as it stands, to be read when it is written. */
function lineReader(rows: readonly ListedLine[], blank: ListedLine | null, context: CellContext): CellReader {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    read(key, text, recordId) {
      const line = recordId === null ? blank : byId.get(recordId)
      if (line === undefined || line === null) return err('Không có dòng nào để dán vào.')
      const after = withCell(line.record, key, { kind: 'text', text }, context)
      return after.ok ? ok(text) : after
    },
    asChoices: (key, text) => {
      const meant = key === 'state' ? context.tasks.asChoices(key, text) : null
      return meant === null ? null : { text: meant.text, value: meant.text }
    },
    takesAnyText: (key) => key !== 'deadline' && key !== 'state',
    valueOf: ({ content }) => ok(content.kind === 'text' ? content.text : content.value),
  }
}

function filled(
  line: ListedLine | undefined,
  fields: Readonly<Record<string, unknown>>,
  context: CellContext,
): ListedLine {
  if (line === undefined) throw new Error('a block was pasted where there is no line')
  let { record } = line
  for (const [columnId, text] of Object.entries(fields)) {
    if (text === null) continue
    const after = withCell(record, columnId, { kind: 'text', text: String(text) }, context)
    if (after.ok) record = after.value
  }
  return { ...line, record }
}

function cellsPasted(
  seen: Snapshot,
  { collection }: ListKind,
  { changed, added }: Wanted,
  blank: ListedLine | null,
): readonly Change[] {
  const edits = changed.map(
    ({ id, key, value }): CellEdit => ({ rowId: id, columnId: key, content: { kind: 'text', text: String(value) } }),
  )
  let now = withChanges(seen, again(seen, collection, edits))
  if (blank === null) return differences(seen, now)
  const { planId, groupId } = blank.record
  for (const fields of added) {
    const id = crypto.randomUUID()
    const { changes } = listedAddition(now, collection, id, { planId, groupId, parentId: null })
    const made = changes.map((change) =>
      change.id === id
        ? { ...change, after: filled({ ...blank, record: change.after as Listed }, fields, cellContext(now)).record }
        : change,
    )
    now = withChanges(now, made as readonly Change[])
  }
  return differences(seen, now)
}
