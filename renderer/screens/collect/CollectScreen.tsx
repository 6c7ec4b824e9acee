import { Button } from '@mantine/core'
import { IconFolderOpen, IconUsb } from '@tabler/icons-react'
import { Wizard, WizardBody } from '#renderer/components/Wizard.tsx'
import { PastIntakes } from '#renderer/workspace/PastIntakes.tsx'
import classes from './CollectScreen.module.css'
import { FoundStep } from './FoundStep.tsx'
import { TakenStep } from './TakenStep.tsx'
import { useCollect } from './use-collect.ts'

const steps = ['Ghi bộ thu thập ra USB', 'Đọc kết quả', 'Xem và nhận', 'Kết quả']

/** Thu thập từ máy: a stick goes round the machines and brings back what they are; nothing changes before it is agreed to. */
export function CollectScreen() {
  const collect = useCollect()
  const { reading, working, problem } = collect
  const at = reading === null ? 0 : reading.done === null ? 2 : 3
  return (
    <Wizard
      title="Thu thập từ máy"
      note="Bằng USB, không cần mạng, không cài đặt. Chưa có gì thay đổi cho đến khi bấm “Nhận”."
      onRestart={reading === null ? null : collect.begin}
      steps={steps}
      active={at}
      onStep={null}
      problem={problem}
      working={working === null ? null : { what: working, done: null }}
      onStop={collect.stop}
    >
      {reading === null ? (
        <Start {...collect} />
      ) : reading.done === null ? (
        <FoundStep {...collect} reading={reading} />
      ) : (
        <TakenStep {...collect} done={reading.done} />
      )}
    </Wizard>
  )
}

function Start({ working, kit, writeKit, readFolder }: ReturnType<typeof useCollect>) {
  const busy = working !== null
  return (
    <WizardBody>
      <section className={classes.part}>
        <h2>1. Ghi bộ thu thập ra USB</h2>
        <p>
          Bộ thu thập là hai tệp văn bản đọc được bằng Notepad, kèm hướng dẫn và mã SHA-256 để đối chiếu. Cắm USB vào
          từng máy Windows 7 đến 11, bấm đúp thu-thap.cmd; mỗi máy để lại một tệp trong thư mục “ket-qua”. Không đọc tên
          người dùng, tệp của người dùng hay dữ liệu người bệnh.
        </p>
        <Button leftSection={<IconUsb size={16} stroke={1.5} />} variant="default" disabled={busy} onClick={writeKit}>
          Ghi bộ thu thập…
        </Button>
        {kit === null ? null : <output>{kit}</output>}
      </section>
      <section className={classes.part}>
        <h2>2. Đọc kết quả</h2>
        <p>
          Chọn thư mục “ket-qua” trên USB. Đọc được cả tệp JSON của GLPI Agent (glpi-agent --local). Máy mới, máy thay
          đổi, máy không thấy được nêu ra để xem trước khi nhận.
        </p>
        <Button leftSection={<IconFolderOpen size={16} stroke={1.5} />} disabled={busy} onClick={readFolder}>
          Chọn thư mục kết quả…
        </Button>
      </section>
      <PastIntakes origin="collect" title="Các lần nhận trước" />
    </WizardBody>
  )
}
