import { expect, test } from 'vitest'
import { listDevices } from '#shared/figures/listed-devices.ts'
import { type Asset, assetRecord } from '#shared/records/asset.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'

const listed = (...assets: readonly Partial<Asset>[]) =>
  listDevices({ ...emptySnapshot(), assets: assets.map((values, at) => assetRecord.create(`a-${at}`, values)) })

test('every kind there is, with how many and how many are broken; what is gone and parts are not', () => {
  expect(
    listed(
      { kind: 'printer', quantity: 12 },
      { kind: 'server', quantity: 2 },
      { kind: 'laptop', quantity: 1, state: 'broken' },
      { kind: 'desktop', quantity: 30 },
      { kind: 'scanner', quantity: 3, state: 'disposed' },
      { kind: 'component', quantity: 9 },
    ),
  ).toBe('02 máy chủ, 31 bộ máy vi tính (trong đó 01 đang hỏng), 12 máy in')
  expect(listed()).toBe('')
})
