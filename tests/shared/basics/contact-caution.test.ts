import { expect, test } from 'vitest'
import { emailCaution, phoneCaution } from '#shared/basics/contact-caution.ts'

test.each(['', 'bvdk@binhduong.gov.vn', 'it.bvdk+1@syt.gov.vn'])('%s passes as an e-mail address', (text) => {
  expect(emailCaution(text)).toBeNull()
})
test.each(['abc', 'abc@', 'abc@binhduong', '@syt.gov.vn', 'a b@syt.gov.vn', 'a@syt..vn'])('%s is told', (text) => {
  expect(emailCaution(text)).toMatch(/^Chưa giống địa chỉ thư điện tử/)
})

test.each([
  '',
  '0274.3822000',
  '(0274) 3822 000',
  '+84 274 3822 000',
  '1900 9095',
  '0274-3822000; 0274-3822001',
  '0274 3822 000 - 0274 3822 001',
])('%s passes as telephone numbers', (text) => {
  expect(phoneCaution(text)).toBeNull()
})
test.each(['0274.3822xxx', '0274', '0274.3822000.12345', 'máy lẻ 12', ';'])('%s is told', (text) => {
  expect(phoneCaution(text)).toMatch(/^Chưa giống số điện thoại/)
})
