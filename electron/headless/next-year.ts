import { randomUUID } from 'node:crypto'
import { err, ok } from '#shared/basics/result.ts'
import { cleanLine, quote } from '#shared/basics/text.ts'
import type { CarriedItem } from '#shared/versions/carry-items.ts'
import type { CarriedBasis } from '#shared/versions/carry-legal.ts'
import { type NextYear, planNextYear } from '#shared/versions/next-year.ts'
import { NO_CHOICES } from '#shared/versions/next-year-choices.ts'
import { applySnapshot } from './apply-snapshot.ts'
import { choosePlan } from './choose-plan.ts'
import type { RunCommand } from './command.ts'
import { readInput } from './input.ts'
import { withheldNotes } from './input-notes.ts'

/** `khs next-year`: the plan of the year after, beside all records there are, as a new snapshot. */
export const nextYear: RunCommand = async (args) => {
  const input = await readInput(args.file)
  if (!input.ok) return input
  const { snapshot } = input.value
  const context = choosePlan(snapshot, args)
  if (!context.ok) return context
  const { plan } = context.value
  const year = plan.year + 1
  const place = { file: args.file }
  const taken = snapshot.plans.find((each) => each.year === year)
  if (taken !== undefined) {
    const message = `Đã có kế hoạch năm ${year} (mã ${taken.id}). Hãy chọn kế hoạch gốc khác bằng --plan, hoặc xóa kế hoạch đó trước.`
    return err({ kind: 'year-taken', message, place })
  }
  const made = planNextYear(snapshot, {
    planId: plan.id,
    year,
    today: args.today,
    newId: randomUUID,
    choices: NO_CHOICES,
  })
  if (!made.ok) return err({ kind: 'no-such-year', message: made.error, place })
  const saved = await applySnapshot(args.out ?? '', snapshot, made.value.changes)
  if (!saved.ok) return saved
  const { items, bases, remarks } = made.value
  return ok({
    exitCode: 0,
    lines: sayNextYear(made.value),
    notes: withheldNotes(input.value),
    data: {
      from: { id: plan.id, year: plan.year },
      plan: { id: made.value.plan.id, year },
      file: args.out,
      items,
      bases,
      remarks,
    },
  })
}

const names = { initiatives: 'Dự án', tasks: 'Nhiệm vụ', targets: 'Chỉ tiêu' } as const

/** One line for each item, what stays behind first, then legal bases out of force and what else is to be looked at. */
function sayNextYear({ plan, items, bases, remarks }: NextYear): readonly string[] {
  const [stays, comes] = [items.filter(({ comes }) => !comes), items.filter(({ comes }) => comes)]
  return [
    `Kế hoạch năm ${plan.year} (mã ${plan.id}): chuyển sang ${comes.length}, để lại ${stays.length} dự án, nhiệm vụ và chỉ tiêu.`,
    ...stays.map(itemLine),
    ...comes.filter(({ remarks }) => remarks.length > 0).map(itemLine),
    ...bases.filter(({ why }) => why !== null).map(basisLine),
    ...remarks.map(({ text }) => text),
  ].map(cleanLine)
}

function itemLine({ collection, name, comes, reason, remarks }: CarriedItem): string {
  const words = comes ? remarks.join('; ') : reason
  return `${comes ? 'Chuyển sang' : 'Để lại'}: ${names[collection]} ${quote(name)}: ${words}.`
}

function basisLine({ name, why, choice, replacement, replacedBy }: CarriedBasis): string {
  const instead =
    choice === 'replace' && replacement !== null
      ? `thay bằng ${replacement.name}${replacement.toCheck ? ' (cần kiểm tra)' : ''}`
      : replacedBy === ''
        ? 'tìm văn bản thay thế hoặc bỏ khỏi căn cứ'
        : `được thay thế bởi ${replacedBy}`
  return `Căn cứ ${name} ${why}: ${instead}.`
}
