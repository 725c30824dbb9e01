import {
  createLegalEntity,
  createUser,
  listLegalEntities,
  listUsers,
  login,
  registerOrganization,
} from '@nexus/contracts-identity'
import { type CallerInputOf, isDomainError } from '@nexus/kernel'
import { callInside, type Inside, type Who } from './insider.adapter.js'
import type { Demo } from './welcome.view.js'

/** Development only, on loopback by default; a production instance seeds nothing. */
const PASSWORD = 'orange lantern by the harbour'

const PEOPLE: readonly { readonly email: string; readonly name: string; readonly role: string }[] = [
  { email: 'requester@demo.example', name: 'Demo Requester', role: 'requester' },
  { email: 'approver-one@demo.example', name: 'Demo Approver One', role: 'approver' },
  { email: 'approver-two@demo.example', name: 'Demo Approver Two', role: 'approver' },
  { email: 'buyer@demo.example', name: 'Demo Buyer', role: 'buyer' },
  { email: 'receiver@demo.example', name: 'Demo Receiver', role: 'receiver' },
  { email: 'payables@demo.example', name: 'Demo Accounts Payable', role: 'accounts-payable' },
  { email: 'payment-one@demo.example', name: 'Demo Payment Approver One', role: 'payment-approver' },
  { email: 'payment-two@demo.example', name: 'Demo Payment Approver Two', role: 'payment-approver' },
  { email: 'auditor@demo.example', name: 'Demo Auditor', role: 'auditor' },
]

const ADMIN = { email: 'admin@demo.example', name: 'Demo Administrator', password: PASSWORD }

const LEGAL_ENTITY: CallerInputOf<typeof createLegalEntity> = {
  name: 'Demo Organization GmbH',
  country: 'DE',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  bankAccounts: [
    { holder: 'Demo Organization GmbH', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', currency: 'EUR' },
  ],
}

const DEMO: Demo = {
  organization: 'Demo Organization',
  password: PASSWORD,
  logins: [{ email: ADMIN.email, role: 'admin' }, ...PEOPLE.map(({ email, role }) => ({ email, role }))],
}

/**
 * Makes the demo organization with one person for each role, or what is missing of it after a start that was cut off.
 * Undefined when its logins are no longer the printed ones.
 */
export async function seedDemo(nexus: Inside & { settled(): Promise<void> }): Promise<Demo | undefined> {
  try {
    const tenantId = (await demoTenant(nexus)) ?? (await newOrganization(nexus))
    await complete(nexus, tenantId)
    await nexus.settled()
    return DEMO
  } catch (error) {
    if (isDomainError(error) && error.kind === 'UNAUTHENTICATED') return undefined
    // Too many wrong passwords a moment ago: the logins are there, and the start must not depend on it (IDN-04).
    if (isDomainError(error) && error.kind === 'RESOURCE_EXHAUSTED') return DEMO
    throw error
  }
}

/** The demo organization as its administrator signs in to it; undefined when there is no such login. */
export async function demoTenant(nexus: Inside): Promise<string | undefined> {
  try {
    const answer = await callInside(nexus, login, { email: ADMIN.email, password: PASSWORD })
    if (!('choices' in answer)) return answer.organization.organizationId
    return answer.choices.find((choice) => choice.name === DEMO.organization)?.organizationId
  } catch (error) {
    if (isDomainError(error) && error.kind === 'UNAUTHENTICATED') return undefined
    throw error
  }
}

async function newOrganization(nexus: Inside): Promise<string> {
  const { organization } = await callInside(nexus, registerOrganization, {
    organization: { name: DEMO.organization, country: 'DE', baseCurrency: 'EUR', timeZone: 'Europe/Berlin' },
    admin: ADMIN,
  })
  return organization.organizationId
}

async function complete(nexus: Inside, tenantId: string): Promise<void> {
  // Who reads does not matter; what is made, the administrator makes. The seed's people are the oldest.
  const oldest = { sort: 'createdAt', limit: 200 } as const
  const { items: people } = await callInside(nexus, listUsers, oldest, {
    who: { tenantId, userId: tenantId, name: ADMIN.name },
  })
  const userId = people.find((person) => person.email === ADMIN.email)?.userId
  if (userId === undefined) return
  const admin: Who = { tenantId, userId, name: ADMIN.name }
  const missing = PEOPLE.filter(({ email }) => !people.some((person) => person.email === email))
  // Side by side: most of it is the hashing of their passwords.
  await Promise.all(
    missing.map(({ email, name, role }) =>
      callInside(nexus, createUser, { email, name, initialPassword: PASSWORD, roles: [role] }, { who: admin }),
    ),
  )
  const { items: entities } = await callInside(nexus, listLegalEntities, {}, { who: admin })
  if (entities.length === 0) await callInside(nexus, createLegalEntity, LEGAL_ENTITY, { who: admin })
}
