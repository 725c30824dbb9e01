import { T, useT } from '@nexus/console-i18n'
import { Checkbox, Choice, Field, Select } from '@nexus/console-ui'
import { useState } from 'react'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { VENDOR_STAGES, type VendorStage } from '../../vendors/queries/vendor-queries.js'
import type { QualificationStep } from '../queries/qualification-queries.js'

/** Ends a requalification as failed. Mount it when it is wanted. */
export function FailDialog({
  isBusy,
  error,
  onConfirm,
  onClose,
}: {
  readonly isBusy: boolean
  readonly error: unknown
  readonly onConfirm: (step: QualificationStep) => void
  readonly onClose: () => void
}) {
  const t = useT()
  const [outcome, setOutcome] = useState<'deactivate' | 'hold'>('hold')
  const [stages, setStages] = useState<readonly VendorStage[]>(['po'])
  const [isTried, setTried] = useState(false)
  return (
    <ReasonDialog
      title={<T id="qualifications.do.fail" />}
      description={<T id="qualifications.fail_text" />}
      confirm={<T id="qualifications.do.fail" />}
      isDangerous
      isBusy={isBusy}
      error={error}
      check={() => {
        setTried(true)
        return outcome === 'deactivate' || stages.length > 0
      }}
      onClose={onClose}
      onConfirm={(reason) =>
        onConfirm({ kind: 'fail', body: { reason, outcome, stages: outcome === 'hold' ? [...stages] : [] } })
      }
    >
      <Field label={<T id="qualifications.fail.outcome" />}>
        <Select
          options={(['hold', 'deactivate'] as const).map((value) => ({
            value,
            label: t(`qualifications.fail.${value}`),
          }))}
          value={outcome}
          onChange={setOutcome}
        />
      </Field>
      {outcome === 'hold' && (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-sm font-medium">
            <T id="vendors.stages" />
          </legend>
          {VENDOR_STAGES.map((stage) => (
            <Choice key={stage} label={t(`vendors.stage.${stage}`)}>
              {(control) => (
                <Checkbox
                  {...control}
                  checked={stages.includes(stage)}
                  onCheckedChange={(on) =>
                    setStages(VENDOR_STAGES.filter((each) => (each === stage ? on === true : stages.includes(each))))
                  }
                />
              )}
            </Choice>
          ))}
          <p role="alert" className="text-sm text-danger-ink empty:hidden">
            {isTried && stages.length === 0 && <T id="vendors.fault.stages" />}
          </p>
        </fieldset>
      )}
    </ReasonDialog>
  )
}
