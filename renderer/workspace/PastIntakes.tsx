import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { showProblem } from '#renderer/components/undo-toast.tsx'
import { WizardTable } from '#renderer/components/Wizard.tsx'
import type { BatchOrigin, Intake } from '#renderer/database/batch.ts'
import { useSnapshot, useStore } from '#renderer/database/use-store.tsx'
import { moment } from './moment.ts'

const SHOWN = 10

/** What came in this way before, newest first: each can be undone as a whole, long after and whatever was done since. */
export function PastIntakes({ origin, title }: { readonly origin: BatchOrigin; readonly title: string }) {
  const store = useStore()
  const snapshot = useSnapshot()
  const [intakes, setIntakes] = useState<readonly Intake[]>([])
  const [undoing, setUndoing] = useState<number | null>(null)

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

  const undo = async (id: number) => {
    setUndoing(id)
    const result = await store.undo(id)
    setUndoing(null)
    if (!result.ok) showProblem(result.error.message)
  }

  if (intakes.length === 0) return null
  return (
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
        {intakes.slice(0, SHOWN).map(({ id, at, label, undone }) => (
          <tr key={id}>
            <td>
              <time dateTime={at}>{moment(at)}</time>
            </td>
            <td>{label}</td>
            <td>
              {undone ? (
                'Đã hoàn tác'
              ) : (
                <Button
                  variant="default"
                  size="xs"
                  leftSection={<IconArrowBackUp size={14} stroke={1.5} />}
                  loading={undoing === id}
                  disabled={undoing !== null}
                  onClick={() => undo(id)}
                >
                  Hoàn tác cả lần này
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </WizardTable>
  )
}
