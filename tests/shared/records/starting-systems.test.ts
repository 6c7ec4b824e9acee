import { expect, test } from 'vitest'
import { systemMatcher } from '#shared/collector/match-system.ts'
import { recordFinder } from '#shared/records/record-finder.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { startingSystems } from '#shared/records/starting-systems.ts'

let made = 0
const systems = startingSystems(() => {
  made += 1
  return `os-${made}`
})
const nameOf = (id: string | null | undefined) => systems.find((system) => system.id === id)?.name

test.each([
  ['windows 10', 'Windows 10'],
  ['Win 8.1', 'Windows 8.1'],
  ['WIN7', 'Windows 7'],
  ['Win Server 2012 R2', 'Windows Server 2012 R2'],
])('a sheet that says %j means %s', (written, name) => {
  const found = recordFinder({ ...emptySnapshot(), operatingSystems: [...systems] }).find('operatingSystems', written)
  expect(found.map(nameOf)).toEqual([name])
})

test.each([
  ['Microsoft Windows 10 Pro', 'Windows 10'],
  ['Microsoft Windows 8.1 Single Language', 'Windows 8.1'],
  ['Microsoft Windows 7 Professional', 'Windows 7'],
  ['Microsoft Windows Server 2012 R2 Standard', 'Windows Server 2012 R2'],
  ['Microsoft Windows 11 Home', 'Windows 11'],
])('a machine that calls itself %j runs %s', (written, name) => {
  expect(nameOf(systemMatcher(systems)(written)?.id)).toBe(name)
})
