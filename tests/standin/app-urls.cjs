// Custom schemes. Chromium knows no app://, so app://host/x is loaded as https://host.app.standin.invalid/x: a secure
// origin of its own that can never resolve. The app's code in main sees app:// on the way in and out; only the page
// sees the https address.

const SUFFIX = '.standin.invalid'
const WEB = /^(blob:)?https:\/\/(.*)\.([a-z0-9+-]+)\.standin\.invalid(\/.*)?$/

/** Privileges by scheme, filled by protocol.registerSchemesAsPrivileged. */
const schemes = new Map()

/** What Chromium is told to load for an address of the app. */
function toWebUrl(url) {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url)
  return parts && schemes.has(parts[1]) ? `https://${parts[2]}.${parts[1]}${SUFFIX}${parts[3] || '/'}` : url
}

/** What the app is told about an address Chromium names. */
function toAppUrl(url) {
  const parts = WEB.exec(url)
  return parts ? `${parts[1] ?? ''}${parts[3]}://${parts[2]}${parts[4] ?? ''}` : url
}

const schemeOf = (url) => url.slice(0, url.indexOf(':'))

/** Origin as WebFrameMain.origin gives it: "app://host" for a standard scheme, "null" for data: and about:. */
function originOf(url) {
  const scheme = schemeOf(url)
  if (schemes.has(scheme)) return `${scheme}://${new URL(url).host}`
  return URL.canParse(url) ? new URL(url).origin : 'null'
}

module.exports = { schemes, toWebUrl, toAppUrl, schemeOf, originOf }
