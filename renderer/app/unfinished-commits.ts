import { flushPendingEdits } from '#renderer/components/pending-edits.ts'
import { showProblem } from '#renderer/components/undo-toast.tsx'
import type { Change } from '#renderer/database/change.ts'
import type { Store } from '#renderer/database/store.ts'
import { collectionNames } from '#shared/records/collections.ts'

const KEY = 'unfinished-commits'
/** Local storage holds a few megabytes for the whole app; what one types is small, a bulk edit of thousands is not. */
const MOST_CHANGES = 50

interface Unfinished {
  readonly label: string
  readonly changes: readonly Change[]
}

/**
 * A page that is closed gets no time to finish a write to IndexedDB, so the last words typed before that would be lost.
 * This store notes commits that are still under way in local storage, which is written at once, and finishes them at the
 * next start. A commit that did reach the disk changes nothing the second time.
 */
export async function keepUnfinishedCommits(store: Store): Promise<Store> {
  const left = takeNoted()
  const underWay = new Set<Unfinished>()
  const note = () => {
    const small = [...underWay].filter((each) => each.changes.length <= MOST_CHANGES)
    try {
      if (small.length === 0) window.localStorage.removeItem(KEY)
      else window.localStorage.setItem(KEY, JSON.stringify(small))
    } catch {
      // Storage is full or switched off: then only IndexedDB's own speed saves the last words, as in any other page.
    }
  }
  const leave = () => {
    flushPendingEdits()
    if (underWay.size > 0) note()
  }
  window.addEventListener('pagehide', leave)
  window.addEventListener('beforeunload', leave)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave()
  })

  for (const { label, changes } of left) {
    const result = await store.commit(label, changes)
    if (!result.ok) showProblem(`Thay đổi cuối cùng trước khi đóng ứng dụng chưa lưu được. ${result.error.message}`)
  }
  return {
    ...store,
    async commit(label, changes, options) {
      const unfinished = { label, changes }
      underWay.add(unfinished)
      try {
        return await store.commit(label, changes, options)
      } finally {
        underWay.delete(unfinished)
        if (window.localStorage.getItem(KEY) !== null) note()
      }
    },
  }
}

/** What the last page could not finish; taken out, so that it is tried once. */
function takeNoted(): readonly Unfinished[] {
  try {
    const noted: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]')
    window.localStorage.removeItem(KEY)
    return Array.isArray(noted) ? noted.filter(isUnfinished) : []
  } catch {
    return []
  }
}

/** Only the outline: the store validates every record before it writes. */
function isUnfinished(value: unknown): value is Unfinished {
  const { label, changes } = (value ?? {}) as { readonly label?: unknown; readonly changes?: unknown }
  return typeof label === 'string' && Array.isArray(changes) && changes.every(isChange)
}

function isChange(value: unknown): boolean {
  const { collection, id } = (value ?? {}) as { readonly collection?: unknown; readonly id?: unknown }
  return typeof id === 'string' && [...collectionNames, 'hospital'].some((name) => name === collection)
}
