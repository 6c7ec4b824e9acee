import type { RichText } from '#shared/records/rich-text.ts'
import type { Assignment } from '#shared/records/task.ts'
import { assignmentRecord } from '#shared/records/task.ts'
import { BlocksField } from './BlocksField.tsx'

interface AssignmentItemsFieldProps {
  readonly assignment: Assignment
  readonly onStore: (items: readonly RichText[]) => unknown
}

/** What a department is charged with, a line for each; figures stay bound. */
export function AssignmentItemsField({ assignment, onStore }: AssignmentItemsFieldProps) {
  return (
    <BlocksField
      label={assignmentRecord.fields.items.label}
      field="items"
      wordsOnly
      draftKey={`assignments/${assignment.id}/items`}
      value={assignment.items.map((content) => ({ kind: 'paragraph', content: [...content] }))}
      onStore={(blocks) => onStore(blocks.flatMap((block) => ('content' in block ? [block.content] : [])))}
    />
  )
}
