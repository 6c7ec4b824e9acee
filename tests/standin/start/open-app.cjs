// Finds the app to run: a folder or file named on the command line, or the app.asar of a packed build.
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { runtime } = require('../runtime.cjs')
const { extractAsar } = require('./asar.cjs')

/** A packed app starts without an argument: its launcher (pack-electron-dist.mjs) sets STANDIN_RESOURCES instead. */
function unpackResources(resources) {
  const folder = fs.mkdtempSync(path.join(process.env.STANDIN_HOME ?? os.tmpdir(), 'standin-asar-'))
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }))
  extractAsar(path.join(resources, 'app.asar'), folder)
  runtime.isPackaged = true
  process.resourcesPath = resources
  return folder
}

function nearestPackageFolder(from) {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, 'package.json'))) return folder
    if (folder === path.dirname(folder)) return undefined
  }
}

const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'))

function versionOfElectron(appPath) {
  try {
    return readJson(require.resolve('electron/package.json', { paths: [appPath, __dirname] })).version
  } catch {
    return '0.0.0' // an app outside a project (a packed one, the fixture in a temporary folder) has no electron to ask
  }
}

/** Fills the app's part of `runtime` and returns the path of the main file. */
function openApp(named) {
  const resources = process.env.STANDIN_RESOURCES
  process.defaultApp = resources === undefined ? true : undefined
  const target = resources === undefined ? path.resolve(named ?? '.') : unpackResources(resources)
  const isFolder = fs.statSync(target).isDirectory()
  runtime.appPath = isFolder ? target : path.dirname(target)
  const packageFolder = isFolder ? target : nearestPackageFolder(runtime.appPath)
  runtime.manifest = packageFolder === undefined ? {} : readJson(path.join(packageFolder, 'package.json'))
  runtime.electronVersion = versionOfElectron(runtime.appPath)
  return isFolder ? path.resolve(target, runtime.manifest.main ?? 'index.js') : target
}

module.exports = { openApp }
