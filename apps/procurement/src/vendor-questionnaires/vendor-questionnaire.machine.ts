import { VENDOR_QUESTIONNAIRE_STATES, vendorQuestionnaireState } from '@nexus/contracts-procurement'
import { defineMachine } from '@nexus/kernel'

/** States of an edition: a draft that is retired is dropped. */
export const vendorQuestionnaireMachine = defineMachine({
  name: 'questionnaire',
  states: VENDOR_QUESTIONNAIRE_STATES,
  initial: 'DRAFT',
  final: ['RETIRED'],
  refused: vendorQuestionnaireState,
  transitions: {
    update: { from: ['DRAFT'], to: 'DRAFT' },
    publish: { from: ['DRAFT'], to: 'PUBLISHED' },
    retire: { from: ['DRAFT', 'PUBLISHED'], to: 'RETIRED' },
  },
})
