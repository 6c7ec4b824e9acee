// The command `khs`: reads the command line, runs one command, prints, and sets the exit code.
import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { readArguments } from './arguments.ts'
import { check } from './check.ts'
import { collectMachines } from './collect.ts'
import type { CommandName, Failure, RunCommand } from './command.ts'
import { compare } from './compare.ts'
import { generate } from './generate.ts'
import { commandHelp, generalHelp } from './help.ts'
import { importTables } from './import.ts'
import { splitLegal } from './legal.ts'
import { nextYear } from './next-year.ts'
import { schema } from './schema.ts'
import { tables } from './tables.ts'
import { terminalJson, terminalLine, terminalText } from './terminal-text.ts'
import { verify } from './verify.ts'
import { APP_VERSION } from './version.ts'

const BAD_INPUT = 2
/** EX_SOFTWARE of sysexits.h: not among the codes a caller has to expect. */
const BUG = 70

const commands: Readonly<Record<CommandName, RunCommand>> = {
  generate,
  check,
  'next-year': nextYear,
  compare,
  import: importTables,
  collect: collectMachines,
  tables,
  verify,
  schema,
  legal: splitLegal,
}
const argv = process.argv.slice(2)
// Known before the command line is understood, so that a mistake in it is answered in JSON too.
const asJson = argv.includes('--json')

// A reader that has seen enough (head, less) closes the pipe: no reason to complain.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  const request = readArguments(argv, localDay(new Date()))
  if (!request.ok) fail(request.error)
  else if (request.value.kind === 'help') print(request.value.of === null ? generalHelp : commandHelp[request.value.of])
  else if (request.value.kind === 'version') print(APP_VERSION)
  else await run(request.value.command, commands[request.value.command](request.value.args))
} catch (error) {
  sayBug(error)
}

async function run(command: CommandName, running: ReturnType<RunCommand>): Promise<void> {
  const answer: Awaited<ReturnType<RunCommand>> = await running
  if (!answer.ok) {
    fail(answer.error)
    return
  }
  const { exitCode, lines, notes, data } = answer.value
  if (asJson) printJson({ ok: true, command, ...data, notes })
  else {
    for (const line of lines) print(line)
    for (const note of notes) console.error(terminalLine(note))
  }
  process.exitCode = exitCode
}

function fail({ kind, message, place }: Failure): void {
  if (asJson) printJson({ ok: false, kind, message, place })
  else console.error(terminalLine(message))
  process.exitCode = BAD_INPUT
}

function sayBug(error: unknown): void {
  const message =
    'Chương trình gặp lỗi ngoài dự kiến nên đã dừng. Hãy chạy lại với KHS_DEBUG=1 và gửi kết quả cho người phát triển.'
  if (asJson) printJson({ ok: false, kind: 'bug', message, place: null })
  else console.error(message)
  if (process.env.KHS_DEBUG === '1') console.error(error)
  process.exitCode = BUG
}

function print(text: string): void {
  process.stdout.write(`${terminalText(text)}\n`)
}

function printJson(value: unknown): void {
  print(terminalJson(value))
}

/** The day on this machine's calendar. */
function localDay(now: Date): IsoDate {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
