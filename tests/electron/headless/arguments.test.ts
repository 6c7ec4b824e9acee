import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArguments } from '#electron/headless/arguments.ts'
import { commandShapes } from '#electron/headless/command.ts'
import { commandHelp } from '#electron/headless/help.ts'

const read = (line: string) => readArguments(line === '' ? [] : line.split(' '), '2026-11-22')

describe('readArguments', () => {
  it('reads a command with its options in any order', () => {
    const wanted = {
      ok: true,
      value: {
        kind: 'run',
        command: 'generate',
        args: {
          apply: null,
          docx: null,
          files: [resolve('a.json')],
          into: null,
          mapping: null,
          outline: null,
          file: resolve('a.json'),
          out: resolve('o'),
          plan: '2027',
          today: '2026-01-28',
          rule: null,
          money: null,
          electronic: false,
          sequence: 4,
        },
      },
    }
    expect(read('generate a.json --out o --plan 2027 --today 2026-01-28 --sequence 4 --json')).toEqual(wanted)
    expect(read('--json --out=o --sequence=4 generate --today=2026-01-28 --plan=2027 a.json')).toEqual(wanted)
    expect(read('check a.json')).toMatchObject({
      value: { args: { out: null, plan: null, today: '2026-11-22', sequence: 1 } },
    })
    expect(read('generate --out=-o -- -a.json')).toMatchObject({
      value: { args: { out: resolve('-o'), file: resolve('-a.json') } },
    })
  })

  it('answers --help before it complains', () => {
    expect(read('--help')).toEqual({ ok: true, value: { kind: 'help', of: null } })
    expect(read('generate --help')).toEqual({ ok: true, value: { kind: 'help', of: 'generate' } })
    expect(read('--version')).toEqual({ ok: true, value: { kind: 'version' } })
  })

  it.each([
    ['', 'Chưa có lệnh'],
    ['tao', 'Không có lệnh “tao”'],
    ['toString', 'Không có lệnh “toString”'],
    ['check', 'cần một tệp'],
    ['check a b', 'không nhận thêm “b”'],
    ['schema a', 'không nhận thêm “a”'],
    ['generate a', 'cần --out'],
    ['generate a --out', '--out thiếu giá trị'],
    ['generate a --out --json', '--out thiếu giá trị'],
    ['generate a --out=', '--out thiếu giá trị'],
    ['generate a --out b --out c', 'hai lần'],
    ['check a --json=x', 'không nhận giá trị'],
    ['check a --out b', 'Lệnh check không có tùy chọn --out'],
    ['check a --today 28/01/2026', 'YYYY-MM-DD'],
    ['check a --today 2026-02-30', 'YYYY-MM-DD'],
    ['check a --sequence 2', 'Lệnh check không có tùy chọn --sequence'],
    ['generate a --out o --outline trụ', 'Dàn ý “trụ” của --outline không có; các dàn ý là hospital, pillars.'],
    ['check a -x', 'Không có tùy chọn “-x”'],
    ['check a --__proto__', 'Không có tùy chọn'],
  ])('refuses %j', (line, words) => {
    const answer = read(line)
    expect(answer).toMatchObject({ ok: false, error: { kind: 'usage', place: null } })
    expect(!answer.ok && answer.error.message).toContain(words)
    expect(!answer.ok && answer.error.message).toMatch(/Xem hướng dẫn: khs .*--help\.$/)
  })

  it('has every option of every command in its help', () => {
    for (const [name, { options }] of Object.entries(commandShapes)) {
      const help = commandHelp[name as keyof typeof commandHelp]
      for (const option of options) expect(help).toContain(`--${option} <`)
      const others = ['out', 'plan', 'today', 'sequence'].filter((each) => !options.some((option) => option === each))
      for (const other of others) expect(help).not.toContain(`--${other} <`)
    }
  })
})
