import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'

/** happy-dom measures nothing and has no fonts: give every element a size, or the grid sees no room for rows. */
export function giveElementsASize(): void {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 720 })
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 1200 })
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })
}

/** Draws inside the theme provider every component needs; `env="test"` leaves out its transitions. */
export function draw(children: ReactNode) {
  return render(
    <MantineProvider env="test">
      <Notifications />
      {children}
    </MantineProvider>,
  )
}
