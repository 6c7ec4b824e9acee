import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Wizard, WizardBody, WizardFoot } from '#renderer/components/Wizard.tsx'
import type { Plan } from '#shared/records/plan.ts'
import type { NextYear } from '#shared/versions/next-year.ts'
import { BasesStep } from './BasesStep.tsx'
import { CarriedStep } from './CarriedStep.tsx'
import { OriginStep } from './OriginStep.tsx'
import { RemarksStep } from './RemarksStep.tsx'
import { useNextYear } from './use-next-year.ts'

const steps = ['Kế hoạch gốc', 'Mục chuyển sang', 'Thời gian, căn cứ', 'Xem lại']

/** Lập kế hoạch năm sau: what comes along and what stays, one decision a step; nothing is written before the last one. */
export function NextYearWizard({ current }: { readonly current: Plan }) {
  const work = useNextYear(current.id, current.year)
  const [step, setStep] = useState(0)
  const [, navigate] = useLocation()
  const made: NextYear | null = work.made.ok ? work.made.value : null
  const onWrite = async () => {
    if ((await work.write()) !== null) navigate('/plan')
  }
  return (
    <Wizard
      title="Lập kế hoạch năm sau"
      note="Kế hoạch gốc không thay đổi; chưa có gì được ghi trước bước cuối"
      onRestart={null}
      steps={steps}
      active={step}
      onStep={setStep}
      problem={work.made.ok ? null : work.made.error}
      working={null}
      onStop={() => undefined}
    >
      <WizardBody>
        {step === 0 ? <OriginStep work={work} /> : null}
        {made !== null && step === 1 ? <CarriedStep work={work} made={made} /> : null}
        {made !== null && step === 2 ? <BasesStep work={work} made={made} /> : null}
        {made !== null && step === 3 ? <RemarksStep made={made} /> : null}
      </WizardBody>
      <WizardFoot>
        {step === steps.length - 1 ? (
          <Button onClick={onWrite} disabled={made === null}>
            Lập kế hoạch năm {work.year}
          </Button>
        ) : (
          <Button onClick={() => setStep(step + 1)} disabled={made === null}>
            {step === 0 && work.taken.length > 0 ? 'Vẫn lập thêm một bản' : 'Tiếp tục'}
          </Button>
        )}
        <Button variant="default" onClick={() => (step === 0 ? navigate('/versions') : setStep(step - 1))}>
          {step === 0 ? 'Thôi' : 'Quay lại'}
        </Button>
      </WizardFoot>
    </Wizard>
  )
}
