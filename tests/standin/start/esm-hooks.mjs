// Loader hook for ESM apps; it runs on Node's loader thread and can therefore only redirect, not answer itself.
const shim = new URL('./esm-electron.mjs', import.meta.url).href

export async function resolve(specifier, context, next) {
  return /^electron(\/(main|common))?$/.test(specifier) ? { url: shim, shortCircuit: true } : next(specifier, context)
}
