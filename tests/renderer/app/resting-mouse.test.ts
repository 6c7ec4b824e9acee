import { afterEach, expect, test } from 'vitest'
import { ignoreRestingMouse } from '#renderer/app/resting-mouse.ts'

const button = document.createElement('button')
document.body.append(button)
let stop = () => {}
afterEach(() => stop())

/** What the button hears of a mouse at these places of the screen, one after the other. */
function heard(...events: readonly (readonly [type: 'mouseenter' | 'mousemove', screenX: number])[]): string[] {
  const told: string[] = []
  const hear = ({ type }: Event) => told.push(type)
  button.addEventListener('mouseenter', hear)
  button.addEventListener('mousemove', hear)
  for (const [type, screenX] of events) {
    button.dispatchEvent(new MouseEvent(type, { screenX, screenY: 9, bubbles: type === 'mousemove' }))
  }
  button.removeEventListener('mouseenter', hear)
  button.removeEventListener('mousemove', hear)
  return told
}

test('a button that appears under a mouse that rests is not told that it was entered, until the mouse moves', () => {
  stop = ignoreRestingMouse()
  expect(heard(['mousemove', 5])).toEqual(['mousemove'])
  expect(heard(['mouseenter', 5], ['mousemove', 5])).toEqual([])
  expect(heard(['mousemove', 6])).toEqual(['mousemove'])
})

test('a button the mouse moves to is told of both', () => {
  stop = ignoreRestingMouse()
  expect(heard(['mousemove', 5], ['mouseenter', 8], ['mousemove', 8])).toEqual(['mousemove', 'mouseenter', 'mousemove'])
})
