import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { FilterMenu } from '#renderer/components/FilterMenu.tsx'
import { SearchField } from '#renderer/components/SearchField.tsx'
import { formatInteger } from '#shared/basics/money.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import classes from './ListFilters.module.css'
import { MoreFilters, useShownFacets } from './MoreFilters.tsx'
import type { ListFilter } from './use-list-filter.ts'

const NO_FILTERS: readonly string[] = []

interface ListFiltersProps<C extends CollectionName> {
  readonly collection: C
  readonly noun: string
  readonly filter: ListFilter<C>
  readonly rareFilters: readonly string[] | undefined
  /** How many rows there are without any filter. */
  readonly total: number
  /** What else is done with the rows that are shown. */
  readonly children: ReactNode
}

/** What narrows a list down, and to how many rows it did. */
export function ListFilters<C extends CollectionName>(props: ListFiltersProps<C>) {
  const { filter, total } = props
  const facets = useShownFacets(props.collection, filter.facets, props.rareFilters ?? NO_FILTERS)
  const shown = filter.rows.length
  return (
    <div className={classes.filters}>
      <SearchField value={filter.search} onChange={filter.setSearch} placeholder={`Tìm ${props.noun}`} />
      {facets.shown.map((facet) => (
        <FilterMenu
          key={facet.key}
          label={facet.label}
          options={facet.options}
          chosen={facet.chosen}
          onChoose={facet.choose}
        />
      ))}
      <MoreFilters others={facets.others} onWant={facets.want} />
      {filter.active ? (
        <Button variant="subtle" color="gray" onClick={filter.clear}>
          Bỏ lọc
        </Button>
      ) : null}
      <span className={classes.count} role="status">
        {shown === total ? `${formatInteger(total)} dòng` : `${formatInteger(shown)} / ${formatInteger(total)} dòng`}
      </span>
      {props.children}
    </div>
  )
}
