// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Store } from '#renderer/database/store.ts'
import type { Desk } from '#renderer/plan-document/desk-client.ts'
import { createDraftSource } from '#renderer/plan-document/draft-source.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'

/** A store whose records change, and a desk that answers when told to. */
function setUp() {
  let snapshot: Snapshot = emptySnapshot()
  const listeners = new Set<() => void>()
  const asked: { job: string; of: Snapshot; pages: boolean; answer: (name: string) => void; fail: () => void }[] = []
  const store = {
    getSnapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } as unknown as Store
  const desk = {
    ask: (of: Snapshot, job: string, { pages = job === 'pages' }: { pages?: boolean }) =>
      new Promise((resolve, reject) => {
        const answer = (fileName: string) =>
          resolve({
            ...(job === 'pages' ? {} : { planId: 'p', findings: [fileName], dismissed: [] }),
            fileName,
            headings: [],
            html: pages ? fileName : null,
          })
        asked.push({ job, of, pages, answer, fail: () => reject(new Error('the worker died')) })
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
  expect(source.get().draft?.fileName).toBe('first')
  expect(asked[1]?.of).toBe(newest)
  asked[1]?.answer('second')
  await vi.waitFor(() => expect(source.get().draft?.fileName).toBe('second'))
  expect(told).toHaveBeenCalledTimes(2)
  expect(asked).toHaveLength(2)
})

test('the pages are made only while somebody looks at them', async () => {
  const { asked, source, change } = setUp()
  source.subscribe(() => undefined, false)
  asked[0]?.answer('findings')
  await vi.waitFor(() => expect(source.get().draft?.html).toBeNull())
  const leave = source.subscribe(vi.fn(), true)
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  expect(asked[1]?.pages).toBe(true)
  asked[1]?.answer('pages')
  await vi.waitFor(() => expect(source.get().draft?.html).toBe('pages'))
  leave()
  change()
  await vi.waitFor(() => expect(asked).toHaveLength(3))
  expect(asked[2]?.pages).toBe(false)
})

test('while somebody types, only the pages are made; the findings follow once the hands rest', async () => {
  const { asked, source, change } = setUp()
  source.subscribe(vi.fn(), true)
  asked[0]?.answer('first')
  await vi.waitFor(() => expect(source.get().draft?.html).toBe('first'))
  change()
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  asked[1]?.answer('second')
  await vi.waitFor(() => expect(source.get().draft?.html).toBe('second'))
  expect(source.get().draft?.findings).toEqual(['first'])
  const newest = change()
  await vi.waitFor(() => expect(asked).toHaveLength(3))
  asked[2]?.answer('third')
  await vi.waitFor(() => expect(asked).toHaveLength(4))
  expect(asked.map(({ job }) => job)).toEqual(['draft', 'pages', 'pages', 'draft'])
  expect(asked[3]?.of).toBe(newest)
  asked[3]?.answer('checked')
  await vi.waitFor(() => expect(source.get().draft?.findings).toEqual(['checked']))
})

describe('a draft that could not be made', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockReturnValue(undefined)
    return () => vi.restoreAllMocks()
  })

  test('leaves no findings of older records, but a sentence; the next change makes a new one', async () => {
    const { asked, source, change } = setUp()
    const told = vi.fn()
    source.subscribe(told, true)
    asked[0]?.answer('first')
    await vi.waitFor(() => expect(source.get().draft?.fileName).toBe('first'))
    change()
    asked[1]?.fail()
    await vi.waitFor(() => expect(source.get().failure).toMatch(/Hãy thử lại/))
    expect(source.get().draft).toBeNull()
    expect(told).toHaveBeenCalledTimes(2)
    // It is not asked for again and again.
    expect(asked).toHaveLength(2)
    change()
    expect(asked).toHaveLength(3)
    asked[2]?.answer('third')
    await vi.waitFor(() => expect(source.get().draft?.fileName).toBe('third'))
    expect(source.get().failure).toBeNull()
  })

  test('is asked for again on demand, and when the records changed meanwhile', async () => {
    const { asked, source, change } = setUp()
    source.subscribe(vi.fn(), false)
    change()
    asked[0]?.fail()
    await vi.waitFor(() => expect(asked).toHaveLength(2))
    asked[1]?.fail()
    await vi.waitFor(() => expect(source.get().failure).not.toBeNull())
    await Promise.resolve()
    source.retry()
    expect(source.get()).toEqual({ draft: null, failure: null })
    await vi.waitFor(() => expect(asked).toHaveLength(3))
    asked[2]?.answer('again')
    await vi.waitFor(() => expect(source.get().draft?.fileName).toBe('again'))
  })
})
