import { startInstance } from './instance.mjs'
import { load } from './load.mjs'
import { connect, each, PASSWORD } from './people.mjs'
import { addVendor, approvedRequisition, orderBody, requisitionBody } from './purchasing.mjs'
import { milliseconds, print, table } from './report.mjs'

export const TENANTS = 64
const CLIENTS = [1, 8]
const ROUNDS = ['one', 'many', 'many', 'one']
const PEOPLE = { requester: 'requester', buyer: 'buyer', approver: 'approver' }

export const heading = 'Orders of 64 organizations, and of one'

/** The same orders by 64 organizations in turn and by one of them. */
export async function measure(database, { seconds, profiles }) {
  const instance = await startInstance(await database.environment(), { profiles })
  const client = connect(instance.url)
  try {
    const indexes = Array.from({ length: TENANTS }, (_, index) => index)
    const tenants = await each(indexes, 4, (index) => organization(client, index))
    const many = await each(tenants, 4, (people, index) => orderable(people, index))
    const one = await each(indexes, 4, (index) => orderable(tenants[0], TENANTS + index))
    const work = { one: inTurn(one), many: inTurn(many) }
    const rows = []
    for (const clients of CLIENTS) {
      await load(work.many, { clients, seconds: 2 })
      const rounds = { one: [], many: [] }
      for (const which of ROUNDS) rounds[which].push(await load(work[which], { clients, seconds, instance }))
      const row = { clients, one: mean(rounds.one), many: mean(rounds.many) }
      rows.push(row)
      print(database.name, `one organization, ${clients} clients`, row.one)
      print(database.name, `${TENANTS} organizations, ${clients} clients`, row.many)
    }
    return { name: database.name, rows }
  } finally {
    await client.close()
    await instance.stop()
  }
}

/** A new organization, with the people whom a purchase needs. */
export async function organization({ register, signIn }, index) {
  const email = (who) => `${who}-${index}@measured.example`
  const admin = await register({
    organization: { name: `Measured ${index}`, country: 'DE', baseCurrency: 'EUR', timeZone: 'Europe/Berlin' },
    admin: { name: 'Measured Admin', email: email('admin'), password: PASSWORD },
  })
  const people = {}
  for (const [who, role] of Object.entries(PEOPLE)) {
    const person = { name: `Measured ${who}`, email: email(who), initialPassword: PASSWORD, roles: [role] }
    await admin.post('/users', person)
    people[who] = await signIn(email(who))
  }
  return people
}

/** A vendor and an approved requisition: who orders, and what they send. */
async function orderable({ requester, buyer, approver }, index) {
  const vendor = await addVendor(buyer, `Measured Vendor ${index}`)
  const people = { requester, buyer, approvers: [approver] }
  return {
    buyer,
    body: orderBody(
      await approvedRequisition(people, requisitionBody(`Measured ${index}`, { quantity: '400000' })),
      vendor,
    ),
  }
}

function inTurn(orderables) {
  let next = 0
  return async () => {
    next += 1
    const { buyer, body } = orderables[next % orderables.length]
    return (await buyer.send('POST', '/purchase-orders', body)).status === 201
  }
}

const average = (rounds, key) => rounds.reduce((sum, round) => sum + round[key], 0) / rounds.length

const mean = (rounds) => ({
  perSecond: average(rounds, 'perSecond'),
  p50: average(rounds, 'p50'),
  p95: average(rounds, 'p95'),
  cpu: average(rounds, 'cpu'),
  failed: rounds.reduce((sum, { failed }) => sum + failed, 0),
})

export const text = (
  results,
  { seconds },
) => `One instance with ${TENANTS} organizations that were registered for it. "${TENANTS} organizations" create orders with five lines
in turn, each from its own requisition for its own vendor; "one organization" does so from ${TENANTS} requisitions for ${TENANTS} vendors of
its own. Both on the same database, ${seconds} s at a time in the order one, ${TENANTS}, ${TENANTS}, one; the figures are means of the two.

${table(
  ['database', 'clients', 'one: orders/s', 'p50', 'p95', `${TENANTS}: orders/s`, 'p50', 'p95', 'ratio', 'failed'],
  results.flatMap(({ name, rows }) =>
    rows.map(({ clients, one, many }) => [
      name,
      clients,
      one.perSecond.toFixed(0),
      milliseconds(one.p50),
      milliseconds(one.p95),
      many.perSecond.toFixed(0),
      milliseconds(many.p50),
      milliseconds(many.p95),
      (many.perSecond / one.perSecond).toFixed(2),
      one.failed + many.failed,
    ]),
  ),
)}`
