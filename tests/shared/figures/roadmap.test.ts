import { describe, expect, test } from 'vitest'
import { readPeriod } from '#shared/basics/period.ts'
import { isOnGrid, type RoadmapItem, roadmapOf, taskItems } from '#shared/figures/roadmap.ts'
import { barWords, coveredColumns, gridColumns } from '#shared/figures/roadmap-grid.ts'
import { initiativeRecord } from '#shared/records/initiative.ts'
import { planRecord } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'

const planIn = (snapshot: Snapshot) => snapshot.plans.find(({ id }) => id === SAMPLE_PLAN) ?? planRecord.create('none')
const period = (text: string) => {
  const read = readPeriod(text)
  if (!read.ok) throw new Error(read.error)
  return read.value
}
const at = (year: number, month: number) => year * 12 + month - 1

function sample(...more: readonly ReturnType<typeof initiativeRecord.create>[]): Snapshot {
  const snapshot = sampleSnapshot()
  return { ...snapshot, initiatives: [...snapshot.initiatives, ...more] }
}
function itemsOf(snapshot: Snapshot): ReadonlyMap<string, RoadmapItem> {
  const { lines } = roadmapOf(snapshot, planIn(snapshot))
  return new Map(lines.flatMap((line) => (line.kind === 'item' ? [[line.item.id, line.item] as const] : [])))
}

describe('roadmapOf', () => {
  test('has phases, Roman groups and numbered items in the order of the plan', () => {
    const snapshot = sampleSnapshot()
    const { years, lines } = roadmapOf(snapshot, planIn(snapshot))
    expect(years).toEqual({ from: 2026, to: 2030 })
    const words = lines.map((line) =>
      line.kind === 'phase'
        ? line.phase?.name
        : line.kind === 'group'
          ? line.number
          : `${line.item.number} ${line.item.id}`,
    )
    expect(words.slice(0, 7)).toEqual([
      'Giai đoạn I',
      'I',
      '1. ini-mang',
      '2. ini-maytinh',
      'II',
      '1. ini-thanhtoan',
      'Giai đoạn II',
    ])
    expect(lines.filter(({ kind }) => kind === 'item')).toHaveLength(7)
  })

  test('an item lies in the months of its own period, a deadline in the month of its last good day', () => {
    const items = itemsOf(
      sample(
        initiativeRecord.create('by', { planId: SAMPLE_PLAN, phaseId: 'ph-2', period: period('Chậm nhất 30/06/2028') }),
        initiativeRecord.create('before', { planId: SAMPLE_PLAN, phaseId: 'ph-2', period: period('Trước 01/01/2029') }),
      ),
    )
    expect(items.get('ini-mang')?.span).toEqual({ kind: 'own', from: at(2026, 1), to: at(2026, 3) })
    expect(items.get('ini-thaythe')?.span).toEqual({ kind: 'own', from: at(2027, 1), to: at(2028, 12) })
    expect(items.get('by')?.span).toEqual({ kind: 'deadline', from: at(2028, 6), to: at(2028, 6) })
    expect(items.get('before')?.span).toEqual({ kind: 'deadline', from: at(2028, 12), to: at(2028, 12) })
  })

  test('what goes on all the time is drawn over its phase; without one, from the year of the plan on', () => {
    const items = itemsOf(
      sample(
        initiativeRecord.create('in-phase', { planId: SAMPLE_PLAN, phaseId: 'ph-2', period: { kind: 'ongoing' } }),
        initiativeRecord.create('loose', { planId: SAMPLE_PLAN, period: { kind: 'recurring', every: 'year' } }),
      ),
    )
    expect(items.get('in-phase')?.span).toEqual({ kind: 'always', from: at(2027, 1), to: at(2030, 12) })
    expect(items.get('loose')?.span).toEqual({ kind: 'always', from: at(2026, 1), to: at(2030, 12) })
  })

  test('an item without time takes that of its parts, and none when they have none', () => {
    const part = (id: string, parentId: string, text: string | null) =>
      initiativeRecord.create(id, {
        planId: SAMPLE_PLAN,
        phaseId: 'ph-2',
        parentId,
        period: text === null ? null : period(text),
      })
    const items = itemsOf(
      sample(
        initiativeRecord.create('whole', { planId: SAMPLE_PLAN, phaseId: 'ph-2', order: 90 }),
        part('a', 'whole', 'Quý II/2027'),
        part('b', 'whole', '2029'),
        part('c', 'whole', null),
        initiativeRecord.create('open', { planId: SAMPLE_PLAN, phaseId: 'ph-2' }),
        part('d', 'open', null),
      ),
    )
    expect(items.get('whole')?.span).toEqual({ kind: 'parts', from: at(2027, 4), to: at(2029, 12) })
    expect(items.get('a')).toMatchObject({ depth: 1, number: '6.1.' })
    expect(items.get('c')?.span).toBeNull()
    expect(items.get('open')?.span).toBeNull()
  })

  test('a year far from the plan is not drawn, and makes the grid no wider', () => {
    const snapshot = sample(
      initiativeRecord.create('slip', { planId: SAMPLE_PLAN, phaseId: 'ph-2', period: period('2099') }),
      initiativeRecord.create('later', { planId: SAMPLE_PLAN, phaseId: 'ph-2', period: period('2032') }),
    )
    const { years } = roadmapOf(snapshot, planIn(snapshot))
    expect(years).toEqual({ from: 2026, to: 2032 })
    const items = itemsOf(snapshot)
    const slip = items.get('slip')
    const later = items.get('later')
    expect(slip && isOnGrid(slip, years)).toBe(false)
    expect(later && isOnGrid(later, years)).toBe(true)
  })

  test('items of no phase stay in sight under a heading of their own', () => {
    const snapshot = sample(initiativeRecord.create('loose', { planId: SAMPLE_PLAN, period: period('2027') }))
    const { lines } = roadmapOf(snapshot, planIn(snapshot))
    expect(lines.slice(-2)).toMatchObject([{ kind: 'phase', phase: null }, { item: { id: 'loose', number: '1.' } }])
  })

  test('tasks lie at their deadlines', () => {
    const snapshot = sampleSnapshot()
    const [first] = snapshot.tasks
    if (first === undefined) throw new Error('the sample has tasks')
    const dated = {
      ...snapshot,
      tasks: snapshot.tasks.map((task) =>
        task.id === first.id ? { ...task, deadline: period('Quý III/2026') } : task,
      ),
    }
    const task = taskItems(dated, planIn(dated), () => 'việc').find(({ id }) => id === first.id)
    expect(task).toMatchObject({ collection: 'tasks', name: 'việc', span: { kind: 'own', from: at(2026, 7) } })
  })
})

describe('the printed grid', () => {
  test('has quarters for up to two years, then years', () => {
    expect(gridColumns({ from: 2026, to: 2027 }).map(({ title }) => title)).toEqual([
      ...['Quý I/2026', 'Quý II/2026', 'Quý III/2026', 'Quý IV/2026'],
      ...['Quý I/2027', 'Quý II/2027', 'Quý III/2027', 'Quý IV/2027'],
    ])
    expect(gridColumns({ from: 2016, to: 2020 }).map(({ title }) => title)).toEqual([
      'Năm 2016',
      'Năm 2017',
      'Năm 2018',
      'Năm 2019',
      'Năm 2020',
    ])
  })

  test('a span covers every column it touches', () => {
    const columns = gridColumns({ from: 2026, to: 2028 })
    expect(coveredColumns({ from: at(2026, 12), to: at(2027, 1) }, columns)).toEqual({ first: 0, last: 1 })
    expect(coveredColumns({ from: at(2020, 1), to: at(2040, 1) }, columns)).toEqual({ first: 0, last: 2 })
    expect(coveredColumns({ from: at(2030, 1), to: at(2031, 1) }, columns)).toBeNull()
  })

  test.each([
    ['2026-2027', { from: 2026, to: 2028 }, '→'],
    ['2026-2030', { from: 2026, to: 2028 }, '2026-2030'],
    ['Quý I/2026', { from: 2026, to: 2028 }, 'Quý I'],
    ['Quý I/2026', { from: 2026, to: 2027 }, '→'],
    ['Quý III/2026 - Quý II/2027', { from: 2026, to: 2028 }, 'Quý III/2026 - Quý II/2027'],
    ['Tháng 6/2026', { from: 2026, to: 2027 }, 'Tháng 6'],
    ['15/12/2026', { from: 2026, to: 2028 }, '15/12'],
    ['Trước 01/01/2027', { from: 2026, to: 2028 }, 'trước 01/01/2027'],
    ['Chậm nhất 31/03/2027', { from: 2026, to: 2028 }, 'chậm nhất 31/03'],
    ['Thường xuyên', { from: 2026, to: 2028 }, 'Thường xuyên'],
    ['Hằng năm', { from: 2026, to: 2028 }, 'Hằng năm'],
  ] as const)('%s on %o says “%s”', (text, years, wanted) => {
    const snapshot = sample(initiativeRecord.create('x', { planId: SAMPLE_PLAN, period: period(text) }))
    const span = itemsOf(snapshot).get('x')?.span
    const columns = gridColumns(years)
    const covered = span ? coveredColumns(span, columns) : null
    if (!span || covered === null) throw new Error('not on the grid')
    const months = { from: columns[covered.first]?.from ?? 0, to: columns[covered.last]?.to ?? 0 }
    expect(barWords(period(text), span, months)).toBe(wanted)
  })
})
