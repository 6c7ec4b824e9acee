// @vitest-environment node
import { describe, expect, test } from 'vitest'
import {
  listedAddition,
  listedInsertion,
  listedMovement,
  listedNesting,
  listedRemoval,
  listedRemovalOfAll,
  listedTransfer,
  listedUnnesting,
} from '#renderer/plan-document/listed-changes.ts'
import { listedParts } from '#renderer/plan-document/listed-rows.ts'
import { groupAddition, groupRemoval } from '#renderer/screens/plan-lists/group-changes.ts'
import { runPreflight } from '#shared/preflight/run-preflight.ts'
import { plain } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { applyChanges } from '#tests/fixtures/apply-changes.ts'
import { SAMPLE_PLAN, sampleOutline, sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'

const sample = sampleSnapshot()
/** A plan whose text is not begun. */
const bare: Snapshot = { ...sample, narratives: [], groups: [], targets: [], tasks: [], assignments: [] }

const printedIds = (snapshot: Snapshot) =>
  sampleOutline(() => snapshot).body.flatMap((block) => ('origin' in block ? [block.origin?.id] : []))
/** The snapshot in which a target has words: one without any is not printed. */
const worded = (snapshot: Snapshot, id: string): Snapshot => ({
  ...snapshot,
  targets: snapshot.targets.map((each) => (each.id === id ? { ...each, statement: [plain('Lập hồ sơ')] } : each)),
})
const rowsOf = (snapshot: Snapshot, collection: 'targets' | 'tasks') =>
  listedParts(snapshot, SAMPLE_PLAN, collection).flatMap((part) => part.rows.map((row) => [row.record.id, row.depth]))

describe('what is added is printed', () => {
  test('the first target of a plan without text makes a section for all targets', () => {
    const place = { planId: SAMPLE_PLAN, groupId: null, parentId: null }
    const { changes, told } = listedAddition(bare, 'targets', 'new', place)
    expect(told).toBe('Văn bản có thêm mục “Mục tiêu cụ thể” ở cuối để in.')
    const after = worded(applyChanges(bare, changes), 'new')
    expect(printedIds(after)).toContain('new')
    expect(listedAddition(after, 'targets', 'next', place).told).toBeNull()
  })

  test('a new group joins the last section that lists groups, and its targets print and pass the check', () => {
    const { changes, told } = groupAddition(sample, SAMPLE_PLAN, 'targets', 'grp-new')
    expect(told).toBe('Được in ở mục “Chuyển đổi số y tế” của văn bản.')
    const grouped = applyChanges(sample, changes)
    const place = { planId: SAMPLE_PLAN, groupId: 'grp-new', parentId: null }
    const after = worded(applyChanges(grouped, listedAddition(grouped, 'targets', 'new', place).changes), 'new')
    const printed = printedIds(after)
    expect(printed.indexOf('grp-new')).toBeGreaterThan(printed.indexOf('grp-mt3'))
    expect(printed.indexOf('new')).toBe(printed.indexOf('grp-new') + 1)
    const missed = (snapshot: Snapshot) =>
      runPreflight(snapshot, SAMPLE_PLAN, TODAY).filter((finding) => finding.rule === 'coverage.not-printed')
    expect(missed(after)).toEqual([])
    expect(missed({ ...after, narratives: sample.narratives }).map((finding) => finding.at.id)).toEqual(['new'])
  })

  test('where the text prints every group, adding one changes nothing else', () => {
    expect(groupAddition(sample, SAMPLE_PLAN, 'tasks', 'grp-new').changes).toHaveLength(1)
  })

  test('a removed group is forgotten by the text', () => {
    const grouped = applyChanges(sample, groupAddition(sample, SAMPLE_PLAN, 'targets', 'grp-new').changes)
    expect(applyChanges(grouped, groupRemoval(grouped, SAMPLE_PLAN, 'grp-new'))).toEqual(sample)
  })
})

describe('order and place', () => {
  test('the children of a removed task move up into its place, and projects let go of it', () => {
    const before = rowsOf(sample, 'tasks')
    const at = before.findIndex(([id]) => id === 'tsk-ud2')
    const { changes, movedUp } = listedRemoval(sample, 'tasks', 'tsk-ud2')
    const after = applyChanges(sample, changes)
    expect(movedUp).toBeGreaterThan(1)
    const heirs = before.slice(at + 1, at + 1 + movedUp).map(([id]) => [id, 0])
    expect(rowsOf(after, 'tasks')).toEqual([...before.slice(0, at), ...heirs, ...before.slice(at + 1 + movedUp)])
    expect(after.initiatives.some((each) => each.taskIds.includes('tsk-ud2'))).toBe(false)
  })

  test('a task moved down and up again stands where it stood, with all under it', () => {
    const down = applyChanges(sample, listedMovement(sample, 'tasks', 'tsk-ud2', 1))
    expect(rowsOf(down, 'tasks')).not.toEqual(rowsOf(sample, 'tasks'))
    expect(rowsOf(applyChanges(down, listedMovement(down, 'tasks', 'tsk-ud2', -1)), 'tasks')).toEqual(
      rowsOf(sample, 'tasks'),
    )
  })

  test('a task put into another group takes all under it along, to the end', () => {
    const { changes } = listedTransfer(sample, 'tasks', 'tsk-ud2', { groupId: 'grp-nv1' })
    const parts = listedParts(applyChanges(sample, changes), SAMPLE_PLAN, 'tasks')
    const ids = parts.find((part) => part.group?.id === 'grp-nv1')?.rows.map((row) => row.record.id) ?? []
    const family = sample.tasks.filter((task) => task.parentId === 'tsk-ud2').map((task) => task.id)
    expect(family.length).toBeGreaterThan(1)
    expect(ids.slice(-1 - family.length)).toEqual(['tsk-ud2', ...family])
  })
})

describe('moves of a row in the table', () => {
  const order = (snapshot: Snapshot) =>
    rowsOf(snapshot, 'tasks').filter(([id]) => String(id).startsWith('tsk-ud') || id === 'new')

  test('into the row above it, with all that is under it, and out again', () => {
    const nested = listedNesting(sample, 'tasks', 'tsk-ud3')
    const after = applyChanges(sample, nested.ok ? nested.value : [])
    expect(order(after)).toEqual([
      ['tsk-ud1', 0],
      ['tsk-ud2', 0],
      ...['tsk-ud2-1', 'tsk-ud2-2', 'tsk-ud2-3', 'tsk-ud2-4', 'tsk-ud3'].map((id) => [id, 1]),
      ...[1, 2, 3, 4, 5, 6].map((n) => [`tsk-ud3-${n}`, 2]),
      ['tsk-ud4', 0],
    ])
    const back = listedUnnesting(after, 'tasks', 'tsk-ud3')
    expect(order(applyChanges(after, back.ok ? back.value : []))).toEqual(order(sample))
  })

  test('not where there is nothing above, or nothing to come out of; that is said', () => {
    expect(listedNesting(sample, 'tasks', 'tsk-ud1')).toMatchObject({ ok: false })
    expect(listedUnnesting(sample, 'tasks', 'tsk-ud1')).toMatchObject({ ok: false })
  })

  test('a new one stands right below the row it was asked for at', () => {
    const after = applyChanges(sample, listedInsertion(sample, 'tasks', 'new', 'tsk-ud2-2'))
    expect(order(after).slice(1, 6)).toEqual([
      ['tsk-ud2', 0],
      ['tsk-ud2-1', 1],
      ['tsk-ud2-2', 1],
      ['new', 1],
      ['tsk-ud2-3', 1],
    ])
  })

  test('several removed at once leave what stood under them', () => {
    const changes = listedRemovalOfAll(sample, 'tasks', ['tsk-ud2', 'tsk-ud2-1', 'tsk-ud3'])
    const after = applyChanges(sample, changes)
    expect(order(after).map(([id]) => id)).toEqual([
      'tsk-ud1',
      'tsk-ud2-2',
      'tsk-ud2-3',
      'tsk-ud2-4',
      ...[1, 2, 3, 4, 5, 6].map((n) => `tsk-ud3-${n}`),
      'tsk-ud4',
    ])
  })
})
