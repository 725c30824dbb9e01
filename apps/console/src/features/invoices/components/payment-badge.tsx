import { useT } from '@nexus/console-i18n'
import { Badge, type Tone } from '@nexus/console-ui'
import type { PaymentState } from '../queries/invoice-queries.js'

const TONES: Readonly<Record<PaymentState, Tone>> = {
  OPEN: 'neutral',
  PARTLY_RESERVED: 'info',
  RESERVED: 'info',
  PARTLY_PAID: 'accent',
  PAID: 'success',
}

export function PaymentBadge({ payment }: { readonly payment: PaymentState }) {
  const t = useT()
  return <Badge tone={TONES[payment]}>{t(`invoices.payment.${payment}`)}</Badge>
}
