import type { Resolution } from '../queries/invoice-queries.js'

/** What is done to an exception itself; the others have their own buttons or come by themselves. */
const HERE = ['accept', 'dispute', 'short-pay', 'request-change', 'rematch'] as const

export type ResolutionHere = (typeof HERE)[number]

export const isHere = (resolution: Resolution): resolution is ResolutionHere => HERE.some((each) => each === resolution)
