import { Button } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { formatInteger } from '#shared/basics/money.ts'
import { sayTypedFigure } from '#shared/figures/typed-figures.ts'
import classes from './NumberStrip.module.css'
import type { TypedNumber } from './typed-numbers.ts'

interface NumberStripProps {
  readonly numbers: readonly TypedNumber[]
  readonly onBind: (number: TypedNumber) => void
}

const MOST = 3

/** Typed numbers that the records know, each with the way to bind it. */
export function NumberStrip({ numbers, onBind }: NumberStripProps) {
  if (numbers.length === 0) return null
  return (
    <ul className={classes.list} aria-label="Con số gõ tay">
      {numbers.slice(0, MOST).map((number) => (
        <li key={number.from} className={classes.line} data-verdict={number.typed.verdict}>
          <span>{sayTypedFigure(number.typed)}.</span>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconLink size={14} stroke={1.5} />}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onBind(number)}
          >
            Gắn với số liệu
          </Button>
        </li>
      ))}
      {numbers.length > MOST ? (
        <li className={classes.line}>
          và {formatInteger(numbers.length - MOST)} con số nữa được gạch chân trong lời văn.
        </li>
      ) : null}
    </ul>
  )
}
