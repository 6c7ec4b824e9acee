/** Makes the compiler prove that a union was handled whole; throws if data ever escapes the types. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}
