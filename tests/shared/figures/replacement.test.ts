import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlineText } from '#shared/document/outline-text.ts'
import { planBudget } from '#shared/figures/budget.ts'
import {
  initiativesWith,
  proposedPrice,
  replacementCost,
  replacementInitiative,
  replacementLines,
  replacementName,
  replacementObjective,
  takenIn,
  wornAssets,
} from '#shared/figures/replacement.ts'
import { type Asset, assetRecord } from '#shared/records/asset.ts'
import { initiativeRecord } from '#shared/records/initiative.ts'
import { operatingSystemRecord } from '#shared/records/operating-system.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { SAMPLE_PLAN, sampleOutline, sampleSnapshot } from '#tests/fixtures/sample.ts'

const TODAY = '2026-06-30'
const asset = (id: string, values: Partial<Asset>): Asset => assetRecord.create(id, { name: id, ...values })
const seen: Snapshot = {
  ...emptySnapshot(),
  operatingSystems: [operatingSystemRecord.create('win7', { supportEnd: '2020-01-14' })],
  assets: [
    asset('ended', { operatingSystemId: 'win7', yearInUse: 2024, quantity: 2 }),
    asset('old', { yearInUse: 2018, kind: 'printer' }),
    asset('both', { yearInUse: 2016, operatingSystemId: 'win7', state: 'broken' }),
    asset('seven', { yearInUse: 2019 }),
    asset('unknown', {}),
    asset('gone', { yearInUse: 2000, operatingSystemId: 'win7', state: 'disposed' }),
    asset('part', { yearInUse: 2000, kind: 'component' }),
  ],
}
const ids = (assets: readonly Asset[]) => assets.map(({ id }) => id)
const named = (...wanted: string[]) => seen.assets.filter(({ id }) => wanted.includes(id))

describe('worn devices', () => {
  it('are past support or as old as asked, never disposed ones, parts or those nobody knows of', () => {
    expect(ids(wornAssets(seen, TODAY, { supportEnded: true, years: 8 }))).toEqual(['ended', 'old', 'both'])
    expect(ids(wornAssets(seen, TODAY, { supportEnded: true, years: null }))).toEqual(['ended', 'both'])
    expect(ids(wornAssets(seen, TODAY, { supportEnded: false, years: 7 }))).toEqual(['old', 'both', 'seven'])
    expect(wornAssets(seen, TODAY, { supportEnded: false, years: null })).toEqual([])
  })
})

describe('the proposed price', () => {
  const priced = (list: readonly Partial<Asset>[]): Snapshot => ({
    ...seen,
    assets: list.map((values, at) => asset(`p${at}`, values)),
  })

  it('is the middle one of the newest year, counted by pieces', () => {
    const snapshot = priced([
      { yearInUse: 2025, unitPrice: 12_000_000, quantity: 1 },
      { yearInUse: 2025, unitPrice: 15_000_000, quantity: 5 },
      { yearInUse: 2025, unitPrice: 30_000_000, quantity: 2 },
      { yearInUse: 2020, unitPrice: 1_000_000, quantity: 100 },
      { yearInUse: 2026, unitPrice: null },
      { unitPrice: 99_000_000 },
      { yearInUse: 2026, unitPrice: 5_000_000, kind: 'printer' },
    ])
    expect(proposedPrice(snapshot, 'desktop')).toEqual({ unitPrice: 15_000_000, year: 2025, pieces: 8 })
  })

  it('is never made up: none where no device has a price and a year', () => {
    expect(
      proposedPrice(priced([{ unitPrice: 9 }, { yearInUse: 2025 }, { yearInUse: 2025, unitPrice: 0 }]), 'desktop'),
    ).toBe(null)
  })

  it('is always a price of the inventory', () => {
    const some = fc.array(
      fc.record({
        yearInUse: fc.option(fc.integer({ min: 2015, max: 2026 }), { nil: null }),
        unitPrice: fc.option(fc.nat(100), { nil: null }),
        quantity: fc.nat(5),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(some, (list) => {
        const price = proposedPrice(priced(list), 'desktop')
        const real = list.some(
          ({ unitPrice, yearInUse }) => unitPrice === price?.unitPrice && yearInUse === price?.year,
        )
        expect(price === null || real).toBe(true)
      }),
    )
  })
})

describe('the item that replaces devices', () => {
  it('is named by what is bought', () => {
    const lines = replacementLines(seen, named('ended', 'old', 'both'))
    expect(replacementName(lines)).toBe('Thay thế 03 máy tính để bàn, 01 máy in')
    expect(replacementName([])).toBe('')
    expect(replacementCost(lines)).toBe(0)
    expect(replacementCost([{ kind: 'desktop', quantity: 12, unitPrice: 15_000_000 }])).toBe(180_000_000)
  })

  it('says why in words the records bear out', () => {
    expect(replacementObjective(seen, TODAY, named('ended', 'old', 'both'), 8)).toBe(
      'Thay thế 04 thiết bị cũ (trong đó 03 thiết bị đã hết hỗ trợ của hãng, 02 thiết bị đã dùng từ 8 năm trở lên, 01 thiết bị đang hỏng; có thiết bị thuộc nhiều diện), đáp ứng yêu cầu công việc và bảo đảm an toàn thông tin',
    )
    expect(replacementObjective(seen, TODAY, named('ended'), 8)).not.toContain('nhiều diện')
    expect(replacementObjective(seen, TODAY, named('unknown'), 8)).toBe(
      'Thay thế thiết bị không còn đáp ứng yêu cầu công việc',
    )
  })

  it('names in its note the kind whose price is not known, when others have one', () => {
    const snapshot = sampleSnapshot()
    const [plan] = snapshot.plans
    if (plan === undefined) throw new Error('no plan')
    const noteOf = (computer: number | null, printer: number | null) =>
      replacementInitiative(
        'new',
        { snapshot, plan },
        {
          lines: [
            { kind: 'desktop', quantity: 3, unitPrice: computer },
            { kind: 'printer', quantity: 2, unitPrice: printer },
          ],
          assetIds: [],
          name: 'Thay thế',
          objective: '',
          phaseId: null,
          groupId: null,
          fundingSourceId: snapshot.fundingSources[0]?.id ?? null,
        },
      ).note
    expect(noteOf(15_000_000, null)).toBe('Kinh phí chưa gồm 02 máy in (chưa có đơn giá)')
    expect(noteOf(15_000_000, 4_000_000)).toBe('')
    // No money at all is a finding of its own.
    expect(noteOf(null, null)).toBe('')
  })

  it('knows in which items a device is, and which devices a plan already pays for', () => {
    const initiatives = [
      initiativeRecord.create('i1', { planId: 'p1', assetIds: ['old'] }),
      initiativeRecord.create('i2', { planId: 'p2', assetIds: ['old', 'both'] }),
      initiativeRecord.create('i3', { planId: 'p2', assetIds: ['both'] }),
    ]
    const snapshot = { ...seen, initiatives }
    expect(initiativesWith(snapshot, 'old').map(({ id }) => id)).toEqual(['i1', 'i2'])
    expect([...takenIn(snapshot, 'p2')].map(([asset, { id }]) => [asset, id])).toEqual([
      ['old', 'i2'],
      ['both', 'i2'],
    ])
    expect([...takenIn(snapshot, 'p1').keys()]).toEqual(['old'])
  })

  it('is printed by the plan with its amount, and counted in its budget', () => {
    const snapshot = sampleSnapshot()
    const [plan] = snapshot.plans
    const [phase, later] = snapshot.phases.toSorted((a, b) => a.order - b.order)
    if (plan === undefined || phase === undefined || later === undefined) throw new Error('no plan')
    const choice = {
      lines: [{ kind: 'desktop', quantity: 3, unitPrice: 15_000_000 }] as const,
      assetIds: ['asset-mt001', 'asset-mt002', 'asset-mt003'],
      name: 'Thay thế 03 máy tính để bàn',
      objective: 'Thay máy cũ',
      phaseId: phase.id,
      groupId: null,
      fundingSourceId: snapshot.fundingSources[0]?.id ?? null,
    }
    const made = replacementInitiative('new', { snapshot, plan }, choice)
    expect(initiativeRecord.schema.safeParse(made).success).toBe(true)
    expect(made).toMatchObject({ period: { kind: 'year', year: 2026 }, assetIds: choice.assetIds, order: 8 })
    const after = { ...snapshot, initiatives: [...snapshot.initiatives, made] }
    expect(planBudget(after, SAMPLE_PLAN).total - planBudget(snapshot, SAMPLE_PLAN).total).toBe(45_000_000)
    const lines = outlineText(sampleOutline(() => after))
    expect(lines).toContain('Thay thế 03 máy tính để bàn')
    expect(lines).toContain('45')
    const inPhase = (phaseId: string) => replacementInitiative('n', { snapshot, plan }, { ...choice, phaseId }).period
    expect(inPhase(later.id)).toEqual({ kind: 'years', from: 2027, to: 2030 })
    expect(replacementInitiative('n', { snapshot, plan }, { ...choice, fundingSourceId: null }).funding).toEqual([])
  })
})
