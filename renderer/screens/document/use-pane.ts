import { isFlag, useRemembered } from '#renderer/components/remembered.ts'

export interface Pane {
  readonly shown: boolean
  readonly toggle: () => void
  readonly width: number
  readonly setWidth: (width: number) => void
}

const isWidth = (value: unknown): value is number => typeof value === 'number' && value >= 100 && value <= 1000

/** Whether a side pane is open and how wide, remembered on this PC. */
export function usePane(name: string, initial: { readonly width: number; readonly shown: boolean }): Pane {
  const [shown, setShown] = useRemembered(`pane:${name}`, initial.shown, isFlag)
  const [width, setWidth] = useRemembered(`pane-width:${name}`, initial.width, isWidth)
  return { shown, toggle: () => setShown(!shown), width, setWidth }
}
