import { ActionIcon, Tooltip } from '@mantine/core'
import { type Icon, IconArrowDown, IconArrowUp, IconRowInsertBottom, IconTrash } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import type { Narrative } from '#shared/records/narrative.ts'
import { useSectionActs } from './use-section-acts.ts'

/** What is done most to the section that is open; the contents at the left can do all of it. */
export function SectionActions({ section }: { readonly section: Narrative }) {
  const changes = useChanges()
  const acts = useSectionActs(section.planId, changes)
  const [, navigate] = useLocation()
  const { id } = section
  const add = async () => {
    const made = await acts.add({ where: 'inside', of: id })
    if (made !== null) navigate(`/document/narratives/${made}`)
  }
  const remove = () => {
    navigate('/document')
    void acts.remove(id)
  }
  return (
    <>
      <Act label="Chuyển mục lên" icon={IconArrowUp} onClick={() => acts.move(id, -1)} />
      <Act label="Chuyển mục xuống" icon={IconArrowDown} onClick={() => acts.move(id, 1)} />
      <Act label="Thêm mục con" icon={IconRowInsertBottom} onClick={add} />
      <Act label="Xóa mục" icon={IconTrash} onClick={remove} />
    </>
  )
}

function Act({ label, icon: Glyph, onClick }: { label: string; icon: Icon; onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick}>
        <Glyph size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  )
}
