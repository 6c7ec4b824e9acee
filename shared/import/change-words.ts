import { quote } from '#shared/basics/text.ts'
import type { Fields } from '#shared/records/field.ts'
import { referenceName } from '#shared/records/record-names.ts'
import { keyOf, type Row } from './match-record.ts'
import type { Doubt } from './open-questions.ts'
import { sameJson } from './same-json.ts'

/** What an update changes, field by field: “Số lượng thực tế”: “2” → “1”. */
export function changeWords(
  fields: Fields,
  stored: Row,
  after: Row,
  touched: readonly string[],
  printOf: (key: string) => (value: unknown) => string,
): string {
  const changed = [...new Set(touched)].filter((key) => !sameJson(stored[key], after[key]))
  const said = changed.map((key) => {
    const print = printOf(key)
    const [before, now] = [print(stored[key]), print(after[key])].map((text) => (text === '' ? '(trống)' : quote(text)))
    return `${labelOf(fields, key)}: ${before} → ${now}`
  })
  return `${said.join('; ')}.`
}

/**
 * Why the device that one key of a row names is not taken for the row's: a surer key of the row is another one. Null where
 * nothing speaks against it, and once the user (`isSame`) says that it is the same.
 */
export function doubtWords(
  fields: Fields,
  record: Row,
  doubt: Pick<Doubt, 'by' | 'against'> | null,
  values: Readonly<Record<string, unknown>>,
  isSame: (doubt: Doubt) => boolean | null,
): string | null {
  if (doubt === null) return null
  const { by, against } = doubt
  const [stored, written] = [String(record[against]), String(values[against])]
  // A row that gives the code of before as the old one says itself which device it is.
  if (against === 'code' && keyOf('assets', 'code', values.oldCode) === keyOf('assets', 'code', stored)) return null
  const answer = isSame({ by, against, stored, written })
  if (answer === true) return null
  const [known, other] = [labelOf(fields, by), labelOf(fields, against)]
  const difference = `Cùng ${known} với ${quote(referenceName(record))} nhưng ${other} khác (đang có ${quote(stored)}, dòng này ${quote(written)})`
  return answer === null
    ? `${difference}; hãy trả lời câu hỏi.`
    : `${difference}. Hãy sửa ${known} hoặc ${other} của dòng.`
}

function labelOf(fields: Fields, key: string): string {
  return `“${fields[key]?.label ?? key}”`
}
