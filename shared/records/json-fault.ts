/** A position in a text: `offset` counts from 0 in UTF-16 units, line and column from 1, as editors show them. */
export interface TextPlace {
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** Where a text stops being JSON. `cutOff` is true when all of it was right and the rest is missing. */
export interface JsonFault {
  readonly place: TextPlace
  readonly cutOff: boolean
}

type Expected = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close' | 'end'
/** How far a token goes, or where it breaks. */
type Token = { readonly end: number } | { readonly fault: number }

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORDS = ['true', 'false', 'null'] as const
const ESCAPES = '"\\/bfnrt'

/**
 * Finds the first place where a text is not JSON (RFC 8259), or null when it is. JSON.parse says the same in words that
 * differ from engine to engine and often without a position; this is run only after JSON.parse has failed.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = skipSpace(text, 0)
  while (at < text.length) {
    const char = text.charAt(at)
    const closes = open.at(-1) === '{' ? '}' : ']'
    if (expected === 'end') return faultAt(text, at)
    if (expected === 'colon') {
      if (char !== ':') return faultAt(text, at)
      expected = 'value'
      at += 1
    } else if (expected === 'comma-or-close' && char === ',') {
      expected = open.at(-1) === '{' ? 'key' : 'value'
      at += 1
    } else if (expected.endsWith('-or-close') && char === closes) {
      open.pop()
      expected = open.length === 0 ? 'end' : 'comma-or-close'
      at += 1
    } else if (expected === 'comma-or-close') {
      return faultAt(text, at)
    } else if (expected === 'key' || expected === 'key-or-close') {
      if (char !== '"') return faultAt(text, at)
      const token = readString(text, at)
      if ('fault' in token) return faultAt(text, token.fault)
      expected = 'colon'
      at = token.end
    } else if (char === '{' || char === '[') {
      open.push(char)
      expected = char === '{' ? 'key-or-close' : 'value-or-close'
      at += 1
    } else {
      const token = char === '"' ? readString(text, at) : readPlain(text, at)
      if ('fault' in token) return faultAt(text, token.fault)
      expected = open.length === 0 ? 'end' : 'comma-or-close'
      at = token.end
    }
    at = skipSpace(text, at)
  }
  return expected === 'end' ? null : faultAt(text, text.length)
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1
  return at
}

function readString(text: string, from: number): Token {
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '"') return { end: at + 1 }
    if (char < ' ') return { fault: at }
    if (char !== '\\') continue
    at += 1
    if (at >= text.length) break
    if (text.charAt(at) === 'u') {
      for (let digit = 0; digit < 4; digit += 1) {
        at += 1
        if (at >= text.length) return { fault: text.length }
        if (!/[0-9a-fA-F]/.test(text.charAt(at))) return { fault: at }
      }
    } else if (!ESCAPES.includes(text.charAt(at))) {
      return { fault: at }
    }
  }
  return { fault: text.length }
}

function readPlain(text: string, from: number): Token {
  for (const word of WORDS) {
    if (text.startsWith(word, from)) return { end: from + word.length }
    if (word.startsWith(text.slice(from))) return { fault: text.length }
  }
  NUMBER.lastIndex = from
  const match = NUMBER.exec(text)
  if (match) {
    const end = from + match[0].length
    // "1." and "1e" at the very end are a number that was cut, not a wrong one.
    return /^(?:\.|[eE][+-]?)$/.test(text.slice(end)) ? { fault: text.length } : { end }
  }
  return { fault: text.slice(from) === '-' ? text.length : from }
}

/** The line and column of an offset. */
export function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { offset, line: before.split('\n').length, column: offset - lineStart + 1 }
}

function faultAt(text: string, offset: number): JsonFault {
  const place = placeAt(text, offset)
  // A file whose end was never written (power cut, stick pulled out) often has its right length, filled with NUL.
  return { place, cutOff: isOnlyNul(text, offset) }
}

function isOnlyNul(text: string, from: number): boolean {
  for (let at = from; at < text.length; at += 1) if (text.charCodeAt(at) !== 0) return false
  return true
}
