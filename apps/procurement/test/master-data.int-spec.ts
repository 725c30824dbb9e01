import { startTestServices, type TestServices } from '@nexus/testing'
import { procurementService } from '../src/app.module.js'
import { KnownCostCentresRepository } from '../src/master-data/known-cost-centres.repository.js'
import { KnownMembersRepository } from '../src/master-data/known-members.repository.js'
import { tableContext, tablesOf } from './builders/many-orders.builder.js'
import { MasterData } from './builders/master-data.builder.js'
import { randomUUID } from 'node:crypto'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

describe('what procurement knows of people and cost centres', () => {
  it('is the newest state, also when older news arrive late or again', async () => {
    const tenantId = randomUUID()
    const data = new MasterData(services, tenantId)
    const managerUserId = randomUUID()
    const userId = await data.member({ name: 'Bea' })
    await data.member({ userId, name: 'Beatrix', managerUserId }, 3)
    await data.member({ userId, name: 'Late', active: false }, 2)
    const costCentreId = await data.costCentre({ name: 'Old', code: 'A' })
    await data.costCentre({ costCentreId, name: 'New', code: 'A', ownerUserId: userId }, 2)
    await data.costCentre({ costCentreId, name: 'Old', code: 'A', active: false }, 1)
    const { tx } = tablesOf(services)
    const ctx = tableContext(tenantId)
    const procurement = services.service('procurement')
    await tx.read(ctx, async () => {
      const members = procurement.get<KnownMembersRepository>(KnownMembersRepository)
      expect(await members.find(ctx, userId)).toMatchObject({ name: 'Beatrix', managerUserId, active: true })
      expect((await members.activeAmong(ctx, [userId, randomUUID()])).map(({ id }) => id)).toEqual([userId])
      const centres = procurement.get<KnownCostCentresRepository>(KnownCostCentresRepository)
      expect(await centres.find(ctx, costCentreId)).toMatchObject({ name: 'New', ownerUserId: userId, active: true })
      expect(await centres.anyActive(ctx)).toBe(true)
    })
    const other = tableContext(randomUUID())
    await tx.read(other, async () => {
      expect(await procurement.get<KnownMembersRepository>(KnownMembersRepository).find(other, userId)).toBeNull()
      expect(await procurement.get<KnownCostCentresRepository>(KnownCostCentresRepository).anyActive(other)).toBe(false)
    })
  })
})
