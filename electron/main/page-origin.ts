/** Never changes: IndexedDB belongs to the origin, so another scheme or host would open an empty database. */
export const PAGE_SCHEME = 'app'
export const PAGE_HOST = 'ke-hoach-so'
export const PAGE_ORIGIN = `${PAGE_SCHEME}://${PAGE_HOST}`
/** Only the hash changes while the user walks about, so there is one address. */
export const PAGE_URL = `${PAGE_ORIGIN}/`
