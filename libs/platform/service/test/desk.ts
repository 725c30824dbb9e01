import {
  defineEvent,
  defineOperation,
  type EventEnvelope,
  type EventHandler,
  invalidArgument,
  notFound,
  schemas,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { schemaFromEntities, TenantRow, TenantTable, TenantTx, VersionedRow } from '@nexus/platform-database'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable, Module } from '@nestjs/common'
import { Column, Entity } from 'typeorm'
import { z } from 'zod'
import { defineService, on, operationsOf, platformEntities, RpcClient, serve } from '../src/index.js'

/** A service that keeps memos, small enough to read and with every kind of operation. */
@Entity('memo')
export class MemoRow extends VersionedRow {
  @Column('varchar', { length: 200 })
  text!: string

  @Column('varchar', { length: 20 })
  state!: string
}

@Entity('memo_echo')
export class EchoRow extends TenantRow {
  @Column('varchar', { length: 200 })
  text!: string
}

const memoView = z.strictObject({ id: schemas.uuid(), text: z.string(), state: z.string(), version: schemas.version() })
const example = { id: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22', text: 'hello', state: 'new', version: 1 }

export const memoWritten = defineEvent({
  name: 'desk.memo.written.v1',
  summary: 'A memo was written.',
  payload: z.strictObject({ id: schemas.uuid(), text: z.string() }),
})

export const writeMemo = defineOperation({
  name: 'desk.memo.write.v1',
  http: 'POST /memos',
  permission: 'memo:write',
  summary: 'Write a memo.',
  input: z.strictObject({ text: schemas.text(200) }),
  output: memoView,
  settled: (memo) => memo.state !== 'new',
  example: { input: { text: 'hello' }, output: example },
})
export const changeMemo = defineOperation({
  name: 'desk.memo.change.v1',
  http: 'PUT /memos/:id',
  permission: 'memo:write',
  concurrency: 'if-match',
  summary: 'Change a memo.',
  input: z.strictObject({ id: schemas.uuid(), text: schemas.text(200) }),
  output: memoView,
  example: { input: { id: example.id, text: 'hello' }, output: example },
})
export const payMemo = defineOperation({
  name: 'desk.memo.pay.v1',
  http: 'POST /memos/:id/payment',
  permission: 'memo:pay',
  idempotency: 'required',
  summary: 'Pay a memo.',
  input: z.strictObject({ id: schemas.uuid() }),
  output: memoView,
  calls: ['clerk.stamp.give.v1'],
  example: { input: { id: example.id }, output: example },
})
export const getMemo = defineOperation({
  name: 'desk.memo.get.v1',
  http: 'GET /memos/:id',
  permission: 'memo:read',
  summary: 'One memo.',
  input: z.strictObject({ id: schemas.uuid() }),
  output: memoView,
  example: { input: { id: example.id }, output: example },
})
export const failMemo = defineOperation({
  name: 'desk.memo.fail.v1',
  http: 'POST /memos/failure',
  permission: 'memo:write',
  summary: 'Fails with a fault.',
  input: z.strictObject({ how: z.enum(['fault', 'unsendable']) }),
  output: memoView,
  example: { input: { how: 'fault' }, output: example },
})
export const giveStamp = defineOperation({
  name: 'clerk.stamp.give.v1',
  internal: 'Only the desk asks for stamps.',
  summary: 'Give a stamp.',
  readOnly: true,
  input: z.strictObject({ of: z.string() }),
  output: z.strictObject({ stamp: z.string() }),
  example: { input: { of: 'a' }, output: { stamp: 'b' } },
})

const viewOf = ({ id, text, state, version }: MemoRow): z.output<typeof memoView> => ({ id, text, state, version })

@Injectable()
export class Memos {
  readonly table: TenantTable<MemoRow>
  readonly echoes: TenantTable<EchoRow>
  /** How often an effect ran, to see that repeats do not. */
  effects = 0
  /** Whether the consumer can file poison. */
  cured = false

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, MemoRow, 'memo')
    this.echoes = new TenantTable(tx, EchoRow, 'echo')
  }
}

@Injectable()
class WriteMemo implements UseCase<typeof writeMemo> {
  constructor(
    private readonly memos: Memos,
    private readonly outbox: Outbox,
  ) {}

  async execute(ctx: TenantContext, input: { text: string }): Promise<z.output<typeof memoView>> {
    this.memos.effects += 1
    await this.memos.table.insert(ctx, { id: ctx.opId, text: input.text, state: 'new' })
    await this.outbox.add(ctx, memoWritten, {
      aggregateId: ctx.opId,
      aggregateSeq: 1,
      payload: { id: ctx.opId, text: input.text },
    })
    return { id: ctx.opId, text: input.text, state: 'new', version: 1 }
  }

  async reread(ctx: TenantContext, memo: z.output<typeof memoView>): Promise<z.output<typeof memoView>> {
    return viewOf(await this.memos.table.get(ctx, memo.id))
  }
}

@Injectable()
class ChangeMemo implements UseCase<typeof changeMemo> {
  constructor(private readonly memos: Memos) {}

  async execute(ctx: TenantContext, input: { id: string; text: string }): Promise<z.output<typeof memoView>> {
    const memo = await this.memos.table.get(ctx, input.id)
    memo.text = input.text
    await this.memos.table.update(ctx, memo, ctx.expectedVersion ?? 0)
    return viewOf(memo)
  }
}

@Injectable()
class PayMemo implements UseCase<typeof payMemo, { stamp: string }> {
  constructor(
    private readonly memos: Memos,
    private readonly rpc: RpcClient,
  ) {}

  prepare(ctx: TenantContext, input: { id: string }): Promise<{ stamp: string }> {
    return this.rpc.call(ctx, giveStamp, { of: input.id })
  }

  async execute(
    ctx: TenantContext,
    input: { id: string },
    { stamp }: { stamp: string },
  ): Promise<z.output<typeof memoView>> {
    this.memos.effects += 1
    const memo = await this.memos.table.get(ctx, input.id)
    memo.state = stamp
    await this.memos.table.update(ctx, memo, memo.version)
    return viewOf(memo)
  }
}

@Injectable()
class GetMemo implements UseCase<typeof getMemo> {
  constructor(private readonly memos: Memos) {}

  async execute(ctx: TenantContext, input: { id: string }): Promise<z.output<typeof memoView>> {
    return viewOf(await this.memos.table.get(ctx, input.id))
  }
}

@Injectable()
class FailMemo implements UseCase<typeof failMemo> {
  constructor(private readonly memos: Memos) {}

  async execute(ctx: TenantContext, input: { how: string }): Promise<never> {
    await this.memos.table.insert(ctx, { id: ctx.opId, text: 'half done', state: 'new' })
    if (input.how === 'unsendable') throw notFound('none', { facts: { count: 1n } })
    throw new Error('SELECT secret FROM vault; /etc/passwd')
  }
}

@Injectable()
class OnMemoWritten implements EventHandler<typeof memoWritten> {
  constructor(private readonly memos: Memos) {}

  async handle(ctx: TenantContext, event: EventEnvelope<{ id: string; text: string }>): Promise<void> {
    if (event.payload.text === 'poison' && !this.memos.cured) throw invalidArgument('This memo cannot be filed.')
    await this.memos.echoes.insert(ctx, { id: ctx.opId, text: event.payload.text })
    const memo = await this.memos.table.get(ctx, event.payload.id)
    memo.state = 'filed'
    await this.memos.table.update(ctx, memo, memo.version)
  }
}

const DeskMessages = operationsOf('memos', {
  operations: [
    serve(writeMemo, WriteMemo),
    serve(changeMemo, ChangeMemo),
    serve(payMemo, PayMemo),
    serve(getMemo, GetMemo),
    serve(failMemo, FailMemo),
  ],
  events: [on(memoWritten, OnMemoWritten)],
})

@Module({ controllers: [DeskMessages], providers: [Memos, ...DeskMessages.providers] })
class DeskModule {}

export const deskService = defineService({
  name: 'desk',
  module: DeskModule,
  schema: schemaFromEntities('desk', [...platformEntities, MemoRow, EchoRow]),
})

@Injectable()
class GiveStamp implements UseCase<typeof giveStamp> {
  execute(): Promise<{ stamp: string }> {
    return Promise.resolve({ stamp: 'paid' })
  }
}

const ClerkMessages = operationsOf('stamps', { operations: [serve(giveStamp, GiveStamp)] })

@Module({ controllers: [ClerkMessages], providers: [...ClerkMessages.providers] })
class ClerkModule {}

export const clerkService = defineService({
  name: 'clerk',
  module: ClerkModule,
  schema: schemaFromEntities('clerk', [...platformEntities]),
})
