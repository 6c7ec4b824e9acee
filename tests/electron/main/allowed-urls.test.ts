import { describe, expect, it } from 'vitest'
import { mayNavigate, mayRequest } from '#electron/main/allowed-urls.ts'

describe('mayRequest', () => {
  it.each([
    ['app://ke-hoach-so/index.html', true],
    ['blob:app://ke-hoach-so/0b9d', true],
    ['data:image/png;base64,AA==', true],
    ['https://example.invalid/', false],
    ['http://127.0.0.1:9/', false],
    ['ws://example.invalid/', false],
    ['file:///C:/Windows/win.ini', false],
    ['blob:https://example.invalid/0b9d', false],
    ['chrome://settings/', false],
    ['devtools://devtools/bundled/inspector.html', false],
    ['application://x', false],
    ['', false],
  ])('%s: %s', (url, allowed) => {
    expect(mayRequest(url, false)).toBe(allowed)
  })

  it('lets the developer tools load themselves where they may be used', () => {
    expect(mayRequest('devtools://devtools/bundled/inspector.html', true)).toBe(true)
    expect(mayRequest('https://example.invalid/', true)).toBe(false)
  })
})

describe('mayNavigate', () => {
  it.each([
    ['app://ke-hoach-so/', true],
    ['app://ke-hoach-so/#/assets', true],
    ['app://ke-hoach-so/print/0b9d', false],
    ['app://ke-hoach-so.example/', false],
    ['app://stranger/', false],
    ['https://example.invalid/', false],
    ['data:text/html,x', false],
    ['about:srcdoc', false],
  ])('the window to %s: %s', (url, allowed) => {
    expect(mayNavigate(url, true)).toBe(allowed)
  })

  it.each([
    ['about:srcdoc', true],
    ['blob:app://ke-hoach-so/0b9d', true],
    ['blob:https://example.invalid/0b9d', false],
    ['app://ke-hoach-so/', false],
    ['data:text/html,x', false],
  ])('a frame inside it to %s: %s', (url, allowed) => {
    expect(mayNavigate(url, false)).toBe(allowed)
  })
})
