import { getPaymentRequest, getSupplierInvoice } from '@nexus/contracts-billing'
import { beginUpload, type FileView, linkFile, UPLOAD_OBJECT_KIND, uploadFile } from '@nexus/contracts-documents'
import { getLegalEntity, getOrganization } from '@nexus/contracts-identity'
import {
  getPurchaseOrder,
  getPurchaseOrderRevision,
  getRequisition,
  getVendor,
  type PurchaseOrderView,
} from '@nexus/contracts-procurement'
import {
  type AnyOperation,
  type CallerInputOf,
  type EventDefinition,
  type InputOf,
  notFound,
  onlyOwn,
  type OutputOf,
  type PayloadOf,
  type Reach,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { schemaFromEntities } from '@nexus/platform-database'
import { Outbox } from '@nexus/platform-outbox'
import { pdfText } from '@nexus/platform-pdf'
import { defineService, operationsOf, platformEntities, serve, type ServiceDefinition } from '@nexus/platform-service'
import { OBJECT_STORAGE, objectKey, type ObjectStorage } from '@nexus/platform-storage'
import { type FakeClock, startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { Injectable, Module, type Type } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { documentsService } from '../../src/app.module.js'

/** A document of a neighbour: whose it is and what its service answers. */
interface Known {
  readonly tenantId: string
  readonly people: readonly string[]
  readonly view: unknown
}

/** What the neighbours of documents hold; suites write it, the services below answer from it. */
export class World {
  private readonly known = new Map<string, Known>()
  readonly calls: string[] = []
  /** Runs before an operation answers; what it throws is the answer. */
  before: (operation: string) => void | Promise<void> = () => undefined

  put(operation: AnyOperation, id: string, known: Known): void {
    this.known.set(`${operation.name} ${id}`, known)
  }

  /** As a real service narrows: another organization's, and with a right for own ones those of others, are not there. */
  find(ctx: TenantContext, operation: AnyOperation, id: string): unknown {
    const found = this.known.get(`${operation.name} ${id}`)
    const own = onlyOwn(ctx, operation.permission ?? '')
    if (found?.tenantId !== ctx.tenantId || (own !== undefined && !found.people.includes(own)))
      throw notFound(`There is no document ${id}.`)
    return found.view
  }
}

/** The services next to documents, as small as can be: they own the operations that documents calls. */
function neighbours(world: World): ServiceDefinition[] {
  const answers = <Op extends AnyOperation>(
    operation: Op,
    idOf: (input: InputOf<Op>, ctx: TenantContext) => string,
  ) => {
    @Injectable()
    class Answer {
      async execute(ctx: TenantContext, input: InputOf<Op>): Promise<OutputOf<Op>> {
        world.calls.push(operation.name)
        await world.before(operation.name)
        return world.find(ctx, operation, idOf(input, ctx)) as OutputOf<Op>
      }
    }
    return serve(operation, Answer as unknown as Type<UseCase<Op> & { reread?: undefined }>)
  }
  const service = (name: string, served: Parameters<typeof operationsOf>[1]['operations']): ServiceDefinition => {
    const Messages = operationsOf(name, { operations: served })
    @Module({ controllers: [Messages], providers: [...Messages.providers] })
    class NeighbourModule {}
    return defineService({ name, module: NeighbourModule, schema: schemaFromEntities(name, [...platformEntities]) })
  }
  return [
    service('procurement', [
      answers(getRequisition, ({ requisitionId }) => requisitionId),
      answers(getPurchaseOrder, ({ orderId }) => orderId),
      answers(getPurchaseOrderRevision, ({ orderId, revision }) => `${orderId} ${String(revision)}`),
      answers(getVendor, ({ vendorId }) => vendorId),
    ]),
    service('billing', [
      answers(getSupplierInvoice, ({ invoiceId }) => invoiceId),
      answers(getPaymentRequest, ({ paymentRequestId }) => paymentRequestId),
    ]),
    service('identity', [
      answers(getOrganization, (_input, ctx) => ctx.tenantId),
      answers(getLegalEntity, ({ legalEntityId }) => legalEntityId),
    ]),
    service('workflow', []),
  ]
}

/** Documents with its neighbours, on the database of the run. */
export interface DocumentsBench {
  readonly services: TestServices
  readonly world: World
  readonly storage: ObjectStorage
  /** A person; by default one who reads and attaches to everything. */
  person(parts?: { tenantId?: string; rights?: Readonly<Record<string, Reach>> }): TestActor
  /** A requisition in a state, made by somebody. */
  aRequisition(of: TestActor, state?: OutputOf<typeof getRequisition>['state']): string
  /** An issued order of a new vendor, or what `parts` make of it; each revision is as it is now unless it was there before. */
  anOrder(of: TestActor, parts?: Partial<PurchaseOrderView>): PurchaseOrderView
  /** An event of procurement, delivered. */
  tell<E extends EventDefinition>(of: TestActor, event: E, aggregateId: string, payload: PayloadOf<E>): Promise<void>
  /** The text of each page of a stored PDF. */
  textOf(actor: TestActor, fileId: string): Promise<string[]>
  /** Sends bytes as the edge does. */
  send(
    actor: TestActor,
    bytes: Uint8Array | string,
    parts?: Partial<CallerInputOf<typeof beginUpload>>,
  ): Promise<FileView>
  close(): Promise<void>
}

export const EVERYTHING: Readonly<Record<string, Reach>> = Object.fromEntries(
  [
    ...['file:read', 'file:create', 'requisition:read', 'requisition:update', 'purchase-order:read', 'vendor:read'],
    ...['vendor:update', 'supplier-invoice:read', 'payment-request:read', 'organization:read', 'organization:manage'],
  ].map((permission) => [permission, 'all']),
)

export const PDF_BYTES = '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'

export async function startDocuments(options: { clock?: FakeClock } = {}): Promise<DocumentsBench> {
  const world = new World()
  const services = await startTestServices([...neighbours(world), documentsService], options)
  const storage = services.service('documents').get<ObjectStorage>(OBJECT_STORAGE)
  return {
    services,
    world,
    storage,
    person: ({ tenantId, rights = EVERYTHING } = {}) =>
      services.actor({ rights, ...(tenantId === undefined ? {} : { tenantId }) }),
    aRequisition(of, state = 'DRAFT') {
      const requisitionId = randomUUID()
      const view = { ...getRequisition.example.output, requisitionId, state, requesterId: of.userId }
      world.put(getRequisition, requisitionId, { tenantId: of.tenantId, people: [of.userId], view })
      return requisitionId
    },
    anOrder(of, parts = {}) {
      const [orderId, vendorId] = [parts.orderId ?? randomUUID(), randomUUID()]
      const order: PurchaseOrderView = { ...getPurchaseOrder.example.output, orderId, vendorId, ...parts }
      const known = { tenantId: of.tenantId, people: [of.userId] }
      const { revision } = order
      world.put(getPurchaseOrder, orderId, { ...known, view: order })
      if (order.issuedAt !== undefined)
        world.put(getPurchaseOrderRevision, `${orderId} ${String(revision)}`, { ...known, view: order })
      world.put(getVendor, order.vendorId, {
        ...known,
        view: { ...getVendor.example.output, vendorId: order.vendorId },
      })
      world.put(getOrganization, of.tenantId, {
        ...known,
        view: { ...getOrganization.example.output, organizationId: of.tenantId },
      })
      return order
    },
    async tell(of, event, aggregateId, payload) {
      const procurement = services.service('procurement')
      const ctx: TenantContext = {
        ...{ tenantId: of.tenantId, actor: { kind: 'user', userId: of.userId }, rights: {}, audience: [] },
        ...{ opId: randomUUID(), traceId: '0'.repeat(32), operation: 'test', deadlineAt: Number.MAX_SAFE_INTEGER },
      }
      const outbox = procurement.get<Outbox>(Outbox)
      await procurement.database.tenantTx.run(ctx, () =>
        outbox.add(ctx, event, { aggregateId, aggregateSeq: 1, payload }),
      )
      await services.settled()
    },
    async textOf(actor, fileId) {
      const { path } = await actor.call(linkFile, { fileId })
      const { key } = storage.verifySignedPath(path.slice(path.lastIndexOf('/') + 1))
      return pdfText(Buffer.concat((await (await storage.open(key)).toArray()) as Buffer[]))
    },
    async send(actor, bytes, parts = {}) {
      const announced = { fileName: 'offer.pdf', mediaType: 'application/pdf', ...parts }
      const { uploadId } = await actor.call(beginUpload, announced)
      const content = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes
      const key = objectKey(actor.tenantId, UPLOAD_OBJECT_KIND, uploadId)
      await storage.put(key, content, { contentType: 'application/octet-stream' })
      const { ownerType, ownerId, kind, fileName } = announced
      return actor.call(uploadFile, { ownerType: ownerType!, ownerId: ownerId!, kind, fileName, uploadId })
    },
    close: () => services.close(),
  }
}
