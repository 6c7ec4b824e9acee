import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeReadProblem, readProblemPlace } from '#shared/records/read-problem.ts'
import { readSnapshot } from '#shared/records/read-snapshot.ts'
import { badFiles, badText } from '#tests/fixtures/bad-files.ts'

describe('a bad snapshot file is refused with its kind, its place and a sentence that names it', () => {
  it.each(badFiles.filter(({ reader }) => reader === 'snapshot'))('$file', ({ file, kind, what, path, says }) => {
    const result = readSnapshot(badText(file))
    if (result.ok) throw new Error('the file was read')
    const problem = result.error
    expect(problem.kind).toBe(kind)
    if (problem.kind === 'invalid') expect(problem.faults.first.map((fault) => fault.what)).toEqual([what])
    expect(readProblemPlace(problem)?.path ?? null).toBe(path)
    const sentence = describeReadProblem(problem)
    for (const part of says) expect(sentence).toContain(part)
    expect(sentence).toMatch(/Hãy .+\.$/)
  })

  it('too large', () => {
    const result = readSnapshot('{"format": "ke-hoach-so/snapshot"}', 20)
    if (result.ok) throw new Error('the text was read')
    expect(result.error).toEqual({ kind: 'too-large', length: 34, limit: 20 })
    expect(describeReadProblem(result.error)).toContain('quá lớn')
  })

  it('no file of the folder is left out', () => {
    const files = readdirSync(new URL('../../fixtures/bad/', import.meta.url))
    expect(files.filter((file) => file !== 'expected.json').sort()).toEqual(badFiles.map(({ file }) => file).sort())
  })
})
