import { defineError } from '@nexus/kernel'

export const jobNotFailed = defineError({
  code: 'job.not_failed',
  kind: 'CONFLICT_STATE',
  when: 'Only a job that has failed can be tried again, and only while no other with its key waits or runs.',
})
