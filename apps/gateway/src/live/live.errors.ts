import { defineError } from '@nexus/kernel'

export const tooManyStreams = defineError({
  code: 'live.too_many_streams',
  kind: 'RESOURCE_EXHAUSTED',
  when: 'The person has as many live streams open as one may have; close one.',
})
