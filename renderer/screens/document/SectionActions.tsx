import { ActionIcon, Tooltip } from '@mantine/core'
import { type Icon, IconArrowDown, IconArrowUp, IconRowInsertBottom, IconTrash } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import type { Narrative } from '#shared/records/narrative.ts'
import { recordName } from '#shared/records/record-place.ts'
import { sectionAddition, sectionMovement, sectionRemoval } from './section-changes.ts'

/** What can be done to a section as a whole; its number follows from its place. */
export function SectionActions({ section }: { readonly section: Narrative }) {
  const changes = useChanges()
  const [, navigate] = useLocation()
  const { id, planId } = section
  const name = recordName({ title: section.title }) ?? 'Mục chưa có tiêu đề'
  const move = (by: -1 | 1) => changes.run('Đổi thứ tự mục', (seen) => sectionMovement(seen, id, by))
  const add = async () => {
    const made = crypto.randomUUID()
    const batch = await changes.run('Thêm mục con', (seen) => sectionAddition(seen, made, planId, id))
    if (batch !== null) navigate(`/document/narratives/${made}`)
  }
  const remove = () => {
    navigate('/document')
    void changes.run(
      `Xóa mục “${name}”`,
      (seen) => sectionRemoval(seen, id),
      `Đã xóa mục “${name}”. Các mục con được chuyển lên một cấp.`,
    )
  }
  return (
    <>
      <Act label="Chuyển mục lên" icon={IconArrowUp} onClick={() => move(-1)} />
      <Act label="Chuyển mục xuống" icon={IconArrowDown} onClick={() => move(1)} />
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
