/** One transaction of a sample report. */
export interface SampleTransaction {
  readonly endToEndId: string
  readonly status: string
  readonly reason?: string
  readonly text?: string
}

/** What a sample report says; the schema of .11 accepts it. */
export interface SampleReport {
  readonly version?: string
  readonly messageId?: string
  readonly originalMessageId?: string
  readonly groupStatus?: string
  readonly groupReason?: string
  readonly paymentStatus?: string
  readonly transactions?: readonly SampleTransaction[]
}

const reason = (code?: string, text?: string): string =>
  code === undefined
    ? ''
    : `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn>${text === undefined ? '' : `<AddtlInf>${text}</AddtlInf>`}</StsRsnInf>`

/** For suites and demonstrations: a status report on a pain.001.001.09 message, as a bank would send it. */
export function sampleReport(parts: SampleReport = {}): string {
  const { version = 'pain.002.001.10', messageId = 'BANK-1', originalMessageId = 'MSG-1', transactions = [] } = parts
  const status = (tag: string, value?: string): string => (value === undefined ? '' : `<${tag}>${value}</${tag}>`)
  const payment =
    transactions.length === 0 && parts.paymentStatus === undefined
      ? ''
      : `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${originalMessageId}-1</OrgnlPmtInfId>${status('PmtInfSts', parts.paymentStatus)}${transactions
          .map(
            (each) =>
              `<TxInfAndSts><OrgnlEndToEndId>${each.endToEndId}</OrgnlEndToEndId><TxSts>${each.status}</TxSts>${reason(each.reason, each.text)}</TxInfAndSts>`,
          )
          .join('')}</OrgnlPmtInfAndSts>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${version}"><CstmrPmtStsRpt><GrpHdr><MsgId>${messageId}</MsgId><CreDtTm>2026-03-02T10:00:00Z</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${originalMessageId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>${status('GrpSts', parts.groupStatus)}${reason(parts.groupReason)}</OrgnlGrpInfAndSts>${payment}</CstmrPmtStsRpt></Document>
`
}
