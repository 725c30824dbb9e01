/** Ids used by the examples of this package: the same object has the same id everywhere. */
export const EXAMPLE = {
  organizationId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b01',
  userId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b02',
  membershipId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b03',
  sessionId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b04',
  roleId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b05',
  legalEntityId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b06',
  bankAccountId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b07',
  costCentreId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b0a',
  managerUserId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b0b',
  savedViewId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b0c',
  invitationId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b0d',
  auditId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b08',
  operationId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b09',
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  instant: '2026-03-31T09:30:00.000Z',
  later: '2026-03-31T21:30:00.000Z',
} as const
