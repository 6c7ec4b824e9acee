import { app, dialog, type MessageBoxOptions, type RenderProcessGoneDetails, type WebContents } from 'electron'
import { appendToLog, describeWithoutPersonalData } from '#electron/files/rotating-log.ts'
import { crashLogPath } from './paths.ts'

/** One dialog at a time: an error in a timer must not bury the screen. */
let asking = false

/** From here on a bug in main is written down and shown with a way on. */
export function watchForCrashes(): void {
  process.on('uncaughtException', (error) => void reportCrash('uncaughtException', error))
  process.on('unhandledRejection', (reason) => void reportCrash('unhandledRejection', reason))
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') writeLog('child-process-gone', `${type}: ${reason}, exit code ${exitCode}`)
  })
}

/** Writes a bug down and asks the user how to go on. */
export async function reportCrash(where: string, error: unknown): Promise<void> {
  logBug(where, error)
  if (asking) return
  const choice = await ask(mainFailed)
  if (choice === 1) return
  if (choice === 0) app.relaunch()
  app.exit(1)
}

/** The page's process has died: offers to load it again. */
export async function reportPageGone(contents: WebContents, gone: RenderProcessGoneDetails): Promise<void> {
  if (gone.reason === 'clean-exit') return
  writeLog('render-process-gone', `${gone.reason}, exit code ${gone.exitCode}`)
  if ((await ask(pageGone)) === 0) contents.reload()
  else app.quit()
}

/** Writes a bug down whose failure the user already sees where he acted. */
export function logBug(where: string, error: unknown): void {
  writeLog(where, describeWithoutPersonalData(error))
}

function writeLog(where: string, text: string): void {
  const entry = `${new Date().toISOString()} ${app.getVersion()} ${where}\n${text}`
  console.error(entry)
  appendToLog(crashLogPath(), entry)
}

/** The index of the button; the last one when the question cannot be asked. */
async function ask({ buttons, ...question }: MessageBoxOptions & { buttons: string[] }): Promise<number> {
  const last = buttons.length - 1
  const detail = `${question.detail} Lỗi được ghi vào tệp:\n${crashLogPath()}`
  if (!app.isReady()) {
    dialog.showErrorBox(question.message, detail)
    return last
  }
  asking = true
  try {
    const box = {
      ...question,
      detail,
      buttons,
      type: 'error',
      title: 'Kế hoạch số',
      noLink: true,
      cancelId: last,
    } as const
    return (await dialog.showMessageBox(box)).response
  } catch {
    return last
  } finally {
    asking = false
  }
}

const mainFailed = {
  message: 'Ứng dụng vừa gặp lỗi ngoài dự kiến.',
  detail: 'Dữ liệu đã lưu vẫn còn. Nên mở lại ứng dụng trước khi làm tiếp.',
  buttons: ['Mở lại ứng dụng', 'Làm tiếp', 'Thoát'],
}

const pageGone = {
  message: 'Màn hình làm việc đã ngừng hoạt động.',
  detail: 'Dữ liệu đã lưu vẫn còn; chữ vừa gõ trong giây cuối có thể chưa kịp lưu.',
  buttons: ['Tải lại', 'Thoát'],
}
