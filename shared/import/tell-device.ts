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
  /** The name of an operating system by its id. */
  readonly systemName: (id: unknown) => string
}

const readState = fieldReader('assets', 'state', assetRecord.fields.state, recordFinder(emptySnapshot()))

/** Fills in what a new device is and how it is, where no cell says it and its name or remark does; tells what was filled in. */
export function tellDevice(values: Record<string, unknown>, told: DeviceTold): readonly RowNote[] {
  const notes: RowNote[] = []
  if (values.kind === undefined) {
    const system = told.systemName(values.operatingSystemId)
    const { kind, note } = deviceKind(told.name, told.isPart, told.above, values, system)
    values.kind = kind
    if (note !== null) notes.push(note)
  }
  const state = values.state === undefined ? stateNoted(values.note) : null
  if (state !== null && state !== 'inUse') {
    values.state = state
    notes.push({ cell: null, message: `Tình trạng theo ghi chú: ${assetStateLabels[state]}.` })
  }
  return notes
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
