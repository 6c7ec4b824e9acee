// The mistake that hangs a real Electron: `ready` comes only after this file has been evaluated.
import { app } from 'electron'

await app.whenReady()
