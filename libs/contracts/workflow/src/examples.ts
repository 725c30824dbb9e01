/** Ids used by the examples of this package: the same object has the same id everywhere. */
export const EXAMPLE = {
  definitionId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c3b03',
  instanceId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c3b01',
  taskId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c3b02',
  delegationId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c3b04',
  requisitionId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b02',
  requesterId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b02',
  approverId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22',
  adminId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b42',
  instant: '2026-03-31T09:30:00.000Z',
  later: '2026-04-01T08:00:00.000Z',
} as const
