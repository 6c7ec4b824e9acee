import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { save, savePrinted } from '#electron/ipc/save-answer.ts'
import { temporaryFolder } from '#tests/electron/files/temporary-folder.ts'

const PDF = new TextEncoder().encode('%PDF-1.7\nbody\n%%EOF\n')

describe('savePrinted', () => {
  it('saves a whole PDF', async () => {
    const folder = await temporaryFolder()
    const answer = await savePrinted(join(folder, 'a.pdf'), PDF)
    expect(answer).toMatchObject({ outcome: 'saved', name: 'a.pdf', place: folder, bytes: PDF.length })
    expect(new Uint8Array(await readFile(join(folder, 'a.pdf')))).toEqual(PDF)
  })

  it.each([
    ['nothing', new Uint8Array(0)],
    ['half a PDF', PDF.slice(0, -8)],
    ['another kind of file', new TextEncoder().encode('<html>%%EOF')],
  ])('leaves the earlier file when the printer gives %s', async (_what, bytes) => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a.pdf')
    await writeFile(path, 'earlier')
    expect(await savePrinted(path, bytes)).toEqual({
      outcome: 'failed',
      failure: { kind: 'unknown', place: path, code: 'EPDF' },
    })
    expect(await readFile(path, 'utf8')).toBe('earlier')
    expect(await readdir(folder)).toEqual(['a.pdf'])
  })
})

describe('save', () => {
  it('says why it could not', async () => {
    const path = join(await temporaryFolder(), 'none', 'a.docx')
    expect(await save(path, PDF)).toMatchObject({ outcome: 'failed', failure: { kind: 'gone', place: path } })
  })
})
