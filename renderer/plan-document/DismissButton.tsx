import { Button, Group, Popover, Textarea, UnstyledButton } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { type FormEvent, useId, useState } from 'react'
import { cleanText } from '#shared/basics/text.ts'
import type { Finding } from '#shared/preflight/finding.ts'
import classes from './FindingList.module.css'

interface DismissButtonProps {
  readonly finding: Finding
  readonly onDismiss: (finding: Finding, reason: string) => void
}

/** Leaves a finding as it is, for a reason that is kept. */
export function DismissButton({ finding, onDismiss }: DismissButtonProps) {
  const [opened, setOpened] = useState(false)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const id = useId()
  const given = cleanText(reason).trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (given === '') return setAsked(true)
    setOpened(false)
    onDismiss(finding, given)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={320} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.jump} onClick={() => setOpened(!opened)}>
          <IconEyeOff size={14} stroke={1.5} aria-hidden />
          Bỏ qua…
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit} aria-labelledby={id}>
          <Textarea
            id={id}
            data-autofocus
            size="xs"
            autosize
            minRows={2}
            maxRows={6}
            maxLength={1000}
            label="Vì sao để nguyên?"
            description="Lý do được giữ lại. Khi số liệu đổi, điểm này sẽ hiện lại."
            error={asked && given === '' ? 'Hãy ghi lý do.' : undefined}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button size="xs" variant="default" onClick={() => setOpened(false)}>
              Thôi
            </Button>
            <Button size="xs" type="submit">
              Bỏ qua
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
