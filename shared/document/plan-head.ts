import { blankOfficialDate, formatOfficialDate, yearOf } from '#shared/basics/calendar-date.ts'
import { citeLegalBasis } from './citation.ts'
import type { Letterhead, Signature, TextBlock } from './outline.ts'
import { legalBasesOf, planSymbol } from './plan-records.ts'
import type { DocumentContext } from './runs.ts'

/** A recipient without the dash and the end mark a person may have typed along. */
const bare = (text: string): string => text.replace(/^[\s\-–+]+/, '').replace(/[\s;.,]+$/, '')

const upper = (text: string): string => text.toLocaleUpperCase('vi')

/** The date as the document bears it; before it has one, the year stands and the rest is left open. */
export function planDate({ plan, today }: Pick<DocumentContext, 'plan' | 'today'>): string {
  return plan.date === null ? blankOfficialDate(yearOf(today)) : formatOfficialDate(plan.date)
}

/** The head of page 1 from the hospital's head data (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.1–4). */
export function planLetterhead(context: DocumentContext): Letterhead {
  const { snapshot, plan } = context
  const { hospital } = snapshot
  const date = planDate(context)
  return {
    authority: upper(hospital.authority),
    hospital: upper(hospital.name),
    number: `Số: ${planSymbol(snapshot, plan)}`,
    placeAndDate: hospital.place === '' ? date : `${hospital.place}, ${date}`,
  }
}

/** Căn cứ as an italic block, one a line ending with ";", the last with "." (NĐ 30, Phụ lục I, Mục II.6). */
export function planBasis({ snapshot, plan }: DocumentContext): readonly TextBlock[] {
  if (plan.basisStyle !== 'block') return []
  const cited = legalBasesOf(snapshot, plan)
  return cited.map((basis, index) => ({
    kind: 'text',
    marker: '',
    runs: [{ text: `Căn cứ ${citeLegalBasis(basis)}${index === cited.length - 1 ? '.' : ';'}`, italic: true }],
    origin: { collection: 'legalBases', id: basis.id },
  }))
}

/** Who signs, with the authority signed by (TM., Q., KT., TL., TUQ.), and who receives (NĐ 30, Phụ lục I, Mục II.7, II.9). */
export function planSignature({ plan }: DocumentContext): Signature {
  const head = upper(plan.headPosition)
  const own = plan.signerPosition === '' ? [] : [upper(plan.signerPosition)]
  const positions = plan.signingMode === 'head' ? [head] : [`${plan.signingMode} ${head}`, ...own]
  const title = plan.printSignerTitle && plan.signerTitle !== '' ? `${plan.signerTitle} ` : ''
  return {
    recipients: [
      ...plan.recipients.map(bare).flatMap((recipient) => (recipient === '' ? [] : [`- ${recipient};`])),
      ...(bare(plan.archive) === '' ? [] : [`- Lưu: ${bare(plan.archive)}.`]),
    ],
    positions,
    name: `${title}${plan.signerName}`,
  }
}
