import { Select } from '@mantine/core'
import { type RefObject, useMemo, useState } from 'react'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { today } from '#renderer/workspace/today.ts'
import { matchesSearch } from '#shared/basics/search-fold.ts'
import { computeFigure } from '#shared/figures/catalogue.ts'
import { printFigure } from '#shared/figures/figure-value.ts'
import classes from './InsertFigure.module.css'
import { insertableFigures } from './token-names.ts'

interface InsertFigureProps {
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly setText: (text: string) => void
  /** What else can be put in here, before the figures. */
  readonly more?: readonly { readonly label: string; readonly token: string }[]
}

/** Puts a figure's token where the caret stands; the list shows what each figure is at present. */
export function InsertFigure({ input, setText, more = [] }: InsertFigureProps) {
  // A fresh key empties the box again after each choice.
  const [turn, setTurn] = useState(0)
  const [open, setOpen] = useState(false)
  const values = useFigureValues(open)
  return (
    <Select
      key={turn}
      size="xs"
      mt={6}
      w={260}
      aria-label="Chèn số liệu"
      placeholder="Chèn số liệu"
      data={[...more, ...insertableFigures].map(({ label, token }) => ({ value: token, label }))}
      searchable
      filter={({ options, search }) =>
        options.filter((option) => matchesSearch('label' in option ? String(option.label) : '', search))
      }
      renderOption={({ option }) => (
        <span className={classes.option}>
          {option.label}
          <span className={classes.value}>{values.get(option.value)}</span>
        </span>
      )}
      comboboxProps={{ width: 420, position: 'bottom-start' }}
      nothingFoundMessage="Không có số liệu nào khớp"
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onChange={(token) => {
        const area = input.current
        if (token === null || area === null) return
        const { selectionStart, selectionEnd, value } = area
        setText(`${value.slice(0, selectionStart)}${token}${value.slice(selectionEnd)}`)
        setTurn(turn + 1)
        area.focus()
      }}
    />
  )
}

/** What each figure prints in the current plan, by its token; worked out only for a list that is open. */
function useFigureValues(open: boolean): ReadonlyMap<string, string> {
  const snapshot = useSnapshot()
  const plan = useCurrentPlan()
  return useMemo(() => {
    if (!open || plan === null) return new Map()
    const context = { snapshot, plan, today: plan.date ?? today(), of: null }
    return new Map(
      insertableFigures.map(({ figure, token }) => [token, printFigure(computeFigure(figure, context), 'plain')]),
    )
  }, [open, snapshot, plan])
}
