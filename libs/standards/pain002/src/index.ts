export { pain002Errors } from './errors.js'
export { PAIN002_VERSIONS, parsePain002 } from './parse-pain002.js'
export { type SampleReport, sampleReport, type SampleTransaction } from './sample-report.js'
export {
  PAIN002_STATUSES,
  type Pain002Payment,
  type Pain002Reason,
  type Pain002Report,
  type Pain002Status,
  type Pain002Transaction,
} from './status-report.js'
export { statusOfTransfer, type TransferStatus } from './transfer-status.js'
