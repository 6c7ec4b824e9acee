import type { Store } from '#renderer/database/store.ts'
import { today } from '#renderer/workspace/today.ts'
import { formatInteger } from '#shared/basics/money.ts'
import type { Bridge } from '#shared/contract/bridge.ts'
import { describeFileFailure } from '#shared/contract/file-failure-words.ts'
import { type ColumnTarget, takesSeveral, targetText } from '#shared/import/column-target.ts'
import type { Answers, Judgement, Question, RowVerdict } from '#shared/import/judgement.ts'
import { rememberedAnswers } from '#shared/import/layout-memory.ts'
import { leaveOut } from '#shared/import/leave-out.ts'
import type { ImportedCollection, LayoutChoice } from '#shared/import/propose-sheet.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import type { CollectionChange } from '#shared/records/record-change.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { type ImportClient, ImportStopped } from './import-client.ts'
import type { SheetView, Source, SourceProblem, VerdictLine } from './import-jobs.ts'
import { withMore } from './new-sources.ts'

export const importSteps = ['source', 'columns', 'questions', 'rows', 'report'] as const
export type ImportStep = (typeof importSteps)[number]

/** What the wizard waits for. `done` is from 0 to 1; null while that is not known. */
export interface Working {
  readonly what: string
  readonly done: number | null
}

export interface ImportReport {
  readonly batchId: number | null
  readonly rows: Judgement['rows']
  readonly counts: Judgement['counts']
  /** How many records of each list were added and changed, those that answers made among them. */
  readonly lists: readonly { readonly collection: CollectionName; readonly added: number; readonly updated: number }[]
  readonly undone: boolean
}

/** Everything an import is about; nothing of it is in the database before the last step. */
export interface ImportState {
  readonly step: ImportStep
  readonly working: Working | null
  /** What went wrong last, in a Vietnamese sentence. */
  readonly problem: string | null
  readonly sources: readonly Source[]
  readonly sheets: readonly SheetView[]
  readonly problems: readonly SourceProblem[]
  /** The sheets that are imported, by id. */
  readonly included: ReadonlySet<string>
  readonly choices: Readonly<Record<string, LayoutChoice>>
  /** All that was asked so far, answered or not. */
  readonly asked: readonly Question[]
  readonly answers: Answers
  /** Null until the rows are judged, and again when something before them changes. */
  readonly judged: {
    readonly judgement: Judgement
    readonly remembered: readonly CollectionChange[]
    readonly of: Snapshot
  } | null
  /** Rows that the user does not want, by their place in the judgement. */
  readonly leftOut: ReadonlySet<number>
  readonly report: ImportReport | null
}

const begun: ImportState = {
  step: 'source',
  working: null,
  problem: null,
  sources: [],
  sheets: [],
  problems: [],
  included: new Set(),
  choices: {},
  asked: [],
  answers: {},
  judged: null,
  leftOut: new Set(),
  report: null,
}

const FAILURE =
  'Phần mềm gặp lỗi khi đọc bảng. Dữ liệu đã lưu vẫn nguyên vẹn. Hãy thử lại; nếu lỗi lặp lại, hãy báo người hỗ trợ.'
const TABLE_KINDS = ['xlsx', 'csv', 'tsv', 'txt'] as const

interface Needs {
  readonly store: Store
  readonly client: ImportClient
}

/** One import under way: its state, and what the user can do with it. It outlives the screen, not the window. */
export function createImportSession({ store, client }: Needs) {
  let state = begun
  const listeners = new Set<() => void>()
  let stopWriting: AbortController | null = null

  function set(next: Partial<ImportState>): void {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }

  /** One job at a time; one that was stopped or failed leaves everything as it was before, and gives null. */
  async function work<T>(what: string, job: () => Promise<T>): Promise<T | null> {
    if (state.working !== null) return null
    set({ working: { what, done: null }, problem: null })
    try {
      return await job()
    } catch (error) {
      if (!(error instanceof ImportStopped)) {
        console.error(error)
        set({ problem: FAILURE })
      }
      return null
    } finally {
      stopWriting = null
      set({ working: null })
    }
  }
  const progress = (what: string) => (done: number, total: number) =>
    set({ working: { what, done: total === 0 ? null : done / total } })

  async function takeSources(more: readonly Source[], unread: readonly SourceProblem[]): Promise<void> {
    const { sources, repeated } = withMore(state.sources, more)
    const { importLayouts, departments } = store.getSnapshot()
    const read = await client.read({ sources, layouts: importLayouts, departments })
    const known = new Set(state.sheets.map(({ id }) => id))
    const fresh = read.sheets.filter(({ id, refusal, layout, hidden }) => {
      return !known.has(id) && refusal === null && layout !== null && !hidden
    })
    set({
      sources,
      sheets: read.sheets,
      problems: [...read.problems, ...repeated, ...unread],
      choices: {
        ...Object.fromEntries(fresh.map(({ id, recalled }) => [id, recalled?.choice ?? {}])),
        ...state.choices,
      },
      answers: { ...rememberedAnswers(importLayouts), ...state.answers },
      included: new Set([...state.included, ...fresh.map(({ id }) => id)]),
      judged: null,
    })
    // What the user has pointed out before stands for the sheets that were there before.
    for (const id of Object.keys(state.choices)) await layOut(id, state.choices[id] ?? {})
  }

  async function layOut(id: string, choice: LayoutChoice): Promise<void> {
    const view = await client.ask('layout', { id, choice })
    set({
      choices: { ...state.choices, [id]: choice },
      sheets: state.sheets.map((sheet) => (sheet.id === id ? view : sheet)),
      judged: null,
    })
  }

  /** Judges anew, and goes to what was never asked before or, without that, to the rows. */
  async function judge(goOn: boolean): Promise<void> {
    const of = store.getSnapshot()
    const sheets = includedSheets(state).map(({ id }) => ({ id, choice: state.choices[id] ?? {} }))
    const ask = { snapshot: of, sheets, answers: state.answers, today: today() }
    const answer = await client.ask('judge', ask, progress('Đang kiểm tra từng dòng…'))
    const { remembered } = answer
    const judgement: Judgement = { ...answer.judgement, ...(await taken(answer.parts)) }
    const known = new Set(state.asked.map(({ id }) => id))
    const fresh = judgement.questions.filter(({ id }) => !known.has(id))
    // Answered from memory: shown, so that it can be answered otherwise.
    const answered = judgement.answered.filter(({ id }) => !known.has(id))
    const next = fresh.length > 0 || (state.step === 'columns' && judgement.questions.length > 0) ? 'questions' : 'rows'
    set({
      judged: { judgement, remembered, of },
      leftOut: new Set(),
      // New ones on top, where they are seen.
      asked: [...fresh, ...state.asked, ...answered],
      step: goOn ? next : state.step,
    })
  }

  async function taken(parts: number): Promise<Pick<Judgement, 'rows' | 'changes'>> {
    const rows: RowVerdict[] = []
    const changes: CollectionChange[] = []
    for (let part = 0; part < parts; part += 1) {
      const some = await client.ask('take', { part })
      rows.push(...some.rows)
      changes.push(...some.changes)
    }
    // Two copies of a large import are one too many; the sheets are read again if something more is asked of them.
    client.rest()
    return { rows, changes }
  }

  async function write(): Promise<void> {
    const { judged } = state
    if (judged === null) return
    if (judged.of !== store.getSnapshot()) {
      await judge(false)
      return set({ problem: 'Dữ liệu vừa thay đổi nên các dòng đã được kiểm tra lại. Hãy xem kết quả rồi nhập.' })
    }
    const what = 'Đang ghi vào dữ liệu…'
    stopWriting = new AbortController()
    const { rows, changes, counts } = leaveOut(judged.judgement, state.leftOut)
    const label = importLabel([...new Set(includedSheets(state).map(({ file }) => file))], counts)
    const result = await store.commit(label, [...changes, ...judged.remembered], {
      onProgress: (done) => set({ working: { what, done } }),
      signal: stopWriting.signal,
      origin: 'import',
    })
    if (!result.ok) return set({ problem: result.error.message })
    const { batchId } = result.value
    set({ step: 'report', report: { batchId, rows, counts, lists: countByList(changes), undone: false }, judged: null })
  }

  return {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** `choose` hands over files; they are added to those that are there. */
    takeFiles: (choose: Bridge['openFiles']) =>
      work('Đang đọc tệp…', async () => {
        const answer = await choose({ fileKinds: TABLE_KINDS })
        if (answer.outcome === 'cancelled') return
        if (answer.outcome === 'failed') return set({ problem: describeFileFailure(answer.failure) })
        const files = answer.files.map((file): Source => ({ kind: 'file', ...file }))
        const unread = answer.unread.map(({ name, failure }) => ({ name, message: describeFileFailure(failure) }))
        await takeSources(files, unread)
      }),
    /** A block copied in Excel. */
    takeText: (text: string) =>
      work('Đang đọc nội dung dán vào…', () => takeSources([{ kind: 'clipboard', text }], [])),
    include(id: string, included: boolean) {
      const next = new Set(state.included)
      if (included) next.add(id)
      else next.delete(id)
      set({ included: next, judged: null })
    },
    chooseList: (id: string, collection: ImportedCollection) => {
      // Columns are fields of a list: what was chosen for another list means nothing here. The headings stay where they stand.
      const headerRow = state.sheets.find((sheet) => sheet.id === id)?.layout?.header.fromRow
      const where = headerRow === undefined ? {} : { headerRow }
      return work('Đang đọc bảng…', () => layOut(id, { ...where, ...withoutColumns(state.choices[id]), collection }))
    },
    pointAtHeadings: (id: string, headerRow: number) =>
      work('Đang đọc bảng…', () => layOut(id, { ...withoutColumns(state.choices[id]), headerRow })),
    /** A target that another column has is taken from it, unless it takes several. Sheets headed alike are read alike. */
    chooseTarget: (id: string, column: number, target: ColumnTarget) =>
      work('Đang đọc bảng…', async () => {
        const layout = state.sheets.find((sheet) => sheet.id === id)?.layout
        const columns: Record<number, ColumnTarget> = { ...state.choices[id]?.columns }
        for (const [at, taken] of layout?.columns.entries() ?? []) {
          if (!takesSeveral(target) && at !== column && targetText(taken) === targetText(target))
            columns[at] = { kind: 'ignore' }
        }
        const chosen = { ...columns, [column]: target }
        for (const alike of [id, ...headedAlike(state.sheets, id)]) {
          await layOut(alike, { ...state.choices[alike], columns: chosen })
        }
      }),
    chooseClearing: (id: string, clearBlank: boolean) =>
      work('Đang đọc bảng…', () => layOut(id, { ...state.choices[id], clearBlank })),
    answer(question: string, value: string | null) {
      const { [question]: _, ...others } = state.answers
      set({ answers: value === null ? others : { ...others, [question]: value }, judged: null })
    },
    /** Leaves rows out of the import, or takes them in again. */
    leaveOut(rows: Iterable<number>, left: boolean) {
      const next = new Set(state.leftOut)
      for (const row of rows) {
        if (left) next.add(row)
        else next.delete(row)
      }
      set({ leftOut: next })
    },
    judge: () => work('Đang kiểm tra từng dòng…', () => judge(true)),
    goTo: (step: ImportStep) => set({ step, problem: null }),
    write: () => work('Đang ghi vào dữ liệu…', write),
    undo: () =>
      work('Đang hoàn tác…', async () => {
        const { report } = state
        if (report === null || report.batchId === null) return
        const undone = await store.undo(report.batchId)
        if (undone.ok) set({ report: { ...report, undone: true } })
        else set({ problem: undone.error.message })
      }),
    /** The bytes of the file of verdicts, or a Vietnamese sentence; null when it was stopped. */
    verdictFile: (lines: readonly VerdictLine[]) =>
      work('Đang ghi tệp kết quả…', () => client.ask('verdicts', { lines })),
    stop() {
      if (stopWriting !== null) stopWriting.abort()
      else client.stop()
    },
    begin: () => set(begun),
  }
}

export type ImportSession = ReturnType<typeof createImportSession>

/** The sheets that are imported and can be read. */
export function includedSheets({ sheets, included }: ImportState): readonly SheetView[] {
  return sheets.filter(({ id, layout, refusal }) => included.has(id) && layout !== null && refusal === null)
}

const NAMED_FILES = 2

/** "Nhập từ “may-tinh.xlsx”, “may-in.xlsx” và 4 tệp khác: thêm 42, sửa 3". */
export function importLabel(
  files: readonly string[],
  { add, update }: Pick<Judgement['counts'], 'add' | 'update'>,
): string {
  const named = files.slice(0, NAMED_FILES).map((file) => `“${file}”`)
  const more = files.length - named.length
  const from = `${named.join(', ')}${more === 0 ? '' : ` và ${more} tệp khác`}`
  return `Nhập từ ${from}: thêm ${formatInteger(add)}, sửa ${formatInteger(update)}`
}

function countByList(changes: readonly CollectionChange[]): ImportReport['lists'] {
  const counts = new Map<CollectionName, { added: number; updated: number }>()
  for (const { collection, before } of changes) {
    const count = counts.get(collection) ?? { added: 0, updated: 0 }
    if (before === null) count.added += 1
    else count.updated += 1
    counts.set(collection, count)
  }
  return [...counts].map(([collection, count]) => ({ collection, ...count }))
}

/** Which row holds the headings says nothing of the columns chosen under another. */
function withoutColumns({ columns: _, ...rest }: LayoutChoice = {}): LayoutChoice {
  return rest
}

/** The ids of the other sheets that have the same headings and go to the same list. */
export function headedAlike(sheets: readonly SheetView[], id: string): readonly string[] {
  const mark = ({ layout }: SheetView) =>
    layout === null ? null : JSON.stringify([layout.collection, layout.header.headings])
  const one = sheets.find((sheet) => sheet.id === id)
  const own = one === undefined ? null : mark(one)
  return own === null ? [] : sheets.filter((sheet) => sheet.id !== id && mark(sheet) === own).map((sheet) => sheet.id)
}
