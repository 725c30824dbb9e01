import { type Translate, useT } from '@nexus/console-i18n'
import { Badge, type Tone } from '@nexus/console-ui'
import type { VendorStage, VendorState } from '../queries/vendor-queries.js'

const TONES: Readonly<Record<VendorState, Tone>> = {
  PROSPECT: 'neutral',
  INVITED: 'info',
  REGISTERING: 'info',
  UNDER_REVIEW: 'warning',
  ACTIVE: 'success',
  REQUALIFY: 'warning',
  INACTIVE: 'neutral',
  BLACKLISTED: 'danger',
  REJECTED: 'danger',
}

export function VendorStateBadge({ state }: { readonly state: VendorState }) {
  const t = useT()
  return (
    <Badge tone={TONES[state]}>
      <span aria-hidden className="size-1.5 shrink-0 rounded-full bg-current opacity-80" />
      {t(`vendors.state.${state}`)}
    </Badge>
  )
}

/** Says that something of the business with a vendor is held. */
export function HoldBadge({ stages }: { readonly stages: readonly VendorStage[] }) {
  const t = useT()
  if (stages.length === 0) return null
  return <Badge tone="warning">{t('vendors.held', { stages: stageNames(t, stages) })}</Badge>
}

export const stageNames = (t: Translate, stages: readonly VendorStage[]): string =>
  stages.map((stage) => t(`vendors.stage.${stage}`)).join(', ')

/** Nobody has judged it yet: its data and accounts change freely. */
export const isProspect = (state: VendorState): boolean =>
  state === 'PROSPECT' || state === 'INVITED' || state === 'REGISTERING' || state === 'UNDER_REVIEW'
