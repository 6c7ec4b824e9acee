const { EventEmitter } = require('node:events')
const { runtime } = require('../runtime.cjs')
const { acceptAndIgnore, strictClass, strictObject } = require('../strict.cjs')
const { applyPermissions, permissionHandlers } = require('./permissions.cjs')
const { protocol } = require('./protocol.cjs')
const { webRequest } = require('./web-request.cjs')

class Session extends EventEmitter {
  protocol = protocol
  webRequest = webRequest

  setPermissionRequestHandler(handler) {
    permissionHandlers.request = handler ?? undefined
    void applyPermissions()
  }
  setPermissionCheckHandler(handler) {
    permissionHandlers.check = handler ?? undefined
    void applyPermissions()
  }
  isPersistent() {
    return true
  }
  getUserAgent() {
    return 'standin'
  }
  async clearCache() {} // nothing is cached: every request goes through the app's handler
  async setProxy() {} // nothing is ever fetched
}
acceptAndIgnore(Session, [
  'flushStorageData', // IndexedDB writes with strict durability are on disk when acknowledged
  'setDevicePermissionHandler',
  'setDisplayMediaRequestHandler',
  'setSpellCheckerEnabled',
  'setSpellCheckerLanguages',
  'setUserAgent',
])
strictClass('session.defaultSession', Session)

const defaultSession = new Session()
const session = strictObject('session', {
  get defaultSession() {
    if (!runtime.ready) throw new Error('Session can only be received when app is ready')
    return defaultSession
  },
})

module.exports = { session, defaultSession }
