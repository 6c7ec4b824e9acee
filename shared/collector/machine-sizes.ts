const MOST_GIGABYTES = 9_999_999

/**
 * Installed memory in whole GB from the bytes that Windows may use: a part is taken by the graphics or lies beyond a
 * 32-bit system, so the next whole number is the one that was bought. Null for nothing and for the absurd.
 */
export function memoryGigabytes(bytes: number | null): number | null {
  return sane(bytes === null ? 0 : Math.ceil(bytes / 2 ** 30))
}

/** Disks in whole GB of 10^9 bytes, as they are sold; null for nothing and for the absurd. */
export function diskGigabytes(bytes: number): number | null {
  return sane(Math.round(bytes / 1e9))
}

function sane(gigabytes: number): number | null {
  return gigabytes > 0 && gigabytes <= MOST_GIGABYTES ? gigabytes : null
}
