const { EventEmitter } = require('node:events')
const { originOf, toWebUrl } = require('../app-urls.cjs')
const { log, runtime } = require('../runtime.cjs')
const { acceptAndIgnore, strictClass, strictObject } = require('../strict.cjs')
const { app } = require('./app.cjs')
const { createEvent } = require('./events.cjs')
const { openPage } = require('./open-page.cjs')
const { printToPdf } = require('./print-to-pdf.cjs')
const { sendToRenderer } = require('./renderer-ipc.cjs')
const { defaultSession } = require('./session.cjs')

let lastId = 0

const frameOf = (state) =>
  strictObject('WebFrameMain', {
    get url() {
      return state.url
    },
    get origin() {
      return originOf(state.url)
    },
    parent: null,
    top: null,
    frames: [],
    routingId: 1,
    processId: 1,
    isDestroyed: () => state.destroyed,
  })

class WebContents extends EventEmitter {
  #window
  #state
  id = ++lastId
  session = defaultSession

  /** Made by BrowserWindow only; not part of Electron. */
  constructor(window, state, options) {
    super()
    this.#window = window
    this.#state = state
    this.mainFrame = frameOf(state)
    this.preloadPath = options.webPreferences?.preload
    runtime.contents.set(this.id, this)
    state.opened = openPage(this, state, options)
    state.opened.catch((error) => {
      if (!runtime.down) console.error('stand-in: the window cannot be created:', error.message)
    })
    process.nextTick(() => app.emit('web-contents-created', createEvent(), this))
  }

  async loadURL(url) {
    await this.#state.opened
    this.#state.expectedUrl = url.split('#')[0]
    const finished = new Promise((resolve, reject) => {
      this.once('did-finish-load', resolve)
      this.once('destroyed', () => reject(new Error(`ERR_FAILED (-2) loading '${url}'`)))
    })
    finished.catch(() => {}) // it matters only when the navigation itself has begun
    const { errorText } = await this.#state.session.send('Page.navigate', { url: toWebUrl(url) })
    if (errorText === undefined) return finished
    const code = errorText.replace('net::', '')
    this.emit('did-fail-load', createEvent(), -2, code, url, true)
    throw Object.assign(new Error(`${code} (-2) loading '${url}'`), { code, errno: -2, url })
  }
  reload() {
    this.#state.expectedUrl = this.#state.url.split('#')[0]
    void this.#state.session.send('Page.reload')
  }
  getURL() {
    return this.#state.url
  }
  getTitle() {
    return this.#window.getTitle()
  }
  isDestroyed() {
    return this.#state.destroyed
  }
  isLoading() {
    return false
  }
  isCrashed() {
    return false
  }
  isDevToolsOpened() {
    return false
  }
  close() {
    this.#window.close()
  }

  send(channel, ...args) {
    sendToRenderer(this.#state, channel, args)
  }
  async executeJavaScript(code, userGesture = false) {
    const answer = await this.#state.session.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    })
    const failure = answer.exceptionDetails
    if (failure) throw new Error(failure.exception?.description ?? failure.text)
    return answer.result.value
  }
  async printToPDF(options) {
    await this.#state.opened
    return printToPdf(this.#state.session, options)
  }
  async setVisualZoomLevelLimits() {}

  setWindowOpenHandler(handler) {
    this.#state.openHandler = handler
  }
  /** Called by renderer-ipc.cjs; not part of Electron. An allowed window opens without a link to its opener. */
  askForWindow({ url, name, features }) {
    const referrer = { url: this.#state.url, policy: '' }
    const request = { url, frameName: name, features, disposition: 'new-window', referrer }
    const answer = this.#state.openHandler?.(request) ?? { action: 'allow' }
    log('window.open', url, answer.action)
    if (answer.action !== 'allow') return
    const opened = new this.#window.constructor({ ...answer.overrideBrowserWindowOptions })
    opened.loadURL(url).catch((error) => log('window.open', error.message))
    this.emit('did-create-window', opened, { url })
  }

  static getAllWebContents() {
    return [...runtime.contents.values()]
  }
  static fromId(id) {
    return runtime.contents.get(id)
  }
  static getFocusedWebContents() {
    return [...runtime.contents.values()].at(-1) ?? null
  }
  /** Playwright finds the window of a page by it. */
  static fromDevToolsTargetId(targetId) {
    return [...runtime.contents.values()].find((contents) => contents.#state.targetId === targetId)
  }
}

acceptAndIgnore(WebContents, [
  'closeDevTools',
  'focus',
  'openDevTools',
  'setBackgroundThrottling',
  'setUserAgent',
  'setZoomFactor',
  'setZoomLevel',
])
strictClass('webContents', WebContents)

module.exports = { WebContents }
