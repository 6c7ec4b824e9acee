import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { appendToLog, describeWithoutPersonalData } from '#electron/files/rotating-log.ts'
import { temporaryFolder } from './temporary-folder.ts'

describe('appendToLog', () => {
  it('makes its folder and adds to what is there', async () => {
    const path = join(await temporaryFolder(), 'logs', 'crash.log')
    appendToLog(path, 'one')
    appendToLog(path, 'two')
    expect(await readFile(path, 'utf8')).toBe('one\ntwo\n')
  })

  it('never takes more than two files of 256 KB', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'crash.log')
    for (let entry = 0; entry < 40; entry++) appendToLog(path, `${entry} `.padEnd(30_000, 'x'))
    expect((await readdir(folder)).sort()).toEqual(['crash.log', 'crash.log.1'])
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).size).toBeLessThan(256 * 1024)
    expect(await readFile(path, 'utf8')).toContain('39 x')
  })

  it('stays silent where it cannot write', () => {
    expect(() => appendToLog('/dev/null/logs/crash.log', 'x')).not.toThrow()
  })
})

describe('describeWithoutPersonalData', () => {
  it('keeps code and stack, and drops quoted values and the folder of the user', () => {
    const error = Object.assign(new Error("ENOENT: no such file, open 'C:\\Users\\lan\\Nguyễn Thị Lan.docx'"), {
      code: 'ENOENT',
    })
    error.stack = `Error: secret\n    at save (C:\\Users\\lan\\app\\main.js:1:2)\n    at file:///C:/Users/lan/app/main.js:3:4`
    const text = describeWithoutPersonalData(error, 'C:\\Users\\lan')
    expect(text).toBe(
      'Error [ENOENT]: ENOENT: no such file, open …\n    at save (~\\app\\main.js:1:2)\n    at file:///~/app/main.js:3:4',
    )
  })

  it('says nothing of a thrown value that is no error', () => {
    expect(describeWithoutPersonalData('Nguyễn Thị Lan')).toBe('thrown: string')
  })
})
