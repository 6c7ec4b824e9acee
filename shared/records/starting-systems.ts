import type { NewId } from '#shared/basics/ids.ts'
import { type OperatingSystem, operatingSystemRecord } from './operating-system.ts'

/** Windows by the day its maker ends extended support (Microsoft Lifecycle); null where none is announced for the product. */
const windows: readonly (readonly [name: string, supportEnd: string | null])[] = [
  ['Windows XP', '2014-04-08'],
  ['Windows Vista', '2017-04-11'],
  ['Windows 7', '2020-01-14'],
  ['Windows 8', '2016-01-12'],
  ['Windows 8.1', '2023-01-10'],
  ['Windows 10', '2025-10-14'],
  ['Windows 11', null],
  ['Windows Server 2008', '2020-01-14'],
  ['Windows Server 2008 R2', '2020-01-14'],
  ['Windows Server 2012', '2023-10-10'],
  ['Windows Server 2012 R2', '2023-10-10'],
  ['Windows Server 2016', '2027-01-12'],
  ['Windows Server 2019', '2029-01-09'],
  ['Windows Server 2022', '2031-10-14'],
]

/** The list a hospital begins with, and edits: "Win 10" and "Win10" are known, too. */
export function startingSystems(newId: NewId): readonly OperatingSystem[] {
  return windows.map(([name, supportEnd]) => {
    const short = name.replace('Windows ', 'Win ')
    const aliases = [short, short.replace('Win ', 'Win')]
    return operatingSystemRecord.create(newId(), { name, aliases, supportEnd, source: 'Microsoft Lifecycle' })
  })
}
