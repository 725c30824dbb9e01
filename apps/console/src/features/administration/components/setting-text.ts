import { useFormat, useT } from '@nexus/console-i18n'
import { STAGES, type SettingField } from '../forms/purchasing-fields.js'

/** A setting in words, where it cannot be changed. */
export function useSettingText(): (field: SettingField, value: unknown) => string {
  const t = useT()
  const format = useFormat()
  return ({ kind, options }, value) => {
    if (value === null || value === undefined) return t('administration.purchasing.off')
    if (typeof value === 'boolean') return t(value ? 'administration.yes' : 'administration.no')
    if (kind === 'money') return format.money(value as { amount: string; currency: string })
    if (kind === 'percent') return format.percent(value as string)
    if (kind === 'stages') {
      return STAGES.filter((stage) => (value as readonly string[]).includes(stage))
        .map((stage) => t(`administration.purchasing.stage.${stage}`))
        .join(', ')
    }
    const choice = options?.find((each) => each === value)
    return choice === undefined
      ? format.decimal(`${value as string | number}`)
      : t(`administration.purchasing.choice.${choice}`)
  }
}
