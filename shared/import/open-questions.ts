import { err, ok, type Result } from '#shared/basics/result.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { quote } from '#shared/basics/text.ts'
import { type CollectionName, collections } from '#shared/records/collections.ts'
import { referenceName } from '#shared/records/record-names.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { FieldProblem } from '#shared/tables/read-field.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import { ANSWER_BLANK, ANSWER_NEW, type Answers, type ImportChange, type Question } from './judgement.ts'
import type { FieldColumn, Notation } from './read-row.ts'

/** What is asked while rows are judged, what was answered, and what the answers change besides the rows. */
export interface Asked {
  /** The answer to how a column writes its numbers, if there is one. */
  notation(sheet: SourceSheet, heading: string): Notation | null
  askNotation(sheet: SourceSheet, column: FieldColumn): void
  /** Turns a name that no list knows into a question, or into what was answered. */
  settle(problem: FieldProblem): Result<unknown, { readonly message: string }>
  open(): readonly Question[]
  /** New records and other spellings that the answers add. */
  changes(): readonly ImportChange[]
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/** The lists that a cell may add to; a device is never made from another's cell. */
const growing: readonly CollectionName[] = ['departments', 'operatingSystems', 'fundingSources']

export function openQuestions(snapshot: Snapshot, answers: Answers, newId: () => string): Asked {
  const asked = new Map<string, Question>()
  const changes = new Map<string, ImportChange>()
  const made = new Map<string, string>()

  function ask(question: Omit<Question, 'rows'>): void {
    asked.set(question.id, { ...question, rows: (asked.get(question.id)?.rows ?? 0) + 1 })
  }

  function settleName(collection: CollectionName, text: string): Result<unknown, { readonly message: string }> {
    const id = `${collection}:${foldForSearch(text)}`
    const given = answers[id]
    const rows = snapshot[collection] as readonly unknown[] as readonly Row[]
    if (given === ANSWER_BLANK) return ok(undefined)
    if (given === ANSWER_NEW && growing.includes(collection)) {
      const known = made.get(id)
      if (known !== undefined) return ok(known)
      const create = collections[collection].create as (id: string, values: object) => Row
      const record = create(newId(), { name: text })
      made.set(id, record.id)
      changes.set(record.id, { collection, id: record.id, before: null, after: record })
      return ok(record.id)
    }
    const chosen = rows.find((row) => row.id === given)
    if (chosen !== undefined) {
      remember(collection, chosen, text)
      return ok(chosen.id)
    }
    ask({
      id,
      text: `${quote(text)} chưa có trong danh sách “${collections[collection].title}”. Đây là mục nào?`,
      options: [
        ...rows.map((row) => ({ value: row.id, label: referenceName(row) })),
        ...(growing.includes(collection) ? [{ value: ANSWER_NEW, label: `Thêm mới ${quote(text)}` }] : []),
        { value: ANSWER_BLANK, label: 'Bỏ trống' },
      ],
      proposed: likeliest(rows, text),
    })
    return err({ message: `Chưa rõ ${quote(text)} là mục nào; hãy trả lời câu hỏi.` })
  }

  /** The other spelling is kept, so that the next import does not ask. */
  function remember(collection: CollectionName, record: Row, text: string): void {
    const before = changes.get(record.id)
    const now = (before?.after ?? record) as Row
    const { aliases } = now
    if (!Array.isArray(aliases) || aliases.includes(text)) return
    changes.set(record.id, {
      collection,
      id: record.id,
      before: record,
      after: { ...now, aliases: [...aliases, text] },
    })
  }

  return {
    notation(sheet, heading) {
      const given = answers[notationId(sheet, heading)]
      return given === 'vietnamese' || given === 'english' ? given : null
    },
    askNotation(sheet, { heading, notation }) {
      if (notation === null) return
      const examples =
        notation.kind === 'ambiguous'
          ? notation.examples
          : [...notation.examples.vietnamese, ...notation.examples.english]
      ask({
        id: notationId(sheet, heading),
        text: `Cột ${quote(heading)} viết số kiểu nào? Ví dụ trong cột: ${examples.map(quote).join(', ')}.`,
        options: [
          { value: 'vietnamese', label: 'Kiểu Việt Nam: 1.275 là một nghìn hai trăm bảy mươi lăm' },
          { value: 'english', label: 'Kiểu Anh: 1,275 là một nghìn hai trăm bảy mươi lăm' },
        ],
        proposed: null,
      })
    },
    settle(problem) {
      return problem.kind === 'unknown-record' || problem.kind === 'several-records'
        ? settleName(problem.collection, problem.text)
        : err(problem)
    },
    open: () => [...asked.values()],
    changes: () => [...changes.values()],
  }
}

function notationId({ file, name }: SourceSheet, heading: string): string {
  return `notation:${file}/${name}/${foldForSearch(heading)}`
}

/** The one record whose name holds the text, or is held by it. */
function likeliest(rows: readonly Row[], text: string): string | null {
  const folded = foldForSearch(text)
  const near = rows.filter((row) => {
    const name = foldForSearch(referenceName(row))
    return name.includes(folded) || folded.includes(name)
  })
  return near.length === 1 ? (near[0]?.id ?? null) : null
}
