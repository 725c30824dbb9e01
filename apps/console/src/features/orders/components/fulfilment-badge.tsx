import { useT } from '@nexus/console-i18n'
import { Badge, type Tone } from '@nexus/console-ui'
import type { Fulfilment } from '../queries/order-queries.js'

const TONES: Readonly<Record<Fulfilment, Tone>> = {
  NONE: 'neutral',
  PARTIAL: 'accent',
  FULL: 'success',
  OVER: 'warning',
}

/** How much of an order is received, or billed, in words. */
export function FulfilmentBadge({ kind, value }: { readonly kind: 'receipt' | 'billing'; readonly value: Fulfilment }) {
  const t = useT()
  return <Badge tone={TONES[value]}>{t(`orders.${kind}.${value}`)}</Badge>
}
