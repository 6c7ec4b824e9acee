import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonEnds } from '#shared/basics/common-ends.ts'

test('what two texts share at both ends and what differs between make up each of them', () => {
  expect(commonEnds('đạt 10% năm', 'đạt 15% năm')).toEqual({ start: 5, end: 5 })
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const { start, end } = commonEnds(a, b)
      expect(start + end).toBeLessThanOrEqual(Math.min(a.length, b.length))
      expect(a.slice(0, start)).toBe(b.slice(0, start))
      expect(a.slice(a.length - end)).toBe(b.slice(b.length - end))
    }),
  )
  expect(commonEnds('aa', 'aaa')).toEqual({ start: 2, end: 0 })
})
