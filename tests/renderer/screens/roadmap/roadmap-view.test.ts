import { describe, expect, test } from 'vitest'
import { placeOf } from '#renderer/screens/roadmap/roadmap-scale.ts'
import { roadmapView } from '#renderer/screens/roadmap/roadmap-view.ts'
import { roadmapOf } from '#shared/figures/roadmap.ts'
import { initiativeRecord } from '#shared/records/initiative.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'

function sample() {
  const snapshot = sampleSnapshot()
  const part = (id: string, values: object) =>
    initiativeRecord.create(id, { planId: SAMPLE_PLAN, phaseId: 'ph-2', order: 99, ...values })
  const all = {
    ...snapshot,
    initiatives: [
      ...snapshot.initiatives,
      part('kho', { name: 'Kho dữ liệu', order: 98 }),
      part('kho-1', { name: 'Khám, chữa bệnh', parentId: 'kho', period: { kind: 'year', year: 2028 } }),
      part('kho-2', { name: 'Y tế dự phòng', parentId: 'kho' }),
      part('xa', { name: 'Gõ nhầm năm', period: { kind: 'year', year: 2099 } }),
    ],
  }
  const plan = all.plans.find(({ id }) => id === SAMPLE_PLAN)
  if (plan === undefined) throw new Error('no plan')
  return roadmapOf(all, plan)
}
const found = (search: string) => {
  const { lines, years } = sample()
  const view = roadmapView(lines, years, search)
  const words = view.lines.map((line) =>
    line.kind === 'item'
      ? line.item.id
      : line.kind === 'group'
        ? line.number
        : line.kind === 'phase'
          ? line.phase?.id
          : '',
  )
  return { words, apart: view.apart.map(({ id }) => id), count: view.count }
}

describe('roadmapView', () => {
  test('shows what has a time under its headings, and apart what has none or lies far away', () => {
    const { words, apart } = found('')
    expect(words.slice(0, 6)).toEqual(['ph-1', 'I', 'ini-mang', 'ini-maytinh', 'II', 'ini-thanhtoan'])
    expect(words.slice(-2)).toEqual(['kho', 'kho-1'])
    expect(apart).toEqual(['kho-2', 'xa'])
  })

  test('finds names without marks, and keeps what an item is part of and the headings over it', () => {
    expect(found('kham chua benh').words).toEqual(['ph-2', 'kho', 'kho-1'])
    expect(found('ha tang mang').words).toEqual(['ph-1', 'I', 'ini-mang'])
  })

  test('finds by time and by phase', () => {
    expect(found('Quý II/2026').words).toEqual(['ph-1', 'II', 'ini-thanhtoan'])
    expect(found('giai doan i nam 2026').words).toContain('ini-mang')
  })

  test('finds nothing where nothing fits', () => {
    expect(found('không có dự án này')).toEqual({ words: [], apart: [], count: 0 })
  })
})

describe('placeOf', () => {
  const years = { from: 2026, to: 2027 }
  test('is the share of the grid a span takes, cut off at its edges', () => {
    expect(placeOf({ from: 2026 * 12, to: 2026 * 12 + 11 }, years)).toEqual({ left: 0, width: 50 })
    expect(placeOf({ from: 2020 * 12, to: 2026 * 12 + 5 }, years)).toEqual({ left: 0, width: 25 })
    expect(placeOf({ from: 2028 * 12, to: 2028 * 12 }, years)).toBeNull()
  })
})
