import { useEffect, useState } from 'react'
import { getBridge } from '#renderer/bridge/bridge.ts'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { DESK_FAILURE } from '#renderer/plan-document/desk-client.ts'
import { type FileOutcome, outcomeOf } from '#renderer/workspace/file-outcome.ts'
import type { DataFile } from '#renderer/workspace/read-data-file.ts'
import { sha256 } from '#renderer/workspace/sha256.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Comparison } from '#shared/versions/compare-versions.ts'
import { askCompare, type CompareAnswer } from './compare-jobs.ts'
import { openSide } from './version-sides.ts'

type State =
  | { readonly kind: 'none' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly comparison: Comparison }
  | { readonly kind: 'failed'; readonly problem: string }

/** The two versions chosen, and the records they stand in. */
interface Chosen {
  readonly left: string
  readonly right: string
  readonly snapshot: Snapshot
  readonly files: readonly DataFile[]
}

const nobody = new AbortController().signal

/** Compares two chosen versions, again whenever records or choice change, and saves the comparison as a DOCX. */
export function useComparison(left: string | null, right: string | null, files: readonly DataFile[]) {
  const snapshot = useSnapshot()
  const [state, setState] = useState<State>({ kind: 'none' })
  const [saving, setSaving] = useState(false)
  const [outcome, setOutcome] = useState<FileOutcome | null>(null)

  useEffect(() => {
    if (left === null || right === null) return setState({ kind: 'none' })
    const stop = new AbortController()
    setState({ kind: 'working' })
    void answer({ left, right, snapshot, files }, false, stop.signal).then((made) => {
      if (stop.signal.aborted || made === null) return
      setState(
        typeof made === 'string' ? { kind: 'failed', problem: made } : { kind: 'done', comparison: made.comparison },
      )
    })
    return () => stop.abort()
  }, [left, right, files, snapshot])

  async function saveDocx(): Promise<void> {
    if (left === null || right === null) return
    setSaving(true)
    setOutcome(null)
    try {
      const made = await answer({ left, right, snapshot, files }, true, nobody)
      if (typeof made === 'string') return setOutcome({ kind: 'failed', text: made })
      const bytes = made?.docx
      if (bytes == null) return
      const file = { bytes: bytes.byteLength, sha256: await sha256(bytes) }
      const saved = await getBridge().saveFile({ fileKind: 'docx', suggestedName: 'Bang-so-sanh.docx', bytes })
      setOutcome(outcomeOf(saved, { proof: 'Đã đọc lại, khớp với bảng so sánh.', made: file }))
    } finally {
      setSaving(false)
    }
  }

  return { state, saving, outcome, saveDocx, closeOutcome: () => setOutcome(null) }
}

/** The answer, or why there is none; null when it was stopped. */
async function answer(
  { left, right, snapshot, files }: Chosen,
  docx: boolean,
  signal: AbortSignal,
): Promise<CompareAnswer | string | null> {
  try {
    const [a, b] = [await openSide(left, snapshot, files), await openSide(right, snapshot, files)]
    if (!a.ok) return a.error
    if (!b.ok) return b.error
    if (signal.aborted) return null
    const made = await askCompare({ left: a.value, right: b.value, docx }, signal)
    return made === null ? null : made.ok ? made.value : made.error
  } catch (error) {
    console.error(error)
    return DESK_FAILURE
  }
}
