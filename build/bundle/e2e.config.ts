import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

const project = resolve(import.meta.dirname, '../..')
const reports = join(project, 'dist/reports')
const standin = join(project, 'tests/standin')
const realDist = join(project, 'node_modules/electron/dist')

/** The folder of the Electron to run: the one asked for, the real one when it was downloaded, else the stand-in. */
function chooseElectron(): string {
  const asked = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (asked) return resolve(asked)
  return existsSync(join(realDist, 'version')) ? realDist : standin
}

function describeElectron(dist: string): string {
  if (dist === standin) return 'e2e: trên bản thay thế Electron (tests/standin)'
  const versionFile = join(dist, 'version')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : `ở ${dist}`
  return `e2e: trên Electron ${version}`
}

const dist = chooseElectron()
// Playwright finds the executable by this variable, in this process and in its workers.
if (dist !== realDist) process.env.ELECTRON_OVERRIDE_DIST_PATH = dist
// Workers load this file again; only the first process speaks.
if (process.env.TEST_WORKER_INDEX === undefined) process.stdout.write(`${describeElectron(dist)}\n`)

export default defineConfig({
  testDir: join(project, 'tests/e2e'),
  outputDir: join(reports, 'e2e'),
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // Limits for what hangs, on a machine that is busy; no measure of speed.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: join(reports, 'e2e.json') }]],
  use: { trace: 'retain-on-failure' },
})
