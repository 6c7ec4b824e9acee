import { mkdir, readdir, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeVerified } from '#electron/files/atomic-write.ts'
import { sweepLeftovers } from '#electron/files/sweep-leftovers.ts'
import { temporaryFolder } from './temporary-folder.ts'

const HOUR = 60 * 60 * 1000
const aged = (path: string, hours: number) => {
  const then = new Date(Date.now() - hours * HOUR)
  return utimes(path, then, then)
}

describe('leftovers of runs that were killed', () => {
  it('are removed by the next write into the folder when they are ours and a day old, and nothing else is', async () => {
    const folder = await temporaryFolder()
    const old = ['.khs-0123456789ab.tmp', '.khs-0123456789ab.tmp.txt', '.khs-XYZ.tmp', 'khs-0123456789ab.tmp', 'a.docx']
    for (const name of [...old, '.khs-ba9876543210.tmp']) await writeFile(join(folder, name), 'x')
    for (const name of old) await aged(join(folder, name), 25)
    await aged(join(folder, '.khs-ba9876543210.tmp'), 23)
    await mkdir(join(folder, '.khs-aaaaaaaaaaaa.tmp'))
    await aged(join(folder, '.khs-aaaaaaaaaaaa.tmp'), 25)
    expect((await writeVerified(join(folder, 'b.docx'), new Uint8Array(1))).ok).toBe(true)
    const kept = ['.khs-aaaaaaaaaaaa.tmp', '.khs-ba9876543210.tmp', 'b.docx', ...old.slice(1)]
    expect((await readdir(folder)).sort()).toEqual(kept.sort())
  })

  it.skipIf(process.platform === 'win32')(
    'are removed as folders with what is in them, but links are left',
    async () => {
      const folder = await temporaryFolder()
      const mine = await temporaryFolder()
      await writeFile(join(mine, 'plan.docx'), 'mine')
      await mkdir(join(folder, 'old-1/profile'), { recursive: true })
      await writeFile(join(folder, 'old-1/profile/page.html'), 'x')
      await symlink(mine, join(folder, 'old-1/link'))
      await symlink(mine, join(folder, 'old-2'))
      await aged(join(folder, 'old-1'), 25)
      await aged(mine, 25)
      await sweepLeftovers(folder, /^old-\d$/, 'folder')
      expect(await readdir(folder)).toEqual(['old-2'])
      expect(await readdir(mine)).toEqual(['plan.docx'])
    },
  )

  it('of a folder that is not there are no reason to fail', async () => {
    await sweepLeftovers(join(await temporaryFolder(), 'none'), /x/, 'file')
  })
})
