// After a SIGKILL the previous Chromium needs a moment to be gone. A new one started on the same profile too early
// would hand over to the dying one and exit.
const fs = require('node:fs')
const path = require('node:path')
const { startTimeOf } = require('../running-process.cjs')

const PATIENCE_MS = 10_000
const LOCK_FILES = ['SingletonLock', 'SingletonSocket', 'SingletonCookie']

/** Pid in Chromium's lock, a symbolic link to "<host>-<pid>"; undefined when it is free or its owner is dead. */
function livingOwner(profile) {
  try {
    const pid = Number(fs.readlinkSync(path.join(profile, 'SingletonLock')).split('-').at(-1))
    if (startTimeOf(pid) === undefined) return undefined
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile) ? pid : undefined
  } catch {
    return undefined
  }
}

/** Resolves when no Chromium uses the profile; throws when one still does after ten seconds. */
async function waitUntilProfileIsFree(profile) {
  const deadline = Date.now() + PATIENCE_MS
  for (let owner = livingOwner(profile); owner !== undefined; owner = livingOwner(profile)) {
    if (Date.now() > deadline) throw new Error(`stand-in: the profile ${profile} is in use by Chromium (pid ${owner})`)
    await new Promise((done) => setTimeout(done, 20))
  }
  for (const name of LOCK_FILES) fs.rmSync(path.join(profile, name), { force: true }) // left behind by a killed one
}

module.exports = { waitUntilProfileIsFree }
