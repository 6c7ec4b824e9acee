import { type FundingLine, fundingLines } from '#renderer/workspace/funding-amounts.ts'
import type { FundingSource } from '#shared/records/initiative.ts'
import type { Funding } from '#shared/records/values.ts'
import { type FundingKey, withMoney } from './money-view.ts'

/** One line of the money of an initiative: a source and a year, with an amount or, while it is begun, without. */
export interface FundingRow extends FundingLine {
  readonly isBegun: boolean
}

/** Names a line among those of its initiative: "src-ns/2027". */
export function keyOfFunding({ fundingSourceId, year }: FundingKey): string {
  return `${fundingSourceId}/${year ?? ''}`
}

/** The lines of an initiative: its amounts, one for each source in use without any, and those begun and not filled in. */
export function fundingRows(
  funding: readonly Funding[],
  sources: readonly FundingSource[],
  begun: readonly FundingKey[],
): readonly FundingRow[] {
  const place = (id: string) => {
    const at = sources.findIndex((source) => source.id === id)
    return at === -1 ? sources.length : (sources[at]?.order ?? 0)
  }
  // A source has an offered line of its own only while nothing of it is begun.
  const isOffered = (line: FundingLine) =>
    line.amount === null && begun.some(({ fundingSourceId }) => fundingSourceId === line.fundingSourceId)
  const lines = fundingLines(funding, sources).filter((line) => !isOffered(line))
  const known = new Set(lines.map(({ key }) => key))
  const fresh = begun
    .filter((key) => !known.has(keyOfFunding(key)))
    .flatMap((key) => fundingLines([{ ...key, amount: 0 }], sources).filter((line) => line.key === keyOfFunding(key)))
  const seen = new Set<string>()
  return [
    ...lines.map((line) => ({ ...line, isBegun: false })),
    ...fresh.map((line) => ({ ...line, amount: null, isBegun: true })),
  ]
    .filter(({ key }) => !seen.has(key) && seen.add(key))
    .toSorted((a, b) => place(a.fundingSourceId) - place(b.fundingSourceId) || (a.year ?? 0) - (b.year ?? 0))
}

/** The next line to begin: the source of the last one in its next free year; null when every source has every year. */
export function rowAdded(
  rows: readonly FundingRow[],
  sources: readonly FundingSource[],
  years: readonly number[],
): FundingKey | null {
  const taken = new Set(rows.map(({ key }) => key))
  const last = rows.findLast(({ amount }) => amount !== null)?.fundingSourceId
  const inOrder = [
    ...sources.filter(({ id }) => id === last),
    ...sources.filter(({ id, active }) => active && id !== last),
  ]
  for (const { id } of inOrder) {
    const year = years.find((each) => !taken.has(keyOfFunding({ fundingSourceId: id, year: each })))
    if (year !== undefined) return { fundingSourceId: id, year }
  }
  return null
}

/** The funding with one amount given another source or year; one that is there already keeps both amounts together. */
export function movedTo(funding: readonly Funding[], from: FundingKey, to: FundingKey): readonly Funding[] {
  const amountAt = (key: FundingKey) =>
    funding.filter((part) => keyOfFunding(part) === keyOfFunding(key)).reduce((sum, { amount }) => sum + amount, 0)
  if (keyOfFunding(from) === keyOfFunding(to)) return funding
  return withMoney(withMoney(funding, from, null), to, amountAt(from) + amountAt(to))
}
