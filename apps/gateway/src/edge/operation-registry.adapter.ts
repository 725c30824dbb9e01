import type { AnyOperation } from '@nexus/kernel'

/** All operations of the platform, as the contracts declare them. */
export class OperationRegistry {
  private readonly byName: ReadonlyMap<string, AnyOperation>
  private readonly audiences = new Map<string, readonly string[]>()

  /** @throws Error when a name or route is declared twice, or a call names an operation that does not exist */
  constructor(readonly operations: readonly AnyOperation[]) {
    this.byName = new Map(operations.map((operation) => [operation.name, operation]))
    if (this.byName.size !== operations.length) throw new Error('two operations share a name')
    const routes = operations.flatMap((operation) =>
      operation.http === undefined ? [] : [operation.http.replaceAll(/:[A-Za-z]+/g, ':')],
    )
    const twice = routes.find((route, index) => routes.indexOf(route) !== index)
    if (twice !== undefined) throw new Error(`two operations share the route ${twice}`)
    for (const operation of operations) this.audiences.set(operation.name, this.reach(operation))
  }

  /** The operations that a request may reach: the entry operation and, through `calls`, all behind it. */
  audienceOf(operation: AnyOperation): readonly string[] {
    return this.audiences.get(operation.name) ?? [operation.name]
  }

  private reach(entry: AnyOperation): string[] {
    const reached = new Set<string>()
    const visit = (operation: AnyOperation): void => {
      if (reached.has(operation.name)) return
      reached.add(operation.name)
      for (const call of operation.calls ?? []) {
        const callee = this.byName.get(call)
        if (callee === undefined) throw new Error(`${operation.name} declares a call of ${call}, which nobody declares`)
        visit(callee)
      }
    }
    visit(entry)
    return [...reached]
  }
}

/** Injection token of the {@link OperationRegistry}. */
export const OPERATIONS = Symbol.for('nexus.operations')
