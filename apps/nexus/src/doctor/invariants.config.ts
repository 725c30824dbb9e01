import { access } from './access.query.js'
import { approvals } from './approvals.query.js'
import { deliveries } from './deliveries.query.js'
import { effectsOnce, executions, jobLeases, numberSeries } from './effects.query.js'
import type { Invariant, InvariantNotYet } from './invariant.policy.js'
import { objects } from './objects.query.js'
import { createdEvents, eventSequences, undelivered } from './published-events.query.js'
import { quantities } from './quantities.query.js'
import { references } from './references.query.js'
import { trail } from './trail.query.js'

/** What is true of every installation (reliability.md 1.2), in the order of the ids. */
export const invariants: readonly Invariant[] = [
  {
    id: 'INV-03',
    sentence: 'Each document has the event that it was created, and each such event its document.',
    check: createdEvents,
  },
  {
    id: 'INV-04',
    sentence: 'The version of a document is the number of its newest event, and its kept events have no holes.',
    check: eventSequences,
  },
  { id: 'INV-05', sentence: 'No stored event waits for its delivery.', check: undelivered },
  {
    id: 'INV-06',
    sentence: 'Every consumer has handled or given up each delivered event, and none that nobody stored.',
    check: deliveries,
  },
  { id: 'INV-07', sentence: 'One cause has one effect.', check: effectsOnce },
  {
    id: 'INV-08',
    sentence: 'Numbers follow one another without gaps and in time, and void ones say why.',
    check: numberSeries,
  },
  {
    id: 'INV-09',
    sentence: 'Every audit chain holds and is sealed, and each change has exactly one row in it.',
    check: trail,
  },
  { id: 'INV-11', sentence: 'An idempotency key is executed once.', check: executions },
  {
    id: 'INV-12',
    sentence: 'Each running approval can go on, and nobody decides twice or on their own request.',
    check: approvals,
  },
  {
    id: 'INV-14',
    sentence:
      'No more is billed than came, no more came than is ordered and tolerated, no more is paid than is billed.',
    check: quantities,
  },
  {
    id: 'INV-15',
    sentence: 'Each file has its bytes, and all bytes that are older than an hour belong to a file.',
    check: objects,
  },
  { id: 'INV-16', sentence: 'Whatever a row names belongs to the same organization.', check: references },
  { id: 'INV-17', sentence: 'No job is held by a worker that died.', check: jobLeases },
  {
    id: 'INV-21',
    sentence: 'No role was given unseen, and no session lives on that should have ended.',
    check: access,
  },
]

/** Invariants of what does not exist here; a host that has it adds its check (INV-20). */
export const notYet: readonly InvariantNotYet[] = [
  {
    id: 'INV-01',
    sentence: 'Every booking sums to zero in each currency.',
    notYet: 'there is no general ledger yet',
  },
  {
    id: 'INV-02',
    sentence: 'The balance of an account is the sum of its postings.',
    notYet: 'there is no general ledger yet',
  },
  {
    id: 'INV-10',
    sentence: 'Whatever a client was told to be done is done, and is done once.',
    notYet: 'it needs the history of a client; the fault runs check it',
  },
  {
    id: 'INV-13',
    sentence: 'What a budget has allocated is available, reserved or spent.',
    notYet: 'there are no budgets yet',
  },
  {
    id: 'INV-18',
    sentence: 'Each webhook is delivered, given up or waits for its time.',
    notYet: 'there are no webhooks yet',
  },
  {
    id: 'INV-19',
    sentence: 'Nothing outlives its retention, and nothing under legal hold is deleted.',
    notYet: 'there are no retention rules and holds of records yet',
  },
  {
    id: 'INV-20',
    sentence: 'No consumer is ahead of its stream.',
    notYet: 'there is no event stream in this mode',
  },
]
