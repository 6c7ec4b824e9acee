import { Button, Group, Modal, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { showProblem, showRedoToast } from '#renderer/components/undo-toast.tsx'
import { WizardTable } from '#renderer/components/Wizard.tsx'
import type { BatchOrigin, Intake } from '#renderer/database/batch.ts'
import { KEPT_INTAKES } from '#renderer/database/journal.ts'
import type { Store } from '#renderer/database/store.ts'
import { useSnapshot, useStore } from '#renderer/database/use-store.tsx'
import { formatInteger } from '#shared/basics/money.ts'
import { moment } from './moment.ts'
import { showStoreProblem } from './show-store-problem.ts'

const SHOWN = 10

interface Refused {
  readonly intake: Intake
  readonly why: string
}

async function redo(store: Store): Promise<void> {
  const redone = await store.redo()
  if (!redone.ok) showStoreProblem(redone.error)
}

/** What came in this way before, newest first: each can be undone as a whole, long after and whatever was done since. */
export function PastIntakes({ origin, title }: { readonly origin: BatchOrigin; readonly title: string }) {
  const store = useStore()
  const snapshot = useSnapshot()
  const [intakes, setIntakes] = useState<readonly Intake[]>([])
  const [undoing, setUndoing] = useState<number | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [older, setOlder] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: an undo anywhere changes what the list says
  useEffect(() => {
    let current = true
    void store.intakes(origin).then((found) => {
      if (current) setIntakes(found)
    })
    return () => {
      current = false
    }
  }, [store, origin, snapshot])

  const undo = async (intake: Intake, onConflict: 'refuse' | 'leaveOut') => {
    setRefused(null)
    setUndoing(intake.id)
    const result = await store.undo(intake.id, onConflict)
    setUndoing(null)
    if (result.ok) {
      if (result.value.batchId !== null) return showRedoToast(`Đã hoàn tác: ${intake.label}.`, () => void redo(store))
      return showProblem('Mọi mục của lần này đều đã được sửa sau đó nên không có gì để hoàn tác.')
    }
    if (result.error.kind !== 'conflict') return showStoreProblem(result.error)
    setRefused({ intake, why: result.error.message })
  }

  if (intakes.length === 0) return null
  return (
    <>
      {refused === null ? null : (
        <Modal
          opened
          onClose={() => setRefused(null)}
          title="Có mục đã được sửa sau lần này"
          closeButtonProps={{ 'aria-label': 'Đóng' }}
        >
          <Text size="sm">{refused.why}</Text>
          <Text size="sm" mt="sm">
            Có thể hoàn tác phần còn lại: các mục đã sửa sau đó, cùng những gì chúng cần đến, được giữ nguyên.
          </Text>
          <Group justify="flex-end" mt="lg">
            <Button variant="default" onClick={() => setRefused(null)}>
              Thôi, giữ tất cả
            </Button>
            <Button data-autofocus onClick={() => undo(refused.intake, 'leaveOut')}>
              Hoàn tác phần còn lại
            </Button>
          </Group>
        </Modal>
      )}
      <WizardTable>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Lúc</th>
            <th scope="col">Việc</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {intakes.slice(0, older ? undefined : SHOWN).map((intake) => (
            <tr key={intake.id}>
              <td>
                <time dateTime={intake.at}>{moment(intake.at)}</time>
              </td>
              <td>{intake.label}</td>
              <td>
                {intake.undone ? (
                  'Đã hoàn tác'
                ) : (
                  <Button
                    variant="default"
                    size="xs"
                    leftSection={<IconArrowBackUp size={14} stroke={1.5} />}
                    loading={undoing === intake.id}
                    disabled={undoing !== null}
                    onClick={() => undo(intake, 'refuse')}
                  >
                    Hoàn tác cả lần này
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </WizardTable>
      {older || intakes.length <= SHOWN ? null : (
        <Text size="sm" mt="xs">
          <Button variant="subtle" size="compact-sm" onClick={() => setOlder(true)}>
            Hiện {formatInteger(intakes.length - SHOWN)} lần cũ hơn
          </Button>{' '}
          Phần mềm giữ ít nhất {KEPT_INTAKES} lần gần nhất để hoàn tác.
        </Text>
      )}
    </>
  )
}
