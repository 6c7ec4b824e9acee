const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { runtime } = require('../runtime.cjs')

/** app.getPath and app.setPath, under STANDIN_HOME: a test must never touch the home folder of who runs it. */
class AppPaths {
  #set = new Map()
  #appName

  /** `appName` is a function, because the name may be set after the start. */
  constructor(appName) {
    this.#appName = appName
  }

  get(name) {
    const folder = this.#set.get(name) ?? this.#standard(name)
    if (folder === undefined) throw new Error(`Failed to get '${name}' path`)
    if (!['exe', 'module'].includes(name)) fs.mkdirSync(folder, { recursive: true })
    return folder
  }

  set(name, folder) {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute')
    if (this.#standard(name) === undefined) throw new Error(`Failed to set '${name}' path`)
    this.#set.set(name, folder)
  }

  #standard(name) {
    const home = process.env.STANDIN_HOME ?? path.join(os.tmpdir(), `standin-home-${process.pid}`)
    const appData = path.join(home, '.config')
    const named = runtime.switches.get('user-data-dir')
    const userData = this.#set.get('userData') ?? (named ? path.resolve(named) : path.join(appData, this.#appName()))
    const sessionData = this.#set.get('sessionData') ?? userData
    const paths = {
      home,
      appData,
      userData,
      sessionData,
      logs: path.join(userData, 'logs'),
      crashDumps: path.join(sessionData, 'Crashpad'),
      temp: os.tmpdir(),
      exe: process.execPath,
      module: process.execPath,
      desktop: path.join(home, 'Desktop'),
      documents: path.join(home, 'Documents'),
      downloads: path.join(home, 'Downloads'),
      pictures: path.join(home, 'Pictures'),
    }
    return Object.hasOwn(paths, name) ? paths[name] : undefined
  }
}

module.exports = { AppPaths }
