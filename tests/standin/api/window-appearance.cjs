// Visibility and size state of a window are book-keeping: the page runs in a Chromium without a window.
const { EventEmitter } = require('node:events')
const { acceptAndIgnore, strictClass } = require('../strict.cjs')

class WindowAppearance extends EventEmitter {
  #visible
  #mode = 'normal' // 'maximized', 'minimized' or 'full screen'

  constructor(visible) {
    super()
    this.#visible = visible
  }

  show() {
    this.#visible = true
    this.emit('show')
  }
  showInactive() {
    this.show()
  }
  hide() {
    this.#visible = false
    this.emit('hide')
  }
  focus() {
    this.emit('focus')
  }
  isVisible() {
    return this.#visible
  }
  isFocused() {
    return this.#visible
  }

  maximize() {
    this.#mode = 'maximized'
    this.#visible = true
    this.emit('maximize')
  }
  unmaximize() {
    this.#mode = 'normal'
    this.emit('unmaximize')
  }
  minimize() {
    this.#mode = 'minimized'
    this.emit('minimize')
  }
  restore() {
    this.#mode = 'normal'
    this.emit('restore')
  }
  setFullScreen(on) {
    this.#mode = on ? 'full screen' : 'normal'
  }
  isMaximized() {
    return this.#mode === 'maximized'
  }
  isMinimized() {
    return this.#mode === 'minimized'
  }
  isFullScreen() {
    return this.#mode === 'full screen'
  }
}

acceptAndIgnore(WindowAppearance, [
  'blur',
  'center',
  'removeMenu',
  'setAutoHideMenuBar',
  'setBackgroundColor',
  'setDocumentEdited',
  'setIcon',
  'setMenu',
  'setMenuBarVisibility',
  'setMinimumSize',
  'setProgressBar',
  'setRepresentedFilename',
])
strictClass('BrowserWindow', WindowAppearance)

module.exports = { WindowAppearance }
