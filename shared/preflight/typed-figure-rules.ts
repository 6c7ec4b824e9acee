import { typedPercents, typedWords, unsaidValues } from '#shared/document/target-statement.ts'
import { sayTargetValue } from '#shared/figures/target-value.ts'
import { sayTypedFigure, type TypedFigure, typedFigureFinder } from '#shared/figures/typed-figures.ts'
import type { Found, PreflightContext, Rule } from './finding.ts'
import { textsOf } from './plan-texts.ts'
import { typedFigureRepair } from './typed-figure-repair.ts'

const SOURCE = 'Không có hai con số khác nhau cho cùng một việc'

/** Typed numbers of the plan's texts with one of these verdicts; targets and tasks say what is aimed at, so no shares there. */
function typedIn(context: PreflightContext, verdicts: readonly TypedFigure['verdict'][]) {
  const find = typedFigureFinder(context)
  return textsOf(context).flatMap(({ content, at, field }) => {
    const isAim = at.collection === 'targets' || at.collection === 'tasks'
    return find(content)
      .filter(({ verdict, typed }) => verdicts.includes(verdict) && !(isAim && typed.endsWith('%')))
      .map((typed) => ({ typed, at, field, content }))
  })
}

/** A number typed into a text where the records say another: "70 bộ máy vi tính" beside an inventory of 55. */
const typedFigure: Rule = {
  id: 'figure.typed',
  title: 'Con số gõ tay trong lời văn khớp với dữ liệu',
  severity: 'warning',
  source: SOURCE,
  check: (context) =>
    typedIn(context, ['differs']).map(
      ({ typed, at, field }): Found => ({
        message: `Lời văn gõ “${typed.typed}” nhưng dữ liệu cho “${typed.label}” là ${typed.known}.`,
        advice: 'Thay con số gõ tay bằng số liệu (nút “Chèn số liệu”), hoặc sửa dữ liệu.',
        at,
        field,
      }),
    ),
}

/** A typed number that the records know: it would stay behind when they change. */
const unboundFigure: Rule = {
  id: 'figure.unbound',
  title: 'Con số gõ tay mà dữ liệu đã có được gắn với số liệu',
  severity: 'info',
  source: 'Con số gắn với số liệu tự thay đổi theo dữ liệu; con số gõ tay thì không',
  check: (context) =>
    typedIn(context, ['equal', 'close']).map(({ typed, at, field, content }): Found => {
      const repair = typedFigureRepair(context.snapshot, { at, field, content }, typed)
      return {
        message: `Lời văn gõ ${sayTypedFigure(typed)}.`,
        advice: 'Gắn con số với số liệu để nó tự thay đổi theo dữ liệu, hoặc để nguyên nếu nói về việc khác.',
        at,
        field,
        // What is only near may be right as it stands: then somebody has to look.
        ...(repair === null || typed.verdict !== 'equal'
          ? {}
          : { repair: { label: 'Gắn với số liệu', fields: [repair] } }),
      }
    }),
}

/** A target that says another percentage in its words than in its value: the plan would print both. */
const typedTarget: Rule = {
  id: 'target.typed',
  title: 'Tỷ lệ gõ trong lời văn của chỉ tiêu khớp với giá trị theo năm',
  severity: 'warning',
  source: SOURCE,
  check: (context) =>
    context.snapshot.targets
      .filter(({ planId }) => planId === context.plan.id)
      .flatMap((target): readonly Found[] => {
        const typed = typedPercents(typedWords(target))
        const unsaid = unsaidValues(target, context).filter(({ value }) => value.kind === 'percent')
        if (typed.length === 0 || unsaid.length === 0) return []
        const values = unsaid.map(({ year, value }) => `${sayTargetValue(value)} (năm ${year})`)
        return [
          {
            message: `Chỉ tiêu gõ “${typed.join(', ')}” nhưng giá trị theo năm là ${values.join(', ')}, nên văn bản in cả hai.`,
            advice: 'Bỏ con số gõ tay (giá trị theo năm tự in sau lời văn), hoặc sửa giá trị theo năm.',
            at: { collection: 'targets', id: target.id },
            field: 'statement',
          },
        ]
      }),
}

/** Whether what people typed agrees with what is recorded. */
export const typedFigureRules: readonly Rule[] = [typedFigure, unboundFigure, typedTarget]
