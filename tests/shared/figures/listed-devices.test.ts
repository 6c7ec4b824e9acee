import { expect, test } from 'vitest'
import { listDevices } from '#shared/figures/listed-devices.ts'
import { type Asset, assetKinds, assetRecord } from '#shared/records/asset.ts'

const listed = (...assets: readonly Partial<Asset>[]) =>
  listDevices({ assets: assets.map((values, at) => assetRecord.create(`a-${at}`, values)) })

test('every kind there is, with how many and how many are not in use; what is gone and parts are not', () => {
  expect(
    listed(
      { kind: 'printer', quantity: 12 },
      { kind: 'printer', quantity: 8, state: 'stored' },
      { kind: 'server', quantity: 2 },
      { kind: 'server', state: 'stopped' },
      { kind: 'laptop', quantity: 1, state: 'broken' },
      { kind: 'desktop', quantity: 30 },
      { kind: 'scanner', quantity: 3, state: 'disposed' },
      { kind: 'component', quantity: 9 },
    ),
  ).toBe(
    '03 máy chủ (trong đó 01 ngừng hoạt động), 31 bộ máy vi tính (trong đó 01 đang hỏng), 20 máy in (trong đó 08 lưu kho)',
  )
  expect(listed()).toBe('')
})

test('no kind is forgotten: the numbers add up to all devices', () => {
  const one = assetKinds.map((kind) => ({ kind }))
  const numbers = [...listed(...one).matchAll(/(\d+) /g)].map(([, digits]) => Number(digits))
  expect(numbers.reduce((sum, each) => sum + each, 0)).toBe(assetKinds.filter((kind) => kind !== 'component').length)
})
