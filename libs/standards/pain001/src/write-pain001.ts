import { formatDecimal, minorUnitsOf, type Money } from '@nexus/kernel'
import { create } from 'xmlbuilder2'
import { checkMessage, type CheckedParty, type CheckedTransfer } from './check-message.js'
import type { Pain001Message } from './credit-transfer-message.js'
import { toSepaText } from './sepa-text.js'

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'
const MAX_REMITTANCE = 140

/**
 * Writes a customer credit transfer initiation (pain.001.001.09), UTF-8, indented: the same message gives the same
 * bytes. One PmtInf per debtor account, execution date, currency and service level, in order of first appearance.
 * @throws DomainError `pain001.…` for anything that a bank would refuse (PAY-4)
 */
export function writePain001(message: Pain001Message): string {
  const { initiatingParty, transfers } = checkMessage(message)
  const groups = groupTransfers(transfers)
  const document = {
    Document: {
      '@xmlns': NAMESPACE,
      CstmrCdtTrfInitn: {
        GrpHdr: {
          MsgId: message.messageId,
          CreDtTm: `${message.createdAt.toISOString().slice(0, 19)}Z`,
          ...totals(transfers),
          InitgPty: { Nm: initiatingParty },
        },
        PmtInf: groups.map((group, index) => paymentInformation(group, paymentId(message.messageId, index + 1))),
      },
    },
  }
  return `${create({ version: '1.0', encoding: 'UTF-8' }, document).end({ prettyPrint: true })}\n`
}

type Group = readonly [CheckedTransfer, ...CheckedTransfer[]]

function groupTransfers(transfers: readonly CheckedTransfer[]): Group[] {
  const groups = new Map<string, [CheckedTransfer, ...CheckedTransfer[]]>()
  for (const transfer of transfers) {
    const { debtor, requestedExecutionDate, amount, sepa } = transfer
    const key = JSON.stringify([debtor.iban, debtor.bic, debtor.name, requestedExecutionDate, amount.currency, sepa])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [transfer])
    else group.push(transfer)
  }
  return [...groups.values()]
}

/** The message id with the number of the group, cut to 35 characters. */
function paymentId(messageId: string, position: number): string {
  const suffix = `-${String(position)}`
  return `${messageId.slice(0, 35 - suffix.length)}${suffix}`
}

function totals(transfers: readonly CheckedTransfer[]): { NbOfTxs: string; CtrlSum: string } {
  return { NbOfTxs: String(transfers.length), CtrlSum: controlSum(transfers.map((transfer) => transfer.amount)) }
}

/** The plain sum of the numbers whatever their currencies, as ISO 20022 defines it; exact. */
function controlSum(amounts: readonly Money[]): string {
  const scale = Math.max(...amounts.map((amount) => minorUnitsOf(amount.currency)))
  const unscaled = amounts.reduce(
    (sum, amount) => sum + amount.minor * 10n ** BigInt(scale - minorUnitsOf(amount.currency)),
    0n,
  )
  return formatDecimal({ unscaled, scale })
}

function paymentInformation(group: Group, id: string): object {
  const [first] = group
  return {
    PmtInfId: id,
    PmtMtd: 'TRF',
    ...totals(group),
    ...(first.sepa ? { PmtTpInf: { SvcLvl: { Cd: 'SEPA' } } } : {}),
    ReqdExctnDt: { Dt: first.requestedExecutionDate },
    Dbtr: { Nm: first.debtor.name },
    DbtrAcct: { Id: { IBAN: first.debtor.iban } },
    DbtrAgt: agent(first.debtor),
    // SLEV is the only bearer that SEPA allows; elsewhere each side pays its own bank.
    ChrgBr: first.sepa ? 'SLEV' : 'SHAR',
    CdtTrfTxInf: group.map(transaction),
  }
}

function transaction({ endToEndId, amount, creditor, remittance }: CheckedTransfer): object {
  const text = toSepaText(remittance ?? '', MAX_REMITTANCE)
  return {
    PmtId: { EndToEndId: endToEndId },
    Amt: { InstdAmt: { '@Ccy': amount.currency, '#': amount.toDecimalText() } },
    CdtrAgt: agent(creditor),
    Cdtr: { Nm: creditor.name },
    CdtrAcct: { Id: { IBAN: creditor.iban } },
    ...(text === '' ? {} : { RmtInf: { Ustrd: text } }),
  }
}

function agent({ bic }: CheckedParty): object {
  return { FinInstnId: bic === undefined ? { Othr: { Id: 'NOTPROVIDED' } } : { BICFI: bic } }
}
