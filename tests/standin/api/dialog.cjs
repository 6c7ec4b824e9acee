const { strictObject } = require('../strict.cjs')

/** Nobody can answer a dialog in a test: the test scripts the answer, and one that it did not expect is an error. */
const unscripted = (name) => async () => {
  throw new Error(
    `stand-in: dialog.${name} was called but the test did not script an answer ` +
      `(app.evaluate(({ dialog }) => { dialog.${name} = async () => … }))`,
  )
}

const dialog = strictObject('dialog', {
  showSaveDialog: unscripted('showSaveDialog'),
  showOpenDialog: unscripted('showOpenDialog'),
  showMessageBox: unscripted('showMessageBox'),
  showErrorBox: (title, content) => console.error(`[dialog] ${title}: ${content}`),
  showMessageBoxSync() {
    throw new Error('stand-in: synchronous dialogs are not emulated')
  },
})

module.exports = { dialog }
