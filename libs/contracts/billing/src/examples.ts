/** Ids used by the examples of this package: the same object has the same id everywhere. */
export const EXAMPLE = {
  invoiceId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b01',
  invoiceLineId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b02',
  exceptionId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b03',
  paymentRequestId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b04',
  toleranceRuleId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b17',
  creditExpectationId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b18',
  prepaymentId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b05',
  transferId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b07',
  paymentHoldId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b08',
  paymentTermsId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b09',
  statusReportId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b0a',
  bankStatementId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b0b',
  bankLineId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b0c',
  fileId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b06',
  vendorId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b01',
  orderId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b04',
  orderLineId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b05',
  legalEntityId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b06',
  bankAccountId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b07',
  approvalInstanceId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c3b01',
  payableId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b52',
  approverId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22',
  instant: '2026-03-31T09:30:00.000Z',
  later: '2026-04-01T08:00:00.000Z',
  sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
} as const

/** Calls that billing declares, by the names of their contracts. */
export const CALL = {
  findVendor: 'procurement.vendor.find.v1',
  matchView: 'procurement.order.match-view.v1',
  matchViews: 'procurement.order.match-views.v1',
  findOrders: 'procurement.order.find-by-number.v1',
  storeFile: 'documents.file.store.v1',
  linkFile: 'documents.file.link.v1',
} as const
