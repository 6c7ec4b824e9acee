import type { NewId } from '#shared/basics/ids.ts'
import type { CollectionName, RecordIn } from './collections.ts'
import { fundingSourceRecord, securityShareRuleRecord } from './initiative.ts'
import { phaseRecord, planRecord } from './plan.ts'
import { bound, plain } from './rich-text.ts'
import { type OutlineName, outlineSections } from './starting-outlines.ts'
import { startingSystems } from './starting-systems.ts'

/** One record to begin with, and the collection it belongs to. */
export type StartingRecord = {
  [C in CollectionName]: { readonly collection: C; readonly record: RecordIn<C> }
}[CollectionName]

/** Names met in real plans (nguồn vốn); the hospital edits the list. */
const sources = [
  ['NSC', 'Ngân sách cấp', 'Ngân sách cấp'],
  ['QPTHDSN', 'Quỹ phát triển hoạt động sự nghiệp của đơn vị', 'Quỹ phát triển hoạt động sự nghiệp'],
  ['NTSN', 'Nguồn thu sự nghiệp của đơn vị', 'Nguồn thu sự nghiệp'],
  ['KHAC', 'Nguồn vốn hợp pháp khác', 'Nguồn hợp pháp khác'],
] as const

/**
 * What a hospital that starts from nothing begins with: a plan of `year` with an `outline`, one phase, the usual funding
 * sources, Windows with its ends of support, and the security share rules with their certainty. `newId` makes an id for each.
 */
export function startingRecords(
  newId: NewId,
  year: number,
  outline: OutlineName = 'hospital',
): readonly StartingRecord[] {
  const planId = newId()
  const sections = outlineSections(outline, planId, newId)
  return [
    {
      collection: 'plans',
      record: planRecord.create(planId, {
        year,
        subject: [plain('Ứng dụng công nghệ thông tin, chuyển đổi số năm '), bound('plan.yearAndHorizon')],
        basisStyle: 'section',
        closing: [
          plain('Trên đây là Kế hoạch năm '),
          bound('plan.yearAndHorizon'),
          plain(' của '),
          bound('hospital.name'),
          plain('./.'),
        ],
        recipients: ['Sở Y tế', 'Ban Giám đốc', 'Các khoa, phòng'],
      }),
    },
    {
      collection: 'phases',
      record: phaseRecord.create(newId(), { planId, name: 'Giai đoạn I', fromYear: year, toYear: year, order: 1 }),
    },
    ...sections.map((record): StartingRecord => ({ collection: 'narratives', record })),
    ...sources.map(
      ([code, name, shortName], order): StartingRecord => ({
        collection: 'fundingSources',
        record: fundingSourceRecord.create(newId(), { code, name, shortName, order: order + 1 }),
      }),
    ),
    ...startingSystems(newId).map((record): StartingRecord => ({ collection: 'operatingSystems', record })),
    {
      collection: 'securityShareRules',
      record: securityShareRuleRecord.create(newId(), {
        percent: 10,
        base: 'Kinh phí triển khai kế hoạch ứng dụng CNTT',
        legalBasis: 'Chỉ thị số 14/CT-TTg ngày 07/6/2019 của Thủ tướng Chính phủ',
        inForceFrom: '2019-06-07',
      }),
    },
    {
      collection: 'securityShareRules',
      record: securityShareRuleRecord.create(newId(), {
        percent: 15,
        base: 'Kinh phí triển khai kế hoạch ứng dụng CNTT',
        legalBasis: 'Luật An ninh mạng số 116/2025/QH15, Điều 38 khoản 1',
        inForceFrom: '2026-07-01',
      }),
    },
  ]
}
