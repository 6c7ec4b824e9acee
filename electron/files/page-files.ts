import { readFile } from 'node:fs/promises'
import { extname, join, relative, resolve, sep } from 'node:path'
import { systemCode } from './file-failure.ts'
// JSON, because build/scripts/serve.mjs serves the same page to a browser under the same rules.
import policy from './page-policy.json' with { type: 'json' }

export interface PageFile {
  readonly bytes: Uint8Array
  readonly mimeType: string
}

/** The headers every answer of the page's origin carries, the Content-Security-Policy first of all. */
export const pageHeaders: Readonly<Record<string, string>> = policy.pageHeaders

const mimeTypes: Readonly<Record<string, string>> = policy.mimeTypes

/**
 * Reads one file of the built page.
 * @param root absolute folder of the built page
 * @param urlPath the path of the address, still percent-encoded; '/' is index.html
 * @returns null for whatever is not a file of a known type inside the folder
 */
export async function readPageFile(root: string, urlPath: string): Promise<PageFile | null> {
  const path = pathInside(root, urlPath === '/' ? '/index.html' : urlPath)
  const mimeType = path === null ? undefined : mimeTypes[extname(path).toLowerCase()]
  if (path === null || mimeType === undefined) return null
  try {
    return { bytes: await readFile(path), mimeType }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(systemCode(error) ?? '')) return null
    throw error
  }
}

function pathInside(root: string, urlPath: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(urlPath)
  } catch {
    return null
  }
  // A backslash, a drive or a stream means something to Windows only, and never stands in a name of ours.
  if (/[\\:\0]/.test(decoded)) return null
  const path = resolve(join(root, decoded))
  const inside = relative(root, path)
  return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) ? null : path
}
