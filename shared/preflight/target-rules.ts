import { formatPercent } from '#shared/basics/percent.ts'
import { quote } from '#shared/basics/text.ts'
import { type DocumentContext, toWords } from '#shared/document/runs.ts'
import { isBeyond, printCurrent, turnsBack } from '#shared/figures/target-state.ts'
import { printUnderUnit, valuesAhead } from '#shared/figures/target-value.ts'
import type { Target, TargetValue } from '#shared/records/target.ts'
import type { Found, Rule } from './finding.ts'

function targetsOf({ snapshot, plan }: Pick<DocumentContext, 'snapshot' | 'plan'>): readonly Target[] {
  return snapshot.targets.filter(({ planId }) => planId === plan.id)
}

function about(target: Target, field: string): Pick<Found, 'at' | 'field'> {
  return { at: { collection: 'targets', id: target.id }, field }
}

const called = (target: Target, context: DocumentContext): string =>
  `Chỉ tiêu ${quote(toWords(target.statement, context))}`

/** What is measured, or asked for in another year; a general aim without any number is none of these. */
const isMeasured = ({ values, unit, current, currentFigure }: Target): boolean =>
  values.length > 0 || unit.trim() !== '' || current !== null || currentFigure !== ''

const noValueThisYear: Rule = {
  id: 'coverage.target-year',
  title: 'Chỉ tiêu đo được có giá trị của năm kế hoạch',
  severity: 'warning',
  source: 'Mẫu bảng chỉ tiêu: mỗi chỉ tiêu một giá trị của năm kế hoạch',
  check: (context) => {
    const { year } = context.plan
    return targetsOf(context)
      .filter((target) => isMeasured(target) && !target.values.some((value) => value.year === year))
      .map((target) => {
        const [later] = valuesAhead(target, year)
        return {
          message: `${called(target, context)} chưa có giá trị năm ${year}${later === undefined ? '' : `, chỉ có từ năm ${later.year}`}.`,
          advice: `Ghi giá trị năm ${year}, ví dụ “≥ 80%”, “Thực hiện” hay “01 năm/lần”.`,
          ...about(target, `values/${year}`),
          // A target of a later year alone may well be meant so.
          ...(later === undefined ? {} : { severity: 'info' as const }),
        }
      })
  },
}

const goesBack: Rule = {
  id: 'period.target-back',
  title: 'Giá trị chỉ tiêu không lùi qua các năm',
  severity: 'info',
  source: 'Chỉ tiêu năm sau thường không thấp hơn năm trước',
  check: (context) =>
    targetsOf(context).flatMap((target) => {
      const turn = turnsBack(target)
      if (turn === null) return []
      const say = ({ year, value }: (typeof turn)[number]) => `${printUnderUnit(value, target.unit)} (năm ${year})`
      return [
        {
          message: `${called(target, context)} lùi từ ${say(turn[0])} còn ${say(turn[1])}.`,
          advice: 'Kiểm tra lại giá trị của hai năm này.',
          ...about(target, `values/${turn[1].year}`),
        },
      ]
    }),
}

const reachedAlready: Rule = {
  id: 'target.beyond',
  title: 'Hiện trạng chưa vượt chỉ tiêu',
  severity: 'info',
  source: 'Chỉ tiêu đã vượt thì không còn gì để phấn đấu',
  check: (context) =>
    targetsOf(context).flatMap((target) => {
      const [next] = valuesAhead(target, context.plan.year)
      if (next === undefined || !isBeyond(target, context)) return []
      return [
        {
          message: `${called(target, context)}: hiện trạng ${printCurrent(target, context)} đã vượt mức ${printUnderUnit(next.value, target.unit)} của năm ${next.year}.`,
          advice: 'Nâng chỉ tiêu, hoặc kiểm tra lại hiện trạng.',
          ...about(target, `values/${next.year}`),
        },
      ]
    }),
}

const tooMuch = (value: TargetValue | null): number | null =>
  value?.kind === 'percent' && value.percent > 100 ? value.percent : null

const aboveAll: Rule = {
  id: 'target.percent',
  title: 'Tỷ lệ của chỉ tiêu không quá 100%',
  severity: 'error',
  source: 'Số học: một phần không lớn hơn toàn bộ',
  check: (context) =>
    targetsOf(context).flatMap((target) => {
      const found = (percent: number | null, where: string, field: string): readonly Found[] =>
        percent === null
          ? []
          : [
              {
                message: `${called(target, context)} ghi ${formatPercent(percent / 100, 2)} ở ${where}.`,
                advice: 'Sửa lại tỷ lệ; nếu là mức tăng so với năm trước thì ghi rõ bằng lời.',
                ...about(target, field),
              },
            ]
      return [
        ...target.values.flatMap(({ year, value }) => found(tooMuch(value), `năm ${year}`, `values/${year}`)),
        ...found(tooMuch(target.current), 'hiện trạng', 'current'),
      ]
    }),
}

/** Whether what is asked for makes sense as a whole: each year, over the years, and beside where the hospital stands. */
export const targetRules: readonly Rule[] = [noValueThisYear, goesBack, reachedAlready, aboveAll]
