import { type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { pageLayouts } from '#shared/document/page-layout.ts'
import classes from './PreviewFrame.module.css'
import { type FillOptions, showPages } from './preview-pages.ts'
import { previewStyles, SHEET_GAP } from './preview-styles.ts'

const SKELETON = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><style id="document-style"></style><style>${previewStyles}</style></head><body></body></html>`
/** Above what is scrolled to, in pixels. */
const HEADROOM = 60
const MARKED_MS = 2500
const PIXELS_PER_MM = 96 / 25.4
const LARGEST_FIT = 1.25
const FIT_WIDTH = (pageLayouts.portrait.width + 2 * SHEET_GAP) * PIXELS_PER_MM

/** `null`: every page as wide as the pane. */
export type Zoom = number | null

export interface PreviewHandle {
  /** Scrolls to the nth element that matches, and marks it for a moment. */
  show(selector: string, nth?: number): void
  /** Marks all that match, and scrolls to the first unless one of them is in sight already. */
  reveal(selector: string): void
}

interface PreviewFrameProps extends FillOptions {
  readonly html: string
  readonly zoom: Zoom
  readonly onOpen: (origin: string) => void
  /** Told the number of sheets whenever all of them are up to date. */
  readonly onShown: (sheets: number) => void
  readonly ref: Ref<PreviewHandle>
}

/** The document on real A4 sheets. The frame runs no script of its own: the page fills and measures it. */
export function PreviewFrame({ html, zoom, onOpen, onShown, figureLabel, opens, ref }: PreviewFrameProps) {
  const pane = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [page, setPage] = useState<Document | null>(null)
  const [width, setWidth] = useState(0)
  const scale = zoom ?? (width === 0 ? 1 : Math.min(LARGEST_FIT, width / FIT_WIDTH))
  const latest = useRef({ onOpen, onShown })
  latest.current = { onOpen, onShown }

  useEffect(() => {
    const box = pane.current
    if (box === null) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(box)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (page === null) return
    let stale = false
    const options = { figureLabel, opens, sameWidth: zoom === null }
    void showPages(page, html, options, () => stale).then((count) => {
      if (count !== null) latest.current.onShown(count)
    })
    return () => {
      stale = true
    }
  }, [page, html, zoom, figureLabel, opens])

  useEffect(() => {
    if (page === null) return
    const onClick = (event: Event) => {
      const piece = (event.target as Element).closest<HTMLElement>('[data-opens]')
      // Selecting text to copy it is no click.
      if (piece !== null && page.getSelection()?.isCollapsed !== false)
        latest.current.onOpen(piece.dataset.origin ?? '')
    }
    // Keys of the app (Ctrl+K, Ctrl+S …) work while the pages have the keyboard too.
    const onKeyDown = (event: KeyboardEvent) => {
      const copy = new KeyboardEvent('keydown', { ...keysOf(event), bubbles: true, cancelable: true })
      if (!window.dispatchEvent(copy)) event.preventDefault()
    }
    page.addEventListener('click', onClick)
    page.addEventListener('keydown', onKeyDown)
    return () => {
      page.removeEventListener('click', onClick)
      page.removeEventListener('keydown', onKeyDown)
    }
  }, [page])

  const show = useCallback(
    (selector: string, nth = 0) => {
      const piece = page?.querySelectorAll<HTMLElement>(selector)[nth]
      if (page === null || piece === undefined) return
      const top = (piece.getClientRects()[0]?.top ?? 0) + (page.defaultView?.scrollY ?? 0)
      page.defaultView?.scrollTo({ top: top - HEADROOM })
      mark(page, [piece])
    },
    [page],
  )
  const reveal = useCallback(
    (selector: string) => {
      const pieces = [...(page?.querySelectorAll<HTMLElement>(selector) ?? [])]
      const height = page?.defaultView?.innerHeight ?? 0
      const inSight = pieces.some((piece) => {
        const box = piece.getBoundingClientRect()
        return box.bottom > 0 && box.top < height
      })
      if (!inSight) show(selector)
      if (page !== null) mark(page, pieces)
    },
    [page, show],
  )
  useImperativeHandle(ref, () => ({ show, reveal }), [show, reveal])

  return (
    <div ref={pane} className={classes.pane}>
      <iframe
        ref={frame}
        className={classes.frame}
        title="Bản xem trước văn bản"
        sandbox="allow-same-origin"
        srcDoc={SKELETON}
        onLoad={() => setPage(frame.current?.contentDocument ?? null)}
        style={{ width: `${100 / scale}%`, height: `${100 / scale}%`, transform: `scale(${scale})` }}
      />
    </div>
  )
}

function mark(page: Document, pieces: readonly HTMLElement[]): void {
  for (const other of page.querySelectorAll('.shown')) other.classList.remove('shown')
  for (const piece of pieces) {
    piece.classList.add('shown')
    setTimeout(() => piece.classList.remove('shown'), MARKED_MS)
  }
}

function keysOf(event: KeyboardEvent): KeyboardEventInit {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
  return { key, code, ctrlKey, metaKey, altKey, shiftKey }
}
