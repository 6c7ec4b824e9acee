import { chmod, mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { printPdf } from '#electron/headless/print-pdf.ts'
import { temporaryFolder } from '#tests/electron/files/temporary-folder.ts'

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe.skipIf(process.platform === 'win32')('printPdf', () => {
  async function browser(script: string): Promise<string> {
    const path = join(await temporaryFolder(), 'browser')
    await writeFile(path, `#!/bin/sh\n${script}\n`)
    await chmod(path, 0o755)
    return path
  }

  it('stops a browser that does not end, with everything it started', async () => {
    const pids = join(await temporaryFolder(), 'pids')
    const hung = await browser(`sleep 300 & echo $! > ${pids}; wait`)
    const temporary = await temporaryFolder()
    vi.stubEnv('TMPDIR', temporary)
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(await printPdf('<p>', hung, 1000)).toEqual({
      kind: 'failed',
      reason: 'trình duyệt không in xong trong 1 giây',
    })
    const pid = Number(await readFile(pids, 'utf8'))
    await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false)
    expect(await readdir(temporary)).toEqual([])
  })

  it('sweeps folders of runs that were killed, a day later', async () => {
    const idle = await browser('exit 0')
    const temporary = await temporaryFolder()
    vi.stubEnv('TMPDIR', temporary)
    onTestFinished(() => void vi.unstubAllEnvs())
    const then = new Date(Date.now() - 25 * 60 * 60 * 1000)
    for (const name of ['khs-pdf-aB3xY9', 'khs-pdf-young1', 'khs-pdf-longer-name']) {
      await mkdir(join(temporary, name, 'profile'), { recursive: true })
      if (name !== 'khs-pdf-young1') await utimes(join(temporary, name), then, then)
    }
    await printPdf('<p>', idle)
    expect((await readdir(temporary)).sort()).toEqual(['khs-pdf-longer-name', 'khs-pdf-young1'])
  })

  it('says that a program cannot be started', async () => {
    const missing = join(await temporaryFolder(), 'none')
    expect(await printPdf('<p>', missing)).toEqual({ kind: 'failed', reason: 'không chạy được trình duyệt' })
  })

  it('gives the bytes of a whole file', async () => {
    const pdf = '%PDF-1.7\nbody\n%%EOF\n'
    const prints = await browser(
      `for a in "$@"; do case $a in --print-to-pdf=*) printf '%s' '${pdf}' > "\${a#*=}";; esac; done`,
    )
    expect(await printPdf('<p>', prints)).toEqual({ kind: 'printed', bytes: new TextEncoder().encode(pdf) })
  })
})
