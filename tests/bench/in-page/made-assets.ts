import { type Asset, assetRecord } from '#shared/records/asset.ts'

/** So many different assets, filled like real ones. */
export function madeAssets(count: number): readonly Asset[] {
  return Array.from({ length: count }, (_, index) =>
    assetRecord.create(`asset-${index}`, {
      kind: index % 3 === 0 ? 'printer' : 'desktop',
      name: `${index % 3 === 0 ? 'Máy in phòng khám' : 'Máy trạm'} ${(index * 7919) % count}`,
      code: `MVT-${String(index).padStart(5, '0')}`,
      antivirus: index % 2 === 0 ? 'upToDate' : 'none',
      serial: `SN${index * 7919}`,
      ipAddress: `10.0.${Math.floor(index / 250) % 250}.${index % 250}`,
      cpu: 'Intel Core i5-10400',
      memoryGb: 8,
      yearInUse: 2015 + (index % 11),
      unitPrice: 12_500_000 + index,
      warrantyEnd: '2027-06-30',
      room: `Phòng ${index % 40}`,
      purpose: 'Công việc chuyên môn',
    }),
  )
}
