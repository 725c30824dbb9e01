import type { AnyOperation, CallerInputOf, Clock, Ids, OutputOf, RequestContext } from '@nexus/kernel'
import type { ContextSigner, RpcTransport } from '@nexus/platform-service'

/** A host from whose inside operations can be called: it signs for anyone. */
export interface Inside {
  readonly transport: RpcTransport
  readonly signer: ContextSigner
  readonly clock: Clock
  readonly ids: Ids
}

/** Somebody of an organization. */
export interface Who {
  readonly tenantId: string
  readonly userId: string
  readonly name: string
}

/** What may accompany a call. */
export interface Accompanied {
  readonly who?: Who
  readonly expectedVersion?: number
  /** `Prefer: wait`, in milliseconds. */
  readonly waitMs?: number
}

const BUDGET_MS = 30_000

/** Calls an operation from inside of the host, as a person would through the gateway: for seeds, never for requests. */
export async function callInside<Op extends AnyOperation>(
  nexus: Inside,
  operation: Op,
  input: CallerInputOf<Op>,
  { who, expectedVersion, waitMs }: Accompanied = {},
): Promise<OutputOf<Op>> {
  const ctx: RequestContext = {
    ...(who === undefined
      ? {}
      : { tenantId: who.tenantId, actor: { kind: 'user', userId: who.userId, name: who.name } }),
    rights: operation.permission === undefined ? {} : { [operation.permission]: 'all' },
    opId: nexus.ids.next(),
    traceId: nexus.ids.next().replaceAll('-', ''),
    operation: operation.name,
    audience: [operation.name, ...(operation.calls ?? [])],
    deadlineAt: nexus.clock.now().getTime() + BUDGET_MS,
    ip: '127.0.0.1',
    idempotency: { key: nexus.ids.next(), fingerprint: '' },
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
    ...(waitMs === undefined ? {} : { waitMs }),
  }
  const headers = { 'nx-context': nexus.signer.sign(ctx) }
  const reply = await nexus.transport.request(operation.name, { input }, headers, BUDGET_MS)
  return reply.output as OutputOf<Op>
}
