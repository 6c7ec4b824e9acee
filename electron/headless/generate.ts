import { formatInteger } from '#shared/basics/money.ts'
import { ok } from '#shared/basics/result.ts'
import { buildPlanOutline } from '#shared/document/plan-outline.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import { checkOutline } from '#shared/preflight/run-preflight.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { type OutlineName, outlineReplacement, startingOutlines } from '#shared/records/starting-outlines.ts'
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
  const stored = choosePlan(printedAs(input.value.snapshot, args), args)
  if (!stored.ok) return stored
  const context = args.outline === null ? stored.value : withOutline(stored.value, args.outline)
  const outline = buildPlanOutline(context)
  const out = args.out ?? '.'
  const { snapshot, plan } = context
  const place = await nextPackage(out, snapshot.hospital, plan.year, args.sequence)
  const made = await makePlanFiles({ context: context, outline }, place)
  if (!made.ok) return made
  const saved = await saveFiles(out, made.value.files)
  if (!saved.ok) return saved
  const counts = countFindings(checkOutline(context, outline))
  const { id, year } = plan
  const { sequence, previousHash } = place
  return ok({
    exitCode: 0,
    lines: saved.value.map(savedLine),
    notes: [
      ...outlineNotes(stored.value, args.outline),
      ...place.notes,
      ...made.value.notes,
      ...withheldNotes(input.value),
      ...findingNotes(counts),
    ],
    data: {
      plan: { id, year },
      today: context.today,
      files: saved.value,
      package: { sequence, previousHash },
      counts,
      outline: args.outline,
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

/** The plan with an outline instead of its text. Its ids are the same each time, so that two runs make the same files. */
function withOutline(context: DocumentContext, name: OutlineName): DocumentContext {
  const { snapshot, plan } = context
  const taken = new Set(snapshot.narratives.map(({ id }) => id))
  let made = 0
  const newId = (): string => {
    do made++
    while (taken.has(`outline-${made}`))
    return `outline-${made}`
  }
  const puts = outlineReplacement(snapshot, plan.id, name, newId)
  return { ...context, snapshot: applyRecords(snapshot, puts) }
}

function outlineNotes({ snapshot, plan }: DocumentContext, name: OutlineName | null): readonly string[] {
  if (name === null) return []
  const count = snapshot.narratives.filter(({ planId }) => planId === plan.id).length
  const instead = count === 0 ? '' : ` thay cho ${formatInteger(count)} mục lời văn đã lưu`
  return [`Văn bản được viết theo dàn ý “${startingOutlines[name].label}”${instead}. Tệp đầu vào giữ nguyên.`]
}

function findingNotes(counts: ReturnType<typeof countFindings>): readonly string[] {
  if (counts.error + counts.warning === 0) return []
  return [`Kiểm tra trước khi ban hành: ${countWords(counts)}. Xem từng điểm bằng lệnh khs check.`]
}
