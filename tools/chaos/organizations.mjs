import { requisitionBody } from '../bench/purchasing.mjs'

/** Not a secret: the cluster lives as long as the run, and listens on the loopback interface only. */
const PASSWORD = 'copper kettles on a winter morning'

/** As few people as the separation of duties allows. */
const PEOPLE = [
  { key: 'requester', roles: ['requester'] },
  { key: 'approverOne', roles: ['approver', 'payment-approver'] },
  { key: 'approverTwo', roles: ['approver', 'payment-approver'] },
  { key: 'buyer', roles: ['buyer'] },
  { key: 'receiver', roles: ['receiver'] },
  { key: 'payables', roles: ['accounts-payable'] },
]

export const ACCOUNT = { holder: 'Chaos Vendor', iban: 'DE79000000001234567890' }
const COMPANY = { holder: 'Chaos GmbH', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', currency: 'EUR' }

const must = async (what, answer) => {
  const { outcome, status, error, text } = await answer
  if (outcome !== 'ok') throw new Error(`${what}: ${status ?? error} ${text ?? ''}`)
  return answer
}

/** An organization of a run, with its people signed in, a company and a vendor. Made before anything is broken. */
export async function foundOrganization(client, { run, number }) {
  const email = (who) => `${who.toLowerCase()}-${run}-${number}@chaos.example`
  const label = (who) => `${who}#${number}`
  const registered = await must(
    'Registering an organization',
    client.call({
      who: label('visitor'),
      method: 'POST',
      path: '/auth/register',
      isKeyed: false,
      isRepeatable: true,
      body: {
        organization: { name: `Chaos ${run} ${number}`, country: 'DE', baseCurrency: 'EUR', timeZone: 'Europe/Berlin' },
        admin: { name: 'Chaos Admin', email: email('admin'), password: PASSWORD },
      },
    }),
  )
  const admin = client.as(label('admin'), registered.body.accessToken)
  const signIn = async ({ key, roles }) => {
    const user = { name: `Chaos ${key}`, email: email(key), initialPassword: PASSWORD, roles }
    await must(`Adding ${key}`, admin.send('POST', '/users', { body: user }))
    const { body } = await must(`Signing ${key} in`, logIn(client, label(key), email(key)))
    return [key, client.as(label(key), body.accessToken)]
  }
  // One after the other: each is a password to be hashed twice, and other organizations do the same at the same time.
  const people = { admin }
  for (const person of PEOPLE) Object.assign(people, Object.fromEntries([await signIn(person)]))
  const [company, vendor] = await Promise.all([
    must(
      'Adding a company',
      admin.send('POST', '/legal-entities', {
        body: {
          name: 'Chaos GmbH',
          country: 'DE',
          currency: 'EUR',
          timeZone: 'Europe/Berlin',
          bankAccounts: [COMPANY],
        },
      }),
    ),
    must(
      'Adding a vendor',
      people.buyer.send('POST', '/vendors', { body: { name: 'Chaos Vendor', country: 'DE', bankAccounts: [ACCOUNT] } }),
    ),
  ])
  return {
    id: registered.body.organization.organizationId,
    number,
    people,
    emails: Object.fromEntries(['admin', ...PEOPLE.map(({ key }) => key)].map((key) => [key, email(key)])),
    legalEntityId: company.body.legalEntityId,
    vendorId: vendor.body.vendorId,
  }
}

/** Signs in with the password of all people of a run. */
export const logIn = (client, who, email, more = {}) =>
  client.call({
    who,
    method: 'POST',
    path: '/auth/login',
    isKeyed: false,
    isRepeatable: true,
    body: { email, password: PASSWORD },
    ...more,
  })

/** What a requester of the organization asks for; `price` in whole euros, so that 19 % of it are whole cents. */
export const requestOf = ({ legalEntityId }, { title, price, lines, purpose }) => ({
  ...requisitionBody(title, { lines, quantity: '2', unitPrice: String(price), legalEntityId }),
  ...(purpose === undefined ? {} : { purpose }),
})
