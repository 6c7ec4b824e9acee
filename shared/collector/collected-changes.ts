import type { NewId } from '#shared/basics/ids.ts'
import { type Asset, assetRecord } from '#shared/records/asset.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { departmentKindOf } from '#shared/records/department-name.ts'
import { operatingSystemRecord } from '#shared/records/operating-system.ts'
import { type CollectionChange, changeOf } from '#shared/records/record-change.ts'
import { nextOrder } from '#shared/records/tree.ts'
import { type Comparison, type DifferingField, type MachineVerdict, NEW_NAME } from './machine-verdict.ts'

/** What the user agreed to. */
export interface Accepted {
  /** The fields that may change, by the machine's file; a machine that is not here is left alone. */
  readonly machines: ReadonlyMap<string, ReadonlySet<DifferingField>>
  /** Ids of devices that are no longer there: they are set to "Ngừng hoạt động". */
  readonly gone: ReadonlySet<string>
  /** Keys of printers to be added. */
  readonly printers: ReadonlySet<string>
}

/** What is agreed to before anyone has looked: every new, changed and unchanged machine without doubts, whole; nothing else. */
export function acceptedAtFirst(comparison: Comparison): Accepted {
  const sure = comparison.verdicts.filter(({ verdict, doubts }) => verdict !== 'unclear' && doubts.length === 0)
  return {
    machines: new Map(sure.map((each) => [each.machine.file, new Set(each.differences.map(({ field }) => field))])),
    gone: new Set(),
    printers: new Set(),
  }
}

/** The lists that the names of such fields may be added to. */
const namedIn: Partial<Record<DifferingField, 'departments' | 'operatingSystems'>> = {
  departmentId: 'departments',
  operatingSystemId: 'operatingSystems',
}

/** The changes of records that come of what was agreed to; empty when there is nothing to change. */
export function collectedChanges(
  comparison: Comparison,
  accepted: Accepted,
  newId: NewId,
): readonly CollectionChange[] {
  const changes: CollectionChange[] = []
  const added = new Map<string, string>()
  const idOf = (field: DifferingField, value: unknown): unknown => {
    const collection = namedIn[field]
    if (collection === undefined || typeof value !== 'string' || !value.startsWith(NEW_NAME)) return value
    const known = added.get(`${collection}/${value}`)
    if (known !== undefined) return known
    const name = value.slice(NEW_NAME.length)
    const order = nextOrder(comparison.departments) + added.size
    const kind = departmentKindOf(name)
    const change =
      collection === 'departments'
        ? changeOf(
            collection,
            null,
            departmentRecord.create(newId(), { name, order, ...(kind === null ? {} : { kind }) }),
          )
        : changeOf(collection, null, operatingSystemRecord.create(newId(), { name, source: 'Bộ thu thập' }))
    changes.push(change)
    added.set(`${collection}/${value}`, change.id)
    return change.id
  }
  const deviceOf = new Map<string, Asset>()
  for (const each of comparison.verdicts) {
    const before = each.asset
    if (before !== null) deviceOf.set(each.machine.file, before)
    const values = acceptedValues(each, accepted, idOf)
    if (values === null) continue
    const after = before === null ? assetRecord.create(newId(), values) : { ...before, ...values }
    deviceOf.set(each.machine.file, after)
    changes.push({ collection: 'assets', id: after.id, before, after })
  }
  for (const before of comparison.gone) {
    if (!accepted.gone.has(before.id)) continue
    changes.push({ collection: 'assets', id: before.id, before, after: { ...before, state: 'stopped' } })
  }
  for (const printer of comparison.printers) {
    if (!accepted.printers.has(printer.key)) continue
    const device = printer.files.map((file) => deviceOf.get(file)).find((found) => found !== undefined)
    // On a cable it belongs to its machine; without that machine nobody could tell whose it is next time.
    if (device === undefined && printer.ipAddress === '') continue
    const after = assetRecord.create(newId(), {
      kind: 'printer',
      name: printer.name,
      model: printer.driver,
      ipAddress: printer.ipAddress,
      departmentId: device?.departmentId ?? null,
      parentId: printer.ipAddress === '' ? (device?.id ?? null) : null,
    })
    changes.push({ collection: 'assets', id: after.id, before: null, after })
  }
  return changes
}

/** Null when nothing of the machine was agreed to. */
function acceptedValues(
  { machine, differences }: MachineVerdict,
  accepted: Accepted,
  idOf: (field: DifferingField, value: unknown) => unknown,
): Partial<Asset> | null {
  const fields = accepted.machines.get(machine.file)
  const wanted = differences.filter(({ field }) => fields?.has(field))
  if (wanted.length === 0) return null
  return Object.fromEntries(wanted.map(({ field, after }) => [field, idOf(field, after)]))
}
