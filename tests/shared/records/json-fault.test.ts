import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonFault } from '#shared/records/json-fault.ts'

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const json = fc.json({ maxDepth: 4 })
const characters = [...'{}[]",:\\u0aAeE+-. \n\t\0truefalsn19', 'é', '\u2028']

describe('findJsonFault', () => {
  it('agrees with JSON.parse on what is JSON, for texts with one character changed, put in or left out', () => {
    const mutated = fc
      .tuple(json, fc.nat(), fc.constantFrom('', ...characters), fc.nat(1))
      .map(([text, where, put, drop]) => {
        const at = where % (text.length + 1)
        return text.slice(0, at) + put + text.slice(at + drop)
      })
    fc.assert(
      fc.property(mutated, (text) => {
        expect(findJsonFault(text) === null).toBe(parses(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('agrees with JSON.parse on texts made of the characters that matter', () => {
    const soup = fc.array(fc.constantFrom(...characters), { maxLength: 8 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(soup, (text) => {
        expect(findJsonFault(text) === null).toBe(parses(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('calls every beginning of an object cut off, and says that it ends where the text ends', () => {
    const objects = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.stringify(value, null, 2))
    fc.assert(
      fc.property(objects, fc.nat(), (text, where) => {
        const beginning = text.slice(0, 1 + (where % (text.length - 1)))
        const fault = findJsonFault(beginning)
        expect(fault?.cutOff).toBe(true)
        expect(fault?.place.offset).toBe(beginning.length)
      }),
    )
  })

  it.each([
    ['{\n  "a": 1,\n  "b" 2\n}', { offset: 18, line: 3, column: 7 }],
    ['{"a": tru}', { offset: 6, line: 1, column: 7 }],
    ['{"a": "x\ny"}', { offset: 8, line: 1, column: 9 }],
    ['{"a": "\\q"}', { offset: 8, line: 1, column: 9 }],
    ['[1,]', { offset: 3, line: 1, column: 4 }],
    ["{'a': 1}", { offset: 1, line: 1, column: 2 }],
    ['{} x', { offset: 3, line: 1, column: 4 }],
    ['[01]', { offset: 2, line: 1, column: 3 }],
  ])('names the first wrong character of %j', (text, place) => {
    expect(findJsonFault(text)).toEqual({ place, cutOff: false })
  })

  it('sees a file whose end was never written, filled with NUL, as cut off', () => {
    expect(findJsonFault('{"a": [1, 2\0\0\0\0')).toEqual({ place: { offset: 11, line: 1, column: 12 }, cutOff: true })
  })

  it('is not stopped by nesting deeper than the call stack', () => {
    expect(findJsonFault('['.repeat(500_000))?.cutOff).toBe(true)
  })
})
