/**
 * Makes a new random id. shared/ never makes randomness itself: the caller passes this in (crypto in the app, a counter
 * in tests), so that every function here gives the same answer for the same arguments.
 */
export type NewId = () => string

const ID = /^[A-Za-z0-9_-]{1,64}$/

/** True for text that may stand as a record id: 1 to 64 of A–Z, a–z, 0–9, "_" and "-" (safe in file names and addresses). */
export function isId(text: string): boolean {
  return ID.test(text)
}
