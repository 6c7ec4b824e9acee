import { describe, expect, test } from 'vitest'
import { computeFigure, figures } from '#shared/figures/catalogue.ts'
import { printFigure } from '#shared/figures/figure-value.ts'
import { printTargetValue } from '#shared/figures/target-value.ts'
import { executionRecord } from '#shared/records/initiative.ts'
import { figureStyles } from '#shared/records/rich-text.ts'
import { sampleContext } from '#tests/fixtures/sample.ts'

describe('printing a figure', () => {
  test.each([
    [{ kind: 'ratio', part: 55, whole: 98 }, 'over', 'trên 50%'],
    [{ kind: 'ratio', part: 1, whole: 2 }, 'over', '50%'],
    [{ kind: 'ratio', part: 55, whole: 98 }, 'percent', '56,1%'],
    [{ kind: 'ratio', part: 55, whole: 98 }, 'plain', '55/98'],
    [{ kind: 'ratio', part: 0, whole: 0 }, 'percent', '……'],
    [{ kind: 'count', count: 2 }, 'padded', '02'],
    [{ kind: 'count', count: 1275 }, 'plain', '1.275'],
    [{ kind: 'quantity', count: 300, unit: 'Mb/s' }, 'plain', '300 Mb/s'],
    [{ kind: 'money', amount: 1_275_000_000 }, 'million', '1.275'],
    [{ kind: 'money', amount: 1_275_000_000 }, 'dong', '1.275.000.000 đồng'],
    [{ kind: 'money', amount: 75_000_000 }, 'words', 'Bảy mươi lăm triệu đồng'],
    [{ kind: 'missing', reason: 'x' }, 'plain', '……'],
  ] as const)('%j as %s is %s', (value, style, printed) => {
    expect(printFigure(value, style)).toBe(printed)
  })

  test.each([
    [{ kind: 'percent', comparison: 'atLeast', percent: 80 }, '≥ 80%'],
    [{ kind: 'percent', comparison: 'moreThan', percent: 70 }, '> 70%'],
    [{ kind: 'percent', comparison: 'equal', percent: 25.2 }, '25,2%'],
    [{ kind: 'percent', comparison: 'equal', percent: 99.95 }, '99,95%'],
    [{ kind: 'done' }, 'Thực hiện'],
    [{ kind: 'frequency', times: 1, everyYears: 1 }, '01 năm/lần'],
    [{ kind: 'quantity', comparison: 'atLeast', quantity: 95, unit: 'máy' }, '≥ 95 máy'],
    [{ kind: 'quantity', comparison: 'atLeast', quantity: 4, unit: 'mức' }, 'Mức 4 trở lên'],
    [{ kind: 'percent', comparison: 'lessThan', percent: 5 }, '< 5%'],
  ] as const)('target value %j is %s', (value, printed) => {
    expect(printTargetValue(value)).toBe(printed)
  })
})

describe('the catalogue', () => {
  const context = sampleContext((snapshot) => ({
    ...snapshot,
    plans: snapshot.plans.map((plan) => ({ ...plan, inventoryTables: ['servers' as const] })),
    executions: [
      executionRecord.create('exe-his', {
        year: 2025,
        name: 'HIS',
        approved: [{ fundingSourceId: 'src-ns', year: null, amount: 4_389_408_000 }],
        spent: [{ fundingSourceId: 'src-ns', year: null, amount: 2_456_566_000 }],
        state: 'inProgress',
      }),
    ],
  }))

  test.each(Object.keys(figures))('%s prints in every style that its text may ask for', (name) => {
    const of = {
      'link.bandwidth': 'link-1',
      'target.value': 'tgt-mt1-1',
      'targets.count': 'grp-chung',
      'budget.phase': 'ph-1',
    }[name]
    const value = computeFigure(name, { ...context, of: of ?? null })
    expect(value.kind, JSON.stringify(value)).not.toBe('missing')
    for (const style of figureStyles) expect(printFigure(value, style)).not.toMatch(/undefined|NaN|……/)
  })

  const { snapshot } = context

  test('what nobody has said of any computer is missing and no zero; what is said of one is counted', () => {
    const unknown = snapshot.assets.map((asset) => ({ ...asset, antivirus: 'unknown' as const }))
    const of = (assets: typeof snapshot.assets, name: string) =>
      computeFigure(name, { ...context, snapshot: { ...snapshot, assets }, of: null }).kind
    const names = ['inventory.antivirus.count', 'inventory.antivirus.ratio']
    expect(names.map((name) => of(unknown, name))).toEqual(['missing', 'missing'])
    const one = unknown.map((asset, at) => (at === 0 ? { ...asset, antivirus: 'none' as const } : asset))
    expect(names.map((name) => of(one, name))).toEqual(['count', 'ratio'])
  })

  test('a line that is no longer used has no bandwidth to speak of', () => {
    const links = snapshot.links.map((link) => ({ ...link, state: 'stopped' as const }))
    const value = computeFigure('link.bandwidth', { ...context, snapshot: { ...snapshot, links }, of: 'link-1' })
    expect(value).toMatchObject({ kind: 'missing' })
  })

  test('an unknown name is missing, also one that every object has', () => {
    expect(computeFigure('no.such', { ...context, of: null }).kind).toBe('missing')
    expect(computeFigure('constructor', { ...context, of: null }).kind).toBe('missing')
  })
})
