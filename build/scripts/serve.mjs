// Serves the built page to a browser of this computer, under the same rules as the shell (electron/files/page-policy.json).
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, relative, resolve, sep } from 'node:path'
import { project } from './run.mjs'

const HOST = '127.0.0.1'
/** Always tried first: the browser keeps the data under the address, port included. */
export const USUAL_PORT = 4173
const PORTS_TRIED = 20

const { pageHeaders, mimeTypes } = JSON.parse(readFileSync(join(project, 'electron/files/page-policy.json'), 'utf8'))

/**
 * Serves a folder on the loopback address.
 * @param {string} root absolute path
 * @returns {Promise<{ address: string, port: number, close: () => Promise<void> }>}
 */
export async function serve(root) {
  for (let port = USUAL_PORT; port < USUAL_PORT + PORTS_TRIED; port++) {
    const server = await listen(root, port)
    if (server === null) continue
    const close = () =>
      new Promise((closed) => {
        server.close(closed)
        server.closeAllConnections()
      })
    return { address: `http://${HOST}:${port}/`, port, close }
  }
  throw new Error(`no free port from ${USUAL_PORT} on`)
}

/** Null when the port is taken. */
function listen(root, port) {
  return new Promise((done, failed) => {
    const server = createServer((request, response) => {
      answer(root, port, request, response).catch((error) => {
        console.error(error)
        response.writeHead(500, pageHeaders).end()
      })
    })
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? done(null) : failed(error)))
    server.listen(port, HOST, () => done(server))
  })
}

async function answer(root, port, request, response) {
  const refuse = (status) => void response.writeHead(status, pageHeaders).end()
  // A foreign name that was made to point here (DNS rebinding) would otherwise give its page our origin.
  if (request.headers.host !== `${HOST}:${port}`) return tellAddress(response, port)
  if (request.method !== 'GET') return refuse(405)
  const path = pathInside(root, request.url.split('?')[0])
  const mimeType = path === null ? undefined : mimeTypes[extname(path).toLowerCase()]
  if (mimeType === undefined) return refuse(404)
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return refuse(404)
  response.writeHead(200, { ...pageHeaders, 'Content-Type': mimeType }).end(bytes)
}

/** For whoever typed localhost: under that name the browser keeps other data, so the page must not open there either. */
function tellAddress(response, port) {
  const address = `http://${HOST}:${port}/`
  const text = `Hãy mở ứng dụng tại địa chỉ ${address}\nPlease open the app at ${address}\n`
  response.writeHead(421, { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8' }).end(text)
}

function pathInside(root, urlPath) {
  let decoded
  try {
    decoded = decodeURIComponent(urlPath === '/' ? '/index.html' : urlPath)
  } catch {
    return null
  }
  if (!decoded.startsWith('/') || /[\\:\0]/.test(decoded)) return null
  const path = resolve(join(root, decoded))
  const inside = relative(root, path)
  return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) ? null : path
}
