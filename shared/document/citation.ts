import { formatOfficialDate } from '#shared/basics/calendar-date.ts'
import { type LegalBasis, legalBasisTypeLabels } from '#shared/records/legal-basis.ts'

/** Without the mark a part may have been copied with: the line gets its own "," or ";" or ".". */
const bare = (part: string): string => part.replace(/[\s.,;:]+$/u, '')

const join = (parts: readonly string[]): string =>
  parts
    .map(bare)
    .filter((part) => part !== '')
    .join(' ')

/** How an abstract begins on the paper itself; in the middle of a sentence it takes no capital. */
const OPENING =
  /^(?:Về|Phê duyệt|Ban hành|Quy định|Hướng dẫn|Sửa đổi|Công bố|Triển khai|Tăng cường|Thực hiện|Giao)(?![\p{L}\p{M}])/u

/** A name that has the word for its kind in itself: "Bộ luật Lao động", "Luật An ninh mạng", "Hiến pháp …". */
const NAMED = /^(?:Bộ luật|Luật|Pháp lệnh)(?![\p{L}\p{M}])/iu

/**
 * A legal basis as the căn cứ of a document cites it: type, number and symbol, date, issuer, abstract.
 * A law or ordinance is cited by its name without number, symbol and issuer (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6).
 */
export function citeLegalBasis(basis: LegalBasis): string {
  const type = legalBasisTypeLabels[basis.type]
  const date = basis.date === null ? '' : formatOfficialDate(basis.date)
  if (basis.type === 'law' || basis.type === 'ordinance') {
    return join([NAMED.test(basis.abstract) ? '' : type, basis.abstract, date])
  }
  if (basis.type === 'other' && basis.symbol === '' && /^\p{Lu}/u.test(basis.abstract))
    return join([basis.abstract, date])
  return join([
    type,
    basis.symbol === '' ? '' : `số ${basis.symbol}`,
    date,
    basis.issuer === '' ? '' : `của ${basis.issuer}`,
    basis.abstract.replace(OPENING, (word) => word.toLocaleLowerCase('vi')),
  ])
}
