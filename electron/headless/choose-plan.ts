import { basename } from 'node:path'
import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { quote } from '#shared/basics/text.ts'
import { planContext } from '#shared/document/plan-outline.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Arguments, Failure } from './command.ts'

/** The plan the user means: the only one, or the one of --plan (its year, or its id where a year has several). */
export function choosePlan(snapshot: Snapshot, args: Arguments): Result<DocumentContext, Failure> {
  const { plans } = snapshot
  const { plan: wanted, file } = args
  const fail = (kind: string, message: string) => err({ kind, message, place: { file } })
  if (plans.length === 0)
    return fail('no-plan', `“${basename(file)}” không có kế hoạch nào. Hãy lập kế hoạch trong ứng dụng rồi xuất lại.`)
  const meant = wanted === null ? plans : plans.filter((plan) => plan.id === wanted || String(plan.year) === wanted)
  const [plan] = meant
  const all = plans.map((each) => `${each.year} (mã ${each.id})`).join(', ')
  if (plan === undefined)
    return fail('unknown-plan', `“${basename(file)}” không có kế hoạch ${quote(wanted ?? '')}; các kế hoạch là ${all}.`)
  if (meant.length > 1) {
    return fail(
      'which-plan',
      `“${basename(file)}” có nhiều kế hoạch: ${all}. Hãy chọn một kế hoạch bằng --plan <năm hoặc mã>.`,
    )
  }
  return ok(contextOf(snapshot, plan.id, args.today))
}

function contextOf(snapshot: Snapshot, planId: string, today: IsoDate): DocumentContext {
  const context = planContext(snapshot, planId, today)
  if (context === null) throw new Error(`plan ${planId} was there a moment ago`)
  return context
}
