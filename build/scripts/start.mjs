// npm start: the app in Electron where that is possible, otherwise in the browser of this computer.
// Flags: --browser (do not try Electron), --no-open (do not open the browser); all others go to Electron.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from './build.mjs'
import { findElectron } from './electron-binary.mjs'
import { endingInWords, ensureInstalled } from './ensure.mjs'
import { project, runInteractive } from './run.mjs'
import { serve, USUAL_PORT } from './serve.mjs'

const flags = process.argv.slice(2)
const own = ['--browser', '--no-open']
const wants = (flag) => flags.includes(flag)
if (wants('--help') || wants('-h')) {
  console.log(
    [
      'npm start -- [--browser] [--no-open]',
      '  --browser  mở trong trình duyệt, không thử Electron / in the browser, without trying Electron',
      '  --no-open  chỉ in địa chỉ, không tự mở trình duyệt / print the address without opening a browser',
    ].join('\n'),
  )
  process.exit(0)
}

const forElectron = flags.filter((flag) => !own.includes(flag))
if (wants('--browser') && forElectron.length > 0) {
  console.error(
    `Không có tùy chọn ${forElectron.join(' ')}; hãy xem npm start -- --help. / Unknown option: ${forElectron.join(' ')}.`,
  )
  process.exit(2)
}

await endingInWords(async () => {
  await ensureInstalled()
  const electron = wants('--browser') ? {} : await findElectron()
  await build({ only: 'path' in electron ? ['main', 'preload', 'renderer'] : ['renderer'] })
  if ('path' in electron) {
    const code = await runInteractive(electron.path, ['.', ...forElectron])
    if (code !== 127) {
      process.exitCode = code
      return
    }
    electron.reason = { vi: 'không khởi động được', en: 'it does not start' }
  }
  if (electron.reason) sayWhyNot(electron.reason)
  await openInBrowser()
})

function sayWhyNot({ vi, en }) {
  console.log(
    `Không mở được bằng Electron (${vi}) nên ứng dụng chạy trong trình duyệt của máy này. ` +
      `/ Electron cannot be used (${en}), so the app runs in this computer's browser.`,
  )
}

async function openInBrowser() {
  const { address, port, close } = await serve(join(project, 'dist/renderer'))
  if (port !== USUAL_PORT) warnOfOtherPort(port)
  console.log(`Kế hoạch số: ${address}\nNhấn Ctrl+C để dừng. / Press Ctrl+C to stop.`)
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (!wants('--no-open') && !process.env.CI && hasDisplay) openAddress(address)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close())
}

function warnOfOtherPort(port) {
  console.warn(
    `Cổng ${USUAL_PORT} đang bận nên dùng cổng ${port}: trình duyệt giữ dữ liệu theo địa chỉ, dữ liệu nhập ở cổng ${USUAL_PORT} ` +
      `không hiện ở đây (nếu ứng dụng đang mở ở cổng ${USUAL_PORT}, hãy dùng cửa sổ đó). ` +
      `/ Port ${USUAL_PORT} is taken, so this is port ${port}: a browser keeps data by address, and what was entered at port ` +
      `${USUAL_PORT} is not shown here (if the app is open there, use that window).`,
  )
}

/** A browser that cannot be opened is no failure: the address is on the screen. */
function openAddress(address) {
  const [program, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address]
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
