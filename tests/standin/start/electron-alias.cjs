// Makes `require('electron')` and `import … from 'electron'` give the stand-in's module.
const Module = require('node:module')
const { pathToFileURL } = require('node:url')

const ELECTRON = /^electron(\/(main|common))?$/

/** Loads the emulated module and puts it in the place of electron; returns it. */
function aliasElectron() {
  const electron = require('../api/electron.cjs')
  const load = Module._load
  Module._load = function (id, ...rest) {
    return ELECTRON.test(id) ? electron : load.call(this, id, ...rest)
  }
  Module.register('./esm-hooks.mjs', pathToFileURL(__filename))
  return { electron }
}

module.exports = { aliasElectron }
