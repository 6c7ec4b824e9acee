import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { createImportClient, type ImportPort } from '#renderer/screens/import/import-client.ts'
import { createImportDesk } from '#renderer/screens/import/import-desk.ts'
import type { ImportMessage, ImportReply } from '#renderer/screens/import/import-jobs.ts'
import { createImportSession, importLabel } from '#renderer/screens/import/import-session.ts'
import { verdictLines, verdictRows } from '#renderer/screens/import/verdict-rows.ts'
import type { OpenFilesAnswer } from '#shared/contract/bridge.ts'
import { targetText } from '#shared/import/column-target.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { readXlsx } from '#shared/tables/read-xlsx.ts'
import { newName, openStore } from '#tests/renderer/database/open-store.ts'

/** The desk itself in the place of a worker; it answers a moment later, as a worker does, and not at all once terminated. */
function inThread(asked: ImportMessage[]): ImportPort {
  const desk = createImportDesk()
  const listeners: ((event: MessageEvent<ImportReply>) => void)[] = []
  let ended = false
  const reply = (data: ImportReply) => {
    if (!ended) for (const listener of listeners) listener({ data } as MessageEvent<ImportReply>)
  }
  return {
    postMessage(message) {
      const copy = structuredClone(message)
      asked.push(copy)
      setTimeout(() => {
        if (ended) return
        const { id } = copy
        const answer = desk.answer(copy, (done, total) => reply({ id, outcome: 'progress', done, total }))
        reply({ id, outcome: 'done', answer: structuredClone(answer) })
      })
    },
    addEventListener(type: 'message' | 'error', listener: never) {
      if (type === 'message') listeners.push(listener)
    },
    terminate() {
      ended = true
    },
  }
}

async function begin() {
  const { store } = await openStore(newName())
  const after = departmentRecord.create('noi', { name: 'Khoa Nội tổng hợp' })
  await store.commit('Thêm', [{ collection: 'departments', id: 'noi', before: null, after }])
  const started: ImportPort[] = []
  const asked: ImportMessage[] = []
  const client = createImportClient(() => {
    const port = inThread(asked)
    started.push(port)
    return port
  })
  return { store, started, asked, session: createImportSession({ store, client }) }
}

const files =
  (...given: readonly (readonly [name: string, text: string])[]) =>
  async (): Promise<OpenFilesAnswer> => ({
    outcome: 'opened',
    files: given.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
    unread: [],
  })

const TABLE = [
  'STT;Tên thiết bị;Mã tài sản;Khoa phòng;Số lượng',
  '1;Máy tính để bàn;0045;Khoa Nội;1',
  '2;Máy in;0046;Khoa Nội;vài máy',
  '3;Máy quét;0047;;1',
].join('\r\n')

test('rows go from a file to the records: nothing before the last step, one undo takes all of it back', async () => {
  const { store, session } = await begin()
  await session.takeFiles(files(['kiểm kê.csv', TABLE]))
  expect(session.getState().sheets).toMatchObject([{ file: 'kiểm kê.csv', layout: { collection: 'assets' } }])
  expect(session.getState().sheets[0]?.examples[1]).toEqual(['Máy tính để bàn', 'Máy in', 'Máy quét'])
  session.goTo('columns')
  await session.judge()
  expect(session.getState()).toMatchObject({ step: 'questions', asked: [{ proposed: 'noi', rows: 2 }] })
  session.answer(session.getState().asked[0]?.id ?? '', 'noi')
  await session.judge()
  const { step, judged } = session.getState()
  expect(step).toBe('rows')
  expect(judged?.judgement.counts).toEqual({ add: 2, update: 0, skip: 1, error: 1 })
  expect(store.getSnapshot().assets).toEqual([])

  await session.write()
  expect(session.getState()).toMatchObject({ step: 'report', report: { undone: false } })
  expect(store.getSnapshot().assets.toSorted((a, b) => a.code.localeCompare(b.code))).toMatchObject([
    { code: '0045', departmentId: 'noi' },
    { code: '0047', departmentId: null },
  ])
  expect(store.getSnapshot().departments[0]?.aliases).toEqual(['Khoa Nội'])
  expect(store.getUndoable().undo).toBe('Nhập từ “kiểm kê.csv”: thêm 2, sửa 0')

  await session.undo()
  expect(session.getState().report?.undone).toBe(true)
  expect(store.getSnapshot().assets).toEqual([])
  expect(store.getSnapshot().departments[0]?.aliases).toEqual([])
  await store.close()
})

test('rows are judged again, and not written, when the records have changed since they were seen', async () => {
  const { store, session } = await begin()
  await session.takeText('Tên thiết bị\tMã tài sản\nMáy quét\t0047')
  session.goTo('columns')
  await session.judge()
  expect(session.getState()).toMatchObject({ step: 'rows', judged: { judgement: { counts: { add: 1 } } } })
  const elsewhere = session.getState().judged?.judgement.changes[0]
  await store.commit('Ở nơi khác', [{ ...elsewhere, id: 'x', after: { ...elsewhere?.after, id: 'x' } } as never])
  await session.write()
  expect(store.getSnapshot().assets.map(({ id }) => id)).toEqual(['x'])
  expect(session.getState()).toMatchObject({ step: 'rows', judged: { judgement: { counts: { add: 0, skip: 2 } } } })
  expect(session.getState().problem).toContain('kiểm tra lại')
  await store.close()
})

test('a job that is stopped leaves all as it was; the next one reads the sources again by itself', async () => {
  const { session, started, store } = await begin()
  await session.takeFiles(files(['a.csv', TABLE]))
  session.goTo('columns')
  const judging = session.judge()
  session.stop()
  await judging
  expect(session.getState()).toMatchObject({ step: 'columns', working: null, problem: null, judged: null })
  await session.judge()
  expect(session.getState().judged?.judgement.rows).toHaveLength(4)
  expect(started).toHaveLength(2)
  await store.close()
})

test('a source that the user would not wait for is not read again behind the next question', async () => {
  const { session, store, asked } = await begin()
  await session.takeFiles(files(['a.csv', TABLE]))
  const reading = session.takeFiles(files(['b.csv', `${TABLE}\r\n`]))
  // The dialog has answered, the worker has not.
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
  session.stop()
  await reading
  session.goTo('columns')
  await session.judge()
  expect(session.getState().judged?.judgement.rows).toHaveLength(4)
  const reads = asked.flatMap((message) => (message.job === 'read' ? [message.ask.sources.length] : []))
  expect(reads).toEqual([1, 2, 1])
  await store.close()
})

test('what the user points out about a sheet stays when another file is added', async () => {
  const { session, store } = await begin()
  await session.takeFiles(files(['a.csv', 'Cột 1;Cột 2\nMáy A;0001\n']))
  expect(session.getState().sheets[0]?.layout).toBeNull()
  await session.chooseList('0', 'assets')
  await session.pointAtHeadings('0', 1)
  await session.chooseTarget('0', 0, { kind: 'field', key: 'name' })
  await session.chooseTarget('0', 1, { kind: 'field', key: 'name' })
  const named = { kind: 'field', key: 'name' }
  expect(session.getState().sheets[0]?.layout?.columns).toEqual([{ kind: 'ignore' }, named])
  await session.takeFiles(files(['b.csv', TABLE]))
  expect(session.getState().sheets).toMatchObject([
    { layout: { columns: [{ kind: 'ignore' }, named] } },
    { file: 'b.csv' },
  ])
  await store.close()
})

test('a file that cannot be read is named with its reason, and the others are read', async () => {
  const { session, store } = await begin()
  await session.takeFiles(async () => ({
    outcome: 'opened',
    files: [
      { name: 'hỏng.xlsx', bytes: new TextEncoder().encode('PK\u0003\u0004 nửa chừng') },
      { name: 'tốt.csv', bytes: new TextEncoder().encode(TABLE) },
    ],
    unread: [{ name: 'rút.xlsx', failure: { kind: 'gone', place: 'E:\\rút.xlsx', code: 'ENOENT' } }],
  }))
  const { problems, sheets } = session.getState()
  expect(problems.map(({ name }) => name)).toEqual(['hỏng.xlsx', 'rút.xlsx'])
  for (const { message } of problems) expect(message).toMatch(/\. Hãy/)
  expect(sheets.map(({ file }) => file)).toEqual(['tốt.csv'])
  await store.close()
})

test('the file of verdicts has a line for each remark, beside the cell it is about', async () => {
  const { session, store } = await begin()
  await session.takeFiles(files(['a.csv', TABLE]))
  session.goTo('columns')
  await session.judge()
  await session.judge()
  const { judged } = session.getState()
  const rows = judged === null ? [] : verdictRows(judged.judgement)
  const made = await session.verdictFile(verdictLines(rows))
  const read = readXlsx('kết quả.xlsx', made?.ok ? made.value : new Uint8Array())
  const cells = read.ok ? read.value[0]?.rows.map((row) => row.cells) : []
  expect(cells?.[0]).toEqual(['Tệp', 'Bảng', 'Dòng', 'Kết quả', 'Bản ghi', 'Ô', 'Lý do'])
  const third = cells?.filter((line) => line[2] === 3) ?? []
  expect(third.map((line) => [line[3], line[5]])).toEqual([
    ['Lỗi', 'D3'],
    ['Lỗi', 'E3'],
  ])
  await store.close()
})

test('how a sheet was read is remembered with the import, and its answers can still be changed the next time', async () => {
  const { session, store } = await begin()
  const strange = files(['a.csv', 'Cột 1;Cột 2;Diệt virus\nMáy A;0001;BKAV\n'])
  await session.takeFiles(strange)
  session.include('0', true)
  await session.chooseList('0', 'assets')
  await session.pointAtHeadings('0', 1)
  await session.chooseTarget('0', 0, { kind: 'field', key: 'name' })
  await session.chooseTarget('0', 1, { kind: 'field', key: 'code' })
  session.goTo('columns')
  await session.judge()
  const [question] = session.getState().asked
  session.answer(question?.id ?? '', 'upToDate')
  await session.judge()
  await session.write()
  expect(store.getSnapshot().importLayouts).toMatchObject([{ list: 'assets', answers: [`${question?.id}=upToDate`] }])

  session.begin()
  await session.takeFiles(strange)
  expect(session.getState().sheets[0]?.layout?.columns.map(targetText)).toEqual([
    'field:name',
    'field:code',
    'field:antivirus',
  ])
  session.goTo('columns')
  await session.judge()
  expect(session.getState()).toMatchObject({ step: 'rows', asked: [{ id: question?.id }] })
  expect(session.getState().judged?.judgement.counts).toEqual({ add: 0, update: 0, skip: 2, error: 0 })
  session.answer(question?.id ?? '', 'outdated')
  await session.judge()
  expect(session.getState().judged?.judgement.counts.update).toBe(1)
  await store.close()
})

test('an import is called by its files, the first two by name, and by what it did', () => {
  const counts = { add: 1042, update: 3 }
  expect(importLabel(['a.xlsx'], counts)).toBe('Nhập từ “a.xlsx”: thêm 1.042, sửa 3')
  expect(importLabel(['a.xlsx', 'b.xlsx', 'c.csv', 'd.csv'], counts)).toBe(
    'Nhập từ “a.xlsx”, “b.xlsx” và 2 tệp khác: thêm 1.042, sửa 3',
  )
})

test('a file that is chosen again, and a block that is pasted again, are taken once, and told', async () => {
  const { session, store } = await begin()
  await session.takeFiles(files(['a.csv', TABLE], ['a - sao.csv', TABLE], ['a.csv', TABLE]))
  expect(session.getState().problems).toEqual([
    { name: 'a - sao.csv', message: 'Tệp này giống hệt “a.csv”, đã được chọn nên chỉ lấy một lần.' },
    { name: 'a.csv', message: 'Tệp này đã được chọn nên chỉ lấy một lần.' },
  ])
  const block = 'Tên thiết bị\tGhi chú\nMáy quét\t'
  for (const _ of [1, 2]) await session.takeText(block)
  expect(session.getState().sheets.map(({ file }) => file)).toHaveLength(2)
  expect(session.getState().problems.map(({ message }) => message)).toEqual([
    'Nội dung này đã được dán trước đó nên chỉ lấy một lần.',
  ])
  await session.takeFiles(files(['a.csv', `${TABLE}\r\n4;Máy in;0048;;2020`]))
  expect(session.getState().sheets).toHaveLength(3)
  await store.close()
})
