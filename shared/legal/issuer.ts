import { abstractVerbs, anyCase, anyOf, WORD_BEGINS, WORD_ENDS } from './legal-words.ts'

const FIELDS = [
  'Y tế',
  'Thông tin và Truyền thông',
  'Khoa học và Công nghệ',
  'Công an',
  'Quốc phòng',
  'Tài chính',
  'Nội vụ',
  'Tư pháp',
  'Giáo dục và Đào tạo',
  'Kế hoạch và Đầu tư',
  'Xây dựng',
  'Công Thương',
  'Lao động - Thương binh và Xã hội',
  'Nông nghiệp và Môi trường',
  'Văn hóa, Thể thao và Du lịch',
]
const VERB = `(?:${anyOf(abstractVerbs)})${WORD_ENDS}`
/** "Vĩnh Long", "Hồ Chí Minh": words with capitals, none of which begins an abstract. */
const NAME = `(?:(?!${VERB})\\p{Lu}[\\p{L}\\p{M}.]*)(?:\\s+(?!${VERB})\\p{Lu}[\\p{L}\\p{M}]*)*`
const PLACE = `(?:\\s+(?:tỉnh|[Tt]hành phố|[Tt][Pp]\\.?|huyện|quận|thị xã|xã|phường))?(?:\\s+${NAME})?`
const UBND = '(?:UBND|HĐND|[ỦU][yỷ]\\s+ban\\s+nhân\\s+dân|Hội\\s+đồng\\s+nhân\\s+dân)'
const GRAMMAR = [
  'Quốc\\s+hội',
  '[ỦU][yỷ]\\s+ban\\s+[Tt]hường\\s+vụ\\s+Quốc\\s+hội',
  'Thủ\\s+tướng(?:\\s+Chính\\s+phủ)?',
  'Văn\\s+phòng\\s+Chính\\s+phủ',
  'Chính\\s+phủ',
  'Chủ\\s+tịch\\s+nước',
  'Bộ\\s+Chính\\s+trị',
  'Ban\\s+Bí\\s+thư(?:\\s+Trung\\s+ương(?:\\s+Đảng)?)?',
  'Ban\\s+Chấp\\s+hành\\s+Trung\\s+ương(?:\\s+Đảng)?(?:\\s+[Kk]hóa\\s+[IVX]+)?',
  `Ban\\s+(?:Chấp\\s+hành|Thường\\s+vụ)\\s+(?:Đảng\\s+bộ|Tỉnh\\s+ủy|Thành\\s+ủy)${PLACE}`,
  `(?:Tỉnh|Thành)\\s+ủy${PLACE}`,
  `Ban\\s+Cán\\s+sự\\s+Đảng\\s+Bộ\\s+(?:${anyOf(FIELDS)})`,
  `(?:Bộ\\s+trưởng\\s+)?Bộ\\s+(?:${anyOf(FIELDS)})`,
  `(?:Văn\\s+phòng\\s+|Chủ\\s+tịch\\s+)?${UBND}${PLACE}`,
  `(?:Giám\\s+đốc\\s+)?Sở\\s+(?:${anyOf(FIELDS)})${PLACE}`,
]
const KNOWN_BODY = new RegExp(`^(?:${GRAMMAR.join('|')})${WORD_ENDS}`, 'u')
const OVER_IT = /^\s+[-–]\s+(?=\p{Lu})/u
const VERB_BEGINS = new RegExp(`${WORD_BEGINS}(?:${VERB}|(?:trong|để|nhằm|tại|theo)${WORD_ENDS})`, 'iu')
/** Issued together: "của Bộ Y tế, Bộ Tài chính". */
const BESIDE_IT = new RegExp(`^(?:,\\s+|\\s+và\\s+|,\\s+và\\s+)(?:${GRAMMAR.join('|')})${WORD_ENDS}`, 'u')
const BOARD = new RegExp(
  `^(?:${anyCase('Ban Chỉ đạo')}|${anyCase('Ủy ban Quốc gia')})${WORD_ENDS}[^,;]*?\\s+về\\s`,
  'u',
)

/**
 * How long the name of an issuer is that stands at the beginning of a text; 0 when none does. A name known from elsewhere
 * (`known`) wins over the usual ones; `mayGuess`: otherwise what stands before the abstract's verb is taken.
 */
export function issuerLength(text: string, known: readonly string[], mayGuess: boolean): number {
  const lower = text.toLocaleLowerCase('vi').replace(/\s/g, ' ')
  const named = known
    .filter(
      (name) => lower.startsWith(name.toLocaleLowerCase('vi')) && /^(?:$|[^\p{L}\p{M}])/u.test(text.slice(name.length)),
    )
    .reduce((longest, name) => Math.max(longest, name.length), 0)
  const usual = KNOWN_BODY.exec(text)?.[0].length ?? 0
  const length = Math.max(named, usual)
  if (length > 0) {
    const beside = BESIDE_IT.exec(text.slice(length))?.[0].length ?? 0
    if (beside > 0) return length + beside
    const over = OVER_IT.exec(text.slice(length))?.[0].length ?? 0
    const above = over === 0 ? 0 : (KNOWN_BODY.exec(text.slice(length + over))?.[0].length ?? 0)
    return above === 0 ? length : length + over + above
  }
  return mayGuess ? guessedLength(text) : 0
}

const LONGEST_GUESS = 120

/** "Trung tâm Thông tin y tế Quốc gia về việc …": up to the verb; a board's own "về …" is part of its name. */
function guessedLength(text: string): number {
  const board = BOARD.exec(text)?.[0].length ?? 0
  const verb = VERB_BEGINS.exec(text.slice(board))
  if (board > 0 && verb === null) return guessedLength(text.replace(BOARD, (all) => ' '.repeat(all.length)))
  const stop = /[,;(]/.exec(text.slice(board))?.index ?? text.length
  const length = text.slice(0, board + Math.min(verb?.index ?? stop, stop)).trimEnd().length
  return length <= LONGEST_GUESS && /^\p{Lu}/u.test(text) ? length : 0
}
