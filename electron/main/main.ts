import { app } from 'electron'
import { answerPage } from '#electron/ipc/register.ts'
import { registerPageScheme, servePage } from './app-protocol.ts'
import { reportCrash, watchForCrashes } from './crash-log.ts'
import { setMenu } from './menu.ts'
import { placeUserData } from './paths.ts'
import { guardEveryPage, lockSession, stayOffNetwork } from './security.ts'
import { becomeOnlyInstance } from './single-instance.ts'
import { openWindow } from './window.ts'

placeUserData()
watchForCrashes()
if (becomeOnlyInstance()) {
  registerPageScheme()
  stayOffNetwork()
  guardEveryPage()
  // Awaiting this at the top level would wait for ever: Electron is ready only after this module has run.
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => reportCrash('start', error))
} else {
  app.quit()
}

async function start(): Promise<void> {
  lockSession()
  servePage()
  setMenu()
  answerPage()
  await openWindow()
}
