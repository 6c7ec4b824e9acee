import { overlapsYears, periodYears, printPeriod } from '#shared/basics/period.ts'
import { outlineText } from '#shared/document/outline-text.ts'
import { toWords } from '#shared/document/runs.ts'
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
      }))
  },
}

const outsidePhase: Rule = {
  id: 'period.outside-phase',
  title: 'Thời gian của dự án nằm trong giai đoạn của nó',
  severity: 'error',
  source: 'Dự án in trong phụ lục của giai đoạn nào thì thực hiện trong giai đoạn đó',
  check: ({ snapshot, plan }) =>
    snapshot.initiatives.flatMap((initiative): readonly Found[] => {
      const phase = snapshot.phases.find((each) => each.id === initiative.phaseId)
      if (initiative.planId !== plan.id || phase === undefined || initiative.period === null) return []
      const years = periodYears(initiative.period)
      const inside = years === null || (years.from >= phase.fromYear && years.to <= phase.toYear)
      if (inside) return []
      const overlaps = overlapsYears(initiative.period, phase.fromYear, phase.toYear)
      return [
        {
          message: `Dự án “${initiative.name}” thực hiện ${printPeriod(initiative.period)}, ${overlaps ? 'vượt ra ngoài' : 'không thuộc'} ${phase.name} (${phase.fromYear}-${phase.toYear}).`,
          advice: 'Sửa thời gian thực hiện hoặc chuyển dự án sang giai đoạn khác.',
          at: { collection: 'initiatives', id: initiative.id },
          field: 'period',
        },
      ]
    }),
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

/** Whether targets, tasks, money, periods and appendices hang together. */
export const coverageRules: readonly Rule[] = [targetsWithoutTasks, outsidePhase, appendixReferred]
