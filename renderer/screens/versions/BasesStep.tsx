import { Radio, Select, Stack } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { Badge } from '#renderer/components/Badge.tsx'
import { WizardTable } from '#renderer/components/Wizard.tsx'
import type { BasisChoice, CarriedBasis } from '#shared/versions/carry-legal.ts'
import type { NextYear } from '#shared/versions/next-year.ts'
import type { NextYearChoices } from '#shared/versions/next-year-choices.ts'
import type { NextYearWork } from './use-next-year.ts'
import classes from './Versions.module.css'

/** Step 3: what becomes of periods that are over, and of legal bases out of force on the new plan's day. */
export function BasesStep({ work, made }: { readonly work: NextYearWork; readonly made: NextYear }) {
  const old = made.bases.filter(({ why }) => why !== null)
  const fine = made.bases.length - old.length
  return (
    <>
      <Radio.Group
        label={`Thời gian thực hiện và thời hạn đã qua trước năm ${work.year}`}
        value={work.choices.pastPeriods}
        onChange={(value) => work.setPastPeriods(value as NextYearChoices['pastPeriods'])}
      >
        <Stack gap={6} mt={6}>
          <Radio size="xs" value="keep" label="Giữ nguyên, sửa từng mục sau (phần kiểm tra sẽ nhắc)" />
          <Radio size="xs" value="move" label={`Chuyển sang cùng kỳ năm ${work.year}`} />
          <Radio size="xs" value="clear" label="Để trống" />
        </Stack>
      </Radio.Group>
      <p className={classes.note}>
        Căn cứ: {fine} văn bản không có gì phải xem lại
        {old.length === 0 ? '.' : `, ${old.length} văn bản không còn hoặc chưa có hiệu lực vào ngày lập.`}
      </p>
      {old.length === 0 ? null : (
        <WizardTable>
          <thead>
            <tr>
              <th scope="col">Văn bản</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">Trong kế hoạch mới</th>
            </tr>
          </thead>
          <tbody>
            {old.map((basis) => (
              <tr key={basis.id}>
                <td>{basis.name}</td>
                <td>
                  <Badge tone="warn" icon={IconAlertTriangle}>
                    {basis.why ?? ''}
                  </Badge>
                  {basis.replacedBy === '' ? null : (
                    <span className={classes.sources}>Thay bằng: {basis.replacedBy}</span>
                  )}
                </td>
                <td>
                  <Select
                    size="xs"
                    w={360}
                    aria-label={`Căn cứ ${basis.name} trong kế hoạch mới`}
                    data={optionsFor(basis)}
                    value={basis.choice}
                    allowDeselect={false}
                    onChange={(value) => work.setBasis(basis.id, value as BasisChoice)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </WizardTable>
      )}
      {old.length > 0 ? null : (
        <Badge tone="good" icon={IconCircleCheck}>
          Mọi căn cứ còn dùng được
        </Badge>
      )}
    </>
  )
}

function optionsFor({ replacement }: CarriedBasis) {
  const instead =
    replacement === null
      ? []
      : [{ value: 'replace', label: `Thay bằng ${replacement.name}${replacement.toCheck ? ' (cần kiểm tra)' : ''}` }]
  return [...instead, { value: 'keep', label: 'Giữ, xem lại sau' }, { value: 'remove', label: 'Bỏ khỏi căn cứ' }]
}
