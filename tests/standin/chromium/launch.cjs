const { spawn } = require('node:child_process')
const os = require('node:os')
const { createInterface } = require('node:readline')
const { Connection } = require('./connection.cjs')
const { findChromium } = require('./find-chromium.cjs')
const { endWithThisProcess } = require('./watchdog.cjs')

const DISABLED_FEATURES = [
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
]

const SWITCHES = [
  // Two clients at once: the pipe is ours, the port is printed and forwarded to Playwright.
  '--remote-debugging-pipe',
  '--remote-debugging-port=0',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  // Nothing may leave the machine: requests are answered by request-gate.cjs, and what it cannot see (web sockets,
  // prefetches, shared workers) finds no host.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-breakpad',
  '--metrics-recording-only',
  // A bare page without Chrome's own extras.
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
  // The same picture and the same timing on every machine, also when the window is hidden.
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
]

/** Starts Chromium on a profile folder and returns the connection to it. */
function launchChromium({ profile, args, onStderr }) {
  const chromium = spawn(findChromium(), [...SWITCHES, `--user-data-dir=${profile}`, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: process.env.STANDIN_HOME ?? os.tmpdir() }, // a killed one leaves its socket behind
  })
  endWithThisProcess(chromium)
  createInterface({ input: chromium.stderr }).on('line', onStderr)
  return new Connection(chromium)
}

module.exports = { launchChromium }
