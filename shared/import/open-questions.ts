import { err, ok, type Result } from '#shared/basics/result.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { quote } from '#shared/basics/text.ts'
import { choiceWord } from '#shared/records/choice-labels.ts'
import { type CollectionName, collections, fieldOf } from '#shared/records/collections.ts'
import { departmentInFull } from '#shared/records/department-name.ts'
import { fieldKindOf } from '#shared/records/field-kind.ts'
import { type CollectionChange, changeOf } from '#shared/records/record-change.ts'
import { referenceName } from '#shared/records/record-names.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { FieldProblem } from '#shared/tables/read-field.ts'
import {
  ANSWER_AS,
  ANSWER_BLANK,
  ANSWER_NEW,
  ANSWER_OTHER,
  ANSWER_SAME,
  type Answers,
  NOTATION_QUESTION,
  type Question,
  WORD_QUESTION,
} from './judgement.ts'
import { inOrderOfLikeness, likeliestChoice, likeliestRecord } from './likeliest-answer.ts'
import type { Row } from './match-record.ts'
import { mayGrow, newNames } from './new-names.ts'
import type { FieldColumn, Notation, OpenNotation } from './read-row.ts'
import { isWholeHospital } from './whole-hospital.ts'

/** What is asked while rows are judged, what was answered, and what the answers change besides the rows. */
export interface Asked {
  /** The answer to how a column of a list writes its numbers, if there is one. */
  notation(collection: CollectionName, heading: string, open: OpenNotation): Notation | null
  askNotation(collection: CollectionName, column: Pick<FieldColumn, 'heading' | 'notation'>, at: string): void
  /** Turns a name or word that is not known into a question, or into what was answered. */
  settle(problem: FieldProblem, of: AskedOf): Result<unknown, { readonly message: string }>
  /** Whether a row speaks of the record of its key `by` although a surer key says another thing; null until it is answered. */
  isSame(doubt: Doubt): boolean | null
  /** The answer to a question about which record a row speaks of, one of its options; null until it is answered. */
  choose(id: string, make: () => Omit<Question, 'id' | 'rows'>): string | null
  /** What is answered to a question, whether or not it is asked this time; null without an answer. */
  answerTo(id: string): string | null
  /** The answer to which record of a list a row's own name is: an id, or what is answered in its place; null until then. */
  whichRecord(
    collection: CollectionName,
    text: string,
    of: { readonly at: string; readonly proposed: string | null },
  ): string | null
  open(): readonly Question[]
  /** The questions whose answers were used, as they would be asked again. */
  answered(): readonly Question[]
  /** The questions answered with a new record of which, since `isUsed` says so, none is made: their rows were all refused. */
  unmade(isUsed: (id: string) => boolean): readonly string[]
  /** New records and other spellings that the answers add; of the new ones those that `isUsed`. */
  changes(isUsed: (id: string) => boolean): readonly CollectionChange[]
}

/** Where a name or word stands that is asked about. */
export interface AskedOf {
  readonly collection: CollectionName
  readonly key: string
  /** "bảng HSCC, ô F7". */
  readonly at: string
  /** The question in other words, where the name does not stand in a cell. */
  readonly asks?: string | null
}

/** A row that names a device by one key and differs from it in a surer one. */
export interface Doubt {
  readonly by: string
  readonly against: string
  /** What the surer key is in the record, and what the row says. */
  readonly stored: string
  readonly written: string
}

export function openQuestions(snapshot: Snapshot, answers: Answers, newId: () => string): Asked {
  const asked = new Map<string, Question>()
  const answered = new Map<string, Question>()
  const changes = new Map<string, CollectionChange>()
  const names = newNames(snapshot, answers, newId)

  /** Counts one more row for a question; its words are made once, since the options may be hundreds. */
  function count(among: Map<string, Question>, id: string, make: () => Omit<Question, 'id' | 'rows'>): void {
    const before = among.get(id)
    among.set(id, before === undefined ? { id, ...make(), rows: 1 } : { ...before, rows: before.rows + 1 })
  }

  function settleName(
    collection: CollectionName,
    written: string,
    { at, asks }: AskedOf,
  ): Result<unknown, { readonly message: string }> {
    const text = inFull(collection, written)
    const id = nameId(collection, text)
    const rows = snapshot[collection] as readonly unknown[] as readonly Row[]
    const value = answeredName(id, collection, rows, text)
    count(value === null ? asked : answered, id, () => ({
      ...nameQuestion(collection, rows, text),
      ...(asks === undefined || asks === null ? {} : { text: asks }),
      at,
    }))
    return value ?? err({ message: `Chưa rõ ${quote(text)} là mục nào; hãy trả lời câu hỏi.` })
  }

  /** What the answer to a name means; null without one. */
  function answeredName(id: string, collection: CollectionName, rows: readonly Row[], text: string) {
    const given = answers[id]
    const added = names.settle(id, collection, text)
    if (added !== null) return ok(added)
    if (given === ANSWER_BLANK) return ok(undefined)
    const chosen = given === undefined ? undefined : rows.find((row) => row.id === given)
    if (chosen === undefined) return null
    remember(collection, chosen, text)
    return ok(chosen.id)
  }

  function settleWord({ collection, key, at }: AskedOf, text: string): Result<unknown, { readonly message: string }> {
    const id = `${WORD_QUESTION}${collection}.${key}:${foldForSearch(text)}`
    const field = fieldOf(collection, key)
    const kind = fieldKindOf(field)
    const values = kind.kind === 'choice' || kind.kind === 'choices' ? kind.values : []
    const given = answers[id]
    const isAnswered = given !== undefined && (given === ANSWER_BLANK || values.includes(given))
    count(isAnswered ? answered : asked, id, () => ({
      text:
        values.length === 0
          ? `${quote(text)} ở cột “${field.label}” không phải là một ngày. Bỏ trống các ô này?`
          : `${quote(text)} ở cột “${field.label}” nghĩa là gì?`,
      at,
      options: [
        ...values.map((value) => ({ value, label: choiceWord(collection, key, field, value) })),
        { value: ANSWER_BLANK, label: 'Bỏ trống' },
      ],
      proposed: likeliestChoice(collection, key, text),
    }))
    if (!isAnswered) return err({ message: `Chưa rõ ${quote(text)} nghĩa là gì; hãy trả lời câu hỏi.` })
    if (given === ANSWER_BLANK) return ok(undefined)
    return ok(kind.kind === 'choices' ? [given] : kind.kind === 'choice' && kind.numeric ? Number(given) : given)
  }

  /** The other spelling is kept, so that the next import does not ask. */
  function remember(collection: CollectionName, record: Row, text: string): void {
    const before = changes.get(record.id)
    const now = (before?.after ?? record) as Row
    const { aliases } = now
    if (!Array.isArray(aliases) || aliases.includes(text)) return
    const after = { ...now, aliases: [...aliases, text] }
    changes.set(record.id, changeOf(collection, record, after))
  }

  return {
    notation(collection, heading, open) {
      const id = notationId(collection, heading, open)
      const given = answers[id]
      if (given !== 'vietnamese' && given !== 'english') return null
      count(answered, id, () => notationQuestion(heading, open, ''))
      return given
    },
    askNotation(collection, { heading, notation }, at) {
      if (notation === null) return
      count(asked, notationId(collection, heading, notation), () => notationQuestion(heading, notation, at))
    },
    settle(problem, of) {
      if (problem.kind === 'unreadable') return err(problem)
      return problem.kind === 'unknown-choice'
        ? settleWord(of, problem.text)
        : settleName(problem.collection, problem.text, of)
    },
    isSame({ by, against, stored, written }) {
      const id = `same:${by}/${against}`
      const given = answers[id]
      const isAnswered = given === ANSWER_SAME || given === ANSWER_OTHER
      const label = (key: string) => quote(fieldOf('assets', key).label)
      count(isAnswered ? answered : asked, id, () => ({
        text: `Có dòng mang ${label(by)} của thiết bị đã có nhưng ${label(against)} khác (ví dụ ${quote(written)}, đang có ${quote(stored)}). Vẫn là thiết bị đó?`,
        at: '',
        options: [
          {
            value: ANSWER_SAME,
            label: `Vẫn là thiết bị đó: ghi ${label(against)} mới${against === 'code' ? ', mã đang có chuyển sang “Mã cũ”' : ''}`,
          },
          { value: ANSWER_OTHER, label: 'Không phải: để là dòng lỗi, sẽ sửa trong bảng' },
        ],
        proposed: null,
      }))
      return isAnswered ? given === ANSWER_SAME : null
    },
    choose(id, make) {
      const question = make()
      const given = answers[id]
      const isAnswered = given !== undefined && question.options.some(({ value }) => value === given)
      count(isAnswered ? answered : asked, id, () => question)
      return isAnswered ? given : null
    },
    whichRecord(collection, written, { at, proposed }) {
      const text = inFull(collection, written)
      const id = nameId(collection, text)
      const rows = snapshot[collection] as readonly unknown[] as readonly Row[]
      const question = nameQuestion(collection, rows, text)
      const given = answers[id]
      const isOption = question.options.some(({ value }) => value === given) || given?.startsWith(ANSWER_AS) === true
      const answer = given !== undefined && isOption ? given : null
      count(answer === null ? asked : answered, id, () => ({
        ...question,
        at,
        proposed: question.proposed ?? proposed,
      }))
      return answer
    },
    answerTo: (id) => answers[id] ?? null,
    open: () => [...asked.values()].map(names.withOthers),
    answered: () => [...answered.values()].map(names.withOthers),
    unmade: names.unmade,
    changes: (isUsed) => [...names.changes(isUsed), ...changes.values()],
  }
}

/** A name as questions ask about it. */
function inFull(collection: CollectionName, written: string): string {
  return collection === 'departments' ? departmentInFull(written) : written
}

function nameId(collection: CollectionName, text: string): string {
  return `${collection}:${foldForSearch(text)}`
}

function nameQuestion(collection: CollectionName, rows: readonly Row[], text: string): Omit<Question, 'id' | 'rows'> {
  const isNoDepartment = collection === 'departments' && isWholeHospital(text)
  const proposed = isNoDepartment ? ANSWER_BLANK : likeliestRecord(collection, rows, text)
  return {
    text: `${quote(text)} chưa có trong danh sách “${collections[collection].title}”. Đây là mục nào?`,
    at: '',
    options: [
      ...inOrderOfLikeness(rows, text, proposed).map((row) => ({ value: row.id, label: referenceName(row) })),
      ...(mayGrow(collection) ? [{ value: ANSWER_NEW, label: `Thêm mới ${quote(text)}` }] : []),
      { value: ANSWER_BLANK, label: 'Bỏ trống' },
    ],
    proposed,
  }
}

/** Columns headed alike that write "1.275" in one file and "1,275" in another are asked about apart. */
function notationId(collection: CollectionName, heading: string, open: OpenNotation): string {
  const marks = ['.', ','].filter((mark) => examplesOf(open).some((example) => example.includes(mark)))
  return `${NOTATION_QUESTION}${collection}/${foldForSearch(heading)}/${marks.join('')}`
}

function notationQuestion(heading: string, open: OpenNotation, at: string): Omit<Question, 'id' | 'rows'> {
  return {
    text: `Cột ${quote(heading)} viết số kiểu nào? Ví dụ trong cột: ${examplesOf(open).map(quote).join(', ')}.`,
    at,
    options: [
      { value: 'vietnamese', label: 'Kiểu Việt Nam: 1.275 là một nghìn hai trăm bảy mươi lăm' },
      { value: 'english', label: 'Kiểu Anh: 1,275 là một nghìn hai trăm bảy mươi lăm' },
    ],
    proposed: null,
  }
}

function examplesOf(open: OpenNotation): readonly string[] {
  if (open.kind === 'ambiguous') return open.examples
  return [...open.examples.either, ...open.examples.vietnamese, ...open.examples.english]
}
