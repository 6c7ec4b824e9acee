/**
 * Makes a new random id. shared/ never makes randomness itself: the caller passes this in (crypto in the app, a counter
 * in tests), so that every function here gives the same answer for the same arguments.
 */
export type NewId = () => string
