import {
  createRequisition,
  getRequisition,
  getRequisitionDraft,
  replaceRequisition,
  saveRequisitionDraft,
  submitRequisition,
} from '@nexus/contracts-procurement'
import { startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { Purchasing } from './builders/purchasing.builder.js'
import { aRequisition } from './builders/requisition.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

const notFound = { code: 'request.not_found' }
const save = (actor: TestActor, requisitionId: string, draftVersion: number, entries: object, version = 1) =>
  actor.call(saveRequisitionDraft, { requisitionId, draftVersion, entries }, { expectedVersion: version })

describe('what is typed into a requisition', () => {
  it('is kept field by field as it was typed, complete or not, and is no part of the requisition', async () => {
    const { requester } = new Purchasing(services)
    const { requisitionId } = await requester.call(createRequisition, aRequisition())
    expect(
      await save(requester, requisitionId, 0, { title: '', needBy: '2026-0', lines: [{ quantity: '1,5' }] }),
    ).toMatchObject({ draftVersion: 1, basedOnVersion: 1, stale: false })
    await save(requester, requisitionId, 1, { needBy: '2026-04' })
    expect(await requester.call(getRequisitionDraft, { requisitionId })).toMatchObject({
      draftVersion: 2,
      entries: { title: '', needBy: '2026-04', lines: [{ quantity: '1,5' }] },
    })
    expect(await requester.call(getRequisition, { requisitionId })).toMatchObject({
      version: 1,
      title: aRequisition().title,
      needBy: '2999-12-31',
    })
  })

  it('in two windows at once: the second saving is told, and overwrites nothing', async () => {
    const { requester } = new Purchasing(services)
    const { requisitionId } = await requester.call(createRequisition, aRequisition())
    const results = await Promise.allSettled(
      ['one', 'other'].map((title) => save(requester, requisitionId, 0, { title })),
    )
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({
      code: 'procurement.requisition.draft_conflict',
      facts: { draftVersion: 1 },
    })
  })

  it('is refused over a version of the requisition that others have changed, and says so when it is read', async () => {
    const { requester, buyer } = new Purchasing(services)
    const { requisitionId } = await requester.call(createRequisition, aRequisition())
    await save(requester, requisitionId, 0, { title: 'Mine' })
    await buyer.call(
      replaceRequisition,
      { requisitionId, ...aRequisition({ title: 'Theirs' }) },
      { expectedVersion: 1 },
    )
    await expect(save(requester, requisitionId, 1, { title: 'Mine' })).rejects.toMatchObject({
      code: 'request.version_mismatch',
      currentVersion: 2,
    })
    expect(await requester.call(getRequisitionDraft, { requisitionId })).toMatchObject({
      stale: true,
      entries: { title: 'Mine' },
    })
    expect(await save(requester, requisitionId, 1, {}, 2)).toMatchObject({ stale: false, entries: { title: 'Mine' } })
  })

  it('is gone once the person has replaced the content, or anybody submits it', async () => {
    const { requester, buyer } = new Purchasing(services)
    const { requisitionId } = await requester.call(createRequisition, aRequisition())
    await save(requester, requisitionId, 0, { title: 'Mine' })
    await save(buyer, requisitionId, 0, { title: 'Theirs' })
    await requester.call(replaceRequisition, { requisitionId, ...aRequisition() }, { expectedVersion: 1 })
    await expect(requester.call(getRequisitionDraft, { requisitionId })).rejects.toMatchObject(notFound)
    expect(await buyer.call(getRequisitionDraft, { requisitionId })).toMatchObject({ entries: { title: 'Theirs' } })
    await requester.call(submitRequisition, { requisitionId }, { expectedVersion: 2, key: randomUUID() })
    await expect(buyer.call(getRequisitionDraft, { requisitionId })).rejects.toMatchObject(notFound)
    await expect(save(requester, requisitionId, 0, { title: 'Late' }, 3)).rejects.toMatchObject({
      code: 'procurement.requisition.state',
    })
  })

  it('other tenant, other person: sees and saves nothing of it', async () => {
    const { requester, tenantId } = new Purchasing(services)
    const { requisitionId } = await requester.call(createRequisition, aRequisition())
    await save(requester, requisitionId, 0, { title: 'Mine' })
    const colleague = services.actor({ tenantId, rights: { 'requisition:update': 'own' } })
    for (const other of [services.actor(), colleague]) {
      await expect(other.call(getRequisitionDraft, { requisitionId })).rejects.toMatchObject(notFound)
      await expect(save(other, requisitionId, 0, { title: 'X' })).rejects.toMatchObject(notFound)
    }
    const editor = services.actor({ tenantId })
    await expect(editor.call(getRequisitionDraft, { requisitionId })).rejects.toMatchObject(notFound)
  })

  it('is refused with fields that a requisition does not have, and when it is too much', async () => {
    const { requester } = new Purchasing(services)
    const { requisitionId } = await requester.call(createRequisition, aRequisition())
    const invalid = { code: 'request.invalid' }
    await expect(save(requester, requisitionId, 0, { colour: 'blue' })).rejects.toMatchObject(invalid)
    await expect(save(requester, requisitionId, 0, { purpose: 'x'.repeat(200_001) })).rejects.toMatchObject(invalid)
  })
})
