import { Button, Group } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { ChoiceField } from '#renderer/components/ChoiceField.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { WizardBody, WizardFoot } from '#renderer/components/Wizard.tsx'
import { useCollection } from '#renderer/database/use-store.tsx'
import { formatInteger } from '#shared/basics/money.ts'
import { ANSWER_NEW, type Question } from '#shared/import/judgement.ts'
import classes from './ImportScreen.module.css'
import { rowCount } from './row-count.ts'
import type { Import } from './use-import.ts'

/** Step 3: what only the user knows. A question left open leaves its rows out, and nothing else. */
export function QuestionsStep({ session, state }: Import) {
  const { asked, answers } = state
  const busy = state.working !== null
  const open = asked.filter(({ id }) => answers[id] === undefined)
  const proposed = open.filter((question) => question.proposed !== null)
  // A hospital that begins has no list of departments yet: one press makes it from the sheet.
  const hasDepartments = useCollection('departments').length > 0
  const unknown = hasDepartments
    ? []
    : open.filter(({ id, proposed: value }) => value === null && id.startsWith('departments:'))
  return (
    <>
      <WizardBody>
        {asked.length === 0 ? (
          <EmptyState
            icon={IconCircleCheck}
            title="Không có câu hỏi nào"
            text="Mọi tên gọi và cách viết số trong bảng đều rõ. Hãy tiếp tục để xem từng dòng."
          />
        ) : (
          <>
            <p className={classes.lead}>
              Những điều dưới đây phần mềm không tự đoán. Khi các dòng được nhập, câu trả lời về tên gọi và từ ngữ trong
              ô được ghi nhớ cho mọi tệp, lần nhập sau không hỏi lại; chỉ cách viết số của một cột và việc hai thiết bị
              có phải là một thì hỏi lại. Câu nào để trống thì các dòng liên quan không được nhập.
            </p>
            <Group gap="xs">
              {proposed.length === 0 ? null : (
                <Button
                  variant="light"
                  disabled={busy}
                  onClick={() => {
                    for (const { id, proposed: value } of proposed) session.answer(id, value)
                  }}
                >
                  Chọn mọi gợi ý ({formatInteger(proposed.length)})
                </Button>
              )}
              {unknown.length < 2 ? null : (
                <Button
                  variant="light"
                  disabled={busy}
                  onClick={() => {
                    for (const { id } of unknown) session.answer(id, ANSWER_NEW)
                  }}
                >
                  Thêm mới mọi khoa, phòng chưa có ({formatInteger(unknown.length)})
                </Button>
              )}
            </Group>
            <ol className={classes.questions}>
              {asked.map((question) => (
                <li key={question.id}>
                  <ChoiceField
                    label={question.text}
                    help={helpFor(question)}
                    field={question.id}
                    draftKey={question.id}
                    value={answers[question.id] ?? null}
                    options={question.options}
                    clearable
                    onStore={async (value) => {
                      session.answer(question.id, value)
                      return null
                    }}
                  />
                  {question.proposed !== null && answers[question.id] === undefined ? (
                    <Button variant="subtle" onClick={() => session.answer(question.id, question.proposed)}>
                      Gợi ý: {question.options.find(({ value }) => value === question.proposed)?.label}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ol>
          </>
        )}
      </WizardBody>
      <WizardFoot hint={open.length === 0 ? '' : `Còn ${formatInteger(open.length)} câu chưa trả lời.`}>
        <Button variant="default" disabled={busy} onClick={() => session.goTo('columns')}>
          Quay lại
        </Button>
        <Button disabled={busy} onClick={session.judge}>
          Tiếp tục: xem trước
        </Button>
      </WizardFoot>
    </>
  )
}

function helpFor({ rows, at }: Question): string {
  return `${rowCount(rows)} chờ câu trả lời này${at === '' ? '' : `, đầu tiên ở ${at}`}.`
}
