import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { expect, test } from '@playwright/test'

// One after the other: both would build the page if it were not built.
test.describe.configure({ mode: 'serial' })

// `npm start -- --browser`: the page on the loopback address, for computers where Electron cannot be had.

interface Served {
  readonly child: ChildProcess
  readonly port: number
  readonly output: string
}

async function startBrowserMode(): Promise<Served> {
  const child = spawn(process.execPath, ['build/scripts/start.mjs', '--browser', '--no-open'], { stdio: 'pipe' })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
  await expect.poll(() => output, { timeout: 60_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\//)
  return { child, output, port: Number(/127\.0\.0\.1:(\d+)\//.exec(output)?.[1]) }
}

/** Sends bytes as they are: a client library would tidy the very paths and headers that are tried here. */
async function answerTo(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (data) => {
    answer += data
  })
  socket.write(request)
  await once(socket, 'close')
  return answer
}

const get = (port: number, path: string, host = `127.0.0.1:${port}`) =>
  answerTo(port, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)

test('the page is served under the rules of the shell, to this computer only, until Ctrl+C', async () => {
  test.setTimeout(90_000)
  const { child, port } = await startBrowserMode()
  try {
    const page = await get(port, '/')
    expect(page).toContain('HTTP/1.1 200')
    expect(page).toMatch(/content-security-policy: default-src 'none'; script-src 'self';/i)
    expect(page).toMatch(/x-content-type-options: nosniff/i)
    expect(page).toContain('<html lang="vi">')

    for (const path of [
      '/../../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/..%5cmain%5cmain.js',
    ]) {
      expect(await get(port, path), path).toContain('HTTP/1.1 404')
    }
    for (const path of ['/none.js', '/%', '/%00', '//', '/?x=/../', 'http://x/index.html']) {
      expect(await get(port, path), path).toContain(path === '/?x=/../' ? 'HTTP/1.1 200' : 'HTTP/1.1 404')
    }
    for (const host of ['rebound.example', `rebound.example:${port}`, `localhost:${port}`, '127.0.0.1']) {
      const refusal = await get(port, '/', host)
      expect(refusal, host).toContain('HTTP/1.1 421')
      expect(refusal, host).toContain(`Please open the app at http://127.0.0.1:${port}/`)
      expect(refusal, host).not.toContain('<html')
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const request = `${method} / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`
      expect(await answerTo(port, request), method).toContain('HTTP/1.1 405')
    }
  } finally {
    child.kill('SIGINT')
  }
  if (child.exitCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe(null)
  expect(child.exitCode).toBe(0)
})

test('on another port than usual it warns that the data belongs to the address', async () => {
  test.setTimeout(90_000)
  const occupant = createServer()
  // Someone else may hold the port already; then it is taken all the same.
  occupant.on('error', () => undefined)
  occupant.listen(4173, '127.0.0.1')
  const { child, port, output } = await startBrowserMode()
  child.kill('SIGINT')
  await once(child, 'exit')
  occupant.close()
  expect(port).not.toBe(4173)
  expect(output).toContain('trình duyệt giữ dữ liệu theo địa chỉ')
})
