import { defineError } from '@nexus/kernel'

/** SEC-23. */
export const crossSiteRequest = defineError({
  code: 'auth.cross_site_request',
  kind: 'PERMISSION_DENIED',
  when: 'A browser session asked for a change, and it is not shown that a page of this origin did.',
})
