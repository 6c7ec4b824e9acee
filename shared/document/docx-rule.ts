import { BorderStyle, Paragraph } from 'docx'
import { exactly, pointTwips, twips } from './docx-measures.ts'

/**
 * A drawn line of a length in mm, centred in a box of a width in mm. It is the border of an empty paragraph that is
 * indented from both sides: the decree forbids underlining, and a border stays in place when the text around it changes. `after` is the space below, in points.
 */
export function drawnRule(length: number, box: number, after = 0): Paragraph {
  const indent = Math.max(0, Math.round((twips(box) - twips(length)) / 2))
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    indent: { left: indent, right: indent, firstLine: 0 },
    spacing: { ...exactly(3, 3), after: pointTwips(after) },
  })
}
