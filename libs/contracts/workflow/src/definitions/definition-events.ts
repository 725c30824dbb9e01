import { defineEvent } from '@nexus/kernel'
import { definitionSummary } from './definition-view.js'

/** One per version of a definition, the first included. */
export const definitionChanged = defineEvent({
  name: 'workflow.definition.changed.v1',
  summary: 'An approval definition was made, drafted, published, or replaced by another one.',
  payload: definitionSummary.pick({
    definitionId: true,
    documentType: true,
    name: true,
    purpose: true,
    currentNumber: true,
    draftNumber: true,
  }),
})
