// Chromium's permission prompt cannot call back into the app's handlers, so each permission is asked about once, up
// front and after each change of a handler, and the answer is set for all pages.
const { log, runtime } = require('../runtime.cjs')

/** Chromium's name → Electron's. */
const PERMISSIONS = {
  notifications: 'notifications',
  geolocation: 'geolocation',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  camera: 'media',
  microphone: 'media',
  'idle-detection': 'idle-detection',
  'storage-access': 'storage-access',
}

/** The app's handlers; without one, Electron grants. */
const permissionHandlers = { check: undefined, request: undefined }

async function isGranted(permission) {
  const { check, request } = permissionHandlers
  if (check && !check(null, permission, '', {})) return false
  if (!request) return true
  const details = { requestingUrl: '', isMainFrame: true }
  return new Promise((answer) => request(null, permission, answer, details))
}

async function applyPermissions() {
  if (!runtime.chromium) return // start-chromium.cjs applies them when it runs
  for (const [name, permission] of Object.entries(PERMISSIONS)) {
    const setting = (await isGranted(permission)) ? 'granted' : 'denied'
    await runtime.chromium.root
      .send('Browser.setPermission', { permission: { name }, setting })
      .catch((error) => log('permission', name, error.message)) // a Chromium without this permission
  }
}

module.exports = { permissionHandlers, applyPermissions }
