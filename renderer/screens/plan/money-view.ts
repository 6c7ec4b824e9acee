import { addMoney, formatInteger } from '#shared/basics/money.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { phaseYears } from '#shared/figures/budget-by-phase.ts'
import { yearOfMoney } from '#shared/figures/budget-by-year.ts'
import type { Phase } from '#shared/records/plan.ts'
import type { Funding } from '#shared/records/values.ts'

/** Which money the columns of sources show: of the whole time, of one year, or what is not split by year. */
export type MoneyView = 'all' | 'unsplit' | number

/** One amount of an initiative: a source, for one year or for no year in particular. */
export type FundingKey = Pick<Funding, 'fundingSourceId' | 'year'>

/** The amounts of one source that a view shows; `phase` is that of the initiative. */
export function shownParts(
  funding: readonly Funding[],
  sourceId: string,
  view: MoneyView,
  phase: Phase | null,
): readonly Funding[] {
  const wanted = view === 'unsplit' ? null : view
  return funding.filter(
    (part) => part.fundingSourceId === sourceId && (wanted === 'all' || yearOfMoney(part, phase) === wanted),
  )
}

/** What a view shows of some money, whole đồng; null where there is no amount at all. */
export function shownAmount(parts: readonly Funding[]): number | null {
  return parts.length === 0 ? null : addMoney(parts.map(({ amount }) => amount))
}

/** The amount that is meant when one is typed in a view; the error says in Vietnamese why none can be. */
export function meantAmount(
  funding: readonly Funding[],
  sourceId: string,
  view: MoneyView,
  phase: Phase | null,
): Result<FundingKey, string> {
  const years = [...new Set(shownParts(funding, sourceId, view, phase).map(({ year }) => year))]
  const [only] = years
  if (years.length > 1) {
    const parts = shownParts(funding, sourceId, view, phase)
      .map(({ year, amount }) => `${year === null ? 'chưa chia năm' : `năm ${year}`} ${formatInteger(amount)}`)
      .join('; ')
    return err(`Số tiền này đã chia theo năm (${parts}). Hãy chọn năm ở trên bảng rồi sửa.`)
  }
  if (only !== undefined) return ok({ fundingSourceId: sourceId, year: only })
  if (phase !== null && view === 'unsplit' && phase.fromYear === phase.toYear) {
    return err(`${phase.name} chỉ có năm ${phase.fromYear} nên tiền không cần chia. Hãy ghi ở “Cả giai đoạn”.`)
  }
  if (phase !== null && typeof view === 'number' && (view < phase.fromYear || view > phase.toYear)) {
    return err(`Năm ${view} nằm ngoài ${phase.name} (${phaseYears(phase)}). Hãy chọn năm khác ở trên bảng.`)
  }
  return ok({ fundingSourceId: sourceId, year: typeof view === 'number' ? view : null })
}

/** The funding with one amount set, in whole đồng; null takes it out. Amounts of one source and year become one. */
export function withMoney(
  funding: readonly Funding[],
  { fundingSourceId, year }: FundingKey,
  amount: number | null,
): Funding[] {
  const isIt = (part: Funding) => part.fundingSourceId === fundingSourceId && part.year === year
  const at = funding.findIndex(isIt)
  const others = funding.filter((part) => !isIt(part))
  if (amount === null) return others
  return others.toSpliced(at === -1 ? others.length : at, 0, { fundingSourceId, year, amount })
}
