import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBrowser } from '#electron/headless/find-browser.ts'
import { temporaryFolder } from '#tests/electron/files/temporary-folder.ts'

async function program(...parts: readonly string[]): Promise<string> {
  const path = join(...parts)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, '')
  await chmod(path, 0o755)
  return path
}

describe('findBrowser', () => {
  it('takes the first on PATH', async () => {
    const [empty, folder] = [await temporaryFolder(), await temporaryFolder()]
    const chrome = await program(folder, 'google-chrome')
    expect(findBrowser({ PATH: [empty, folder].join(':') }, 'linux')).toBe(chrome)
  })

  it('finds Edge in its usual place on Windows', async () => {
    const folder = await temporaryFolder()
    const edge = await program(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')
    expect(findBrowser({ Path: '', 'ProgramFiles(x86)': folder }, 'win32')).toBe(edge)
  })

  it('takes no folder, no file that cannot be run, and nothing from where the user stands', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'chromium'))
    await writeFile(join(folder, 'chrome'), '')
    expect(findBrowser({ PATH: folder }, 'linux')).toBeNull()
    expect(findBrowser({ PATH: '.' }, 'linux')).toBeNull()
    expect(findBrowser({}, 'linux')).toBeNull()
  })
})
