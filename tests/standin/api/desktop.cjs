// The rest of the desktop: one plain screen, a clipboard in memory, no theme, no keychain.
const { EventEmitter } = require('node:events')
const fs = require('node:fs')
const { log } = require('../runtime.cjs')
const { strictObject } = require('../strict.cjs')

const shell = strictObject('shell', {
  openExternal: async (url) => log('openExternal', url),
  openPath: async () => '',
  showItemInFolder() {},
  beep() {},
  trashItem: (file) => fs.promises.rm(file, { recursive: true }),
})

let clipboardText = ''
const clipboard = strictObject('clipboard', {
  readText: () => clipboardText,
  writeText: (text) => {
    clipboardText = text
  },
})

const nativeTheme = strictObject(
  'nativeTheme',
  Object.assign(new EventEmitter(), {
    themeSource: 'system',
    shouldUseDarkColors: false,
    shouldUseHighContrastColors: false,
  }),
)

const area = { x: 0, y: 0, width: 1920, height: 1080 }
const size = { width: 1920, height: 1080 }
const display = { id: 1, bounds: area, workArea: area, workAreaSize: size, size, scaleFactor: 1 }
const screen = strictObject(
  'screen',
  Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
    getDisplayNearestPoint: () => display,
  }),
)

const emptyImage = () => strictObject('NativeImage', { isEmpty: () => true })
const nativeImage = strictObject('nativeImage', { createEmpty: emptyImage, createFromPath: emptyImage })

module.exports = {
  shell,
  clipboard,
  nativeTheme,
  screen,
  nativeImage,
  safeStorage: strictObject('safeStorage', { isEncryptionAvailable: () => false }),
  powerMonitor: strictObject('powerMonitor', new EventEmitter()),
  crashReporter: strictObject('crashReporter', { start() {} }),
}
