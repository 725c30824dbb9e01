import { T, useFormat, useT } from '@nexus/console-i18n'
import { Field, FormDialog, Select } from '@nexus/console-ui'
import { useState } from 'react'
import { ProblemBanner } from '../../problems/problem-banner.js'
import type { VendorQualification } from '../../vendors/queries/vendor-queries.js'

const LATEST = 'latest'

/** Begins with the answers of an earlier qualification; none that is there is overwritten. */
export function CopyDialog({
  earlier,
  isBusy,
  error,
  onConfirm,
  onClose,
}: {
  readonly earlier: readonly VendorQualification[]
  readonly isBusy: boolean
  readonly error: unknown
  /** Undefined: the latest one with answers. */
  readonly onConfirm: (from: string | undefined) => void
  readonly onClose: () => void
}) {
  const t = useT()
  const format = useFormat()
  const [from, setFrom] = useState(LATEST)
  return (
    <FormDialog
      title={<T id="qualifications.do.copy" />}
      description={<T id="qualifications.copy_text" />}
      submit={<T id="qualifications.do.copy" />}
      isBusy={isBusy}
      refusal={<ProblemBanner error={error} className="mb-4" />}
      onSubmit={() => onConfirm(from === LATEST ? undefined : from)}
      onClose={onClose}
    >
      <Field label={<T id="qualifications.copy_from" />}>
        <Select
          options={[
            { value: LATEST, label: t('qualifications.copy_latest') },
            ...earlier.map(({ qualificationId, purpose, createdAt, state }) => ({
              value: qualificationId,
              label: `${t(`vendors.qualifications.purpose.${purpose}`)}, ${format.instant(createdAt)}, ${t(
                `vendors.qualifications.state.${state}`,
              )}`,
            })),
          ]}
          value={from}
          onChange={setFrom}
        />
      </Field>
    </FormDialog>
  )
}
