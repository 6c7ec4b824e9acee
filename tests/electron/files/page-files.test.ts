import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageHeaders, readPageFile } from '#electron/files/page-files.ts'
import { temporaryFolder } from './temporary-folder.ts'

async function builtPage(): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'page/assets'), { recursive: true })
  await mkdir(join(folder, 'page-secret'))
  await writeFile(join(folder, 'secret.json'), 'secret')
  await writeFile(join(folder, 'page-secret/secret.json'), 'secret')
  await writeFile(join(folder, 'page/index.html'), 'page')
  await writeFile(join(folder, 'page/assets/chữ.woff2'), 'font')
  await writeFile(join(folder, 'page/main.ts'), 'source')
  return join(folder, 'page')
}

describe('readPageFile', () => {
  it('serves the page and what lies under it, with its type', async () => {
    const root = await builtPage()
    const index = await readPageFile(root, '/')
    expect(new TextDecoder().decode(index?.bytes)).toBe('page')
    expect(index?.mimeType).toBe('text/html; charset=utf-8')
    expect((await readPageFile(root, '/assets/ch%E1%BB%AF.woff2'))?.mimeType).toBe('font/woff2')
  })

  it.each([
    '/none.js',
    '/assets',
    '/main.ts',
    '/../secret.json',
    '/..%2fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/../page-secret/secret.json',
    '/..%5csecret.json',
    '/%00',
    '/%',
    '/%ff',
  ])('does not serve %s', async (path) => {
    expect(await readPageFile(await builtPage(), path)).toBe(null)
  })

  it('never leaves the folder, whatever the path', async () => {
    const root = await builtPage()
    const piece = fc.constantFrom(
      '..',
      '/',
      '%2f',
      '%2e',
      '.',
      '\\',
      '%5c',
      'secret.json',
      'page-secret',
      'assets',
      'C:',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const file = await readPageFile(root, `/${pieces.join('')}`)
        expect(new TextDecoder().decode(file?.bytes)).not.toBe('secret')
      }),
      { numRuns: 500 },
    )
  })
})

it('the policy of the page allows no origin but its own', () => {
  const policy = pageHeaders['Content-Security-Policy'] ?? ''
  expect(policy).toMatch(/^default-src 'none'; script-src 'self';/)
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/)
})
