/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen'

export interface XlsxVisitor {
  /** `name` without its prefix; attribute values are raw, see decodeXml. */
  readonly open?: (name: string, attributes: () => Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Walks through one part of a workbook (UTF-8, or UTF-16 with its mark); false when it is no well-formed XML. */
export function walkPart(part: Uint8Array, visitor: XlsxVisitor): boolean {
  let sound = true
  const parser = new Parser()
  parser.on('openTag', (name, attributes) => visitor.open?.(localName(name), attributes))
  parser.on('closeTag', (name) => visitor.close?.(localName(name)))
  parser.on('text', (text) => visitor.text?.(decodeXml(text)))
  parser.on('cdata', (text) => visitor.text?.(text))
  parser.on('error', () => {
    sound = false
  })
  parser.parse(new TextDecoder(encodingOf(part)).decode(part))
  return sound
}

/** By the mark in front, as XML asks of what is not UTF-8. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Resolves XML's references; the parser's own resolver breaks characters beyond U+FFFF. An unknown one stays as written. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (all, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    return named[name] ?? all
  })
}

/** Excel writes characters that XML forbids as _x000D_. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
