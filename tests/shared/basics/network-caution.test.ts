import { expect, test } from 'vitest'
import { ipCaution, macCaution } from '#shared/basics/network-caution.ts'

test.each(['', '192.168.1.20', '10.0.0.1; 10.0.0.2', '192.168.1.0/24', 'fe80::1'])('“%s” is let through', (text) => {
  expect(ipCaution(text)).toBeNull()
})
test.each(['192.168.1.300', '192.168.1', 'máy 12', '192.168.1.1.1'])('“%s” is told', (text) => {
  expect(ipCaution(text)).toMatch(/chưa giống địa chỉ IP/)
})
test('hardware addresses', () => {
  expect(['', '00:1A:2B:3C:4D:5E', '00-1a-2b-3c-4d-5e'].map(macCaution)).toEqual([null, null, null])
  expect(['00:1A:2B:3C:4D', '00:1A-2B:3C:4D:5E', 'không rõ'].every((text) => macCaution(text) !== null)).toBe(true)
})
