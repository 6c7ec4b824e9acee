import { useState } from 'react'

/** For inputs that store at once: the sentence of the last refusal, until something is stored again. */
export function useRefusal<V>(onStore: (value: V) => unknown) {
  const [error, setError] = useState<string | null>(null)
  const store = async (value: V) => {
    const refused = await onStore(value)
    setError(typeof refused === 'string' ? refused : null)
  }
  return { error, store }
}
