// The two ways out: quit asks everyone first, exit does not.
const { runtime } = require('../runtime.cjs')
const { createEvent } = require('./events.cjs')

const FLUSH_MS = 15_000

/** app.quit: before-quit, close of each window, will-quit; any of them may prevent it. */
async function quit(app) {
  if (runtime.quitting) return
  const before = createEvent()
  app.emit('before-quit', before)
  if (before.defaultPrevented) return
  runtime.quitting = true
  for (const window of [...runtime.windows.values()]) {
    if (!(await window.tryToClose())) {
      runtime.quitting = false
      return
    }
  }
  const will = createEvent()
  app.emit('will-quit', will)
  if (will.defaultPrevented) runtime.quitting = false
  else await exit(app, 0)
}

/** app.exit: ends Chromium, then this process. */
async function exit(app, code) {
  if (runtime.down) return
  runtime.down = true
  app.emit('quit', createEvent(), code)
  app.releaseSingleInstanceLock()
  if (runtime.chromium) await closeChromium(runtime.chromium)
  process.exit(code)
}

/** Browser.close flushes IndexedDB; the process must be gone before a relaunch may take the same profile. */
async function closeChromium(chromium) {
  const child = chromium.process
  const gone = new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done()
    else child.once('exit', done)
  })
  chromium.root.send('Browser.close').catch(() => {})
  const impatience = setTimeout(() => child.kill('SIGKILL'), FLUSH_MS)
  await gone
  clearTimeout(impatience)
}

module.exports = { quit, exit }
