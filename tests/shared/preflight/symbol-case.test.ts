import { expect, test } from 'vitest'
import { symbolInCapitals } from '#shared/preflight/symbol-case.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'

test.each([
  ['85/2016/nđ-cp', '85/2016/NĐ-CP'],
  ['06/qđ-ttg', '06/QĐ-TTg'],
  ['12/ttr-syt', '12/TTr-SYT'],
  ['20/2023/qh15', '20/2023/QH15'],
  ['30/Nđ-Cp', '30/NĐ-CP'],
])('%s is written %s', (typed, right) => {
  expect(symbolInCapitals(typed)).toBe(right)
})

test('what is written rightly stays as it is', () => {
  for (const symbol of ['06/QĐ-TTg', '15/CTr-UBND', '7/QyĐ-BV', '46/2018/TT-BYT', '']) {
    expect(symbolInCapitals(symbol)).toBe(symbol)
  }
  for (const { symbol } of sampleSnapshot().legalBases) expect(symbolInCapitals(symbol)).toBe(symbol)
})
