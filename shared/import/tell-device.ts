import { type AssetKind, type AssetState, assetRecord, assetStateLabels } from '#shared/records/asset.ts'
import { recordFinder } from '#shared/records/record-finder.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { fieldReader } from '#shared/tables/read-field.ts'
import { deviceKind } from './device-kind.ts'
import type { RowNote } from './judgement.ts'

/** What is known of a new device besides its values. */
export interface DeviceTold {
  readonly name: string
  readonly isPart: boolean
  /** The kind that a title above its row names. */
  readonly above: AssetKind | undefined
  /** That it is what the whole sheet is called. */
  readonly isKindOfSheet: boolean
  /** The name of an operating system by its id. */
  readonly systemName: (id: unknown) => string
}

const readState = fieldReader('assets', 'state', assetRecord.fields.state, recordFinder(emptySnapshot()))

/** Fills in what a new device is and how it is, where no cell says it and its name or remark does; tells what was filled in. */
export function tellDevice(values: Record<string, unknown>, told: DeviceTold): readonly RowNote[] {
  const notes: RowNote[] = []
  if (values.kind === undefined) {
    const system = told.systemName(values.operatingSystemId)
    const { kind, note } = deviceKind(told.name, told, values, system)
    values.kind = kind
    if (note !== null) notes.push(note)
  }
  if (values.state !== undefined) return notes
  const named = stateNamed(told.name)
  const state = named ?? stateNoted(values.note)
  if (state === null || state === 'inUse') return notes
  values.state = state
  const where = named === null ? 'ghi chú' : 'tên'
  return [...notes, { cell: null, message: `Tình trạng theo ${where}: ${assetStateLabels[state]}.` }]
}

/** "Máy in Z (đã thanh lý)", "Máy in Z - hỏng": what stands behind a name. */
const BEHIND_NAME = /(?:\(|\s[-–]\s)([^()]+?)\)?\s*$/u

/** "Máy in (kho)" says where it stands, "Máy in (hỏng)" how it is. */
function stateNamed(name: string): AssetState | null {
  const [, behind = ''] = name.includes('(') || /\s[-–]\s/.test(name) ? (BEHIND_NAME.exec(name) ?? []) : []
  const state = /\s/.test(behind) || behind.length > 'kho'.length ? stateNoted(behind) : null
  return state === 'inUse' ? null : state
}

/** Tells most remarks, many times faster, that they are none. */
const PERHAPS_STATE = /^\s*(?:h|ng|kh|t|đ|d|lưu|chờ|cho)/iu

/** "hỏng, chờ thanh lý" → broken; a remark on something else says nothing of it. */
function stateNoted(note: unknown): AssetState | null {
  if (typeof note !== 'string') return null
  if (!PERHAPS_STATE.test(note)) return null
  const [first = ''] = note.split(/[,;.(]/)
  const read = first.trim() === '' ? null : readState(first)
  return read?.ok === true ? (read.value as AssetState) : null
}
