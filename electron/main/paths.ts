import { join, resolve } from 'node:path'
import { app } from 'electron'

const FOLDER = 'ke-hoach-so'

/**
 * Puts the user's data into LOCALAPPDATA: a roaming profile copies the database over the network at every logon and has
 * lost databases that way. Must run before anything asks for a path.
 */
export function placeUserData(): void {
  const asked = app.commandLine.getSwitchValue('user-data-dir')
  const local = process.platform === 'win32' ? process.env.LOCALAPPDATA : undefined
  app.setPath('userData', asked !== '' ? resolve(asked) : join(local ?? app.getPath('appData'), FOLDER))
}

export function crashLogPath(): string {
  return join(app.getPath('userData'), 'logs', 'crash.log')
}

export function sentinelPath(): string {
  return join(app.getPath('userData'), 'sentinel.json')
}
