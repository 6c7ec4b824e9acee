import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Period, periodYears } from '#shared/basics/period.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import { type CollectionName, collectionNames, collections } from '#shared/records/collections.ts'
import { executionRecord, initiativeRecord } from '#shared/records/initiative.ts'
import { phaseRecord, planRecord } from '#shared/records/plan.ts'
import { targetOf } from '#shared/records/references.ts'
import { bound, plain } from '#shared/records/rich-text.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { type NextYear, planNextYear } from '#shared/versions/next-year.ts'
import { type NextYearChoices, NO_CHOICES } from '#shared/versions/next-year-choices.ts'
import { isPast, moveFunding, movePeriod, movePhases } from '#shared/versions/next-years.ts'
import { isPlanPart, planParts } from '#shared/versions/plan-content.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'
import { arbitraryPeriod, arbitrarySnapshot } from '#tests/shared/records/arbitrary-snapshot.ts'

function counter(): () => string {
  let at = 0
  return () => {
    at += 1
    return `new-${at}`
  }
}

function made(snapshot: Snapshot, choices: Partial<NextYearChoices> = {}, planId = SAMPLE_PLAN): NextYear {
  const year = (snapshot.plans.find(({ id }) => id === planId)?.year ?? 0) + 1
  const next = planNextYear(snapshot, {
    planId,
    year,
    today: '2026-12-01',
    newId: counter(),
    choices: { ...NO_CHOICES, ...choices },
  })
  if (!next.ok) throw new Error(next.error)
  return next.value
}

const grown = (snapshot: Snapshot, next: NextYear) => applyRecords(snapshot, next.changes)
const set = <C extends CollectionName>(snapshot: Snapshot, collection: C, id: string, values: object): Snapshot => ({
  ...snapshot,
  [collection]: snapshot[collection].map((row) => (row.id === id ? { ...row, ...values } : row)),
})
/** The new record of an old initiative. */
const heirOf = (snapshot: Snapshot, id: string) => snapshot.initiatives.find((each) => each.carriedFromId === id)

describe('next year’s plan of the sample', () => {
  test('is a draft of the year after without number and date, that knows where it comes from', () => {
    const { plan } = made(sampleSnapshot())
    expect(plan).toMatchObject({
      year: 2027,
      number: null,
      date: null,
      status: 'draft',
      edition: 1,
      previousPlanId: SAMPLE_PLAN,
      horizonFrom: 2028,
      horizonTo: 2030,
    })
  })

  test('what is not done comes along with its history, what is done stays behind and is listed', () => {
    const start = set(sampleSnapshot(), 'initiatives', 'ini-mang', { state: 'done' })
    const others = start.initiatives.filter(({ id }) => id !== 'ini-mang').map(({ id }) => id)
    const next = made(start)
    const result = grown(start, next)
    expect(heirOf(result, 'ini-mang')).toBeUndefined()
    expect(next.items.find(({ id }) => id === 'ini-mang')).toMatchObject({ comes: false, reason: 'đã thực hiện xong' })
    for (const id of others) {
      expect(heirOf(result, id)).toMatchObject({
        planId: next.plan.id,
        name: start.initiatives.find((each) => each.id === id)?.name,
      })
    }
  })

  test('what was spent is taken from the execution of that year, added to what was spent before; unknown is asked', () => {
    const start = {
      ...set(sampleSnapshot(), 'initiatives', 'ini-mang', { spentBefore: 5_000_000 }),
      executions: [
        executionRecord.create('exe-1', {
          year: 2026,
          initiativeId: 'ini-mang',
          state: 'inProgress',
          spent: [{ fundingSourceId: 'src-ns', year: null, amount: 300_000_000 }],
        }),
        executionRecord.create('exe-2', { year: 2025, initiativeId: 'ini-mang', statedSpent: 1 }),
      ],
    }
    const other = start.initiatives.find(({ id }) => id !== 'ini-mang')?.id ?? ''
    const next = made(start)
    const result = grown(start, next)
    expect(heirOf(result, 'ini-mang')?.spentBefore).toBe(305_000_000)
    expect(heirOf(result, other)?.spentBefore).toBeNull()
    expect(next.items.find(({ id }) => id === other)).toMatchObject({ spent: { amount: null, isAsked: true } })
    expect(next.items.find(({ id }) => id === other)?.remarks.join()).toContain('chưa rõ đã chi')
    const told = grown(start, made(start, { spent: new Map([[other, 7]]) }))
    expect(heirOf(told, other)?.spentBefore).toBe(7)
  })

  const run = (id: string, year: number, values: object, initiativeId = 'ini-mang') =>
    executionRecord.create(id, { year, initiativeId, state: 'inProgress', ...values })
  const skipping = (snapshot: Snapshot, year = 2028, choices: Partial<NextYearChoices> = {}) => {
    const ask = { planId: SAMPLE_PLAN, year, today: '2026-12-01', newId: counter() } as const
    const next = planNextYear(snapshot, { ...ask, choices: { ...NO_CHOICES, ...choices } })
    if (!next.ok) throw new Error(next.error)
    return next.value
  }

  test('over a year without a plan, what was spent in each year between counts', () => {
    const executions = [run('e-1', 2026, { statedSpent: 100 }), run('e-2', 2027, { statedSpent: 50 })]
    const start = { ...sampleSnapshot(), executions: [...executions, run('e-3', 2028, { statedSpent: 7 })] }
    const next = skipping(start)
    expect(next.items.find(({ id }) => id === 'ini-mang')?.spent).toEqual({ amount: 150, isAsked: false })
    expect(heirOf(grown(start, next), 'ini-mang')?.spentBefore).toBe(150)
  })

  test('over a year of which nothing is told, it is asked, with what is known of the others', () => {
    for (const [told, missing] of [
      [2026, 2027],
      [2027, 2026],
    ] as const) {
      const start = { ...sampleSnapshot(), executions: [run('e-1', told, { statedSpent: 100 })] }
      const item = skipping(start).items.find(({ id }) => id === 'ini-mang')
      expect(item?.spent).toEqual({ amount: null, isAsked: true })
      expect(item?.remarks.join()).toContain(
        `chưa rõ đã chi bao nhiêu đến hết năm 2027 (thiếu số chi năm ${missing}; năm ${told}: 100 đồng)`,
      )
      const answered = skipping(start, 2028, { spent: new Map([['ini-mang', 130]]) })
      expect(heirOf(grown(start, answered), 'ini-mang')?.spentBefore).toBe(130)
    }
  })

  test('the last year told says whether an item is done', () => {
    const start = (first: string, last: string) => ({
      ...sampleSnapshot(),
      executions: [run('e-1', 2026, { state: first }), run('e-2', 2027, { state: last })],
    })
    const item = (snapshot: Snapshot) => skipping(snapshot).items.find(({ id }) => id === 'ini-mang')
    expect(item(start('inProgress', 'done'))).toMatchObject({
      comes: false,
      reason: 'kết quả thực hiện năm 2027 ghi đã xong',
    })
    expect(item(start('done', 'inProgress'))?.comes).toBe(true)
  })

  test('of an item carried over, earlier spending nobody knows stays unknown in the year after', () => {
    const first = made(sampleSnapshot())
    const second = grown(sampleSnapshot(), first)
    const heir = heirOf(second, 'ini-mang')
    expect(heir?.spentBefore).toBeNull()
    const start = { ...second, executions: [run('e-1', 2027, { statedSpent: 50 }, heir?.id)] }
    const item = made(start, {}, first.plan.id).items.find(({ id }) => id === heir?.id)
    expect(item?.spent).toEqual({ amount: null, isAsked: true })
    expect(item?.remarks.join()).toContain('thiếu số chi trước năm 2027; năm 2027: 50 đồng')
    const known = set(start, 'initiatives', heir?.id ?? '', { spentBefore: 0 })
    expect(made(known, {}, first.plan.id).items.find(({ id }) => id === heir?.id)?.spent).toEqual({
      amount: 50,
      isAsked: false,
    })
  })

  test('earlier spending of an item that began before its plan is asked, too', () => {
    const executions = [run('e-1', 2026, { statedSpent: 50 })]
    const period = { kind: 'years', from: 2024, to: 2027 }
    const start = { ...set(sampleSnapshot(), 'initiatives', 'ini-mang', { period }), executions }
    expect(made(start).items.find(({ id }) => id === 'ini-mang')?.spent).toEqual({ amount: null, isAsked: true })
  })

  test('more spent than the program keeps is asked, not cut', () => {
    const statedSpent = 999_999_999_999_999
    const start = {
      ...sampleSnapshot(),
      executions: [run('e-1', 2026, { statedSpent }), run('e-2', 2026, { statedSpent })],
    }
    const item = made(start).items.find(({ id }) => id === 'ini-mang')
    expect(item?.spent).toEqual({ amount: null, isAsked: true })
    expect(item?.remarks.join()).toContain('tổng vượt số lớn nhất ghi được')
  })

  test('an execution that says the item is done keeps it back', () => {
    const start = {
      ...sampleSnapshot(),
      executions: [executionRecord.create('exe-1', { year: 2026, initiativeId: 'ini-mang', state: 'done' })],
    }
    expect(made(start).items.find(({ id }) => id === 'ini-mang')).toMatchObject({
      comes: false,
      reason: 'kết quả thực hiện năm 2026 ghi đã xong',
    })
  })

  test('the phase of the year moves on, the later one begins after it and ends when it did', () => {
    const start = sampleSnapshot()
    const next = made(start)
    const result = grown(start, next)
    const phases = result.phases.filter(({ planId }) => planId === next.plan.id)
    expect(phases.map(({ name, fromYear, toYear }) => [name, fromYear, toYear])).toEqual([
      ['Giai đoạn I', 2027, 2027],
      ['Giai đoạn II', 2028, 2030],
    ])
    const names = (snapshot: Snapshot, planId: string, phase: string) =>
      snapshot.initiatives
        .filter(
          (item) => item.planId === planId && snapshot.phases.find(({ id }) => id === item.phaseId)?.name === phase,
        )
        .map(({ name }) => name)
        .sort()
    expect(names(result, next.plan.id, 'Giai đoạn I')).toEqual(
      expect.arrayContaining(names(start, SAMPLE_PLAN, 'Giai đoạn I')),
    )
  })

  test('a period that is over is pointed out, and moved or emptied when asked', () => {
    const start = sampleSnapshot()
    const next = made(start)
    expect(next.items.find(({ id }) => id === 'ini-mang')?.remarks.join()).toContain('Quý I/2026 đã qua')
    expect(heirOf(grown(start, next), 'ini-mang')?.period).toEqual({ kind: 'quarter', quarter: 1, year: 2026 })
    const moved = grown(start, made(start, { pastPeriods: 'move' }))
    expect(heirOf(moved, 'ini-mang')?.period).toEqual({ kind: 'quarter', quarter: 1, year: 2027 })
    expect(heirOf(grown(start, made(start, { pastPeriods: 'clear' })), 'ini-mang')?.period).toBeNull()
  })

  test('a target keeps its coming values and starts from the year’s own', () => {
    const percent = (value: number) => ({ kind: 'percent', comparison: 'atLeast', percent: value })
    const start = set(sampleSnapshot(), 'targets', 'tgt-ht1', {
      values: [
        { year: 2026, value: percent(60) },
        { year: 2030, value: percent(100) },
      ],
    })
    const statement = start.targets.find(({ id }) => id === 'tgt-ht1')?.statement
    const next = made(start)
    const at = next.changes.findIndex(({ collection }) => collection === 'targets')
    const index = start.targets.findIndex(({ id }) => id === 'tgt-ht1')
    const heir = next.changes[at + index]?.after
    expect(heir).toMatchObject({
      values: [
        { year: 2027, value: percent(60) },
        { year: 2030, value: percent(100) },
      ],
    })
    expect(JSON.stringify(heir).includes('tgt-ht1')).toBe(false)
    expect(statement?.length).toBeGreaterThan(0)
  })

  test('a task done once stays, one that goes on all the time comes along as not done', () => {
    const [once, always] = sampleSnapshot().tasks
    if (once === undefined || always === undefined) throw new Error('sample')
    let start = set(sampleSnapshot(), 'tasks', once.id, { state: 'done' })
    start = set(start, 'tasks', always.id, { state: 'done', deadline: { kind: 'ongoing' } })
    const next = made(start)
    expect(next.items.find(({ id }) => id === once.id)?.comes).toBe(false)
    expect(next.items.find(({ id }) => id === always.id)).toMatchObject({ comes: true, reason: 'làm thường xuyên' })
    const states = next.changes
      .filter(({ collection }) => collection === 'tasks')
      .map(({ after: task }) => task as object)
    expect(states.every((task) => (task as { state: string }).state !== 'done')).toBe(true)
  })

  test('a parent comes for the sake of an unfinished part, and stays without one; a choice decides', () => {
    const base = sampleSnapshot()
    const child = (id: string, state: 'done' | 'notStarted') =>
      initiativeRecord.create(id, { planId: SAMPLE_PLAN, parentId: 'ini-mang', name: id, state })
    const start = {
      ...set(base, 'initiatives', 'ini-mang', { state: 'done' }),
      initiatives: [
        ...set(base, 'initiatives', 'ini-mang', { state: 'done' }).initiatives,
        child('part-a', 'done'),
        child('part-b', 'notStarted'),
      ],
    }
    const result = grown(start, made(start))
    expect(heirOf(result, 'part-a')).toBeUndefined()
    expect(heirOf(result, 'part-b')?.parentId).toBe(heirOf(result, 'ini-mang')?.id)
    const left = made(start, { comes: new Map([['part-b', false]]) })
    expect(left.items.find(({ id }) => id === 'ini-mang')).toMatchObject({ comes: false })
    const all = grown(start, made(start, { comes: new Map([['part-a', true]]) }))
    expect(heirOf(all, 'part-a')).toMatchObject({ state: 'inProgress' })
    const none = made(start, { comes: new Map([['ini-mang', false]]) })
    expect(none.items.find(({ id }) => id === 'part-b')).toMatchObject({
      comes: false,
      reason: 'thuộc mục không chuyển sang',
    })
  })

  test('figures in the text speak of the new records; of one left behind its words stay', () => {
    const start = set(sampleSnapshot(), 'narratives', 'sec-b16', {
      blocks: [
        {
          kind: 'paragraph',
          content: [bound('budget.phase', 'dong', 'ph-1'), bound('target.value', 'plain', 'tgt-ht1')],
        },
      ],
    })
    const section = (next: NextYear) =>
      JSON.stringify(next.changes.find(({ after: row }) => JSON.stringify(row).includes('budget.phase'))?.after)
    const next = made(start)
    const phase = next.changes.find(({ collection }) => collection === 'phases')?.id
    expect(section(next)).toContain(`"of":"${phase}"`)
    const without = made(start, { comes: new Map([['tgt-ht1', false]]) })
    expect(section(without)).not.toContain('target.value')
  })

  test('a year typed in the subject is bound to the plan from now on', () => {
    const start = set(sampleSnapshot(), 'plans', SAMPLE_PLAN, {
      subject: [plain('Ứng dụng CNTT năm 2026 và định hướng 2027 - 2030, số 12026')],
    })
    expect(made(start).plan.subject).toEqual([
      plain('Ứng dụng CNTT năm '),
      bound('plan.year'),
      plain(' và định hướng '),
      bound('plan.horizon'),
      plain(', số 12026'),
    ])
  })

  test('a legal basis that is out of force is told, and replaced by the one that followed it', () => {
    const ids = sampleSnapshot().plans[0]?.legalBasisIds ?? []
    const [one = '', two = ''] = ids
    let start = set(sampleSnapshot(), 'legalBases', one, {
      inForceTo: '2026-07-01',
      replacedById: 'law-new',
      replacedBy: '',
    })
    start = set(start, 'legalBases', two, {
      inForceTo: '2026-07-01',
      replacedById: null,
      replacedBy: 'Thông tư 99/2026',
    })
    const known = start.legalBases.find(({ id }) => id === one)
    if (known === undefined) throw new Error('sample')
    start = {
      ...start,
      legalBases: [...start.legalBases, { ...known, id: 'law-new', inForceTo: null, replacedById: null }],
    }
    const next = made(start)
    expect(next.bases.find(({ id }) => id === one)).toMatchObject({ choice: 'replace', replacement: { id: 'law-new' } })
    expect(next.bases.find(({ id }) => id === two)).toMatchObject({
      choice: 'keep',
      why: 'đã hết hiệu lực từ 01/07/2026',
      replacedBy: 'Thông tư 99/2026',
    })
    expect(next.plan.legalBasisIds).toEqual(['law-new', ...ids.slice(1)])
    const removed = made(start, { bases: new Map([[two, 'remove']]) })
    expect(removed.plan.legalBasisIds).not.toContain(two)
  })

  test('a year that is not later, or beyond what records hold, is refused in words', () => {
    for (const year of [2026, 2020, 2101, 2027.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      const refused = planNextYear(sampleSnapshot(), {
        planId: SAMPLE_PLAN,
        year,
        today: '2026-12-01',
        newId: counter(),
        choices: NO_CHOICES,
      })
      expect(refused).toEqual({ ok: false, error: expect.stringContaining('Hãy chọn một năm từ 2027 đến 2100') })
    }
  })

  test('changes nothing of what it is given', () => {
    const start = sampleSnapshot()
    const frozen = JSON.stringify(start)
    made(start)
    expect(JSON.stringify(start)).toBe(frozen)
  })
})

describe('phases, periods and amounts', () => {
  const phase = (id: string, fromYear: number, toYear: number, name = id) =>
    phaseRecord.create(id, { fromYear, toYear, name })

  test('a long phase of the present is cut at its beginning, a past one goes up in it', () => {
    const moved = movePhases(
      [phase('a', 2024, 2025), phase('b', 2026, 2028, 'II (2026-2028)'), phase('c', 2029, 2030)],
      2026,
      2027,
    )
    expect(moved.kept.map(({ id, fromYear, toYear, name }) => [id, fromYear, toYear, name])).toEqual([
      ['b', 2027, 2028, 'II (2027-2028)'],
      ['c', 2029, 2030, 'c'],
    ])
    expect([...moved.homeOf]).toEqual([
      ['a', 'b'],
      ['b', 'b'],
      ['c', 'c'],
    ])
  })

  test('a phase whose only year is the new one goes up in the phase of that year', () => {
    const moved = movePhases([phase('a', 2026, 2026), phase('b', 2027, 2027)], 2026, 2027)
    expect(moved.kept.map(({ id }) => id)).toEqual(['a'])
    expect(moved.homeOf.get('b')).toBe('a')
  })

  test('whatever the phases: the kept ones hold no past year and do not overlap more than before', () => {
    const someYear = fc.integer({ min: 2020, max: 2035 })
    const phases = fc.array(fc.tuple(someYear, fc.integer({ min: 0, max: 5 })), { maxLength: 4 })
    fc.assert(
      fc.property(phases, fc.integer({ min: 1, max: 3 }), (spans, by) => {
        const given = spans.map(([from, length], at) => phase(`p${at}`, from, from + length))
        const { kept, homeOf } = movePhases(given, 2026, 2026 + by)
        expect(kept.every(({ fromYear, toYear }) => fromYear >= 2026 + by && fromYear <= toYear)).toBe(true)
        expect([...homeOf.keys()].sort()).toEqual(given.map(({ id }) => id).sort())
        expect([...homeOf.values()].every((id) => id === null || kept.some((each) => each.id === id))).toBe(true)
      }),
    )
  })

  test('a moved period ends in the new year, whatever it is, and one that is over is known', () => {
    fc.assert(
      fc.property(arbitraryPeriod, fc.integer({ min: 1990, max: 2100 }), (period: Period, year) => {
        const moved = movePeriod(period, year)
        const years = periodYears(moved)
        if (years === null) expect(moved).toEqual(period)
        else if (moved !== period) expect(years.to).toBe(year)
        if (isPast(period, year)) expect(periodYears(period)?.to).toBeLessThan(year)
      }),
    )
    expect(movePeriod({ kind: 'by', date: '2028-02-29' }, 2029)).toEqual({ kind: 'by', date: '2029-02-28' })
  })

  test('no đồng is lost when amounts of past years become those of the new one', () => {
    const funding = fc.record({
      fundingSourceId: fc.constantFrom('a', 'b'),
      year: fc.option(fc.integer({ min: 2024, max: 2029 })),
      amount: fc.integer({ min: 0, max: 1_000_000_000 }),
    })
    fc.assert(
      fc.property(fc.array(funding, { maxLength: 8 }), (parts) => {
        const moved = moveFunding(parts, 2027)
        const sum = (some: readonly { amount: number }[]) => some.reduce((total, { amount }) => total + amount, 0)
        expect(sum(moved)).toBe(sum(parts))
        expect(moved.every(({ year }) => year === null || year >= 2027)).toBe(true)
        expect(new Set(moved.map(({ fundingSourceId, year }) => `${fundingSourceId}/${year}`)).size).toBe(moved.length)
      }),
    )
  })

  test('amounts that are too large for one stay apart, and none is lost', () => {
    const amount = 999_999_999_999_999
    const parts = [2024, 2025, 2026].map((year) => ({ fundingSourceId: 'a', year, amount }))
    expect(moveFunding([...parts, { fundingSourceId: 'a', year: 2027, amount: 0 }], 2027)).toEqual(
      parts.map((part) => ({ ...part, year: 2027 })),
    )
  })
})

/** All references of a record, as [collection, id]. */
function referencesOf(collection: CollectionName, record: object): readonly (readonly [CollectionName, string])[] {
  const row = record as Record<string, unknown>
  return Object.keys(collections[collection].fields).flatMap((key) => {
    const target = targetOf(collection, key)
    const value = row[key]
    if (target === null || value === null) return []
    return (Array.isArray(value) ? value : [value]).map((id) => [target, String(id)] as const)
  })
}

/** Ids that bound figures speak of. */
function figuresOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const row = value as Record<string, unknown>
  if (row.kind === 'figure') return typeof row.of === 'string' ? [row.of] : []
  return Object.values(row).flatMap(figuresOf)
}

test('whatever the records: no dangling reference, no id twice, nothing of the old plan changed, every record sound', () => {
  const snapshots = arbitrarySnapshot(4).chain((snapshot) =>
    fc
      .record({ year: fc.integer({ min: 1990, max: 2099 }), picks: fc.infiniteStream(fc.nat(50)) })
      .map(({ year, picks }) => {
        const planId = 'the-plan'
        // Most references lead to something that is there, as they do in real records; some lead nowhere.
        const ids = (name: CollectionName) => snapshot[name].map(({ id }) => id)
        const pick = (from: readonly string[], other: string) => {
          const at = picks.next().value as number
          return from.length === 0 || at % 5 === 0 ? other : (from[at % from.length] ?? other)
        }
        const tie = (name: CollectionName, record: object) => {
          const row = { ...record } as Record<string, unknown>
          for (const key of Object.keys(row)) {
            const target = targetOf(name, key)
            if (key === 'planId') row[key] = planId
            else if (target !== null && typeof row[key] === 'string') row[key] = pick(ids(target), row[key] as string)
            else if (target !== null && Array.isArray(row[key]))
              row[key] = (row[key] as string[]).map((id) => pick(ids(target), id))
          }
          return row
        }
        const parts = planParts.map((name) => [name, snapshot[name].map((record) => tie(name, record))])
        const plan = { ...(snapshot.plans[0] ?? planRecord.create(planId)), id: planId, year }
        return { ...snapshot, ...Object.fromEntries(parts), plans: [plan] } as Snapshot
      }),
  )
  fc.assert(
    fc.property(snapshots, fc.infiniteStream(fc.boolean()), (snapshot, coins) => {
      const frozen = JSON.stringify(snapshot)
      const comes = new Map(
        (['initiatives', 'tasks', 'targets'] as const).flatMap((name) =>
          snapshot[name].flatMap(({ id }) =>
            coins.next().value ? [[id, coins.next().value as boolean] as const] : [],
          ),
        ),
      )
      const year = (snapshot.plans[0]?.year ?? 0) + 1
      const next = planNextYear(snapshot, {
        planId: 'the-plan',
        year,
        today: '2026-12-01',
        newId: counter(),
        choices: { ...NO_CHOICES, comes, pastPeriods: 'move' },
      })
      if (!next.ok) throw new Error(next.error)
      expect(JSON.stringify(snapshot)).toBe(frozen)
      const result = applyRecords(snapshot, next.value.changes)
      const known = new Map(collectionNames.map((name) => [name, new Set(result[name].map(({ id }) => id))]))
      const old = new Set(planParts.flatMap((name) => snapshot[name].map(({ id }) => id)))
      const ids = next.value.changes.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { collection, id, before, after: record } of next.value.changes) {
        if (record === null) throw new Error('removed')
        expect(before).toBeNull()
        expect(record.id).toBe(id)
        expect(old.has(id)).toBe(false)
        const read = collections[collection].schema.safeParse(record)
        if (!read.success) throw new Error(`${collection}: ${read.error.message}`)
        for (const [target, to] of referencesOf(collection, record)) {
          expect(known.get(target)?.has(to), `${collection} → ${target}/${to}`).toBe(true)
          if (isPlanPart(target) && collection !== 'initiatives') expect(ids).toContain(to)
        }
        for (const of of figuresOf(record)) expect([...known.values()].some((some) => some.has(of))).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

test('an empty plan makes an empty plan', () => {
  const start = { ...emptySnapshot(), plans: [planRecord.create('p', { year: 2026 })] }
  expect(made(start, {}, 'p').changes).toHaveLength(1)
})
