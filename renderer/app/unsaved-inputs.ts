import { useMemo } from 'react'
import { useRefusedInputs, wordsOf } from '#renderer/components/refused-inputs.ts'
import type { UnsavedInput } from '#renderer/components/SaveState.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { fieldAddress } from '#renderer/plan-document/record-address.ts'
import { recordWords } from '#renderer/plan-document/record-words.ts'
import { referenceName } from '#shared/records/record-names.ts'
import { livingRefusals } from './living-refusals.ts'

/** What was typed and refused, with the place it belongs to and the way there. */
export function useUnsavedInputs(): readonly UnsavedInput[] {
  const refused = useRefusedInputs()
  const snapshot = useSnapshot()
  return useMemo(
    () =>
      livingRefusals(refused, snapshot).map((refusal) => {
        const { key, label, reason, collection, record } = refusal
        const [, id = '', ...field] = key.split('/')
        const href = `#${fieldAddress({ collection, id }, field.join('/'))}`
        return {
          key,
          place: `${recordWords(snapshot, id) || referenceName(record)}, ${label}`,
          text: wordsOf(refusal),
          reason,
          href,
        }
      }),
    [refused, snapshot],
  )
}
