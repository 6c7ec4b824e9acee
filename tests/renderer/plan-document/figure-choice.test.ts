// @vitest-environment node
import { expect, test } from 'vitest'
import { chipWords } from '#renderer/plan-document/editor/use-chip-board.ts'
import { chipOf, choiceValue, figureChoices, matchingChoices } from '#renderer/plan-document/figure-choice.ts'
import { planContext } from '#shared/document/plan-outline.ts'
import { computeFigure, figures } from '#shared/figures/catalogue.ts'
import { stylesOf } from '#shared/figures/figure-styles.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'

const snapshot = sampleSnapshot()
const context = planContext(snapshot, snapshot.plans[0]?.id ?? '', '2026-01-28')
if (context === null) throw new Error('no plan in the sample')
const choices = figureChoices(context)
const first = (query: string) => matchingChoices(choices, query)[0]

test.each([
  ['số máy tính', 'inventory.computers'],
  ['so may tinh', 'inventory.computers'],
  ['tỷ lệ cài diệt virus', 'inventory.antivirus.ratio'],
  ['tổng kinh phí 2026', 'budget.total'],
  ['so may vi tinh', 'inventory.computersPerStaff'],
  ['tong so lao dong', 'inventory.computersPerStaff'],
])('“%s” finds a figure without diacritics and by other words for it', (query, figure) => {
  expect(matchingChoices(choices, query).map((each) => each.figure)).toContain(figure)
})

test('the figure that bears the name stands first', () => {
  expect(first('số máy tính')?.figure).toBe('inventory.computers')
  expect(first('tong kinh phi 2026')).toMatchObject({
    figure: 'budget.planYear',
    label: 'Tổng kinh phí năm 2026 (năm kế hoạch)',
  })
  expect(first('tỷ lệ cài diệt virus')?.figure).toBe('inventory.antivirus.ratio')
  expect(matchingChoices(choices, 'không có gì như thế')).toEqual([])
})

test('figures of one record are offered for each record, by its name', () => {
  const phases = choices.filter(({ figure }) => figure === 'budget.phase')
  expect(phases.map(({ of }) => of)).toEqual(snapshot.phases.map(({ id }) => id))
  expect(phases[0]?.label).toMatch(/^Kinh phí của một giai đoạn: Giai đoạn I/)
  expect(new Set(choices.map(({ figure }) => figure))).toEqual(new Set(Object.keys(figures)))
})

test('a ratio is put in as a percentage, money in đồng, and the list shows what would stand there', () => {
  const ratio = first('tỷ lệ cài diệt virus')
  const money = first('tổng kinh phí của kế hoạch')
  if (ratio === undefined || money === undefined) throw new Error('not found')
  expect(chipOf(ratio, context).style).toBe('percent')
  expect(choiceValue(ratio, context)).toBe('36,4%')
  expect(choiceValue(money, context)).toMatch(/^[\d.]+ đồng$/)
})

test('the styles offered print differently, each of them', () => {
  expect(stylesOf({ kind: 'count', count: 5 })).toEqual(['plain', 'padded'])
  expect(stylesOf({ kind: 'count', count: 55 })).toEqual(['plain'])
  expect(stylesOf({ kind: 'money', amount: 1_275_000_000 })).toEqual(['dong', 'million', 'words'])
  expect(stylesOf({ kind: 'missing', reason: 'x' })).toEqual([])
})

test('no figure is made from the plan’s own text, so chips need not be computed while one types in it', () => {
  const without = { ...context, snapshot: { ...snapshot, narratives: [], assignments: [] } }
  for (const { figure, of } of choices) {
    expect(computeFigure(figure, { ...without, of })).toEqual(computeFigure(figure, { ...context, of }))
  }
})

test('a chip tells its value, its name, the record it speaks of, and why there is no value', () => {
  const words = chipWords(context)
  const link = snapshot.links.find(({ state }) => state === 'inUse')
  const shown = words.figure({ kind: 'figure', figure: 'link.bandwidth', style: 'plain', of: link?.id ?? '' })
  expect(shown).toMatchObject({ text: expect.stringContaining('Mb/s'), missing: null })
  expect(shown.label).toContain(link?.provider)
  const gone = words.figure({ kind: 'figure', figure: 'target.value', style: 'plain', of: 'gone' })
  expect(gone).toMatchObject({ text: '……', missing: expect.stringContaining('chưa có giá trị') })
})
