import { expect, test } from 'vitest'
import { departmentList } from '#renderer/screens/hospital/department-list.ts'
import { cellChanges } from '#renderer/workspace/cell-changes.ts'
import { departmentRecord } from '#shared/records/department.ts'

const fresh = departmentRecord.create('d', { code: 'XN' })
const after = (values: readonly { key: string; value: unknown }[], before = fresh) =>
  cellChanges(
    departmentList,
    [before],
    values.map((value) => ({ id: before.id, ...value })),
  ).map((change) => change.after)

test('a department whose name is written into its row after another cell is of the kind the name says', () => {
  expect(after([{ key: 'name', value: 'Khoa Nội' }])).toMatchObject([{ name: 'Khoa Nội', kind: 'clinical' }])
  const named = { ...fresh, name: 'Khoa Nội', kind: 'clinical' as const }
  expect(after([{ key: 'name', value: 'Khoa Dược' }], named)).toMatchObject([{ kind: 'paraclinical' }])
})

test('and of the kind somebody says, whatever its name', () => {
  const said = { ...fresh, kind: 'other' as const }
  expect(after([{ key: 'name', value: 'Khoa Nội' }], said)).toMatchObject([{ kind: 'other' }])
  const values = [
    { key: 'kind', value: 'office' },
    { key: 'name', value: 'Khoa Nội' },
  ]
  expect(after(values)).toMatchObject([{ kind: 'office' }])
})
