import { type CollectionName, collectionNames, collections } from './collections.ts'
import type { Fields } from './field.ts'
import { hospitalRecord } from './hospital.ts'
import { plainWords } from './plain-words.ts'
import { pathText, shorten } from './read-json.ts'

/** A place in a snapshot, for machines: null where the path does not reach so deep. */
export interface RecordPlace {
  /** As programmers write it: assets[11].unitPrice. */
  readonly path: string
  readonly collection: string | null
  /** From 0, as in the file. */
  readonly index: number | null
  readonly recordId: string | null
  readonly field: string | null
}

/** Names of the parts inside a field, for messages. */
const PARTS: Readonly<Record<string, string>> = {
  amount: 'số tiền',
  fundingSourceId: 'nguồn vốn',
  year: 'năm',
  quarter: 'quý',
  month: 'tháng',
  date: 'ngày',
  from: 'từ',
  to: 'đến',
  kind: 'loại',
  every: 'chu kỳ',
  value: 'giá trị',
  percent: 'phần trăm',
  quantity: 'số lượng',
  unit: 'đơn vị tính',
  comparison: 'so sánh',
  text: 'chữ',
  content: 'nội dung',
}

/** Takes a path of the validator apart. `record` is the record it leads into, if any. */
export function recordPlace(path: readonly PropertyKey[], record: unknown): RecordPlace {
  const [first, second] = path
  const name = typeof first === 'string' ? first : null
  const index = typeof second === 'number' ? second : null
  const key = name === 'hospital' ? second : index === null ? undefined : path[2]
  const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : null
  return {
    path: shorten(pathText(path), 200),
    collection: name,
    index,
    recordId: typeof id === 'string' ? shorten(id, 64) : null,
    field: typeof key === 'string' ? key : null,
  }
}

/** The place in Vietnamese: “Thiết bị thứ 12 “Máy in HP”, mục “Đơn giá (đồng)””. */
export function describeRecordPlace(path: readonly PropertyKey[], record: unknown): string {
  const [first, second] = path
  if (first === undefined) return 'Phần đầu của dữ liệu'
  if (first === 'hospital') return sayField('Đơn vị', hospitalRecord.fields, path.slice(1))
  if (!isCollection(first)) return `Phần “${shorten(String(first), 40)}”`
  const kind = collections[first]
  if (typeof second !== 'number') return `Danh sách “${kind.title}”`
  const name = recordName(record)
  const who = `${kind.title} thứ ${second + 1}${name === null ? '' : ` “${name}”`}`
  return sayField(who, kind.fields, path.slice(2))
}

/** What a person would call the record: its first text that is not empty among those that name records; null without one. */
export function recordName(record: unknown): string | null {
  if (typeof record !== 'object' || record === null) return null
  for (const key of ['name', 'title', 'subject', 'symbol', 'statement', 'what', 'id']) {
    const words = plainWords((record as Readonly<Record<string, unknown>>)[key])
    if (words !== '') return shorten(words, 60)
  }
  return null
}

function sayField(who: string, fields: Fields, rest: readonly PropertyKey[]): string {
  const [key, ...inside] = rest
  if (key === undefined) return who
  // hasOwn, because a key of the file may be "toString".
  const field: Fields[string] | undefined = Object.hasOwn(fields, key) ? fields[String(key)] : undefined
  const parts = inside.map((step) =>
    typeof step === 'number' ? `dòng ${step + 1}` : (PARTS[String(step)] ?? `“${shorten(String(step), 40)}”`),
  )
  return `${who}, mục “${field?.label ?? shorten(String(key), 40)}”${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`
}

function isCollection(name: PropertyKey): name is CollectionName {
  return collectionNames.some((known) => known === name)
}
