import { type CollectionName, collectionNames, collections } from '#shared/records/collections.ts'
import type { Fields } from '#shared/records/field.ts'
import { hospitalRecord } from '#shared/records/hospital.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** Something that leaves the hospital only when the user ticks it: a field, or a collection as a whole. */
export interface AskedPart {
  /** "assets.serial" or "checks": what the set of ticked parts holds and `header.withheld` names. */
  readonly key: string
  /** Vietnamese name of the record. */
  readonly title: string
  /** Vietnamese label of the field; null when it is the whole collection. */
  readonly label: string | null
}

const kinds = { hospital: hospitalRecord, ...collections }
type KindName = keyof typeof kinds
const kindNames = Object.keys(kinds) as readonly KindName[]

/** Collections that say only where the hospital is weak: without their asked fields nothing is left but ids and notes. */
export const askedCollections: readonly CollectionName[] = collectionNames.filter((name) =>
  Object.entries(fieldsOf(name)).every(([key, field]) => key === 'id' || key === 'note' || field.leaving === 'asked'),
)

/** Collections of which nothing but ids would be left: they never leave. */
export const stayingCollections: readonly CollectionName[] = collectionNames.filter((name) =>
  Object.entries(fieldsOf(name)).every(([key, { leaving }]) => key === 'id' || leaving === 'never'),
)

/** Every part the user is asked about, in the order of the model: the list of the export screen. */
export const askedParts: readonly AskedPart[] = kindNames.flatMap((name): readonly AskedPart[] => {
  const { title } = kinds[name]
  if (isAskedAsWhole(name)) return [{ key: name, title, label: null }]
  return Object.entries(fieldsOf(name))
    .filter(([, field]) => field.leaving === 'asked')
    .map(([key, field]) => ({ key: `${name}.${key}`, title, label: field.label }))
})

/**
 * A snapshot as it may leave the hospital: fields marked `never` at their initial value, and so are those marked `asked`
 * unless their key is among the ticked; collections asked for as a whole are empty unless ticked.
 */
export function withoutWithheld(snapshot: Snapshot, ticked: ReadonlySet<string>): Snapshot {
  const rows = collectionNames.map((name) => {
    if (stayingCollections.includes(name) || (isAskedAsWhole(name) && !ticked.has(name))) return [name, []]
    const hidden = hiddenValues(name, ticked)
    return [name, snapshot[name].map((record) => ({ ...record, ...hidden }))]
  })
  return {
    ...snapshot,
    hospital: { ...snapshot.hospital, ...hiddenValues('hospital', ticked) },
    ...Object.fromEntries(rows),
  }
}

function hiddenValues(name: KindName, ticked: ReadonlySet<string>): Readonly<Record<string, unknown>> {
  const isTicked = (key: string) => ticked.has(isAskedAsWhole(name) ? name : `${name}.${key}`)
  const hidden = Object.entries(fieldsOf(name)).filter(
    ([key, { leaving }]) => leaving === 'never' || (leaving === 'asked' && !isTicked(key)),
  )
  return Object.fromEntries(hidden.map(([key, { initial }]) => [key, initial]))
}

function isAskedAsWhole(name: KindName): boolean {
  return askedCollections.some((asked) => asked === name)
}

function fieldsOf(name: KindName): Fields {
  return kinds[name].fields
}
