import type { NewId } from '#shared/basics/ids.ts'
import type { CollectionName, RecordIn } from './collections.ts'
import { fundingSourceRecord, securityShareRuleRecord } from './initiative.ts'
import { type Block, type GeneratedContent, narrativeRecord } from './narrative.ts'
import { phaseRecord, planRecord } from './plan.ts'
import { bound, plain, type RichText } from './rich-text.ts'
import { startingSystems } from './starting-systems.ts'

/** One record to begin with, and the collection it belongs to. */
export type StartingRecord = {
  [C in CollectionName]: { readonly collection: C; readonly record: RecordIn<C> }
}[CollectionName]

/** A section of the outline a new plan starts from. */
interface Part {
  readonly title: RichText
  readonly blocks?: readonly Block[]
  readonly parts?: readonly Part[]
}

const title = (...content: RichText): RichText => content
const item = (...content: RichText): Block => ({ kind: 'item', level: 1, content: [...content] })
const made = (from: GeneratedContent, layout: 'sections' | 'items' = 'sections'): Block => ({
  kind: 'generated',
  from,
  layout,
  groupIds: null,
})

/** The outline of a hospital's plan (seed 000), with what the records can say by themselves already said. */
const outline: readonly Part[] = [
  {
    title: title(plain('Báo cáo tình hình thực hiện công tác số hóa trong lĩnh vực y tế tại đơn vị')),
    parts: [
      {
        title: title(plain('Tình hình thực hiện công tác số hóa')),
        parts: [
          {
            title: title(plain('Hạ tầng kỹ thuật')),
            blocks: [
              item(
                plain('Thiết bị công nghệ thông tin: các khoa, phòng có '),
                bound('inventory.listed'),
                plain('; tỷ lệ máy vi tính so với tổng số người lao động là '),
                bound('inventory.computersPerStaff', 'percent'),
                plain('.'),
              ),
              item(plain('Đường truyền: '), bound('links.bandwidths'), plain('.')),
              item(plain('Phần mềm đang sử dụng: '), bound('applications.listed'), plain('.')),
            ],
          },
          {
            title: title(plain('Nguồn nhân lực')),
            blocks: [
              item(
                plain('Tổng số lao động tính đến '),
                bound('people.asOf'),
                plain(' là '),
                bound('people.total'),
                plain(' người. Bệnh viện hiện có '),
                bound('people.it', 'padded'),
                plain(' cán bộ chuyên trách về công nghệ thông tin, trong đó '),
                bound('people.itWithDegree', 'padded'),
                plain(' người có trình độ từ đại học trở lên.'),
              ),
            ],
          },
          {
            title: title(plain('An toàn thông tin')),
            blocks: [
              item(
                plain('Đã cài đặt phần mềm phòng, chống mã độc cho '),
                bound('inventory.antivirus.count'),
                plain(' máy tính, đạt '),
                bound('inventory.antivirus.ratio', 'percent'),
                plain('.'),
              ),
            ],
          },
        ],
      },
      { title: title(plain('Cơ sở pháp lý')), blocks: [made('legalBases', 'items')] },
    ],
  },
  {
    title: title(
      plain('Kế hoạch ứng dụng công nghệ thông tin, chuyển đổi số và bảo đảm an toàn thông tin mạng năm '),
      bound('plan.yearAndHorizon'),
    ),
    parts: [
      {
        title: title(plain('Kế hoạch năm '), bound('plan.year')),
        parts: [
          { title: title(plain('Mục tiêu cụ thể')), blocks: [made('targets')] },
          { title: title(plain('Nhiệm vụ cụ thể')), blocks: [made('tasks')] },
          { title: title(plain('Lộ trình thực hiện')), blocks: [made('appendixReference')] },
          {
            title: title(plain('Kinh phí thực hiện')),
            blocks: [item(plain('Tổng kinh phí thực hiện Kế hoạch là '), bound('budget.byPhase'), plain('.'))],
          },
        ],
      },
      { title: title(plain('Tổ chức thực hiện')), blocks: [made('assignments')] },
    ],
  },
]

/** Names met in real plans (nguồn vốn); the hospital edits the list. */
const sources = [
  ['NSC', 'Ngân sách cấp', 'Ngân sách cấp'],
  ['QPTHDSN', 'Quỹ phát triển hoạt động sự nghiệp của đơn vị', 'Quỹ phát triển hoạt động sự nghiệp'],
  ['NTSN', 'Nguồn thu sự nghiệp của đơn vị', 'Nguồn thu sự nghiệp'],
  ['KHAC', 'Nguồn vốn hợp pháp khác', 'Nguồn hợp pháp khác'],
] as const

/**
 * What a hospital that starts from nothing begins with: a plan of `year` with an outline, one phase, the usual funding
 * sources, Windows with its ends of support, and the security share rules with their certainty. `newId` makes an id for each.
 */
export function startingRecords(newId: NewId, year: number): readonly StartingRecord[] {
  const planId = newId()
  const sections: StartingRecord[] = []
  const addSections = (parts: readonly Part[], parentId: string | null): void => {
    for (const part of parts) {
      const id = newId()
      const blocks = structuredClone(part.blocks ?? []) as Block[]
      const record = narrativeRecord.create(id, {
        planId,
        parentId,
        order: sections.length + 1,
        title: [...part.title],
        blocks,
      })
      sections.push({ collection: 'narratives', record })
      addSections(part.parts ?? [], id)
    }
  }
  addSections(outline, null)
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
    ...sections,
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
