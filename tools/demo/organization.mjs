import { allOf, done, until } from './answers.mjs'

/** Not a secret: the instance lives as long as the run, and listens on the loopback interface only. */
const PASSWORD = 'seven lanterns over a calm river'
const COUNTRY = 'DE'
const TIME_ZONE = 'Europe/Berlin'

/** One person for each role, two where the policy may ask for two; nobody has two roles. */
const PEOPLE = [
  { key: 'requester', name: 'Rita Requester', role: 'requester' },
  { key: 'approverOne', name: 'Anna Approver', role: 'approver' },
  { key: 'approverTwo', name: 'Anton Approver', role: 'approver' },
  { key: 'buyer', name: 'Ben Buyer', role: 'buyer' },
  { key: 'receiver', name: 'Rosa Receiver', role: 'receiver' },
  { key: 'payables', name: 'Paul Payable', role: 'accounts-payable' },
  { key: 'paymentApproverOne', name: 'Petra Payment', role: 'payment-approver' },
  { key: 'paymentApproverTwo', name: 'Peter Payment', role: 'payment-approver' },
  { key: 'auditor', name: 'Ada Auditor', role: 'auditor' },
]

const emailOf = (key, domain) => `${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}@${domain}`

/**
 * Registers an organization, has its administrator add the people, and signs everybody in. `connect` makes an HTTP
 * client with `get`, `post`, `patch`, `send` and `signIn` for a URL. Resolves with the people by role and
 * `legalEntityFor(currency)`.
 */
export async function foundOrganization(connect, url, { name, domain }) {
  const visitor = connect(url)
  await done(
    `register ${name}`,
    visitor.post('/auth/register', {
      organization: { name, country: COUNTRY, baseCurrency: 'EUR', timeZone: TIME_ZONE },
      admin: { name: 'Alma Administrator', email: emailOf('admin', domain), password: PASSWORD },
    }),
  )
  const admin = await connect(url).signIn(emailOf('admin', domain), PASSWORD)
  const addPerson = async ({ key, name: personName, roles }) => {
    const email = emailOf(key, domain)
    const user = { name: personName, email, initialPassword: PASSWORD, roles }
    const { body } = await done(`add ${personName}`, admin.post('/users', user))
    const person = await connect(url).signIn(email, PASSWORD)
    return Object.assign(person, { userId: body.userId, personName })
  }
  const added = await Promise.all(
    PEOPLE.map(async ({ role, ...person }) => [person.key, await addPerson({ ...person, roles: [role] })]),
  )
  const people = { admin, ...Object.fromEntries(added) }
  const organization = { name, url, timeZone: TIME_ZONE, people, addPerson, legalEntityFor: legalEntities(admin, name) }
  await organization.legalEntityFor('EUR')
  return organization
}

/** A company that buys, with an account in the currency; added by the administrator when the first invoice asks for it. */
function legalEntities(admin, name) {
  const known = new Map()
  const add = async (currency) => {
    const account = { holder: `${name} GmbH`, iban: 'DE89 3704 0044 0532 0130 00', bic: 'COBADEFFXXX', currency }
    const entity = {
      name: `${name} GmbH (${currency})`,
      country: COUNTRY,
      currency,
      timeZone: TIME_ZONE,
      bankAccounts: [account],
    }
    const { body } = await done(`add a legal entity for ${currency}`, admin.post('/legal-entities', entity))
    await delivered(admin)
    return body
  }
  return (currency) => {
    if (!known.has(currency)) known.set(currency, add(currency))
    return known.get(currency)
  }
}

/** Waits until no service has an event left to deliver; answers with the health report. */
export async function delivered(person) {
  const answer = await until(
    'The delivery of all events',
    () => person.get('/health'),
    ({ body }) => Object.values(body.services ?? {}).every(({ undelivered }) => undelivered === 0),
  )
  return answer.body
}

/** How many events of the organization some service gave up on. */
export async function deadLettersOf({ people: { admin } }) {
  const { services } = await delivered(admin)
  const lists = await Promise.all(Object.keys(services).map((service) => allOf(admin, `/dead-letters/${service}`)))
  return lists.flat().length
}

/** Two organizations with people of every role, on one instance. */
export async function foundBoth(connect, url) {
  const [first, second] = await Promise.all(
    ['One', 'Two'].map((number) =>
      foundOrganization(connect, url, { name: `Harbour ${number}`, domain: `harbour-${number.toLowerCase()}.example` }),
    ),
  )
  return { first, second }
}
