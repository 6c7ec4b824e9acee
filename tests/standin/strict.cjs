// Unknown members throw. A stand-in that answers `undefined` for what it does not know would let a typo, or a call that
// only the real Electron understands, pass a test unnoticed.
const { EventEmitter } = require('node:events')

/** Any object is probed for these by `await`, JSON.stringify, Node's events and bundlers; absence is a fine answer. */
const PROBED = new Set(['then', 'toJSON', 'domain', '__esModule'])

const notEmulated = (name, key) =>
  new Error(`stand-in: electron.${[name, String(key)].filter(Boolean).join('.')} is not emulated`)

const throwOnUnknown = (name) => ({
  get(target, key, receiver) {
    if (key in target || typeof key === 'symbol' || PROBED.has(key)) return Reflect.get(target, key, receiver)
    throw notEmulated(name, key)
  },
})

/** A plain object whose unknown members throw; tests may still replace members, as they do with `dialog`. */
const strictObject = (name, members) => new Proxy(members, throwOnUnknown(name))

/** The same for a class over EventEmitter. The guard sits behind the prototype, so private fields keep working. */
function strictClass(name, emitterClass) {
  Object.setPrototypeOf(emitterClass.prototype, new Proxy(EventEmitter.prototype, throwOnUnknown(name)))
  Object.setPrototypeOf(emitterClass, new Proxy(EventEmitter, throwOnUnknown(name)))
  return emitterClass
}

/** A part of Electron that is not emulated at all: importing it is fine, touching it throws. */
function unavailable(name) {
  const refuse = () => {
    throw notEmulated(name, '')
  }
  return new Proxy(() => {}, {
    apply: refuse,
    construct: refuse,
    get: (_target, key) => {
      if (typeof key === 'symbol' || PROBED.has(key)) return undefined
      throw notEmulated(name, key)
    },
  })
}

/** Members that only change what a user sees on a real desktop: accepted, and without effect here. */
function acceptAndIgnore(emitterClass, names) {
  for (const name of names) {
    Object.defineProperty(emitterClass.prototype, name, { value() {}, writable: true, configurable: true })
  }
}

module.exports = { strictObject, strictClass, unavailable, acceptAndIgnore, notEmulated }
