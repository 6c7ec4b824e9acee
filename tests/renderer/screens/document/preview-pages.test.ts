import { beforeEach, describe, expect, test } from 'vitest'
import { pageCount, showPages } from '#renderer/screens/document/preview-pages.ts'

const html = (...blocks: string[]) =>
  `<!doctype html><html><head><style>.a{}</style></head><body><section class="sheet portrait sheet-1">${blocks.join('')}</section></body></html>`
const options = { figureLabel: (name: string) => `Số liệu: ${name}`, opens: (of: string) => of !== '', sameWidth: true }
const show = (text: string) => showPages(document, text, options, () => false)
const blocks = () => [...document.querySelectorAll('.sheet > *')]

beforeEach(() => {
  document.head.innerHTML = '<style id="document-style"></style>'
  document.body.innerHTML = ''
})

describe('the pages', () => {
  test('a change exchanges its own block and leaves the others, with what the reader did to them', async () => {
    await show(html('<p>Một</p>', '<p>Có <span data-figure="n">55</span></p>', '<p>Ba</p>'))
    const [first, second, third] = blocks()
    first?.classList.add('shown')
    await show(html('<p>Một</p>', '<p>Có <span data-figure="n">56</span></p>', '<p>Ba</p>'))
    const now = blocks()
    expect(now[0]).toBe(first)
    expect(now[1]).not.toBe(second)
    expect(now[1]?.textContent).toBe('Có 56')
    expect(now[2]).toBe(third)
  })

  test('blocks that come and go leave the order right', async () => {
    await show(html('<p>1</p>', '<p>2</p>', '<p>2</p>', '<p>3</p>'))
    await show(html('<p>0</p>', '<p>1</p>', '<p>2</p>', '<p>3</p>', '<p>4</p>'))
    expect(blocks().map((block) => block.textContent)).toEqual(['0', '1', '2', '3', '4'])
    await show(html())
    expect(blocks()).toEqual([])
  })

  test('figures say their name and pieces with an origin can be opened', async () => {
    await show(html('<p data-origin="assets/a1">Có <span data-figure="n">55</span></p>', '<p data-origin="">x</p>'))
    expect(document.querySelector('[data-figure]')?.getAttribute('title')).toBe('Số liệu: n')
    expect([...document.querySelectorAll('[data-opens]')].map((piece) => piece.textContent)).toEqual(['Có 55'])
  })

  test('text that has meanwhile changed again is not shown', async () => {
    expect(await showPages(document, html('<p>cũ</p>'), options, () => true)).toBeNull()
    expect(blocks()).toEqual([])
  })

  test.each([
    ['portrait', 1122.5, 1],
    ['portrait', 1122.5 * 2 + 30, 2],
    ['portrait', 0, 1],
    ['landscape', 793.7 * 3 + 60, 3],
  ] as const)('a %s section of %d pixels is %d sheets', (orientation, height, sheets) => {
    expect(pageCount(orientation, height)).toBe(sheets)
  })
})
