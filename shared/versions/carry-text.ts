import { type DocumentContext, toWords } from '#shared/document/runs.ts'
import type { Block } from '#shared/records/narrative.ts'
import type { Plan } from '#shared/records/plan.ts'
import { bound, type Inline, plain, type RichText } from '#shared/records/rich-text.ts'
import type { CarriedIds } from './carry-ids.ts'

/**
 * Rich text with its bound figures speaking of the new records. One whose record stays behind becomes the words it printed in
 * the old plan (`context`).
 */
export function carryText(content: RichText, ids: CarriedIds, context: DocumentContext): Inline[] {
  return content.map((inline): Inline => {
    if (inline.kind !== 'figure' || inline.of === null) return inline
    const next = ids.referAny(inline.of)
    if (next === undefined) return inline
    return next === null ? plain(toWords([inline], context)) : { ...inline, of: next }
  })
}

/** The blocks of a section, texts and groups taken over. */
export function carryBlocks(blocks: readonly Block[], ids: CarriedIds, context: DocumentContext): Block[] {
  return blocks.map((block): Block => {
    if (block.kind !== 'generated') return { ...block, content: carryText(block.content, ids, context) }
    const groupIds = block.groupIds?.flatMap((id) => ids.refer('groups', id) ?? []) ?? null
    return { ...block, groupIds }
  })
}

/** A subject whose typed year and horizon follow the plan from now on. */
export function bindYears(subject: RichText, { year, horizonFrom, horizonTo }: Plan): Inline[] {
  const horizon = horizonFrom === null || horizonTo === null ? '(?!)' : `${horizonFrom}\\s*[-–]\\s*${horizonTo}`
  const typed = new RegExp(`(?<!\\d)(${horizon}|${year})(?![\\d]|\\s*[-–]\\s*\\d)`, 'u')
  return subject.flatMap((inline): Inline[] => {
    if (inline.kind === 'figure') return [inline]
    const pieces = inline.text.split(typed)
    return pieces.flatMap((piece, at): Inline[] => {
      if (at % 2 === 1) return [bound(piece === String(year) ? 'plan.year' : 'plan.horizon')]
      return piece === '' ? [] : [{ ...inline, text: piece }]
    })
  })
}

/** Whether a year is typed in a text, not bound. */
export function typesYear(content: RichText, year: number): boolean {
  const typed = new RegExp(`(?<!\\d)${year}(?!\\d)`)
  return content.some((inline) => inline.kind === 'text' && typed.test(inline.text))
}
