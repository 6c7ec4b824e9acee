import { expect, test } from 'vitest'
import { servingChanges, servingIds } from '#renderer/plan-document/serving-target.ts'
import { initiativeRecord } from '#shared/records/initiative.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { taskRecord } from '#shared/records/task.ts'

const seen = {
  ...emptySnapshot(),
  tasks: [
    taskRecord.create('t-1', { targetIds: ['a', 'b'] }),
    taskRecord.create('t-2', { targetIds: ['b'] }),
    taskRecord.create('t-3', {}),
  ],
}

test('a target tells which tasks serve it', () => {
  expect(servingIds(seen, 'tasks', 'targets', 'b')).toEqual(['t-1', 't-2'])
  expect(servingIds(seen, 'initiatives', 'targets', 'b')).toEqual([])
})

test('choosing tasks for a target changes only those that begin or cease to serve it, and no other target of theirs', () => {
  const after = servingChanges(seen, 'tasks', 'targets', 'b', ['t-2', 't-3']).map(
    (change) => change.after as (typeof seen.tasks)[0],
  )
  expect(after.map(({ id, targetIds }) => [id, targetIds])).toEqual([
    ['t-1', ['a']],
    ['t-3', ['b']],
  ])
})

test('a task tells which initiatives serve it, and they are chosen from its side too', () => {
  const initiatives = [initiativeRecord.create('i-1', { taskIds: ['t-1'] }), initiativeRecord.create('i-2', {})]
  const with2 = { ...seen, initiatives }
  expect(servingIds(with2, 'initiatives', 'tasks', 't-1')).toEqual(['i-1'])
  const changes = servingChanges(with2, 'initiatives', 'tasks', 't-1', ['i-2'])
  expect(changes.map(({ after }) => after)).toMatchObject([
    { id: 'i-1', taskIds: [] },
    { id: 'i-2', taskIds: ['t-1'] },
  ])
})
