const { EventEmitter } = require('node:events')
const { runtime } = require('../runtime.cjs')
const { strictClass, strictObject, acceptAndIgnore } = require('../strict.cjs')
const { AppPaths } = require('./app-paths.cjs')
const { exit, quit } = require('./quit.cjs')
const { SingleInstanceLock } = require('./single-instance.cjs')
const { createEvent } = require('./events.cjs')

class App extends EventEmitter {
  #name
  #paths = new AppPaths(() => this.getName())
  #lock
  #becameReady
  #ready = new Promise((resolve) => {
    this.#becameReady = resolve
  })

  commandLine = strictObject('app.commandLine', {
    appendSwitch: (name, value = '') => void runtime.switches.set(name, String(value)),
    removeSwitch: (name) => void runtime.switches.delete(name),
    hasSwitch: (name) => runtime.switches.has(name),
    getSwitchValue: (name) => runtime.switches.get(name) ?? '',
    appendArgument() {},
  })
  dock = undefined // macOS only

  get isPackaged() {
    return runtime.isPackaged
  }
  isReady() {
    return runtime.ready
  }
  whenReady() {
    return this.#ready
  }
  /** Called by boot.cjs; not part of Electron. */
  becomeReady() {
    runtime.ready = true
    this.#becameReady()
  }

  get name() {
    return this.getName()
  }
  set name(name) {
    this.setName(name)
  }
  getName() {
    return this.#name ?? runtime.manifest.productName ?? runtime.manifest.name ?? 'Electron'
  }
  setName(name) {
    this.#name = name
  }
  getVersion() {
    return runtime.manifest.version ?? '0.0.0'
  }
  getAppPath() {
    return runtime.appPath
  }
  getLocale() {
    return runtime.switches.get('lang') ?? 'en-US'
  }
  getSystemLocale() {
    return 'en-US'
  }
  getPreferredSystemLanguages() {
    return ['en-US']
  }
  getPath(name) {
    return this.#paths.get(name)
  }
  setPath(name, folder) {
    this.#paths.set(name, folder)
  }

  requestSingleInstanceLock(additionalData = null) {
    this.#lock ??= new SingleInstanceLock(this.getPath('userData'), (second) => {
      this.emit('second-instance', createEvent(), second.argv, second.workingDirectory, second.additionalData)
    })
    return this.#lock.request(additionalData)
  }
  hasSingleInstanceLock() {
    return this.#lock?.isHeld ?? false
  }
  releaseSingleInstanceLock() {
    this.#lock?.release()
  }

  quit() {
    void quit(this)
  }
  exit(code = 0) {
    void exit(this, code)
  }
  setAsDefaultProtocolClient() {
    return false
  }
  isDefaultProtocolClient() {
    return false
  }
}

acceptAndIgnore(App, [
  'addRecentDocument',
  'clearRecentDocuments',
  'disableHardwareAcceleration',
  'enableSandbox', // the page is always treated as sandboxed here
  'focus',
  'hide',
  'relaunch', // Playwright could not follow it
  'setAboutPanelOptions',
  'setAppUserModelId',
  'show',
])
strictClass('app', App)

module.exports = { app: new App() }
