// Every request of a page or worker stops here. The app's own listeners and protocol handlers answer it, or it fails as
// on a computer without a network: nothing is ever fetched.
const { schemeOf, schemes, toAppUrl } = require('../app-urls.cjs')
const { log, runtime } = require('../runtime.cjs')
const { createEvent } = require('./events.cjs')
const { handlers } = require('./protocol.cjs')
const { askListener, tellListener } = require('./web-request.cjs')

const RESOURCE_TYPES = {
  Fetch: 'xhr',
  XHR: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
}

/** CDP's reasons for a failed request → Chromium's own names. */
const NET_ERRORS = {
  Aborted: 'net::ERR_ABORTED',
  BlockedByClient: 'net::ERR_BLOCKED_BY_CLIENT',
  Failed: 'net::ERR_FAILED',
  InternetDisconnected: 'net::ERR_INTERNET_DISCONNECTED',
}

function resourceTypeOf(paused, page) {
  if (paused.resourceType === 'Document') return paused.frameId === page.targetId ? 'mainFrame' : 'subFrame'
  return RESOURCE_TYPES[paused.resourceType] ?? paused.resourceType.toLowerCase()
}

/** Whether a document may load: loads that main itself began are not asked about. */
function navigationAllowed({ contents, page }, url, isMainFrame) {
  if (isMainFrame && page.expectedUrl === url.split('#')[0]) {
    page.expectedUrl = undefined
    return true
  }
  const frameEvent = createEvent({
    url,
    isMainFrame,
    isSameDocument: false,
    frame: isMainFrame ? contents.mainFrame : null,
  })
  contents.emit('will-frame-navigate', frameEvent)
  if (frameEvent.defaultPrevented || !isMainFrame) return !frameEvent.defaultPrevented
  const event = createEvent({ url, isMainFrame, isSameDocument: false })
  contents.emit('will-navigate', event, url)
  return !event.defaultPrevented
}

function requestFor(url, { method, headers, hasPostData, postDataEntries = [] }) {
  const body = hasPostData
    ? Buffer.concat(postDataEntries.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')))
    : null
  return new Request(url, { method, headers: Object.entries(headers).filter(([name]) => !name.startsWith(':')), body })
}

/** Response headers in CDP's form, after the app has seen and perhaps changed them. */
async function headersOf(response, details) {
  const byName = {}
  for (const [name, value] of response.headers) byName[name] = [...(byName[name] ?? []), value]
  const answer = await askListener('onHeadersReceived', {
    ...details,
    responseHeaders: byName,
    statusCode: response.status,
  })
  return Object.entries(answer.responseHeaders ?? byName).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value })),
  )
}

/** The reason why a request fails, undefined when a handler may answer it. */
async function refusalOf(gate, paused, details) {
  const scheme = schemeOf(details.url)
  if (details.resourceType === 'xhr' && schemes.has(scheme) && !schemes.get(scheme).supportFetchAPI) return 'Failed'
  const isMainFrame = details.resourceType === 'mainFrame'
  if (paused.resourceType === 'Document' && !navigationAllowed(gate, details.url, isMainFrame)) return 'Aborted'
  const answer = await askListener('onBeforeRequest', details)
  if (answer.redirectURL) throw new Error('stand-in: redirectURL of onBeforeRequest is not emulated')
  if (answer.cancel) return 'BlockedByClient'
  return handlers.has(scheme) ? undefined : 'InternetDisconnected'
}

async function answerRequest(gate, paused) {
  const url = toAppUrl(paused.request.url)
  const { method } = paused.request
  const fail = (errorReason) => gate.session.send('Fetch.failRequest', { requestId: paused.requestId, errorReason })
  if (paused.resourceType === 'Other' && url.endsWith('/favicon.ico')) return fail('Aborted') // Electron asks for none
  const details = {
    id: Number(paused.requestId.match(/\d+/)?.[0]),
    url,
    method,
    resourceType: resourceTypeOf(paused, gate.page),
    webContentsId: gate.contents.id,
    timestamp: Date.now(),
  }
  log(details.resourceType, method, url)
  const refusal = await refusalOf(gate, paused, details)
  if (refusal !== undefined) {
    tellListener('onErrorOccurred', { ...details, error: NET_ERRORS[refusal] })
    return fail(refusal)
  }
  const response = await handlers.get(schemeOf(url))(requestFor(url, paused.request))
  if (response.type === 'error') return fail('Failed')
  await gate.session.send('Fetch.fulfillRequest', {
    requestId: paused.requestId,
    responseCode: response.status,
    responseHeaders: await headersOf(response, details),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  })
  tellListener('onCompleted', { ...details, statusCode: response.status, fromCache: false })
}

/** Answers all requests of one CDP session: a page with its workers, or a frame in another process. */
function guardRequests(gate) {
  gate.session.on('Fetch.requestPaused', (paused) => {
    answerRequest(gate, paused).catch((error) => {
      if (runtime.down || gate.page.destroyed) return // the page is gone, and its request with it
      console.error(`stand-in: the request ${paused.request.url} failed:`, error)
      gate.session.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' }).catch(() => {})
    })
  })
  return gate.session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

module.exports = { guardRequests }
