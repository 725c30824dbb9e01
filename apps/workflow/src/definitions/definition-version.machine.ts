import { DEFINITION_VERSION_STATES, definitionVersionState } from '@nexus/contracts-workflow'
import { defineMachine, type StateOf } from '@nexus/kernel'

/** Versions of a definition: drafts change, published ones never do (AP-1). */
export const definitionVersionMachine = defineMachine({
  name: 'version of the definition',
  states: DEFINITION_VERSION_STATES,
  initial: 'DRAFT',
  final: ['RETIRED'],
  transitions: {
    replace: { from: ['DRAFT'], to: 'DRAFT' },
    schedule: { from: ['DRAFT'], to: 'SCHEDULED' },
    publish: { from: ['DRAFT', 'SCHEDULED'], to: 'PUBLISHED' },
    retire: { from: ['PUBLISHED', 'SCHEDULED'], to: 'RETIRED' },
  },
  refused: definitionVersionState,
})

export type DefinitionVersionState = StateOf<typeof definitionVersionMachine>
