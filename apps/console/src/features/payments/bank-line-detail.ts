import type { Format, MessageId, Translate } from '@nexus/console-i18n'

const WHOLE: ReadonlyMap<string, MessageId> = new Map([
  ['No transfer of ours was found.', 'bank.detail.none'],
  ['The bank took back money that had come in.', 'bank.detail.taken_back'],
  ['Money came in that is not marked as a return.', 'bank.detail.incoming'],
  ['A return whose transfer a person must confirm.', 'bank.detail.confirm_return'],
])

const MONEY = String.raw`(-?\d+(?:\.\d+)?) ([A-Z]{3})`
const OTHER_CURRENCY = new RegExp(`^Booked are ${MONEY}, and the bank does not say for how many ([A-Z]{3})\\.$`)
const TOO_MUCH = new RegExp(`^${MONEY} more are booked than the transfer leaves open\\.$`)
const OTHER_AMOUNT = new RegExp(`^Booked are ${MONEY}, the transfer was of ${MONEY}\\.$`)
const OTHER_RETURN = new RegExp(`^${MONEY} came back of a transfer of ${MONEY}\\.$`)
const BLOCKED = /^The transfer (\S+) is ([A-Z_]+)\.$/

/** Why a booking waits for a person, in the words of the reader; what this console does not know is said as it comes. */
export function detailText(
  detail: string,
  { t, format, stateName }: { t: Translate; format: Format; stateName: (state: string) => string },
): string {
  const id = WHOLE.get(detail)
  if (id !== undefined) return t(id)
  const money = (amount = '', currency = ''): string => format.money({ amount, currency })
  const otherCurrency = OTHER_CURRENCY.exec(detail)
  if (otherCurrency !== null) {
    const [, amount, booked, currency = ''] = otherCurrency
    return t('bank.detail.other_currency', { amount: money(amount, booked), currency })
  }
  const tooMuch = TOO_MUCH.exec(detail)
  if (tooMuch !== null) return t('bank.detail.too_much', { amount: money(tooMuch[1], tooMuch[2]) })
  for (const [pattern, sentence] of [
    [OTHER_AMOUNT, 'bank.detail.other_amount'],
    [OTHER_RETURN, 'bank.detail.other_return'],
  ] as const) {
    const found = pattern.exec(detail)
    if (found !== null) return t(sentence, { amount: money(found[1], found[2]), sent: money(found[3], found[4]) })
  }
  const [, transfer, state] = BLOCKED.exec(detail) ?? []
  if (transfer === undefined || state === undefined) return detail
  return t('bank.detail.blocked', { transfer, state: stateName(state) })
}
