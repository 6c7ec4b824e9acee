import { assertNever } from '#shared/basics/assert-never.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { cleanLine } from '#shared/basics/text.ts'
import { findDuplicateKey } from './json-duplicate-key.ts'
import { findJsonFault, type TextPlace } from './json-fault.ts'

/** The largest file that is read, in bytes; also the most characters of a text, which never has more of them than bytes. */
export const MAX_SNAPSHOT_BYTES = 256 * 1024 * 1024

/** Why a text is not JSON that may be looked at any further. */
export type JsonProblem =
  | { readonly kind: 'too-large'; readonly length: number; readonly limit: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'cut-off'; readonly place: TextPlace }
  | { readonly kind: 'not-json'; readonly place: TextPlace }
  | { readonly kind: 'duplicate-key'; readonly key: string; readonly place: TextPlace }
  | { readonly kind: 'forbidden-key'; readonly key: string; readonly path: string }

/** Keys that reach into the machinery of JavaScript: code that copies a record key by key would be turned by them. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
// Looking through every key costs a third of JSON.parse, looking through the text a tenth of that. The second half finds
// letters written as \u0063: JSON.stringify never writes plain letters so.
const MAY_HIDE_FORBIDDEN_KEY = /__proto__|constructor|prototype|\\u00[4-7]/

/** Looking for keys written twice costs twice as much as JSON.parse; the file of a plan has less than a million characters. */
const MOST_SCANNED = 20 * 1024 * 1024

/**
 * Reads a text as JSON: size, emptiness, syntax, no key twice in one object (in texts of up to 20 million characters), and
 * no key that could reach a prototype. A byte-order mark in front is
 * passed over. `limit` is in characters.
 */
export function readJson(text: string, limit: number = MAX_SNAPSHOT_BYTES): Result<unknown, JsonProblem> {
  if (text.length > limit) return err({ kind: 'too-large', length: text.length, limit })
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (!/[^\s\0]/.test(json)) return err({ kind: 'empty' })
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    const fault = findJsonFault(json)
    // The two readers disagree: a bug of findJsonFault, not of the file.
    if (fault === null) throw error
    return err({ kind: fault.cutOff ? 'cut-off' : 'not-json', place: fault.place })
  }
  const twice = json.length <= MOST_SCANNED ? findDuplicateKey(json) : null
  if (twice !== null) return err({ kind: 'duplicate-key', ...twice })
  const forbidden = MAY_HIDE_FORBIDDEN_KEY.test(json) ? findForbiddenKey(value) : null
  return forbidden === null ? ok(value) : err(forbidden)
}

/** A path as programmers write it: ["assets", 11, "unitPrice"] → "assets[11].unitPrice"; a key that is no plain word goes in quotes. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`
      const key = String(step)
      return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(shorten(key, 80))}]`
    })
    .join('')
    .replace(/^\./, '')
}

/**
 * What a file says, made fit for a sentence: one line without controls, so that it can neither forge a line nor move a
 * terminal's cursor; at most `most` characters, with "…" for what was left out, so that no message grows with the file.
 */
export function shorten(text: string, most: number): string {
  // Cut before cleaning too: the text may be a whole file.
  const looked = text.slice(0, 4 * most)
  const line = cleanLine(looked)
  return line.length <= most && looked === text ? line : `${cleanLine(line.slice(0, most - 1))}…`
}

/** The problem in Vietnamese: what is wrong, where, and what to do. */
export function describeJsonProblem(problem: JsonProblem): string {
  switch (problem.kind) {
    case 'too-large':
      return `Tệp quá lớn: ${formatInteger(problem.length)} ký tự, tối đa ${formatInteger(problem.limit)}. Hãy kiểm tra lại tệp đã chọn.`
    case 'empty':
      return 'Tệp trống, không có dữ liệu. Hãy chép lại tệp từ nơi đã xuất hoặc chọn tệp khác.'
    case 'cut-off':
      return `Tệp bị cắt cụt: nội dung dừng giữa chừng ở ${placeWords(problem.place)}. Hãy chép lại tệp từ nơi đã xuất và chờ chép xong mới rút USB.`
    case 'not-json':
      return `Tệp không phải là dữ liệu JSON hợp lệ: sai từ ${placeWords(problem.place)}. Hãy chọn đúng tệp do ứng dụng xuất ra hoặc sửa chỗ này.`
    case 'duplicate-key':
      return `Tệp ghi hai lần khóa “${shorten(problem.key, 80)}” trong cùng một mục, lần sau ở ${placeWords(problem.place)}, nên không rõ giá trị nào đúng. Hãy bỏ một trong hai hoặc xuất lại tệp từ ứng dụng.`
    case 'forbidden-key':
      return `Tệp có khóa không được phép “${problem.key}” tại ${problem.path} nên bị từ chối để bảo đảm an toàn. Hãy xuất lại tệp từ ứng dụng.`
    default:
      return assertNever(problem)
  }
}

function placeWords(place: TextPlace): string {
  return `dòng ${formatInteger(place.line)}, cột ${formatInteger(place.column)}`
}

function findForbiddenKey(root: unknown): JsonProblem | null {
  const waiting: { readonly value: unknown; readonly path: Path | null }[] = [{ value: root, path: null }]
  // A list of its own instead of recursion: a file may be nested deeper than the call stack goes.
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next
    if (typeof value !== 'object' || value === null) continue
    const steps: readonly PropertyKey[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
    for (const step of steps) {
      const here = { step, parent: path }
      if (typeof step === 'string' && FORBIDDEN_KEYS.has(step)) {
        return { kind: 'forbidden-key', key: step, path: shorten(pathText(stepsOf(here)), 200) }
      }
      waiting.push({ value: (value as Record<PropertyKey, unknown>)[step], path: here })
    }
  }
  return null
}

interface Path {
  readonly step: PropertyKey
  readonly parent: Path | null
}

function stepsOf(path: Path): readonly PropertyKey[] {
  const steps: PropertyKey[] = []
  for (let at: Path | null = path; at !== null; at = at.parent) steps.push(at.step)
  return steps.reverse()
}
