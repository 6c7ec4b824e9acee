// Evaluates the app's main file, CommonJS or ESM, as Electron does.
const { pathToFileURL } = require('node:url')
const { exit } = require('../api/quit.cjs')
const { runtime } = require('../runtime.cjs')

const DEADLOCK_AFTER_MS = 5000

const isModule = (entry) => entry.endsWith('.mjs') || (entry.endsWith('.js') && runtime.manifest.type === 'module')

const evaluate = async (entry) => (isModule(entry) ? import(pathToFileURL(entry).href) : require(entry))

/**
 * Resolves once the main file has been evaluated; `ready` comes only after that.
 * The real Electron has the same order, so a top-level `await app.whenReady()` in an ESM main never ends there. Here it
 * ends the process with a sentence instead of a hanging test.
 */
async function loadEntry(entry, app) {
  const deadlock = setTimeout(() => {
    console.error(
      'stand-in: the main module is still being evaluated after 5 s: ' +
        'a top-level await of app.whenReady() deadlocks in Electron',
    )
    void exit(app, 1)
  }, DEADLOCK_AFTER_MS)
  try {
    await evaluate(entry)
  } catch (error) {
    console.error('App threw an error during load\n', error)
    await exit(app, 1)
  } finally {
    clearTimeout(deadlock)
  }
  await new Promise((done) => setImmediate(done)) // app.quit() called while loading must win over `ready`
}

module.exports = { loadEntry }
