import { app, session, type WebContents } from 'electron'
import { mayNavigate, mayRequest } from './allowed-urls.ts'

/** What keeps the app off the network even where no request listener is asked. Must run before the app is ready. */
export function stayOffNetwork(): void {
  // No name is ever looked up: this also covers what Chromium does on its own account.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  // WebRTC passes by the request listener.
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  app.commandLine.appendSwitch('disable-background-networking')
}

/** No page of this app goes anywhere, opens anything or holds a webview, whoever creates it. */
export function guardEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents))
}

function guardPage(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url, true)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Permissions, requests and downloads of the only session. Must run after the app is ready, before a window opens. */
export function lockSession(): void {
  const { defaultSession } = session
  // Granted alone: the database may not be thrown away when the disk runs low.
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'persistent-storage'),
  )
  defaultSession.setPermissionCheckHandler((_contents, permission) => permission === 'persistent-storage')
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayRequest(details.url, !app.isPackaged) })
  })
  // Files leave through the bridge, which verifies them.
  defaultSession.on('will-download', (event) => event.preventDefault())
  // Or Chromium fetches dictionaries.
  defaultSession.setSpellCheckerEnabled(false)
}
