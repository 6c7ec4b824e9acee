import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatInteger } from '#shared/basics/money.ts'
import { planContext } from '#shared/document/plan-outline.ts'
import { toWords } from '#shared/document/runs.ts'
import { planBudget } from '#shared/figures/budget.ts'
import { bindTypedFigure, sayTypedFigure, typedFigureFinder } from '#shared/figures/typed-figures.ts'
import { bound, plain, type RichText } from '#shared/records/rich-text.ts'
import { SAMPLE_PLAN, sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'

const snapshot = sampleSnapshot()
const context = planContext(snapshot, SAMPLE_PLAN, TODAY)
if (context === null) throw new Error('no plan')
const find = typedFigureFinder(context)
const total = planBudget(snapshot, SAMPLE_PLAN).total
const verdicts = (text: string) => find([plain(text)]).map(({ verdict, typed }) => `${verdict} ${typed}`)

describe('numbers that people typed', () => {
  test.each<[string, readonly string[]]>([
    // The sample hospital has 55 computers, 35 printers, 98 people, antivirus on 20 computers (36,4 %).
    ['Các khoa, phòng có 55 bộ máy vi tính, 35 máy in.', ['equal 55 bộ máy vi tính', 'equal 35 máy in']],
    ['Bệnh viện hiện có 16 máy tính.', ['differs 16 máy tính']],
    ['Các khoa, phòng có 54 máy tính.', ['close 54 máy tính']],
    ['Số máy tính: 12 máy', ['differs Số máy tính: 12 máy'.replace('Số ', '')]],
    ['Máy tính: 12 máy', []],
    ['Mua sắm 55 máy tính mới.', []],
    ['Hiện có 55 máy tính, trong đó 12 máy đã cũ.', ['equal 55 máy tính']],
    ['Có 12 máy đặt ở phòng khám.', []],
    ['Tổng số 90 lao động', ['differs 90 lao động']],
    ['98 lao động đã dự tập huấn', []],
    ['Máy tính đã cài phần mềm diệt virus đạt 36,4%.', ['equal 36,4%']],
    ['Máy tính đã cài phần mềm diệt virus đạt 36%.', ['equal 36%']],
    ['Tỷ lệ máy tính cài phần mềm phòng, chống mã độc là 60%.', ['differs 60%']],
    ['Phấn đấu máy tính cài phần mềm diệt virus đạt 100%.', []],
    ['100% máy tính cài phần mềm diệt virus.', []],
    ['Tỷ lệ máy tính so với tổng số người lao động là 56,1%', ['equal 56,1%']],
    ['Bố trí kinh phí 10% cho an toàn thông tin là 36,4% kế hoạch', []],
    [`Tổng kinh phí là ${formatInteger(total)} đồng`, [`equal Tổng kinh phí là ${formatInteger(total)} đồng`]],
    [`Kế hoạch cần ${formatInteger(total / 1e6)} triệu đồng.`, [`equal ${formatInteger(total / 1e6)} triệu đồng`]],
    ['Mua vật tư 500.000 đồng', []],
    ['Ngày 55/12 có 1.055 lượt', []],
  ])('%s', (text, expected) => {
    expect(verdicts(text)).toEqual(expected)
  })

  test('none in the sample, whose texts are bound already', () => {
    const texts: RichText[] = snapshot.narratives.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'generated' ? [] : [block.content])),
    )
    expect(texts.flatMap((each) => find(each))).toEqual([])
  })

  test('are told in words that name both sides', () => {
    const [hit] = find([plain('Bệnh viện hiện có 16 máy tính.')])
    if (hit === undefined) throw new Error('nothing found')
    expect(sayTypedFigure(hit)).toBe('“16 máy tính” khác với số liệu “Số máy tính”, đang là 55')
  })
})

describe('the chip in the place of a typed number', () => {
  const bindFirst = (content: RichText) => {
    const [hit] = find(content)
    if (hit === undefined) throw new Error('nothing found')
    return bindTypedFigure(content, hit)
  }

  test('takes the number alone, in the face and the style it was written in', () => {
    expect(bindFirst([plain('Khoa Dược '), bound('people.it'), plain(': có 55 bộ máy vi tính.')])).toEqual([
      plain('Khoa Dược '),
      bound('people.it'),
      plain(': có '),
      bound('inventory.computers'),
      plain(' bộ máy vi tính.'),
    ])
    const inMillions = bindFirst([plain(`Cần ${formatInteger(total / 1e6)} triệu đồng.`)])
    expect(inMillions).toEqual([plain('Cần '), bound('budget.total', 'million'), plain(' triệu đồng.')])
    expect(toWords(inMillions, context)).toBe(`Cần ${formatInteger(total / 1e6)} triệu đồng.`)
  })

  test('reads the same as before where it was equal, whatever stands around it', () => {
    const words = fc.stringMatching(/^[a-zà-ỹ ,]{0,20}$/)
    fc.assert(
      fc.property(words, words, fc.constantFrom('55 bộ máy vi tính', '35 máy in', '36,4%'), (before, after, typed) => {
        const lead = typed.endsWith('%') ? 'máy tính có phần mềm diệt virus đạt ' : ''
        const content = [plain(`${before}. ${lead}${typed} ${after}`)]
        for (const hit of find(content)) {
          if (hit.verdict === 'equal')
            expect(toWords(bindTypedFigure(content, hit), context)).toBe(toWords(content, context))
        }
        expect(find(content).length).toBeGreaterThan(0)
      }),
    )
  })
})
