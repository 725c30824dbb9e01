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

/** Why a change needs what it needs, in the words of the reader; without facts, as in findings of before, it is said as it comes. */
export function findingText({ rule, path, reason, facts }: Finding, t: Translate, format: Format): string {
  const { line = 0, field } = placeOf(path)
  if (isMeasured(field)) {
    if (rule === 'decrease') return t(FALLING[field], { line })
    if (facts?.kind !== 'rise') return reason
    const { percent, worth, allowedPercent, allowedAmount } = facts
    const most = format.percent(allowedPercent)
    return t(RISING[field], {
      line,
      rise: percent === null ? format.money(worth) : format.percent(percent),
      allowed:
        allowedAmount === null
          ? most
          : t('orders.finding.either', { percent: most, amount: format.money(allowedAmount) }),
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
    case 'delivery-earlier':
      return facts?.kind === 'lead-time'
        ? t('orders.finding.line_earlier', { line, day: format.date(facts.day), days: facts.days })
        : reason
    default:
      return reason
  }
}
