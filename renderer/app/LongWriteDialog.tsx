import { Button, Group, Modal, Progress, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { batchTitle } from '#renderer/database/batch.ts'
import { useLongWrite } from '#renderer/database/use-store.tsx'

/** What is done sooner needs no dialog that flashes by. */
const SOON_MS = 300

/** Says what a write of many records is doing and how far it is, and stops it; nothing else is pressed meanwhile. */
export function LongWriteDialog() {
  const write = useLongWrite()
  const [isLate, setIsLate] = useState(false)
  const isUnderWay = write !== null
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setTimeout(() => setIsLate(true), SOON_MS)
    return () => {
      clearTimeout(timer)
      setIsLate(false)
    }
  }, [isUnderWay])

  if (write === null || !isLate) return null
  const percent = Math.floor(write.done * 100)
  const isWritten = write.done === 1
  return (
    <Modal
      opened
      onClose={() => undefined}
      title={batchTitle(write)}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
    >
      <Progress value={percent} animated aria-label={batchTitle(write)} />
      {/* Not the button: who presses Enter a second time does not mean to stop. */}
      <Text size="sm" mt="xs" role="status" tabIndex={-1} data-autofocus style={{ outline: 'none' }}>
        {isWritten ? 'Đang ghi xuống đĩa…' : `Đã xong ${percent}%. Nếu dừng, dữ liệu giữ nguyên như trước.`}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" disabled={isWritten} onClick={write.stop}>
          Dừng
        </Button>
      </Group>
    </Modal>
  )
}
