import { type AssetKind, assetKindLabels } from '#shared/records/asset.ts'
import { departmentKindOf } from '#shared/records/department-name.ts'
import { changeOf } from '#shared/records/record-change.ts'
import type { Unfolded } from './compound-columns.ts'
import { tellingWords } from './device-name.ts'
import { fundingNotes } from './funding-columns.ts'
import type { RowNote } from './judgement.ts'
import { priceNotes } from './money-unit.ts'
import { keylessNote, type Likeness, partOf } from './new-asset.ts'
import type { RowInHand } from './row-in-hand.ts'
import { because, verdictOf } from './row-verdict.ts'
import { emptied } from './said-elsewhere.ts'
import type { Judged, SaidOfLine, SheetContext } from './sheet-context.ts'
import { tellApplication } from './tell-application.ts'
import { tellBackup } from './tell-backup.ts'
import { tellDedicated } from './tell-dedicated.ts'
import { tellDevice } from './tell-device.ts'
import { tellHeld } from './tell-held.ts'
import { tellSystem } from './tell-system.ts'
import { tellTraining } from './tell-training.ts'
import { UNSOUND } from './update-row.ts'

const ANOTHER_TRAINING = 'Đã có lớp cùng tên nhưng nội dung khác, nên được thêm thành một lớp nữa.'

/** The verdict of a row that speaks of no record that is there: a new one, unless it says nothing or reads like one. */
export function addRow(context: SheetContext, hand: RowInHand, unfolded: Unfolded): Judged {
  const { collection, fields, nameColumn, unnamed, memory, devices, create, isSound } = context
  const { row, said, notes, parent, keys, saysNothing } = hand
  const { values } = said
  const address = memory.addressOf(values, row.number)
  if (saysNothing) return because(context, hand, 'skip', 'Dòng không có nội dung của cột nào được nhập.')
  const isDevice = collection === 'assets'
  const isNameless = 'name' in fields && values.name === undefined
  const telling = isNameless && isDevice && nameColumn === -1 ? tellingWords(values) : null
  if (isNameless && telling === null) return because(context, hand, 'error', nameMissing(context))
  const isKeyless = keys.size === 0 && parent === null
  const same = isKeyless ? unnamed.take(values) : null
  if (same !== null) {
    memory.deviceAt.set(row.number, same)
    return because(context, hand, 'skip', 'Đã có một bản ghi giống hệt.', same)
  }
  if (hand.remark !== null) notes.push({ cell: null, message: hand.remark })
  notes.push(...said.remarks, ...context.comments.told(row, values.note))
  // Asked before the device is told what it is, as it was when its twin was there.
  const like = isDevice && isKeyless ? likeness(context, hand) : null
  notes.push(...unfolded.notes)
  if (isDevice) notes.push(...tellNewDevice(context, hand, telling, like))
  else notes.push(...tellNewRecord(context, hand))
  if (isDevice) notes.push(...priceNotes(values), ...fundingNotes(values), ...address)
  const made = create(devices.idOf(row), values)
  memory.deviceAt.set(row.number, made)
  memory.claimed.add(made.id)
  if (!isSound(made, Object.keys(values))) return because(context, hand, 'error', UNSOUND)
  const added = verdictOf(context, hand, 'add', made, changeOf(collection, null, made))
  return collection === 'links' ? { ...added, said: saidOfLine(context, hand) } : added
}

/** The note is among the fields only where it has a cell: what is kept goes behind the one that is there. */
function saidOfLine(context: SheetContext, { said }: RowInHand): SaidOfLine {
  const { values, texts, kept } = said
  const hasNote = (texts[context.columnOfKey.get('note') ?? -1] ?? '').trim() !== ''
  const keys = [...Object.keys(values), ...emptied(context, texts)]
  return { keys: hasNote ? keys : keys.filter((key) => key !== 'note'), kept }
}

/** Fills in what no cell says of a new device: what it is, how it is called, whose part it is. */
function tellNewDevice(
  { memory, systemName, columnOfKey }: SheetContext,
  { said: { values, texts }, written, parent, byName }: RowInHand,
  telling: string | null,
  like: Likeness | null,
): readonly RowNote[] {
  const { kind: above, isKindOfSheet = false } = memory.above
  // A system that is new with this import is known by its cell only.
  const writtenSystem = texts[columnOfKey.get('operatingSystemId') ?? -1] ?? ''
  const systemCalled = (id: unknown) => systemName(id) || writtenSystem
  const told = tellDevice(values, {
    name: written,
    isPart: parent !== null,
    above,
    isKindOfSheet,
    systemName: systemCalled,
  })
  if (telling !== null) values.name = `${assetKindLabels[values.kind as AssetKind]} ${telling}`.trim()
  if (parent !== null) Object.assign(values, partOf(parent, values))
  return [
    ...(byName === null || byName.note === null ? [] : [byName.note]),
    ...told,
    ...(like === null ? [] : [keylessNote(like)]),
  ]
}

/** Fills in what no cell says of a new record of another list. */
function tellNewRecord(context: SheetContext, { said, written }: RowInHand): readonly RowNote[] {
  const { collection, memory, layout, kindColumn, isCalled, today } = context
  const { values, texts } = said
  switch (collection) {
    case 'departments': {
      if (values.order === undefined) {
        values.order = memory.order
        memory.order += 1
      }
      const kind = values.kind === undefined ? departmentKindOf(String(values.name)) : null
      if (kind !== null) values.kind = kind
      return []
    }
    case 'applications':
      return tellApplication(values)
    case 'informationSystems':
      return tellSystem(values)
    case 'links':
      return tellBackup(values, texts[kindColumn] ?? '')
    case 'staffMembers':
      return tellDedicated(values, layout)
    case 'trainings': {
      const another = isCalled(written) ? [{ cell: null, message: ANOTHER_TRAINING }] : []
      return [...another, ...tellHeld(values, layout, today), ...tellTraining(values)]
    }
    default:
      return []
  }
}

function likeness({ isCalled, twins }: SheetContext, { written, said }: RowInHand): Likeness {
  if (!isCalled(written)) return 'none'
  return twins.has(said.values) ? 'twin' : 'name'
}

function nameMissing({ fields, nameColumn }: SheetContext): string {
  const label = fields.name?.label ?? ''
  return nameColumn === -1
    ? `Thiếu “${label}”: bảng chưa có cột nào được chọn là “${label}”. Hãy chọn cột đó ở bước “Cột”.`
    : `Thiếu “${label}”. Hãy ghi tên hoặc xóa dòng này.`
}
