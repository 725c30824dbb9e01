import { useFormat, useT } from '@nexus/console-i18n'
import { Select } from '@nexus/console-ui'
import { type Days, PERIODS, type PeriodName } from '../period.js'

/** Of which time figures are; days of one's own are named. */
export function PeriodSelect({
  value,
  days,
  onChange,
}: {
  readonly value: PeriodName
  readonly days: Days
  readonly onChange: (period: PeriodName) => void
}) {
  const t = useT()
  const format = useFormat()
  return (
    <Select
      label={t('dashboard.period.label')}
      options={PERIODS.map((period) => ({
        value: period,
        label:
          period === 'custom' && value === 'custom'
            ? t('dashboard.period.days', { from: format.date(days.from), to: format.date(days.to) })
            : t(`dashboard.period.${period}`),
      }))}
      value={value}
      onChange={onChange}
      className="w-auto min-w-40"
    />
  )
}
