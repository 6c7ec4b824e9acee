const { log, runtime } = require('../runtime.cjs')
const { app } = require('./app.cjs')
const { createEvent } = require('./events.cjs')
const { PageState } = require('./page-state.cjs')
const { WebContents } = require('./web-contents.cjs')
const { WindowAppearance } = require('./window-appearance.cjs')

class BrowserWindow extends WindowAppearance {
  #state = new PageState()
  #bounds
  #title

  constructor(options = {}) {
    super(options.show !== false)
    if (!runtime.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    const { width = 800, height = 600, x = 0, y = 0 } = options
    this.#bounds = { x, y, width, height }
    this.#title = options.title ?? app.getName()
    this.webContents = new WebContents(this, this.#state, options)
    this.id = this.webContents.id
    runtime.windows.set(this.id, this)
    this.webContents.once('dom-ready', () => this.emit('ready-to-show'))
    this.webContents.on('page-title-updated', (_event, title) => this.#pageTitleChanged(title))
    runtime.chromium.root.on('Target.targetDestroyed', ({ targetId }) => {
      if (targetId === this.#state.targetId) this.#closed()
    })
    process.nextTick(() => app.emit('browser-window-created', createEvent(), this))
  }

  loadURL(url) {
    return this.webContents.loadURL(url)
  }
  loadFile() {
    throw new Error('stand-in: loadFile is not emulated; serve the page through protocol.handle')
  }
  reload() {
    this.webContents.reload()
  }

  isDestroyed() {
    return this.#state.destroyed
  }

  getBounds() {
    return { ...this.#bounds }
  }
  getNormalBounds() {
    return this.getBounds()
  }
  getContentBounds() {
    return this.getBounds()
  }
  getSize() {
    return [this.#bounds.width, this.#bounds.height]
  }
  getPosition() {
    return [this.#bounds.x, this.#bounds.y]
  }
  setBounds(bounds) {
    Object.assign(this.#bounds, bounds)
    this.#resizePage().catch((error) => log('resize', error.message)) // the window was closed meanwhile
  }
  setSize(width, height) {
    this.setBounds({ width, height })
  }
  async #resizePage() {
    await this.#state.opened
    const { root } = runtime.chromium
    const { x: left, y: top, width, height } = this.#bounds
    const { windowId } = await root.send('Browser.getWindowForTarget', { targetId: this.#state.targetId })
    await root.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } })
    this.emit('resize')
    this.emit('move')
  }

  getTitle() {
    return this.#title
  }
  setTitle(title) {
    this.#title = title
  }
  #pageTitleChanged(title) {
    if (title === this.#title) return
    const event = createEvent()
    this.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.#title = title
  }

  close() {
    void this.tryToClose()
  }
  destroy() {
    this.#closed() // at once, before Chromium has heard of it, as in Electron
    void this.#closePage()
  }
  /** False when a 'close' listener prevented it. Used by quit.cjs; not part of Electron. */
  async tryToClose() {
    if (this.isDestroyed()) return true
    const event = createEvent()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    await this.#closePage()
    return true
  }
  async #closePage() {
    await this.#state.opened.catch(() => {}) // a window that could not be created can still be closed
    const { targetId } = this.#state
    await runtime.chromium.root.send('Target.closeTarget', { targetId }).catch(() => {}) // it may be gone already
    this.#closed()
  }
  #closed() {
    if (this.#state.destroyed) return
    this.#state.destroyed = true
    runtime.windows.delete(this.id)
    runtime.contents.delete(this.webContents.id)
    this.webContents.emit('destroyed')
    this.emit('closed')
    if (runtime.windows.size > 0 || runtime.quitting) return
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
    else app.quit()
  }

  static getAllWindows() {
    return [...runtime.windows.values()]
  }
  static getFocusedWindow() {
    return [...runtime.windows.values()].find((window) => window.isVisible()) ?? null
  }
  static fromWebContents(contents) {
    return runtime.windows.get(contents?.id) ?? null
  }
  static fromId(id) {
    return runtime.windows.get(id) ?? null
  }
}

module.exports = { BrowserWindow }
