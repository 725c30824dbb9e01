import { RETURN_STATES, returnState } from '@nexus/contracts-procurement'
import { defineMachine } from '@nexus/kernel'

/** States and commands of a return (REC-5, REC-6). */
export const goodsReturnMachine = defineMachine({
  name: 'return',
  states: RETURN_STATES,
  initial: 'POSTED',
  final: ['REVERSED'],
  refused: returnState,
  transitions: { reverse: { from: ['POSTED'], to: 'REVERSED' } },
})
