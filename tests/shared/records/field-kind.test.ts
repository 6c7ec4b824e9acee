// @vitest-environment node
import { expect, test } from 'vitest'
import { z } from 'zod'
import { informationSystemList } from '#renderer/screens/inventory/information-system-list.ts'
import { collections } from '#shared/records/collections.ts'
import { field } from '#shared/records/field.ts'
import { fieldKindOf } from '#shared/records/field-kind.ts'
import { fieldText } from '#shared/tables/field-text.ts'

const { level } = collections.informationSystems.fields
const nobody = { options: () => [], nameOf: () => '', size: () => 0 }

test('a choice among numbers is a choice, and says that it is stored as a number', () => {
  expect(fieldKindOf(level)).toEqual({ kind: 'choice', values: ['1', '2', '3', '4', '5'], numeric: true })
})

test('literals that are not all numbers have an editor of their own', () => {
  expect(fieldKindOf(field(z.literal(['a', 1]), 'Lẫn', 'always', 1))).toEqual({ kind: 'own' })
})

test('a level reads with its label in a list, and as nothing while open', () => {
  const read = fieldText('informationSystems', 'level', level, nobody)
  expect([read(3), read(null)]).toEqual(['Cấp độ 3', ''])
})

test('every field the list of information systems offers has an input', () => {
  const offered = informationSystemList.groups.flatMap((group) => group.fields)
  const { fields } = collections.informationSystems
  expect(offered).toContain('level')
  expect(offered.filter((key) => fieldKindOf(fields[key]).kind === 'own')).toEqual([])
})
