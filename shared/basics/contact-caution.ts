/** Why a text does not look like an e-mail address, as a Vietnamese sentence; null when it does, or when it is empty. */
export function emailCaution(text: string): string | null {
  return text === '' || /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(text)
    ? null
    : 'Chưa giống địa chỉ thư điện tử, ví dụ benhvien@tinh.gov.vn.'
}

/**
 * Why a text does not look like telephone numbers of Viet Nam (8 to 11 digits, several divided by "-" with spaces, ";", ","
 * or "/"), as a Vietnamese sentence; null when it does, or when it is empty.
 */
export function phoneCaution(text: string): string | null {
  const isNumber = (one: string) => {
    const local = one.trim().replace(/^\+84/u, '0')
    return /^[\d\s.()-]+$/u.test(local) && /^\d{8,11}$/u.test(local.replace(/\D/gu, ''))
  }
  return text === '' || text.split(/\s-\s|[;,/]/u).every(isNumber)
    ? null
    : 'Chưa giống số điện thoại: cần từ 8 đến 11 chữ số, ví dụ 0274 3822 000.'
}
