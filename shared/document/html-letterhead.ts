import { motto, nation } from './fixed-words.ts'
import { heldTextHtml, originAttribute, textHtml } from './html-text.ts'
import type { Outline } from './outline.ts'
import { letterheadColumns, ruleShare, textWidthOf, typeSize } from './page-layout.ts'
import { longestLine } from './text-width.ts'

const rule = (length: number): string => `<div class="rule" style="width: ${length.toFixed(1)}mm"></div>`

/** Quốc hiệu, Tiêu ngữ, issuers, number, place and date: one block. */
export function letterheadHtml({ letterhead, origins }: Outline): string {
  const { authority, hospital, number, placeAndDate } = letterhead
  const { left, right } = letterheadColumns
  const issuers = [
    authority === '' ? '' : `<p>${heldTextHtml(authority)}</p>`,
    `<p class="hospital">${heldTextHtml(hospital)}</p>`,
    rule(longestLine(hospital, typeSize.issuer, left) * ruleShare),
  ]
  const state = [
    `<p class="nation">${textHtml(nation)}</p>`,
    `<p class="motto">${textHtml(motto)}</p>`,
    rule(longestLine(motto, typeSize.motto, right)),
  ]
  return [
    '<table class="letterhead"><colgroup>',
    `<col style="width: ${left}mm" /><col style="width: ${right}mm" /></colgroup><tbody>`,
    `<tr><td${originAttribute(origins?.hospital)}>${issuers.join('')}</td><td>${state.join('')}</td></tr>`,
    `<tr${originAttribute(origins?.plan)}><td><p class="number">${heldTextHtml(number)}</p></td>`,
    `<td><p class="place-and-date">${heldTextHtml(placeAndDate)}</p></td></tr>`,
    '</tbody></table>',
  ].join('')
}

/** Name of the document's type, its subject and the line below: one block each. */
export function titleHtml(outline: Outline): string[] {
  const box = textWidthOf('portrait')
  const length = Math.max(0, ...outline.subject.map((line) => longestLine(line, typeSize.body, box))) * ruleShare
  return [
    `<h1 class="document-type keep">${heldTextHtml(outline.documentType)}</h1>`,
    ...outline.subject.map(
      (line) => `<p class="subject keep"${originAttribute(outline.origins?.plan)}>${heldTextHtml(line)}</p>`,
    ),
    ...(length === 0 ? [] : [rule(length)]),
  ]
}
