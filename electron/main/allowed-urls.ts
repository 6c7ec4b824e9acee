import { PAGE_ORIGIN, PAGE_SCHEME, PAGE_URL } from './page-origin.ts'

/**
 * Whether a request may leave the page. `blob:` and `data:` carry bytes the page has already; everything else but our own
 * scheme would reach the network or the disk.
 * @param developerTools whether the developer tools (which load their own pages) may be used
 */
export function mayRequest(url: string, developerTools: boolean): boolean {
  const scheme = schemeOf(url)
  if (scheme === PAGE_SCHEME || scheme === 'data') return true
  if (scheme === 'blob') return url.startsWith(`blob:${PAGE_ORIGIN}/`)
  return scheme === 'devtools' && developerTools
}

/** Whether a frame may go to an address: the page may load itself again, a preview frame may show what the page gave it. */
export function mayNavigate(url: string, isMainFrame: boolean): boolean {
  if (isMainFrame) return url === PAGE_URL || url.startsWith(`${PAGE_URL}#`)
  return url === 'about:srcdoc' || url === 'about:blank' || url.startsWith(`blob:${PAGE_ORIGIN}/`)
}

function schemeOf(url: string): string {
  return url.slice(0, Math.max(0, url.indexOf(':'))).toLowerCase()
}
