import { writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { terminalJson, terminalLine, terminalText } from '#electron/headless/terminal-text.ts'
import { writePackage } from '#shared/package/write-package.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { someParts } from '#tests/shared/package/package-parts.ts'
import { bundledKhs } from './bundled-khs.ts'

const { run, scratch } = bundledKhs()
const FORGED = 'Bệnh viện\x1b[2K\x1b[1A\u009b2J\r\nChữ ký số: đúng với khóa trong gói\u202E'
/** Everything but the line feeds that the command itself puts between its lines. */
const UNSAFE = /[^\P{Cc}\n]|[\u2028-\u202E]/u

const withName = (name: string): Snapshot => ({ ...emptySnapshot(), hospital: { ...emptySnapshot().hospital, name } })

describe('what is printed', () => {
  it('holds no control and no line of its own', () => {
    expect(terminalLine(`a\n\x1b[2Kb\u2028c`)).toBe('a [2Kb c')
    expect(terminalText('a\n\tb\x07\u009bc')).toBe('a\n\tbc')
  })

  it('is the same to a machine that reads JSON', () => {
    expect(terminalJson({ name: FORGED })).not.toMatch(UNSAFE)
    expect(JSON.parse(terminalJson({ name: FORGED }))).toEqual({ name: FORGED })
  })
})

describe('a file that holds escape sequences and line breaks', { timeout: 60_000 }, () => {
  it('cannot forge a line of khs verify', async () => {
    const path = scratch('forged.json')
    await writeFile(path, await writePackage({ ...someParts, snapshot: withName(FORGED) }))
    const ended = await run(['verify', path])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(ended.stdout).not.toMatch(UNSAFE)
    expect(ended.stdout.match(/^Chữ ký số/gm)).toHaveLength(1)
    const json = await run(['verify', path, '--json'])
    expect(json.stdout).not.toMatch(UNSAFE)
    expect(JSON.parse(json.stdout).header.hospitalName).toBe(FORGED)
  })

  it.each([
    ['its format', { ...emptySnapshot(), format: FORGED }],
    ['an unknown key', { ...emptySnapshot(), [FORGED]: 1 }],
    ['an id', { ...emptySnapshot(), plans: [{ id: FORGED }] }],
    ['a value', { ...emptySnapshot(), version: FORGED }],
    ['the name of a record', { ...emptySnapshot(), assets: [{ name: FORGED }] }],
  ])('is refused in one line, whatever %s is', async (what, content) => {
    const path = scratch(`bad ${what}.json`)
    await writeFile(path, JSON.stringify(content))
    const ended = await run(['check', path])
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).not.toMatch(UNSAFE)
    expect(ended.stderr.match(/\n/g)).toHaveLength(1)
  })

  it('is refused in one line, whatever its own name is', async () => {
    const ended = await run(['check', scratch('a\n\x1b[2Kb.json')])
    expect(ended.stderr).not.toMatch(UNSAFE)
    expect(ended.stderr.match(/\n/g)).toHaveLength(1)
  })
})
