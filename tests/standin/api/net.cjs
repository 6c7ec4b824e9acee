const fs = require('node:fs')
const { fileURLToPath } = require('node:url')
const { strictObject } = require('../strict.cjs')

/** net of a computer without a network: only files can be fetched, as apps do inside protocol.handle. */
const net = strictObject('net', {
  online: false,
  isOnline: () => false,
  async fetch(input) {
    const url = String(input.url ?? input)
    if (!url.startsWith('file:')) throw new Error('net::ERR_INTERNET_DISCONNECTED')
    return new Response(await fs.promises.readFile(fileURLToPath(url)))
  },
})

module.exports = { net }
