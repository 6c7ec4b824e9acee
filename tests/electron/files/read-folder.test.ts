import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFolder } from '#electron/files/read-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

const LIMITS = { files: 3, bytesEach: 10, bytesInAll: 20 }

async function fill(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const root = join(await temporaryFolder(), name)
  await mkdir(root)
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}
const read = async (root: string, limits = LIMITS) => {
  const answer = await readFolder(root, 'json', limits)
  if (!answer.ok) return answer.error
  const { files, unread, others } = answer.value
  return {
    files: files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]),
    unread: unread.map((each) => [each.name, each.failure.kind]),
    others,
  }
}

describe('readFolder', () => {
  it('reads the files of the kind in the folder and in those inside it, by name, and counts the others', async () => {
    const root = await fill('USB ổ (1)', {
      'b.json': 'b',
      'ket-qua/A.JSON': 'a',
      'ket-qua/sâu/c.json': 'c',
      'DOC.txt': '',
      '.khs-0.json': '',
      'System Volume Information/d.json': '',
    })
    expect(await read(root)).toEqual({
      files: [
        ['b.json', 'b'],
        ['ket-qua/A.JSON', 'a'],
      ],
      unread: [],
      others: 1,
    })
  })

  it('names what it cannot read and reads on', async () => {
    const root = await fill('partly', { 'a.json': 'a', 'large.json': '12345678901' })
    await symlink(join(root, 'nowhere'), join(root, 'link.json'))
    await mkdir(join(root, 'folder.json'))
    expect(await read(root)).toEqual({
      files: [['a.json', 'a']],
      unread: [
        ['large.json', 'too-large'],
        ['link.json', 'gone'],
      ],
      others: 0,
    })
  })

  it('refuses the whole when it is more than is read at once', async () => {
    const many = await fill('many', { '1.json': '', '2.json': '', '3.json': '', '4.json': '' })
    expect(await read(many)).toEqual({ kind: 'too-many', place: many, code: 'ETOOMANY' })
    const heavy = await fill('heavy', { '1.json': '1234567890', '2.json': '1234567890', '3.json': '1' })
    expect(await read(heavy)).toEqual({ kind: 'too-many', place: heavy, code: 'ETOOMANY' })
  })

  it('says so when the folder is gone or is none', async () => {
    expect(await read(join(await temporaryFolder(), 'pulled-out'))).toMatchObject({ kind: 'gone' })
    const root = await fill('file', { 'a.json': '' })
    expect(await read(join(root, 'a.json'))).toMatchObject({ kind: 'gone', code: 'ENOTDIR' })
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'names a folder inside that is closed',
    async () => {
      const root = await fill('closed', { 'in/a.json': '' })
      await chmod(join(root, 'in'), 0)
      expect(await read(root)).toMatchObject({ files: [], unread: [['in', 'no-permission']] })
      await chmod(join(root, 'in'), 0o700)
    },
  )
})
