import type { z } from 'zod'
import { formatInteger } from '#shared/basics/money.ts'
import { shorten } from './read-json.ts'

/** What can be wrong with one value of a snapshot. */
export type FaultKind =
  | 'missing'
  | 'wrong-type'
  | 'negative'
  | 'fractional'
  | 'too-small'
  | 'too-large'
  | 'too-long'
  | 'impossible-date'
  | 'reversed-period'
  | 'unknown-key'
  | 'unknown-choice'
  | 'wrong-id'
  | 'duplicate-id'
  | 'too-deep'
  | 'invalid'

/** A fault with its Vietnamese words; they follow the name of the field and a colon. */
export interface FaultWords {
  readonly what: FaultKind
  readonly words: string
}

const TYPES = {
  string: 'một chuỗi chữ',
  number: 'một số',
  int: 'một số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách',
  object: 'một mục có nhiều phần',
} as const

/**
 * Puts a complaint of the validator into words. `value` is what stands at the issue's place (undefined when nothing does);
 * `labels` are the Vietnamese words for the codes of a choice.
 */
export function faultWords(
  issue: z.core.$ZodIssue,
  value: unknown,
  labels: Readonly<Record<string, string>> = {},
): FaultWords {
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys)
  if (value === undefined) return { what: 'missing', words: 'bị thiếu; phải có phần này' }
  const shown = show(value)
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'int' && typeof value === 'number') {
        return { what: 'fractional', words: `phải là số nguyên, không có phần lẻ (đang là ${shown})` }
      }
      return { what: 'wrong-type', words: `phải là ${typeWords(issue.expected)} (đang là ${shown})` }
    case 'too_small':
      if (Number(issue.minimum) === 0) return { what: 'negative', words: `không được là số âm (đang là ${shown})` }
      return issue.origin === 'string'
        ? { what: 'missing', words: 'không được để trống' }
        : { what: 'too-small', words: `phải từ ${plainNumber(issue.minimum)} trở lên (đang là ${shown})` }
    case 'too_big':
      if (issue.origin === 'string') {
        const most = formatInteger(Number(issue.maximum))
        return { what: 'too-long', words: `dài quá ${most} ký tự (đang là ${shown})` }
      }
      // Of a whole number that no computer counts exactly the field's own limit is not told yet.
      if (issue.maximum === Number.MAX_SAFE_INTEGER)
        return { what: 'too-large', words: `là số quá lớn (đang là ${shown})` }
      return {
        what: 'too-large',
        words: `không được lớn hơn ${plainNumber(issue.maximum)} (đang là ${beside(issue.maximum, value)})`,
      }
    case 'invalid_value':
      return unknownChoice(issue.values.map(String), shown, labels)
    case 'invalid_union':
      return unknownChoice('options' in issue ? (issue.options ?? []).map(String) : [], shown, labels)
    case 'invalid_format':
      return wrongForm(issue, shown)
    case 'custom':
      // Such complaints come after all parts have passed, so that writing the value out is safe.
      return custom(issue.message, typeof value === 'object' ? shorten(JSON.stringify(value), 80) : shown)
    default:
      return { what: 'invalid', words: `không hợp lệ (đang là ${shown})` }
  }
}

function typeWords(type: string): string {
  return Object.entries(TYPES).find(([name]) => name === type)?.[1] ?? type
}

/** What the forms of texts are called, by the pattern that the validators check. */
const PATTERNS: Readonly<Record<string, FaultWords>> = {
  '/^[A-Za-z0-9_-]{1,64}$/': {
    what: 'wrong-id',
    words: 'phải là mã gồm 1 đến 64 chữ cái không dấu, chữ số, dấu “_” hoặc “-”',
  },
  '/^[0-9a-f]{64}$/': { what: 'invalid', words: 'phải là mã băm SHA-256 gồm 64 chữ số 0–9 và chữ thường a–f' },
}

function wrongForm({ format, pattern = '' }: z.core.$ZodIssueInvalidStringFormat, shown: string): FaultWords {
  if (format === 'datetime') {
    return {
      what: 'invalid',
      words: `phải là thời điểm theo giờ UTC, viết dạng 2026-01-31T02:30:00Z (đang là ${shown})`,
    }
  }
  const { what, words } = PATTERNS[pattern] ?? { what: 'invalid', words: 'không đúng dạng' }
  return { what, words: `${words} (đang là ${shown})` }
}

function custom(message: string, shown: string): FaultWords {
  if (message === 'impossible-date') {
    return { what: 'impossible-date', words: `phải là một ngày có thật, viết dạng 2026-01-31 (đang là ${shown})` }
  }
  if (message === 'reversed-period') {
    const rule = 'mốc cuối phải sau mốc đầu, năm từ 1990 đến 2100'
    return { what: 'reversed-period', words: `khoảng thời gian không hợp lý: ${rule} (đang là ${shown})` }
  }
  if (message === 'half-signed') {
    return { what: 'invalid', words: 'phải có cả chữ ký số và khóa công khai, hoặc không có cả hai' }
  }
  return { what: 'invalid', words: `không hợp lệ (đang là ${shown})` }
}

function unknownKeys(keys: readonly string[]): FaultWords {
  const named = keys.slice(0, 3).map((key) => `“${shorten(key, 40)}”`)
  const rest = keys.length > named.length ? ` và ${keys.length - named.length} khóa khác` : ''
  return { what: 'unknown-key', words: `có khóa lạ ${named.join(', ')}${rest} mà ứng dụng không biết` }
}

function unknownChoice(
  options: readonly string[],
  shown: string,
  labels: Readonly<Record<string, string>>,
): FaultWords {
  const allowed = options.map((option) => (labels[option] === undefined ? option : `${option} (${labels[option]})`))
  return { what: 'unknown-choice', words: `không có lựa chọn ${shown}; chỉ nhận: ${allowed.join(', ')}` }
}

// A year must not be printed as "1.990"; only amounts get the dots.
function plainNumber(n: number | bigint): string {
  const number = Number(n)
  return Number.isSafeInteger(number) && number >= 10_000 ? formatInteger(number) : String(n)
}

/** A number in the notation of the limit it stands beside. */
function beside(limit: number | bigint, value: unknown): string {
  const dotted = plainNumber(limit) !== String(limit) && typeof value === 'number' && Number.isInteger(value)
  return dotted ? String(BigInt(value)).replace(/\B(?=(\d{3})+$)/g, '.') : show(value)
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'một danh sách'
  if (typeof value === 'string') return `“${shorten(value, 40)}”`
  // An object of a stranger may be nested too deep, or be too large, to be written out.
  return typeof value === 'object' && value !== null ? TYPES.object : String(value)
}
