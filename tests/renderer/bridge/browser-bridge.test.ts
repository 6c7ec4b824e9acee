import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getBridge } from '#renderer/bridge/bridge.ts'
import { browserBridge } from '#renderer/bridge/browser-bridge.ts'
import { type Bridge, MAX_FILE_BYTES, MAX_FILES, MAX_FOLDER_FILE_BYTES } from '#shared/contract/bridge.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

describe('getBridge', () => {
  test('takes what the shell exposes, and otherwise the browser itself', () => {
    expect(getBridge().kind).toBe('browser')
    const shell: Bridge = { ...browserBridge(), kind: 'electron' }
    vi.stubGlobal('keHoachSo', shell)
    expect(getBridge()).toBe(shell)
  })
})

describe('saveFile', () => {
  test('hands exactly the bytes to a download with the proposed name, and claims no more than that', async () => {
    const blobs: Blob[] = []
    const clicked: string[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob)
      return 'blob:test'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(`${this.getAttribute('href')} ${this.download}`)
    })
    const bytes = new Uint8Array([80, 75, 3, 4, 255])
    const answer = await browserBridge().saveFile({ fileKind: 'docx', suggestedName: 'KH 2026.docx', bytes })
    expect(answer).toEqual({ outcome: 'handedOver', name: 'KH 2026.docx' })
    expect(clicked).toEqual(['blob:test KH 2026.docx'])
    expect(new Uint8Array((await blobs[0]?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes)
    expect(blobs[0]?.type).toContain('wordprocessingml')
    expect(document.body.children).toHaveLength(0)
  })

  test('refuses more bytes than a shell would take', async () => {
    const bytes = { byteLength: MAX_FILE_BYTES + 1 } as Uint8Array
    const answer = await browserBridge().saveFile({ fileKind: 'json', suggestedName: 'a.json', bytes })
    expect(answer).toEqual({ outcome: 'failed', failure: { kind: 'too-large', place: 'a.json', code: '' } })
  })
})

describe('openFile', () => {
  let input: HTMLInputElement | null = null
  beforeEach(() => {
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      input = this
    })
  })

  function choose(file: File | null) {
    if (file !== null) Object.defineProperty(input, 'files', { value: [file] })
    input?.dispatchEvent(new Event(file === null ? 'cancel' : 'change'))
  }

  test('gives the name and bytes of the chosen file, and asks for its kind', async () => {
    const answer = browserBridge().openFile({ fileKind: 'json' })
    expect(input?.accept).toBe('.json')
    choose(new File([new Uint8Array([123, 125])], 'gói.json'))
    expect(await answer).toEqual({ outcome: 'opened', name: 'gói.json', bytes: new Uint8Array([123, 125]) })
    expect(document.body.children).toHaveLength(0)
  })

  test('knows when the dialog was left', async () => {
    const answer = browserBridge().openFile({ fileKind: 'xlsx' })
    choose(null)
    expect(await answer).toEqual({ outcome: 'cancelled' })
  })

  test('refuses a file over the limit before reading it', async () => {
    const file = new File([], 'lớn.json')
    Object.defineProperty(file, 'size', { value: MAX_FILE_BYTES + 1 })
    const read = vi.spyOn(file, 'arrayBuffer')
    const answer = browserBridge().openFile({ fileKind: 'json' })
    choose(file)
    expect(await answer).toMatchObject({ outcome: 'failed', failure: { kind: 'too-large', place: 'lớn.json' } })
    expect(read).not.toHaveBeenCalled()
  })

  test('answers with a reason when the chosen file can no longer be read', async () => {
    const file = new File([], 'gói.json')
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'))
    const answer = browserBridge().openFile({ fileKind: 'json' })
    choose(file)
    expect(await answer).toMatchObject({ outcome: 'failed', failure: { kind: 'gone', code: 'NotFoundError' } })
  })
})

describe('about and noteStored', () => {
  test('say that there is no shell', async () => {
    const bridge = browserBridge()
    expect((await bridge.about()).shell).toBe('Trình duyệt')
    expect(await bridge.noteStored({ snapshotVersion: 1, counts: {} })).toBeUndefined()
  })
})

describe('several files', () => {
  let input: HTMLInputElement | null = null
  beforeEach(() => {
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      input = this
    })
  })
  const choose = (files: readonly File[]) => {
    Object.defineProperty(input, 'files', { value: files })
    input?.dispatchEvent(new Event(files.length === 0 ? 'cancel' : 'change'))
  }
  /** A file as a chosen folder holds it. */
  const inFolder = (path: string, text = path) => {
    const file = new File([text], path.split('/').at(-1) ?? '')
    Object.defineProperty(file, 'webkitRelativePath', { value: path })
    return file
  }
  const words = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

  test('chosen one by one come with their names; one that cannot be read is named', async () => {
    const answer = browserBridge().openFiles({ fileKinds: ['xlsx', 'csv'] })
    expect(input?.accept).toBe('.xlsx,.csv')
    expect(input?.multiple).toBe(true)
    const locked = new File(['x'], 'khóa.csv')
    vi.spyOn(locked, 'arrayBuffer').mockRejectedValue(new DOMException('', 'NotReadableError'))
    choose([new File(['1'], 'a.csv'), locked])
    expect(await answer).toEqual({
      outcome: 'opened',
      files: [{ name: 'a.csv', bytes: new Uint8Array([49]) }],
      unread: [
        {
          name: 'khóa.csv',
          failure: { kind: 'no-permission', place: 'khóa.csv', code: 'NotReadableError' },
        },
      ],
    })
  })

  test('of a folder and those in it are taken, deeper ones and hidden ones are not, others are counted', async () => {
    const answer = browserBridge().openFolder({ fileKind: 'json' })
    expect(input?.webkitdirectory).toBe(true)
    choose([
      inFolder('USB/ket-qua/b.json'),
      inFolder('USB/a.JSON'),
      inFolder('USB/DOC-TRUOC.txt'),
      inFolder('USB/x/y/deep.json'),
      inFolder('USB/.hidden.json'),
      inFolder('USB/System Volume Information/z.json'),
    ])
    const opened = await answer
    if (opened.outcome !== 'opened') throw new Error(opened.outcome)
    expect(opened).toMatchObject({ name: 'USB', unread: [], others: 1 })
    expect(opened.files.map(({ name, bytes }) => [name, words(bytes)])).toEqual([
      ['a.JSON', 'USB/a.JSON'],
      ['ket-qua/b.json', 'USB/ket-qua/b.json'],
    ])
  })

  test('too large ones are named without being read, and too many are refused as a whole', async () => {
    const large = inFolder('USB/a.json')
    Object.defineProperty(large, 'size', { value: MAX_FOLDER_FILE_BYTES + 1 })
    const read = vi.spyOn(large, 'arrayBuffer')
    const answer = browserBridge().openFolder({ fileKind: 'json' })
    choose([large])
    expect(await answer).toMatchObject({ files: [], unread: [{ name: 'a.json', failure: { kind: 'too-large' } }] })
    expect(read).not.toHaveBeenCalled()
    const many = browserBridge().openFolder({ fileKind: 'json' })
    choose(Array.from({ length: MAX_FILES + 1 }, (_, at) => inFolder(`USB/${at}.json`)))
    expect(await many).toEqual({ outcome: 'failed', failure: { kind: 'too-many', place: 'USB', code: '' } })
  })

  test('left without a choice are cancelled', async () => {
    const several = browserBridge().openFiles({ fileKinds: ['txt'] })
    choose([])
    expect(await several).toEqual({ outcome: 'cancelled' })
    const folder = browserBridge().openFolder({ fileKind: 'json' })
    choose([])
    expect(await folder).toEqual({ outcome: 'cancelled' })
  })

  test('to be written are handed over as one ZIP that holds exactly their bytes', async () => {
    const blobs: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob)
      return 'blob:test'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    const files = [
      { name: 'thu-thap.cmd', bytes: new Uint8Array([64, 13, 10]) },
      { name: 'đọc.txt', bytes: new Uint8Array([0xef, 0xbb, 0xbf]) },
    ]
    const answer = await browserBridge().saveFolder({ suggestedName: 'Bộ thu thập', files })
    expect(answer).toEqual({ outcome: 'handedOver', name: 'Bộ thu thập.zip' })
    const zipped = unzipSync(new Uint8Array((await blobs[0]?.arrayBuffer()) ?? new ArrayBuffer(0)))
    expect(Object.entries(zipped)).toEqual(files.map(({ name, bytes }) => [name, bytes]))
  })
})
