import type { Translate } from '@nexus/console-i18n'
import type { PurchaseOrder } from '../queries/order-queries.js'

/** Why an order is closed: in the words of who closed it, or in those of the reader when it closed by itself. */
export const closureText = (
  { reason, idleDays }: Pick<NonNullable<PurchaseOrder['closure']>, 'reason' | 'idleDays'>,
  t: Translate,
): string => (idleDays === undefined ? reason : t('orders.way.idle', { days: idleDays }))

/** Why an order is cancelled; of one that became part of another draft nobody said why. */
export const cancellationText = (
  { cancellationReason, mergedInto }: Pick<PurchaseOrder, 'cancellationReason' | 'mergedInto'>,
  t: Translate,
): string | undefined => (mergedInto === undefined ? cancellationReason : t('orders.way.merged'))
