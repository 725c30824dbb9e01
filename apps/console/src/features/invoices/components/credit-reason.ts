import type { Translate } from '@nexus/console-i18n'
import type { CreditExpectation } from '../queries/invoice-queries.js'

/** Why a credit note is expected: who disputes says it; of goods the cause does, whatever sentence the server keeps of it. */
export const creditReason = ({ cause, reason }: Pick<CreditExpectation, 'cause' | 'reason'>, t: Translate): string =>
  cause === 'dispute' ? reason : t(`invoices.credit.why.${cause}`)
