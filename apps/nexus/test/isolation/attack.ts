import { randomUUID } from 'node:crypto'
import { type AnyOperation, routeOf } from '@nexus/kernel'
import { type IdPosition, idPositions, kindBeside, type Way, withValueAt } from './id-positions.js'
import type { Answer, Beside, Person } from './person.js'
import { ownInput, rolesFor, type Tenant } from './world.js'

/** The eight ways of reliability.md 2.5. */
export type AttackWay = Way | 'if-match' | 'cursor' | 'filter' | 'tenant header'

/** One attack on one operation, and what came of it. */
export interface Case {
  readonly operation: string
  /** Runs the attack again. */
  readonly again: () => Promise<Case[]>
  readonly way: AttackWay
  /** The field that was attacked; empty where the way has none. */
  readonly field: string
  /** Whether the place matters at all: an own id is answered otherwise than one that nobody has. */
  readonly live: boolean
  /** What a stranger could tell from the answers; empty when it is nothing. */
  readonly leaks: readonly string[]
  /** What the own, the unknown and the foreign id were answered; for whoever reads a failure. */
  readonly answers: readonly string[]
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const CANDIDATES = 6
const FOREIGN = 2

/** Runs every attack on an operation with the token of `thief` against what `owner` has. */
export async function attack(operation: AnyOperation, thief: Tenant, owner: Tenant): Promise<Case[]> {
  const cases: Case[] = []
  // References first: an attack by path may end in an own object that allows nothing more.
  const positions = idPositions(operation).sort(
    (one, other) => Number(one.way === 'path') - Number(other.way === 'path'),
  )
  for (const position of positions) cases.push(...(await attackPosition(operation, position, thief, owner)))
  if (cases.length === 0 || operation.http?.startsWith('GET ') === true)
    cases.push(await attackWithoutId(operation, thief, owner))
  const cursor = await attackCursor(operation, thief, owner)
  if (cursor !== undefined) cases.push(cursor)
  return cases
}

/** Own, unknown and foreign id in one place; for objects with a version also with the owner's own ETag, and as the owner's tenant. */
async function attackPosition(
  operation: AnyOperation,
  position: IdPosition,
  thief: Tenant,
  owner: Tenant,
): Promise<Case[]> {
  const kind = kindBeside(ownInput(operation, thief), position)
  const foreign = owner.ids.of(position.field, operation.name, kind).filter((id) => owner.alone(id))
  const roles = rolesFor(operation)
  let best: Case[] = []
  for (const role of roles) {
    const person = personOf(thief, role)
    const ask = async (id: string, beside?: Beside, turn = 0): Promise<Answer | undefined> => {
      const input = withValueAt(inputFor(operation, position, thief, turn), position.steps, id)
      if (input === undefined) return undefined
      return person.call(operation, input, { ...(await ownTag(operation, input, person, thief)), ...beside })
    }
    const unknown = await ask(randomUUID())
    if (unknown === undefined) return []
    const expected = signature(unknown)
    const again = () => attackPosition(operation, position, thief, owner)
    const at = { operation: operation.name, field: position.field, again }
    const found: Case[] = []
    const record = (way: AttackWay, live: boolean, answers: readonly (readonly [string, Answer])[]): void => {
      found.push({
        ...at,
        way,
        live,
        leaks: answers.flatMap(([id, answer]) => leaksOf(answer, expected, id, owner)),
        answers: [`unknown: ${expected}`, ...answers.map(([, answer]) => `foreign: ${signature(answer)}`)],
      })
    }
    const plain: [string, Answer][] = []
    const tagged: [string, Answer][] = []
    const headed: [string, Answer][] = []
    for (const id of foreign.slice(0, FOREIGN)) {
      plain.push([id, (await ask(id))!])
      headed.push([id, (await ask(id, { headers: tenantHeaders(owner.tenantId) }))!])
      const etag = owner.etags.get(objectPath(operation, position, id))
      if (operation.concurrency === 'if-match' && etag !== undefined)
        tagged.push([id, (await ask(id, { ifMatch: etag }))!])
    }
    const own = await liveAnswer(operation, position, thief, ask, expected)
    const live = own !== undefined
    if (plain.length > 0) {
      record(position.way, live, plain)
      record('tenant header', live, headed)
    }
    if (tagged.length > 0) record('if-match', live, tagged)
    if (live) return found.map((each) => ({ ...each, answers: [`own: ${own}`, ...each.answers] }))
    best = found
  }
  return best
}

/** The own input; of a list the attacked filter alone, since others may leave nothing to tell apart. */
function inputFor(operation: AnyOperation, position: IdPosition, thief: Tenant, turn: number): Record<string, unknown> {
  const input = ownInput(operation, thief, turn)
  if (position.way !== 'query' || operation.rawBody !== undefined || !('cursor' in shapeOf(operation))) return input
  const params = routeOf(operation)?.params ?? []
  const kinds = ['documentType', 'ownerType', 'entity']
  return Object.fromEntries(Object.entries(input).filter(([name]) => params.includes(name) || kinds.includes(name)))
}

const shapeOf = (operation: AnyOperation): Readonly<Record<string, unknown>> =>
  (operation.input as { shape?: Readonly<Record<string, unknown>> }).shape ?? {}

/** The first own id that is answered otherwise than one that nobody has. */
async function liveAnswer(
  operation: AnyOperation,
  position: IdPosition,
  thief: Tenant,
  ask: (id: string, beside?: Beside, turn?: number) => Promise<Answer | undefined>,
  expected: string,
): Promise<string | undefined> {
  const kind = kindBeside(ownInput(operation, thief), position)
  const own = thief.ids.of(position.field, operation.name, kind).slice(0, CANDIDATES)
  for (const [turn, id] of own.entries()) {
    const answer = await ask(id, undefined, turn)
    if (answer !== undefined && signature(answer) !== expected) return signature(answer)
  }
  return undefined
}

/** An operation that names nobody's thing: what it answers must hold nothing of another organization, whatever the headers say. */
async function attackWithoutId(operation: AnyOperation, thief: Tenant, owner: Tenant): Promise<Case> {
  const answers: Answer[] = []
  for (const role of rolesFor(operation)) {
    const person = personOf(thief, role)
    const input = ownInput(operation, thief)
    // Read again: the first of the two may have made a version.
    const ownTagNow = () => ownTag(operation, input, person, thief)
    answers.push(await person.call(operation, input, await ownTagNow()))
    answers.push(
      await person.call(operation, input, { ...(await ownTagNow()), headers: tenantHeaders(owner.tenantId) }),
    )
  }
  const optional = operation.http?.startsWith('GET ') === true ? await unfiltered(operation, thief) : []
  const all = [...answers, ...optional]
  return {
    operation: operation.name,
    again: async () => [await attackWithoutId(operation, thief, owner)],
    way: operation.http?.startsWith('GET ') === true ? 'filter' : 'tenant header',
    field: '',
    live: all.some(({ status }) => status < 500),
    leaks: all.flatMap((answer) => strangersIn(answer, owner, '')),
    answers: all.map(signature),
  }
}

/** A list without any of its filters: everything that the thief may see of it. */
async function unfiltered(operation: AnyOperation, thief: Tenant): Promise<Answer[]> {
  const params = routeOf(operation)?.params ?? []
  const input = ownInput(operation, thief)
  const bare = Object.fromEntries(Object.entries(input).filter(([name]) => params.includes(name)))
  return Promise.all(rolesFor(operation).map((role) => personOf(thief, role).call(operation, bare)))
}

/** A cursor that the owner was given is worth as much to the thief as one that nobody was. */
async function attackCursor(operation: AnyOperation, thief: Tenant, owner: Tenant): Promise<Case | undefined> {
  if (operation.http?.startsWith('GET ') !== true || !('cursor' in shapeOf(operation))) return undefined
  for (const role of rolesFor(operation)) {
    const params = routeOf(operation)?.params ?? []
    const bareOf = (tenant: Tenant) =>
      Object.fromEntries(Object.entries(ownInput(operation, tenant)).filter(([name]) => params.includes(name)))
    const page = await personOf(owner, role).call(operation, { ...bareOf(owner), limit: 1 })
    const { nextCursor } = page.body as { nextCursor?: string | null }
    if (typeof nextCursor !== 'string') continue
    const person = personOf(thief, role)
    const unknown = await person.call(operation, { ...bareOf(thief), limit: 1, cursor: 'bm9ib2R5LWhhcy10aGlz' })
    const foreign = await person.call(operation, { ...bareOf(thief), limit: 1, cursor: nextCursor })
    return {
      operation: operation.name,
      again: async () => [await attackCursor(operation, thief, owner)].flatMap((found) => found ?? []),
      way: 'cursor',
      field: 'cursor',
      live: true,
      leaks: leaksOf(foreign, signature(unknown), '', owner),
      answers: [`unknown: ${signature(unknown)}`, `foreign: ${signature(foreign)}`],
    }
  }
  return undefined
}

/** What an answer to a foreign id tells that the answer to an unknown one does not. */
function leaksOf(answer: Answer, expected: string, id: string, owner: Tenant): string[] {
  const told = signature(answer)
  return [...(told === expected ? [] : [`answered with ${told}`]), ...strangersIn(answer, owner, id)]
}

/** What of the owner stands in an answer. The id that was sent may come back. */
function strangersIn(answer: Answer, owner: Tenant, sent: string): string[] {
  const ids = [...new Set(answer.text.match(UUID) ?? [])].filter((id) => id !== sent && owner.alone(id))
  return [
    ...ids.map((id) => `shows ${id}`),
    ...(answer.text.includes(owner.mark) ? ["shows a text of the owner's"] : []),
    ...(answer.status >= 500 ? [`fails with ${String(answer.status)}`] : []),
  ]
}

const tenantHeaders = (tenantId: string): Record<string, string> => ({
  'nx-tenant': tenantId,
  'x-tenant': tenantId,
  'x-tenant-id': tenantId,
  'x-organization-id': tenantId,
})

/** Status, code and words of an answer, without ids, times and counters; of a success only how much it holds. */
function signature(answer: Answer): string {
  if (answer.status < 300) return `${String(answer.status)} ${amountOf(answer.body)}`
  const { detail, errors } = answer.body as { detail?: string; errors?: unknown }
  return `${String(answer.status)} ${answer.code} ${`${detail ?? ''} ${JSON.stringify(errors ?? '')}`.replaceAll(UUID, '<id>')}`
}

function amountOf(body: unknown): string {
  const { items } = body as { items?: unknown[] }
  return items === undefined ? 'an object' : `${String(items.length)} items`
}

/**
 * The ETag of the object that the input names first, or of the settings that the path names by itself, as the person reads it
 * now, so that nothing else stands in the way.
 */
async function ownTag(
  operation: AnyOperation,
  input: Readonly<Record<string, unknown>>,
  person: Person,
  thief: Tenant,
): Promise<Beside> {
  const route = routeOf(operation)
  const [first] = route?.params ?? []
  if (operation.concurrency !== 'if-match' || route === undefined) return {}
  if (first !== undefined && !thief.ids.has(String(input[first]))) return {}
  const path =
    first === undefined ? route.path : route.path.slice(0, route.path.indexOf(`:${first}`)) + String(input[first])
  const answer = await person.get(path)
  const etag = answer.headers.get('etag')
  return etag === null ? {} : { ifMatch: etag }
}

/** Where the object that is attacked would be read, such as `/vendors/<id>`. */
function objectPath(operation: AnyOperation, position: IdPosition, id: string): string {
  const path = routeOf(operation)?.path ?? ''
  const at = path.indexOf(`:${position.field}`)
  return at === -1 ? '' : path.slice(0, at) + id
}

function personOf(tenant: Tenant, role: string): Person {
  const person = tenant.people.get(role)
  if (person === undefined) throw new Error(`nobody is ${role}`)
  return person
}
