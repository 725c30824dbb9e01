import { createLegalEntity, createUser, login, registerOrganization } from '@nexus/contracts-identity'
import { type AnyOperation, type CallerInputOf, isDomainError, type OutputOf, type RequestContext } from '@nexus/kernel'
import type { RunningNexus } from './embedded-host.adapter.js'
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

const DEMO: Demo = {
  organization: 'Demo Organization',
  password: PASSWORD,
  logins: [{ email: ADMIN.email, role: 'admin' }, ...PEOPLE.map(({ email, role }) => ({ email, role }))],
}

/** Makes the demo organization with one person for each role, unless the instance holds any organization already. */
export async function seedDemo(nexus: RunningNexus): Promise<Demo | undefined> {
  const identity = nexus.services.get('identity')
  if (identity === undefined) throw new Error('the host has no identity service')
  if (await hasDemo(nexus)) return DEMO
  const { organization, userId } = await call(nexus, registerOrganization, {
    organization: { name: DEMO.organization, country: 'DE', baseCurrency: 'EUR', timeZone: 'Europe/Berlin' },
    admin: ADMIN,
  })
  const admin = { tenantId: organization.organizationId, userId }
  for (const { email, name, role } of PEOPLE)
    await call(nexus, createUser, { email, name, initialPassword: PASSWORD, roles: [role] }, admin)
  await call(
    nexus,
    createLegalEntity,
    {
      name: 'Demo Organization GmbH',
      country: 'DE',
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      bankAccounts: [
        { holder: 'Demo Organization GmbH', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', currency: 'EUR' },
      ],
    },
    admin,
  )
  await nexus.settled()
  return DEMO
}

/** Whether the demo administrator exists: known by signing in as them. */
async function hasDemo(nexus: RunningNexus): Promise<boolean> {
  try {
    await call(nexus, login, { email: ADMIN.email, password: PASSWORD })
    return true
  } catch (error) {
    if (isDomainError(error) && error.kind === 'UNAUTHENTICATED') return false
    throw error
  }
}

async function call<Op extends AnyOperation>(
  nexus: RunningNexus,
  operation: Op,
  input: CallerInputOf<Op>,
  who?: { tenantId: string; userId: string },
): Promise<OutputOf<Op>> {
  const ctx: RequestContext = {
    ...(who === undefined
      ? {}
      : { tenantId: who.tenantId, actor: { kind: 'user', userId: who.userId, name: ADMIN.name } }),
    rights: operation.permission === undefined ? {} : { [operation.permission]: 'all' },
    opId: nexus.ids.next(),
    traceId: nexus.ids.next().replaceAll('-', ''),
    operation: operation.name,
    audience: [operation.name],
    deadlineAt: nexus.clock.now().getTime() + 10_000,
    ip: '127.0.0.1',
  }
  const reply = await nexus.transport.request(
    operation.name,
    { input },
    { 'nx-context': nexus.signer.sign(ctx) },
    10_000,
  )
  return reply.output as OutputOf<Op>
}
