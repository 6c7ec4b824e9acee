import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'

const UNDO = 'undo'

/** Says what just happened and offers to take it back; gone after a while, when Ctrl+Z still does the same. */
export function showUndoToast(message: string, onUndo: () => void): void {
  offer(message, 'Hoàn tác', onUndo)
}

/** Says what was taken back and offers to do it again, just as long. */
export function showRedoToast(message: string, onRedo: () => void): void {
  offer(message, 'Làm lại', onRedo)
}

function offer(message: string, act: string, onAct: () => void): void {
  hideUndoToast()
  notifications.show({
    id: UNDO,
    autoClose: 10_000,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': 'Đóng' },
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span style={{ minWidth: 0, overflowWrap: 'anywhere' }}>{message}</span>
        <Button
          variant="subtle"
          flex="none"
          onClick={() => {
            hideUndoToast()
            onAct()
          }}
        >
          {act}
        </Button>
      </Group>
    ),
  })
}

/** Takes the offer away once it is stale: after an undo by keyboard, or another act. */
export function hideUndoToast(): void {
  notifications.hide(UNDO)
}

/** Says that something could not be done, and why. Stays until closed. */
export function showProblem(message: string): void {
  notifications.show({ message, color: 'red', autoClose: false, closeButtonProps: { 'aria-label': 'Đóng' } })
}

/** Says in passing that something is done. */
export function showDone(message: string): void {
  notifications.show({ message, autoClose: 3000, closeButtonProps: { 'aria-label': 'Đóng' } })
}

/** Says what has come about besides what was done; long enough to be read. */
export function showNotice(message: string): void {
  notifications.show({ message, color: 'yellow', autoClose: 10_000, closeButtonProps: { 'aria-label': 'Đóng' } })
}
