const { EventEmitter } = require('node:events')
const { strictClass } = require('../strict.cjs')

class IpcMain extends EventEmitter {
  #handlers = new Map()

  handle(channel, handler) {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }
  handleOnce(channel, handler) {
    this.handle(channel, (...args) => {
      this.removeHandler(channel)
      return handler(...args)
    })
  }
  removeHandler(channel) {
    this.#handlers.delete(channel)
  }
  /** Called by renderer-ipc.cjs; not part of Electron. */
  handlerFor(channel) {
    const handler = this.#handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return handler
  }
}
strictClass('ipcMain', IpcMain)

module.exports = { ipcMain: new IpcMain() }
