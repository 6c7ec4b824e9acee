import { useCallback, useState } from 'react'
import { getBridge } from '#renderer/bridge/bridge.ts'
import { flushPendingEdits } from '#renderer/components/pending-edits.ts'
import { refusedInputs, wordsOf } from '#renderer/components/refused-inputs.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import { DESK_FAILURE, openDesk } from '#renderer/plan-document/desk-client.ts'
import type { MadeFile } from '#renderer/plan-document/desk-jobs.ts'
import { type FileOutcome, outcomeOf } from '#renderer/workspace/file-outcome.ts'
import { settledRecords } from '#renderer/workspace/settled-records.ts'
import { today } from '#renderer/workspace/today.ts'
import type { FileKind } from '#shared/contract/bridge.ts'
import { packageChain } from '#shared/package/package-chain.ts'
import type { Plan } from '#shared/records/plan.ts'
import { nextPackage, rememberPackage } from './package-sequence.ts'

export type FileJob = 'docx' | 'xlsx' | 'pdf' | 'package'

/** Makes and saves the plan's files; one at a time. What was made is proven before it is offered, and the outcome told. */
export function useDocumentFiles(plan: Plan) {
  const store = useStore()
  const [busy, setBusy] = useState<FileJob | null>(null)
  const [outcome, setOutcome] = useState<FileOutcome | null>(null)

  const run = useCallback(async (job: FileJob, work: () => Promise<FileOutcome | null>) => {
    // The newest letter typed belongs in the file.
    flushPendingEdits()
    setBusy(job)
    setOutcome(null)
    try {
      const done = await work()
      setOutcome(done?.kind === 'done' ? { ...done, text: `${done.text}${unsavedWords()}` } : done)
    } catch (error) {
      console.error(error)
      setOutcome({ kind: 'failed', text: `Chưa lưu được tệp. ${DESK_FAILURE}` })
    } finally {
      setBusy(null)
    }
  }, [])

  const saveDocx = () =>
    run('docx', async () => {
      const made = await openDesk().ask(await settledRecords(store), 'docx', { planId: plan.id, today: today() })
      if (made === null) return GONE
      if (!made.ok) return { kind: 'failed', text: `Không lưu vì bản DOCX vừa tạo không khớp văn bản. ${made.error}` }
      return save('docx', made.value, 'Đã đọc lại, khớp với bản xem trước.')
    })

  const saveAppendices = () =>
    run('xlsx', async () => {
      const made = await openDesk().ask(await settledRecords(store), 'appendices', { planId: plan.id, today: today() })
      if (made === null) return NO_APPENDIX
      if (!made.ok) return { kind: 'failed', text: `Không lưu vì bảng tính vừa tạo không khớp phụ lục. ${made.error}` }
      return save('xlsx', made.value, 'Đã đọc lại, khớp với các phụ lục.')
    })

  const savePdf = () =>
    run('pdf', async () => {
      const draft = await openDesk().ask(await settledRecords(store), 'draft', {
        planId: plan.id,
        today: today(),
        pages: true,
      })
      if (draft === null || draft.html === null) return GONE
      const answer = await getBridge().savePdf({ suggestedName: `${draft.fileName}.pdf`, html: draft.html })
      return outcomeOf(answer, { proof: '', made: null })
    })

  const savePackage = (leaving: readonly string[]) =>
    run('package', async () => {
      const { appVersion } = await getBridge().about()
      const records = await settledRecords(store)
      const chain = packageChain(records.hospital, plan.year)
      const { sequence, previousHash } = nextPackage(chain)
      const made = await openDesk().ask(records, 'package', {
        packageId: crypto.randomUUID(),
        year: plan.year,
        sequence,
        previousHash,
        createdAt: new Date().toISOString(),
        appVersion,
        leaving,
      })
      if (!made.ok) return { kind: 'failed', text: made.error }
      const saved = await save('json', made.value, `Gói số ${sequence}, đã đọc lại và khớp dữ liệu.`)
      if (saved?.kind !== 'done') return saved
      rememberPackage(chain, sequence, made.value.contentDigest)
      return { ...saved, contentSha256: made.value.contentDigest }
    })

  return { busy, outcome, closeOutcome: () => setOutcome(null), saveDocx, saveAppendices, savePdf, savePackage }
}

/** What stands on the screen and, being refused, in no record: it is not in the file. */
function unsavedWords(): string {
  const refused = refusedInputs()
  const [first] = refused
  if (first === undefined) return ''
  const others = refused.length > 1 ? ` và ${refused.length - 1} ô khác` : ''
  return ` Lưu ý: “${wordsOf(first)}” ở mục “${first.label}”${others} chưa lưu được nên không có trong tệp.`
}

const GONE: FileOutcome = { kind: 'failed', text: 'Kế hoạch này không còn nữa. Hãy chọn kế hoạch khác ở đầu trang.' }

const NO_APPENDIX: FileOutcome = {
  kind: 'failed',
  text: 'Kế hoạch chưa có phụ lục nào. Hãy thêm giai đoạn, hoặc chọn bảng hiện trạng in kèm, ở trang Dự án & kinh phí.',
}

async function save(fileKind: FileKind, { name, bytes, sha256 }: MadeFile, proof: string): Promise<FileOutcome | null> {
  const size = bytes.byteLength
  const answer = await getBridge().saveFile({ fileKind, suggestedName: name, bytes })
  return outcomeOf(answer, { proof, made: { bytes: size, sha256 } })
}
