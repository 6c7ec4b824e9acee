import { clipboardHtml, clipboardText } from '#shared/tables/clipboard-text.ts'

/** Puts rows of cells on the clipboard as text and as an HTML table, inside a copy event. */
export function putOnClipboard(data: DataTransfer, rows: readonly (readonly string[])[], headed: boolean): void {
  data.setData('text/plain', clipboardText(rows))
  data.setData('text/html', clipboardHtml(rows, headed))
}

/**
 * Copies rows of cells when no copy event is under way: from a menu, or by a key of our own. The async clipboard would need
 * a permission that the shell gives to no page. Gives the keyboard back to where it was; false when nothing was copied.
 */
export function copyBlock(rows: readonly (readonly string[])[], headed: boolean): boolean {
  const before = document.activeElement
  const holder = document.createElement('textarea')
  holder.value = ' '
  holder.style.position = 'fixed'
  holder.style.opacity = '0'
  document.body.append(holder)
  let copied = false
  const onCopy = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return
    putOnClipboard(event.clipboardData, rows, headed)
    event.preventDefault()
    event.stopPropagation()
    copied = true
  }
  document.addEventListener('copy', onCopy, true)
  try {
    holder.select()
    document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', onCopy, true)
    holder.remove()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
  return copied
}
