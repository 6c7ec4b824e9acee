const fs = require('node:fs')
const path = require('node:path')

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Path of Chromium: STANDIN_CHROMIUM, or the first of the usual names on PATH. */
function findChromium() {
  if (process.env.STANDIN_CHROMIUM) return process.env.STANDIN_CHROMIUM
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const found = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable)
  if (found === undefined) {
    throw new Error(`stand-in: no Chromium on PATH (${NAMES.join(', ')}); install one or set STANDIN_CHROMIUM`)
  }
  return found
}

module.exports = { findChromium }
