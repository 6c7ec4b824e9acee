// Electron's own flags come first, then the app, then the app's arguments; Chromium switches may stand anywhere.

/** Splits the command line. `app` is the folder or file to run, undefined when none is named. */
function readCommandLine(raw) {
  const switches = new Map()
  const hooks = []
  let app
  let wantsVersion = false
  for (let index = 0; index < raw.length; index++) {
    const word = raw[index]
    if (word === '-r' || word === '--require') hooks.push(raw[++index])
    else if (word === '--version' || word === '-v') wantsVersion = true
    else if (word.startsWith('--')) {
      const [, name, value = ''] = /^--([^=]+)=?(.*)$/s.exec(word)
      switches.set(name, value)
    } else app ??= word
  }
  return { raw, switches, hooks, app, wantsVersion }
}

module.exports = { readCommandLine }
