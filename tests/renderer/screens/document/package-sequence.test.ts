import { beforeEach, expect, test } from 'vitest'
import { nextPackage, rememberPackage } from '#renderer/screens/document/package-sequence.ts'
import { packageChain } from '#shared/package/package-chain.ts'

const sample = packageChain({ code: '74001', name: 'Bệnh viện mẫu' }, 2026)
const digest = 'ab'.repeat(32)
const first = { sequence: 1, previousHash: null }

beforeEach(() => window.localStorage.clear())

test('each package follows the one saved before it', () => {
  expect(nextPackage(sample)).toEqual(first)
  rememberPackage(sample, 1, digest)
  expect(nextPackage(sample)).toEqual({ sequence: 2, previousHash: digest })
})

test('another hospital and another year begin chains of their own; a corrected name does not', () => {
  rememberPackage(sample, 4, digest)
  expect(nextPackage(packageChain({ code: '74001', name: 'Bệnh viện mẫu' }, 2027))).toEqual(first)
  expect(nextPackage(packageChain({ code: '79999', name: 'Bệnh viện mẫu' }, 2026))).toEqual(first)
  expect(nextPackage(packageChain({ code: '74001', name: 'Bệnh viện Mẫu' }, 2026)).sequence).toBe(5)
  const unnamed = (name: string) => packageChain({ code: '', name }, 2026)
  rememberPackage(unnamed('A'), 1, digest)
  expect(nextPackage(unnamed('B'))).toEqual(first)
})

test.each([
  ['no JSON', '{'],
  ['a number too small', JSON.stringify({ '74001/2026': { sequence: 0, digest } })],
  ['a fraction', JSON.stringify({ '74001/2026': { sequence: 1.5, digest } })],
  ['a digest that is none', JSON.stringify({ '74001/2026': { sequence: 3, digest: 'x' } })],
  ['null', 'null'],
])('what is remembered as %s is nothing', (_, stored) => {
  window.localStorage.setItem('last-packages', stored)
  expect(nextPackage(sample)).toEqual(first)
})
