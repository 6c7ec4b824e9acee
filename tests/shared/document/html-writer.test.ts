import fc from 'fast-check'
import { Window } from 'happy-dom'
import { afterAll, expect, test } from 'vitest'
import { cleanLine } from '#shared/basics/text.ts'
import { writeHtml } from '#shared/document/html-writer.ts'
import type { Outline } from '#shared/document/outline.ts'
import { outlineText } from '#shared/document/outline-text.ts'
import { printableOutline } from '#shared/document/printable-outline.ts'
import { walkXml } from '#shared/document/xml-walk.ts'
import { longOutline } from './long-outline.ts'
import { anyOutline } from './outline-arbitrary.ts'
import { sampleOutline } from './sample-outline.ts'

const window = new Window({ settings: { disableJavaScriptEvaluation: true } })
afterAll(() => window.happyDOM.close())
const parse = (html: string) => new window.DOMParser().parseFromString(html, 'text/html')

/** What a reader of the page sees, one line per paragraph or cell. */
function readLines(html: string): string[] {
  const document = parse(html)
  for (const br of document.querySelectorAll('br')) br.replaceWith('\n')
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, p, th, .grid td')]
    .map((element) => cleanLine(element.textContent))
    .filter((line) => line !== '')
}
const wantedLines = (outline: Outline): string[] =>
  outlineText(printableOutline(outline))
    .map(cleanLine)
    .filter((line) => line !== '')

const allowed = new Set(
  'html head meta title style body section table colgroup col thead tbody tr th td p h1 h2 h3 h4 h5 h6 div span strong em br'.split(
    ' ',
  ),
)

test('any text a user can type is carried whole, and none of it becomes markup', () => {
  fc.assert(
    fc.property(anyOutline, (outline) => {
      const html = writeHtml(outline)
      const names = new Set<string>()
      const walked = walkXml(html.replace('<!DOCTYPE html>', ''), {
        open: (name) => names.add(name),
        close() {},
        text() {},
      })
      expect(walked).toEqual({ ok: true, value: true })
      expect([...names].filter((name) => !allowed.has(name))).toEqual([])
      expect(readLines(html)).toEqual(wantedLines(outline))
    }),
    { numRuns: 60 },
  )
}, 60_000)

test.each([
  ['the sample plan', sampleOutline],
  ['the long plan', longOutline],
])('%s reads as its outline', (_name, outline) => {
  expect(readLines(writeHtml(outline))).toEqual(wantedLines(outline))
})

test('the page runs nothing and loads nothing', () => {
  const html = writeHtml(sampleOutline)
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(html).not.toMatch(/<script|<link|<img|url\(|@import|https?:|\son\w+=/)
})

test('each section is a sheet whose children are blocks a preview can pack', () => {
  const document = parse(writeHtml(sampleOutline))
  const sheets = [...document.querySelectorAll('body > section.sheet')]
  expect(sheets.map((sheet) => sheet.className)).toEqual([
    'sheet portrait sheet-1',
    'sheet landscape sheet-2',
    'sheet landscape sheet-3',
  ])
  expect([...(sheets[0]?.children ?? [])].slice(0, 5).map((block) => `${block.tagName} ${block.className}`)).toEqual([
    'TABLE letterhead',
    'H1 document-type keep',
    'P subject keep',
    'P subject keep',
    'DIV rule',
  ])
  expect(sheets[0]?.lastElementChild?.className).toBe('signature')
  // The paragraph that closes the plan never leaves the signature alone on a page.
  expect(sheets[0]?.lastElementChild?.previousElementSibling?.className).toBe('text keep')
})

test('each section has its own page, margins and page counter', () => {
  const html = writeHtml(sampleOutline)
  for (const index of [1, 2, 3]) expect(html).toContain(`content: counter(sheet-${index}, from-second)`)
  expect(html).toMatch(/@page sheet-1 \{\s+size: 210mm 297mm;\s+margin: 25mm 19mm 20mm 34mm;/)
  expect(html).toMatch(/@page sheet-2 \{\s+size: 297mm 210mm;\s+margin: 20mm 14mm 15mm 29mm;/)
  // Room for the outer lines of tables, which the sheet gives back to the text.
  expect(html).toContain('padding: 0 1mm;')
})

test('the preview can find records and bound figures', () => {
  const document = parse(writeHtml(sampleOutline))
  expect(document.querySelector('[data-figure="computers"]')?.textContent).toBe('55')
  expect(document.querySelector('[data-origin="assets/all"]')?.textContent).toContain('Thiết bị công nghệ thông tin')
  expect(document.querySelector('tr[data-origin="initiatives/ha-tang-mang"]')?.textContent).toContain('900')
})

test('the preview can find the plan in its subject and signature, and the hospital in its name', () => {
  const origins = { hospital: { collection: 'hospital', id: 'h' }, plan: { collection: 'plans', id: 'p' } } as const
  const document = parse(writeHtml({ ...sampleOutline, origins }))
  const originOf = (selector: string) => document.querySelector(selector)?.closest('[data-origin]')
  for (const selector of ['.subject', '.signature', '.number', '.place-and-date']) {
    expect(originOf(selector)?.getAttribute('data-origin')).toBe('plans/p')
  }
  expect(originOf('.hospital')?.getAttribute('data-origin')).toBe('hospital/h')
})

test('table heads repeat and only rows taller than a page may break', () => {
  const document = parse(writeHtml(longOutline))
  const tall = [...document.querySelectorAll('tr.tall')]
  expect(tall.map((row) => row.firstElementChild?.textContent)).toEqual(['61'])
  expect(document.querySelectorAll('thead.once')).toHaveLength(0)
  expect(writeHtml(longOutline)).toContain('.grid thead { display: table-header-group; }')
})

test('lines are drawn, never underlined or typed', () => {
  const html = writeHtml(sampleOutline)
  expect(html).not.toMatch(/underline|<u>|__/)
  expect(parse(html).querySelectorAll('.rule')).toHaveLength(3)
})
