// The module that the app gets for `electron` in its main process.
const { strictObject, unavailable } = require('../strict.cjs')
const { app } = require('./app.cjs')
const { BrowserWindow } = require('./browser-window.cjs')
const desktop = require('./desktop.cjs')
const { dialog } = require('./dialog.cjs')
const { ipcMain } = require('./ipc-main.cjs')
const { Menu, MenuItem } = require('./menu.cjs')
const { net } = require('./net.cjs')
const { protocol } = require('./protocol.cjs')
const { session } = require('./session.cjs')
const { WebContents } = require('./web-contents.cjs')

/** Parts that may be imported but not used. */
const UNAVAILABLE = [
  'autoUpdater',
  'BaseWindow',
  'contentTracing',
  'desktopCapturer',
  'globalShortcut',
  'MessageChannelMain',
  'Notification',
  'powerSaveBlocker',
  'systemPreferences',
  'Tray',
  'utilityProcess',
  'View',
  'WebContentsView',
  'webFrameMain',
]

module.exports = strictObject('', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  net,
  protocol,
  session,
  webContents: WebContents,
  ...desktop,
  ...Object.fromEntries(UNAVAILABLE.map((name) => [name, unavailable(name)])),
})
