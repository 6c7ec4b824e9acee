import { Button, Popover, UnstyledButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { isStringList, useRemembered } from '#renderer/components/remembered.ts'
import classes from './ListFilters.module.css'
import type { Facet } from './use-list-filter.ts'

const NONE_WANTED: string[] = []

/** The filters that stand above a table: the usual ones, those the user has asked for, and any that is filtering now. */
export function useShownFacets(listId: string, facets: readonly Facet[], rare: readonly string[]) {
  const [wanted, setWanted] = useRemembered(`filters:${listId}`, NONE_WANTED, isStringList)
  const isShown = ({ key, chosen }: Facet) => !rare.includes(key) || wanted.includes(key) || chosen.length > 0
  return {
    shown: facets.filter(isShown),
    others: facets.filter((facet) => !isShown(facet)),
    want: (key: string) => setWanted([...wanted, key]),
  }
}

/** Offers the filters that are not shown yet. */
export function MoreFilters(props: { readonly others: readonly Facet[]; readonly onWant: (key: string) => void }) {
  const [open, setOpen] = useState(false)
  if (props.others.length === 0) return null
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={14} stroke={1.5} />}
          onClick={() => setOpen((was) => !was)}
        >
          Bộ lọc
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={6} miw={200}>
        {props.others.map(({ key, label }) => (
          <UnstyledButton
            key={key}
            className={classes.option}
            onClick={() => {
              setOpen(false)
              props.onWant(key)
            }}
          >
            {label}
          </UnstyledButton>
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}
