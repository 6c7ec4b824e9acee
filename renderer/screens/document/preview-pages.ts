import { type Orientation, pageLayouts, textHeightOf } from '#shared/document/page-layout.ts'
import { SHEET_GAP } from './preview-styles.ts'

const PIXELS_PER_MM = 96 / 25.4

export interface FillOptions {
  /** The tooltip of a bound figure, by its name. */
  readonly figureLabel: (name: string) => string
  /** Whether a click on this piece ("collection/id") leads anywhere. */
  readonly opens: (origin: string) => boolean
}

/**
 * Puts the print HTML on the sheets of the frame's document. Blocks that did not change stay as they are, so that the
 * reader's place, a selection and the mouse over a figure survive while somebody types.
 */
export function fillPages(page: Document, html: string, options: FillOptions): void {
  const wanted = new DOMParser().parseFromString(html, 'text/html')
  const style = page.getElementById('document-style')
  const styleText = [...wanted.querySelectorAll('style')].map((each) => each.textContent).join('\n')
  if (style !== null && style.textContent !== styleText) style.textContent = styleText

  const sections = [...wanted.body.querySelectorAll<HTMLElement>(':scope > .sheet')]
  sections.forEach((section, index) => {
    const pages = pagesAt(page, index, orientationOf(section))
    const sheet = pages.querySelector<HTMLElement>(':scope > .sheet') ?? page.importNode(section, false)
    if (sheet.parentElement === null) pages.append(sheet)
    patchBlocks(sheet, section, options)
  })
  const frames = [...page.body.querySelectorAll(':scope > .frame')]
  for (const extra of frames.slice(sections.length)) extra.remove()
}

/** Draws the sheets behind the text, as many as its columns need. Called after filling and after fonts have come. */
export function layOutPages(page: Document, sameWidth: boolean): number {
  const all = [...page.body.querySelectorAll<HTMLElement>(':scope > .frame > .pages')]
  // Everything is measured before anything is written: one layout, not one per section.
  const measured = all.map((pages) => {
    const sheet = pages.querySelector<HTMLElement>(':scope > .sheet')
    const orientation: Orientation = pages.dataset.orientation === 'landscape' ? 'landscape' : 'portrait'
    return { pages, orientation, height: sheet?.offsetHeight ?? 0 }
  })
  let total = 0
  for (const { pages, orientation, height } of measured) {
    const count = pageCount(orientation, height)
    total += count
    drawLeaves(pages, orientation, count)
    const { width, height: paper } = pageLayouts[orientation]
    const scale = sameWidth ? pageLayouts.portrait.width / width : 1
    const frame = pages.parentElement
    if (frame === null) continue
    pages.style.transform = scale === 1 ? '' : `scale(${scale})`
    frame.style.width = `${width * scale}mm`
    frame.style.height = `${(count * (paper + SHEET_GAP) - SHEET_GAP) * scale}mm`
  }
  return total
}

/** Height in pixels of a section with its paddings → how many sheets that is; one at least. */
export function pageCount(orientation: Orientation, height: number): number {
  const { top, bottom } = pageLayouts[orientation]
  const step = textHeightOf(orientation) + top + bottom + SHEET_GAP
  return Math.max(1, Math.round((height / PIXELS_PER_MM + SHEET_GAP) / step))
}

function orientationOf(element: Element): Orientation {
  return element.classList.contains('landscape') ? 'landscape' : 'portrait'
}

function pagesAt(page: Document, index: number, orientation: Orientation): HTMLElement {
  const known = page.body.querySelectorAll<HTMLElement>(':scope > .frame')[index]
  const pages = known?.querySelector<HTMLElement>(':scope > .pages')
  if (pages?.dataset.orientation === orientation) return pages
  const frame = page.createElement('div')
  frame.className = 'frame'
  const made = page.createElement('div')
  made.className = 'pages'
  // Not as a class: the document's own styles know these class names.
  made.dataset.orientation = orientation
  frame.append(made)
  if (known === undefined) page.body.append(frame)
  else known.replaceWith(frame)
  return made
}

function drawLeaves(pages: HTMLElement, orientation: Orientation, count: number): void {
  const leaves = [...pages.querySelectorAll<HTMLElement>(':scope > .leaf')]
  for (const extra of leaves.slice(count)) extra.remove()
  for (let at = leaves.length; at < count; at++) {
    const leaf = pages.ownerDocument.createElement('div')
    leaf.className = 'leaf'
    leaf.style.top = `${at * (pageLayouts[orientation].height + SHEET_GAP)}mm`
    // Each section counts its own pages, and its first page bears no number (NĐ 30/2020/NĐ-CP, Phụ lục I).
    if (at > 0) {
      const number = pages.ownerDocument.createElement('div')
      number.className = 'page-number'
      number.textContent = String(at + 1)
      leaf.append(number)
    }
    pages.insertBefore(leaf, pages.querySelector(':scope > .sheet'))
  }
}

/** Exchanges the blocks between the first and the last that differ. */
function patchBlocks(sheet: HTMLElement, wanted: HTMLElement, options: FillOptions): void {
  sheet.className = wanted.className
  const old = [...sheet.children]
  const now = [...wanted.children]
  const sources = madeFrom.get(sheet) ?? []
  const texts = now.map((block) => block.outerHTML)
  let start = 0
  while (start < old.length && start < now.length && sources[start] === texts[start]) start++
  let end = 0
  while (
    end < old.length - start &&
    end < now.length - start &&
    sources[old.length - 1 - end] === texts[now.length - 1 - end]
  )
    end++
  const fresh = now.slice(start, now.length - end).map((block) => sheet.ownerDocument.importNode(block, true))
  const before = old[old.length - end] ?? null
  for (const gone of old.slice(start, old.length - end)) gone.remove()
  for (const block of fresh) sheet.insertBefore(block, before)
  madeFrom.set(sheet, texts)
  for (const block of fresh) mark(block as HTMLElement, options)
}

/** What each block was made from: marking changes the blocks, so they cannot be compared themselves. */
const madeFrom = new WeakMap<HTMLElement, readonly string[]>()

function mark(block: HTMLElement, options: FillOptions): void {
  for (const figure of within(block, '[data-figure]')) figure.title = options.figureLabel(figure.dataset.figure ?? '')
  for (const piece of within(block, '[data-origin]')) {
    if (options.opens(piece.dataset.origin ?? '')) piece.dataset.opens = ''
  }
}

function within(block: HTMLElement, selector: string): HTMLElement[] {
  const inside = [...block.querySelectorAll<HTMLElement>(selector)]
  return block.matches(selector) ? [block, ...inside] : inside
}
