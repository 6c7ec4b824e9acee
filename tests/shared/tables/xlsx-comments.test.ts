import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readXlsx } from '#shared/tables/read-xlsx.ts'
import { makeXlsx } from './make-xlsx.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const BOOK = makeXlsx([{ name: 'S', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }])
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MICROSOFT = 'http://schemas.microsoft.com/office/2017/10/relationships'

function commentsWith(links: string, parts: Readonly<Record<string, string>>) {
  const more = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, encode(xml)]))
  const bytes = zipSync({
    ...unzipSync(BOOK),
    'xl/worksheets/_rels/s1.xml.rels': encode(`<Relationships>${links}</Relationships>`),
    ...more,
  })
  const read = readXlsx('a.xlsx', bytes)
  return read.ok ? [...(read.value[0]?.comments ?? [])] : read.error.kind
}

const OLD_LINK = `<Relationship Id="r1" Type="${OFFICE}/comments" Target="../comments1.xml"/>`
const OLD = `<comments><authors><author>Phòng CNTT</author><author/></authors><commentList>
  <comment ref="B2" authorId="0"><text><r><t>Phòng CNTT:</t></r><r><t xml:space="preserve">
máy mượn &amp; chưa trả</t></r></text></comment>
  <comment ref="C14" authorId="1"><text><t>xem lại_x000D_</t></text></comment>
</commentList></comments>`

describe('comments in the margin of cells', () => {
  test('are read in one line, without the author in front', () => {
    expect(commentsWith(OLD_LINK, { 'xl/comments1.xml': OLD })).toEqual([
      ['B2', 'máy mượn & chưa trả'],
      ['C14', 'xem lại'],
    ])
  })

  test('of newer versions are read in place of the words for older ones', () => {
    const links = `<Relationship Id="r2" Type="${MICROSOFT}/threadedComment" Target="/xl/threadedComments/t1.xml"/>${OLD_LINK}`
    const conversation = `<ThreadedComments><threadedComment ref="B2"><text>đã trả chưa?</text></threadedComment>
      <threadedComment ref="B2"><text>rồi</text></threadedComment></ThreadedComments>`
    expect(commentsWith(links, { 'xl/comments1.xml': OLD, 'xl/threadedComments/t1.xml': conversation })).toEqual([
      ['B2', 'đã trả chưa?; rồi'],
      ['C14', 'xem lại'],
    ])
  })

  test('are none where no part holds any, and a damaged part makes a damaged file', () => {
    expect(commentsWith('', {})).toEqual([])
    expect(commentsWith(OLD_LINK, {})).toEqual([])
    expect(commentsWith(OLD_LINK, { 'xl/comments1.xml': '<comments><comment ref="A1"' })).toBe('damaged')
  })
})
