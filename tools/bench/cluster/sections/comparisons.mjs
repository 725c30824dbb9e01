import { compare } from '../compare.mjs'
import { comparison, goal, percent, spending } from '../words.mjs'

/** The least part of the bare handler's rate that the platform is to reach. */
const LEAST_PART = 0.5

const section = (name, kind, heading, what) => ({
  name,
  heading,
  measure: async (scene, options) => ({
    ...(await compare(scene, kind, options)),
    what: what(scene),
  }),
  text: (result) =>
    `${result.what} The most is in a closed loop of 16 clients; latencies are at 10 requests a second that arrive by chance, from
the time at which each was due. Each request is ${result.statements} statements to PostgreSQL, as heard on the way there.

${goal(
  'Of the bare handler',
  result.rate,
  (value) => value >= LEAST_PART,
  (value) => value.toFixed(2),
)} of the rate, ${result.time.toFixed(2)} of the
speed of one request at low load.

${comparison(result)}

${spending(result.spent)}

${spending(result.bareSpent)}

The load driver took up to ${percent(result.driverShare)} of one processor beside that${result.refused === 0 ? '' : `; ${result.refused} requests were refused or had no answer in time`}.`,
})

export const create = section(
  'create',
  'create',
  'Cluster: purchase orders with five lines',
  ({ organizations }) =>
    `Draft orders by ${organizations} organizations in turn. Measured with everything that follows from them in other services (audit trail,
events).`,
)

export const read = section(
  'read',
  'read',
  'Cluster: an order by its id',
  ({ organizations }) => `Orders with five lines of ${organizations} organizations in turn.`,
)

export const list = section(
  'list',
  'list',
  'Cluster: lists of 50 orders among 100,000',
  ({ orders }) => `The first page, newest first, of an organization with ${orders.toLocaleString('en')} orders.`,
)
