// The structured clone of Electron's IPC as tagged JSON. The same function runs in Node and, by its source text, in the
// page's isolated world: it must refer to nothing outside itself.

/** `base64.encode` takes a Uint8Array, `base64.decode` gives a fresh ArrayBuffer. */
function createCloneCodec(base64) {
  const typedArrays = {
    Uint8Array,
    Int8Array,
    Uint8ClampedArray,
    Uint16Array,
    Int16Array,
    Uint32Array,
    Int32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  }
  const errors = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }
  const refuse = () => {
    throw new Error('An object could not be cloned.') // the real one's words
  }
  const tagOf = (value) => Object.prototype.toString.call(value).slice(8, -1)

  function encodeObject(value, ancestors) {
    if (ancestors.includes(value)) refuse() // the real one allows cycles; no message of this project has one
    const inside = [...ancestors, value]
    const encodeAll = (values) => [...values].map((item) => encode(item, inside))
    if (Array.isArray(value)) return ['array', encodeAll(value)]
    if (ArrayBuffer.isView(value)) {
      return ['view', tagOf(value), base64.encode(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))]
    }
    switch (tagOf(value)) {
      case 'Date':
        return ['date', value.getTime()]
      case 'Map':
        return ['map', [...value].map(encodeAll)]
      case 'Set':
        return ['set', encodeAll(value)]
      case 'RegExp':
        return ['regexp', value.source, value.flags]
      case 'ArrayBuffer':
        return ['buffer', base64.encode(new Uint8Array(value))]
      case 'Error':
        return ['error', value.name, value.message, value.stack]
      case 'Object':
        return ['object', Object.keys(value).map((key) => [key, encode(value[key], inside)])]
      default:
        return refuse() // a promise, a weak map, a DOM node, …
    }
  }

  function encode(value, ancestors = []) {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
    if (value === undefined) return ['undefined']
    if (Object.is(value, -0)) return ['number', '-0'] // JSON writes 0
    if (typeof value === 'number') return Number.isFinite(value) ? value : ['number', String(value)]
    if (typeof value === 'bigint') return ['bigint', String(value)]
    return typeof value === 'object' ? encodeObject(value, ancestors) : refuse()
  }

  const decoders = {
    undefined: () => undefined,
    number: Number,
    bigint: BigInt,
    array: (items) => items.map(decode),
    view: (name, text) => new typedArrays[name](base64.decode(text)),
    date: (time) => new Date(time),
    map: (entries) => new Map(entries.map(([key, item]) => [decode(key), decode(item)])),
    set: (items) => new Set(items.map(decode)),
    regexp: (source, flags) => new RegExp(source, flags),
    buffer: (text) => base64.decode(text),
    error: (name, message, stack) => Object.assign(new (errors[name] ?? Error)(message), { name, stack }),
    object: (entries) => Object.fromEntries(entries.map(([key, item]) => [key, decode(item)])),
  }

  function decode(value) {
    if (!Array.isArray(value)) return value
    const [tag, ...parts] = value
    return decoders[tag](...parts)
  }

  return {
    pack: (value) => JSON.stringify(encode(value)),
    unpack: (text) => decode(JSON.parse(text)),
  }
}

module.exports = { createCloneCodec }
