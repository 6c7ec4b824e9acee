// Builds what electron-builder takes for an unpacked Electron (`-c.electronDist=<folder>`), so that packing works
// without a download. On Linux its executable starts the stand-in: the packed app.asar then really boots, which
// proves that the file globs of electron-builder.yml are complete. Nothing of it may ever be shipped.
// Command line: node tests/standin/pack-electron-dist.mjs <folder> <linux|win32>
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createPackage } from '@electron/asar'

const here = import.meta.dirname
const require = createRequire(import.meta.url)
const electronVersion = () => JSON.parse(readFileSync(require.resolve('electron/package.json'), 'utf8')).version

// electron-builder looks for this text in the executable and flips the fuses behind it: version 1, eight fuses, all on.
const FUSES = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u000811111111', 'latin1')

/** Locales the packer may keep or drop; empty, because Chromium brings its own. */
const LOCALES = ['en-US', 'vi', 'fr']

/** A shell script that outlives being renamed and moved: it finds the packed resources beside itself. */
const linuxExecutable = () =>
  Buffer.concat([
    Buffer.from(`#!/bin/sh
# Test-only: starts the packed app.asar on the stand-in for Electron.
STANDIN_RESOURCES=$(dirname "$(readlink -f "$0")")/resources
export STANDIN_RESOURCES
exec "\${STANDIN_EXECUTABLE:-${path.join(here, 'electron')}}" "$@"
exit 127
# `),
    FUSES, // never read by the shell: exec has replaced it
    Buffer.from('\n'),
  ])

/** The packer edits icon and version into it, so it must be a real Windows program; this one comes with the packer. */
const windowsExecutable = () => {
  const program = path.join(path.dirname(require.resolve('electron-winstaller/package.json')), 'vendor/rcedit.exe')
  return Buffer.concat([readFileSync(program), FUSES])
}

async function writeDefaultApp(resources) {
  const source = mkdtempSync(path.join(tmpdir(), 'khs-default-app-'))
  writeFileSync(path.join(source, 'package.json'), '{"name":"default-app","main":"main.js"}\n')
  writeFileSync(path.join(source, 'main.js'), '')
  await createPackage(source, path.join(resources, 'default_app.asar')) // the packer reads its header, then removes it
  rmSync(source, { recursive: true })
}

/**
 * Writes the folder anew.
 * @param {string} folder
 * @param {'linux' | 'win32'} platform
 */
export async function makeFakeElectronDist(folder, platform) {
  rmSync(folder, { recursive: true, force: true })
  const resources = path.join(folder, 'resources')
  for (const name of [resources, path.join(folder, 'locales')]) mkdirSync(name, { recursive: true })

  const executable = path.join(folder, platform === 'win32' ? 'electron.exe' : 'electron')
  writeFileSync(executable, platform === 'win32' ? windowsExecutable() : linuxExecutable())
  chmodSync(executable, 0o755)

  await writeDefaultApp(resources)
  for (const locale of LOCALES) writeFileSync(path.join(folder, 'locales', `${locale}.pak`), '')
  copyFileSync(require.resolve('electron/LICENSE'), path.join(folder, 'LICENSE'))
  writeFileSync(path.join(folder, 'LICENSES.chromium.html'), '')
  writeFileSync(path.join(folder, 'version'), electronVersion())
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, platform] = process.argv.slice(2)
  if (folder === undefined || !['linux', 'win32'].includes(platform)) {
    console.error('usage: node tests/standin/pack-electron-dist.mjs <folder> <linux|win32>')
    process.exit(2)
  }
  await makeFakeElectronDist(path.resolve(folder), platform)
}
