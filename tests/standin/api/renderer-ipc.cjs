// Messages between a page's preload and main.
const { toAppUrl } = require('../app-urls.cjs')
const { createCloneCodec } = require('../page/clone-codec.cjs')
const { OPEN_BINDING, RECEIVE, SEND_BINDING } = require('../page/page-scripts.cjs')
const { log, runtime } = require('../runtime.cjs')
const { createEvent } = require('./events.cjs')
const { ipcMain } = require('./ipc-main.cjs')

const codec = createCloneCodec({
  encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  decode: (text) => Uint8Array.from(Buffer.from(text, 'base64')).buffer, // a buffer of its own, not a slice of a pool
})

/** Hands a message to the preload; lost when no document is loaded, as in Electron. */
function deliver(state, message, context = state.preloadContext) {
  if (context === undefined) return
  state.session
    .send('Runtime.evaluate', { contextId: context, expression: `${RECEIVE}(${JSON.stringify(message)})` })
    .catch((error) => log('message lost', error.message)) // the document went away meanwhile
}

/** webContents.send. */
function sendToRenderer(state, channel, args) {
  deliver(state, { kind: 'event', channel, args: codec.pack(args) })
}

async function invoke(event, message) {
  try {
    const answer = await ipcMain.handlerFor(message.channel)(event, ...codec.unpack(message.args))
    return { kind: 'reply', id: message.id, ok: true, value: codec.pack(answer) }
  } catch (error) {
    if (!runtime.down) console.error(`Error occurred in handler for '${message.channel}':`, error)
    const value = `Error invoking remote method '${message.channel}': ${error}`
    return { kind: 'reply', id: message.id, ok: false, value }
  }
}

async function handleMessage(contents, state, message, context) {
  const event = createEvent({
    type: 'frame',
    sender: contents,
    senderFrame: contents.mainFrame,
    frameId: contents.mainFrame.routingId,
    processId: contents.mainFrame.processId,
    reply: (channel, ...args) => sendToRenderer(state, channel, args),
  })
  switch (message.kind) {
    case 'invoke':
      deliver(state, await invoke(event, message), context)
      break
    case 'send':
      ipcMain.emit(message.channel, event, ...codec.unpack(message.args))
      break
    case 'title':
      contents.emit('page-title-updated', createEvent(), message.title, true)
      break
    case 'preload-error': {
      console.error(`Unable to load preload script\n${message.message}`)
      contents.emit('preload-error', createEvent(), contents.preloadPath, new Error(message.message))
      break
    }
    default:
      throw new Error(`stand-in: unknown message ${message.kind}`)
  }
}

/** Listens to what the page sends: messages of the preload, and requests for new windows. */
function answerRenderer(contents, state) {
  state.session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    const message = JSON.parse(payload)
    if (name === SEND_BINDING) void handleMessage(contents, state, message, executionContextId)
    if (name === OPEN_BINDING) contents.askForWindow({ ...message, url: toAppUrl(message.url) })
  })
}

module.exports = { answerRenderer, sendToRenderer }
