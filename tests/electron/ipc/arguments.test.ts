import { describe, expect, it } from 'vitest'
import { argumentsOf } from '#electron/ipc/arguments.ts'
import { MAX_FILE_BYTES } from '#shared/contract/bridge.ts'

const save = { fileKind: 'docx', suggestedName: 'Kế hoạch', bytes: new Uint8Array(3) }
const accepts = (name: keyof typeof argumentsOf, ...given: readonly unknown[]) =>
  argumentsOf[name].safeParse(given).success

describe('the arguments of a call', () => {
  it('are taken as the contract types them', () => {
    expect(accepts('saveFile', save)).toBe(true)
    expect(accepts('savePdf', { suggestedName: 'a', html: '<p>' })).toBe(true)
    expect(accepts('openFile', { fileKind: 'json' })).toBe(true)
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
    ['too many collections', Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`c${index}`, 1]))],
    ['a fraction of a row', { assets: 1.5 }],
    ['fewer rows than none', { assets: -1 }],
    ['a list', [1]],
  ])('to note what is stored are refused with %s', (_what, counts) => {
    expect(accepts('noteStored', { snapshotVersion: 1, counts })).toBe(false)
  })
})
