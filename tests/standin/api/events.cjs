/** An Electron event object: a listener may prevent the default. */
function createEvent(members = {}) {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
    ...members,
  }
}

module.exports = { createEvent }
