import { billingService } from '../../src/app.module.js'
import { captureSupplierInvoiceUbl, type SupplierInvoiceView } from '@nexus/contracts-billing'
import { legalEntityChanged } from '@nexus/contracts-identity'
import { type MatchView, receiptPosted, vendorChanged } from '@nexus/contracts-procurement'
import { approvalCompleted, approvalStarted } from '@nexus/contracts-workflow'
import type { EventDefinition, PayloadOf, TenantContext } from '@nexus/kernel'
import { Outbox } from '@nexus/platform-outbox'
import { FakeClock, startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { captureDocument } from '../../src/capture/captured-invoice.policy.js'
import { anId, exampleBytes, exampleDocument, invoiceOf, orderEqualTo } from './match.builder.js'
import { answered, neighbours, type Vendor, World } from './neighbours.builder.js'

/** Billing between its neighbours. */
export class BillingBench {
  readonly world = new World()
  private sequence = 0

  private constructor(
    readonly clock: FakeClock,
    private running: TestServices | undefined,
  ) {}

  static async start(): Promise<BillingBench> {
    const bench = new BillingBench(new FakeClock(), undefined)
    bench.running = await startTestServices([...neighbours(bench.world), billingService], { clock: bench.clock })
    return bench
  }

  get services(): TestServices {
    if (this.running === undefined) throw new Error('the bench is not running')
    return this.running
  }

  close(): Promise<void> {
    return this.services.close()
  }

  /** A person of accounts payable in a new organization, or in the given one. */
  clerk(tenantId?: string): TestActor {
    const rights = Object.fromEntries(
      [
        'supplier-invoice:create',
        'supplier-invoice:read',
        'supplier-invoice:resolve',
        'supplier-invoice:reject',
        'tolerance:read',
        'tolerance:manage',
        'prepayment:create',
        'prepayment:read',
        'payment-request:create',
        'payment-request:read',
        'payment-request:submit',
        'payment-request:export',
        'payment-terms:read',
        'payment-terms:manage',
        'payment-hold:read',
        'payment-hold:place',
        'payment-hold:release',
        'bank-statement:read',
        'bank-statement:import',
        'bank-statement:settle',
        'file:read',
        'organization:read',
        'organization:manage',
      ].map((permission) => [permission, 'all' as const]),
    )
    return this.services.actor({ ...(tenantId === undefined ? {} : { tenantId }), rights })
  }

  /** Somebody else of the organization who may settle exceptions: the buyer, or the receiver. */
  owner(actor: TestActor, role: 'buyer' | 'receiver'): TestActor {
    const right = role === 'buyer' ? 'purchase-order:create' : 'receipt:create'
    const rights = Object.fromEntries(
      ['supplier-invoice:read', 'supplier-invoice:resolve', right].map((permission) => [permission, 'all' as const]),
    )
    return this.services.actor({ tenantId: actor.tenantId, rights })
  }

  vendor(actor: TestActor, parts: Partial<Vendor> = {}): Vendor {
    const vendor: Vendor = {
      vendorId: anId(),
      name: 'Paper & Co',
      taxId: 'DE123456789',
      country: 'DE',
      state: 'ACTIVE',
      paymentTermsDays: 30,
      bankAccounts: [{ iban: 'DE79000000001234567890', holder: 'Paper & Co', payableFrom: null }],
      version: 1,
      ...parts,
    }
    this.world.vendors.set(actor.tenantId, [...(this.world.vendors.get(actor.tenantId) ?? []), vendor])
    return vendor
  }

  order(actor: TestActor, order: MatchView): MatchView {
    this.world.orders.set(order.orderId, { tenantId: actor.tenantId, order })
    return order
  }

  /** The order that equals an example, of the given vendor. */
  orderLike(actor: TestActor, example: string, vendor: Vendor, parts: Partial<MatchView> = {}): MatchView {
    const captured = captureDocument(exampleDocument(example), '0.05')
    return this.order(actor, orderEqualTo(invoiceOf(captured), captured, { vendorId: vendor.vendorId, ...parts }).order)
  }

  /** Captures an example, changed by replacements of its text, and waits for its match. */
  capture(
    actor: TestActor,
    example: string,
    orderId?: string,
    replace: readonly (readonly [string | RegExp, string])[] = [],
  ): Promise<SupplierInvoiceView> {
    const text = replace.reduce((xml, [from, to]) => xml.replace(from, to), exampleBytes(example).toString('utf8'))
    return actor.call(
      captureSupplierInvoiceUbl,
      { contentBase64: Buffer.from(text).toString('base64'), ...(orderId === undefined ? {} : { orderId }) },
      { waitMs: 5000 },
    )
  }

  /** Publishes an event of a neighbour, and waits until all of it is handled. */
  async publish<E extends EventDefinition>(
    actor: TestActor,
    event: E,
    aggregateId: string,
    aggregateSeq: number,
    payload: PayloadOf<E>,
  ): Promise<void> {
    await this.announce(actor, event, aggregateId, aggregateSeq, payload)
    await this.services.settled()
  }

  async announce<E extends EventDefinition>(
    actor: TestActor,
    event: E,
    aggregateId: string,
    aggregateSeq: number,
    payload: PayloadOf<E>,
  ): Promise<void> {
    const service = this.services.service(event.service)
    const ctx = this.contextOf(actor)
    await service.database.tenantTx.run(ctx, () =>
      service.get<Outbox>(Outbox).add(ctx, event, { aggregateId, aggregateSeq, payload }),
    )
  }

  /** A context to look at, or write to, a service's database directly. */
  contextOf(actor: TestActor): TenantContext {
    return {
      tenantId: actor.tenantId,
      actor: { kind: 'user', userId: actor.userId },
      rights: {},
      opId: anId(),
      traceId: '0'.repeat(32),
      operation: 'test',
      audience: [],
      deadlineAt: this.clock.now().getTime() + 20_000,
    }
  }

  /** Goods come in, all that was ordered unless quantities are given. */
  async receive(actor: TestActor, order: MatchView, received: Readonly<Record<string, string>> = {}): Promise<void> {
    for (const line of order.lines) line.received = received[line.lineId] ?? line.ordered
    const receiptId = anId()
    await this.publish(actor, receiptPosted, receiptId, 1, {
      receiptId,
      version: 1,
      state: 'POSTED',
      orderId: order.orderId,
      orderNumber: order.number ?? '',
      vendorId: order.vendorId,
      receivedBy: anId(),
      lines: order.lines.map(({ lineId, ordered }) => ({
        orderLineId: lineId,
        quantity: ordered,
        rejected: '0',
        inInspection: '0',
      })),
    })
  }

  async changeVendor(actor: TestActor, vendor: Vendor, parts: Partial<Vendor>): Promise<void> {
    Object.assign(vendor, parts, { version: vendor.version + 1 })
    const payload = { ...answered(vendor), mergedInto: null }
    await this.publish(actor, vendorChanged, vendor.vendorId, vendor.version, payload)
  }

  /** A company that pays, in Berlin. */
  async legalEntity(actor: TestActor): Promise<{ legalEntityId: string; bankAccountId: string }> {
    const [legalEntityId, bankAccountId] = [anId(), anId()]
    await this.publish(actor, legalEntityChanged, legalEntityId, 1, {
      legalEntityId,
      name: 'Müller Büro GmbH',
      country: 'DE',
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      bankAccounts: [
        {
          bankAccountId,
          holder: 'Müller Büro GmbH',
          iban: 'DE02120300000000202051',
          bic: 'BYLADEM1001',
          currency: 'EUR',
        },
      ],
    })
    return { legalEntityId, bankAccountId }
  }

  /** Workflow begins the approval of a payment, and may end it. */
  async judge(
    actor: TestActor,
    paymentRequestId: string,
    documentVersion: number,
    verdict?: 'approved' | 'rejected' | 'returned',
    userId: string | readonly string[] = anId(),
  ): Promise<void> {
    const instanceId = anId()
    const of = {
      instanceId,
      documentType: 'payment-request' as const,
      documentId: paymentRequestId,
      documentVersion,
      definitionName: 'Standard policy',
      definitionVersion: 1,
    }
    await this.publish(actor, approvalStarted, instanceId, 1, of)
    if (verdict === undefined) return
    const decidedAt = this.clock.now().toISOString()
    const decisions = [userId]
      .flat()
      .map((by) => ({ userId: by, userName: 'Ann Approver', decision: verdict, decidedAt }))
    await this.publish(actor, approvalCompleted, instanceId, 2, {
      ...of,
      verdict,
      automatic: false,
      reason: 'Checked',
      decisions,
    })
  }

  /** A number that no other invoice has. */
  freshNumber(): string {
    this.sequence += 1
    return `F-${String(this.sequence)}`
  }
}
