import { formatShortDate, type IsoDate } from '#shared/basics/calendar-date.ts'
import { quote } from '#shared/basics/text.ts'
import type { Asset } from '#shared/records/asset.ts'
import { departmentInFull } from '#shared/records/department-name.ts'
import { type RecordFinder, recordFinder } from '#shared/records/record-finder.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { GatheredMachines, Machine } from './gather-machines.ts'
import type { MachineFacts } from './machine-facts.ts'
import { collectedFields, machineValues, saysTheSame } from './machine-values.ts'
import {
  type Comparison,
  type DifferingField,
  type FieldDifference,
  type MachineVerdict,
  NEW_NAME,
} from './machine-verdict.ts'
import { collectedKinds, type Match, machineMatcher } from './match-machine.ts'
import { systemMatcher } from './match-system.ts'
import { FIRST_DAY, isPlausibleDay } from './plausible-day.ts'
import { proposePrinters } from './propose-printers.ts'

/** When two machines claim one device, it belongs to the one with the surer sign. */
const STRENGTH = { serial: 0, mac: 1, hostName: 2 } as const

/**
 * What the machines of a folder would change in the inventory. Nothing that is known is ever replaced by "not known", and
 * nothing is proposed that says the same in other words. `today` stands for the day of a file whose clock was wrong.
 */
export function compareMachines(snapshot: Snapshot, gathered: GatheredMachines, today: IsoDate): Comparison {
  const match = machineMatcher(snapshot.assets)
  const valuesOf = valueReader(snapshot, today)
  /** The devices that are in this folder, each with the machine it is. */
  const taken = new Map<string, Machine | null>()
  const strength = ({ by }: Match) => STRENGTH[by ?? 'hostName']
  const verdicts = gathered.machines
    .map((machine) => ({ machine, match: match(machine.facts) }))
    .sort((a, b) => strength(a.match) - strength(b.match))
    .map(({ machine, match: { asset, by, candidates, notes: found, doubts: against } }): MachineVerdict => {
      const notes = [...machine.notes, ...found, ...clockNotes(machine.facts, today)]
      const verdict = { machine, asset, matchedBy: by, notes }
      const nothing = { ...verdict, verdict: 'unclear', asset: null, differences: [], doubts: [] } as const
      for (const each of candidates) if (!taken.has(each.id)) taken.set(each.id, null)
      if (candidates.length > 0) return nothing
      if (asset === null) {
        const differences = newDifferences(valuesOf(machine.facts))
        return { ...verdict, verdict: 'new', differences, doubts: departmentDoubts(differences) }
      }
      const other = taken.get(asset.id)
      if (other != null) {
        const claimed = `Tệp ${quote(other.file)} đã khớp với cùng thiết bị ${quote(asset.name)}.`
        return { ...nothing, notes: [...notes, claimed] }
      }
      taken.set(asset.id, machine)
      const differences = differencesOf(asset, valuesOf(machine.facts), machine.facts)
      const doubts = [...against, ...ageDoubts(machine.facts, asset), ...departmentDoubts(differences)]
      const changed = differences.some(({ field }) => field !== 'seenOn')
      return { ...verdict, verdict: changed ? 'changed' : 'same', differences, doubts }
    })
    .sort((a, b) => (a.machine.file < b.machine.file ? -1 : 1))
  const absent = snapshot.assets.filter(
    (asset) => collectedKinds.includes(asset.kind) && asset.state === 'inUse' && !taken.has(asset.id),
  )
  return {
    verdicts,
    gone: absent.filter((asset) => asset.seenOn !== null),
    neverSeen: absent.filter((asset) => asset.seenOn === null),
    printers: proposePrinters(snapshot.assets, verdicts),
    departments: snapshot.departments,
  }
}

type Values = Partial<Pick<Asset, DifferingField>>

/** What a machine knows of itself, as values of a device in this inventory. */
function valueReader(snapshot: Snapshot, today: IsoDate): (facts: MachineFacts) => Values {
  const systemOf = systemMatcher(snapshot.operatingSystems)
  const finder = recordFinder(snapshot)
  return (facts) => {
    const system = systemOf(facts.osName)
    const systemId = system === null ? null : system.id === null ? NEW_NAME + system.name : system.id
    const department = departmentNamed(facts, finder)
    return {
      name: facts.hostName || facts.model || 'Máy tính',
      kind: facts.kind ?? 'desktop',
      ...(department === null ? {} : { departmentId: department.id ?? NEW_NAME + department.name }),
      ...machineValues(facts, systemId),
      seenOn: seenDay(facts, today),
    }
  }
}

/** The department that somebody wrote into the file; id null: it is to be added. Null where none is named, or several are. */
function departmentNamed({ department }: MachineFacts, finder: RecordFinder) {
  const name = departmentInFull(department)
  if (name === '') return null
  const [id = null, second] = finder.find('departments', name)
  return second === undefined ? { id, name } : null
}

/** A department that nobody knows may be a slip: someone looks before it is added. */
function departmentDoubts(differences: readonly FieldDifference[]): readonly string[] {
  return differences.flatMap(({ field, after }) =>
    field === 'departmentId' && typeof after === 'string' && after.startsWith(NEW_NAME)
      ? [
          `Tệp ghi khoa, phòng ${quote(after.slice(NEW_NAME.length))} chưa có trong danh sách; nhận thì khoa, phòng này được thêm mới. Nếu đó là cách viết khác, hãy bỏ chọn mục này.`,
        ]
      : [],
  )
}

function newDifferences(values: Values): readonly FieldDifference[] {
  return Object.entries(values)
    .filter(([, after]) => after !== '')
    .map(([field, after]) => ({ field: field as DifferingField, before: null, after }))
}

/** Name and kind are the hospital's own, unless the kind is open; a department is only filled in, never changed. */
function differencesOf(asset: Asset, values: Values, facts: MachineFacts): readonly FieldDifference[] {
  const differences: FieldDifference[] = collectedFields.flatMap((field) => {
    if (!Object.hasOwn(values, field)) return []
    const [before, after] = [asset[field], values[field]]
    return saysTheSame(field, before, after, facts) ? [] : [{ field, before, after }]
  })
  if (asset.kind === 'other' && values.kind !== undefined) {
    differences.push({ field: 'kind', before: asset.kind, after: values.kind })
  }
  if (asset.departmentId === null && values.departmentId != null) {
    differences.push({ field: 'departmentId', before: null, after: values.departmentId })
  }
  if (values.seenOn != null && (asset.seenOn === null || asset.seenOn < values.seenOn)) {
    differences.push({ field: 'seenOn', before: asset.seenOn, after: values.seenOn })
  }
  return differences
}

/** The day the machine was collected; `today` where its clock cannot have been right. */
function seenDay({ collectedOn }: MachineFacts, today: IsoDate): IsoDate {
  return collectedOn === null || !isPlausibleDay(collectedOn, today) ? today : collectedOn
}

function clockNotes({ collectedOn }: MachineFacts, today: IsoDate): readonly string[] {
  if (collectedOn === null || isPlausibleDay(collectedOn, today)) return []
  return [`Đồng hồ của máy sai: tệp ghi ngày ${formatShortDate(collectedOn)}. Ngày thu thập lấy là hôm nay.`]
}

/** A file older than what is noted down would take the device back in time. */
function ageDoubts({ collectedOn }: MachineFacts, asset: Asset): readonly string[] {
  if (collectedOn === null || asset.seenOn === null || asset.seenOn <= collectedOn || collectedOn < FIRST_DAY) return []
  const [file, noted] = [formatShortDate(collectedOn), formatShortDate(asset.seenOn)]
  return [`Tệp thu thập ngày ${file}, cũ hơn lần đã ghi nhận (${noted}).`]
}
