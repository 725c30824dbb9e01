import { vendorDocumentClosed } from '@nexus/contracts-procurement'
import { defineMachine } from '@nexus/kernel'

/** States of a document of a vendor (VEN-4); a valid one that is filed later replaces it, expired or not. */
export const vendorDocumentMachine = defineMachine({
  name: 'document',
  states: ['VALID', 'EXPIRED', 'REPLACED', 'WITHDRAWN'],
  initial: 'VALID',
  final: ['REPLACED', 'WITHDRAWN'],
  refused: vendorDocumentClosed,
  transitions: {
    expire: { from: ['VALID'], to: 'EXPIRED' },
    replace: { from: ['VALID', 'EXPIRED'], to: 'REPLACED' },
    withdraw: { from: ['VALID', 'EXPIRED'], to: 'WITHDRAWN' },
  },
})
