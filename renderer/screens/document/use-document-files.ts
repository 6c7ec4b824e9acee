import { useCallback, useState } from 'react'
import { getBridge } from '#renderer/bridge/bridge.ts'
import { flushPendingEdits } from '#renderer/components/pending-edits.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import { DESK_FAILURE, openDesk } from '#renderer/plan-document/desk-client.ts'
import type { MadeFile } from '#renderer/plan-document/desk-jobs.ts'
import { type FileOutcome, outcomeOf } from '#renderer/workspace/file-outcome.ts'
import { settledRecords } from '#renderer/workspace/settled-records.ts'
import { today } from '#renderer/workspace/today.ts'
import type { FileKind } from '#shared/contract/bridge.ts'
import type { Plan } from '#shared/records/plan.ts'
import { nextPackage, rememberPackage } from './package-sequence.ts'

export type FileJob = 'docx' | 'pdf' | 'package'

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
      setOutcome(await work())
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
      const { sequence, previousHash } = nextPackage()
      const made = await openDesk().ask(await settledRecords(store), 'package', {
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
      if (saved?.kind === 'done') rememberPackage(sequence, made.value.contentDigest)
      return saved
    })

  return { busy, outcome, closeOutcome: () => setOutcome(null), saveDocx, savePdf, savePackage }
}

const GONE: FileOutcome = { kind: 'failed', text: 'Kế hoạch này không còn nữa. Hãy chọn kế hoạch khác ở đầu trang.' }

async function save(fileKind: FileKind, { name, bytes, sha256 }: MadeFile, proof: string): Promise<FileOutcome | null> {
  const size = bytes.byteLength
  const answer = await getBridge().saveFile({ fileKind, suggestedName: name, bytes })
  return outcomeOf(answer, { proof, made: { bytes: size, sha256 } })
}
