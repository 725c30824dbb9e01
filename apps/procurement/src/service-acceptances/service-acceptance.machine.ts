import { SERVICE_ACCEPTANCE_STATES, serviceAcceptanceState } from '@nexus/contracts-procurement'
import { defineMachine } from '@nexus/kernel'

/** States and commands of a service acceptance (REC-6, REC-7). */
export const serviceAcceptanceMachine = defineMachine({
  name: 'service acceptance',
  states: SERVICE_ACCEPTANCE_STATES,
  initial: 'ACCEPTED',
  final: ['REVERSED'],
  refused: serviceAcceptanceState,
  transitions: { reverse: { from: ['ACCEPTED'], to: 'REVERSED' } },
})
