import type { AnyOperation } from '@nexus/kernel'

/** What weighs more than a plain request, by the verb of the operation's name. */
const WEIGHTS: Readonly<Record<string, number>> = {
  export: 20,
  request: 10,
  'capture-ubl': 5,
  import: 20,
  search: 5,
  simulate: 5,
  upload: 5,
  verify: 5,
}

/** How many units of its caller's limits an operation uses: whole documents, searches and trials more than a look-up. */
export function weightOf(operation: Pick<AnyOperation, 'name'>): number {
  const verb = operation.name.split('.').at(-2) ?? ''
  return WEIGHTS[verb] ?? 1
}
