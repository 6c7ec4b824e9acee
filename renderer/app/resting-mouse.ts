/**
 * A mouse that rests points at nothing. Chromium tells whatever appears under it, a drawer's button for one, that it was
 * entered, and its tooltip would open though nobody looks there. Such an event comes from where the mouse was already; it is
 * kept from everyone, until the mouse truly moves. Returns the end of it.
 */
export function ignoreRestingMouse(): () => void {
  let at: string | null = null
  const placeOf = ({ screenX, screenY }: MouseEvent) => `${screenX}/${screenY}`
  const judge = (event: MouseEvent) => {
    const place = placeOf(event)
    if (place === at) event.stopImmediatePropagation()
    // Entering comes before the move that led there: only that is the end of it.
    else if (event.type === 'mousemove') at = place
  }
  window.addEventListener('mouseenter', judge, true)
  window.addEventListener('mousemove', judge, true)
  return () => {
    window.removeEventListener('mouseenter', judge, true)
    window.removeEventListener('mousemove', judge, true)
  }
}
