import { Button } from '@mantine/core'
import { IconBuildingHospital, IconFileImport, IconFlask } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { getBridge } from '#renderer/bridge/bridge.ts'
import { putChange } from '#renderer/database/change.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import { describeFileFailure } from '#shared/contract/file-failure-words.ts'
import { planRecord } from '#shared/records/plan.ts'
import { describeReadProblem } from '#shared/records/read-problem.ts'
import { readSnapshot } from '#shared/records/read-snapshot.ts'
import classes from './FirstRun.module.css'

const SAMPLE = './sample/binh-duong.snapshot.json'

/** Before there is any data: three ways to begin. Each can be undone, and what cannot be read says why. */
export function FirstRun() {
  const store = useStore()
  const [, navigate] = useLocation()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)

  const take = async (label: string, text: string) => {
    const read = readSnapshot(text)
    if (!read.ok) return setProblem(describeReadProblem(read.error))
    const result = await store.replaceAll(label, read.value)
    if (result.ok) navigate('/', { replace: true })
    else setProblem(result.error.message)
  }
  const openSample = async () => {
    const answer = await fetch(SAMPLE)
    if (!answer.ok) return setProblem('Bản cài đặt này không kèm dữ liệu mẫu. Hãy cài lại hoặc bắt đầu đơn vị mới.')
    await take('Mở dữ liệu mẫu', await answer.text())
  }
  const openFile = async () => {
    const answer = await getBridge().openFile({ fileKind: 'json' })
    if (answer.outcome === 'failed') setProblem(describeFileFailure(answer.failure))
    if (answer.outcome !== 'opened') return
    const text = decode(answer.bytes)
    if (text === null) setProblem(`Tệp “${answer.name}” không phải là dữ liệu của Kế hoạch số. Hãy chọn tệp khác.`)
    else await take(`Mở tệp ${answer.name}`, text)
  }
  const begin = async () => {
    const plan = planRecord.create(crypto.randomUUID(), { year: yearToPlan(new Date()) })
    const result = await store.commit('Bắt đầu đơn vị mới', [putChange(store.getSnapshot(), 'plans', plan)])
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
      <div className={classes.ways}>
        <Way
          icon={<IconBuildingHospital size={28} stroke={1.5} />}
          title="Bắt đầu đơn vị mới"
          text="Khai thông tin đơn vị, khoa phòng rồi nhập thiết bị."
          action={
            <Button loading={busy === 'begin'} onClick={run('begin', begin)}>
              Bắt đầu đơn vị mới
            </Button>
          }
        />
        <Way
          icon={<IconFlask size={28} stroke={1.5} />}
          title="Xem với dữ liệu mẫu"
          text="Một bệnh viện y học cổ truyền có sẵn thiết bị, mục tiêu và dự án. Xóa đi được bất cứ lúc nào."
          action={
            <Button variant="default" loading={busy === 'sample'} onClick={run('sample', openSample)}>
              Mở dữ liệu mẫu
            </Button>
          }
        />
        <Way
          icon={<IconFileImport size={28} stroke={1.5} />}
          title="Đã có dữ liệu"
          text="Mở tệp dữ liệu do Kế hoạch số ghi ra trên máy khác."
          action={
            <Button variant="default" loading={busy === 'file'} onClick={run('file', openFile)}>
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

/** Null for bytes that are no text: half a letter must not come in as a question mark. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Plans are written in the last months of the year before. */
function yearToPlan(now: Date): number {
  return now.getMonth() >= 8 ? now.getFullYear() + 1 : now.getFullYear()
}
