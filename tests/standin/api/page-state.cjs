/** What browser-window, web-contents, request-gate and renderer-ipc know of one page together. */
class PageState {
  /** The app's address (app://…) the page shows; empty before the first load. */
  url = ''
  /** Address main itself is loading: will-navigate is not asked about it. */
  expectedUrl = undefined
  /** Chromium's id of the page and our CDP session to it. */
  targetId = undefined
  session = undefined
  /** Chromium's id of the preload's world in the present document. */
  preloadContext = undefined
  openHandler = undefined
  destroyed = false
  /** Resolves when the page exists and its preload is in place. */
  opened = undefined
}

module.exports = { PageState }
