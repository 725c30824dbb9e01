/** States of a booking, those first that wait for a person. */
export const BANK_LINE_STATES = ['SUGGESTED', 'UNMATCHED', 'MATCHED', 'DISMISSED'] as const
