import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { moneyInWords } from '#shared/basics/amount-in-words.ts'
import { MAX_MONEY } from '#shared/basics/money.ts'

// Written by hand, not by the program: how an accountant reads the amount.
const GOLDEN: readonly (readonly [number, string])[] = [
  [0, 'Không đồng'],
  [1, 'Một đồng'],
  [4, 'Bốn đồng'],
  [5, 'Năm đồng'],
  [10, 'Mười đồng'],
  [11, 'Mười một đồng'],
  [14, 'Mười bốn đồng'],
  [15, 'Mười lăm đồng'],
  [19, 'Mười chín đồng'],
  [20, 'Hai mươi đồng'],
  [21, 'Hai mươi mốt đồng'],
  [24, 'Hai mươi bốn đồng'],
  [25, 'Hai mươi lăm đồng'],
  [31, 'Ba mươi mốt đồng'],
  [40, 'Bốn mươi đồng'],
  [44, 'Bốn mươi bốn đồng'],
  [55, 'Năm mươi lăm đồng'],
  [70, 'Bảy mươi đồng'],
  [91, 'Chín mươi mốt đồng'],
  [99, 'Chín mươi chín đồng'],
  [100, 'Một trăm đồng'],
  [101, 'Một trăm linh một đồng'],
  [104, 'Một trăm linh bốn đồng'],
  [105, 'Một trăm linh năm đồng'],
  [110, 'Một trăm mười đồng'],
  [111, 'Một trăm mười một đồng'],
  [115, 'Một trăm mười lăm đồng'],
  [121, 'Một trăm hai mươi mốt đồng'],
  [500, 'Năm trăm đồng'],
  [999, 'Chín trăm chín mươi chín đồng'],
  [1_000, 'Một nghìn đồng'],
  [1_001, 'Một nghìn không trăm linh một đồng'],
  [1_010, 'Một nghìn không trăm mười đồng'],
  [1_100, 'Một nghìn một trăm đồng'],
  [2_024, 'Hai nghìn không trăm hai mươi bốn đồng'],
  [10_000, 'Mười nghìn đồng'],
  [15_005, 'Mười lăm nghìn không trăm linh năm đồng'],
  [21_000, 'Hai mươi mốt nghìn đồng'],
  [100_000, 'Một trăm nghìn đồng'],
  [105_000, 'Một trăm linh năm nghìn đồng'],
  [999_999, 'Chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng'],
  [1_000_000, 'Một triệu đồng'],
  [1_000_001, 'Một triệu không trăm linh một đồng'],
  [1_005_000, 'Một triệu không trăm linh năm nghìn đồng'],
  [1_094_000, 'Một triệu không trăm chín mươi bốn nghìn đồng'],
  [13_200_000, 'Mười ba triệu hai trăm nghìn đồng'],
  [30_000_000, 'Ba mươi triệu đồng'],
  [125_400_000, 'Một trăm hai mươi lăm triệu bốn trăm nghìn đồng'],
  [500_000_000, 'Năm trăm triệu đồng'],
  [1_000_000_000, 'Một tỷ đồng'],
  [1_000_000_001, 'Một tỷ, một đồng'],
  [1_000_500_000, 'Một tỷ, năm trăm nghìn đồng'],
  [1_005_000_000, 'Một tỷ, năm triệu đồng'],
  [1_275_000_000, 'Một tỷ, hai trăm bảy mươi lăm triệu đồng'],
  [4_506_860_000, 'Bốn tỷ, năm trăm linh sáu triệu tám trăm sáu mươi nghìn đồng'],
  // The three amounts that seed 001 writes out.
  [8_094_000_000, 'Tám tỷ, chín mươi bốn triệu đồng'],
  [42_932_644_000, 'Bốn mươi hai tỷ, chín trăm ba mươi hai triệu sáu trăm bốn mươi bốn nghìn đồng'],
  [50_588_967_000, 'Năm mươi tỷ, năm trăm tám mươi tám triệu chín trăm sáu mươi bảy nghìn đồng'],
  [10_092_737_400, 'Mười tỷ, chín mươi hai triệu bảy trăm ba mươi bảy nghìn bốn trăm đồng'],
  [32_402_229_600, 'Ba mươi hai tỷ, bốn trăm linh hai triệu hai trăm hai mươi chín nghìn sáu trăm đồng'],
  [7_919_064_131, 'Bảy tỷ, chín trăm mười chín triệu không trăm sáu mươi bốn nghìn một trăm ba mươi mốt đồng'],
  [100_000_000_000, 'Một trăm tỷ đồng'],
  [101_000_000_000, 'Một trăm linh một tỷ đồng'],
  [1_000_000_000_000, 'Một nghìn tỷ đồng'],
  [1_005_000_000_000, 'Một nghìn không trăm linh năm tỷ đồng'],
  [1_234_000_000_000, 'Một nghìn hai trăm ba mươi bốn tỷ đồng'],
  [15_000_000_000_000, 'Mười lăm nghìn tỷ đồng'],
  [20_021_000_000_000, 'Hai mươi nghìn không trăm hai mươi mốt tỷ đồng'],
  [100_000_000_000_000, 'Một trăm nghìn tỷ đồng'],
  [500_000_000_000_001, 'Năm trăm nghìn tỷ, một đồng'],
  [
    MAX_MONEY,
    'Chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ, chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng',
  ],
]

describe('money in words', () => {
  test.each(GOLDEN)('%d', (amount, words) => {
    expect(moneyInWords(amount)).toBe(words)
  })

  it('read aloud and written down again is the same amount', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: 0, max: MAX_MONEY }),
          fc.integer({ min: 0, max: 3_000_000 }),
          // Round amounts, where whole groups are empty.
          fc.tuple(fc.nat(9_999), fc.constantFrom(1, 1e3, 1e6, 1e9)).map(([n, unit]) => n * unit),
        ),
        (amount) => {
          expect(amountOf(moneyInWords(amount))).toBe(amount)
        },
      ),
      { numRuns: 3000 },
    )
  })

  test.each([-1, 0.5, MAX_MONEY + 1, Number.NaN])('%d is refused', (amount) => {
    expect(() => moneyInWords(amount)).toThrow(RangeError)
  })
})

const DIGITS = new Map(
  ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'].map((word, digit) => [word, digit] as const),
)
for (const [word, digit] of [
  ['mốt', 1],
  ['lăm', 5],
] as const) {
  DIGITS.set(word, digit)
}

/** Reads an amount back as a listener would: word by word, knowing nothing of how the program writes it. */
function amountOf(words: string): number {
  let total = 0
  let group = 0
  let digit = 0
  const close = () => {
    group += digit
    digit = 0
  }
  for (const word of words.toLowerCase().replace(',', '').split(' ')) {
    const value = DIGITS.get(word)
    if (value !== undefined) digit = value
    else if (word === 'mười') group += 10
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0]
    else if (word === 'trăm') [group, digit] = [group + digit * 100, 0]
    else if (word === 'linh') continue
    else if (word === 'nghìn' || word === 'triệu') {
      close()
      total += group * (word === 'nghìn' ? 1e3 : 1e6)
      group = 0
    } else if (word === 'tỷ') {
      close()
      total = (total + group) * 1e9
      group = 0
    } else if (word === 'đồng') close()
    else throw new Error(`no listener would know the word ${word}`)
  }
  return total + group
}
