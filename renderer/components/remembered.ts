import { useCallback, useState } from 'react'

/** A small choice of how things look, kept on this PC; never data. Anything unreadable counts as no choice made. */
export function useRemembered<T>(key: string, fallback: T, isValid: (value: unknown) => value is T) {
  const [value, setValue] = useState<T>(() => {
    try {
      const stored: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null')
      return isValid(stored) ? stored : fallback
    } catch {
      return fallback
    }
  })
  const remember = useCallback(
    (next: T) => {
      setValue(next)
      try {
        window.localStorage.setItem(key, JSON.stringify(next))
      } catch {
        // Storage switched off or full: the choice lasts until the window closes.
      }
    },
    [key],
  )
  return [value, remember] as const
}

export function isStringList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

export function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean'
}
