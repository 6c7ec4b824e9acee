import type { Icon } from '@tabler/icons-react'
import type { Tone } from '#renderer/components/Badge.tsx'
import type { GridSort } from '#renderer/components/grid-column.ts'
import type { IsoDate } from '#shared/basics/calendar-date.ts'
import type { CollectionName, RecordIn } from '#shared/records/collections.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { FieldGroup } from './RecordForm.tsx'

export type KeyOf<C extends CollectionName> = keyof RecordIn<C> & string

export interface ListColumn<C extends CollectionName> {
  readonly key: KeyOf<C>
  /** Pixels. */
  readonly width: number
  readonly grow?: boolean
  readonly hidden?: boolean
}

/** Everything particular about one list of records; labels, inputs and words come from the record itself. */
export interface ListSpec<C extends CollectionName> {
  readonly collection: C
  /** Where the list stands in the app: "/assets". */
  readonly path: string
  /** The heading, when it is not the record's own title. */
  readonly title?: string
  /** What one row is called in a sentence: "thiết bị". */
  readonly noun: string
  readonly icon: Icon
  /** What belongs here and why, for the empty list. */
  readonly purpose: string
  readonly nameOf: (record: RecordIn<C>) => string
  /** What tells a record without a name from the others, dimmed in its place. */
  readonly standIn?: (record: RecordIn<C>) => string
  readonly columns: readonly ListColumn<C>[]
  /** The list's own order, the first column first: what it opens with, and how rows equal in another order stand. */
  readonly order: readonly [GridSort, ...GridSort[]]
  readonly filters: readonly KeyOf<C>[]
  /** Of the fields and derived properties, those that are offered under "Thêm bộ lọc" until they are wanted. */
  readonly rareFilters?: readonly string[]
  /** Properties to filter by that no field holds. */
  readonly derived?: readonly DerivedProperty<C>[]
  readonly groups: readonly FieldGroup<KeyOf<C>>[]
  readonly wide?: readonly KeyOf<C>[]
  readonly multiline?: readonly KeyOf<C>[]
  /** Fields that can be set for all selected rows at once. */
  readonly bulk: readonly KeyOf<C>[]
  /** Fields that belong to one thing only and are not copied with it. */
  readonly ownFields?: readonly KeyOf<C>[]
  /** How a choice looks as a badge, by field and value. */
  readonly badges?: Readonly<Partial<Record<KeyOf<C>, Readonly<Record<string, BadgeLook>>>>>
  /** Values of a new record that the record's own defaults cannot know (today, the next place). */
  readonly fresh?: (rows: readonly RecordIn<C>[]) => Partial<Omit<RecordIn<C>, 'id'>>
  /** What else changes when a field of the open record does, as long as nobody has said otherwise. */
  readonly follows?: (before: RecordIn<C>, key: KeyOf<C>, value: unknown) => Partial<Omit<RecordIn<C>, 'id'>>
}

/** What is worked out from a record and the day; its key stands in the address like that of a field. */
export interface DerivedProperty<C extends CollectionName> {
  readonly key: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly propertyOf: (
    record: RecordIn<C>,
    around: Pick<Snapshot, 'operatingSystems' | 'assets'>,
    today: IsoDate,
  ) => string
}

export interface BadgeLook {
  readonly tone: Tone
  readonly icon: Icon
}
