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
 * Puts the print HTML on the sheets of the frame's document and gives the number of sheets; null when `isStale` said to
 * stop. One section at a time with a pause between, so that a plan of hundreds of rows never holds up the keyboard.
 * Blocks that did not change stay as they are: the reader's place, a selection and the mouse over a figure survive while
 * somebody types.
 */
export async function showPages(
  page: Document,
  html: string,
  options: FillOptions & { readonly sameWidth: boolean },
  isStale: () => boolean,
): Promise<number | null> {
  const wanted = new DOMParser().parseFromString(html, 'text/html')
  const style = page.getElementById('document-style')
  const styleText = [...wanted.querySelectorAll('style')].map((each) => each.textContent).join('\n')
  if (style !== null && style.textContent !== styleText) style.textContent = styleText

  let total = 0
  const sections = [...wanted.body.querySelectorAll<HTMLElement>(':scope > .sheet')]
  for (const [index, section] of sections.entries()) {
    if (index > 0) await pause()
    if (isStale()) return null
    const pages = pagesAt(page, index, section.classList.contains('landscape') ? 'landscape' : 'portrait')
    const sheet = pages.querySelector<HTMLElement>(':scope > .sheet') ?? page.importNode(section, false)
    if (sheet.parentElement === null) pages.append(sheet)
    patchBlocks(sheet, section, options)
    total += layOut(pages, options.sameWidth)
    drawFeet(pages, wanted.body.dataset.footer ?? '')
  }
  const frames = [...page.body.querySelectorAll(':scope > .frame')]
  for (const extra of frames.slice(sections.length)) extra.remove()
  return total
}

/** Lets the browser answer what the user does meanwhile. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/** Sizes a section's frame and draws the sheets behind its text, as many as its columns need; gives their number. */
function layOut(pages: HTMLElement, sameWidth: boolean): number {
  const orientation: Orientation = pages.dataset.orientation === 'landscape' ? 'landscape' : 'portrait'
  const count = pageCount(orientation, pages.querySelector<HTMLElement>(':scope > .sheet')?.offsetHeight ?? 0)
  drawLeaves(pages, orientation, count)
  const { width, height } = pageLayouts[orientation]
  const scale = sameWidth ? pageLayouts.portrait.width / width : 1
  pages.style.transform = scale === 1 ? '' : `scale(${scale})`
  if (pages.parentElement !== null) {
    pages.parentElement.style.width = `${width * scale}mm`
    pages.parentElement.style.height = `${(count * (height + SHEET_GAP) - SHEET_GAP) * scale}mm`
  }
  return count
}

/** Height in pixels of a section with its paddings → how many sheets that is; one at least. */
export function pageCount(orientation: Orientation, height: number): number {
  const { top, bottom } = pageLayouts[orientation]
  const step = textHeightOf(orientation) + top + bottom + SHEET_GAP
  return Math.max(1, Math.round((height / PIXELS_PER_MM + SHEET_GAP) / step))
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

/** The line at the foot of every sheet; '' draws none. */
function drawFeet(pages: HTMLElement, line: string): void {
  for (const leaf of pages.querySelectorAll<HTMLElement>(':scope > .leaf')) {
    const foot = leaf.querySelector(':scope > .page-foot') ?? pages.ownerDocument.createElement('div')
    foot.className = 'page-foot'
    foot.textContent = line
    if (line === '') foot.remove()
    else if (foot.parentElement === null) leaf.append(foot)
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
