import type { RefusedInput } from '#renderer/components/refused-inputs.ts'
import { findRecord } from '#renderer/database/change.ts'
import { type CollectionName, collectionNames } from '#shared/records/collections.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

export interface LivingRefusal extends RefusedInput {
  readonly collection: CollectionName | 'hospital'
  readonly record: NonNullable<ReturnType<typeof findRecord>> | Snapshot['hospital']
}

/** What was typed and refused, with the record it belongs to; nothing of a record that was removed since. */
export function livingRefusals(refused: readonly RefusedInput[], snapshot: Snapshot): readonly LivingRefusal[] {
  return refused.flatMap((input) => {
    const [name = '', id = ''] = input.key.split('/')
    const collection = collectionNames.find((known) => known === name)
    const record = collection === undefined ? snapshot.hospital : findRecord(snapshot, collection, id)
    return record === null ? [] : [{ ...input, collection: collection ?? 'hospital', record }]
  })
}
