import { defineEvent } from '@nexus/kernel'
import { legalEntityView } from './legal-entity-view.js'

/** One per version of a legal entity, the first included. */
export const legalEntityChanged = defineEvent({
  name: 'identity.legal-entity.changed.v1',
  summary: 'A legal entity was added, or it or its bank accounts changed.',
  payload: legalEntityView.pick({
    legalEntityId: true,
    name: true,
    country: true,
    taxId: true,
    currency: true,
    timeZone: true,
    bankAccounts: true,
  }),
})
