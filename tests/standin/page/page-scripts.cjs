// The two scripts every new document starts with, as source text for Page.addScriptToEvaluateOnNewDocument.
const fs = require('node:fs')
const vm = require('node:vm')
const { createCloneCodec } = require('./clone-codec.cjs')
const { interceptNewWindows } = require('./new-windows.cjs')
const { createPreloadRuntime } = require('./preload-runtime.cjs')
const { createWorldBridge } = require('./world-bridge.cjs')

/** Name of the isolated world; the real one's. */
const PRELOAD_WORLD = 'Electron Isolated Context'
/** Functions Chromium gives the page to reach main: the first in the isolated world only. */
const SEND_BINDING = '__standinSend'
const OPEN_BINDING = '__standinOpen'
/** Function the isolated world gives main. */
const RECEIVE = '__standinReceive'

// Electron runs no preload in frames by default; about:blank is where a window waits for its first address.
const inAppPage = (code) =>
  `if (window === window.top && location.protocol !== 'about:' && location.protocol !== 'chrome-error:') {\n${code}\n}`

const mainWorldScript = () =>
  inAppPage(`;(${createWorldBridge})('main', 'preload');
    (${interceptNewWindows})((text) => window.${OPEN_BINDING}(text))`)

const wrapPreload = (source) => `(function (require, process, exports, module) { ${source}\n})`

/** Source of the app's preload; throws when it cannot be read or is not a CommonJS script, as an ESM one is not. */
function readPreload(file) {
  const source = fs.readFileSync(file, 'utf8')
  new vm.Script(wrapPreload(source), { filename: file })
  return source
}

const preloadWorldScript = (preloadSource, environment) =>
  inAppPage(`
    const runtime = (${createPreloadRuntime})({
      bridge: (${createWorldBridge})('preload', 'main'),
      codec: (${createCloneCodec})({
        encode: (bytes) => bytes.toBase64(),
        decode: (text) => Uint8Array.fromBase64(text).buffer,
      }),
      send: (message) => globalThis.${SEND_BINDING}(JSON.stringify(message)),
      environment: ${JSON.stringify(environment)},
    })
    globalThis.${RECEIVE} = runtime.receive
    try {
      const module = { exports: {} };
      ${wrapPreload(preloadSource)}(runtime.require, runtime.process, module.exports, module)
    } catch (error) {
      runtime.fail(error)
    }`)

module.exports = {
  PRELOAD_WORLD,
  SEND_BINDING,
  OPEN_BINDING,
  RECEIVE,
  mainWorldScript,
  preloadWorldScript,
  readPreload,
}
