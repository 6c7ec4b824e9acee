import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeAllVerified, writeVerified } from '#electron/files/atomic-write.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { tinyDisk } from './tiny-disk.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('writeVerified', () => {
  it('answers with the size and hash of what is on the disk, and leaves nothing else behind', async () => {
    const folder = await temporaryFolder()
    const bytes = bytesOf('Kế hoạch ứng dụng công nghệ thông tin')
    const answer = await writeVerified(join(folder, 'Kế hoạch 2026.docx'), bytes)
    const onDisk = await readFile(join(folder, 'Kế hoạch 2026.docx'))
    expect(new Uint8Array(onDisk)).toEqual(bytes)
    expect(answer).toEqual({
      ok: true,
      value: { bytes: bytes.length, sha256: createHash('sha256').update(onDisk).digest('hex') },
    })
    expect(await readdir(folder)).toEqual(['Kế hoạch 2026.docx'])
  })

  it('replaces an earlier file, also by an empty one', async () => {
    const path = join(await temporaryFolder(), 'a.json')
    await writeFile(path, 'earlier')
    expect((await writeVerified(path, bytesOf('later'))).ok).toBe(true)
    expect(await readFile(path, 'utf8')).toBe('later')
    expect((await writeVerified(path, new Uint8Array(0))).ok).toBe(true)
    expect(await readFile(path, 'utf8')).toBe('')
  })

  it('writes only the window of a larger buffer', async () => {
    const path = join(await temporaryFolder(), 'a.json')
    await writeVerified(path, bytesOf('xxWINDOWxx').subarray(2, 8))
    expect(await readFile(path, 'utf8')).toBe('WINDOW')
  })

  it('says that the folder is gone', async () => {
    const path = join(await temporaryFolder(), 'pulled-out', 'a.docx')
    expect(await writeVerified(path, bytesOf('x'))).toEqual({
      ok: false,
      error: { kind: 'gone', place: path, code: 'ENOENT' },
    })
  })

  it('says that the name is too long', async () => {
    const answer = await writeVerified(join(await temporaryFolder(), `${'a'.repeat(300)}.docx`), bytesOf('x'))
    expect(answer).toMatchObject({ ok: false, error: { kind: 'name-too-long' } })
  })

  it('removes its temporary file when the target cannot be replaced', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'a.docx'))
    expect((await writeVerified(join(folder, 'a.docx'), bytesOf('x'))).ok).toBe(false)
    expect(await readdir(folder)).toEqual(['a.docx'])
  })

  it('keeps the earlier file and removes its own when the disk is full', async ({ skip }) => {
    const disk = await tinyDisk('size=64k')
    if (disk === null) return skip('mounting a small disk needs root on Linux')
    await writeFile(join(disk, 'plan.docx'), 'earlier')
    const answer = await writeVerified(join(disk, 'plan.docx'), new Uint8Array(1024 * 1024))
    expect(answer).toEqual({
      ok: false,
      error: { kind: 'disk-full', place: join(disk, 'plan.docx'), code: 'ENOSPC' },
    })
    expect(await readFile(join(disk, 'plan.docx'), 'utf8')).toBe('earlier')
    expect(await readdir(disk)).toEqual(['plan.docx'])
  })

  it('says that a write-protected disk is read-only', async ({ skip }) => {
    const disk = await tinyDisk('size=64k,ro')
    if (disk === null) return skip('mounting a small disk needs root on Linux')
    expect(await writeVerified(join(disk, 'plan.docx'), bytesOf('x'))).toMatchObject({
      ok: false,
      error: { kind: 'read-only', code: 'EROFS' },
    })
  })

  it('lets two writers of the same file both finish with one whole file', async () => {
    const path = join(await temporaryFolder(), 'a.json')
    const one = bytesOf('1'.repeat(500_000))
    const two = bytesOf('2'.repeat(300_000))
    const answers = await Promise.all([writeVerified(path, one), writeVerified(path, two)])
    expect(answers.map((answer) => answer.ok)).toEqual([true, true])
    const left = await readFile(path, 'utf8')
    expect([500_000, 300_000]).toContain(left.length)
    expect(new Set(left).size).toBe(1)
  })
})

describe.skipIf(process.platform === 'win32')('what a write replaces', () => {
  it.each([0o600, 0o640, 0o444, 0o666])('keeps its permissions %o', async (mode) => {
    const path = join(await temporaryFolder(), 'a.json')
    await writeFile(path, 'earlier')
    await chmod(path, mode)
    expect((await writeVerified(path, bytesOf('later'))).ok).toBe(true)
    expect((await stat(path)).mode & 0o777).toBe(mode)
    expect(await readFile(path, 'utf8')).toBe('later')
  })

  it('stays a link, and the file that it leads to is written', async () => {
    const [here, there] = [await temporaryFolder(), await temporaryFolder()]
    await writeFile(join(there, 'real.json'), 'earlier')
    await symlink(join(there, 'real.json'), join(here, 'link.json'))
    expect((await writeVerified(join(here, 'link.json'), bytesOf('later'))).ok).toBe(true)
    expect((await lstat(join(here, 'link.json'))).isSymbolicLink()).toBe(true)
    expect(await readFile(join(there, 'real.json'), 'utf8')).toBe('later')
    expect(await readdir(there)).toEqual(['real.json'])
  })

  it('is not made in place of a link that leads nowhere', async () => {
    const path = join(await temporaryFolder(), 'link.json')
    await symlink('/not/there/real.json', path)
    expect(await writeVerified(path, bytesOf('x'))).toMatchObject({ ok: false, error: { kind: 'gone', place: path } })
    expect((await lstat(path)).isSymbolicLink()).toBe(true)
  })
})

describe('writeAllVerified', () => {
  it('leaves the whole earlier set when the disk fills up at the last file', async ({ skip }) => {
    const disk = await tinyDisk('size=64k')
    if (disk === null) return skip('mounting a small disk needs root on Linux')
    const paths = ['a', 'b'].map((name) => join(disk, name))
    for (const path of paths) await writeFile(path, 'earlier')
    const [a = '', b = ''] = paths
    const answer = await writeAllVerified([
      { path: a, bytes: bytesOf('later') },
      { path: b, bytes: new Uint8Array(1024 * 1024) },
    ])
    expect(answer).toEqual({
      ok: false,
      error: { failure: { kind: 'disk-full', place: b, code: 'ENOSPC' }, inPlace: [] },
    })
    for (const path of paths) expect(await readFile(path, 'utf8')).toBe('earlier')
    expect(await readdir(disk)).toEqual(['a', 'b'])
  })

  it('says how many files were in place when a later one is blocked, and removes the rest of its own', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'b'))
    const files = ['a', 'b', 'c'].map((name) => ({ path: join(folder, name), bytes: bytesOf(name) }))
    const answer = await writeAllVerified(files)
    expect(answer).toMatchObject({
      ok: false,
      error: { failure: { kind: 'not-a-file', place: join(folder, 'b') }, inPlace: [join(folder, 'a')] },
    })
    expect(await readdir(folder)).toEqual(['a', 'b'])
  })

  it('never replaces by a new file what came there meanwhile, and then replaces nothing', async () => {
    const folder = await temporaryFolder()
    const paths = ['plan.docx', 'package.json'].map((name) => join(folder, name))
    for (const path of paths) await writeFile(path, 'earlier')
    const files = paths.map((path) => ({ path, bytes: bytesOf('later'), isNew: path.endsWith('.json') }))
    expect(await writeAllVerified(files)).toEqual({
      ok: false,
      error: { failure: { kind: 'taken', place: paths[1], code: 'EEXIST' }, inPlace: [] },
    })
    for (const path of paths) expect(await readFile(path, 'utf8')).toBe('earlier')
    await rm(paths[1] ?? '')
    expect((await writeAllVerified(files)).ok).toBe(true)
    expect((await readdir(folder)).toSorted()).toEqual(['package.json', 'plan.docx'])
  })

  it('of two that make the same new file at once, one is told that it is there', async () => {
    const path = join(await temporaryFolder(), 'package.json')
    const made = await Promise.all(
      ['a', 'b'].map((text) => writeAllVerified([{ path, bytes: bytesOf(text), isNew: true }])),
    )
    expect(made.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await readFile(path, 'utf8')).toBe(made[0]?.ok ? 'a' : 'b')
  })
})
