import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { FlagField, TextsField } from '#renderer/components/ChoiceField.tsx'
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx'
import { TextField } from '#renderer/components/TextField.tsx'
import { putChange, removeChange } from '#renderer/database/change.ts'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { lineMovement } from '#renderer/workspace/line-movement.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { type FundingSource, fundingSourceRecord } from '#shared/records/initiative.ts'
import { nextOrder, sortByOrder } from '#shared/records/tree.ts'
import classes from './Drawer.module.css'
import { LineFoot } from './LineFoot.tsx'

const { fields } = fundingSourceRecord

interface SourcesDrawerProps {
  readonly changes: RecordChanges
  /** The source somebody came for. */
  readonly focusId: string | null
  readonly onClose: () => void
}

/** The hospital's funding sources, used by every plan. */
export function SourcesDrawer({ changes, focusId, onClose }: SourcesDrawerProps) {
  const snapshot = useSnapshot()
  const sources = sortByOrder(snapshot.fundingSources)
  const usesOf = (id: string) =>
    snapshot.initiatives.filter((each) => each.funding.some((part) => part.fundingSourceId === id)).length +
    snapshot.executions.filter((each) => [...each.approved, ...each.spent].some((part) => part.fundingSourceId === id))
      .length
  const add = () =>
    changes.run('Thêm nguồn vốn', (seen) => {
      const order = nextOrder(seen.fundingSources)
      return [putChange(seen, 'fundingSources', fundingSourceRecord.create(crypto.randomUUID(), { order }))]
    })
  return (
    <RecordDrawer
      recordKey={focusId ?? 'sources'}
      title="Nguồn vốn"
      subtitle="Dùng chung cho mọi kế hoạch"
      focusField={focusId === null ? null : 'name'}
      onClose={onClose}
    >
      <ul className={classes.lines}>
        {sources.map((source, index) => {
          const uses = usesOf(source.id)
          const name = source.name || 'Nguồn vốn chưa đặt tên'
          const at = <K extends keyof FundingSource & keyof typeof fields>(key: K) => ({
            label: fields[key].label,
            field: `${source.id}/${key}`,
            draftKey: `fundingSources/${source.id}/${key}`,
            value: source[key],
            onStore: (value: unknown) => void changes.set('fundingSources', source.id, key, value),
          })
          return (
            <li key={source.id} className={classes.line} data-focus={source.id === focusId}>
              <div className={classes.lineFields}>
                <div className={classes.wide}>
                  <TextField {...at('name')} />
                </div>
                <TextField {...at('shortName')} />
                <TextField {...at('code')} />
                <TextsField {...at('aliases')} />
                <FlagField {...at('active')} />
              </div>
              <LineFoot
                name={name}
                note={uses === 0 ? 'Chưa dự án nào dùng' : `${formatInteger(uses)} mục đang dùng nguồn này`}
                first={index === 0}
                last={index === sources.length - 1}
                onMove={(by) =>
                  changes.run('Đổi thứ tự nguồn vốn', (seen) =>
                    lineMovement(seen, 'fundingSources', sortByOrder(seen.fundingSources), source.id, by),
                  )
                }
                onRemove={
                  uses > 0
                    ? null
                    : () =>
                        changes.run(
                          `Xóa nguồn vốn “${name}”`,
                          (seen) => [removeChange(seen, 'fundingSources', source.id)],
                          `Đã xóa nguồn vốn “${name}”.`,
                        )
                }
              />
            </li>
          )
        })}
      </ul>
      <Button variant="default" mt="md" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={add}>
        Thêm nguồn vốn
      </Button>
    </RecordDrawer>
  )
}
