import { Money } from '@nexus/kernel'
import { electronicFormatIBAN, isSEPACountry, isValidBIC, isValidIBAN } from 'ibantools'
import type { Pain001Message, Pain001Party, Pain001Transfer } from './credit-transfer-message.js'
import {
  badAmount,
  badBic,
  badDate,
  badIban,
  badIdentifier,
  badName,
  duplicateEndToEndId,
  messageEmpty,
} from './errors.js'
import { SEPA_TEXT, toSepaText } from './sepa-text.js'

const MAX_IDENTIFIER = 35
/** SEPA allows names of 70 characters, the schema 140. */
const MAX_NAME = 70
const SEPA_MAXIMUM = Money.parse('999999999.99', 'EUR')

/** A party as it is written: name in the SEPA set, IBAN and BIC in electronic form. */
export interface CheckedParty {
  readonly name: string
  readonly iban: string
  readonly bic?: string
}

/** A transfer as it is written. */
export interface CheckedTransfer extends Omit<Pain001Transfer, 'debtor' | 'creditor'> {
  readonly debtor: CheckedParty
  readonly creditor: CheckedParty
  /** Euro between two SEPA countries. */
  readonly sepa: boolean
}

/** Checks a message and brings its texts into the form in which they are written. @throws DomainError `pain001.…` */
export function checkMessage(message: Pain001Message): { initiatingParty: string; transfers: CheckedTransfer[] } {
  checkIdentifier('MsgId', message.messageId)
  if (Number.isNaN(message.createdAt.getTime())) throw badDate('The creation time of the message does not exist.')
  if (message.transfers.length === 0)
    throw messageEmpty(`Message ${message.messageId} has no transfers. Add at least one.`)
  const seen = new Set<string>()
  const transfers = message.transfers.map((transfer) => {
    checkIdentifier('EndToEndId', transfer.endToEndId)
    if (seen.has(transfer.endToEndId)) {
      throw duplicateEndToEndId(
        `EndToEndId ${transfer.endToEndId} occurs twice in message ${message.messageId}. Give each transfer its own.`,
        {
          facts: { endToEndId: transfer.endToEndId },
        },
      )
    }
    seen.add(transfer.endToEndId)
    return checkTransfer(transfer)
  })
  return { initiatingParty: checkName('the initiating party', message.initiatingParty.name), transfers }
}

function checkTransfer(transfer: Pain001Transfer): CheckedTransfer {
  const { endToEndId, amount, requestedExecutionDate } = transfer
  const debtor = checkParty(`the debtor of ${endToEndId}`, transfer.debtor)
  const creditor = checkParty(`the creditor of ${endToEndId}`, transfer.creditor)
  const sepa = amount.currency === 'EUR' && [debtor, creditor].every(({ iban }) => isSEPACountry(iban.slice(0, 2)))
  if (!amount.isPositive() || (sepa && amount.isGreaterThan(SEPA_MAXIMUM))) {
    const wanted = amount.isPositive() ? 'A SEPA transfer holds at most 999999999.99 EUR' : 'It must be above zero'
    throw badAmount(`Transfer ${endToEndId} is of ${amount.toString()}. ${wanted}.`, { facts: { endToEndId } })
  }
  checkDate(endToEndId, requestedExecutionDate)
  return { ...transfer, debtor, creditor, sepa }
}

function checkParty(who: string, party: Pain001Party): CheckedParty {
  const iban = electronicFormatIBAN(party.iban) ?? ''
  if (!isValidIBAN(iban)) {
    throw badIban(
      `The account of ${who} is "${party.iban}", which is not a valid IBAN. Correct it in the party's bank data.`,
    )
  }
  const bic = party.bic?.replace(/\s/g, '').toUpperCase()
  if (bic !== undefined && !isValidBIC(bic)) {
    throw badBic(`The BIC of ${who} is "${party.bic ?? ''}", which is not one. Correct it or leave it out.`)
  }
  return { name: checkName(who, party.name), iban, bic }
}

function checkName(who: string, name: string): string {
  const text = toSepaText(name, MAX_NAME)
  if (text === '')
    throw badName(`The name of ${who} is empty in the SEPA character set. Enter a name in Latin letters.`)
  return text
}

/** EPC rule: identifiers neither start nor end with a slash, nor hold two in a row. */
function checkIdentifier(field: string, value: string): void {
  const fits =
    value.length > 0 &&
    value.length <= MAX_IDENTIFIER &&
    SEPA_TEXT.test(value) &&
    value === value.trim() &&
    !/^\/|\/\/|\/$/.test(value)
  if (fits) return
  throw badIdentifier(
    `${field} "${value.slice(0, 80)}" cannot be written: use 1 to ${String(MAX_IDENTIFIER)} letters, digits or / - ? : ( ) . , ' + and no slash at either end or twice in a row.`,
    { facts: { field } },
  )
}

function checkDate(endToEndId: string, date: string): void {
  const instant = new Date(`${date}T00:00:00.000Z`)
  if (/^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date))
    return
  throw badDate(`Transfer ${endToEndId} is to be executed on "${date}". Give a calendar date such as 2026-03-31.`, {
    facts: { endToEndId },
  })
}
