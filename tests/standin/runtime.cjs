// What one running stand-in knows: filled once while it starts (boot.cjs), read everywhere else.

const runtime = {
  /** Chromium switches of the command line and of app.commandLine, without their dashes. */
  switches: new Map(),
  /** Folder, package.json and entry file of the app that is run. */
  appPath: process.cwd(),
  manifest: {},
  isPackaged: false,
  electronVersion: '0.0.0',
  chromiumVersion: '0.0.0',
  /** The connection to Chromium (chromium/connection.cjs) and its process, once it runs. */
  chromium: undefined,
  /** Open windows and their contents by id. */
  windows: new Map(),
  contents: new Map(),
  ready: false,
  quitting: false,
  down: false,
}

/** Silent unless STANDIN_DEBUG is set: Playwright reads this process's stderr. */
function log(...words) {
  if (process.env.STANDIN_DEBUG) console.error('[standin]', ...words)
}

module.exports = { runtime, log }
