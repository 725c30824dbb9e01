import { type ExportView, getExport, linkFile, requestExport } from '@nexus/contracts-documents'
import { listCostCentres, resolveAccess } from '@nexus/contracts-identity'
import { listRequisitions } from '@nexus/contracts-procurement'
import {
  type AnyOperation,
  type CallerInputOf,
  type InputOf,
  onlyOwn,
  type OutputOf,
  type Reach,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { schemaFromEntities } from '@nexus/platform-database'
import { defineService, operationsOf, platformEntities, serve, type ServiceDefinition } from '@nexus/platform-service'
import { OBJECT_STORAGE, type ObjectStorage } from '@nexus/platform-storage'
import { type FakeClock, startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { Injectable, Module, type Type } from '@nestjs/common'
import { documentsService } from '../../src/app.module.js'

type Requisition = OutputOf<typeof listRequisitions>['items'][number]
type Rights = Readonly<Record<string, Reach>>

/** What the neighbours hold: rights of people, and lists. */
export class Lists {
  /** By person: the rights that identity knows, which are not those of the token. */
  readonly rights = new Map<string, Rights | 'gone'>()
  /** By organization, in the order of the list. */
  readonly requisitions = new Map<string, Requisition[]>()
  /** How many cost centres an organization has. */
  readonly costCentres = new Map<string, number>()
  /** Runs before a list answers; what it throws is the answer. */
  before: (operation: string, cursor: string | undefined) => void | Promise<void> = () => undefined

  access(ctx: TenantContext, { userId }: InputOf<typeof resolveAccess>): OutputOf<typeof resolveAccess> {
    const rights = this.rights.get(userId) ?? 'gone'
    const member = { permissionVersion: 1, name: 'A test person', roles: [] }
    return rights === 'gone' ? { ...member, active: false, rights: {} } : { ...member, active: true, rights }
  }

  async requisitionsPage(
    ctx: TenantContext,
    { state, cursor, limit }: InputOf<typeof listRequisitions>,
  ): Promise<OutputOf<typeof listRequisitions>> {
    await this.before(listRequisitions.name, cursor)
    const own = onlyOwn(ctx, 'requisition:read')
    const wanted: readonly string[] | undefined = state
    const all = (this.requisitions.get(ctx.tenantId) ?? []).filter(
      (each) =>
        (own === undefined || each.requesterId === own) && (wanted === undefined || wanted.includes(each.state)),
    )
    const start = Number(cursor ?? 0)
    const next = start + limit
    return { items: all.slice(start, next), nextCursor: next < all.length ? String(next) : null }
  }

  async costCentresPage(
    ctx: TenantContext,
    { cursor, limit }: InputOf<typeof listCostCentres>,
  ): Promise<OutputOf<typeof listCostCentres>> {
    await this.before(listCostCentres.name, cursor)
    const [most, start] = [this.costCentres.get(ctx.tenantId) ?? 0, Number(cursor ?? 0)]
    const example = listCostCentres.example.output.items[0]
    const items = Array.from({ length: Math.min(limit, most - start) }, (_, index) => ({
      ...example,
      code: `C${String(start + index)}`,
    }))
    return { items, nextCursor: start + limit < most ? String(start + limit) : null }
  }
}

function neighbours(lists: Lists): ServiceDefinition[] {
  const answers = <Op extends AnyOperation>(
    operation: Op,
    answer: (ctx: TenantContext, input: InputOf<Op>) => OutputOf<Op> | Promise<OutputOf<Op>>,
  ) => {
    @Injectable()
    class Answer {
      async execute(ctx: TenantContext, input: InputOf<Op>): Promise<OutputOf<Op>> {
        return answer(ctx, input)
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
    service('procurement', [answers(listRequisitions, (ctx, input) => lists.requisitionsPage(ctx, input))]),
    service('identity', [
      answers(resolveAccess, (ctx, input) => lists.access(ctx, input)),
      answers(listCostCentres, (ctx, input) => lists.costCentresPage(ctx, input)),
    ]),
  ]
}

/** Documents with neighbours that have lists, on the database of the run. */
export interface ExportsBench {
  readonly services: TestServices
  readonly lists: Lists
  readonly storage: ObjectStorage
  /** A member; identity knows the same rights unless a suite says otherwise. */
  person(parts?: { tenantId?: string; rights?: Rights }): TestActor
  /** A requisition in the list of the person's organization, made by them. */
  aRequisition(of: TestActor, parts?: Partial<Requisition>): Requisition
  /** Asks, and waits until the file is there or cannot be. */
  make(actor: TestActor, input: CallerInputOf<typeof requestExport>): Promise<ExportView>
  textOf(actor: TestActor, fileId: string): Promise<string>
  close(): Promise<void>
}

export const READER: Rights = { 'file:read': 'all', 'requisition:read': 'all', 'cost-centre:read': 'all' }

export async function startExports(options: { clock?: FakeClock } = {}): Promise<ExportsBench> {
  const lists = new Lists()
  const services = await startTestServices([...neighbours(lists), documentsService], options)
  const storage = services.service('documents').get<ObjectStorage>(OBJECT_STORAGE)
  return {
    services,
    lists,
    storage,
    person({ tenantId, rights = READER } = {}) {
      const person = services.actor({ rights, ...(tenantId === undefined ? {} : { tenantId }) })
      lists.rights.set(person.userId, rights)
      return person
    },
    aRequisition(of, parts = {}) {
      const example = listRequisitions.example.output.items[0]
      const requisition = { ...example, requesterId: of.userId, ...parts }
      const all = lists.requisitions.get(of.tenantId) ?? []
      lists.requisitions.set(of.tenantId, [...all, requisition])
      return requisition
    },
    async make(actor, input) {
      const asked = await actor.call(requestExport, input)
      await services.settled()
      return actor.call(getExport, { exportId: asked.exportId })
    },
    async textOf(actor, fileId) {
      const { path } = await actor.call(linkFile, { fileId })
      const { key } = storage.verifySignedPath(path.slice(path.lastIndexOf('/') + 1))
      return Buffer.concat((await (await storage.open(key)).toArray()) as Buffer[]).toString()
    },
    close: () => services.close(),
  }
}
