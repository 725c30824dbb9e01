import type { Format, Translate } from '@nexus/console-i18n'
import type { InvoiceException } from '../queries/invoice-queries.js'

export type Facts = NonNullable<InvoiceException['facts']>
type Tax = Extract<Facts, { type: 'TAX' }>['billed']

/** How the person reads: language, numbers and units. */
export interface Words {
  readonly t: Translate
  readonly format: Pick<Format, 'money' | 'quantity' | 'percent' | 'date'>
  readonly unitName: (unitCode: string) => string
  readonly stateName: (state: string) => string
  readonly problemText: (problem: { readonly code: string; readonly detail: string }) => string
}

/** Ids of rules such as (MAT-2) are for those who read the rules. */
export const withoutRules = (detail: string): string => detail.replaceAll(/ \([A-Z]{1,4}-\d+\)/g, '')

/** `undefined` for a kind that this console does not know yet. */
export function sentenceOf(facts: Facts, { t, format, unitName, stateName, problemText }: Words): string | undefined {
  const tax = ({ category, percent }: Tax): string => `${category} ${format.percent(percent)}`
  switch (facts.type) {
    case 'PRICE':
    case 'PRICE_UNDER_BILLED': {
      const { line, orderLine, quantity, unitCode, billed, expected, earlier } = facts
      return t(`invoices.finding.${facts.type}`, {
        line,
        orderLine: String(orderLine),
        quantity: format.quantity(quantity, unitCode),
        billed: format.money(billed),
        expected: format.money(expected),
        hasEarlier: earlier === undefined ? 'no' : 'yes',
        earlier: earlier === undefined ? '' : format.money(earlier),
      })
    }
    case 'TAX': {
      const { line, orderLine, billed, expected } = facts
      const values = { billed: tax(billed), expected: tax(expected) }
      return t('invoices.finding.TAX', { line, orderLine: String(orderLine), ...values })
    }
    case 'UNIT': {
      const { line, orderLine, billed, expected } = facts
      const values = { billed: unitName(billed), expected: unitName(expected) }
      return t('invoices.finding.UNIT', { line, orderLine: String(orderLine), ...values })
    }
    case 'QTY_OVER_ORDERED':
    case 'QTY_OVER_RECEIVED':
    case 'NOT_RECEIVED':
    case 'QTY_UNDER_BILLED':
    case 'QTY_OVER_CREDITED': {
      const { orderLine, billed, left, unitCode, basis } = facts
      return t(`invoices.finding.${facts.type}`, {
        orderLine: String(orderLine),
        billed: format.quantity(billed, unitCode),
        left: format.quantity(left, unitCode),
        basis: basis ?? 'received',
      })
    }
    case 'UNMATCHED_LINE': {
      const { why, line = '', description = '', reference = '', orderLines = 0 } = facts
      return t(`invoices.finding.unmatched.${why}`, { line, description, reference, orderLines })
    }
    case 'NEGATIVE_LINE':
    case 'NO_QUANTITY': {
      const { line, quantity, unitCode, net } = facts
      const values = { quantity: format.quantity(quantity, unitCode), net: format.money(net) }
      return t(`invoices.finding.${facts.type}`, { line, ...values })
    }
    case 'CURRENCY': {
      const { order, billed, expected } = facts
      return t('invoices.finding.CURRENCY', { order, billed, expected })
    }
    case 'FREIGHT': {
      const differences = facts.differences.map(({ kind, tax: rate, billed, expected }) =>
        t(`invoices.finding.freight.${kind}`, {
          tax: tax(rate),
          billed: format.money(billed),
          expected: format.money(expected),
        }),
      )
      return t('invoices.finding.FREIGHT', { differences: differences.join('; ') })
    }
    case 'PO_CLOSED': {
      const { order, state, forGood } = facts
      const values = { state: stateName(state), forGood: forGood ? 'yes' : 'no' }
      return t('invoices.finding.PO_CLOSED', { order, ...values })
    }
    case 'PO_ON_HOLD':
      return t('invoices.finding.PO_ON_HOLD', { order: facts.order, reason: facts.reason })
    case 'BANK_MISMATCH': {
      const accounts = facts.billed.join(', ')
      const recorded =
        facts.recorded.length === 0
          ? t('invoices.finding.bank.none')
          : t('invoices.finding.bank.recorded', { accounts: facts.recorded.join(', ') })
      return t('invoices.finding.BANK_MISMATCH', { accounts, recorded })
    }
    case 'DUPLICATE':
      return t('invoices.finding.DUPLICATE', { number: facts.number })
    case 'CREDIT_WITHOUT_INVOICE': {
      const { number, invoices } = facts
      return t('invoices.finding.CREDIT_WITHOUT_INVOICE', {
        number,
        invoices: invoices.join(', '),
        count: invoices.length,
      })
    }
    case 'SEPARATION_OF_DUTIES':
      return t('invoices.finding.SEPARATION_OF_DUTIES', { order: facts.order, role: facts.role })
    case 'BOOKING_REFUSED':
      return t('invoices.finding.BOOKING_REFUSED', { reason: withoutRules(problemText(facts)) })
    case 'VENDOR_HOLD':
      return t('invoices.finding.VENDOR_HOLD')
    case 'VENDOR_BLACKLISTED': {
      const { reason, until } = facts
      const values = {
        hasEnd: until === undefined ? 'no' : 'yes',
        until: until === undefined ? '' : format.date(until),
      }
      return t('invoices.finding.VENDOR_BLACKLISTED', { reason, ...values })
    }
    case 'LINE_NOT_IN_REVISION': {
      const { line, orderLine, order, date, revision } = facts
      return t('invoices.finding.LINE_NOT_IN_REVISION', {
        line,
        orderLine: String(orderLine),
        order,
        date: format.date(date),
        revision: String(revision),
      })
    }
    default:
      return undefined
  }
}
