import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

// electron-builder takes the icons of the app by these names; without them the installer shows Electron's own.
const icon = (name: string) => readFileSync(new URL(`../../../build/icons/${name}`, import.meta.url))
const sizeOfPng = (png: Buffer) => [png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]

it('the icon is a PNG of 512 pixels', () => {
  expect(sizeOfPng(icon('icon.png'))).toEqual(['PNG', 512, 512])
})

it('the icon for Windows holds one whole PNG of 256 pixels', () => {
  const ico = icon('icon.ico')
  const [kind, count] = [ico.readUInt16LE(2), ico.readUInt16LE(4)]
  const image = ico.subarray(ico.readUInt32LE(18), ico.readUInt32LE(18) + ico.readUInt32LE(14))
  expect([kind, count, ...sizeOfPng(image)]).toEqual([1, 1, 'PNG', 256, 256])
  expect(image.subarray(-8, -4).toString('latin1')).toBe('IEND')
})
