import type { FundingSource } from '#shared/records/initiative.ts'
import { sortByOrder } from '#shared/records/tree.ts'
import type { Funding } from '#shared/records/values.ts'

/** One line to type an amount in: a source, for one year or for the whole time. */
export interface FundingLine {
  readonly key: string
  readonly fundingSourceId: string
  readonly year: number | null
  readonly label: string
  readonly amount: number | null
}

/** The lines of an initiative: every amount it has, and one more for each source in use that it has none of. */
export function fundingLines(funding: readonly Funding[], sources: readonly FundingSource[]): readonly FundingLine[] {
  const line = (fundingSourceId: string, year: number | null, amount: number | null): FundingLine => {
    const source = sources.find((each) => each.id === fundingSourceId)
    const name = source === undefined ? 'Nguồn vốn đã bị xóa' : source.name || 'Nguồn vốn chưa đặt tên'
    const label = year === null ? name : `${name}, năm ${year}`
    return { key: `${fundingSourceId}/${year ?? ''}`, fundingSourceId, year, label, amount }
  }
  const shown = sortByOrder(sources).flatMap((source) => {
    const own = funding.filter((part) => part.fundingSourceId === source.id)
    if (own.length > 0) return own.map((part) => line(source.id, part.year, part.amount))
    return source.active ? [line(source.id, null, null)] : []
  })
  const known = new Set(sources.map((source) => source.id))
  const lost = funding.filter((part) => !known.has(part.fundingSourceId))
  return [...shown, ...lost.map((part) => line(part.fundingSourceId, part.year, part.amount))]
}

/** The funding with one line's amount (whole đồng) set; null takes the line out. */
export function withAmount(
  funding: readonly Funding[],
  { fundingSourceId, year }: Pick<FundingLine, 'fundingSourceId' | 'year'>,
  amount: number | null,
): readonly Funding[] {
  const isIt = (part: Funding) => part.fundingSourceId === fundingSourceId && part.year === year
  if (amount === null) return funding.filter((part) => !isIt(part))
  if (!funding.some(isIt)) return [...funding, { fundingSourceId, year, amount }]
  return funding.map((part) => (isIt(part) ? { ...part, amount } : part))
}
