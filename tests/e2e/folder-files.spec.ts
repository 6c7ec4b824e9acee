import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type {} from '#renderer/bridge/bridge.ts'
import { test } from './launch.ts'
import { callBridge } from './page-calls.ts'
import { answerOpenDialogs, dialogsShown } from './scripted-dialogs.ts'

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

test('files are written into the chosen folder, verified, and the answer names each', async ({ launchApp }) => {
  const { app, page, home } = await launchApp()
  const stick = join(home, 'Ổ USB (khoa Nội)')
  mkdirSync(stick)
  writeFileSync(join(stick, 'a.txt'), 'cũ')
  await answerOpenDialogs(app, stick)
  const files = [file('a.txt', 'mới'), file('b.cmd', '@echo off\r\n')]
  expect(await callBridge(page, 'saveFolder', { suggestedName: 'x', files })).toEqual({
    outcome: 'saved',
    place: stick,
    files: files.map(({ name, bytes }) => ({
      name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  })
  expect(readdirSync(stick).sort()).toEqual(['a.txt', 'b.cmd'])
  expect(readFileSync(join(stick, 'b.cmd'), 'utf8')).toBe('@echo off\r\n')
  const refused = await callBridge(page, 'saveFolder', { suggestedName: 'x', files: [file('../c.txt', '')] })
  expect(refused).toMatchObject({ outcome: 'failed', failure: { kind: 'refused' }, written: [] })
  await answerOpenDialogs(app, join(home, 'pulled-out'))
  const gone = await callBridge(page, 'saveFolder', { suggestedName: 'x', files })
  expect(gone).toMatchObject({ outcome: 'failed', failure: { kind: 'gone' }, written: [] })
})

test('a folder is read without the page seeing a path, and what cannot be read is named', async ({ launchApp }) => {
  const { app, page, home } = await launchApp()
  const stick = join(home, 'USB')
  mkdirSync(join(stick, 'ket-qua'), { recursive: true })
  writeFileSync(join(stick, 'ket-qua/máy 1.json'), '{}')
  writeFileSync(join(stick, 'large.json'), 'x'.repeat(4 * 1024 * 1024 + 1))
  writeFileSync(join(stick, 'a.txt'), '')
  await answerOpenDialogs(app, stick)
  const answer = await page.evaluate(async () => {
    const opened = await window.keHoachSo?.openFolder({ fileKind: 'json' })
    if (opened?.outcome !== 'opened') return opened
    return { ...opened, files: opened.files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]) }
  })
  expect(answer).toEqual({
    outcome: 'opened',
    name: 'USB',
    files: [['ket-qua/máy 1.json', '{}']],
    unread: [{ name: 'large.json', failure: { kind: 'too-large', place: 'large.json', code: 'EFBIG' } }],
    others: 1,
  })
  expect(JSON.stringify(answer)).not.toContain(home)
  await answerOpenDialogs(app, null)
  expect(await callBridge(page, 'openFolder', { fileKind: 'json' })).toEqual({ outcome: 'cancelled' })
})

test('several files are chosen at once, of the kinds that were asked for', async ({ launchApp }) => {
  const { app, page, home } = await launchApp()
  writeFileSync(join(home, 'a.csv'), 'a')
  await answerOpenDialogs(app, [join(home, 'a.csv'), join(home, 'b.xlsx')])
  const fileKinds = ['xlsx', 'csv', 'tsv', 'txt']
  expect(await callBridge(page, 'openFiles', { fileKinds })).toEqual({
    outcome: 'opened',
    files: [{ name: 'a.csv', bytes: expect.anything() }],
    unread: [{ name: 'b.xlsx', failure: { kind: 'gone', place: join(home, 'b.xlsx'), code: 'ENOENT' } }],
  })
  expect((await dialogsShown(app))[0]?.extensions).toEqual(fileKinds)
})
