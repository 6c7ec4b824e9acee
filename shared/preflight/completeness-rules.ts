import type { OutlineBlock, Run } from '#shared/document/outline.ts'
import { initiativesOf } from '#shared/figures/budget.ts'
import { computeFigure, figures } from '#shared/figures/catalogue.ts'
import { MISSING_FIGURE } from '#shared/figures/figure-value.ts'
import { hospitalRecord } from '#shared/records/hospital.ts'
import type { Initiative } from '#shared/records/initiative.ts'
import { planRecord } from '#shared/records/plan.ts'
import type { TreeNode } from '#shared/records/tree.ts'
import type { Found, PreflightContext, Rule } from './finding.ts'

const ND30 = 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II'

const hospitalHead: Rule = {
  id: 'head.hospital',
  title: 'Đủ dữ liệu đầu văn bản của đơn vị',
  severity: 'error',
  source: `${ND30}, khoản 1–4`,
  check: ({ snapshot }) =>
    (['authority', 'name', 'symbol', 'place'] as const).flatMap((key): readonly Found[] =>
      snapshot.hospital[key].trim() !== ''
        ? []
        : [
            {
              message: `Chưa nhập “${hospitalRecord.fields[key].label}” của đơn vị nên đầu văn bản còn thiếu.`,
              advice: 'Nhập ở màn hình Đơn vị & cài đặt.',
              at: { collection: 'hospital', id: snapshot.hospital.id },
              field: key,
            },
          ],
    ),
}

const planHead: Rule = {
  id: 'head.plan',
  title: 'Đủ trích yếu, người ký, số và ngày của kế hoạch',
  severity: 'error',
  source: `${ND30}, khoản 3–9`,
  check: ({ plan }) => {
    const empty: readonly [keyof typeof planRecord.fields, boolean, Found['severity']][] = [
      ['subject', plan.subject.length === 0, 'error'],
      ['signerName', plan.signerName.trim() === '', 'error'],
      ['headPosition', plan.headPosition.trim() === '', 'error'],
      ['signerPosition', plan.signingMode !== 'head' && plan.signerPosition.trim() === '', 'error'],
      ['recipients', plan.recipients.length === 0, 'warning'],
      ['closing', plan.closing.length === 0, 'warning'],
      ['number', plan.number === null, 'info'],
      ['date', plan.date === null, 'info'],
    ]
    return empty
      .filter(([, isEmpty]) => isEmpty)
      .map(([key, , severity]) => ({
        message: `Kế hoạch năm ${plan.year}: chưa có “${planRecord.fields[key].label}”.`,
        advice:
          severity === 'info' ? 'Văn thư cấp khi ban hành; bản nháp in dấu chấm.' : 'Nhập ở phần đầu và cuối văn bản.',
        at: { collection: 'plans', id: plan.id },
        field: key,
        ...(severity === undefined ? {} : { severity }),
      }))
  },
}

const leaves = (node: TreeNode<Initiative>): readonly Initiative[] =>
  node.children.length === 0 ? [node.record] : node.children.flatMap(leaves)
const items = ({ snapshot, plan }: PreflightContext): readonly Initiative[] =>
  initiativesOf(snapshot, plan.id).flatMap(leaves)
const nameOf = (initiative: Initiative): string => initiative.name || '(chưa đặt tên)'

const initiativeSource: Rule = {
  id: 'initiative.source',
  title: 'Mỗi dự án, nội dung chi có nguồn vốn',
  severity: 'error',
  source: 'Mẫu danh mục nhiệm vụ, dự án: cột “Nguồn vốn”',
  check: (context) =>
    items(context)
      .filter((item) => item.funding.length === 0 && item.amountWords.trim() === '')
      .map((item) => ({
        message: `Dự án “${nameOf(item)}” chưa có kinh phí theo nguồn vốn nào.`,
        advice: 'Nhập số tiền theo nguồn, hoặc ghi bằng chữ nếu chưa xác định được.',
        at: { collection: 'initiatives', id: item.id },
        field: 'funding',
      })),
}

const initiativePeriod: Rule = {
  id: 'initiative.period',
  title: 'Mỗi dự án, nội dung chi có thời gian thực hiện',
  severity: 'error',
  source: 'Mẫu danh mục nhiệm vụ, dự án: cột “Thời gian thực hiện”',
  check: (context) =>
    items(context)
      .filter((item) => item.period === null)
      .map((item) => ({
        message: `Dự án “${nameOf(item)}” chưa có thời gian thực hiện.`,
        advice: 'Nhập thời gian, ví dụ “Quý I/2026” hoặc “2027-2028”.',
        at: { collection: 'initiatives', id: item.id },
        field: 'period',
      })),
}

const initiativePhase: Rule = {
  id: 'initiative.phase',
  title: 'Mỗi dự án, nội dung chi thuộc một giai đoạn',
  severity: 'error',
  source: 'Mỗi giai đoạn in thành một phụ lục; mục không thuộc giai đoạn nào sẽ không được in',
  check: ({ snapshot, plan }) => {
    const phases = new Set(snapshot.phases.filter((phase) => phase.planId === plan.id).map((phase) => phase.id))
    return initiativesOf(snapshot, plan.id)
      .filter((node) => node.record.phaseId === null || !phases.has(node.record.phaseId))
      .map(({ record }) => ({
        message: `Dự án “${nameOf(record)}” không thuộc giai đoạn nào nên không có trong phụ lục.`,
        advice: 'Chọn giai đoạn cho dự án này.',
        at: { collection: 'initiatives', id: record.id },
        field: 'phaseId',
      }))
  },
}

function figureRuns(block: OutlineBlock): readonly Run[] {
  if (block.kind === 'text' || block.kind === 'remark') return block.runs
  if (block.kind === 'table') return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.runs))
  return []
}

const figureMissing: Rule = {
  id: 'figure.missing',
  title: 'Mọi số liệu gắn trong văn bản đều có giá trị',
  severity: 'warning',
  source: 'Văn bản in dấu chấm ở chỗ chưa có số liệu',
  check: (context) =>
    context.outline.body.flatMap((block) =>
      figureRuns(block)
        .filter((run) => run.figure !== undefined && run.text === MISSING_FIGURE)
        .map((run): Found => {
          const value = computeFigure(run.figure ?? '', { ...context, of: null })
          const label = figures[run.figure ?? '']?.label ?? run.figure ?? ''
          return {
            message: `Số liệu “${label}” chưa có giá trị nên văn bản in dấu chấm.`,
            advice: value.kind === 'missing' ? value.reason : 'Nhập số liệu còn thiếu.',
            at: ('origin' in block ? block.origin : undefined) ?? { collection: 'plans', id: context.plan.id },
          }
        }),
    ),
}

const emptySection: Rule = {
  id: 'text.empty-section',
  title: 'Không có đề mục trống',
  severity: 'warning',
  source: 'Thể thức văn bản: đề mục phải có nội dung',
  check: ({ outline, plan }) =>
    outline.body.flatMap((block, index): readonly Found[] => {
      if (block.kind !== 'heading') return []
      const next = outline.body[index + 1]
      const empty = next === undefined || (next.kind === 'heading' && next.level <= block.level)
      if (!empty) return []
      return [
        {
          message: `Đề mục “${block.number} ${block.text}” chưa có nội dung.`,
          advice: 'Viết nội dung hoặc bỏ đề mục này.',
          at: block.origin ?? { collection: 'plans', id: plan.id },
        },
      ]
    }),
}

/** Whether everything a complete plan needs is there. */
export const completenessRules: readonly Rule[] = [
  hospitalHead,
  planHead,
  initiativeSource,
  initiativePeriod,
  initiativePhase,
  figureMissing,
  emptySection,
]
