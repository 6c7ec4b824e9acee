import type { DataFile } from '#renderer/workspace/read-data-file.ts'
import { sha256 } from '#renderer/workspace/sha256.ts'
import { today } from '#renderer/workspace/today.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { cleanLine } from '#shared/basics/text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { VersionSide } from '#shared/versions/compare-versions.ts'
import { keptSnapshot, planInCopy } from '#shared/versions/issued-copy.ts'
import { planName, plansByYear } from '#shared/versions/plan-summary.ts'

/** A version that can be chosen for comparing. */
export interface SideOption {
  /** "plan_…", "kept_…" or "file0_…": what is in the address for the first two. */
  readonly value: string
  readonly label: string
}

/** Everything that can be compared: plans as they are now, issued copies, and plans of opened files. */
export function sideOptions(snapshot: Snapshot, files: readonly DataFile[]): readonly SideOption[] {
  return [
    ...plansByYear(snapshot.plans).map((plan) => ({ value: `plan_${plan.id}`, label: `${planName(plan)} (hiện nay)` })),
    ...snapshot.issuedPlans
      .toSorted((a, b) => b.year - a.year || b.edition - a.edition)
      .map((kept) => ({
        value: `kept_${kept.id}`,
        label: `Bản ban hành ${kept.symbol}, năm ${kept.year}, lần ${kept.edition}`,
      })),
    ...files.flatMap((file, at) =>
      plansByYear(file.snapshot.plans).map((plan) => ({
        value: `file${at}_${plan.id}`,
        label: `Tệp ${cleanLine(file.name)}: ${planName(plan).toLocaleLowerCase('vi')}`,
      })),
    ),
  ]
}

/** The records of a chosen version; a sentence when a kept copy is damaged or it is no longer there. */
export async function openSide(
  value: string,
  snapshot: Snapshot,
  files: readonly DataFile[],
): Promise<Result<VersionSide, string>> {
  const label = sideOptions(snapshot, files).find((option) => option.value === value)?.label
  if (label === undefined) return err('Không còn phiên bản đã chọn. Hãy chọn lại.')
  const cut = value.indexOf('_')
  const [kind, id] = [value.slice(0, cut), value.slice(cut + 1)]
  if (kind === 'plan') return ok({ snapshot, planId: id, today: today(), label })
  if (kind !== 'kept') {
    const file = files[Number(kind.slice('file'.length))]
    if (file === undefined) return err('Không còn tệp đã chọn. Hãy mở lại tệp.')
    return ok({ snapshot: file.snapshot, planId: id, today: today(), label })
  }
  const kept = snapshot.issuedPlans.find((each) => each.id === id)
  if (kept === undefined) return err('Không còn bản ban hành đã chọn.')
  const records = await keptSnapshot(kept, sha256)
  if (!records.ok) return records
  const plan = planInCopy(records.value, kept)
  if (plan === undefined) return err('Dữ liệu lúc ban hành không có kế hoạch này.')
  return ok({ snapshot: records.value, planId: plan.id, today: plan.date ?? today(), label })
}

/** What to compare first: a kept copy with its plan, a plan with its newest copy or with the plan of the year before. */
export function firstSides(
  snapshot: Snapshot,
  asked: string | null,
  currentId: string | null,
): readonly [string | null, string | null] {
  const kept = snapshot.issuedPlans.find(({ id }) => asked === `kept_${id}`)
  if (kept !== undefined) return [`kept_${kept.id}`, kept.planId === null ? null : `plan_${kept.planId}`]
  const plan = snapshot.plans.find(({ id }) => (asked === null ? id === currentId : asked === `plan_${id}`))
  if (plan === undefined) return [null, null]
  const copies = snapshot.issuedPlans
    .filter(({ planId }) => planId === plan.id)
    .toSorted((a, b) => b.edition - a.edition)
  const [copy] = copies
  const before = snapshot.plans.find(({ id }) => id === plan.previousPlanId)
  const other = copy !== undefined ? `kept_${copy.id}` : before !== undefined ? `plan_${before.id}` : null
  return [other, `plan_${plan.id}`]
}
