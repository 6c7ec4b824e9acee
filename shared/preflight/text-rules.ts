import { quote } from '#shared/basics/text.ts'
import { toWords } from '#shared/document/runs.ts'
import { computeFigure, figures } from '#shared/figures/catalogue.ts'
import { MISSING_FIGURE, printFigure } from '#shared/figures/figure-value.ts'
import { collections } from '#shared/records/collections.ts'
import { isEmptyItem } from '#shared/records/narrative.ts'
import { isBlank } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Target } from '#shared/records/target.ts'
import type { Task } from '#shared/records/task.ts'
import type { Found, Rule } from './finding.ts'
import { textsOf } from './plan-texts.ts'
import type { FieldRepair } from './repair.ts'

const noText: Rule = {
  id: 'text.none',
  title: 'Kế hoạch có phần thuyết minh',
  severity: 'error',
  source: 'Thể thức văn bản: nội dung văn bản',
  check: ({ snapshot, plan }) =>
    snapshot.narratives.some((narrative) => narrative.planId === plan.id)
      ? []
      : [
          {
            message: `Kế hoạch năm ${plan.year} chưa có phần thuyết minh nào.`,
            advice: 'Thêm các phần ở màn hình Văn bản.',
            at: { collection: 'plans', id: plan.id },
          },
        ],
}

/** A target or task without words is not printed: it is a line begun and forgotten. */
const emptyStatement: Rule = {
  id: 'statement.empty',
  title: 'Mỗi chỉ tiêu, nhiệm vụ có nội dung',
  severity: 'error',
  source: 'Không dòng nào in ra mà trống',
  check: (context) => {
    const { snapshot, plan } = context
    return (['targets', 'tasks'] as const).flatMap((collection) =>
      (snapshot[collection] as readonly (Target | Task)[])
        .filter(({ planId, statement }) => planId === plan.id && toWords(statement, context).trim() === '')
        .map(({ id }) => ({
          message: `Có một ${collections[collection].title.toLocaleLowerCase('vi')} chưa có nội dung nên không được in.`,
          advice: 'Ghi nội dung hoặc xóa dòng này.',
          at: { collection, id },
          field: 'statement',
        })),
    )
  },
}

/** A dash typed into a section or an assignment with nothing behind it is not printed either. */
const emptyItem: Rule = {
  id: 'text.empty-item',
  title: 'Mỗi gạch đầu dòng của lời văn có nội dung',
  severity: 'error',
  source: 'Không dòng nào in ra mà trống',
  check: (context) => {
    const { snapshot, plan } = context
    const found = (
      collection: 'narratives' | 'assignments',
      id: string,
      name: string,
      repair: Pick<FieldRepair, 'field' | 'before' | 'after'>,
    ): Found => ({
      message: `${collections[collection].title} ${quote(name || 'chưa có tên')} có gạch đầu dòng chưa có nội dung nên không được in.`,
      advice: 'Ghi nội dung hoặc xóa dòng trống.',
      at: { collection, id },
      field: repair.field,
      repair: { label: 'Xóa dòng trống', fields: [{ collection, id, ...repair }] },
    })
    return [
      ...snapshot.narratives
        .filter(({ planId, blocks }) => planId === plan.id && blocks.some(isEmptyItem))
        .map(({ id, title, blocks }) =>
          found('narratives', id, toWords(title, context), {
            field: 'blocks',
            before: blocks,
            after: blocks.filter((block) => !isEmptyItem(block)),
          }),
        ),
      ...snapshot.assignments
        .filter(({ planId, items }) => planId === plan.id && items.some(isBlank))
        .map(({ id, title, departmentId, items }) =>
          found('assignments', id, title || departmentName(snapshot, departmentId), {
            field: 'items',
            before: items,
            after: items.filter((item) => !isBlank(item)),
          }),
        ),
    ]
  },
}

const departmentName = ({ departments }: Snapshot, id: string | null): string =>
  departments.find((department) => department.id === id)?.name ?? ''

const figureMissing: Rule = {
  id: 'figure.missing',
  title: 'Mọi số liệu gắn trong văn bản đều có giá trị',
  severity: 'warning',
  source: 'Văn bản in dấu chấm ở chỗ chưa có số liệu',
  check: (context) => {
    // What is entered in one place is one thing to do, however many figures and sentences wait for it.
    const causes = new Map<string, { readonly found: Omit<Found, 'message'>; readonly labels: Set<string> }>()
    for (const { content, at, field } of textsOf(context)) {
      for (const inline of content) {
        if (inline.kind !== 'figure') continue
        const value = computeFigure(inline.figure, { ...context, of: inline.of })
        if (printFigure(value, inline.style) !== MISSING_FIGURE) continue
        const isNamed = value.kind === 'missing'
        const advice = isNamed ? value.reason : 'Nhập số liệu còn thiếu.'
        const rows = isNamed && value.list !== undefined ? { rows: { collection: value.list, where: {} } } : {}
        const key = isNamed ? `${advice} ${inline.of}` : inline.figure
        const cause = causes.get(key) ?? { found: { advice, at, field, ...rows }, labels: new Set() }
        causes.set(key, cause)
        cause.labels.add(quote(figures[inline.figure]?.label ?? inline.figure))
      }
    }
    return [...causes.values()].map(({ found, labels }) => ({
      ...found,
      message: `Số liệu ${[...labels].join(', ')} chưa có giá trị nên văn bản in dấu chấm.`,
    }))
  },
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
      const closing = next?.kind === 'text' && next.origin?.collection === 'plans'
      const empty = next === undefined || closing || (next.kind === 'heading' && next.level <= block.level)
      if (!empty) return []
      return [
        {
          message: `Đề mục “${block.number} ${block.text}” chưa có nội dung.`,
          advice: 'Viết nội dung hoặc bỏ đề mục này.',
          at: block.origin ?? { collection: 'plans', id: plan.id },
          ...(block.origin?.collection === 'narratives' ? { field: 'blocks' } : {}),
        },
      ]
    }),
}

/** Whether the plan's text says something wherever it begins to. */
export const textRules: readonly Rule[] = [noText, emptyStatement, emptyItem, figureMissing, emptySection]
