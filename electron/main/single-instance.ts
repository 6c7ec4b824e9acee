import { app } from 'electron'
import { showWindow } from './window.ts'

/**
 * Two processes on one database have destroyed it before, so the second one only brings the first to the front.
 * @returns false in the second process, which must do nothing but quit
 */
export function becomeOnlyInstance(): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', showWindow)
  return true
}
