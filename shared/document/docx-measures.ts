import { type IParagraphOptions, LineRuleType } from 'docx'
import { bodyLines } from './page-layout.ts'

/** Twips for mm, rounded up as the official sample file does (25 mm is 1418 there). */
export function twips(millimetres: number): number {
  return Math.ceil((millimetres * 1440) / 25.4)
}

/** Twips for points. */
export function pointTwips(points: number): number {
  return Math.round(points * 20)
}

/** docx counts type sizes in half points. */
export function halfPoints(points: number): number {
  return points * 2
}

type Spacing = NonNullable<IParagraphOptions['spacing']>

/** Space before and after in points, lines as a multiple of single spacing. */
export function spaced(before: number, after = 0, lines: number = 1): Spacing {
  return {
    before: pointTwips(before),
    after: pointTwips(after),
    line: Math.round(240 * lines),
    lineRule: LineRuleType.AUTO,
  }
}

/** A line of an exact height in points, for paragraphs that only carry a drawn line or a section's end. */
export function exactly(points: number, before = 0): Spacing {
  return { before: pointTwips(before), after: 0, line: pointTwips(points), lineRule: LineRuleType.EXACT }
}

/** Spacing of the text of the document. */
export const bodySpacing = (before: number): Spacing => spaced(before, 0, bodyLines)
