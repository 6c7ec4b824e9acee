// What happens when the stand-in starts, in order.
const inspector = require('node:inspector')
const path = require('node:path')
const { readCommandLine } = require('./start/command-line.cjs')
const { openApp } = require('./start/open-app.cjs')
const { aliasElectron } = require('./start/electron-alias.cjs')
const { loadEntry } = require('./start/load-entry.cjs')
const { startChromium } = require('./start/start-chromium.cjs')
const { exit } = require('./api/quit.cjs')
const { runtime } = require('./runtime.cjs')

if (process.platform !== 'linux') {
  console.error('stand-in: runs on Linux only; install the real Electron on this system')
  process.exit(1)
}

const commandLine = readCommandLine(process.argv.slice(2))
if (commandLine.wantsVersion) {
  console.log('standin')
  process.exit(0)
}
runtime.switches = commandLine.switches
const entry = openApp(commandLine.app)

process.argv = [path.join(__dirname, 'electron'), ...commandLine.raw]
process.type = 'browser'
Object.defineProperty(process.versions, 'electron', { value: runtime.electronVersion, enumerable: true })
const { electron } = aliasElectron()

// Playwright waits for the line "Debugger listening on ws://…", which inspector.open prints.
if (runtime.switches.has('inspect')) inspector.open(Number(runtime.switches.get('inspect') || 9229), '127.0.0.1')
for (const hook of commandLine.hooks) require(path.resolve(hook))

process.on('uncaughtException', (error) => {
  if (process.listenerCount('uncaughtException') > 1) return // the app has its own; the real one then stays silent too
  console.error('Uncaught Exception:', error)
  void exit(electron.app, 1)
})
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void exit(electron.app, 0))

async function start() {
  await loadEntry(entry, electron.app)
  if (runtime.down || runtime.quitting) return
  await startChromium(electron.app)
  electron.app.becomeReady()
  // Playwright's loader has replaced emit: it holds this event back until it has connected.
  electron.app.emit('ready', {}, {})
}

start().catch((error) => {
  console.error(error)
  process.exit(1)
})
