import { useMemo, useSyncExternalStore } from 'react'
import { getBridge } from '#renderer/bridge/bridge.ts'
import { showProblem } from '#renderer/components/undo-toast.tsx'
import { useSnapshot, useStore } from '#renderer/database/use-store.tsx'
import { fileSize } from '#renderer/workspace/file-outcome.ts'
import { oneAnswer } from '#renderer/workspace/one-answer.ts'
import { today } from '#renderer/workspace/today.ts'
import { collectedChanges } from '#shared/collector/collected-changes.ts'
import { compareMachines } from '#shared/collector/compare-machines.ts'
import type { GatheredMachines } from '#shared/collector/gather-machines.ts'
import type { OpenFolderAnswer, SaveFolderAnswer } from '#shared/contract/bridge.ts'
import { describeFileFailure } from '#shared/contract/file-failure-words.ts'
import { unreadProblem } from '#shared/contract/folder-file-words.ts'
import { collectorKit } from './collector-kit.ts'
import { type Choices, choicesAtFirst, chosen, type FoundRow, foundRows } from './found-rows.ts'

/** What was read from a folder, and what the user makes of it. */
interface Reading {
  readonly folder: string
  readonly gathered: GatheredMachines
  readonly choices: Choices
  /** Set once what was chosen is in the records. */
  readonly done: { readonly batchId: number | null; readonly records: number; readonly undone: boolean } | null
}

interface State {
  readonly working: string | null
  readonly problem: string | null
  /** What became of the kit. */
  readonly kit: string | null
  readonly reading: Reading | null
}

const FAILURE =
  'Phần mềm gặp lỗi khi đọc thư mục. Dữ liệu đã lưu vẫn nguyên vẹn. Hãy thử lại; nếu lỗi lặp lại, hãy báo người hỗ trợ.'

/** The one reading of this window: whoever looks something up on another screen comes back to where they were. */
let state: State = { working: null, problem: null, kit: null, reading: null }
let stopper: AbortController | null = null
const listeners = new Set<() => void>()

function set(next: Partial<State>): void {
  state = { ...state, ...next }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

async function work(what: string, job: () => Promise<void>): Promise<void> {
  if (state.working !== null) return
  set({ working: what, problem: null })
  try {
    await job()
  } catch (error) {
    console.error(error)
    set({ problem: FAILURE })
  } finally {
    stopper = null
    set({ working: null })
  }
}

/** Writes the collector onto a stick, and reads what it and the GLPI agent have brought back. */
export function useCollect() {
  const store = useStore()
  const snapshot = useSnapshot()
  const now = useSyncExternalStore(subscribe, () => state)
  const { reading } = now
  const day = today()
  const gathered = reading?.gathered
  const comparison = useMemo(
    () => (gathered === undefined ? null : compareMachines(snapshot, gathered, day)),
    [snapshot, gathered, day],
  )
  const rows = useMemo(
    (): readonly FoundRow[] =>
      comparison === null || gathered === undefined ? [] : foundRows(snapshot, comparison, gathered.problems),
    [snapshot, comparison, gathered],
  )
  const choose = (choices: Choices) => {
    if (reading !== null) set({ reading: { ...reading, choices } })
  }
  return {
    ...now,
    comparison,
    rows,
    choose,
    writeKit: () =>
      work('Đang ghi bộ thu thập…', async () => {
        const files = await collectorKit()
        if (files === null) return set({ problem: 'Bản cài đặt này không kèm bộ thu thập. Hãy cài lại ứng dụng.' })
        set({ kit: kitWords(await getBridge().saveFolder({ suggestedName: 'bo-thu-thap', files })) })
      }),
    readFolder: () =>
      work('Đang đọc thư mục…', async () => {
        const answer = await getBridge().openFolder({ fileKind: 'json' })
        if (answer.outcome === 'cancelled') return
        if (answer.outcome === 'failed') return set({ problem: describeFileFailure(answer.failure) })
        if (answer.files.length + answer.unread.length === 0) return set({ problem: nothingIn(answer) })
        const worker = new Worker(new URL('./gather-worker.ts', import.meta.url), { type: 'module' })
        stopper = new AbortController()
        const options = { transfer: answer.files.map(({ bytes }) => bytes.buffer), signal: stopper.signal }
        const read = await oneAnswer<GatheredMachines>(worker, { files: answer.files, today: day }, options)
        if (read === null) return
        const whole = { ...read, problems: [...read.problems, ...answer.unread.map(unreadProblem)] }
        const first = compareMachines(store.getSnapshot(), whole, day)
        set({ reading: { folder: answer.name, gathered: whole, choices: choicesAtFirst(first), done: null } })
      }),
    apply: () =>
      work('Đang ghi vào dữ liệu…', async () => {
        if (reading === null || comparison === null) return
        const changes = collectedChanges(comparison, chosen(comparison, reading.choices), () => crypto.randomUUID())
        const result = await store.commit(`Nhận máy thu thập từ “${reading.folder}”`, changes, { origin: 'collect' })
        if (!result.ok) return set({ problem: result.error.message })
        const { batchId } = result.value
        set({ reading: { ...reading, done: { batchId, records: changes.length, undone: false } } })
      }),
    undo: () =>
      work('Đang hoàn tác…', async () => {
        if (reading?.done == null || reading.done.batchId === null) return
        const undone = await store.undo(reading.done.batchId)
        if (undone.ok) set({ reading: { ...reading, done: { ...reading.done, undone: true } } })
        else showProblem(undone.error.message)
      }),
    stop: () => stopper?.abort(),
    begin: () => set({ reading: null, problem: null, kit: null }),
  }
}

function kitWords(answer: SaveFolderAnswer): string | null {
  switch (answer.outcome) {
    case 'cancelled':
      return null
    case 'failed':
      return `${describeFileFailure(answer.failure)}${answer.written.length === 0 ? '' : ` Đã ghi được: ${answer.written.join(', ')}.`}`
    case 'handedOver':
      return `Đã giao ${answer.name} cho trình duyệt. Hãy giải nén tệp này vào USB.`
    case 'saved': {
      const bytes = answer.files.reduce((sum, file) => sum + file.bytes, 0)
      return `Đã ghi ${answer.files.length} tệp (${fileSize(bytes)}) vào “${answer.place}” và đọc lại đúng. Có thể rút USB; mở DOC-TRUOC.txt để xem cách dùng.`
    }
  }
}

function nothingIn({ name, others }: Extract<OpenFolderAnswer, { outcome: 'opened' }>): string {
  const there = others === 0 ? 'trống' : `có ${others} tệp khác nhưng không có tệp .json nào`
  return `Thư mục “${name}” ${there}. Hãy chọn thư mục “ket-qua” trên USB, hoặc thư mục chứa tệp của GLPI Agent.`
}
