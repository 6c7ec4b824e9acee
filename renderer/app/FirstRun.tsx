import { Button, Select } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBuildingHospital,
  IconFileImport,
  IconFlask,
} from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { hideUndoToast } from '#renderer/components/undo-toast.tsx'
import type { Change } from '#renderer/database/change.ts'
import { useStore, useUndo } from '#renderer/database/use-store.tsx'
import { chooseDataFile } from '#renderer/workspace/read-data-file.ts'
import { describeReadProblem } from '#shared/records/read-problem.ts'
import { readSnapshot } from '#shared/records/read-snapshot.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { type OutlineName, outlineNames, startingOutlines } from '#shared/records/starting-outlines.ts'
import { type StartingRecord, startingRecords } from '#shared/records/starting-records.ts'
import classes from './FirstRun.module.css'
import { useStepKeys } from './keys.ts'
import { useUndoKeys } from './use-undo-keys.ts'

const SAMPLE = './sample/binh-duong.snapshot.json'

/** Before there is any data: three ways to begin. Each can be undone, and what cannot be read says why. */
export function FirstRun() {
  const store = useStore()
  const [, navigate] = useLocation()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const [outline, setOutline] = useState<OutlineName>('hospital')
  const { undo, redo } = useUndo()
  const { takeBack, doAgain } = useUndoKeys()
  /** The user has said that what could be done again is not wanted. */
  const [given, setGiven] = useState<string | null>(null)
  useStepKeys()
  // A new beginning would end what can be done again: it is asked for first.
  const waits = redo !== null && redo !== given

  const take = async (label: string, snapshot: Snapshot) => {
    hideUndoToast()
    const result = await store.replaceAll(label, snapshot)
    if (result.ok) navigate('/', { replace: true })
    else setProblem(result.error.message)
  }
  const openSample = async () => {
    const answer = await fetch(SAMPLE)
    if (!answer.ok) return setProblem('Bản cài đặt này không kèm dữ liệu mẫu. Hãy cài lại hoặc bắt đầu đơn vị mới.')
    const read = readSnapshot(await answer.text())
    if (read.ok) await take('Mở dữ liệu mẫu', read.value)
    else setProblem(describeReadProblem(read.error))
  }
  const openFile = async () => {
    const read = await chooseDataFile()
    if (read === null) return
    if (read.ok) await take(`Mở tệp ${read.value.name}`, read.value.snapshot)
    else setProblem(read.error)
  }
  const begin = async () => {
    hideUndoToast()
    const records = startingRecords(() => crypto.randomUUID(), yearToPlan(new Date()), outline)
    const result = await store.commit('Bắt đầu đơn vị mới', records.map(addition))
    if (result.ok) navigate('/hospital/head', { replace: true })
    else setProblem(result.error.message)
  }
  const run = (name: string, action: () => Promise<void>) => async () => {
    setProblem(null)
    setBusy(name)
    await action().finally(() => setBusy(null))
  }

  return (
    <main className={classes.page}>
      <h1 className={classes.title}>Kế hoạch số</h1>
      <p className={classes.lead}>
        Kiểm kê công nghệ thông tin của bệnh viện và lập kế hoạch từ chính số liệu đó. Mọi dữ liệu nằm trên máy này, ứng
        dụng không dùng mạng.
      </p>
      {undo === null && !waits ? null : (
        <section className={classes.before} aria-label="Dữ liệu trước đó">
          <p>
            {waits
              ? 'Dữ liệu của máy này vừa được hoàn tác hết. Hãy làm lại để lấy lại; nếu bắt đầu mới thì không lấy lại được nữa.'
              : 'Máy này đã có dữ liệu và vừa được xóa. Hoàn tác để lấy lại.'}
          </p>
          {undo === null ? null : (
            <Button
              variant={waits ? 'default' : 'filled'}
              leftSection={<IconArrowBackUp size={16} stroke={1.5} />}
              onClick={takeBack}
            >
              Hoàn tác: {undo}
            </Button>
          )}
          {waits ? (
            <>
              <Button leftSection={<IconArrowForwardUp size={16} stroke={1.5} />} onClick={doAgain}>
                Làm lại: {redo}
              </Button>
              <Button variant="subtle" color="gray" onClick={() => setGiven(redo)}>
                Không cần nữa, bắt đầu mới
              </Button>
            </>
          ) : null}
        </section>
      )}
      <div className={classes.ways}>
        <Way
          icon={<IconBuildingHospital size={28} stroke={1.5} />}
          title="Bắt đầu đơn vị mới"
          text="Khai thông tin đơn vị, khoa phòng rồi nhập thiết bị."
          action={
            <>
              <Select
                size="xs"
                mb="sm"
                label="Dàn ý của kế hoạch"
                description={startingOutlines[outline].about}
                data={outlineNames.map((value) => ({ value, label: startingOutlines[value].label }))}
                allowDeselect={false}
                value={outline}
                onChange={(value) => setOutline(value as OutlineName)}
              />
              <Button disabled={waits} loading={busy === 'begin'} onClick={run('begin', begin)}>
                Bắt đầu đơn vị mới
              </Button>
            </>
          }
        />
        <Way
          icon={<IconFlask size={28} stroke={1.5} />}
          title="Xem với dữ liệu mẫu"
          text="Một bệnh viện y học cổ truyền có sẵn thiết bị, mục tiêu và dự án. Xóa đi được bất cứ lúc nào ở Đơn vị & cài đặt, mục Dữ liệu."
          action={
            <Button variant="default" disabled={waits} loading={busy === 'sample'} onClick={run('sample', openSample)}>
              Mở dữ liệu mẫu
            </Button>
          }
        />
        <Way
          icon={<IconFileImport size={28} stroke={1.5} />}
          title="Đã có dữ liệu"
          text="Mở tệp dữ liệu hoặc gói dữ liệu do Kế hoạch số ghi ra trên máy khác."
          action={
            <Button variant="default" disabled={waits} loading={busy === 'file'} onClick={run('file', openFile)}>
              Mở tệp dữ liệu…
            </Button>
          }
        />
      </div>
      {problem === null ? null : (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </main>
  )
}

function Way(props: { icon: ReactNode; title: string; text: string; action: ReactNode }) {
  return (
    <section className={classes.way}>
      <div className={classes.icon}>{props.icon}</div>
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.action}
    </section>
  )
}

function addition({ collection, record }: StartingRecord): Change {
  return { collection, id: record.id, before: null, after: record } as Change
}

/** Plans are written in the last months of the year before. */
function yearToPlan(now: Date): number {
  return now.getMonth() >= 8 ? now.getFullYear() + 1 : now.getFullYear()
}
