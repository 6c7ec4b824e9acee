import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getBridge } from '#renderer/bridge/bridge.ts'
import { browserBridge } from '#renderer/bridge/browser-bridge.ts'
import { type Bridge, MAX_FILE_BYTES } from '#shared/contract/bridge.ts'

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
