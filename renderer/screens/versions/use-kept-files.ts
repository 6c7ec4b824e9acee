import { useEffect, useState } from 'react'
import { getBridge } from '#renderer/bridge/bridge.ts'
import { type FileOutcome, outcomeOf } from '#renderer/workspace/file-outcome.ts'
import { sha256 } from '#renderer/workspace/sha256.ts'
import type { FileKind } from '#shared/contract/bridge.ts'
import type { IssuedPlan } from '#shared/records/issued-plan.ts'
import { type KeptFile, keptDocx, keptJson } from '#shared/versions/issued-copy.ts'

/** Whether a kept copy is still what was kept: null while it is being hashed, then what is wrong, nothing when all fits. */
export function useKeptCheck(kept: IssuedPlan): readonly string[] | null {
  const [faults, setFaults] = useState<readonly string[] | null>(null)
  useEffect(() => {
    let stale = false
    setFaults(null)
    void Promise.all([keptDocx(kept, sha256), keptJson(kept, sha256)]).then((files) => {
      if (!stale) setFaults(files.flatMap((file) => (file.ok ? [] : [file.error])))
    })
    return () => {
      stale = true
    }
  }, [kept])
  return faults
}

/** Saves the kept files again, each only when its hash fits. */
export function useKeptFiles(kept: IssuedPlan) {
  const [busy, setBusy] = useState<FileKind | null>(null)
  const [outcome, setOutcome] = useState<FileOutcome | null>(null)

  async function save(fileKind: FileKind, suggestedName: string, file: Promise<KeptFile>): Promise<void> {
    setBusy(fileKind)
    setOutcome(null)
    try {
      const read = await file
      if (!read.ok) return setOutcome({ kind: 'failed', text: read.error })
      // Before the bytes are handed over, because the shell may take them away.
      const made = { bytes: read.value.byteLength, sha256: await sha256(read.value) }
      const answer = await getBridge().saveFile({ fileKind, suggestedName, bytes: read.value })
      setOutcome(outcomeOf(answer, { proof: 'Mã băm khớp với mã ghi lúc ban hành.', made }))
    } finally {
      setBusy(null)
    }
  }

  return {
    busy,
    outcome,
    closeOutcome: () => setOutcome(null),
    saveDocx: () => save('docx', kept.docxName, keptDocx(kept, sha256)),
    saveJson: () => save('json', `${kept.docxName.replace(/\.docx$/i, '')}-du-lieu.json`, keptJson(kept, sha256)),
  }
}
