import type { IsoDate } from '#shared/basics/calendar-date.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Outline, OutlineBlock, Run } from './outline.ts'
import { runsText } from './outline-text.ts'
import { packageLine } from './package-line.ts'
import { planAppendices } from './plan-appendices.ts'
import { planBasis, planLetterhead, planSignature } from './plan-head.ts'
import { narrativeBlocks } from './plan-narrative.ts'
import { type DocumentContext, toLines, toRuns, toWords } from './runs.ts'

const END = './.'

/** An official text ends with "./." (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6); it replaces the last full stop. */
function withEnd(lines: readonly (readonly Run[])[]): readonly (readonly Run[])[] {
  const last = lines.at(-1)?.at(-1)
  if (last === undefined || last.text.trimEnd().endsWith(END)) return lines
  const ended = { ...last, text: `${last.text.trimEnd().replace(/[.!;,]+$/, '')}${END}` }
  return [...lines.slice(0, -1), [...(lines.at(-1)?.slice(0, -1) ?? []), ended]]
}

function closing(context: DocumentContext): readonly OutlineBlock[] {
  const origin = { collection: 'plans', id: context.plan.id } as const
  const lines = withEnd(toLines(toRuns(context.plan.closing, context)))
  return lines.map((runs) => ({ kind: 'text', marker: '', runs, origin }))
}

/**
 * What the plan's document is made from; null when the snapshot has no such plan. A dated plan speaks as of its own
 * date, a draft as of `today` (ISO date): that day decides which headcount and which rules of law apply.
 */
export function planContext(snapshot: Snapshot, planId: string, today: IsoDate): DocumentContext | null {
  const plan = snapshot.plans.find((each) => each.id === planId)
  return plan === undefined ? null : { snapshot, plan, today: plan.date ?? today }
}

/**
 * The hospital's plan (KH) as plain data: letterhead, căn cứ, numbered text with figures filled in, signature, and one
 * landscape appendix per phase.
 */
export function buildPlanOutline(context: DocumentContext): Outline {
  const { plan, snapshot } = context
  const subject = toLines(toRuns(plan.subject, context)).map(runsText)
  return {
    title: `Kế hoạch ${toWords(plan.subject, context).replaceAll('\n', ' ')}`.trim(),
    origins: {
      hospital: { collection: 'hospital', id: snapshot.hospital.id },
      plan: { collection: 'plans', id: plan.id },
    },
    letterhead: planLetterhead(context),
    documentType: 'KẾ HOẠCH',
    subject,
    basis: planBasis(context),
    body: [...narrativeBlocks(context), ...closing(context)],
    signature: planSignature(context),
    appendices: planAppendices(context),
    ...(plan.printPackageLine ? { footer: packageLine(null) } : {}),
  }
}
