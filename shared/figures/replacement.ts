import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { addMoney } from '#shared/basics/money.ts'
import { padCount } from '#shared/basics/numbering.ts'
import type { Period } from '#shared/basics/period.ts'
import { type Asset, type AssetKind, assetKindLabels, assetKinds } from '#shared/records/asset.ts'
import { type Initiative, initiativeRecord } from '#shared/records/initiative.ts'
import type { Phase, Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { yearsInUse } from './asset-age.ts'
import { isPresent, pieces } from './inventory.ts'
import { supportState } from './support-state.ts'

/** When a device is old enough to be replaced: one of these is enough. */
export interface WornRule {
  readonly supportEnded: boolean
  /** Whole years in use from which it counts as old; null: age does not matter. */
  readonly years: number | null
}

/** The devices the hospital has that are worn on `today`, in the order of the inventory. */
export function wornAssets(snapshot: Snapshot, today: IsoDate, rule: WornRule): readonly Asset[] {
  return snapshot.assets.filter((asset) => isPresent(asset) && isWorn(asset, snapshot, today, rule))
}

function isWorn(asset: Asset, snapshot: Snapshot, today: IsoDate, { supportEnded, years }: WornRule): boolean {
  if (supportEnded && supportState(asset, snapshot, today) === 'ended') return true
  return isOld(asset, today, years)
}

function isOld(asset: Asset, today: IsoDate, years: number | null): boolean {
  const used = yearsInUse(asset, today)
  return years !== null && used !== null && used >= years
}

/** The items a device is in, in every plan. */
export function initiativesWith(snapshot: Snapshot, assetId: string): readonly Initiative[] {
  return snapshot.initiatives.filter((initiative) => initiative.assetIds.includes(assetId))
}

/** The devices one plan already pays for, each with the first item it is in. */
export function takenIn(snapshot: Snapshot, planId: string): ReadonlyMap<string, Initiative> {
  const taken = new Map<string, Initiative>()
  for (const initiative of snapshot.initiatives) {
    if (initiative.planId !== planId) continue
    for (const id of initiative.assetIds) if (!taken.has(id)) taken.set(id, initiative)
  }
  return taken
}

/** What is to be bought of one kind. `unitPrice` is whole đồng; null is not known yet. */
export interface ReplacementLine {
  readonly kind: AssetKind
  readonly quantity: number
  readonly unitPrice: number | null
}

/** One new piece for each old one, by kind, with the proposed price. */
export function replacementLines(snapshot: Snapshot, assets: readonly Asset[]): readonly ReplacementLine[] {
  return assetKinds.flatMap((kind) => {
    const quantity = pieces(assets.filter((asset) => asset.kind === kind))
    return quantity === 0 ? [] : [{ kind, quantity, unitPrice: proposedPrice(snapshot, kind)?.unitPrice ?? null }]
  })
}

/** A price with what it was taken from. */
export interface ProposedPrice {
  /** Whole đồng. */
  readonly unitPrice: number
  /** The year the devices came into use, and how many pieces of it have a price. */
  readonly year: number
  readonly pieces: number
}

/**
 * The price in the middle of those paid for the newest devices of a kind: a price of the inventory, never one made up (of
 * two in the middle, the lower). Null when no device of the kind has both a price and a year.
 */
export function proposedPrice(snapshot: Snapshot, kind: AssetKind): ProposedPrice | null {
  const priced = snapshot.assets.flatMap(({ kind: own, yearInUse, unitPrice, quantity }) =>
    own === kind && yearInUse !== null && unitPrice !== null && unitPrice > 0 && quantity > 0
      ? [{ year: yearInUse, unitPrice, quantity }]
      : [],
  )
  if (priced.length === 0) return null
  const year = priced.reduce((newest, each) => Math.max(newest, each.year), 0)
  const newest = priced.filter((each) => each.year === year).toSorted((a, b) => a.unitPrice - b.unitPrice)
  const count = newest.reduce((sum, each) => sum + each.quantity, 0)
  let passed = 0
  const middle = newest.find((each) => {
    passed += each.quantity
    return passed * 2 >= count
  })
  return middle === undefined ? null : { unitPrice: middle.unitPrice, year, pieces: count }
}

/** What the lines cost together, whole đồng; a line without a price adds nothing. */
export function replacementCost(lines: readonly ReplacementLine[]): number {
  return addMoney(lines.map(({ quantity, unitPrice }) => quantity * (unitPrice ?? 0)))
}

/** "Thay thế 12 máy tính để bàn, 03 máy in". */
export function replacementName(lines: readonly ReplacementLine[]): string {
  const parts = lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ kind, quantity }) => `${padCount(quantity)} ${noun(kind)}`)
  return parts.length === 0 ? '' : `Thay thế ${parts.join(', ')}`
}

function noun(kind: AssetKind): string {
  return kind === 'other' ? 'thiết bị khác' : assetKindLabels[kind].toLocaleLowerCase('vi')
}

/**
 * Why these devices are replaced, in words that say only what the inventory says. A device may have several reasons: where
 * the reasons add up to more than the devices, that is said.
 */
export function replacementObjective(
  snapshot: Snapshot,
  today: IsoDate,
  assets: readonly Asset[],
  years: number,
): string {
  const count = (test: (asset: Asset) => boolean) => pieces(assets.filter(test))
  const reasons = [
    { count: count((asset) => supportState(asset, snapshot, today) === 'ended'), words: 'đã hết hỗ trợ của hãng' },
    { count: count((asset) => isOld(asset, today, years)), words: `đã dùng từ ${years} năm trở lên` },
    { count: count((asset) => asset.state === 'broken'), words: 'đang hỏng' },
  ].filter((reason) => reason.count > 0)
  if (reasons.length === 0) return 'Thay thế thiết bị không còn đáp ứng yêu cầu công việc'
  const total = pieces(assets)
  const said = reasons.map((reason) => `${padCount(reason.count)} thiết bị ${reason.words}`).join(', ')
  const overlap = reasons.reduce((sum, reason) => sum + reason.count, 0) > total ? '; có thiết bị thuộc nhiều diện' : ''
  return `Thay thế ${padCount(total)} thiết bị cũ (trong đó ${said}${overlap}), đáp ứng yêu cầu công việc và bảo đảm an toàn thông tin`
}

/** "Kinh phí chưa gồm 03 máy in (chưa có đơn giá)": what the amount leaves out; empty when it leaves out nothing. */
export function unpricedNote(lines: readonly ReplacementLine[]): string {
  const parts = lines
    .filter(({ quantity, unitPrice }) => quantity > 0 && (unitPrice ?? 0) === 0)
    .map(({ kind, quantity }) => `${padCount(quantity)} ${noun(kind)}`)
  return parts.length === 0 ? '' : `Kinh phí chưa gồm ${parts.join(', ')} (chưa có đơn giá)`
}

/** What the user decided. */
export interface ReplacementChoice {
  readonly lines: readonly ReplacementLine[]
  readonly assetIds: readonly string[]
  readonly name: string
  readonly objective: string
  readonly phaseId: string | null
  readonly groupId: string | null
  readonly fundingSourceId: string | null
}

/**
 * The item of expense that replaces devices: at the end of the plan, in the plan's year (or the years of a phase without
 * it), its whole cost from one source, and the devices it replaces linked to it. Without a price or a source it has no
 * money yet, which preflight points out; a kind without a price beside others is named in its note, or nobody would see that
 * the amount is not the whole.
 */
export function replacementInitiative(
  id: string,
  { snapshot, plan }: { readonly snapshot: Snapshot; readonly plan: Plan },
  choice: ReplacementChoice,
): Initiative {
  const own = snapshot.initiatives.filter((each) => each.planId === plan.id)
  const amount = replacementCost(choice.lines)
  const { fundingSourceId } = choice
  return initiativeRecord.create(id, {
    planId: plan.id,
    phaseId: choice.phaseId,
    groupId: choice.groupId,
    order: own.reduce((last, each) => Math.max(last, each.order), 0) + 1,
    name: choice.name,
    objective: choice.objective,
    funding: fundingSourceId === null || amount === 0 ? [] : [{ fundingSourceId, year: null, amount }],
    period: periodIn(plan, snapshot.phases.find((phase) => phase.id === choice.phaseId) ?? null),
    procurement: 'purchase',
    assetIds: [...choice.assetIds],
    note: amount === 0 ? '' : unpricedNote(choice.lines),
  })
}

function periodIn(plan: Plan, phase: Phase | null): Period {
  if (phase === null || (phase.fromYear <= plan.year && plan.year <= phase.toYear)) {
    return { kind: 'year', year: plan.year }
  }
  return phase.fromYear === phase.toYear
    ? { kind: 'year', year: phase.fromYear }
    : { kind: 'years', from: phase.fromYear, to: phase.toYear }
}
