const { schemes } = require('../app-urls.cjs')
const { runtime } = require('../runtime.cjs')
const { strictObject } = require('../strict.cjs')

/** Handlers by scheme, asked by request-gate.cjs. */
const handlers = new Map()

function registerSchemesAsPrivileged(list) {
  if (runtime.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
  for (const { scheme, privileges } of list) {
    // The https address that carries the scheme here always has both, so an app that lacks them must not pass.
    if (!privileges?.standard || !privileges.secure) {
      throw new Error(`stand-in: scheme ${scheme} must be standard and secure`)
    }
    schemes.set(scheme, privileges)
  }
}

const protocol = strictObject('protocol', {
  registerSchemesAsPrivileged,
  handle(scheme, handler) {
    if (!runtime.ready) throw new Error('protocol.handle should be called after app is ready')
    if (!schemes.has(scheme))
      throw new Error(`stand-in: protocol.handle of ${scheme}: only privileged schemes work here`)
    if (handlers.has(scheme)) throw new Error(`protocol.handle: ${scheme} is already handled`)
    handlers.set(scheme, handler)
  },
  unhandle: (scheme) => void handlers.delete(scheme),
  isProtocolHandled: (scheme) => handlers.has(scheme),
})

module.exports = { protocol, handlers }
