import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fileFailure } from '#electron/files/file-failure.ts'
import { describeFileFailure } from '#shared/contract/file-failure-words.ts'

const systemError = (code: string) => Object.assign(new Error(code), { code, syscall: 'write' })

describe('fileFailure', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EACCES', 'no-permission'],
    ['EROFS', 'read-only'],
    ['EBUSY', 'in-use'],
    ['ENODEV', 'gone'],
    ['ENAMETOOLONG', 'name-too-long'],
    ['EIO', 'unknown'],
  ])('puts %s into words as %s', (code, kind) => {
    const failure = fileFailure(systemError(code), 'E:\\a.docx')
    expect(failure).toEqual({ kind, place: 'E:\\a.docx', code })
    expect(describeFileFailure(failure)).toContain('E:\\a.docx')
  })

  it('takes errors as Node really throws them', () => {
    try {
      readFileSync('/no/such/file')
      expect.unreachable()
    } catch (error) {
      expect(fileFailure(error, '/no/such/file').kind).toBe('gone')
    }
  })

  it('throws a bug on instead of calling it a file failure', () => {
    expect(() => fileFailure(new TypeError('x is not a function'), 'E:\\')).toThrow(TypeError)
    const badArgument = Object.assign(new TypeError('path must be a string'), { code: 'ERR_INVALID_ARG_TYPE' })
    expect(() => fileFailure(badArgument, 'E:\\')).toThrow(TypeError)
  })
})
