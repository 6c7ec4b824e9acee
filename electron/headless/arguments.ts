import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type IsoDate, isIsoDate } from '#shared/basics/calendar-date.ts'
import type { MoneyUnit } from '#shared/basics/money.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { quote } from '#shared/basics/text.ts'
import { outlineNames } from '#shared/records/starting-outlines.ts'
import {
  type Arguments,
  type CommandName,
  type CommandShape,
  commandNames,
  commandShapes,
  type Failure,
  type FlagOption,
  type ValueOption,
} from './command.ts'

/** What the user asked for. */
export type Request =
  | { readonly kind: 'help'; readonly of: CommandName | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'run'; readonly command: CommandName; readonly args: Arguments }

const ownFlags: readonly FlagOption[] = ['electronic']
const flags: readonly string[] = ['json', 'help', 'version', ...ownFlags]
/** What people write for a unit of money. */
const moneyUnits: ReadonlyMap<string, MoneyUnit> = new Map([
  ['dong', 'dong'],
  ['nghin', 'thousand'],
  ['trieu', 'million'],
])
const valueOptions: readonly ValueOption[] = [
  'out',
  'plan',
  'today',
  'sequence',
  'into',
  'apply',
  'mapping',
  'rule',
  'money',
  'outline',
  'docx',
]
const known = {
  ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' }] as const)),
  ...Object.fromEntries(valueOptions.map((name) => [name, { type: 'string' }] as const)),
}
const HINT = 'Xem hướng dẫn: khs --help.'

/**
 * Reads the command line (without node and script). Lenient parsing with every rule checked here, because the sentences of
 * Node's strict parser are English. `today` is the day for drafts when --today is not given.
 */
export function readArguments(argv: readonly string[], today: IsoDate): Result<Request, Failure> {
  const { tokens } = parseArgs({ args: [...argv], options: known, strict: false, tokens: true })
  const words: string[] = []
  const flagged = new Set<string>()
  const values = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    if (flagged.has(name) || values.has(name)) return usage(`Tùy chọn ${rawName} được ghi hai lần.`)
    if (flags.some((flag) => flag === name)) {
      if (inlineValue) return usage(`Tùy chọn ${rawName} không nhận giá trị.`)
      flagged.add(name)
    } else if (valueOptions.some((option) => option === name)) {
      // "--out --json": the next option is no value; a name that begins with "-" is written --out=-name.
      if (value === undefined || value === '' || (!inlineValue && value.startsWith('-'))) {
        return usage(`Tùy chọn ${rawName} thiếu giá trị.`)
      }
      values.set(name, value)
    } else {
      return usage(`Không có tùy chọn ${quote(rawName)}.`)
    }
  }
  const [word, ...rest] = words
  const command = commandNames.find((name) => name === word)
  if (word !== undefined && command === undefined) {
    return usage(`Không có lệnh ${quote(word)}; các lệnh là ${commandNames.join(', ')}.`)
  }
  if (flagged.has('help')) return ok({ kind: 'help', of: command ?? null })
  if (flagged.has('version')) return ok({ kind: 'version' })
  if (command === undefined) return usage(`Chưa có lệnh; các lệnh là ${commandNames.join(', ')}.`)
  const { acts } = commandShapes[command]
  if (acts !== undefined && !acts.some((act) => act === rest[0])) {
    return usage(`Lệnh ${command} cần ghi việc phải làm: ${acts.join(', ')}.`, `Xem hướng dẫn: khs ${command} --help.`)
  }
  const files = acts === undefined ? rest : rest.slice(1)
  const wrong = wrongFor(command, commandShapes[command], files, values) ?? wrongFlag(command, flagged)
  if (wrong !== null) return usage(wrong, `Xem hướng dẫn: khs ${command} --help.`)
  const day = values.get('today')
  if (day !== undefined && !isIsoDate(day)) {
    return usage(`Ngày ${quote(day)} của --today không đúng; hãy viết YYYY-MM-DD, ví dụ 2026-01-28.`)
  }
  const sequence = values.get('sequence') ?? '1'
  if (!/^[1-9]\d{0,6}$/.test(sequence)) {
    return usage(`Số ${quote(sequence)} của --sequence không đúng; hãy viết một số nguyên từ 1 đến 9999999.`)
  }
  const money = values.get('money')
  if (money !== undefined && !moneyUnits.has(money)) {
    return usage(`Đơn vị tiền ${quote(money)} của --money không đúng; hãy viết ${[...moneyUnits.keys()].join(', ')}.`)
  }
  const asked = values.get('outline')
  const outline = outlineNames.find((name) => name === asked) ?? null
  if (asked !== undefined && outline === null) {
    return usage(`Dàn ý ${quote(asked)} của --outline không có; các dàn ý là ${outlineNames.join(', ')}.`)
  }
  const path = (name: ValueOption): string | null => {
    const given = values.get(name)
    return given === undefined ? null : resolve(given)
  }
  return ok({
    kind: 'run',
    command,
    args: {
      file: files[0] === undefined ? '' : resolve(files[0]),
      files: files.map((file) => resolve(file)),
      out: path('out'),
      into: path('into'),
      apply: path('apply'),
      mapping: path('mapping'),
      docx: path('docx'),
      plan: values.get('plan') ?? null,
      rule: values.get('rule') ?? null,
      money: moneyUnits.get(money ?? '') ?? null,
      electronic: flagged.has('electronic'),
      outline,
      today: day ?? today,
      sequence: Number(sequence),
    },
  })
}

function wrongFor(
  command: CommandName,
  shape: CommandShape,
  files: readonly string[],
  values: ReadonlyMap<string, string>,
): string | null {
  const foreign = [...values.keys()].find((name) => !shape.options.some((option) => option === name))
  if (foreign !== undefined) return `Lệnh ${command} không có tùy chọn --${foreign}.`
  const wanted = { none: 0, one: 1, two: 2, several: 1 }[shape.takes]
  if (files.length < wanted) return `Lệnh ${command} cần ${wanted === 2 ? 'hai' : 'một'} tệp đầu vào.`
  if (files.some((file) => file.trim() === ''))
    return `Lệnh ${command} nhận một tên tệp trống. Hãy ghi tên tệp đầu vào.`
  if (files.length > wanted && shape.takes !== 'several')
    return `Lệnh ${command} không nhận thêm ${quote(files[wanted] ?? '')}.`
  const missing = shape.required.find((name) => !values.has(name))
  return missing === undefined ? null : `Lệnh ${command} cần --${missing}.`
}

function wrongFlag(command: CommandName, flagged: ReadonlySet<string>): string | null {
  const foreign = ownFlags.find((name) => flagged.has(name) && !commandShapes[command].flags?.includes(name))
  return foreign === undefined ? null : `Lệnh ${command} không có tùy chọn --${foreign}.`
}

function usage(sentence: string, hint: string = HINT): Result<never, Failure> {
  return err({ kind: 'usage', message: `${sentence} ${hint}`, place: null })
}
