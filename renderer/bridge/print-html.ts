const FRAME_ID = 'print-frame'

/** Opens the print dialog for a whole document, with `name` as the proposed file name of a PDF. */
export async function printHtml(name: string, html: string): Promise<void> {
  document.getElementById(FRAME_ID)?.remove()
  const frame = document.createElement('iframe')
  frame.id = FRAME_ID
  // No allow-scripts: nothing in the document runs. Same origin only so that this page may call its print().
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.setAttribute('aria-hidden', 'true')
  // Not display:none, which some browsers print as an empty page.
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;left:-10px;top:0'
  const loaded = new Promise<void>((resolve) => frame.addEventListener('load', () => resolve(), { once: true }))
  frame.srcdoc = html
  document.body.append(frame)
  await loaded
  const page = frame.contentWindow
  if (page === null) throw new Error('printHtml: the frame was removed while it loaded')
  page.document.title = name.replace(/\.pdf$/i, '')
  const before = document.activeElement
  // Keys pressed in a frame nobody sees would be lost.
  const giveBack = () => {
    if (document.activeElement === frame) frame.blur()
    window.focus()
    if (before instanceof HTMLElement && before !== document.body) before.focus()
  }
  page.addEventListener(
    'afterprint',
    () => {
      giveBack()
      frame.remove()
    },
    { once: true },
  )
  page.focus()
  page.print()
  // Where print() waits for the dialog, afterprint has come already; where it does not, this is the only moment left.
  if (document.activeElement === frame) giveBack()
}
