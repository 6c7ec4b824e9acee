import { expect, test } from 'vitest'
import { isId } from '#shared/basics/ids.ts'

test.each(['a', 'A-b_9', '0'.repeat(64), 'V1StGXR8_Z5jdHi6B-myT'])('%s is an id', (text) => {
  expect(isId(text)).toBe(true)
})

test.each(['', '0'.repeat(65), 'a b', 'đ', 'a/b', '../x', 'a.b', 'a\n', 'a"'])('%j is none', (text) => {
  expect(isId(text)).toBe(false)
})
