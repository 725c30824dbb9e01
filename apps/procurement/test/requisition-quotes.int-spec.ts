import {
  changeRequisition,
  createRequisition,
  getRequisition,
  replaceRequisition,
  submitRequisition,
  type RequisitionView,
} from '@nexus/contracts-procurement'
import { startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { MasterData } from './builders/master-data.builder.js'
import { neighbourDocuments, type NeighbourFile } from './builders/neighbour-documents.builder.js'
import { firstLine, Purchasing } from './builders/purchasing.builder.js'
import { aRequisition } from './builders/requisition.builder.js'

let services: TestServices
const files = new Map<string, NeighbourFile>()
beforeAll(async () => {
  services = await startTestServices([procurementService, neighbourDocuments(files)])
})
afterAll(() => services.close())

const unknown = 'procurement.requisition.quote_unknown'
const refusedAt = (...indexes: number[]) => ({
  code: unknown,
  errors: indexes.map((index) => ({ pointer: `/quoteFileIds/${String(index)}`, code: 'quote_unknown' })),
})
const seen = ({ version }: RequisitionView) => ({ expectedVersion: version, key: randomUUID() })

function aQuote(
  tenantId: string,
  ownerId: string,
  parts: { readonly deleted?: boolean; readonly ownerType?: string } = {},
): string {
  const fileId = randomUUID()
  files.set(fileId, { tenantId, ownerId, ownerType: 'requisition', ...parts })
  return fileId
}

async function aDraft(purchasing = new Purchasing(services)) {
  const draft = await purchasing.requester.call(createRequisition, aRequisition())
  const { requisitionId } = draft
  const replace = (quoteFileIds: string[], of: RequisitionView = draft) =>
    purchasing.requester.call(replaceRequisition, { requisitionId, ...aRequisition({ quoteFileIds }) }, seen(of))
  return { purchasing, draft, requisitionId, tenantId: purchasing.tenantId, replace }
}

describe('REQ-6: the quotes of a requisition', () => {
  it('are files of this very requisition, and are kept for it from then on', async () => {
    const { purchasing, draft, requisitionId, tenantId, replace } = await aDraft()
    await new MasterData(services, tenantId).settings({ threeQuotesFrom: { amount: '1404.20', currency: 'EUR' } })
    await expect(purchasing.requester.call(submitRequisition, { requisitionId }, seen(draft))).rejects.toMatchObject({
      code: 'procurement.requisition.incomplete',
    })
    const quoteFileIds = [1, 2, 3].map(() => aQuote(tenantId, requisitionId))
    const replaced = await replace(quoteFileIds)
    expect(replaced).toMatchObject({ quoteFileIds })
    expect(quoteFileIds.map((fileId) => files.get(fileId)?.keptFor)).toEqual(Array(3).fill('requisition-quote'))
    expect(await purchasing.requester.call(submitRequisition, { requisitionId }, seen(replaced))).toMatchObject({
      state: 'SUBMITTED',
      quoteFileIds,
    })
  })

  it('that do not exist, belong to something or somebody else, or were deleted are refused, each by name', async () => {
    const { purchasing, draft, requisitionId, tenantId, replace } = await aDraft()
    const other = await aDraft(purchasing)
    const elsewhere = await aDraft()
    const good = aQuote(tenantId, requisitionId)
    const wrong = [
      randomUUID(),
      aQuote(tenantId, other.requisitionId),
      aQuote(elsewhere.tenantId, requisitionId),
      aQuote(tenantId, requisitionId, { ownerType: 'vendor' }),
      aQuote(tenantId, requisitionId, { deleted: true }),
    ]
    for (const fileId of wrong)
      await expect(replace([good, fileId])).rejects.toMatchObject({
        ...refusedAt(1),
        message: expect.stringContaining(fileId) as string,
      })
    await expect(replace([...wrong, good])).rejects.toMatchObject(refusedAt(0, 1, 2, 3, 4))
    expect(await purchasing.requester.call(getRequisition, { requisitionId })).toEqual(draft)
  })

  it('cannot be named by a requisition that is not written yet: it has no files', async () => {
    const { requester } = new Purchasing(services)
    const content = aRequisition({ quoteFileIds: [randomUUID()] })
    await expect(requester.call(createRequisition, content)).rejects.toMatchObject(refusedAt(0))
  })

  it('are asked for again by the submission', async () => {
    const { purchasing, requisitionId, tenantId, replace } = await aDraft()
    const fileId = aQuote(tenantId, requisitionId)
    const replaced = await replace([fileId])
    files.set(fileId, { tenantId, ownerId: requisitionId, ownerType: 'requisition', deleted: true })
    const submit = () => purchasing.requester.call(submitRequisition, { requisitionId }, seen(replaced))
    await expect(submit()).rejects.toMatchObject(refusedAt(0))
    files.set(fileId, { tenantId, ownerId: requisitionId, ownerType: 'requisition' })
    expect(await submit()).toMatchObject({ state: 'SUBMITTED' })
  })

  it('of a change of an approved requisition are asked for too (X-10)', async () => {
    const purchasing = new Purchasing(services)
    const approved = await purchasing.approvedRequisition()
    const { requisitionId } = approved
    const change = (quoteFileIds: string[]) =>
      purchasing.requester.call(
        changeRequisition,
        { requisitionId, reason: 'More', lines: [{ lineId: firstLine(approved), quantity: '7' }], quoteFileIds },
        seen(approved),
      )
    await expect(change([randomUUID()])).rejects.toMatchObject(refusedAt(0))
    const fileId = aQuote(purchasing.tenantId, requisitionId)
    expect(await change([fileId])).toMatchObject({ quoteFileIds: [fileId], change: { state: 'SUBMITTED' } })
  })

  it('are not kept for a change that is refused anyway: another version, state, requester or tenant', async () => {
    const { purchasing, draft, requisitionId, tenantId, replace } = await aDraft()
    const fileId = aQuote(tenantId, requisitionId)
    await expect(replace([fileId], { ...draft, version: 7 })).rejects.toMatchObject({
      code: 'request.version_mismatch',
    })
    const input = { requisitionId, ...aRequisition({ quoteFileIds: [fileId] }) }
    await expect(services.actor().call(replaceRequisition, input, seen(draft))).rejects.toMatchObject({
      code: 'request.not_found',
    })
    const submitted = await purchasing.requester.call(submitRequisition, { requisitionId }, seen(draft))
    await expect(replace([fileId], submitted)).rejects.toMatchObject({ code: 'procurement.requisition.state' })
    expect(files.get(fileId)?.keptFor).toBeUndefined()
  })
})
