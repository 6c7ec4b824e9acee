const isIpv4 = (text: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?$/u.test(text) &&
  text
    .replace(/\/.*/u, '')
    .split('.')
    .every((part) => Number(part) <= 255)
/** IPv6 is seldom written by hand: whatever looks like it is let through. */
const isIpv6 = (text: string): boolean => /^[\da-f:]+(?:\/\d{1,3})?$/iu.test(text) && text.includes('::')
const isMac = (text: string): boolean => /^[\da-f]{2}(?:([:-])[\da-f]{2})(?:\1[\da-f]{2}){4}$/iu.test(text)
const several = (text: string): readonly string[] => text.split(/[\s;,]+/u).filter((one) => one !== '')

/** Why a text is no list of IP addresses, as a Vietnamese sentence; null when it is, or when it is empty. */
export function ipCaution(text: string): string | null {
  const wrong = several(text).find((one) => !isIpv4(one) && !isIpv6(one))
  return wrong === undefined ? null : `“${wrong}” chưa giống địa chỉ IP: bốn số từ 0 đến 255, ví dụ 192.168.1.20.`
}

/** Why a text is no list of MAC addresses, as a Vietnamese sentence; null when it is, or when it is empty. */
export function macCaution(text: string): string | null {
  const wrong = several(text).find((one) => !isMac(one))
  return wrong === undefined ? null : `“${wrong}” chưa giống địa chỉ MAC, ví dụ 00:1A:2B:3C:4D:5E.`
}
