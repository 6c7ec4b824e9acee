import { AlignmentType, Paragraph, type Table } from 'docx'
import { twoColumns } from './docx-columns.ts'
import { spaced } from './docx-measures.ts'
import { drawnRule } from './docx-rule.ts'
import { type Face, faceRuns, holdLastSyllables } from './docx-text.ts'
import { motto, nation } from './fixed-words.ts'
import type { Letterhead, Outline } from './outline.ts'
import { letterheadColumns, ruleShare, spacing, textWidthOf, typeSize } from './page-layout.ts'
import { longestLine } from './text-width.ts'

const centred = (text: string, face: Face, before = 0, after = 0): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: spaced(before, after),
    children: faceRuns(holdLastSyllables(text), face),
  })

/**
 * Quốc hiệu, Tiêu ngữ, issuers, number, place and date in two columns. Number and date are a row of their own, so that
 * they stand on one level however often the hospital's name wraps.
 */
export function letterheadTable(letterhead: Letterhead): Table {
  const { left, right } = letterheadColumns
  const { authority, hospital, number, placeAndDate } = letterhead
  const issuers = [
    ...(authority === '' ? [] : [centred(authority, { size: typeSize.issuer })]),
    centred(hospital, { size: typeSize.issuer, bold: true }),
    drawnRule(longestLine(hospital, typeSize.issuer, left) * ruleShare, left),
  ]
  const state = [
    centred(nation, { size: typeSize.nation, bold: true }),
    centred(motto, { size: typeSize.motto, bold: true }),
    drawnRule(longestLine(motto, typeSize.motto, right), right),
  ]
  return twoColumns(
    letterheadColumns,
    [
      [issuers, state],
      [
        [centred(number, { size: typeSize.number }, spacing.paragraph)],
        [centred(placeAndDate, { size: typeSize.placeAndDate, italics: true }, spacing.paragraph)],
      ],
    ],
    true,
  )
}

/** Name of the document's type over its subject, with a drawn line below. */
export function titleParagraphs(outline: Outline): Paragraph[] {
  const box = textWidthOf('portrait')
  const face = { size: typeSize.body, bold: true }
  const length = Math.max(0, ...outline.subject.map((line) => longestLine(line, typeSize.body, box))) * ruleShare
  return [
    centred(outline.documentType, face, spacing.title),
    ...outline.subject.map((line) => centred(line, face)),
    ...(length === 0 ? [] : [drawnRule(length, box, spacing.title / 2)]),
  ]
}
