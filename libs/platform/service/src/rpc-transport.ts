/** One request on its way to a service: the operation's input and the signed context, nothing else. */
export interface RpcRequest {
  readonly input: unknown
}

/** What a service answers: the output, and whether it is a stored answer of an earlier, equal request. */
export interface RpcReply {
  readonly output: unknown
  readonly replayed: boolean
}

/** Headers beside the request. */
export interface RpcHeaders {
  /** The context token, see `ContextSigner`. */
  readonly 'nx-context': string
}

/**
 * Request-reply between services. Two adapters: in-process (embedded) and NATS (cluster); both have wire
 * semantics: JSON only, no shared memory, no shared AsyncLocalStorage.
 */
export interface RpcTransport {
  /**
   * @param subject operation name
   * @throws DomainError the callee's refusal; `unavailable` when nobody serves the subject; `deadlineExceeded` after timeoutMs
   */
  request(subject: string, request: RpcRequest, headers: RpcHeaders, timeoutMs: number): Promise<RpcReply>
}

/** Injection token of the {@link RpcTransport}. */
export const RPC_TRANSPORT = Symbol.for('nexus.rpc-transport')
