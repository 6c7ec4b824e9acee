import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { extractFile, listPackage } from '@electron/asar'
import { expect } from '@playwright/test'
import { makeFakeElectronDist } from '#tests/standin/pack-electron-dist.mjs'
import { test } from './launch.ts'
import { callBridge } from './page-calls.ts'

// One packing for all checks: it is the slow part.
test.describe.configure({ mode: 'serial' })
test.skip(process.platform !== 'linux', 'the packed stand-in is a shell script')

const folder = mkdtempSync(join(tmpdir(), 'khs-packed-'))
const executablePath = join(folder, 'release/linux-unpacked/ke-hoach-so')
const archive = join(folder, 'release/linux-unpacked/resources/app.asar')

test.beforeAll(async () => {
  test.setTimeout(180_000)
  await makeFakeElectronDist(join(folder, 'electron'), 'linux')
  const settings = [`-c.electronDist=${join(folder, 'electron')}`, `-c.directories.output=${join(folder, 'release')}`]
  const packer = resolve('node_modules/electron-builder/cli.js')
  await promisify(execFile)(process.execPath, [packer, '--linux', 'dir', '--publish', 'never', ...settings])
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the package holds the built app and nothing else', () => {
  const files = listPackage(archive, { isPack: false })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.\w+$/.test(path))
  expect(files).toEqual(
    expect.arrayContaining(['/dist/main/main.js', '/dist/preload/preload.cjs', '/dist/renderer/index.html']),
  )
  for (const file of files) {
    expect(file).toMatch(/^\/(dist\/(main|preload|renderer)\/|package\.json$)/)
    expect(file).not.toMatch(/\.(map|tsx?|mts|yml)$/)
  }
  const manifest: unknown = JSON.parse(extractFile(archive, 'package.json').toString())
  expect(manifest).toMatchObject({ name: 'ke-hoach-so', main: 'dist/main/main.js' })
  expect(manifest).not.toHaveProperty('devDependencies')
})

test('the switches of the executable that would let others in are off', () => {
  const executable = readFileSync(executablePath, 'latin1')
  const wire = /dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX([\s\S]{10})/.exec(executable)?.[1] ?? ''
  // runAsNode, cookie encryption, NODE_OPTIONS, --inspect, asar integrity, only from asar, V8 snapshot, file: privileges
  expect(wire.slice(2)).toMatch(/^0.001100$/)
})

test('the packed app starts, answers its page, and offers no developer tools', async ({ launchApp }) => {
  const { app, page } = await launchApp({ executablePath })
  await expect(page.locator('body')).toBeAttached()
  expect(await page.evaluate(() => document.title)).toBe('Kế hoạch số')
  expect(await callBridge(page, 'about')).toMatchObject({ appVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/) })
  const offered = await app.evaluate(({ app, Menu }) => {
    const roles = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items.map(({ role }) => role) ?? [])
    return { isPackaged: app.isPackaged, roles }
  })
  expect(offered.isPackaged).toBe(true)
  expect(offered.roles).toContain('quit')
  expect(offered.roles).not.toContain('toggleDevTools')
})
