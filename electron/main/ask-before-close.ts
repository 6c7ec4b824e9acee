import { type BrowserWindow, dialog } from 'electron'

const LEAVE = 1

/**
 * The page holds on to its window while it has text that was not stored. Electron shows no question of its own then: the
 * window would simply not close, and nobody would know why.
 */
export function askBeforeClose(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      title: 'Kế hoạch số',
      message: 'Có ô chưa lưu được.',
      detail: 'Nội dung đã nhập ở các ô báo “chưa lưu” sẽ mất. Mọi thay đổi khác đã được lưu.',
      buttons: ['Ở lại để sửa', 'Bỏ nội dung chưa lưu'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    // Prevented, the page's wish to stay does not count.
    if (answer === LEAVE) event.preventDefault()
  })
}
