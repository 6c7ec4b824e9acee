// session.webRequest: the listeners an app sets, and how request-gate.cjs asks them.
const { strictObject } = require('../strict.cjs')

const listeners = new Map() // event name → { matches, listener }

/** Electron's URL patterns: "<all_urls>" or a URL with * as wildcard. */
function matcherOf(patterns) {
  if (patterns === undefined || patterns.length === 0 || patterns.includes('<all_urls>')) return () => true
  const escaped = patterns.map((pattern) => pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*'))
  const pattern = new RegExp(`^(${escaped.join('|')})$`)
  return (url) => pattern.test(url)
}

/** Accepts (listener), (filter, listener) and (null), as Electron does; a later listener replaces the earlier one. */
const setter = (name) => (first, second) => {
  const listener = typeof first === 'function' ? first : second
  if (typeof listener === 'function') listeners.set(name, { matches: matcherOf(first?.urls), listener })
  else listeners.delete(name)
}

const webRequest = strictObject('session.webRequest', {
  onBeforeRequest: setter('onBeforeRequest'),
  onHeadersReceived: setter('onHeadersReceived'),
  onCompleted: setter('onCompleted'),
  onErrorOccurred: setter('onErrorOccurred'),
})

/** Waits for the answer of a listener that has a callback; an empty answer when none is set. */
async function askListener(name, details) {
  const known = listeners.get(name)
  if (!known?.matches(details.url)) return {}
  return (await new Promise((answer) => known.listener(details, answer))) ?? {}
}

/** Tells a listener that has no callback. */
function tellListener(name, details) {
  const known = listeners.get(name)
  if (known?.matches(details.url)) known.listener(details)
}

module.exports = { webRequest, askListener, tellListener }
