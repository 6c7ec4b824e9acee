// The lock is a symbolic link in userData, made in one step like Chromium's own, that names its holder. A second
// instance leaves its arguments in a file and wakes the holder by SIGUSR2: asking a socket would need a synchronous
// connect, which Node has not, and requestSingleInstanceLock answers at once.
const fs = require('node:fs')
const path = require('node:path')
const { startTimeOf } = require('../running-process.cjs')

const MESSAGE = /^SingletonStandin\..*\.json$/
const stampOf = (pid) => `${pid}:${startTimeOf(pid)}`

class SingleInstanceLock {
  #folder
  #link
  #onSecond
  isHeld = false

  /** `onSecond` gets { argv, workingDirectory, additionalData } of each later instance. */
  constructor(folder, onSecond) {
    this.#folder = folder
    this.#link = path.join(folder, 'SingletonStandin')
    this.#onSecond = onSecond
  }

  /** True when this process holds the lock; otherwise the holder has been told. */
  request(additionalData) {
    if (this.isHeld) return true
    process.on('SIGUSR2', this.#readMessages) // before the link exists: an unhandled SIGUSR2 would end this process
    for (;;) {
      try {
        fs.symlinkSync(stampOf(process.pid), this.#link)
        this.isHeld = true
        return true
      } catch (error) {
        if (error.code !== 'EEXIST') throw error
      }
      const holder = this.#livingHolder()
      if (holder !== undefined) {
        process.off('SIGUSR2', this.#readMessages)
        this.#tell(holder, additionalData)
        return false
      }
      fs.rmSync(this.#link, { force: true }) // its holder was killed
    }
  }

  release() {
    if (!this.isHeld) return
    this.isHeld = false
    process.off('SIGUSR2', this.#readMessages)
    fs.rmSync(this.#link, { force: true })
  }

  #livingHolder() {
    try {
      const stamp = fs.readlinkSync(this.#link)
      const pid = Number(stamp.split(':')[0])
      return stamp === stampOf(pid) ? pid : undefined
    } catch {
      return undefined // released in this very moment
    }
  }

  #tell(holder, additionalData) {
    const message = { argv: process.argv, workingDirectory: process.cwd(), additionalData }
    const file = path.join(this.#folder, `SingletonStandin.${process.pid}.json`)
    fs.writeFileSync(`${file}.part`, JSON.stringify(message))
    fs.renameSync(`${file}.part`, file)
    process.kill(holder, 'SIGUSR2')
  }

  #readMessages = () => {
    for (const name of fs.readdirSync(this.#folder).filter((file) => MESSAGE.test(file))) {
      const file = path.join(this.#folder, name)
      const message = JSON.parse(fs.readFileSync(file, 'utf8'))
      fs.rmSync(file)
      this.#onSecond(message)
    }
  }
}

module.exports = { SingleInstanceLock }
