import { useMemo } from 'react'
import { showUndoToast } from '#renderer/components/undo-toast.tsx'
import type { Change } from '#renderer/database/change.ts'
import type { CommitResult } from '#renderer/database/store.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import { formatInteger } from '#shared/basics/money.ts'
import { type CollectionName, collections, type RecordIn } from '#shared/records/collections.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { type CellValue, cellChanges } from './cell-changes.ts'
import type { KeyOf, ListSpec } from './list-spec.ts'
import { pasteWords } from './paste-plan.ts'
import { removalOf } from './remove-records.ts'
import { showStoreProblem } from './show-store-problem.ts'

interface NewFields {
  readonly id: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** What else is written when records are made; the snapshot holds them already. */
export type Alongside<C extends CollectionName> = (seen: Snapshot, made: readonly RecordIn<C>[]) => readonly Change[]

/** Everything a list does to its records; each act is one batch that can be undone, and says so where rows vanish or many change. */
export function useRecordActions<C extends CollectionName>(spec: ListSpec<C>, alongside?: Alongside<C>) {
  const store = useStore()
  return useMemo(() => {
    const { collection, noun } = spec
    const rows = () => store.getSnapshot()[collection] as readonly unknown[] as readonly RecordIn<C>[]
    const chosen = (ids: readonly string[]) => {
      const wanted = new Set(ids)
      return rows().filter((row) => wanted.has(row.id))
    }
    const put = (before: RecordIn<C> | null, after: RecordIn<C>) =>
      ({ collection, id: after.id, before, after }) as unknown as Change
    const along = (made: readonly RecordIn<C>[]): readonly Change[] =>
      made.length === 0 ? [] : (alongside?.({ ...store.getSnapshot(), [collection]: [...rows(), ...made] }, made) ?? [])
    const tell = (result: CommitResult, message: string | null) => {
      if (!result.ok) {
        showStoreProblem(result.error)
        return
      }
      const { batchId } = result.value
      if (message === null || batchId === null) return
      showUndoToast(message, async () => {
        const undone = await store.undo(batchId)
        if (!undone.ok) showStoreProblem(undone.error)
      })
    }
    const called = (records: readonly RecordIn<C>[]) => {
      const [only] = records
      return records.length === 1 && only !== undefined
        ? `${noun} “${spec.nameOf(only)}”`
        : `${formatInteger(records.length)} ${noun}`
    }

    /** A new record beside those that are there: what is said of it, and what follows from that. */
    const fresh = (beside: readonly RecordIn<C>[], id: string, said: object): RecordIn<C> => {
      const create = collections[collection].create as (id: string, values: object) => RecordIn<C>
      const bare = create(id, { ...spec.fresh?.(beside) })
      const following = Object.entries(said).map(([key, value]) => spec.follows?.(bare, key as KeyOf<C>, value) ?? {})
      return Object.assign({}, bare, ...following, said)
    }

    return {
      /** A record that is not stored yet. */
      make(values: Partial<Omit<RecordIn<C>, 'id'>>, id: string = crypto.randomUUID()): RecordIn<C> {
        return fresh(rows(), id, values)
      },
      /** Adds one record, and in the same batch what comes along with it; gives that batch. */
      async insert(record: RecordIn<C>) {
        const result = await store.commit(`Thêm ${noun}`, [put(null, record), ...along([record])])
        tell(result, null)
        return result.ok ? { batchId: result.value.batchId } : null
      },
      /** Changes one field; gives the sentence for the input when it could not be stored. */
      async set(id: string, key: KeyOf<C>, value: unknown): Promise<string | null> {
        // Seen when the change is made, not when the drawer was drawn: the record may have been removed meanwhile.
        const [before] = chosen([id])
        if (before === undefined) return null
        const result = await store.commit(`Sửa ${noun}`, [
          put(before, { ...before, ...spec.follows?.(before, key, value), [key]: value }),
        ])
        return result.ok ? null : result.error.message
      },
      /** Puts values into cells as one batch; gives the sentence that says why not. `told`: shown with "Hoàn tác" afterwards. */
      async setCells(values: readonly CellValue[], told: string | null): Promise<string | null> {
        const changes = cellChanges(spec, rows(), values)
        const label = changes.length === 1 ? noun : `${formatInteger(changes.length)} ${noun}`
        const result = await store.commit(`Sửa ${label}`, changes)
        if (!result.ok && told === null) return result.error.message
        if (told !== null) tell(result, told)
        return null
      },
      /** Puts pasted values into records and adds the new ones, whose ids are made already, as one batch. */
      async paste(values: readonly CellValue[], added: readonly NewFields[]) {
        const seen = rows()
        const changes = cellChanges(spec, seen, values)
        const all = [...seen]
        for (const { id, fields } of added) all.push(fresh(all, id, fields))
        const made = all.slice(seen.length)
        const words = pasteWords({ changed: values, added: made }, noun)
        const result = await store.commit(`Dán vào bảng: ${words}`, [
          ...changes,
          ...made.map((record) => put(null, record)),
          ...along(made),
        ])
        tell(result, `Đã dán: ${words}.`)
      },
      async setAll(ids: readonly string[], key: KeyOf<C>, value: unknown) {
        const records = chosen(ids)
        const changes = records.map((before) => put(before, { ...before, [key]: value }))
        tell(await store.commit(`Sửa ${called(records)}`, changes), `Đã sửa ${called(records)}.`)
      },
      async duplicate(ids: readonly string[]): Promise<readonly string[]> {
        const records = chosen(ids)
        const blank = collections[collection].create('new') as Record<string, unknown>
        const own = Object.fromEntries((spec.ownFields ?? []).map((key) => [key, blank[key]]))
        const copies = records.map((record) => ({ ...record, ...own, id: crypto.randomUUID() }))
        const result = await store.commit(
          `Nhân bản ${called(records)}`,
          copies.map((copy) => put(null, copy)),
        )
        tell(result, `Đã nhân bản ${called(records)}.`)
        return result.ok ? copies.map((copy) => copy.id) : []
      },
      async remove(ids: readonly string[]) {
        const records = chosen(ids)
        const { changes, touched } = removalOf(store.getSnapshot(), collection, ids)
        const links = touched > 0 ? ` ${formatInteger(touched)} bản ghi khác đã bỏ liên kết.` : ''
        tell(await store.commit(`Xóa ${called(records)}`, changes), `Đã xóa ${called(records)}.${links}`)
      },
    }
  }, [store, spec, alongside])
}

export type RecordActions<C extends CollectionName> = ReturnType<typeof useRecordActions<C>>
