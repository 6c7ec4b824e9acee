import { useState } from 'react'
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { AssignmentItemsField } from '#renderer/plan-document/AssignmentItemsField.tsx'
import { BlocksField } from '#renderer/plan-document/BlocksField.tsx'
import { ListedFields } from '#renderer/plan-document/ListedFields.tsx'
import type { Listed } from '#renderer/plan-document/listed-rows.ts'
import { pastedOutline } from '#renderer/plan-document/paste/pasted-sections.ts'
import { RichLineField } from '#renderer/plan-document/RichLineField.tsx'
import { recordWords } from '#renderer/plan-document/record-words.ts'
import { RecordForm } from '#renderer/workspace/RecordForm.tsx'
import { RecordHistory } from '#renderer/workspace/RecordHistory.tsx'
import { today } from '#renderer/workspace/today.ts'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import type { Origin } from '#shared/document/outline.ts'
import { toWords } from '#shared/document/runs.ts'
import { collections } from '#shared/records/collections.ts'
import type { Fields } from '#shared/records/field.ts'
import { fieldKindOf } from '#shared/records/field-kind.ts'
import { type RichText, richText } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { type AskedPaste, PasteSections } from './PasteSections.tsx'
import { SectionActions } from './SectionActions.tsx'

/** Fields of a record that are its place in the plan, not something to type. */
const UNSEEN: ReadonlySet<string> = new Set(['id', 'planId', 'parentId', 'order', 'of'])
const MULTILINE = ['abstract', 'note', 'solution', 'scopeNote', 'coordination', 'source']

/** A piece of the document beside the pages: its words, with figures kept as tokens, and its other fields. */
export function RecordPanel({ origin, onClose }: { readonly origin: Origin; readonly onClose: () => void }) {
  const snapshot = useSnapshot()
  const changes = useChanges()
  const [paste, setPaste] = useState<AskedPaste | null>(null)
  const { collection, id } = origin
  if (collection === 'hospital') return null
  const kind = collections[collection]
  const record = snapshot[collection].find((each) => each.id === id)
  if (record === undefined) return null
  const fields = kind.fields as unknown as Fields
  const values = record as Readonly<Record<string, unknown>>

  const save = (key: string, value: unknown) => changes.set(collection, id, key, value)
  const section = collection === 'narratives' ? snapshot.narratives.find((each) => each.id === id) : undefined
  const plan = snapshot.plans.find((each) => each.id === section?.planId)
  const assignment = collection === 'assignments' ? snapshot.assignments.find((each) => each.id === id) : undefined
  const listed = listedAt(snapshot, origin)
  const rich = listed === null ? Object.keys(fields).filter((key) => fields[key]?.schema === richText) : []
  const simple = Object.entries(listed === null ? fields : {})
    .filter(([key, field]) => !UNSEEN.has(key) && !rich.includes(key) && fieldKindOf(field).kind !== 'own')
    .map(([key]) => key)
  return (
    <RecordDrawer
      recordKey={`${collection}/${id}`}
      title={(listed === null ? recordWords(snapshot, id) : listedTitle(snapshot, listed)) || kind.title}
      subtitle={kind.title}
      focusField={listed === null ? firstField(fields, rich) : 'statement'}
      actions={section === undefined ? null : <SectionActions section={section} />}
      onClose={onClose}
    >
      {listed === null ? null : <ListedFields key={id} {...listed} changes={changes} />}
      {rich.map((key) => (
        <RichLineField
          key={`${id}/${key}`}
          label={fields[key]?.label ?? key}
          field={key}
          draftKey={`${collection}/${id}/${key}`}
          value={values[key] as RichText}
          onStore={(value) => save(key, value)}
        />
      ))}
      {section === undefined ? null : (
        <BlocksField
          key={`${id}/blocks`}
          label={fields.blocks?.label ?? ''}
          field="blocks"
          draftKey={`narratives/${id}/blocks`}
          value={section.blocks}
          onStore={(value) => save('blocks', value)}
          onHeadings={(pasted, asWords) => {
            if (pastedOutline(pasted.lines).sections.length < 2) return false
            setPaste({ pasted, sectionId: id, asWords })
            return true
          }}
        />
      )}
      {assignment === undefined ? null : (
        <AssignmentItemsField key={`${id}/items`} assignment={assignment} onStore={(items) => save('items', items)} />
      )}
      {simple.length === 0 ? null : (
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
      {paste === null || plan === undefined ? null : (
        <PasteSections plan={plan} asked={paste} changes={changes} onClose={() => setPaste(null)} />
      )}
      <RecordHistory key={`history/${id}`} collection={collection} record={record} />
    </RecordDrawer>
  )
}

/** A target or a task has its own form, the same as on its page. */
function listedAt(snapshot: Snapshot, { collection, id }: Origin) {
  if (collection !== 'targets' && collection !== 'tasks') return null
  const rows: readonly Listed[] = snapshot[collection]
  const record = rows.find((each) => each.id === id)
  const plan = snapshot.plans.find((each) => each.id === record?.planId)
  return record === undefined || plan === undefined ? null : { collection, plan, record }
}

function listedTitle(snapshot: Snapshot, { plan, record }: NonNullable<ReturnType<typeof listedAt>>): string {
  return toWords(record.statement, { snapshot, plan, today: plan.date ?? today() })
}

/** Where the keyboard begins: in words rather than in a list of choices. */
function firstField(fields: Fields, rich: readonly string[]): string | null {
  const lines = ['blocks', 'items'].find((key) => key in fields)
  if (lines !== undefined) return lines
  return rich[0] ?? ['name', 'title', 'symbol'].find((key) => key in fields) ?? null
}
