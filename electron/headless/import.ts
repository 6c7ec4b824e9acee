import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { z } from 'zod'
import { readLimited } from '#electron/files/read-limited.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { type ColumnTarget, readTarget, targetText } from '#shared/import/column-target.ts'
import { hiddenRowsWords } from '#shared/import/hidden-rows.ts'
import { judgeImport } from '#shared/import/judge-import.ts'
import {
  type Answers,
  type Judgement,
  type Question,
  type RowVerdict,
  type Verdict,
  verdictLabels,
} from '#shared/import/judgement.ts'
import { type Recalled, recallLayout, rememberedAnswers, rememberLayouts } from '#shared/import/layout-memory.ts'
import { overlapsOf, overlapWords } from '#shared/import/overlaps.ts'
import {
  importedCollections,
  type LayoutChoice,
  proposeSheet,
  type SheetLayout,
  unusedColumns,
} from '#shared/import/propose-sheet.ts'
import { splitTables } from '#shared/import/split-tables.ts'
import { unheadedColumns } from '#shared/import/unheaded-columns.ts'
import { type UnreadSheet, unreadSheet } from '#shared/import/unread-sheet.ts'
import { collections } from '#shared/records/collections.ts'
import { MAX_SNAPSHOT_BYTES, shorten } from '#shared/records/read-json.ts'
import { recordFinder } from '#shared/records/record-finder.ts'
import { describeLegacyText, legacyTextCells } from '#shared/tables/legacy-text.ts'
import { readTableFile } from '#shared/tables/read-table-file.ts'
import { cellName, columnName, type SourceSheet, sheetLabel } from '#shared/tables/source-sheet.ts'
import { describeTableFileProblem } from '#shared/tables/table-file-problem.ts'
import { applySnapshot } from './apply-snapshot.ts'
import type { Failure, RunCommand } from './command.ts'
import { inputFailure, readInput, sha256 } from './input.ts'

/** What the user says beforehand: how sheets are read, and answers to questions; each by the names that --json prints. */
const mappingSchema = z.strictObject({
  answers: z.record(z.string(), z.string()).optional(),
  /** By "file/sheet". */
  sheets: z
    .record(
      z.string(),
      z.strictObject({
        collection: z.enum(importedCollections).optional(),
        headerRow: z.int().min(1).optional(),
        /** By column from 0: a field's own name, "funding:" and a source's name, "id" or "ignore". */
        columns: z.record(z.string().regex(/^\d+$/), z.string()).optional(),
        clearBlank: z.boolean().optional(),
      }),
    )
    .optional(),
})
type Mapping = z.infer<typeof mappingSchema>

/** A sheet of which nothing is imported. */
interface LeftOut {
  readonly file: string
  readonly sheet: string
  readonly kind: UnreadSheet['kind'] | 'no-headings'
  readonly message: string
}

/** `khs import`: the verdict of every row of the given tables; with --apply also the snapshot that the right rows make. */
export const importTables: RunCommand = async (args) => {
  const input = await readInput(args.into ?? '')
  if (!input.ok) return input
  const mapping = await readMapping(args.mapping)
  if (!mapping.ok) return mapping
  const { snapshot } = input.value
  const sheets: { sheet: SourceSheet; layout: SheetLayout }[] = []
  const leftOut: LeftOut[] = []
  const seen = new Set<string>()
  const finder = recordFinder(snapshot)
  const fileOf = new Map<string, string>()
  const notes: string[] = []
  for (const path of args.files) {
    const bytes = await readLimited(path, MAX_SNAPSHOT_BYTES)
    if (!bytes.ok) return err(inputFailure(bytes.error, '.xlsx, .csv hoặc .tsv'))
    // A list given twice would be counted twice, row by row.
    const digest = await sha256(bytes.value)
    const earlier = fileOf.get(digest)
    if (earlier !== undefined) {
      notes.push(`“${basename(path)}” giống hệt “${basename(earlier)}” đã đọc nên chỉ nhập một lần.`)
      continue
    }
    fileOf.set(digest, path)
    const read = readSheets(path, bytes.value)
    if (!read.ok) return read
    for (const sheet of read.value.flatMap(splitTables)) {
      seen.add(placeName(sheet))
      if (sheet.rows.length === 0) continue
      if (sheet.hidden && mapping.value.sheets?.[placeName(sheet)] === undefined) {
        notes.push(
          `${sheetLabel(sheet)}: bảng bị ẩn trong Excel nên không nhập; muốn nhập, hãy ghi bảng này vào tệp ánh xạ.`,
        )
        continue
      }
      const legacy = legacyTextCells(sheet)
      if (legacy.length > 0) {
        const message = `${sheetLabel(sheet)}: ${describeLegacyText(legacy)}`
        return err({ kind: 'legacy-text', message, place: { file: path, sheet: sheet.name } })
      }
      const recalled = recallLayout(snapshot.importLayouts, sheet)
      const choice = choiceFor(mapping.value, sheet, recalled)
      if (!choice.ok) return wrongMapping(args.mapping ?? '', choice.error)
      const layout = proposeSheet(sheet, choice.value, (name) => finder.find('departments', name).length === 1)
      const beyond = layout === null ? undefined : columnBeyond(mapping.value, sheet, layout)
      if (beyond !== undefined) return wrongMapping(args.mapping ?? '', beyond)
      if (layout === null) {
        const unread = unreadSheet(sheet)
        const message = `${sheetLabel(sheet)}: ${unread?.words ?? 'không tìm thấy dòng tiêu đề nên không nhập bảng này.'}`
        notes.push(message)
        leftOut.push({ file: sheet.file, sheet: sheet.name, kind: unread?.kind ?? 'no-headings', message })
        continue
      }
      sheets.push({ sheet, layout })
      notes.push(howRead(sheet, layout))
      if (recalled !== null) notes.push(`${sheetLabel(sheet)}: đọc theo cách đã nhớ từ lần nhập trước.`)
    }
  }
  const strange = Object.keys(mapping.value.sheets ?? {}).find((name) => !seen.has(name))
  if (strange !== undefined) {
    return wrongMapping(args.mapping ?? '', `không có bảng “${strange}”; các bảng là: ${[...seen].join('; ')}.`)
  }
  const newId = () => randomUUID()
  const given: Answers = { ...rememberedAnswers(snapshot.importLayouts), ...mapping.value.answers }
  const judgement = judgeImport({ snapshot, sheets, answers: given, newId, today: args.today })
  const amiss = answerAmiss(mapping.value, judgement.questions)
  if (amiss !== undefined) return wrongMapping(args.mapping ?? '', amiss)
  notes.push(...unasked(mapping.value, judgement))
  const overlaps = overlapsOf(snapshot, judgement.changes)
  if (args.apply !== null) {
    // What a word means in sheets like these is asked once, here as in the app.
    const used = judgement.counts.add + judgement.counts.update > 0
    const memory = { answers: given, today: args.today, newId, unmade: judgement.unmade }
    const remembered = used ? rememberLayouts(snapshot.importLayouts, sheets, memory) : []
    const saved = await applySnapshot(args.apply, snapshot, [...judgement.changes, ...remembered])
    if (!saved.ok) return saved
  }
  // The app's own figures are made of the lists: nothing is missed without them.
  const missed = leftOut.filter(({ kind }) => kind !== 'figures').length
  return ok({
    exitCode: judgement.counts.error + judgement.questions.length + missed > 0 ? 1 : 0,
    lines: [...judgement.rows.map(rowLine), ...judgement.questions.map(questionLine)],
    notes: [
      ...notes,
      ...judgement.remarks.map(({ file, sheet: name, fromRow, message }) => {
        return `${sheetLabel({ file, name, fromRow })}: ${message}`
      }),
      ...overlaps.map(overlapWords),
      countLine(judgement, args.apply),
    ],
    data: {
      counts: judgement.counts,
      rows: judgement.rows,
      questions: judgement.questions,
      totals: judgement.totals,
      remarks: judgement.remarks,
      overlaps,
      sheets: sheets.map(({ sheet, layout }) => {
        return { file: sheet.file, sheet: sheet.name, fromRow: sheet.fromRow ?? null, ...layout }
      }),
      leftOut,
      applied: args.apply,
    },
  })
}

function readSheets(path: string, bytes: Uint8Array): Result<readonly SourceSheet[], Failure> {
  const read = readTableFile(basename(path), bytes)
  if (read.ok) return read
  const message = `“${basename(path)}”: ${describeTableFileProblem(read.error)}`
  return err({ kind: read.error.kind, message, place: { file: path } })
}

async function readMapping(path: string | null): Promise<Result<Mapping, Failure>> {
  if (path === null) return ok({})
  const bytes = await readLimited(path, MAX_SNAPSHOT_BYTES)
  if (!bytes.ok) return err(inputFailure(bytes.error, '.json'))
  const wrong = (what: string) => wrongMapping(path, what)
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
  } catch {
    // Both throw on a file that is no JSON text: that is the file's fault, not a bug.
    return wrong('không phải là tệp JSON. Hãy kiểm tra lại tệp ánh xạ.')
  }
  const mapping = mappingSchema.safeParse(json)
  if (mapping.success) return ok(mapping.data)
  const at = mapping.error.issues[0]?.path.join('.') ?? ''
  return wrong(`mục “${at}” của tệp ánh xạ không đúng. Hãy xem khs import --help.`)
}

function wrongMapping(path: string, what: string): Result<never, Failure> {
  return err({ kind: 'bad-mapping', message: `“${basename(path)}”: ${what}`, place: { file: path } })
}

/** What the mapping file says of a sheet, over what is remembered of its kind; the error is the rest of a sentence. */
function choiceFor(mapping: Mapping, sheet: SourceSheet, recalled: Recalled | null): Result<LayoutChoice, string> {
  const { columns: named = {}, ...given } = mapping.sheets?.[placeName(sheet)] ?? {}
  const base: LayoutChoice = { ...recalled?.choice, ...withoutAbsent(given) }
  const collection = base.collection ?? proposeSheet(sheet, base)?.collection
  if (collection === undefined) return ok(base)
  const columns: Record<number, ColumnTarget> = {}
  for (const [at, text] of Object.entries(named)) {
    const target = readTarget(collection, text) ?? readTarget(collection, `field:${text}`)
    if (target === null) return err(`danh sách “${collections[collection].title}” không có trường “${text}”.`)
    const another = target.kind === 'ignore' ? undefined : columnInto(columns, target)
    if (another !== undefined) return err(`cột ${another} và cột ${at} của “${placeName(sheet)}” cùng vào “${text}”.`)
    columns[Number(at)] = target
  }
  // What is named is taken from a column that is remembered to hold it.
  const remembered = Object.entries(base.columns ?? {}).map(([at, target]): [string, ColumnTarget] => [
    at,
    columnInto(columns, target) === undefined ? target : { kind: 'ignore' },
  ])
  return ok({ ...base, columns: { ...Object.fromEntries(remembered), ...columns } })
}

/** The column, as a mapping counts them, that goes into a target. */
function columnInto(columns: Readonly<Record<number, ColumnTarget>>, target: ColumnTarget): string | undefined {
  return Object.entries(columns).find(([, taken]) => targetText(taken) === targetText(target))?.[0]
}

/** What is wrong with a mapping that names a column the table does not have; the rest of a sentence. */
function columnBeyond(mapping: Mapping, sheet: SourceSheet, { header }: SheetLayout): string | undefined {
  const count = header.headings.length
  const beyond = Object.keys(mapping.sheets?.[placeName(sheet)]?.columns ?? {}).find((at) => Number(at) >= count)
  if (beyond === undefined) return undefined
  return `“${placeName(sheet)}” không có cột ${beyond}; các cột được đếm từ 0 đến ${count - 1}.`
}

/** What is wrong with an answer of a mapping that is none of its question's; the rest of a sentence. */
function answerAmiss({ answers = {} }: Mapping, questions: readonly Question[]): string | undefined {
  const question = questions.find(({ id, options }) => {
    return Object.hasOwn(answers, id) && !options.some(({ value }) => value === answers[id])
  })
  if (question === undefined) return undefined
  return `câu hỏi “${question.id}” không có câu trả lời “${answers[question.id]}”. ${choicesOf(question)}.`
}

/** A mapping may serve many imports: an answer that nothing asks for is no mistake, but may be one. */
function unasked({ answers = {} }: Mapping, { questions, answered }: Judgement): readonly string[] {
  const known = new Set([...questions, ...answered].map(({ id }) => id))
  const left = Object.keys(answers).filter((id) => !known.has(id))
  return left.map((id) => `Lần nhập này không có câu hỏi “${id}” nên câu trả lời trong tệp ánh xạ không được dùng.`)
}

/** A choice that is left out is no choice of nothing. */
function withoutAbsent(given: object): LayoutChoice {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** How a mapping names a sheet. */
function placeName({ file, name, fromRow }: SourceSheet): string {
  return fromRow === undefined ? `${file}/${name}` : `${file}/${name}/${fromRow}`
}

/** Nothing is left aside without a word. */
function howRead(sheet: SourceSheet, layout: SheetLayout): string {
  const { header, collection } = layout
  const named = [
    ...unusedColumns(layout).map((at) => `${cellName(at, header.fromRow)} “${header.headings[at]}”`),
    ...unheadedColumns(sheet, layout).map((at) => `${columnName(at)} (không có tiêu đề)`),
  ]
  const list = collections[collection].title
  const unused = named.length === 0 ? '' : `; không dùng cột ${named.join(', ')}`
  const hidden = hiddenRowsWords(sheet, layout)
  const also = hidden === null ? '' : `; ${hidden}`
  return `${sheetLabel(sheet)}: đọc vào danh sách “${list}”, tiêu đề ở dòng ${header.fromRow}${unused}${also}.`
}

const LONGEST_NAME = 200

function rowLine({ file, sheet, row, verdict, name, notes }: RowVerdict): string {
  const reasons = notes.map(({ cell, message }) => (cell === null ? message : `${cell}: ${message}`))
  const what = [shorten(name, LONGEST_NAME), ...reasons].filter((part) => part !== '').join(' | ')
  return `${verdictLabels[verdict]} [${sheetLabel({ file, name: sheet })}, dòng ${row}] ${what}`
}

function questionLine({ id, text, options, proposed }: Question): string {
  return `Câu hỏi [${id}] ${text} ${choicesOf({ options })}.${proposed === null ? '' : ` Gợi ý: ${proposed}.`}`
}

function choicesOf({ options }: Pick<Question, 'options'>): string {
  const choices = options.slice(0, 20).map(({ value, label }) => `${value} = ${label}`)
  const more = options.length > choices.length ? `; và ${options.length - choices.length} lựa chọn khác` : ''
  return `Trả lời: ${choices.join('; ')}${more}`
}

function countLine({ counts, questions, totals }: Judgement, applied: string | null): string {
  const words = (Object.keys(counts) as Verdict[]).map(
    (verdict) => `${verdictLabels[verdict].toLocaleLowerCase('vi')} ${formatInteger(counts[verdict])}`,
  )
  const wrongTotals = totals.length === 0 ? '' : `; ${formatInteger(totals.length)} số tổng không khớp`
  const asked = questions.length === 0 ? '' : `; ${formatInteger(questions.length)} câu hỏi chưa trả lời`
  return `${words.join(', ')} dòng${wrongTotals}${asked}. ${applied === null ? 'Chưa ghi gì; thêm --apply để ghi.' : `Đã ghi các dòng đúng vào ${applied}.`}`
}
