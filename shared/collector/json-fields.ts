import { cleanLine } from '#shared/basics/text.ts'
import { shorten } from '#shared/records/read-json.ts'

/** Longest text taken from a file; a model or a processor has under 100 characters. */
const MAX_TEXT = 300

/** What stands wrong in a file: the path of the value and what was expected there, in Vietnamese. */
export interface WrongValue {
  readonly path: string
  readonly expected: string
}

/** Gathers, while one file is read, the first wrong value and every key that nobody asked for. */
export class FieldNotes {
  wrong: WrongValue | null = null
  readonly ignored = new Set<string>()
}

/**
 * One object of a file, read key by key. Missing and null are "not said". A value of another type is noted as wrong and
 * read as not said; numbers and truth values may be written as text, as some programs do.
 */
export class JsonFields {
  readonly #value: Readonly<Record<string, unknown>>
  readonly #path: string
  readonly #notes: FieldNotes
  readonly #asked = new Set<string>()

  constructor(value: Readonly<Record<string, unknown>>, path: string, notes: FieldNotes) {
    this.#value = value
    this.#path = path
    this.#notes = notes
  }

  /** One clean line; '' when not said. */
  text(key: string): string {
    const value = this.#take(key)
    if (typeof value === 'string') return cleanLine(shorten(value, MAX_TEXT))
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
    if (value !== null) this.#wrong(key, 'một chuỗi chữ')
    return ''
  }

  /** A number that is not negative; null when not said. */
  amount(key: string): number | null {
    const value = this.#take(key)
    if (value === null || value === '') return null
    const number = typeof value === 'string' && /^\d{1,18}$/.test(value.trim()) ? Number(value) : value
    if (typeof number === 'number' && number >= 0 && number <= Number.MAX_SAFE_INTEGER) return number
    this.#wrong(key, 'một số không âm')
    return null
  }

  /** Null when not said. */
  flag(key: string): boolean | null {
    const value = this.#take(key)
    if (value === null || value === '') return null
    if (value === true || value === 1 || value === '1' || value === 'true') return true
    if (value === false || value === 0 || value === '0' || value === 'false') return false
    this.#wrong(key, 'đúng hoặc sai (true, false)')
    return null
  }

  /** An object inside; null when not said. */
  inner(key: string): JsonFields | null {
    const value = this.#take(key)
    if (value === null) return null
    if (isObject(value)) return new JsonFields(value, this.#at(key), this.#notes)
    this.#wrong(key, 'một nhóm thông tin')
    return null
  }

  /** A list of objects; null when not said. One object without a list around it is a list of one. */
  list(key: string): readonly JsonFields[] | null {
    const value = this.#take(key)
    if (value === null) return null
    const items: readonly unknown[] = Array.isArray(value) ? value : [value]
    if (!items.every(isObject)) {
      this.#wrong(key, 'một danh sách')
      return null
    }
    return items.map((item) => new JsonFields(item, `${this.#at(key)}[]`, this.#notes))
  }

  /** A list of texts or numbers, as text; empty when not said. */
  words(key: string): readonly string[] {
    const value = this.#take(key)
    if (value === null) return []
    const items: readonly unknown[] = Array.isArray(value) ? value : [value]
    if (items.every((item) => typeof item === 'string' || typeof item === 'number')) {
      return items.map((item) => cleanLine(shorten(String(item), MAX_TEXT)))
    }
    this.#wrong(key, 'một danh sách chữ hoặc số')
    return []
  }

  /** Leaves a key alone on purpose: it is known and not needed. */
  skip(...keys: readonly string[]): void {
    for (const key of keys) this.#asked.add(key)
  }

  /** To be called when everything wanted was asked for: notes the keys that were not. */
  finish(): void {
    for (const key of Object.keys(this.#value)) {
      if (!this.#asked.has(key)) this.#notes.ignored.add(shorten(this.#at(key), 120))
    }
  }

  #take(key: string): unknown {
    this.#asked.add(key)
    return Object.hasOwn(this.#value, key) ? (this.#value[key] ?? null) : null
  }

  #at(key: string): string {
    return this.#path === '' ? key : `${this.#path}.${key}`
  }

  #wrong(key: string, expected: string): void {
    this.#notes.wrong ??= { path: this.#at(key), expected }
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
