// Creates the Chromium page behind a window and puts the preload, the bridge and the request gate in place, all before
// the first address is loaded.
const page = require('../page/page-scripts.cjs')
const { log, runtime } = require('../runtime.cjs')
const { createEvent } = require('./events.cjs')
const { forwardPageEvents } = require('./page-events.cjs')
const { answerRenderer } = require('./renderer-ipc.cjs')
const { guardRequests } = require('./request-gate.cjs')

/** The only settings emulated; an app that weakens one must not pass. */
const REQUIRED = { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true }
const AUTO_ATTACH = {
  autoAttach: true,
  waitForDebuggerOnStart: true,
  flatten: true,
  filter: [{ type: 'iframe' }],
}

function readPreload(contents, file) {
  if (file === undefined) return ''
  try {
    return page.readPreload(file)
  } catch (error) {
    console.error(`Unable to load preload script: ${file}\n${error}`)
    process.nextTick(() => contents.emit('preload-error', createEvent(), file, error))
    return ''
  }
}

const environmentOf = (webPreferences) => ({
  platform: process.platform,
  arch: process.arch,
  versions: {
    electron: runtime.electronVersion,
    chrome: runtime.chromiumVersion,
    node: process.versions.node,
  },
  argv: webPreferences.additionalArguments ?? [],
})

/**
 * Frames of another origin are sessions of their own, which wait until their requests are guarded too. The page's
 * session sees the requests of its workers.
 */
function guardSession(contents, state, session) {
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    const child = runtime.chromium.session(sessionId)
    guardSession(contents, state, child)
      .catch((error) => log('child session', error.message)) // it ended meanwhile
      .finally(() => child.send('Runtime.runIfWaitingForDebugger').catch(() => {}))
  })
  return Promise.all([
    guardRequests({ contents, page: state, session }),
    session.send('Target.setAutoAttach', AUTO_ATTACH),
  ])
}

/** Fills `state` with the page's ids; throws on settings that are not emulated. */
async function openPage(contents, state, { width = 800, height = 600, webPreferences = {} }) {
  for (const [name, value] of Object.entries(REQUIRED)) {
    if ((webPreferences[name] ?? value) !== value) throw new Error(`webPreferences.${name} must be ${value} here`)
  }
  const { root } = runtime.chromium
  const { targetId } = await root.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height })
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true })
  const session = runtime.chromium.session(sessionId)
  Object.assign(state, { targetId, session })
  forwardPageEvents(contents, state)
  answerRenderer(contents, state)

  const preload = readPreload(contents, webPreferences.preload)
  const preloadScript = page.preloadWorldScript(preload, environmentOf(webPreferences))
  const onNewDocument = 'Page.addScriptToEvaluateOnNewDocument'
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Network.enable'),
    guardSession(contents, state, session),
    session.send('Runtime.addBinding', { name: page.SEND_BINDING, executionContextName: page.PRELOAD_WORLD }),
    session.send('Runtime.addBinding', { name: page.OPEN_BINDING }),
    session.send(onNewDocument, { source: page.mainWorldScript() }), // first: it hears what the preload exposes
    session.send(onNewDocument, { source: preloadScript, worldName: page.PRELOAD_WORLD }),
  ])
}

module.exports = { openPage }
