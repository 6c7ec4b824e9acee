import { Button } from '@mantine/core'
import { IconListTree, IconPlus } from '@tabler/icons-react'
import { type ClipboardEvent, memo, useState } from 'react'
import { showDone } from '#renderer/components/undo-toast.tsx'
import { useCollection } from '#renderer/database/use-store.tsx'
import type { HeadingLine } from '#renderer/plan-document/desk-jobs.ts'
import { pastedOutline } from '#renderer/plan-document/paste/pasted-sections.ts'
import { readClipboard } from '#renderer/plan-document/paste/read-clipboard.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import type { Plan } from '#shared/records/plan.ts'
import { OutlineDialog } from './OutlineDialog.tsx'
import classes from './OutlinePane.module.css'
import { OutlineTree } from './OutlineTree.tsx'
import { type AskedPaste, PasteSections } from './PasteSections.tsx'
import { useSectionActs } from './use-section-acts.ts'

interface OutlinePaneProps {
  readonly plan: Plan
  readonly headings: readonly HeadingLine[]
  readonly changes: RecordChanges
  readonly onGo: (heading: HeadingLine) => void
}

/** The outline with what makes it longer, and the outlines to begin from. */
export const OutlinePane = memo(function OutlinePane({ plan, headings, changes, onGo }: OutlinePaneProps) {
  const acts = useSectionActs(plan.id, changes)
  const [renaming, setRenaming] = useState<string | null>(null)
  const [choosing, setChoosing] = useState(false)
  const isEmpty = !useCollection('narratives').some(({ planId }) => planId === plan.id)
  const [paste, setPaste] = useState<AskedPaste | null>(null)
  const onPaste = (event: ClipboardEvent, sectionId: string | null) => {
    // A title that is being edited takes what is pasted into it.
    if (event.target instanceof HTMLElement && event.target.isContentEditable) return
    const pasted = readClipboard(event)
    if (pasted === null) return
    event.preventDefault()
    if (pastedOutline(pasted.lines).sections.length > 0) setPaste({ pasted, sectionId, asWords: null })
    else showDone('Nội dung dán không có đề mục (A., I., 1., 1.1). Hãy mở một mục rồi dán vào lời văn.')
  }
  const add = async () => setRenaming(await acts.add(null))
  return (
    <>
      {isEmpty ? <p className={classes.empty}>Văn bản chưa có mục nào. Lập từ một dàn ý, hoặc thêm từng mục.</p> : null}
      <OutlineTree
        headings={headings}
        acts={acts}
        changes={changes}
        renaming={renaming}
        onRename={setRenaming}
        onGo={onGo}
        onPaste={onPaste}
      />
      <div className={classes.acts}>
        <Button variant="subtle" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={add} data-add-record>
          Thêm mục
        </Button>
        <Button
          variant={isEmpty ? 'filled' : 'subtle'}
          leftSection={<IconListTree size={16} stroke={1.5} />}
          onClick={() => setChoosing(true)}
        >
          Dàn ý…
        </Button>
      </div>
      {paste === null ? null : (
        <PasteSections plan={plan} asked={paste} changes={changes} onClose={() => setPaste(null)} />
      )}
      {choosing ? <OutlineDialog plan={plan} changes={changes} onClose={() => setChoosing(false)} /> : null}
    </>
  )
})
