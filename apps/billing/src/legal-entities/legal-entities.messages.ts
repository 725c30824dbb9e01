import { legalEntityChanged } from '@nexus/contracts-identity'
import { on, operationsOf } from '@nexus/platform-service'
import { OnLegalEntityChanged } from './on-legal-entity-changed.handler.js'

export const LegalEntityMessages = operationsOf('legal-entities', {
  operations: [],
  events: [on(legalEntityChanged, OnLegalEntityChanged)],
})
