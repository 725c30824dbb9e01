import { readMessage, type XmlLimits, type XmlReader } from '@nexus/standards-xml'
import { pain002Errors } from './errors.js'
import {
  PAIN002_STATUSES,
  type Pain002Payment,
  type Pain002Reason,
  type Pain002Report,
  type Pain002Transaction,
} from './status-report.js'

/** The versions that are read: those that banks send, all of one structure as far as it is read here. */
export const PAIN002_VERSIONS = ['03', '08', '09', '10', '11', '12'].map((version) => `pain.002.001.${version}`)

/** Code and bank text of this length at most; longer ones are cut, as they are only shown. */
const MAX_TEXT = 500

/**
 * Reads a customer payment status report (pain.002).
 * @param limits upper bounds of the document
 * @throws DomainError `pain002.document.*` that names the field, position or limit (SEC-34)
 */
export function parsePain002(bytes: Uint8Array, limits: Partial<XmlLimits> = {}): Pain002Report {
  const of = { versions: PAIN002_VERSIONS, element: 'CstmrPmtStsRpt', errors: pain002Errors }
  const { version, message } = readMessage(bytes, of, limits)
  const group = message.required('OrgnlGrpInfAndSts')
  return {
    version,
    messageId: message.requiredText('GrpHdr/MsgId', 35),
    createdAt: message.requiredInstant('GrpHdr/CreDtTm'),
    originalMessageId: group.requiredText('OrgnlMsgId', 35),
    originalMessageName: group.requiredText('OrgnlMsgNmId', 35),
    groupStatus: group.code('GrpSts', PAIN002_STATUSES),
    groupReasons: reasonsOf(group),
    payments: message.list('OrgnlPmtInfAndSts').map(readPayment),
  }
}

function readPayment(payment: XmlReader): Pain002Payment {
  return {
    originalPaymentId: payment.requiredText('OrgnlPmtInfId', 35),
    status: payment.code('PmtInfSts', PAIN002_STATUSES),
    reasons: reasonsOf(payment),
    transactions: payment.list('TxInfAndSts').map(readTransaction),
  }
}

function readTransaction(transaction: XmlReader): Pain002Transaction {
  return {
    originalInstructionId: transaction.text('OrgnlInstrId'),
    originalEndToEndId: transaction.text('OrgnlEndToEndId'),
    status: transaction.code('TxSts', PAIN002_STATUSES),
    reasons: reasonsOf(transaction),
  }
}

function reasonsOf(part: XmlReader): Pain002Reason[] {
  return part.list('StsRsnInf').map((information) => ({
    code: (information.text('Rsn/Cd') ?? information.text('Rsn/Prtry'))?.slice(0, 35),
    text: information.texts('AddtlInf').map((text) => text.slice(0, MAX_TEXT)),
  }))
}
