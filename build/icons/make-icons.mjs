// node build/icons/make-icons.mjs: icon.png and icon.ico from icon.svg, with a Chromium of this machine. The results are
// committed, so that packing needs no browser; run it again after a change of icon.svg.
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const folder = import.meta.dirname
const ICO_SIZE = 256

const browser = await chromium.launch({ executablePath: onPath('chromium') ?? onPath('google-chrome') })
try {
  await writeFile(join(folder, 'icon.png'), await png(512))
  await writeFile(join(folder, 'icon.ico'), ico(await png(ICO_SIZE)))
} finally {
  await browser.close()
}

/** Undefined where there is none: then Playwright takes its own. */
function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((place) => join(place, name))
    .find((path) => existsSync(path))
}

async function png(size) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block }</style>${await readFile(join(folder, 'icon.svg'))}`,
  )
  const image = await page.screenshot({ omitBackground: true })
  await page.close()
  return image
}

/** One PNG in the container of Windows (since Vista it holds PNG as it is). */
function ico(image) {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2) // an icon
  head.writeUInt16LE(1, 4) // one image; its width and height of 256 are written as 0
  head.writeUInt16LE(1, 10) // colour planes
  head.writeUInt16LE(32, 12) // bits per pixel
  head.writeUInt32LE(image.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, image])
}
