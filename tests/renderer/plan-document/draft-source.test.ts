// @vitest-environment node
import { expect, test, vi } from 'vitest'
import type { Store } from '#renderer/database/store.ts'
import type { Desk } from '#renderer/plan-document/desk-client.ts'
import { createDraftSource } from '#renderer/plan-document/draft-source.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'

/** A store whose records change, and a desk that answers when told to. */
function setUp() {
  let snapshot: Snapshot = emptySnapshot()
  const listeners = new Set<() => void>()
  const asked: { of: Snapshot; pages: boolean; answer: (name: string) => void }[] = []
  const store = {
    getSnapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } as unknown as Store
  const desk = {
    ask: (of: Snapshot, _job: string, { pages }: { pages: boolean }) =>
      new Promise((resolve) => {
        const answer = (fileName: string) =>
          resolve({ planId: 'p', fileName, headings: [], findings: [], html: pages ? fileName : null })
        asked.push({ of, pages, answer })
      }),
  } as unknown as Desk
  return {
    asked,
    source: createDraftSource(store, desk, 'p'),
    change() {
      snapshot = { ...snapshot }
      for (const listener of listeners) listener()
      return snapshot
    },
  }
}

test('while a draft is being made, any number of changes ask for one more, of the newest records', async () => {
  const { asked, source, change } = setUp()
  const told = vi.fn()
  source.subscribe(told, false)
  expect(asked).toHaveLength(1)
  change()
  change()
  const newest = change()
  expect(asked).toHaveLength(1)
  asked[0]?.answer('first')
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  expect(source.get()?.fileName).toBe('first')
  expect(asked[1]?.of).toBe(newest)
  asked[1]?.answer('second')
  await vi.waitFor(() => expect(source.get()?.fileName).toBe('second'))
  expect(told).toHaveBeenCalledTimes(2)
  expect(asked).toHaveLength(2)
})

test('the pages are made only while somebody looks at them', async () => {
  const { asked, source, change } = setUp()
  source.subscribe(() => undefined, false)
  asked[0]?.answer('findings')
  await vi.waitFor(() => expect(source.get()?.html).toBeNull())
  const leave = source.subscribe(vi.fn(), true)
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  expect(asked[1]?.pages).toBe(true)
  asked[1]?.answer('pages')
  await vi.waitFor(() => expect(source.get()?.html).toBe('pages'))
  leave()
  change()
  await vi.waitFor(() => expect(asked).toHaveLength(3))
  expect(asked[2]?.pages).toBe(false)
})
