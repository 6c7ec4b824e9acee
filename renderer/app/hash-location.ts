import { useSyncExternalStore } from 'react'

/**
 * wouter's location in the hash, query and all ("#/assets/12?kind=printer"). wouter's own hash hook keeps the query before
 * the hash, where it outlives the screen it belongs to.
 */
export function useHashLocation(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, currentPath), navigate]
}
useHashLocation.searchHook = useHashSearch
useHashLocation.hrefs = (to: string) => `#${to}`

/** The query behind the path in the hash, without its question mark. */
export function useHashSearch(): string {
  return useSyncExternalStore(subscribe, currentSearch)
}

/** Goes to a path of the app, with its query if any. */
export function navigate(to: string, options: { replace?: boolean } = {}): void {
  const before = window.location.href
  const url = new URL(before)
  url.hash = to
  window.history[options.replace ? 'replaceState' : 'pushState'](null, '', url)
  window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL: before, newURL: url.href }))
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  // Back and forward between entries made by pushState.
  window.addEventListener('popstate', listener)
  return () => {
    window.removeEventListener('hashchange', listener)
    window.removeEventListener('popstate', listener)
  }
}

function currentPath(): string {
  const [path = ''] = window.location.hash.replace(/^#/, '').split('?')
  return path === '' ? '/' : path
}

function currentSearch(): string {
  const hash = window.location.hash
  const at = hash.indexOf('?')
  return at === -1 ? '' : hash.slice(at + 1)
}
