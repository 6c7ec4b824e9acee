import { describe, expect, it } from 'vitest'
import { argumentsOf } from '#electron/ipc/arguments.ts'
import { MAX_FILE_BYTES, MAX_FILES } from '#shared/contract/bridge.ts'

const save = { fileKind: 'docx', suggestedName: 'Kế hoạch', bytes: new Uint8Array(3) }
const accepts = (name: keyof typeof argumentsOf, ...given: readonly unknown[]) =>
  argumentsOf[name].safeParse(given).success

const folder = (...names: readonly string[]) => ({
  suggestedName: 'Bộ thu thập',
  files: names.map((name) => ({ name, bytes: new Uint8Array(1) })),
})

describe('the arguments of a call', () => {
  it('are taken as the contract types them', () => {
    expect(accepts('saveFile', save)).toBe(true)
    expect(accepts('savePdf', { suggestedName: 'a', html: '<p>' })).toBe(true)
    expect(accepts('openFile', { fileKind: 'json' })).toBe(true)
    expect(accepts('openFiles', { fileKinds: ['xlsx', 'csv', 'tsv', 'txt'] })).toBe(true)
    expect(accepts('openFolder', { fileKind: 'json' })).toBe(true)
    expect(accepts('saveFolder', folder('thu-thap.cmd', 'thu-thap.ps1', 'DOC-TRUOC.txt'))).toBe(true)
    expect(accepts('noteStored', { snapshotVersion: 1, counts: { assets: 0 } })).toBe(true)
    expect(accepts('about')).toBe(true)
  })

  it('hold no more bytes than the limit', () => {
    // Never touched, so the system gives no memory for it.
    expect(accepts('saveFile', { ...save, bytes: new Uint8Array(MAX_FILE_BYTES) })).toBe(true)
    expect(accepts('saveFile', { ...save, bytes: new Uint8Array(MAX_FILE_BYTES + 1) })).toBe(false)
  })

  it.each([
    ['nothing', []],
    ['one too many', [save, 1]],
    ['a key too many', [{ ...save, path: 'C:\\' }]],
    ['another kind of file', [{ ...save, fileKind: 'exe' }]],
    ['a list in place of bytes', [{ ...save, bytes: [1] }]],
    ['an object that looks like bytes', [{ ...save, bytes: { length: 1, 0: 1 } }]],
  ])('to save are refused with %s', (_what, given) => {
    expect(accepts('saveFile', ...given)).toBe(false)
  })

  it.each([
    ['no file', folder()],
    ['a path', folder('../a.txt')],
    ['a path of Windows', folder('..\\a.txt')],
    ['a drive', folder('C:a.txt')],
    ['a stream', folder('a.txt:b.txt')],
    ['a device', folder('con.txt')],
    ['a program', folder('a.exe')],
    ['no kind', folder('a')],
    ['a kind in capitals, which is another file on some disks only', folder('a.TXT')],
    ['a dot that Windows drops', folder('a.txt.')],
    ['a letter that turns the direction', folder('a\u202etxt.cmd')],
    ['the same name twice', folder('a.txt', 'A.txt')],
    ['too many files', folder(...Array.from({ length: MAX_FILES + 1 }, (_, at) => `${at}.txt`))],
    ['a folder of its own', { ...folder('a.txt'), place: '/' }],
  ])('to write into a folder are refused with %s', (_what, request) => {
    expect(accepts('saveFolder', request)).toBe(false)
  })

  it('to write into a folder hold no more bytes in all than one file may', () => {
    const half = { bytes: new Uint8Array(MAX_FILE_BYTES / 2 + 1) }
    const files = ['a.txt', 'b.txt'].map((name) => ({ name, ...half }))
    expect(accepts('saveFolder', { suggestedName: 'a', files: files.slice(1) })).toBe(true)
    expect(accepts('saveFolder', { suggestedName: 'a', files })).toBe(false)
  })

  it('to open several files name at least one kind, and only known ones', () => {
    expect(accepts('openFiles', { fileKinds: [] })).toBe(false)
    expect(accepts('openFiles', { fileKinds: ['cmd'] })).toBe(false)
    expect(accepts('openFolder', { fileKind: 'ps1' })).toBe(false)
  })

  it.each([
    ['too many collections', Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`c${index}`, 1]))],
    ['a fraction of a row', { assets: 1.5 }],
    ['fewer rows than none', { assets: -1 }],
    ['a list', [1]],
  ])('to note what is stored are refused with %s', (_what, counts) => {
    expect(accepts('noteStored', { snapshotVersion: 1, counts })).toBe(false)
  })
})
