import { overlapsYears, periodYears, printPeriod } from '#shared/basics/period.ts'
import { quote } from '#shared/basics/text.ts'
import { outlineText } from '#shared/document/outline-text.ts'
import { toWords } from '#shared/document/runs.ts'
import { initiativesOf, initiativesOfPhase, leavesOf, phasesOf } from '#shared/figures/budget.ts'
import { phaseYears } from '#shared/figures/budget-by-phase.ts'
import { collections } from '#shared/records/collections.ts'
import type { Initiative } from '#shared/records/initiative.ts'
import type { Phase } from '#shared/records/plan.ts'
import type { TreeNode } from '#shared/records/tree.ts'
import type { Found, Rule } from './finding.ts'

const targetsWithoutTasks: Rule = {
  id: 'coverage.target-task',
  title: 'Mỗi chỉ tiêu có nhiệm vụ hoặc dự án thực hiện',
  severity: 'warning',
  source: 'Kế hoạch: mục tiêu phải đi cùng nhiệm vụ, giải pháp',
  check: (context) => {
    const { snapshot, plan } = context
    const own = <R extends { planId: string }>(records: readonly R[]): readonly R[] =>
      records.filter((record) => record.planId === plan.id)
    const served = new Set([
      ...own(snapshot.tasks).flatMap((task) => task.targetIds),
      ...own(snapshot.initiatives).flatMap((initiative) => initiative.targetIds),
    ])
    return own(snapshot.targets)
      .filter((target) => target.parentId === null && target.values.length > 0 && !served.has(target.id))
      .map((target) => ({
        message: `Chỉ tiêu “${toWords(target.statement, context)}” chưa có nhiệm vụ hay dự án nào thực hiện.`,
        advice: 'Gắn chỉ tiêu này vào một nhiệm vụ hoặc dự án, hoặc thêm nhiệm vụ mới.',
        at: { collection: 'targets', id: target.id },
        field: 'tasks',
      }))
  },
}

const outsidePhase: Rule = {
  id: 'period.outside-phase',
  title: 'Thời gian của dự án nằm trong giai đoạn của nó',
  severity: 'error',
  source: 'Dự án in trong phụ lục của giai đoạn nào thì thực hiện trong giai đoạn đó',
  check: ({ snapshot, plan }) => {
    // A part prints and counts in the phase of the item it belongs to, whatever phase is written in itself.
    const check = (node: TreeNode<Initiative>, phase: Phase): readonly Found[] => {
      const { id, name, period, phaseId } = node.record
      const at = { collection: 'initiatives', id } as const
      const years = period === null ? null : periodYears(period)
      const inside = years === null || (years.from >= phase.fromYear && years.to <= phase.toYear)
      const overlaps = period !== null && overlapsYears(period, phase.fromYear, phase.toYear)
      return [
        ...(inside || period === null
          ? []
          : [
              {
                message: `Dự án “${name}” thực hiện ${printPeriod(period)}, ${overlaps ? 'vượt ra ngoài' : 'không thuộc'} ${phase.name} (${phaseYears(phase)}).`,
                advice: 'Sửa thời gian thực hiện hoặc chuyển dự án sang giai đoạn khác.',
                at,
                field: 'period',
              },
            ]),
        ...(phaseId === null || phaseId === phase.id
          ? []
          : [
              {
                message: `Dự án “${name}” ghi giai đoạn khác nhưng nằm dưới một dự án của ${phase.name} nên được in và cộng vào ${phase.name}.`,
                advice: 'Đưa ra khỏi dự án cha hoặc chọn cùng giai đoạn.',
                at,
                field: 'phaseId',
              },
            ]),
        ...node.children.flatMap((child) => check(child, phase)),
      ]
    }
    return phasesOf(snapshot, plan.id).flatMap((phase) =>
      initiativesOfPhase(snapshot, plan.id, phase.id).flatMap((node) => check(node, phase)),
    )
  },
}

const horizon: Rule = {
  id: 'period.horizon',
  title: 'Giai đoạn định hướng và các giai đoạn không ngược, không chồng lên nhau',
  severity: 'error',
  source: 'Thời gian phải đi từ trước đến sau',
  check: ({ snapshot, plan }) => {
    const reversed = plan.horizonFrom !== null && plan.horizonTo !== null && plan.horizonFrom > plan.horizonTo
    return [
      ...(reversed
        ? [
            {
              message: `Kế hoạch năm ${plan.year}: giai đoạn định hướng từ ${plan.horizonFrom} đến ${plan.horizonTo} bị ngược.`,
              advice: 'Sửa năm đầu hoặc năm cuối.',
              at: { collection: 'plans', id: plan.id } as const,
              field: 'horizonFrom',
            },
          ]
        : []),
      ...phasesOf(snapshot, plan.id)
        .filter((phase) => phase.fromYear > phase.toYear)
        .map((phase) => ({
          message: `${phase.name}: từ năm ${phase.fromYear} đến năm ${phase.toYear} bị ngược.`,
          advice: 'Sửa năm đầu hoặc năm cuối.',
          at: { collection: 'phases', id: phase.id } as const,
          field: 'fromYear',
        })),
      ...overlappingPhases(phasesOf(snapshot, plan.id)),
    ]
  },
}

function overlappingPhases(phases: readonly Phase[]): readonly Found[] {
  return phases.flatMap((phase, at) => {
    const other = phases.slice(0, at).find((each) => each.fromYear <= phase.toYear && phase.fromYear <= each.toYear)
    if (other === undefined) return []
    return [
      {
        message: `${phase.name} (${phaseYears(phase)}) chồng lên ${other.name} (${phaseYears(other)}).`,
        advice: 'Sửa năm đầu hoặc năm cuối để mỗi năm chỉ thuộc một giai đoạn.',
        at: { collection: 'phases', id: phase.id } as const,
        field: 'fromYear',
        severity: 'warning' as const,
      },
    ]
  })
}

const notPrinted: Rule = {
  id: 'coverage.not-printed',
  title: 'Mọi chỉ tiêu, nhiệm vụ, phân công đều được in',
  severity: 'error',
  source: 'Không nội dung nào đã nhập bị bỏ rơi',
  check: (context) => {
    const { snapshot, plan, outline } = context
    // A target or task in the table of an appendix is printed as well.
    const rows = outline.appendices.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
    )
    const printed = new Set(
      [...outline.body, ...rows].flatMap((block) =>
        'origin' in block && block.origin !== undefined ? [block.origin.id] : [],
      ),
    )
    const missed = (
      collection: 'targets' | 'tasks' | 'assignments',
      words: (index: number) => string,
    ): readonly Found[] =>
      snapshot[collection].flatMap((record, index) => {
        if (record.planId !== plan.id || printed.has(record.id)) return []
        const said = words(index)
        // What has no words is not printed anywhere, and told as that.
        if (said.trim() === '') return []
        return [
          {
            message: `${collections[collection].title} ${quote(said)} không có chỗ nào trong văn bản nên không được in.`,
            advice: 'Xếp vào một nhóm đã có trong văn bản, hoặc thêm nội dung tự lập tương ứng ở màn hình Văn bản.',
            at: { collection, id: record.id },
            field: 'groupId',
          },
        ]
      })
    return [
      ...missed('targets', (index) => toWords(snapshot.targets[index]?.statement ?? [], context)),
      ...missed('tasks', (index) => toWords(snapshot.tasks[index]?.statement ?? [], context)),
      ...missed('assignments', (index) => {
        const { items, title } = snapshot.assignments[index] ?? { items: [], title: '' }
        const said = items.map((item) => toWords(item, context)).find((words) => words.trim() !== '') ?? ''
        return said === '' ? '' : title || said
      }),
    ]
  },
}

const appendixReferred: Rule = {
  id: 'reference.appendix',
  title: 'Lời văn dẫn chiếu đến từng phụ lục',
  severity: 'error',
  source: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1',
  check: ({ outline, plan }) => {
    const text = outlineText({ ...outline, appendices: [] }).join('\n')
    return outline.appendices
      .filter((appendix) => !new RegExp(`${appendix.label}(?![IVXLC])`).test(text))
      .map((appendix) => ({
        message: `Lời văn chưa dẫn chiếu đến ${appendix.label}.`,
        advice: 'Thêm nội dung “Dẫn chiếu phụ lục” vào phần Lộ trình hoặc Kinh phí.',
        at: { collection: 'plans', id: plan.id },
      }))
  },
}

const assetTwice: Rule = {
  id: 'coverage.asset-twice',
  title: 'Một thiết bị không nằm trong hai nội dung chi',
  severity: 'warning',
  source: 'Thay một thiết bị hai lần là tính kinh phí hai lần',
  check: ({ snapshot, plan }) => {
    const first = new Map<string, Initiative>()
    const names = new Map(snapshot.assets.map((asset) => [asset.id, asset.name || 'Thiết bị chưa đặt tên']))
    // An item with parts is their sum, so only what carries money itself is compared.
    return initiativesOf(snapshot, plan.id)
      .flatMap(leavesOf)
      .flatMap((item): readonly Found[] => {
        const shared = item.assetIds.filter((id) => names.has(id) && (first.get(id) ?? item) !== item)
        for (const id of item.assetIds) if (!first.has(id)) first.set(id, item)
        const [one] = shared
        if (one === undefined) return []
        const more = shared.length === 1 ? '' : ` và ${shared.length - 1} thiết bị nữa`
        return [
          {
            message: `Dự án “${item.name}” có thiết bị “${names.get(one)}”${more} đã nằm trong dự án “${first.get(one)?.name}”.`,
            advice: 'Giữ thiết bị ở một nội dung chi, hoặc sửa số lượng và kinh phí cho khớp.',
            at: { collection: 'initiatives', id: item.id },
            field: 'assetIds',
          },
        ]
      })
  },
}

/** Whether targets, tasks, money, periods and appendices hang together. */
export const coverageRules: readonly Rule[] = [
  targetsWithoutTasks,
  notPrinted,
  outsidePhase,
  horizon,
  assetTwice,
  appendixReferred,
]
