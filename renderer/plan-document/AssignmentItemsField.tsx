import type { RichText } from '#shared/records/rich-text.ts'
import type { Assignment } from '#shared/records/task.ts'
import { assignmentRecord } from '#shared/records/task.ts'
import { BlockLinesField } from './BlockLinesField.tsx'
import type { NameOf } from './token-names.ts'

interface AssignmentItemsFieldProps {
  readonly assignment: Assignment
  readonly nameOf: NameOf
  readonly onStore: (items: readonly RichText[]) => unknown
}

/** What a department is charged with, a line for each; figures stay bound. */
export function AssignmentItemsField({ assignment, nameOf, onStore }: AssignmentItemsFieldProps) {
  return (
    <BlockLinesField
      label={assignmentRecord.fields.items.label}
      field="items"
      wordsOnly
      draftKey={`assignments/${assignment.id}/items`}
      value={assignment.items.map((content) => ({ kind: 'paragraph', content: [...content] }))}
      nameOf={nameOf}
      onStore={(blocks) => onStore(blocks.flatMap((block) => ('content' in block ? [block.content] : [])))}
    />
  )
}
