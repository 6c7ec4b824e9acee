import canonicalize from 'canonicalize'
import type { Envelope } from './envelope.ts'

/**
 * The bytes that are digested and signed: all of a package but `integrity`, in the canonical form of RFC 8785, so that
 * indentation and the order of keys do not matter. Null when there is no such form: a text with half a surrogate pair, or
 * nesting deeper than the call stack, neither of which this app writes.
 */
export function canonicalBytes(content: Omit<Envelope, 'integrity'>): Uint8Array | null {
  const { format, formatVersion, kind, header, payload } = content
  try {
    const text = canonicalize({ format, formatVersion, kind, header, payload })
    return text === undefined ? null : new TextEncoder().encode(text)
  } catch {
    return null
  }
}
