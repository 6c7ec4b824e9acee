import { useMemo } from 'react'
import { useRefusedInputs } from '#renderer/components/refused-inputs.ts'
import type { UnsavedInput } from '#renderer/components/SaveState.tsx'
import { findRecord } from '#renderer/database/change.ts'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { recordAddress } from '#renderer/plan-document/record-address.ts'
import { collectionNames } from '#shared/records/collections.ts'
import { referenceName } from '#shared/records/record-names.ts'

/** What was typed and refused, with the record it belongs to; nothing of a record that was removed since. */
export function useUnsavedInputs(): readonly UnsavedInput[] {
  const refused = useRefusedInputs()
  const snapshot = useSnapshot()
  return useMemo(
    () =>
      refused.flatMap(({ key, label, text, reason }) => {
        const [name = '', id = ''] = key.split('/')
        const collection = collectionNames.find((known) => known === name)
        const record = collection === undefined ? snapshot.hospital : findRecord(snapshot, collection, id)
        if (record === null) return []
        const href = `#${recordAddress({ collection: collection ?? 'hospital', id })}`
        return [{ key, place: `${referenceName(record)}, ${label}`, text, reason, href }]
      }),
    [refused, snapshot],
  )
}
