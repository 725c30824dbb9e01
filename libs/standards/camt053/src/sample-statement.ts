/** One transaction of a sample entry; amounts in EUR unless stated. */
export interface SampleTransaction {
  readonly amount: string
  readonly endToEndId?: string
  readonly messageId?: string
  readonly instructed?: { readonly amount: string; readonly currency: string; readonly rate?: string }
  readonly charge?: { readonly amount: string; readonly included: boolean }
  readonly creditor?: string
  readonly creditorIban?: string
  readonly remittance?: string
  readonly returned?: string
}

export interface SampleEntry {
  readonly amount: string
  readonly direction?: 'CRDT' | 'DBIT'
  readonly reversal?: boolean
  readonly status?: 'BOOK' | 'PDNG' | 'INFO'
  readonly bookedOn?: string
  readonly batchMessageId?: string
  readonly transactions?: readonly SampleTransaction[]
}

export interface SampleStatement {
  readonly version?: '02' | '08'
  readonly messageId?: string
  readonly statementId?: string
  readonly iban?: string
  readonly currency?: string
  readonly opening?: string
  readonly closing?: string
  readonly date?: string
  readonly entries?: readonly SampleEntry[]
}

const cents = (amount: string): bigint => {
  const [whole = '0', fraction = ''] = amount.split('.')
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'))
}
const text = (minor: bigint): string => `${(minor / 100n).toString()}.${(minor % 100n).toString().padStart(2, '0')}`

/** For suites and demonstrations: a statement in the given version, as a bank would send it. Without a closing balance it gets the one that adds up (positive balances). */
export function sampleStatement(parts: SampleStatement = {}): string {
  const { version = '08', currency = 'EUR', entries = [], opening = '10000.00', date = '2026-03-02' } = parts
  const newer = version === '08'
  const movement = entries
    .filter(({ status = 'BOOK' }) => status === 'BOOK')
    .reduce((sum, { amount, direction }) => sum + (direction === 'CRDT' ? cents(amount) : -cents(amount)), 0n)
  const closing = parts.closing ?? text(cents(opening) + movement)
  const tag = (name: string, value?: string): string => (value === undefined ? '' : `<${name}>${value}</${name}>`)
  const amt = (amount: string, of = currency): string => `<Amt Ccy="${of}">${amount}</Amt>`
  const balance = (code: string, amount: string): string =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amt(amount)}<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${date}</Dt></Dt></Bal>`
  const transaction = (of: SampleTransaction, direction: string): string => {
    const exchange =
      of.instructed?.rate === undefined
        ? ''
        : `<CcyXchg><SrcCcy>${of.instructed.currency}</SrcCcy><XchgRate>${of.instructed.rate}</XchgRate></CcyXchg>`
    const instructed =
      of.instructed === undefined
        ? ''
        : `<InstdAmt>${amt(of.instructed.amount, of.instructed.currency)}${exchange}</InstdAmt>`
    const details = `<AmtDtls>${instructed}<TxAmt>${amt(of.amount)}</TxAmt></AmtDtls>`
    const charge =
      of.charge === undefined
        ? ''
        : newer
          ? `<Chrgs><Rcrd>${amt(of.charge.amount)}<ChrgInclInd>${String(of.charge.included)}</ChrgInclInd></Rcrd></Chrgs>`
          : `<Chrgs>${amt(of.charge.amount)}</Chrgs>`
    const party =
      of.creditor === undefined
        ? ''
        : newer
          ? `<Cdtr><Pty><Nm>${of.creditor}</Nm></Pty></Cdtr>`
          : `<Cdtr><Nm>${of.creditor}</Nm></Cdtr>`
    const account = of.creditorIban === undefined ? '' : `<CdtrAcct><Id><IBAN>${of.creditorIban}</IBAN></Id></CdtrAcct>`
    const parties = party + account === '' ? '' : `<RltdPties>${party}${account}</RltdPties>`
    const back = of.returned === undefined ? '' : `<RtrInf><Rsn><Cd>${of.returned}</Cd></Rsn></RtrInf>`
    return `<TxDtls><Refs>${tag('MsgId', of.messageId)}${tag('EndToEndId', of.endToEndId)}</Refs>${newer ? `${amt(of.amount)}<CdtDbtInd>${direction}</CdtDbtInd>` : ''}${details}${charge}${parties}${of.remittance === undefined ? '' : `<RmtInf><Ustrd>${of.remittance}</Ustrd></RmtInf>`}${back}</TxDtls>`
  }
  const entry = (of: SampleEntry): string => {
    const { status = 'BOOK', direction = 'DBIT', transactions = [] } = of
    const batch = of.batchMessageId === undefined ? '' : `<Btch><MsgId>${of.batchMessageId}</MsgId></Btch>`
    const details = transactions.map((each) => transaction(each, direction)).join('')
    return `<Ntry>${amt(of.amount)}<CdtDbtInd>${direction}</CdtDbtInd>${of.reversal === true ? '<RvslInd>true</RvslInd>' : ''}<Sts>${newer ? `<Cd>${status}</Cd>` : status}</Sts><BookgDt><Dt>${of.bookedOn ?? date}</Dt></BookgDt><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>${batch + details === '' ? '' : `<NtryDtls>${batch}${details}</NtryDtls>`}</Ntry>`
  }
  const { messageId = 'CAMT-1', statementId = 'STMT-1', iban = 'DE02120300000000202051' } = parts
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><MsgId>${messageId}</MsgId><CreDtTm>${date}T20:00:00Z</CreDtTm></GrpHdr><Stmt><Id>${statementId}</Id><ElctrncSeqNb>1</ElctrncSeqNb><CreDtTm>${date}T20:00:00Z</CreDtTm><Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>${currency}</Ccy></Acct>${balance('OPBD', opening)}${balance('CLBD', closing)}${entries.map(entry).join('')}</Stmt></BkToCstmrStmt></Document>
`
}
