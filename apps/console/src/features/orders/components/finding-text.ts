import type { Format, MessageId, Translate } from '@nexus/console-i18n'
import type { OrderChange } from '../queries/change-queries.js'
import { placeOf } from './place-of.js'

type Finding = OrderChange['judgement']['findings'][number]

/** What is said of a whole document, by the field that differs. */
const OF_HEAD: ReadonlyMap<string, MessageId> = new Map([
  ['vendorId', 'orders.finding.vendor'],
  ['legalEntityId', 'orders.finding.legal_entity'],
  ['currency', 'orders.finding.currency'],
  ['paymentTermsDays', 'orders.finding.payment_terms'],
  ['deliveryPlace', 'orders.finding.delivery_place'],
  ['contact', 'orders.finding.contact'],
  ['notes', 'orders.finding.notes'],
  ['tags', 'orders.finding.tags'],
  ['documentAllowanceCharges', 'orders.finding.allowance_charges'],
])

const RISING = {
  gross: 'orders.finding.total_up',
  quantity: 'orders.finding.quantity_up',
  unitPrice: 'orders.finding.price_up',
} as const

const FALLING = {
  gross: 'orders.finding.total_down',
  quantity: 'orders.finding.quantity_down',
  unitPrice: 'orders.finding.price_down',
} as const

const isMeasured = (field: string): field is keyof typeof RISING => field in RISING

/** Why a change needs what it needs, in the words of the reader; what this console does not know is said as it comes. */
export function findingText({ rule, path, reason }: Finding, t: Translate, format: Format): string {
  const { line = 0, field } = placeOf(path)
  if (isMeasured(field)) {
    if (rule === 'decrease') return t(FALLING[field], { line })
    const [, rise, percent, amount] =
      /is (.+) above the approved one; (.+?) %(?: or (.+))? are allowed\.$/.exec(reason) ?? []
    if (rise === undefined || percent === undefined) return reason
    const most = format.percent(percent)
    return t(RISING[field], {
      line,
      rise: amountIn(rise, format),
      allowed:
        amount === undefined ? most : t('orders.finding.either', { percent: most, amount: amountIn(amount, format) }),
    })
  }
  const ofHead = OF_HEAD.get(field)
  if (ofHead !== undefined) return t(ofHead)
  switch (rule) {
    case 'line-added':
      return t('orders.finding.line_added', { line })
    case 'terms':
      return t('orders.finding.line_terms', { line })
    case 'cost-object':
      return t('orders.finding.line_cost_centre', { line })
    case 'category':
      return t('orders.finding.line_category', { line })
    case 'delivery-earlier': {
      const [, day, days] = /is to come on (\S+), before its lead time of (\d+) days/.exec(reason) ?? []
      if (day === undefined || days === undefined) return reason
      return t('orders.finding.line_earlier', { line, day: format.date(day), days: Number(days) })
    }
    default:
      return reason
  }
}

/** `7.08 %` or `714.00 EUR`. */
function amountIn(text: string, format: Format): string {
  const [, percent] = /^(-?\d+(?:\.\d+)?) %$/.exec(text) ?? []
  if (percent !== undefined) return format.percent(percent)
  const [, amount, currency] = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(text) ?? []
  return amount === undefined || currency === undefined ? text : format.money({ amount, currency })
}
