import { Button, Group, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { FileOutcomeStrip } from '#renderer/workspace/FileOutcomeStrip.tsx'
import { DataPreview } from './DataPreview.tsx'
import classes from './DataScreen.module.css'
import { useDataFiles } from './use-data-files.ts'

/** All data of the hospital: out to a file, back from one, or away. */
export function DataScreen({ tabs }: { readonly tabs: ReactNode }) {
  const { busy, outcome, chosen, ...files } = useDataFiles()
  const snapshot = useSnapshot()
  const [asking, setAsking] = useState(false)
  const idle = busy === null
  return (
    <div className={classes.page}>
      <PageHeader title="Đơn vị & cài đặt" />
      {tabs}
      <div className={classes.body}>
        {outcome === null ? null : <FileOutcomeStrip outcome={outcome} onClose={files.closeOutcome} />}
        <Part
          title="Lưu ra tệp"
          text="Ghi toàn bộ dữ liệu thành một tệp để cất giữ hoặc chuyển sang máy khác. Tệp có cả những mục không gửi ra ngoài đơn vị, hãy giữ ở nơi an toàn."
        >
          <Button loading={busy === 'save'} disabled={!idle} onClick={files.save}>
            Lưu tệp dữ liệu…
          </Button>
        </Part>
        <Part
          title="Mở từ tệp"
          text="Mở tệp dữ liệu hoặc gói dữ liệu của Kế hoạch số. Dữ liệu trên máy chỉ thay đổi sau khi xem nội dung tệp và đồng ý."
        >
          <Button variant="default" loading={busy === 'open'} disabled={!idle} onClick={files.open}>
            Mở tệp dữ liệu…
          </Button>
          {chosen === null ? null : (
            <DataPreview
              now={snapshot}
              file={chosen}
              busy={busy === 'replace'}
              onReplace={() => files.replace(chosen)}
              onLeave={files.leaveChosen}
            />
          )}
        </Part>
        <Part title="Bắt đầu lại" text="Xóa toàn bộ dữ liệu trên máy này và trở về màn hình đầu tiên.">
          <Button variant="default" loading={busy === 'empty'} disabled={!idle} onClick={() => setAsking(true)}>
            Bắt đầu lại từ đầu
          </Button>
        </Part>
      </div>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title="Xóa toàn bộ dữ liệu trên máy này?"
        styles={{ title: { fontSize: 16, fontWeight: 600 } }}
        closeButtonProps={{ 'aria-label': 'Đóng' }}
      >
        <p className={classes.question}>
          Thông tin đơn vị, thiết bị, kế hoạch và mọi danh sách khác đều bị xóa. Ngay sau đó có thể bấm Hoàn tác. Nếu
          còn cần dữ liệu này, hãy lưu tệp dữ liệu trước.
        </p>
        <Group justify="flex-end" mt="md">
          <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
            Thôi
          </Button>
          <Button
            color="red.9"
            onClick={() => {
              setAsking(false)
              files.empty()
            }}
          >
            Xóa toàn bộ dữ liệu
          </Button>
        </Group>
      </Modal>
    </div>
  )
}

function Part(props: { readonly title: string; readonly text: string; readonly children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.children}
    </section>
  )
}
