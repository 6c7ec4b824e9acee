// In the real Electron main and browser are one process: SIGKILL takes both, and the database gets no chance to
// flush. Here they are two. Left alone, Chromium would notice the closed pipe and shut down politely, writing what a
// real crash would have lost, and would hold the profile while a relaunch already wants it. So a shell waits for our
// end (its stdin closes with us, however we end) and kills Chromium at once.
const { spawn } = require('node:child_process')

/** Ties Chromium's life to this process. */
function endWithThisProcess(chromium) {
  if (chromium.pid === undefined) return // it could not be started; the 'error' event says why
  const watchdog = spawn('/bin/sh', ['-c', 'read -r _; kill -9 "$1" 2>/dev/null', 'watchdog', String(chromium.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watchdog.stdin.on('error', () => {})
  watchdog.unref()
  chromium.once('exit', () => watchdog.kill('SIGKILL')) // or it might later kill a stranger that got the same pid
}

module.exports = { endWithThisProcess }
