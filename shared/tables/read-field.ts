import type { z } from 'zod'
import {
  readDateField,
  readLine,
  readMoneyField,
  readNumberField,
  readParagraphs,
  readPeriodField,
} from '#shared/basics/read-input.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { quote } from '#shared/basics/text.ts'
import { choiceWord } from '#shared/records/choice-labels.ts'
import { choiceSynonyms } from '#shared/records/choice-synonyms.ts'
import { type CollectionName, collections } from '#shared/records/collections.ts'
import type { Field } from '#shared/records/field.ts'
import { fieldKindOf, isOptional } from '#shared/records/field-kind.ts'
import type { RecordFinder } from '#shared/records/record-finder.ts'
import { targetOf } from '#shared/records/references.ts'
import type { Funding } from '#shared/records/values.ts'

/** Why a cell's text is no value of its field; `message` is a Vietnamese sentence that says what to do. */
export type FieldProblem =
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'unknown-choice'; readonly message: string; readonly text: string }
  | {
      readonly kind: 'unknown-record' | 'several-records'
      readonly message: string
      readonly text: string
      readonly collection: CollectionName
    }

export type FieldReader = (text: string) => Result<unknown, FieldProblem>

/**
 * Reads the text of a cell as a value of one field, the other way round of fieldText: what that prints, this reads. Made
 * once per column. Empty text is the field's empty value, or a problem where the field needs one.
 */
export function fieldReader(
  collection: CollectionName,
  key: string,
  field: Field<z.ZodType>,
  finder: RecordFinder,
): FieldReader {
  const kind = fieldKindOf(field)
  switch (kind.kind) {
    case 'text':
      return (text) => plain(text.includes('\n') ? readParagraphs(text) : readLine(text))
    case 'texts':
      return (text) => ok(parts(text))
    case 'flag':
      return flagReader(collection, key)
    case 'money':
      return (text) => plain(readMoneyField(text))
    case 'date':
      return (text) => plain(readDateField(text, !isOptional(field)))
    case 'period':
      return (text) => plain(readPeriodField(text))
    case 'number':
      return (text) => plain(readNumberField(text, kind.rule))
    case 'choice': {
      const choose = choiceReader(collection, key, field, kind.values)
      return (text) => {
        if (text.trim() === '' && isOptional(field)) return ok(null)
        const chosen = choose(text)
        return chosen.ok && kind.numeric ? ok(Number(chosen.value)) : chosen
      }
    }
    case 'choices':
      return each(choiceReader(collection, key, field, kind.values))
    case 'reference':
    case 'references': {
      const target = targetOf(collection, key)
      if (target === null) return () => unreadable('Cột này không nhập bằng chữ được.')
      const find = (text: string) => findOne(target, text, finder)
      return kind.kind === 'references' ? each(find) : (text) => (text.trim() === '' ? ok(null) : find(text))
    }
    case 'fundings':
      return fundingReader(finder)
    default:
      return () => unreadable('Cột này không nhập bằng chữ được.')
  }
}

function plain<T>(read: Result<T, string>): Result<T, FieldProblem> {
  return read.ok ? read : unreadable(read.error)
}

function unreadable(message: string): Result<never, FieldProblem> {
  return err({ kind: 'unreadable', message })
}

function parts(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function each(read: (text: string) => Result<string, FieldProblem>): FieldReader {
  return (text) => {
    const values: string[] = []
    for (const part of parts(text)) {
      const value = read(part)
      if (!value.ok) return value
      if (!values.includes(value.value)) values.push(value.value)
    }
    return ok(values)
  }
}

const flagWords: Readonly<Record<string, boolean>> = {
  co: true,
  x: true,
  dung: true,
  yes: true,
  true: true,
  '1': true,
  khong: false,
  sai: false,
  no: false,
  false: false,
  '0': false,
  '': false,
}

function flagReader(collection: CollectionName, key: string): FieldReader {
  const words: Readonly<Record<string, boolean>> = {
    ...flagWords,
    ...Object.fromEntries(
      Object.entries(choiceSynonyms[`${collection}.${key}`] ?? {}).map(([word, value]) => [word, value === 'true']),
    ),
  }
  return (text) => {
    const folded = foldForSearch(text)
    const value = Object.hasOwn(words, folded) ? words[folded] : undefined
    return value === undefined ? unreadable(`${quote(text)} không phải là “Có” hay “Không”.`) : ok(value)
  }
}

function choiceReader(
  collection: CollectionName,
  key: string,
  field: Field<z.ZodType>,
  values: readonly string[],
): (text: string) => Result<string, FieldProblem> {
  const words = values.map((value) => choiceWord(collection, key, field, value))
  const known = new Map<string, string>(Object.entries(choiceSynonyms[`${collection}.${key}`] ?? {}))
  for (const [at, value] of values.entries()) {
    known.set(foldForSearch(value), value)
    known.set(foldForSearch(words[at] ?? value), value)
  }
  return (text) => {
    const value = known.get(foldForSearch(text))
    if (value !== undefined) return ok(value)
    const message = `${quote(text)} không có trong danh sách của “${field.label}”. Hãy ghi một trong: ${words.join('; ')}.`
    return err({ kind: 'unknown-choice', message, text: text.trim() })
  }
}

function findOne(target: CollectionName, text: string, finder: RecordFinder): Result<string, FieldProblem> {
  const found = finder.find(target, text)
  const [only] = found
  if (only !== undefined && found.length === 1) return ok(only)
  const title = collections[target].title
  return only === undefined
    ? err({
        kind: 'unknown-record',
        message: `Danh sách “${title}” chưa có ${quote(text)}. Hãy thêm vào danh sách đó trước, hoặc sửa lại tên.`,
        text: text.trim(),
        collection: target,
      })
    : err({
        kind: 'several-records',
        message: `Danh sách “${title}” có ${found.length} mục cùng tên ${quote(text)}. Hãy ghi mã thay cho tên.`,
        text: text.trim(),
        collection: target,
      })
}

const FUNDING = /^(.*?)(?:\s*\((\d{4})\))?\s*:\s*([^:]+)$/

/** "Ngân sách cấp: 12.000.000; Nguồn thu (2026): 3 triệu". */
function fundingReader(finder: RecordFinder): FieldReader {
  return (text) => {
    const fundings: Funding[] = []
    for (const part of parts(text)) {
      const [, name = '', year, money = ''] = FUNDING.exec(part) ?? []
      if (name === '') return unreadable(`${quote(part)} cần ghi dạng “Tên nguồn: số tiền”.`)
      const source = findOne('fundingSources', name, finder)
      if (!source.ok) return source
      const amount = readMoneyField(money)
      if (!amount.ok) return unreadable(amount.error)
      if (amount.value === null) return unreadable(`${quote(part)} chưa có số tiền.`)
      fundings.push({
        fundingSourceId: source.value,
        year: year === undefined ? null : Number(year),
        amount: amount.value,
      })
    }
    return ok(fundings)
  }
}
