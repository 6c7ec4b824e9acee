// contextBridge. The page's main world and the preload's isolated world share the DOM but no objects: the detail of
// a CustomEvent is cloned by Chromium on its way between worlds, and dispatching is synchronous. So calls, results,
// callbacks and promises cross as they do over the real bridge. Runs by its source text in both worlds: it must
// refer to nothing outside itself.

/** `me` and `other` name the two sides, "main" and "preload". */
function createWorldBridge(me, other) {
  const functions = new Map()
  const promises = new Map()
  const exposed = new Set()
  let lastId = 0
  let answer

  const fire = (kind, detail) => window.dispatchEvent(new CustomEvent(`standin:${other}:${kind}`, { detail }))
  const on = (kind, listener) => {
    const hear = (event) => {
      event.stopImmediatePropagation() // the page's own listeners never see the bridge
      listener(event.detail)
    }
    window.addEventListener(`standin:${me}:${kind}`, hear, true)
  }
  const reference = (kind) => ({ __standin: kind, id: ++lastId })
  const messageOf = (error) => String(error?.message ?? error)
  const mapValues = (object, convert) =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, convert(value)]))
  const isPlain = (value) => [Object.prototype, null].includes(Object.getPrototypeOf(value))

  function sendPromise(promise) {
    const sent = reference('promise')
    promise.then(
      (value) => fire('settle', { id: sent.id, ok: true, value: marshal(value) }),
      (error) => fire('settle', { id: sent.id, ok: false, value: messageOf(error) }),
    )
    return sent
  }

  function marshal(value) {
    if (typeof value === 'function') {
      const sent = reference('function')
      functions.set(sent.id, value)
      return sent
    }
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.')
    if (typeof value !== 'object' || value === null) return value
    if (typeof value.then === 'function') return sendPromise(value)
    if (Array.isArray(value)) return value.map(marshal)
    return isPlain(value) ? mapValues(value, marshal) : value // dates, maps, typed arrays, errors: cloned by the event
  }

  function unmarshal(value, frozen = false) {
    if (typeof value !== 'object' || value === null) return value
    if (value.__standin === 'function') return (...args) => call(value.id, args)
    if (value.__standin === 'promise') {
      return new Promise((resolve, reject) => promises.set(value.id, { resolve, reject }))
    }
    const convert = (item) => unmarshal(item, frozen)
    if (!Array.isArray(value) && !isPlain(value)) return value
    const copy = Array.isArray(value) ? value.map(convert) : mapValues(value, convert)
    return frozen ? Object.freeze(copy) : copy
  }

  function call(id, args) {
    answer = undefined
    fire('call', { id, args: marshal(args) })
    const received = answer // set by the other side before fire returns; missing when it could not be cloned
    if (!received) throw new Error('An object could not be cloned.')
    if (!received.ok) throw new Error(received.value)
    return unmarshal(received.value)
  }

  on('call', (request) => {
    if (!request) return // arguments that could not be cloned arrive as null
    let result
    try {
      result = { ok: true, value: marshal(functions.get(request.id)(...unmarshal(request.args))) }
    } catch (error) {
      result = { ok: false, value: messageOf(error) }
    }
    fire('answer', result)
  })
  on('answer', (received) => {
    answer = received
  })
  on('settle', ({ id, ok, value }) => {
    const promise = promises.get(id)
    promises.delete(id)
    if (ok) promise?.resolve(unmarshal(value))
    else promise?.reject(new Error(value))
  })
  on('expose', ({ key, api }) => {
    Object.defineProperty(window, key, { value: unmarshal(api, true), enumerable: true })
  })

  return {
    expose(key, api) {
      if (exposed.has(key)) throw new Error('Cannot bind an API on top of an existing property on the window object')
      exposed.add(key)
      fire('expose', { key, api: marshal(api) })
    },
  }
}

module.exports = { createWorldBridge }
