import { expect, test } from 'vitest'
import { servingChanges, servingIds } from '#renderer/plan-document/serving-target.ts'
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
  expect(servingIds(seen, 'tasks', 'b')).toEqual(['t-1', 't-2'])
  expect(servingIds(seen, 'initiatives', 'b')).toEqual([])
})

test('choosing tasks for a target changes only those that begin or cease to serve it, and no other target of theirs', () => {
  const after = servingChanges(seen, 'tasks', 'b', ['t-2', 't-3']).map(
    (change) => change.after as (typeof seen.tasks)[0],
  )
  expect(after.map(({ id, targetIds }) => [id, targetIds])).toEqual([
    ['t-1', ['a']],
    ['t-3', ['b']],
  ])
})
