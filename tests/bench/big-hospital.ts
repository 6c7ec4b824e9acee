import { readFileSync } from 'node:fs'
import { assetRecord } from '#shared/records/asset.ts'
import { initiativeRecord } from '#shared/records/initiative.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

const sample = JSON.parse(
  readFileSync(new URL('../../fixtures/binh-duong.snapshot.json', import.meta.url), 'utf8'),
) as Snapshot

/** The sample hospital grown to so many assets and initiatives, every text and field filled like a real one. */
export function bigHospital(assets: number, initiatives: number): Snapshot {
  const departments = sample.departments
  const models = sample.initiatives
  return {
    ...sample,
    assets: Array.from({ length: assets }, (_, index) =>
      assetRecord.create(`asset-${index}`, {
        kind: index % 3 === 0 ? 'printer' : 'desktop',
        name: `Máy trạm ${index}`,
        code: `MVT-${String(index).padStart(5, '0')}`,
        departmentId: departments[index % departments.length]?.id ?? null,
        antivirus: index % 2 === 0 ? 'upToDate' : 'none',
        serial: `SN${index * 7919}`,
        ipAddress: `10.0.${Math.floor(index / 250) % 250}.${index % 250}`,
        cpu: 'Intel Core i5-10400',
        memoryGb: 8,
        storageGb: 256,
        yearInUse: 2015 + (index % 11),
        unitPrice: 12_500_000 + index,
        funding: [{ fundingSourceId: 'src-ns', year: 2024, amount: 12_500_000 + index }],
        warrantyEnd: '2027-06-30',
        room: `Phòng ${index % 40}`,
        purpose: 'Công việc chuyên môn',
      }),
    ),
    initiatives: Array.from({ length: initiatives }, (_, index) => {
      const model = models[index % models.length]
      if (model === undefined) throw new Error('the sample has no initiatives')
      return initiativeRecord.create(`ini-${index}`, { ...model, name: `${model.name} ${index}`, order: index })
    }),
  }
}
