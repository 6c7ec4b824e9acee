// Starts Chromium on the app's own profile folder and prepares what is the same for every window.
const fs = require('node:fs')
const path = require('node:path')
const { launchChromium } = require('../chromium/launch.cjs')
const { waitUntilProfileIsFree } = require('../chromium/profile-lock.cjs')
const { applyPermissions } = require('../api/permissions.cjs')
const { runtime, log } = require('../runtime.cjs')

const PASSED_ON = ['force-device-scale-factor', 'lang', 'js-flags', 'font-render-hinting']

function extraArguments() {
  const extra = []
  for (const [name, value] of runtime.switches) if (PASSED_ON.includes(name)) extra.push(`--${name}=${value}`)
  if (process.env.STANDIN_HEADED !== '1') extra.push('--headless')
  if (process.getuid() === 0 || runtime.switches.has('no-sandbox')) extra.push('--no-sandbox')
  return extra
}

/** Resolves when Chromium answers. Must run after the main file, which may still move userData. */
async function startChromium(app) {
  const profile = path.join(app.getPath('userData'), 'standin-chromium')
  fs.mkdirSync(profile, { recursive: true })
  await waitUntilProfileIsFree(profile)
  runtime.chromium = launchChromium({
    profile,
    args: extraArguments(),
    onStderr: (line) => {
      if (line.startsWith('DevTools listening'))
        console.error(line) // Playwright waits for it on our stderr
      else log('chromium:', line)
    },
  })
  runtime.chromium.process.once('error', (error) => {
    console.error(`stand-in: Chromium cannot be started: ${error.message}`)
    process.exit(1)
  })
  runtime.chromium.process.once('exit', (code, signal) => {
    if (runtime.down) return
    console.error(`stand-in: Chromium ended on its own (${signal ?? code})`)
    process.exit(1)
  })
  const { product } = await runtime.chromium.root.send('Browser.getVersion')
  runtime.chromiumVersion = product.split('/')[1]
  await runtime.chromium.root.send('Target.setDiscoverTargets', { discover: true })
  await runtime.chromium.root.send('Browser.setDownloadBehavior', { behavior: 'deny' }) // will-download is not emulated
  await applyPermissions()
}

module.exports = { startChromium }
