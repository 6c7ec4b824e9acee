import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx'
import { showProblem } from '#renderer/components/undo-toast.tsx'
import type { Change } from '#renderer/database/change.ts'
import { useSnapshot, useStore } from '#renderer/database/use-store.tsx'
import { RichLineField } from '#renderer/plan-document/RichLineField.tsx'
import { RecordForm } from '#renderer/workspace/RecordForm.tsx'
import { RecordHistory } from '#renderer/workspace/RecordHistory.tsx'
import type { Origin } from '#shared/document/outline.ts'
import { collectionNames, collections } from '#shared/records/collections.ts'
import type { Fields } from '#shared/records/field.ts'
import { linkKindLabels } from '#shared/records/link.ts'
import type { Block } from '#shared/records/narrative.ts'
import { recordName } from '#shared/records/record-place.ts'
import { type RichText, richText } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { BlockLinesField } from './BlockLinesField.tsx'

/** Fields of a record that are its place in the plan, not something to type. */
const UNSEEN: ReadonlySet<string> = new Set(['id', 'planId', 'parentId', 'order', 'values', 'items', 'current'])
const MULTILINE = ['abstract', 'note', 'solution', 'scopeNote', 'coordination', 'source']

/** A piece of the document beside the pages: its words, with figures kept as tokens, and its other fields. */
export function RecordPanel({ origin, onClose }: { readonly origin: Origin; readonly onClose: () => void }) {
  const snapshot = useSnapshot()
  const store = useStore()
  const { collection, id } = origin
  if (collection === 'hospital') return null
  const kind = collections[collection]
  const find = (records: Snapshot) => records[collection].find((each) => each.id === id)
  const record = find(snapshot)
  if (record === undefined) return null
  const fields = kind.fields as unknown as Fields
  const values = record as Readonly<Record<string, unknown>>

  const save = async (key: string, value: unknown) => {
    const before = find(store.getSnapshot())
    if (before === undefined) return
    const change = { collection, id, before, after: { ...before, [key]: value } } as unknown as Change
    const result = await store.commit(`Sửa ${kind.title.toLocaleLowerCase('vi')}`, [change])
    if (!result.ok) showProblem(result.error.message)
  }
  const rich = Object.keys(fields).filter((key) => fields[key]?.schema === richText)
  const simple = Object.keys(fields).filter((key) => !UNSEEN.has(key) && !rich.includes(key) && key !== 'blocks')
  return (
    <RecordDrawer
      recordKey={`${collection}/${id}`}
      title={recordName(record) ?? kind.title}
      subtitle={kind.title}
      focusField={collection === 'narratives' ? 'blocks' : null}
      onClose={onClose}
    >
      {rich.map((key) => (
        <RichLineField
          key={`${id}/${key}`}
          label={fields[key]?.label ?? key}
          field={key}
          draftKey={`${collection}/${id}/${key}`}
          value={values[key] as RichText}
          nameOf={(other) => nameOfAny(snapshot, other)}
          onStore={(value) => save(key, value)}
        />
      ))}
      {collection === 'narratives' ? (
        <BlockLinesField
          key={`${id}/blocks`}
          label={fields.blocks?.label ?? ''}
          field="blocks"
          draftKey={`${collection}/${id}/blocks`}
          value={values.blocks as readonly Block[]}
          nameOf={(other) => nameOfAny(snapshot, other)}
          onStore={(value) => save('blocks', value)}
        />
      ) : (
        <RecordForm
          key={id}
          collection={collection}
          record={record}
          fields={fields}
          groups={[{ title: 'Thông tin', fields: simple }]}
          wide={simple}
          multiline={MULTILINE}
          onStore={save}
        />
      )}
      <RecordHistory key={`history/${id}`} collection={collection} record={record} />
    </RecordDrawer>
  )
}

/** What any record another speaks of is called; empty when there is none. */
function nameOfAny(snapshot: Snapshot, id: string): string {
  const link = snapshot.links.find((each) => each.id === id)
  if (link !== undefined) return [link.provider, link.purpose || linkKindLabels[link.kind]].filter(Boolean).join(', ')
  for (const name of collectionNames) {
    const rows: readonly { readonly id: string }[] = snapshot[name]
    const record = rows.find((each) => each.id === id)
    if (record !== undefined) return recordName(record) ?? ''
  }
  return ''
}
