import { readFileSync } from 'node:fs'
import { assetRecord } from '#shared/records/asset.ts'
import { initiativeRecord } from '#shared/records/initiative.ts'
import { type Block, narrativeRecord } from '#shared/records/narrative.ts'
import { bound, plain } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** The sample hospital. */
export const sample = JSON.parse(
  readFileSync(new URL('../../fixtures/binh-duong.snapshot.json', import.meta.url), 'utf8'),
) as Snapshot

/** The sample hospital grown to so many assets, initiatives and further sections, every text and field filled like a real one. */
export function bigHospital(assets: number, initiatives: number, sections = 0): Snapshot {
  const departments = sample.departments
  const models = sample.initiatives
  return {
    ...sample,
    narratives: [...sample.narratives, ...moreSections(sections)],
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

/** Sections under the first one, each with four items of some length and a bound figure. */
function moreSections(count: number): Snapshot['narratives'] {
  const [first] = sample.narratives
  if (first === undefined) throw new Error('the sample has no text')
  const item = (words: string): Block => ({
    kind: 'item',
    level: 1,
    content: [
      plain(`${words} tại các khoa, phòng của bệnh viện, gồm `),
      bound('inventory.computers'),
      plain(' máy tính.'),
    ],
  })
  return Array.from({ length: count }, (_, index) =>
    narrativeRecord.create(`big-${index}`, {
      planId: first.planId,
      parentId: first.id,
      order: 1000 + index,
      title: [plain(`Nội dung triển khai ${index}`)],
      blocks: Array.from({ length: 4 }, (_each, line) =>
        item(`Tổ chức thực hiện việc thứ ${line + 1} theo lộ trình đã duyệt`),
      ),
    }),
  )
}
