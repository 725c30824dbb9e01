import {
  addComment,
  commentAdded,
  deleteComment,
  editComment,
  listComments,
  type CommentView,
} from '@nexus/contracts-procurement'
import type { Reach } from '@nexus/kernel'
import { TenantTable } from '@nexus/platform-database'
import { OutboxEventRow } from '@nexus/platform-outbox'
import { FakeClock, startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { tableContext, tablesOf } from './builders/many-orders.builder.js'
import { MasterData } from './builders/master-data.builder.js'
import { Purchasing } from './builders/purchasing.builder.js'

const clock = new FakeClock()
let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService], { clock })
})
afterAll(() => services.close())

const notFound = { code: 'request.not_found' }
const person = (
  { tenantId }: Purchasing,
  reads: Readonly<Record<string, Reach>> = { 'requisition:read': 'all', 'purchase-order:read': 'all' },
  userId: string = randomUUID(),
): TestActor =>
  services.actor({
    tenantId,
    userId,
    name: 'Ann',
    rights: { 'comment:read': 'all', 'comment:create': 'all', ...reads },
  })
const requisition = (documentId: string) => ({ documentType: 'requisition' as const, documentId })
const seen = ({ version }: CommentView) => ({ expectedVersion: version })

describe('comments on a document', () => {
  it('are written with mentions of members, told to others, and listed in pages', async () => {
    const purchasing = new Purchasing(services)
    const { requisitionId } = await purchasing.submittedRequisition()
    const bea = await new MasterData(services, purchasing.tenantId).member({ name: 'Bea' })
    const ann = person(purchasing)
    const document = requisition(requisitionId)
    const first = await ann.call(addComment, { ...document, text: 'Blue\nor green?', mentions: [bea, bea] })
    expect(first).toMatchObject({
      ...document,
      authorId: ann.userId,
      authorName: 'Ann',
      text: 'Blue\nor green?',
      mentions: [bea],
      editedAt: null,
      deletedAt: null,
      version: 1,
    })
    clock.advance({ seconds: 1 })
    const second = await person(purchasing).call(addComment, { ...document, text: 'Green' })
    const page = await ann.call(listComments, { ...document, limit: 1 })
    expect(page.items).toEqual([first])
    expect(await ann.call(listComments, { ...document, limit: 1, cursor: page.nextCursor ?? '' })).toEqual({
      items: [second],
      nextCursor: null,
    })
    const { tx } = tablesOf(services)
    const ctx = tableContext(purchasing.tenantId)
    const rows = await tx.read(ctx, () => new TenantTable(tx, OutboxEventRow, 'row').select(ctx, 'row').getMany())
    expect(rows.find((row) => row.aggregateId === first.commentId)).toMatchObject({
      type: commentAdded.name,
      aggregateSeq: 1,
      payload: { documentId: requisitionId, documentTitle: 'Chairs for the new office', mentions: [bea] },
    })
  })

  it('are possible on orders too', async () => {
    const purchasing = new Purchasing(services)
    const { orderId } = await purchasing.draftOrder(await purchasing.approvedRequisition())
    const ann = person(purchasing)
    const document = { documentType: 'purchase-order' as const, documentId: orderId }
    const comment = await ann.call(addComment, { ...document, text: 'Hurry' })
    expect((await ann.call(listComments, document)).items).toEqual([comment])
    expect((await ann.call(listComments, { ...document })).items).toHaveLength(1)
    await expect(ann.call(listComments, requisition(orderId))).rejects.toMatchObject(notFound)
  })

  it('refuse mentions of who is no active member', async () => {
    const purchasing = new Purchasing(services)
    const { requisitionId } = await purchasing.submittedRequisition()
    const data = new MasterData(services, purchasing.tenantId)
    const former = await data.member({ active: false })
    const elsewhere = await new MasterData(services, randomUUID()).member()
    for (const userId of [former, elsewhere, randomUUID()])
      await expect(
        person(purchasing).call(addComment, { ...requisition(requisitionId), text: 'Hi', mentions: [userId] }),
      ).rejects.toMatchObject({ code: 'procurement.comment.mention_unknown', errors: [{ pointer: '/mentions/0' }] })
  })

  it('are changed by their author within 15 minutes', async () => {
    const purchasing = new Purchasing(services)
    const { requisitionId } = await purchasing.submittedRequisition()
    const ann = person(purchasing)
    const comment = await ann.call(addComment, { ...requisition(requisitionId), text: 'Bleu' })
    const { commentId } = comment
    clock.advance({ minutes: 15 })
    const edited = await ann.call(editComment, { commentId, text: 'Blue' }, seen(comment))
    expect(edited).toMatchObject({ text: 'Blue', version: 2, editedAt: clock.now().toISOString() })
    await expect(ann.call(editComment, { commentId, text: 'Red' }, seen(comment))).rejects.toMatchObject({
      code: 'request.version_mismatch',
    })
    await expect(person(purchasing).call(editComment, { commentId, text: 'Red' }, seen(edited))).rejects.toMatchObject({
      code: 'procurement.comment.not_own',
    })
    clock.advance({ milliseconds: 1 })
    await expect(ann.call(editComment, { commentId, text: 'Red' }, seen(edited))).rejects.toMatchObject({
      code: 'procurement.comment.final',
    })
  })

  it('leave a tombstone when their author deletes them', async () => {
    const purchasing = new Purchasing(services)
    const { requisitionId } = await purchasing.submittedRequisition()
    const ann = person(purchasing)
    const document = requisition(requisitionId)
    const comment = await ann.call(addComment, { ...document, text: 'Oops' })
    const { commentId } = comment
    await expect(person(purchasing).call(deleteComment, { commentId }, seen(comment))).rejects.toMatchObject({
      code: 'procurement.comment.not_own',
    })
    clock.advance({ days: 1 })
    const deleted = await ann.call(deleteComment, { commentId }, seen(comment))
    expect(deleted).toMatchObject({ text: null, mentions: [], deletedAt: clock.now().toISOString(), version: 2 })
    expect((await ann.call(listComments, document)).items).toEqual([deleted])
    await expect(ann.call(deleteComment, { commentId }, seen(deleted))).rejects.toMatchObject({
      code: 'procurement.comment.final',
    })
  })

  it('twice: a repeat under its key writes one', async () => {
    const purchasing = new Purchasing(services)
    const { requisitionId } = await purchasing.submittedRequisition()
    const ann = person(purchasing)
    const input = { ...requisition(requisitionId), text: 'Once' }
    const key = randomUUID()
    expect(await ann.call(addComment, input, { key })).toEqual(await ann.call(addComment, input, { key }))
    expect((await ann.call(listComments, requisition(requisitionId))).items).toHaveLength(1)
  })

  it('other tenant, and who may not see the document: find nothing to read, write, change or delete', async () => {
    const purchasing = new Purchasing(services)
    const { requisitionId } = await purchasing.submittedRequisition()
    const document = requisition(requisitionId)
    const own = { 'requisition:read': 'own' } as const
    const requester = person(purchasing, own, purchasing.requester.userId)
    const comment = await requester.call(addComment, { ...document, text: 'Mine' })
    const { commentId } = comment
    const strangers = [
      person(new Purchasing(services)),
      person(purchasing, {}),
      person(purchasing, own),
      person(purchasing, { 'purchase-order:read': 'all' }),
    ]
    for (const stranger of strangers) {
      await expect(stranger.call(listComments, document)).rejects.toMatchObject(notFound)
      await expect(stranger.call(addComment, { ...document, text: 'X' })).rejects.toMatchObject(notFound)
      await expect(stranger.call(editComment, { commentId, text: 'X' }, seen(comment))).rejects.toMatchObject(notFound)
      await expect(stranger.call(deleteComment, { commentId }, seen(comment))).rejects.toMatchObject(notFound)
    }
    const reader = services.actor({
      tenantId: purchasing.tenantId,
      rights: { 'comment:read': 'all', 'requisition:read': 'all' },
    })
    expect((await reader.call(listComments, document)).items).toHaveLength(1)
    await expect(reader.call(addComment, { ...document, text: 'X' })).rejects.toMatchObject({
      code: 'auth.permission_denied',
    })
  })
})
