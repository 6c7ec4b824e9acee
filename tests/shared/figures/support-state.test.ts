import { describe, expect, it } from 'vitest'
import { supportEndOf, supportState } from '#shared/figures/support-state.ts'
import { assetRecord } from '#shared/records/asset.ts'
import { operatingSystemRecord } from '#shared/records/operating-system.ts'

const TODAY = '2026-11-22'
const snapshot = {
  operatingSystems: [
    operatingSystemRecord.create('win7', { name: 'Windows 7', supportEnd: '2020-01-14' }),
    operatingSystemRecord.create('ends-today', { supportEnd: TODAY }),
    operatingSystemRecord.create('in-a-year', { supportEnd: '2027-11-22' }),
    operatingSystemRecord.create('later', { supportEnd: '2027-11-23' }),
    operatingSystemRecord.create('open', { name: 'Windows 11', source: 'Microsoft Lifecycle' }),
    operatingSystemRecord.create('unsaid', { name: 'Linux' }),
  ],
}
const machine = (operatingSystemId: string | null, supportEnd: string | null = null) =>
  assetRecord.create('a', { operatingSystemId, supportEnd })

describe('supportState', () => {
  it.each([
    ['win7', null, 'ended'],
    ['ends-today', null, 'endingSoon'],
    ['in-a-year', null, 'endingSoon'],
    ['later', null, 'supported'],
    ['open', null, 'supported'],
    ['unsaid', null, 'unknown'],
    ['gone', null, 'unknown'],
    [null, null, 'unknown'],
    [null, '2020-01-01', 'ended'],
    [null, '2030-01-01', 'supported'],
    ['win7', '2030-01-01', 'ended'],
    ['later', '2026-12-31', 'endingSoon'],
    ['open', '2030-01-01', 'supported'],
  ] as const)('of a machine with system %s and device support until %s is %s', (system, end, state) => {
    expect(supportState(machine(system, end), snapshot, TODAY)).toBe(state)
  })

  it('says which of the two ends first', () => {
    expect(supportEndOf(machine('win7', '2019-01-01'), snapshot)).toEqual({ date: '2019-01-01', of: 'device' })
    expect(supportEndOf(machine('win7', '2020-01-14'), snapshot)).toEqual({ date: '2020-01-14', of: 'operatingSystem' })
    expect(supportEndOf(machine('open'), snapshot)).toBeNull()
  })
})
