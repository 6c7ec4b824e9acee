import { quote } from '#shared/basics/text.ts'
import type { Accepted } from '#shared/collector/collected-changes.ts'
import { acceptedAtFirst } from '#shared/collector/collected-changes.ts'
import { type DifferenceText, differenceReader } from '#shared/collector/difference-text.ts'
import type { ProblemFile } from '#shared/collector/gather-machines.ts'
import type { Comparison, DifferingField, MachineVerdict } from '#shared/collector/machine-verdict.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** What a line of the table is about; a file that cannot be read is one, too. */
export const foundKinds = ['new', 'changed', 'same', 'unclear', 'gone', 'printer', 'problem'] as const
export type FoundKind = (typeof foundKinds)[number]
export const foundKindLabels: Readonly<Record<FoundKind, string>> = {
  new: 'Máy mới',
  changed: 'Thay đổi',
  same: 'Không đổi',
  unclear: 'Cần xem lại',
  gone: 'Không thấy',
  printer: 'Máy in',
  problem: 'Tệp lỗi',
}

/** A field as it would change. */
export interface FoundField extends DifferenceText {
  readonly field: DifferingField
}

export interface FoundRow {
  readonly id: string
  readonly kind: FoundKind
  readonly name: string
  readonly file: string
  /** What taking it over would do, in one line. */
  readonly effect: string
  /** What to know before; doubts first. */
  readonly notes: string
  readonly fields: readonly FoundField[]
  /** Whether it can be taken over at all. */
  readonly takeable: boolean
}

/** What the user has chosen: rows by id, and fields of a machine that shall stay as they are. */
export interface Choices {
  readonly rows: ReadonlySet<string>
  /** "row/field". */
  readonly left: ReadonlySet<string>
}

const machineId = (file: string) => `machine:${file}`
const goneId = (id: string) => `gone:${id}`
const printerId = (key: string) => `printer:${key}`

/** Every machine without doubts is chosen before anyone has looked; nothing that is gone, and no printer. */
export function choicesAtFirst(comparison: Comparison): Choices {
  return { rows: new Set([...acceptedAtFirst(comparison).machines.keys()].map(machineId)), left: new Set() }
}

export function chosen(comparison: Comparison, { rows, left }: Choices): Accepted {
  const machines = comparison.verdicts.filter(({ machine }) => rows.has(machineId(machine.file)))
  return {
    machines: new Map(
      machines.map(({ machine, differences }) => [
        machine.file,
        new Set(
          differences.map(({ field }) => field).filter((field) => !left.has(`${machineId(machine.file)}/${field}`)),
        ),
      ]),
    ),
    gone: new Set(comparison.gone.filter(({ id }) => rows.has(goneId(id))).map(({ id }) => id)),
    printers: new Set(comparison.printers.filter(({ key }) => rows.has(printerId(key))).map(({ key }) => key)),
  }
}

/** Everything that was found, as one table. */
export function foundRows(
  snapshot: Snapshot,
  comparison: Comparison,
  problems: readonly ProblemFile[],
): readonly FoundRow[] {
  const read = differenceReader(snapshot)
  return [
    ...comparison.verdicts.map((each) => machineRow(each, read)),
    ...comparison.gone.map(
      (asset): FoundRow => ({
        id: goneId(asset.id),
        kind: 'gone',
        name: asset.name || asset.hostName || asset.code,
        file: '',
        effect: 'Ghi tình trạng “Ngừng hoạt động”',
        notes: 'Lần trước có thu thập, lần này thư mục không có tệp của máy.',
        fields: [],
        takeable: true,
      }),
    ),
    ...comparison.printers.map(
      (printer): FoundRow => ({
        id: printerId(printer.key),
        kind: 'printer',
        name: printer.name,
        file: printer.files[0] ?? '',
        effect: `Thêm máy in${printer.ipAddress === '' ? '' : ` (IP ${printer.ipAddress})`}`,
        notes: printer.files.length > 1 ? `${printer.files.length} máy in ra máy in này.` : '',
        fields: [],
        takeable: true,
      }),
    ),
    ...problems.map(
      ({ file, message }): FoundRow => ({
        id: `problem:${file}`,
        kind: 'problem',
        name: '',
        file,
        effect: '',
        notes: message,
        fields: [],
        takeable: false,
      }),
    ),
  ]
}

function machineRow(
  { machine, verdict, asset, differences, notes, doubts }: MachineVerdict,
  read: ReturnType<typeof differenceReader>,
): FoundRow {
  const fields = differences.map((difference) => ({ field: difference.field, ...read(difference) }))
  const shown = verdict === 'new' ? fields.filter(({ field }) => field !== 'name') : fields
  const older = machine.older.length === 0 ? [] : [`Không dùng tệp cũ hơn: ${machine.older.map(quote).join(', ')}.`]
  return {
    id: machineId(machine.file),
    kind: verdict,
    name: asset?.name || machine.facts.hostName || machine.facts.model || 'Máy tính',
    file: machine.file,
    effect: shown
      .map(({ label, before, after }) => `${label}: ${before === '' ? '' : `${before} → `}${after}`)
      .join('; '),
    notes: [...doubts, ...notes, ...older].join(' '),
    fields,
    takeable: verdict !== 'unclear' && fields.length > 0,
  }
}
