import { useSyncExternalStore } from 'react'

/** How high the rows of all tables are. */
export type Density = 'normal' | 'compact'

export const ROW_HEIGHTS: Readonly<Record<Density, number>> = { normal: 36, compact: 32 }
const KEY = 'density'

const listeners = new Set<() => void>()
let density: Density = read()

function read(): Density {
  try {
    return window.localStorage.getItem(KEY) === 'compact' ? 'compact' : 'normal'
  } catch {
    return 'normal'
  }
}

/** For the style sheets, which draw the rows of every table by this height. */
export function applyDensity(): void {
  document.documentElement.style.setProperty('--row-height', `${ROW_HEIGHTS[density]}px`)
}

export function setDensity(next: Density): void {
  density = next
  try {
    window.localStorage.setItem(KEY, next)
  } catch {
    // Storage switched off or full: the choice lasts until the window closes.
  }
  applyDensity()
  for (const listener of listeners) listener()
}

export function useDensity(): Density {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => density,
  )
}
