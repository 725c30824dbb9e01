// What the journeys share with the demo, so that both walk the same way.
export { deadLettersOf, delivered, foundBoth, foundOrganization } from './organization.mjs'
export { EXAMPLES, readInvoiceFile, readInvoiceFiles, sellersOf } from './invoice-file.mjs'
export { approve, draftOrder, findOrAddSeller, inState, order, receiveInTwoParts, request } from './purchase.mjs'
export { runDeepStory } from './deep-story.mjs'
export {
  approvePayment,
  assignBySuggestion,
  capture,
  checkPaymentFile,
  exportPayment,
  requestPayment,
} from './payment.mjs'
export { purchasesUnderWay } from './purchases-under-way.mjs'
export { DUPLICATE, runFiles } from './main-job.mjs'
export { REFUSALS, runRefusals } from './refusals.mjs'
