// What a sandboxed preload finds: require('electron') with contextBridge and ipcRenderer, and a small process object.
// Runs by its source text in the isolated world, before the app's own preload: it must refer to nothing outside itself.

/** `send` carries a message to main; `receive` of the result takes main's messages. */
function createPreloadRuntime({ bridge, codec, send, environment }) {
  const strict = (name, members) =>
    new Proxy(members, {
      get(target, key, receiver) {
        if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key, receiver)
        throw new Error(`stand-in: electron.${name}${String(key)} is not emulated in the preload`)
      },
    })

  const listeners = new Map() // channel → functions
  const pending = new Map() // id of an invoke → its promise
  let lastId = 0
  const heardOn = (channel) => listeners.get(channel) ?? []

  const ipcRenderer = strict('ipcRenderer.', {
    on(channel, listener) {
      listeners.set(channel, [...heardOn(channel), listener])
      return ipcRenderer
    },
    once(channel, listener) {
      const once = (...args) => {
        ipcRenderer.off(channel, once)
        listener(...args)
      }
      once.listener = listener
      return ipcRenderer.on(channel, once)
    },
    off(channel, listener) {
      listeners.set(
        channel,
        heardOn(channel).filter((known) => known !== listener && known.listener !== listener),
      )
      return ipcRenderer
    },
    addListener: (channel, listener) => ipcRenderer.on(channel, listener),
    removeListener: (channel, listener) => ipcRenderer.off(channel, listener),
    removeAllListeners(channel) {
      if (channel === undefined) listeners.clear()
      else listeners.delete(channel)
      return ipcRenderer
    },
    listenerCount: (channel) => heardOn(channel).length,
    send: (channel, ...args) => send({ kind: 'send', channel, args: codec.pack(args) }),
    invoke: async (channel, ...args) => {
      const packed = codec.pack(args) // throws before anything is sent, as the real one does
      const id = ++lastId
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject })
        send({ kind: 'invoke', id, channel, args: packed })
      })
    },
  })

  const receive = (message) => {
    if (message.kind === 'event') {
      const event = { sender: ipcRenderer, ports: [] }
      for (const listener of heardOn(message.channel)) listener(event, ...codec.unpack(message.args))
      return
    }
    const promise = pending.get(message.id)
    pending.delete(message.id)
    if (message.ok) promise?.resolve(codec.unpack(message.value))
    else promise?.reject(new Error(message.value))
  }

  const electron = strict('', {
    contextBridge: strict('contextBridge.', { exposeInMainWorld: (key, api) => bridge.expose(key, api) }),
    ipcRenderer,
    webFrame: strict('webFrame.', { setZoomFactor() {}, getZoomFactor: () => 1 }),
  })
  const require = (id) => {
    if (['electron', 'electron/renderer', 'electron/common'].includes(id)) return electron
    throw new Error(`module not found: ${id}`) // the real sandbox's words
  }
  const process = { ...environment, type: 'renderer', sandboxed: true, contextIsolated: true, env: {} }

  const reportTitle = () => send({ kind: 'title', title: document.title })
  document.addEventListener('DOMContentLoaded', () => {
    reportTitle()
    new MutationObserver(reportTitle).observe(document.head, { subtree: true, childList: true, characterData: true })
  })

  const fail = (error) => send({ kind: 'preload-error', message: String(error?.stack ?? error) })
  return { require, process, receive, fail }
}

module.exports = { createPreloadRuntime }
