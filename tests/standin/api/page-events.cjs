// Chromium's events of one page as the events of its WebContents.
const { toAppUrl } = require('../app-urls.cjs')
const { PRELOAD_WORLD } = require('../page/page-scripts.cjs')
const { createEvent } = require('./events.cjs')

const LEVELS = { error: 'error', warning: 'warning', debug: 'debug' }

function followPreloadContext(state) {
  const { session } = state
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const isMainFrame = context.auxData.frameId === state.targetId
    if (context.name === PRELOAD_WORLD && isMainFrame) state.preloadContext = context.id
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === state.preloadContext) state.preloadContext = undefined
  })
  session.on('Runtime.executionContextsCleared', () => {
    state.preloadContext = undefined
  })
}

function forwardPageEvents(contents, state) {
  const { session } = state
  followPreloadContext(state)
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    const message = args.map(({ value, description }) => value ?? description).join(' ')
    contents.emit(
      'console-message',
      createEvent({ level: LEVELS[type] ?? 'info', message, lineNumber: 0, sourceId: '' }),
    )
  })
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId) return
    state.url = toAppUrl(frame.url)
    contents.emit('did-navigate', createEvent(), state.url, 200, '')
  })
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId !== state.targetId) return
    state.url = toAppUrl(url)
    contents.emit('did-navigate-in-page', createEvent(), state.url, true)
  })
  // A window waits on about:blank for its first address; Electron knows no such load.
  const unlessBlank = (listener) => () => {
    if (state.url !== 'about:blank') listener()
  }
  session.on(
    'Page.domContentEventFired',
    unlessBlank(() => contents.emit('dom-ready', createEvent())),
  )
  session.on(
    'Page.loadEventFired',
    unlessBlank(() => contents.emit('did-finish-load', createEvent())),
  )
  session.on('Inspector.targetCrashed', () => {
    contents.emit('render-process-gone', createEvent(), { reason: 'crashed', exitCode: 139 })
  })
}

module.exports = { forwardPageEvents }
