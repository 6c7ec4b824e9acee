import { useEffect, useRef } from 'react'
import classes from './FigureOptions.module.css'
import type { Insertable } from './insertable.ts'

interface FigureOptionsProps {
  readonly id: string
  readonly options: readonly Insertable[]
  /** The one the keyboard stands on. */
  readonly active: number
  readonly printed: (option: Insertable) => string
  readonly onChoose: (option: Insertable) => void
  readonly onActive: (index: number) => void
}

/** What can be put into the text, each with what it is at present. The keyboard stays where one types. */
export function FigureOptions({ id, options, active, printed, onChoose, onActive }: FigureOptionsProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  if (options.length === 0) return <p className={classes.none}>Không có số liệu nào khớp</p>
  return (
    <div ref={list} id={id} role="listbox" aria-label="Số liệu" className={classes.list}>
      {options.map((option, index) => (
        <div
          key={option.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classes.option}
          onMouseDown={(event) => {
            event.preventDefault()
            onChoose(option)
          }}
          onMouseMove={() => onActive(index)}
        >
          <span className={classes.label}>{option.label}</span>
          <span className={classes.value}>{printed(option)}</span>
        </div>
      ))}
    </div>
  )
}
