import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type {} from '#renderer/bridge/bridge.ts'
import { test } from './launch.ts'
import { callBridge } from './page-calls.ts'
import { answerOpenDialogs, answerSaveDialogs, dialogsShown } from './scripted-dialogs.ts'

const words = 'Kế hoạch ứng dụng công nghệ thông tin'
const bytes = new TextEncoder().encode(words)
const request = { fileKind: 'docx', suggestedName: 'Kế hoạch 10/KH-BV', bytes }

test('what the page hands over is on the disk, and the answer says where and with which hash', async ({
  launchApp,
}) => {
  const { app, page, home } = await launchApp()
  const path = join(home, 'Kế hoạch.docx')
  await answerSaveDialogs(app, [path])
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(await callBridge(page, 'saveFile', request)).toEqual({
    outcome: 'saved',
    name: 'Kế hoạch.docx',
    place: home,
    bytes: bytes.length,
    sha256,
  })
  expect(readFileSync(path, 'utf8')).toBe(words)
  const [shown] = await dialogsShown(app)
  expect(shown?.defaultPath).toMatch(/[\\/]Documents[\\/]Kế hoạch 10-KH-BV\.docx$/)
  expect(shown?.extensions).toEqual(['docx'])
})

test('the next dialog begins in the folder of the last one, and in Documents again when it is gone', async ({
  launchApp,
}) => {
  const { app, page, home } = await launchApp()
  const stick = join(home, 'USB')
  mkdirSync(stick)
  await answerSaveDialogs(app, [join(stick, 'a.docx'), join(home, 'pulled-out', 'b.docx'), null])
  for (let save = 0; save < 3; save++) await callBridge(page, 'saveFile', request)
  const folders = (await dialogsShown(app)).map(({ defaultPath }) => defaultPath?.split(/[\\/]/).at(-2))
  expect(folders).toEqual(['Documents', 'USB', 'Documents'])
})

test('a cancelled dialog writes nothing', async ({ launchApp }) => {
  const { app, page, home } = await launchApp()
  const before = readdirSync(home, { recursive: true })
  await answerSaveDialogs(app, [null])
  expect(await callBridge(page, 'saveFile', request)).toEqual({ outcome: 'cancelled' })
  expect(readdirSync(home, { recursive: true }).filter((name) => name !== 'Documents')).toEqual(before)
})

test('a folder that is gone is said to be gone', async ({ launchApp }) => {
  const { app, page, home } = await launchApp()
  const path = join(home, 'pulled-out', 'a.docx')
  await answerSaveDialogs(app, [path])
  expect(await callBridge(page, 'saveFile', request)).toEqual({
    outcome: 'failed',
    failure: { kind: 'gone', place: path, code: 'ENOENT' },
  })
})

test('a name without extension gets it, and a file it would then replace is asked about again', async ({
  launchApp,
}) => {
  const { app, page, home } = await launchApp()
  writeFileSync(join(home, 'plan.docx'), 'earlier')
  await answerSaveDialogs(app, [join(home, 'plan'), join(home, 'plan 2')])
  expect(await callBridge(page, 'saveFile', request)).toMatchObject({ outcome: 'saved', name: 'plan 2.docx' })
  expect(readFileSync(join(home, 'plan.docx'), 'utf8')).toBe('earlier')
  expect((await dialogsShown(app)).map(({ defaultPath }) => defaultPath).at(-1)).toBe(join(home, 'plan.docx'))
})

test('the page gets the bytes of the chosen file, and no path', async ({ launchApp }) => {
  const { app, page, home } = await launchApp()
  writeFileSync(join(home, 'gói.json'), words)
  await answerOpenDialogs(app, join(home, 'gói.json'))
  const opened = await callBridge(page, 'openFile', { fileKind: 'json' })
  expect(opened).toEqual({ outcome: 'opened', name: 'gói.json', bytes: expect.anything() })
  const text = await page.evaluate(async () => {
    const answer = await window.keHoachSo?.openFile({ fileKind: 'json' })
    return answer?.outcome === 'opened' ? new TextDecoder().decode(answer.bytes) : answer?.outcome
  })
  expect(text).toBe(words)
  await answerOpenDialogs(app, home)
  expect(await callBridge(page, 'openFile', { fileKind: 'json' })).toMatchObject({ failure: { kind: 'refused' } })
  await answerOpenDialogs(app, null)
  expect(await callBridge(page, 'openFile', { fileKind: 'json' })).toEqual({ outcome: 'cancelled' })
})

test('a document becomes a PDF with the paper its own style asks for', async ({ launchApp }) => {
  const { app, page, home } = await launchApp()
  const path = join(home, 'kế hoạch.pdf')
  await answerSaveDialogs(app, [path])
  const html = `<!doctype html><meta charset="utf-8"><style>@page { size: A4 landscape }</style><p>${words}</p>
    <script>document.body.append('x'.repeat(1000)); location = 'https://example.invalid/'</script>`
  expect(await callBridge(page, 'savePdf', { suggestedName: 'kế hoạch', html })).toMatchObject({
    outcome: 'saved',
    name: 'kế hoạch.pdf',
  })
  const pdf = readFileSync(path, 'latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  const [width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []).slice(1).map(Number)
  expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('the shell remembers outside the database what was stored last', async ({ launchApp }) => {
  const { page, userDataDir } = await launchApp()
  const counts = { assets: 409, departments: 12 }
  for (let assets = 400; assets <= 409; assets++) {
    void callBridge(page, 'noteStored', { snapshotVersion: 1000, counts: { ...counts, assets } })
  }
  await callBridge(page, 'noteStored', { snapshotVersion: 1000, counts })
  const sentinel: unknown = JSON.parse(readFileSync(join(userDataDir, 'sentinel.json'), 'utf8'))
  expect(sentinel).toMatchObject({ format: 'ke-hoach-so/sentinel', snapshotVersion: 1000, counts })
  await expect(callBridge(page, 'noteStored', { snapshotVersion: 0, counts })).rejects.toThrow('stored:note: EBUG')
  expect(JSON.parse(readFileSync(join(userDataDir, 'sentinel.json'), 'utf8'))).toEqual(sentinel)
  expect(existsSync(join(userDataDir, 'logs/crash.log'))).toBe(true)
})
