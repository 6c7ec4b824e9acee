// The Chrome DevTools Protocol over --remote-debugging-pipe: JSON messages ended by a zero byte, we write to Chromium's
// descriptor 3 and read from its 4. Written by hand because the stand-in must need nothing but Node.
const { EventEmitter } = require('node:events')

/** One CDP session: the browser itself, a page, or a worker. Emits the protocol's events by name. */
class Session extends EventEmitter {
  constructor(connection, id) {
    super()
    this.setMaxListeners(0) // one listener per open window sits on the root session
    this.connection = connection
    this.id = id
  }
  send(method, params = {}) {
    return this.connection.send(method, params, this.id)
  }
}

/** Calls `onMessage` with each message; a message may arrive in many chunks and a chunk may hold many messages. */
function readMessages(stream, onMessage) {
  let chunks = []
  stream.on('data', (data) => {
    let start = 0
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
      chunks.push(data.subarray(start, end))
      start = end + 1
      const text = Buffer.concat(chunks).toString('utf8')
      chunks = []
      onMessage(JSON.parse(text))
    }
    if (start < data.length) chunks.push(data.subarray(start))
  })
}

class Connection {
  #toChromium
  #lastId = 0
  #pending = new Map()
  #sessions = new Map()

  constructor(chromium) {
    this.process = chromium
    this.root = this.session(undefined)
    this.#toChromium = chromium.stdio[3]
    this.#toChromium.on('error', () => {}) // a closed pipe shows up as the end of the other one
    readMessages(chromium.stdio[4], (message) => this.#receive(message))
    chromium.stdio[4].on('close', () => {
      for (const { reject } of this.#pending.values()) reject(new Error('Chromium closed'))
      this.#pending.clear()
    })
  }

  /** The session of that id; the same object each time. */
  session(id) {
    const known = this.#sessions.get(id) ?? new Session(this, id)
    this.#sessions.set(id, known)
    return known
  }

  send(method, params, sessionId) {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, method })
      this.#toChromium.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  #receive(message) {
    if (message.id === undefined) {
      this.#sessions.get(message.sessionId)?.emit(message.method, message.params)
      return
    }
    const call = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`))
    else call?.resolve(message.result)
  }
}

module.exports = { Connection }
