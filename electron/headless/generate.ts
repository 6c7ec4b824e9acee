import { ok } from '#shared/basics/result.ts'
import { buildPlanOutline } from '#shared/document/plan-outline.ts'
import { checkOutline } from '#shared/preflight/run-preflight.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { countFindings, countWords } from './check.ts'
import { choosePlan } from './choose-plan.ts'
import type { Arguments, RunCommand } from './command.ts'
import { readInput } from './input.ts'
import { withheldNotes } from './input-notes.ts'
import { nextPackage } from './next-package.ts'
import { makePlanFiles } from './plan-files.ts'
import { savedLine, saveFiles } from './save-files.ts'

/** `khs generate`: all files of one plan. Nothing is written before everything has been made and read back. */
export const generate: RunCommand = async (args) => {
  const input = await readInput(args.file)
  if (!input.ok) return input
  const context = choosePlan(printedAs(input.value.snapshot, args), args)
  if (!context.ok) return context
  const outline = buildPlanOutline(context.value)
  const out = args.out ?? '.'
  const { snapshot, plan } = context.value
  const place = await nextPackage(out, snapshot.hospital, plan.year, args.sequence)
  const made = await makePlanFiles({ context: context.value, outline }, place)
  if (!made.ok) return made
  const saved = await saveFiles(out, made.value.files)
  if (!saved.ok) return saved
  const counts = countFindings(checkOutline(context.value, outline))
  const { id, year } = plan
  const { sequence, previousHash } = place
  return ok({
    exitCode: 0,
    lines: saved.value.map(savedLine),
    notes: [...place.notes, ...made.value.notes, ...withheldNotes(input.value), ...findingNotes(counts)],
    data: {
      plan: { id, year },
      today: context.value.today,
      files: saved.value,
      package: { sequence, previousHash },
      counts,
    },
  })
}

/** The records with the ways to print that the command line asks for; the package carries them like that, too. */
function printedAs(snapshot: Snapshot, { money, electronic }: Arguments): Snapshot {
  if (money === null && !electronic) return snapshot
  const units = money === null ? {} : ({ moneyUnit: money, executionUnit: null } as const)
  const form = electronic ? ({ appendixForm: 'electronic' } as const) : {}
  return {
    ...snapshot,
    plans: snapshot.plans.map((plan) => ({ ...plan, ...units, ...form })),
    phases: money === null ? snapshot.phases : snapshot.phases.map((phase) => ({ ...phase, moneyUnit: null })),
  }
}

function findingNotes(counts: ReturnType<typeof countFindings>): readonly string[] {
  if (counts.error + counts.warning === 0) return []
  return [`Kiểm tra trước khi ban hành: ${countWords(counts)}. Xem từng điểm bằng lệnh khs check.`]
}
