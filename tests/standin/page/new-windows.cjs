// New windows never reach Chromium: the page asks main, where setWindowOpenHandler decides, and gets null back, as it
// does from the real Electron when the answer is { action: 'deny' }. Runs by its source text in the page's main world:
// it must refer to nothing outside itself.

/** `ask` takes a JSON text { url, name, features }. */
function interceptNewWindows(ask) {
  const request = (url, name, features) => ask(JSON.stringify({ url, name, features }))

  window.open = (url = '', name = '', features = '') => {
    request(url === '' ? 'about:blank' : new URL(url, document.baseURI).href, String(name), String(features))
    return null
  }

  const onClick = (event) => {
    const link = event.composedPath().find((node) => node.localName === 'a' || node.localName === 'area')
    if (!link?.href || event.defaultPrevented || link.hasAttribute('download')) return
    const namesOther = link.target && !['_self', '_top', '_parent'].includes(link.target)
    if (!namesOther && event.button !== 1 && !event.ctrlKey && !event.metaKey && !event.shiftKey) return
    event.preventDefault()
    request(link.href, link.target, '')
  }
  window.addEventListener('click', onClick)
  window.addEventListener('auxclick', onClick)
}

module.exports = { interceptNewWindows }
