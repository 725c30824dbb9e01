import { randomUUID } from 'node:crypto'
import { costCentreChanged, membershipChanged, organizationRegistered, roleChanged } from '@nexus/contracts-identity'
import { paymentRequestCancelled, paymentRequestSubmitted } from '@nexus/contracts-billing'
import {
  purchaseOrderApproved,
  purchaseOrderCancelled,
  purchaseOrderSubmitted,
  requisitionApproved,
  requisitionRejected,
  requisitionSubmitted,
  requisitionWithdrawn,
} from '@nexus/contracts-procurement'
import {
  type ApprovalRequest,
  type ApprovalView,
  decideTask,
  getApproval,
  listApprovals,
  listTasks,
  type TaskSummary,
  type TaskView,
} from '@nexus/contracts-workflow'
import type { EventDefinition, EventEnvelope, PayloadOf } from '@nexus/kernel'
import type { CallOptions, TestActor, TestServices } from '@nexus/testing'

export const eur = (amount: string): ApprovalRequest['amount'] => ({ amount, currency: 'EUR' })

/** A valid request for a requisition of 100 euros. */
export const aRequest = (parts: Partial<ApprovalRequest> = {}): ApprovalRequest => ({
  documentType: 'requisition',
  documentId: randomUUID(),
  documentVersion: 2,
  title: 'Chairs',
  amount: eur('100.00'),
  requesterId: randomUUID(),
  excludedUserIds: [],
  facts: { lineCount: 1 },
  snapshot: { title: 'Chairs' },
  ...parts,
})

/** One organization as workflow hears of it: everything arrives as events of the other services. */
export class Organization {
  readonly tenantId = randomUUID()
  readonly owner: TestActor
  readonly admin: TestActor
  private readonly members = new Map<string, { membershipId: string; version: number; name: string }>()

  private constructor(private readonly services: TestServices) {
    this.owner = services.actor({ tenantId: this.tenantId, name: 'Olga Owner' })
    this.admin = services.actor({ tenantId: this.tenantId, name: 'Adam Admin' })
  }

  static async register(
    services: TestServices,
    parts: { baseCurrency?: string; ownerRoles?: string[] } = {},
  ): Promise<Organization> {
    const organization = new Organization(services)
    await organization.register(parts)
    return organization
  }

  /** An organization of which workflow has heard nothing yet. */
  static announced(services: TestServices): Organization {
    return new Organization(services)
  }

  async register(parts: { baseCurrency?: string; ownerRoles?: string[] } = {}): Promise<void> {
    const { tenantId, owner } = this
    await this.publish(organizationRegistered, tenantId, 1, {
      organizationId: tenantId,
      name: 'Example Ltd',
      baseCurrency: parts.baseCurrency ?? 'EUR',
      country: 'DE',
      timeZone: 'Europe/Berlin',
      ownerUserId: owner.userId,
    })
    await this.member('Olga Owner', parts.ownerRoles ?? ['admin'], owner)
  }

  /** A person with roles; again for the same person: a change. */
  async member(
    name: string,
    roles: string[],
    known?: TestActor,
    parts: { active?: boolean; manager?: TestActor } = {},
  ): Promise<TestActor> {
    const actor = known ?? this.services.actor({ tenantId: this.tenantId, name })
    const before = this.members.get(actor.userId)
    const member = { membershipId: before?.membershipId ?? randomUUID(), version: (before?.version ?? 0) + 1, name }
    this.members.set(actor.userId, member)
    await this.publish(membershipChanged, member.membershipId, member.version, {
      membershipId: member.membershipId,
      userId: actor.userId,
      email: `${actor.userId}@example.com`,
      name,
      roles,
      active: parts.active ?? true,
      managerUserId: parts.manager?.userId ?? null,
      language: 'en',
    })
    await this.services.settled()
    return actor
  }

  async role(
    roleId: string,
    version: number,
    parts: { grants?: Record<string, 'all' | 'own'>; deleted?: boolean } = {},
  ): Promise<void> {
    await this.publish(roleChanged, roleId, version, {
      roleId,
      name: 'Made role',
      grants: parts.grants ?? {},
      deleted: parts.deleted ?? false,
    })
    await this.services.settled()
  }

  async costCentre(costCentreId: string, version: number, owner: TestActor | undefined): Promise<void> {
    await this.publish(costCentreChanged, costCentreId, version, {
      ...{ costCentreId, code: 'CC-1', name: 'Facilities', active: true },
      ownerUserId: owner?.userId ?? null,
    })
    await this.services.settled()
  }

  /** Submits a document; resolves when workflow has heard of it. */
  async submit(parts: Partial<ApprovalRequest> = {}): Promise<ApprovalRequest> {
    const request = aRequest(parts)
    const { documentId, documentVersion: version, title, requesterId, amount: gross } = request
    if (request.documentType === 'requisition') {
      await this.publish(requisitionSubmitted, documentId, version, {
        requisitionId: documentId,
        version,
        state: 'SUBMITTED',
        title,
        requesterId,
        gross,
        approval: request,
      })
    } else if (request.documentType === 'payment-request') {
      const approval = { ...request, documentType: 'payment-request' as const }
      await this.publish(paymentRequestSubmitted, documentId, version, {
        ...this.payment(request, version),
        state: 'SUBMITTED',
        approval,
      })
    } else {
      const ids = { orderId: documentId, requisitionId: randomUUID(), vendorId: randomUUID() }
      await this.publish(purchaseOrderSubmitted, documentId, version, {
        ...ids,
        version,
        state: 'SUBMITTED',
        gross,
        approval: request,
      })
    }
    return request
  }

  async withdraw(request: ApprovalRequest, version: number): Promise<void> {
    const { documentId, documentVersion: submittedVersion } = request
    await this.publish(requisitionWithdrawn, documentId, version, {
      ...this.requisition(request, version),
      state: 'WITHDRAWN',
      submittedVersion,
    })
  }

  async cancelOrder(request: ApprovalRequest, version: number): Promise<void> {
    await this.publish(purchaseOrderCancelled, request.documentId, version, {
      ...this.order(request, version),
      state: 'CANCELLED',
      reason: 'Not needed',
    })
  }

  async cancelPayment(request: ApprovalRequest, version: number): Promise<void> {
    await this.publish(paymentRequestCancelled, request.documentId, version, {
      ...this.payment(request, version),
      state: 'CANCELLED',
      reason: 'Not needed',
    })
  }

  /** The document's service applies a verdict. */
  async answer(request: ApprovalRequest, approvalInstanceId: string, verdict: 'approved' | 'rejected'): Promise<void> {
    const version = request.documentVersion + 2
    if (request.documentType === 'purchase-order') {
      return this.publish(purchaseOrderApproved, request.documentId, version, {
        ...this.order(request, version),
        state: 'APPROVED',
        approvalInstanceId,
      })
    }
    const facts = { ...this.requisition(request, version), approvalInstanceId }
    if (verdict === 'approved')
      return this.publish(requisitionApproved, request.documentId, version, { ...facts, state: 'APPROVED' })
    return this.publish(requisitionRejected, request.documentId, version, { ...facts, state: 'REJECTED' })
  }

  async publish<E extends EventDefinition>(
    event: E,
    aggregateId: string,
    aggregateSeq: number,
    payload: PayloadOf<E>,
    id: string = randomUUID(),
  ): Promise<void> {
    const envelope: EventEnvelope = {
      id,
      type: event.name,
      tenantId: this.tenantId,
      aggregateType: event.aggregate,
      aggregateId,
      aggregateSeq,
      payload,
      occurredAt: new Date().toISOString(),
      headers: {
        traceId: randomUUID().replaceAll('-', ''),
        opId: randomUUID(),
        actor: { kind: 'user', userId: this.owner.userId, name: 'Olga Owner' },
      },
    }
    await this.services.bus.publish(envelope)
  }

  /** The approvals of the document, the newest first. */
  async approvals(request: ApprovalRequest): Promise<ApprovalView[]> {
    const { items } = await this.admin.call(listApprovals, { documentId: request.documentId })
    return Promise.all(items.map((item) => this.admin.call(getApproval, { instanceId: item.instanceId })))
  }

  async approval(request: ApprovalRequest): Promise<ApprovalView> {
    const [newest] = await this.approvals(request)
    if (newest === undefined) throw new Error(`no approval was started for ${request.documentId}`)
    return newest
  }

  private requisition({ documentId, title, requesterId, amount }: ApprovalRequest, version: number) {
    return { requisitionId: documentId, version, title, requesterId, gross: amount }
  }

  private payment({ documentId, amount }: ApprovalRequest, version: number) {
    return {
      paymentRequestId: documentId,
      vendorId: randomUUID(),
      legalEntityId: randomUUID(),
      version,
      amount,
      invoiceIds: [],
    }
  }

  private order({ documentId, amount }: ApprovalRequest, version: number) {
    return { orderId: documentId, requisitionId: randomUUID(), vendorId: randomUUID(), version, gross: amount }
  }
}

/** What waits for this person. */
export async function inbox(actor: TestActor): Promise<TaskSummary[]> {
  return (await actor.call(listTasks, {})).items
}

/** Decides the only open task of this person on the document. */
export async function decide(
  actor: TestActor,
  request: ApprovalRequest,
  decision: 'approved' | 'rejected' | 'returned' | 'done' = 'approved',
  options: CallOptions = {},
): Promise<TaskView> {
  const task = (await inbox(actor)).find((each) => each.documentId === request.documentId)
  if (task === undefined) throw new Error('the person has no open task on the document')
  const comment = decision === 'rejected' || decision === 'returned' ? { comment: 'Too dear' } : {}
  return actor.call(
    decideTask,
    { taskId: task.taskId, decision, documentVersion: request.documentVersion, ...comment },
    { key: randomUUID(), ...options },
  )
}

/** Who has been asked, by name; `!` marks the fallback. */
export const asked = (approval: ApprovalView, stepKey?: string): string[] =>
  approval.steps
    .filter((step) => stepKey === undefined || step.key === stepKey)
    .flatMap((step) => step.tasks.map((task) => `${task.userName}${task.origin === 'fallback' ? '!' : ''}`))
    .sort()
