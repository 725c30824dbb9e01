import { defineError } from '@nexus/kernel'

export const settingsRefused = defineError({
  code: 'identity.organization.settings_refused',
  kind: 'INVALID_ARGUMENT',
  when: 'The country, currency or time zone does not exist.',
})
