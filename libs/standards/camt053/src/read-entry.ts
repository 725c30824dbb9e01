import type { StatedAmount, XmlReader } from '@nexus/standards-xml'
import type { Camt053Charge, Camt053Entry, Camt053Party, Camt053Transaction, Direction } from './statement.js'

const STATUSES = ['BOOK', 'PDNG', 'INFO', 'FUTR'] as const
const MAX_TEXT = 500

export const directionOf = (part: XmlReader): Direction =>
  part.requiredCode('CdtDbtInd', ['CRDT', 'DBIT']) === 'CRDT' ? 'credit' : 'debit'

export function readEntry(entry: XmlReader): Camt053Entry {
  const amount = entry.requiredAmount('Amt')
  const details = entry.list('NtryDtls')
  const transactions = details.flatMap((detail) => detail.list('TxDtls'))
  const batch = details.length === 1 && transactions.length === 0 ? details[0]?.optional('Btch') : undefined
  return {
    reference: entry.text('NtryRef'),
    direction: directionOf(entry),
    ...(/^(true|1)$/.test(entry.text('RvslInd') ?? '') ? { reversal: true as const } : {}),
    amount,
    // Version .02 writes the code itself, later ones wrap it.
    status:
      entry.optional('Sts/Cd') === undefined
        ? entry.requiredCode('Sts', STATUSES)
        : entry.requiredCode('Sts/Cd', STATUSES),
    bookedOn: entry.date('BookgDt/Dt') ?? entry.date('BookgDt/DtTm'),
    valueDate: entry.date('ValDt/Dt') ?? entry.date('ValDt/DtTm'),
    bankReference: entry.text('AcctSvcrRef'),
    transactionCode: transactionCode(entry),
    batch: batch && { messageId: batch.text('MsgId'), paymentId: batch.text('PmtInfId') },
    information: (entry.text('AddtlNtryInf') ?? '').slice(0, MAX_TEXT),
    transactions:
      transactions.length === 0
        ? [withoutDetails(entry, amount)]
        : transactions.map((transaction) => readTransaction(transaction, entry, amount, transactions.length === 1)),
  }
}

function transactionCode(entry: XmlReader): string | undefined {
  const domain = ['Domn/Cd', 'Domn/Fmly/Cd', 'Domn/Fmly/SubFmlyCd'].flatMap(
    (step) => entry.text(`BkTxCd/${step}`) ?? [],
  )
  return domain.length > 0 ? domain.join('/') : entry.text('BkTxCd/Prtry/Cd')
}

const withoutDetails = (entry: XmlReader, booked: StatedAmount): Camt053Transaction => ({
  booked,
  charges: readCharges(entry),
  debtor: {},
  creditor: {},
  remittance: (entry.text('AddtlNtryInf') ?? '').slice(0, MAX_TEXT),
})

/** The only transaction of an entry is of its amount: what some banks state there is the amount before conversion. */
function readTransaction(
  transaction: XmlReader,
  entry: XmlReader,
  entryAmount: StatedAmount,
  only: boolean,
): Camt053Transaction {
  const amounts = transaction.optional('AmtDtls')
  const stated = amounts?.amount('TxAmt/Amt') ?? transaction.amount('Amt')
  const exchange = ['TxAmt', 'InstdAmt', 'CntrValAmt'].map((step) => amounts?.optional(`${step}/CcyXchg`)).find(Boolean)
  const charges = readCharges(transaction)
  const returned = transaction.optional('RtrInf')
  return {
    messageId: transaction.text('Refs/MsgId'),
    paymentId: transaction.text('Refs/PmtInfId'),
    instructionId: transaction.text('Refs/InstrId'),
    endToEndId: endToEndId(transaction),
    booked: only ? entryAmount : (stated ?? transaction.missing('Amt')),
    instructed: amounts?.amount('InstdAmt/Amt'),
    exchangeRate: exchange?.decimal('XchgRate'),
    charges: charges.length === 0 && only ? readCharges(entry) : charges,
    debtor: readParty(transaction, 'Dbtr'),
    creditor: readParty(transaction, 'Cdtr'),
    remittance: remittance(transaction),
    returned: returned && {
      code: (returned.text('Rsn/Cd') ?? returned.text('Rsn/Prtry'))?.slice(0, 35),
      text: returned.texts('AddtlInf').join(' ').slice(0, MAX_TEXT),
    },
  }
}

/** NOTPROVIDED is what banks write when there is none. */
function endToEndId(transaction: XmlReader): string | undefined {
  const id = transaction.text('Refs/EndToEndId')
  return id === 'NOTPROVIDED' ? undefined : id
}

function remittance(transaction: XmlReader): string {
  const information = transaction.optional('RmtInf')
  const structured = information?.list('Strd').flatMap((each) => each.text('CdtrRefInf/Ref') ?? []) ?? []
  return [...(information?.texts('Ustrd') ?? []), ...structured].join(' ').slice(0, MAX_TEXT)
}

/** Version .02 names the party directly, later ones wrap it in Pty. */
function readParty(transaction: XmlReader, role: 'Dbtr' | 'Cdtr'): Camt053Party {
  const parties = transaction.optional('RltdPties')
  return {
    name: (parties?.text(`${role}/Pty/Nm`) ?? parties?.text(`${role}/Nm`))?.slice(0, 140),
    account: (parties?.text(`${role}Acct/Id/IBAN`) ?? parties?.text(`${role}Acct/Id/Othr/Id`))?.replaceAll(/\s/g, ''),
  }
}

/** Version .02 repeats Chrgs, later ones have one with records. */
function readCharges(part: XmlReader): Camt053Charge[] {
  return part.list('Chrgs').flatMap((charges) => {
    const records = charges.list('Rcrd')
    return (records.length === 0 ? [charges] : records).flatMap((record) => {
      const amount = record.amount('Amt')
      return amount === undefined ? [] : [{ ...amount, included: /^(true|1)$/.test(record.text('ChrgInclInd') ?? '') }]
    })
  })
}
