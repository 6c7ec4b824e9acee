import { placeAt, type TextPlace } from './json-fault.ts'

export interface DuplicateKey {
  readonly key: string
  /** Where it stands the second time. */
  readonly place: TextPlace
}

/**
 * Finds the first key that an object of a JSON text has twice, or null without any. JSON.parse keeps the last of them in
 * silence, another program may keep the first: two readers would then see two plans in one file.
 * @param text right JSON; a list of open objects instead of recursion, because it may be nested deeper than the call stack
 */
export function findDuplicateKey(text: string): DuplicateKey | null {
  const open: (Set<string> | null)[] = []
  let keys: Set<string> | null = null
  let atKey = false
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case QUOTE: {
        const end = endOfString(text, at)
        if (atKey && keys !== null) {
          const key = keyOf(text.slice(at + 1, end))
          if (keys.has(key)) return { key, place: placeAt(text, at) }
          keys.add(key)
          atKey = false
        }
        at = end
        break
      }
      case OPEN_OBJECT:
      case OPEN_LIST:
        open.push(keys)
        atKey = text.charCodeAt(at) === OPEN_OBJECT
        keys = atKey ? new Set() : null
        break
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        keys = open.pop() ?? null
        break
      case COMMA:
        atKey = keys !== null
        break
      default:
    }
  }
  return null
}

const QUOTE = 0x22
const COMMA = 0x2c
const OPEN_LIST = 0x5b
const BACKSLASH = 0x5c
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1
    if (slashes % 2 === 0) return end
  }
  return text.length
}

function keyOf(written: string): string {
  return written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written
}
