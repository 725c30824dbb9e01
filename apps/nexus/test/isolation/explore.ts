import { type AnyOperation, systemClock, uuidV7Ids } from '@nexus/kernel'
import { DeadLetterRow } from '@nexus/platform-outbox'
// eslint-disable-next-line @nx/enforce-module-boundaries -- tools belong to no package: they run before anything is built
import * as demo from '../../../../tools/demo/steps.mjs'
import type { RunningNexus } from '../../src/embedded-host.adapter.js'
import type { Answer, Person } from './person.js'
import { attackable, ownInput, rolesFor, type Tenant } from './world.js'

const ROUNDS = 3
/** Own ids that are tried in a round where something is to be made of them: not everybody may be a delegate. */
const TURNS = 4

/** Called beside what creates, since without it other operations have nothing to name. */
const ALSO: ReadonlySet<string> = new Set(['procurement.vendor-questionnaire.publish.v1'])

/**
 * Fills an organization: a purchase from the request to the payment, a second one as far as a draft order, and then
 * whatever creates or lists is called with its own example and the organization's own ids, until nothing new comes of it.
 */
export async function explore(tenant: Tenant, services: RunningNexus['services']): Promise<void> {
  await giveEventsUp(tenant, services)
  await demo.runDeepStory(tenant.organization)
  await draftAnOrder(tenant)
  await resembleAVendor(tenant)
  const done = new Set<string>()
  for (let round = 0; round < ROUNDS; round += 1) {
    // What one service was told, the others know a moment later.
    await demo.delivered(tenant.organization.people.admin)
    for (const operation of attackable) {
      const reads = isRead(operation)
      if (!reads && (!(operation.success === 201 || ALSO.has(operation.name)) || done.has(operation.name))) continue
      // Each reads what is theirs.
      if (reads) for (const role of rolesFor(operation)) await callAs(tenant, role, operation, round)
      else if (await make(tenant, operation, round)) done.add(operation.name)
    }
  }
  await attachFiles(tenant)
  await demo.delivered(tenant.organization.people.admin)
}

function callAs(tenant: Tenant, role: string, operation: AnyOperation, turn: number): Promise<Answer> | undefined {
  const input = ownInput(operation, tenant, turn)
  return tenant.people.get(role)?.call(operation, isRead(operation) ? input : marked(input, tenant.mark))
}

/** Tries everybody who may, with one own id after the other. */
async function make(tenant: Tenant, operation: AnyOperation, round: number): Promise<boolean> {
  for (let turn = round; turn < ROUNDS * TURNS; turn += ROUNDS)
    for (const role of rolesFor(operation)) {
      const answer = await callAs(tenant, role, operation, turn)
      if (answer !== undefined && answer.status < 300) return true
    }
  return false
}

export const isRead = (operation: AnyOperation): boolean => operation.http?.startsWith('GET ') === true

async function draftAnOrder({ organization }: Tenant): Promise<void> {
  const file = await demo.readInvoiceFile(`${demo.EXAMPLES}/01.07a-invoice-ubl.xml`)
  const { vendor } = await demo.findOrAddSeller(organization, file.document, demo.sellersOf([file]))
  const { body } = await demo.request(organization, file.document)
  const { approverOne, approverTwo, buyer } = organization.people
  const { requisitionId } = body as { requisitionId: string }
  await demo.approve([approverOne, approverTwo], requisitionId)
  const approved = await demo.inState(buyer, `/requisitions/${requisitionId}`, 'APPROVED')
  await demo.draftOrder(organization, { requisition: approved.body, vendor })
}

/** Two vendors of one name: a pair that somebody may call no duplicates. */
async function resembleAVendor({ people }: Tenant): Promise<void> {
  const buyer = personOf(people, 'buyer')
  const vendor = { name: 'Twin Trading GmbH', country: 'DE', website: 'https://twin-trading.example' }
  const first = await buyer.post('/vendors', vendor)
  const { vendorId } = first.body as { vendorId: string }
  await buyer.post('/vendors', { ...vendor, acknowledgedDuplicates: [vendorId] })
}

/** A file of a vendor and a logo. */
async function attachFiles({ people, ids, tenantId }: Tenant): Promise<void> {
  const [vendorId = ''] = ids.of('vendorId', 'procurement.vendor.get.v1')
  const file = { contentType: 'application/pdf' }
  const owner = `ownerType=vendor&ownerId=${vendorId}&fileName=terms.pdf`
  await personOf(people, 'buyer').post(`/files?${owner}`, Buffer.from('%PDF-1.4\n%%EOF\n'), file)
  const logo = `ownerType=organization&ownerId=${tenantId}&kind=logo&fileName=logo.png`
  await personOf(people, 'admin').post(`/files?${logo}`, PIXEL, { contentType: 'image/png' })
}

/** An event that each service gave up. */
async function giveEventsUp(tenant: Tenant, services: RunningNexus['services']): Promise<void> {
  for (const service of services.values()) {
    const id = uuidV7Ids(systemClock)
    const at = systemClock.now()
    const actor = { kind: 'system', userId: id.next(), name: 'nobody' }
    const headers = { actor, opId: id.next(), traceId: '0'.repeat(32) }
    const envelope = {
      id: id.next(),
      type: 'nobody.knows.it.v1',
      tenantId: tenant.tenantId,
      aggregateType: 'nobody',
      aggregateId: id.next(),
      aggregateSeq: 1,
      occurredAt: at.toISOString(),
      payload: {},
      headers,
    }
    await service.database.platformTx.run('dead-letters', async () => {
      await service.database.platformTx
        .manager()
        .createQueryBuilder()
        .insert()
        .into(DeadLetterRow)
        .values({
          ...{ tenantId: tenant.tenantId, id: id.next(), consumer: `${service.name}.nobody`, eventId: id.next() },
          ...{ type: 'nobody.knows.it.v1', envelope: envelope as never, deliveries: 1, errorClass: 'permanent' },
          ...{ errorCode: 'none', error: 'none', status: 'open', firstAt: at, lastAt: at },
        })
        .execute()
    })
  }
}

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

function personOf(people: Tenant['people'], role: string): Person {
  const person = people.get(role)
  if (person === undefined) throw new Error(`nobody is ${role}`)
  return person
}

const FREE_TEXTS = new Set(['name', 'description', 'reason', 'note', 'purpose', 'text', 'title', 'comment', 'notes'])

/** The same input with the mark in its free texts. */
function marked(input: Readonly<Record<string, unknown>>, mark: string): Record<string, unknown> {
  const visit = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return FREE_TEXTS.has(field) ? `${value} ${mark}`.slice(-80) : value
    if (Array.isArray(value)) return value.map((each) => visit(each, field))
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, visit(each, name)]))
    return value
  }
  return visit(input, '') as Record<string, unknown>
}
