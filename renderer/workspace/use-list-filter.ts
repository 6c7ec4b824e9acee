import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useCollection } from '#renderer/database/use-store.tsx'
import { compareVietnamese } from '#shared/basics/search-fold.ts'
import { searchTests } from '#shared/basics/word-search.ts'
import { choiceWord } from '#shared/records/choice-labels.ts'
import { type CollectionName, fieldOf, type RecordIn } from '#shared/records/collections.ts'
import { fieldKindOf } from '#shared/records/field-kind.ts'
import { targetOf } from '#shared/records/references.ts'
import type { ListSpec } from './list-spec.ts'
import type { References } from './references.ts'
import { searchIndex } from './search-index.ts'
import { today } from './today.ts'

/** Stands for "nothing chosen" in the address, where an empty value would vanish. */
const NONE = '-'

export interface ListFilter<C extends CollectionName> {
  readonly rows: readonly RecordIn<C>[]
  readonly search: string
  readonly setSearch: (text: string) => void
  readonly facets: readonly Facet[]
  /** Whether anything narrows the list down. */
  readonly active: boolean
  readonly clear: () => void
}

export interface Facet {
  readonly key: string
  readonly label: string
  readonly options: readonly { value: string; label: string; count: number }[]
  readonly chosen: readonly string[]
  readonly choose: (values: string[]) => void
}

/** Records whose words are gathered before the page may draw and answer again. */
const GATHERED_AT_ONCE = 250

/** Gathers the words of all records while nothing else is to do, so that the first letter typed finds them ready. */
function useWordsGathered<R>(all: readonly R[], index: (row: R) => unknown): void {
  useEffect(() => {
    let from = 0
    let timer: ReturnType<typeof setTimeout>
    const gather = () => {
      for (const row of all.slice(from, from + GATHERED_AT_ONCE)) index(row)
      from += GATHERED_AT_ONCE
      if (from < all.length) timer = setTimeout(gather, 16)
    }
    timer = setTimeout(gather, 300)
    return () => clearTimeout(timer)
  }, [all, index])
}

/** Narrows a list by words and by properties. Properties stand in the address, so that a chart or a finding can lead here. */
export function useListFilter<C extends CollectionName>(
  spec: ListSpec<C>,
  all: readonly RecordIn<C>[],
  references: References,
): ListFilter<C> {
  const [path, navigate] = useLocation()
  const query = useSearch()
  const [search, setSearch] = useState('')
  const parameters = useMemo(() => new URLSearchParams(query), [query])
  const index = useMemo(() => searchIndex(spec.collection, references), [spec.collection, references])

  useWordsGathered(all, index)

  const choose = useCallback(
    (key: string, values: readonly string[]) => {
      const next = new URLSearchParams(query)
      next.delete(key)
      for (const value of values) next.append(key, value)
      navigate(next.size === 0 ? path : `${path}?${next}`, { replace: true })
    },
    [navigate, path, query],
  )

  const derived = useDerivedValues(spec, all)
  const propertyOf = useCallback(
    (row: RecordIn<C>, key: string) => derived.get(key)?.get(row.id) ?? valueIn(row, key),
    [derived],
  )

  const facets = useMemo(() => {
    const facet = (key: string, own: Pick<Facet, 'label' | 'options'>): Facet => ({
      ...own,
      key,
      chosen: parameters.getAll(key),
      choose: (values: string[]) => choose(key, values),
    })
    return [
      ...spec.filters.map((key) => facet(key, optionsOf(spec, key, all, references, parameters.getAll(key)))),
      ...(spec.derived ?? []).map(({ key, label, options }) => {
        const counts = countsOf(all, (row) => propertyOf(row, key))
        return facet(key, { label, options: withCounts(options, counts, parameters.getAll(key)) })
      }),
    ]
  }, [spec, all, references, parameters, choose, propertyOf])

  const rows = useMemo(() => {
    const tests = facets
      .filter((facet) => facet.chosen.length > 0)
      .map((facet) => (row: RecordIn<C>) => facet.chosen.includes(propertyOf(row, facet.key)))
    const left = tests.length === 0 ? all : all.filter((row) => tests.every((test) => test(row)))
    let found = left
    for (const finds of searchTests(search)) {
      found = left.filter((row) => finds(index(row)))
      if (found.length > 0) break
    }
    return found
  }, [all, facets, search, index, propertyOf])

  return {
    rows,
    search,
    setSearch,
    facets,
    active: search !== '' || facets.some((facet) => facet.chosen.length > 0),
    clear: () => {
      setSearch('')
      navigate(path, { replace: true })
    },
  }
}

function valueIn(row: object, key: string): string {
  const value = (row as Readonly<Record<string, unknown>>)[key]
  return value === null || value === undefined || value === '' ? NONE : String(value)
}

/** What the list can be filtered by that no field holds: by property, then by record; worked out when records change. */
function useDerivedValues<C extends CollectionName>(
  spec: ListSpec<C>,
  all: readonly RecordIn<C>[],
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const operatingSystems = useCollection('operatingSystems')
  const assets = useCollection('assets')
  return useMemo(() => {
    const day = today()
    return new Map(
      (spec.derived ?? []).map(({ key, propertyOf }) => [
        key,
        new Map(all.map((row) => [row.id, propertyOf(row, { operatingSystems, assets }, day)])),
      ]),
    )
  }, [spec, all, operatingSystems, assets])
}

function countsOf<R>(rows: readonly R[], propertyOf: (row: R) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const value = propertyOf(row)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** What is written in a text field, each wording once, in Vietnamese order. */
function wordsIn(counts: ReadonlyMap<string, number>): readonly { readonly value: string; readonly label: string }[] {
  return [...counts.keys()]
    .filter((value) => value !== NONE)
    .sort(compareVietnamese)
    .map((value) => ({ value, label: value }))
}

/** Dozens of kinds nobody owns would hide the few that matter. */
function withCounts(
  listed: readonly { readonly value: string; readonly label: string }[],
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
) {
  return listed
    .map((option) => ({ ...option, count: counts.get(option.value) ?? 0 }))
    .filter((option) => option.count > 0 || chosen.includes(option.value))
}

function optionsOf<C extends CollectionName>(
  spec: ListSpec<C>,
  key: string,
  all: readonly RecordIn<C>[],
  references: References,
  chosen: readonly string[],
) {
  const counts = countsOf(all, (row) => valueIn(row, key))
  const field = fieldOf(spec.collection, key)
  const input = fieldKindOf(field)
  const target = targetOf(spec.collection, key)
  const listed =
    input.kind === 'choice'
      ? input.values.map((value) => ({ value, label: choiceWord(spec.collection, key, field, value) }))
      : input.kind === 'flag'
        ? [
            { value: 'true', label: 'Có' },
            { value: 'false', label: 'Không' },
          ]
        : target === null
          ? wordsIn(counts)
          : references.options(target)
  const options = withCounts(listed, counts, chosen)
  const open = counts.get(NONE) ?? 0
  if (open > 0 || chosen.includes(NONE)) options.push({ value: NONE, label: 'Chưa chọn', count: open })
  return { label: field.label, options }
}

/** What a record must hold to be among those filtered for: of each field for which one value is chosen, that value. */
export function valuesFilteredFor<C extends CollectionName>(
  spec: ListSpec<C>,
  facets: readonly Facet[],
): Partial<Omit<RecordIn<C>, 'id'>> {
  const single = facets.filter(
    ({ key, chosen }) => spec.filters.some((own) => own === key) && chosen.length === 1 && chosen[0] !== NONE,
  )
  const values = single.map(({ key, chosen: [value = ''] }) => [key, facetValue(spec.collection, key, value)])
  return Object.fromEntries(values) as Partial<Omit<RecordIn<C>, 'id'>>
}

/** The value of a field that a choice of its filter stands for. */
function facetValue(collection: CollectionName, key: string, chosen: string): unknown {
  const kind = fieldKindOf(fieldOf(collection, key))
  if (kind.kind === 'flag') return chosen === 'true'
  return kind.kind === 'number' || (kind.kind === 'choice' && kind.numeric) ? Number(chosen) : chosen
}
