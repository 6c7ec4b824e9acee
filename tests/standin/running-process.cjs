// Whether a process still runs. `kill(pid, 0)` is not enough: a killed process nobody has reaped still answers it, and
// a pid is given to another process after a while.
const fs = require('node:fs')

/** Start time of a live process (clock ticks since boot, as text), undefined when it is gone or a zombie. */
function startTimeOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ') // the name before it may contain spaces
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

module.exports = { startTimeOf }
