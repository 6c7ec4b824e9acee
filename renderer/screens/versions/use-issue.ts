import { useState } from 'react'
import { showUndoToast } from '#renderer/components/undo-toast.tsx'
import { findRecord, putChange } from '#renderer/database/change.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import { DESK_FAILURE, openDesk } from '#renderer/plan-document/desk-client.ts'
import { settledRecords } from '#renderer/workspace/settled-records.ts'
import { sha256 } from '#renderer/workspace/sha256.ts'
import { showStoreProblem } from '#renderer/workspace/show-store-problem.ts'
import { today } from '#renderer/workspace/today.ts'
import { planSymbol } from '#shared/document/plan-records.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { makeIssuedPlan } from '#shared/versions/issued-copy.ts'
import { planName } from '#shared/versions/plan-summary.ts'

/** What must be filled before a plan is issued, in words; empty when nothing is missing. One number is given to one paper. */
export function missingHead(plan: Plan, snapshot: Snapshot): readonly string[] {
  const { number, date, signerName } = plan
  const symbol = planSymbol(snapshot, plan)
  const earlier = snapshot.issuedPlans.find(
    (kept) => number !== null && kept.planId === plan.id && kept.edition < plan.edition && kept.symbol === symbol,
  )
  return [
    ...(number === null ? ['số văn bản'] : []),
    ...(earlier === undefined ? [] : [`số mới (số ${symbol} đã cấp cho lần ${earlier.edition})`]),
    ...(date === null ? ['ngày ban hành'] : []),
    ...(signerName.trim() === '' ? ['họ và tên người ký'] : []),
  ]
}

const GONE = 'Chưa ban hành vì kế hoạch này không còn. Hãy đóng hộp thoại và chọn lại kế hoạch.'

/**
 * Ban hành: makes the DOCX of this moment, reads it again, and writes state, DOCX and all records with their hashes in one
 * transaction. The problem is a sentence; `issue` answers whether it is done.
 */
export function useIssue(planId: string) {
  const store = useStore()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function make(note: string): Promise<string | null> {
    const records = await settledRecords(store)
    const plan = findRecord(records, 'plans', planId)
    if (plan === null) return GONE
    const missing = missingHead(plan, records)
    if (missing.length > 0) return `Chưa ban hành vì còn thiếu ${missing.join(', ')}.`
    const made = await openDesk().ask(records, 'docx', { planId, today: today() })
    if (made === null) return GONE
    if (!made.ok) return `Chưa ban hành vì bản DOCX vừa tạo không khớp văn bản. ${made.error}`
    const kept = await makeIssuedPlan(
      { id: crypto.randomUUID(), snapshot: records, planId, docx: made.value, issuedOn: today(), note },
      sha256,
    )
    const name = planName(plan).toLocaleLowerCase('vi')
    const done = await store.commit(`Ban hành kế hoạch ${name}`, [
      putChange(records, 'plans', { ...plan, status: 'issued' }),
      putChange(records, 'issuedPlans', kept),
    ])
    if (!done.ok) return done.error.message
    const { batchId } = done.value
    if (batchId === null) return GONE
    showUndoToast(
      `Đã ban hành kế hoạch ${name}, số ${kept.symbol}; văn bản và dữ liệu lúc này được giữ nguyên.`,
      async () => {
        const undone = await store.undo(batchId)
        if (!undone.ok) showStoreProblem(undone.error)
      },
    )
    return null
  }

  async function issue(note: string): Promise<boolean> {
    setBusy(true)
    setProblem(null)
    try {
      const why = await make(note)
      setProblem(why)
      return why === null
    } catch (error) {
      console.error(error)
      setProblem(`Chưa ban hành được. ${DESK_FAILURE}`)
      return false
    } finally {
      setBusy(false)
    }
  }

  return { busy, problem, issue }
}
