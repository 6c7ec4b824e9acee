import { Button } from '@mantine/core'
import { IconListTree, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useCollection } from '#renderer/database/use-store.tsx'
import type { HeadingLine } from '#renderer/plan-document/desk-jobs.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import type { Plan } from '#shared/records/plan.ts'
import { OutlineDialog } from './OutlineDialog.tsx'
import classes from './OutlinePane.module.css'
import { OutlineTree } from './OutlineTree.tsx'
import { useSectionActs } from './use-section-acts.ts'

interface OutlinePaneProps {
  readonly plan: Plan
  readonly headings: readonly HeadingLine[]
  readonly changes: RecordChanges
  readonly onGo: (heading: HeadingLine) => void
}

/** The outline with what makes it longer, and the outlines to begin from. */
export function OutlinePane({ plan, headings, changes, onGo }: OutlinePaneProps) {
  const acts = useSectionActs(plan.id, changes)
  const [renaming, setRenaming] = useState<string | null>(null)
  const [choosing, setChoosing] = useState(false)
  const isEmpty = !useCollection('narratives').some(({ planId }) => planId === plan.id)
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
        onPaste={() => undefined}
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
      {choosing ? <OutlineDialog plan={plan} changes={changes} onClose={() => setChoosing(false)} /> : null}
    </>
  )
}
