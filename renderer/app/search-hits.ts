import { recordAddress } from '#renderer/plan-document/record-address.ts'
import { type Searched, searchedTexts, searchTests } from '#shared/basics/word-search.ts'
import type { Finding } from '#shared/preflight/finding.ts'
import { type CollectionName, collections } from '#shared/records/collections.ts'
import { plainWords } from '#shared/records/plain-words.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** Something the search leads to. */
export interface Hit {
  readonly key: string
  readonly label: string
  /** What kind of thing it is, with its code or year. */
  readonly note: string
  readonly path: string
  /** The plan to be chosen before going there; null when any will do. */
  readonly planId: string | null
  /** Pressed once the place is there. */
  readonly press?: string
}

/** The lists that are searched, in the order of the hits: what a plan is made of first, hundreds of devices last. */
const searched = [
  'initiatives',
  'targets',
  'tasks',
  'narratives',
  'assignments',
  'legalBases',
  'executions',
  'phases',
  'fundingSources',
  'departments',
  'informationSystems',
  'applications',
  'links',
  'staffMembers',
  'trainings',
  'operatingSystems',
  'assets',
] as const satisfies readonly CollectionName[]
type SearchedCollection = (typeof searched)[number]

/** So many of one list are shown, so that devices do not crowd out everything else. */
const MOST_OF_A_LIST = 12

/** A record that may have any field. */
interface AnyRecord {
  readonly id: string
  readonly planId?: string
  readonly code?: string
  readonly [field: string]: unknown
}

/** Fields that name a record, then those that identify it or say more. */
const NAMES = ['name', 'title', 'symbol', 'statement', 'provider'] as const
const MORE = [
  'code',
  'serial',
  'hostName',
  'ipAddress',
  'abstract',
  'objective',
  'purpose',
  'solution',
  'items',
  'blocks',
  'note',
] as const

const words = new WeakMap<object, Searched>()

function wordsOf(record: AnyRecord, label: string): Searched {
  const known = words.get(record)
  if (known !== undefined) return known
  const made = searchedTexts([label, ...[...NAMES, ...MORE].map((key) => textOf(record[key]))])
  words.set(record, made)
  return made
}

/** The words of any field: plain, rich, blocks or a list of rich texts. */
function textOf(value: unknown): string {
  if (!Array.isArray(value)) return plainWords(value)
  const parts: readonly unknown[] = value
  return parts
    .map((part) => {
      if (Array.isArray(part)) return plainWords(part)
      if (typeof part === 'object' && part !== null && 'content' in part) return plainWords(part.content)
      return ''
    })
    .concat(plainWords(parts))
    .join(' ')
    .trim()
}

/** What a record is called in the search. */
function labelOf(snapshot: Snapshot, record: AnyRecord): string {
  const own = NAMES.map((key) => plainWords(record[key])).find((text) => text !== '')
  if (own !== undefined) return 'abstract' in record ? `${own} ${plainWords(record.abstract)}`.trim() : own
  const department = snapshot.departments.find(({ id }) => id === record.departmentId)
  return department?.name ?? 'Chưa đặt tên'
}

function hitOf(snapshot: Snapshot, collection: SearchedCollection, record: AnyRecord): Hit {
  const year = snapshot.plans.find(({ id }) => id === record.planId)?.year
  const code = record.code === undefined || record.code === '' ? '' : ` · ${record.code}`
  return {
    key: `${collection}/${record.id}`,
    label: labelOf(snapshot, record),
    note: `${collections[collection].title}${code}${year === undefined ? '' : ` · ${year}`}`,
    path: recordAddress({ collection, id: record.id }),
    planId: record.planId ?? null,
  }
}

/**
 * Records of every list that have the words typed, whatever the marks, beginning with the strictest reading of them; those of
 * the plan being worked on come first. At most `limit`, and few of one list.
 */
export function searchRecords(snapshot: Snapshot, query: string, limit: number, planId: string | null): readonly Hit[] {
  const taken = new Set<string>()
  const perList = new Map<SearchedCollection, number>()
  const hits: Hit[] = []
  for (const test of searchTests(query)) {
    for (const collection of searched) {
      for (const record of inPlanFirst(snapshot[collection] as readonly AnyRecord[], planId)) {
        const count = perList.get(collection) ?? 0
        if (hits.length >= limit) return hits
        if (count >= MOST_OF_A_LIST) break
        const key = `${collection}/${record.id}`
        if (taken.has(key) || !test(wordsOf(record, labelOf(snapshot, record)))) continue
        taken.add(key)
        perList.set(collection, count + 1)
        hits.push(hitOf(snapshot, collection, record))
      }
    }
  }
  return hits
}

function inPlanFirst(records: readonly AnyRecord[], planId: string | null): readonly AnyRecord[] {
  const [first] = records
  if (planId === null || first === undefined || !('planId' in first)) return records
  return [...records.filter((each) => each.planId === planId), ...records.filter((each) => each.planId !== planId)]
}

/** Any hits whose label and note have the words typed. */
export function searchAmong(hits: readonly Hit[], query: string): readonly Hit[] {
  const tests = searchTests(query)
  return hits.filter(({ label, note }) => tests.some((test) => test(searchedTexts([label, note]))))
}

/** Findings as hits: each leads to where it is mended. */
export function findingHits(
  findings: readonly Finding[],
  addressOf: (finding: Finding) => string,
  severityLabel: (finding: Finding) => string,
): readonly Hit[] {
  return findings.map((finding) => ({
    key: `finding/${finding.rule}/${finding.at.id}/${finding.message}`,
    label: finding.message,
    note: severityLabel(finding),
    path: addressOf(finding),
    planId: null,
  }))
}

/** The record an address shows, as a hit; null when the address shows none. */
export function hitAt(snapshot: Snapshot, path: string): Hit | null {
  const id = path.slice(path.lastIndexOf('/') + 1)
  if (id === '') return null
  for (const collection of searched) {
    if (recordAddress({ collection, id }) !== path) continue
    const record = (snapshot[collection] as readonly AnyRecord[]).find((each) => each.id === id)
    if (record !== undefined) return hitOf(snapshot, collection, record)
  }
  return null
}
