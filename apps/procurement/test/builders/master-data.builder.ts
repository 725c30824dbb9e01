import { costCentreChanged, membershipChanged } from '@nexus/contracts-identity'
import {
  getProcurementSettings,
  type procurementSettingsValues,
  updateProcurementSettings,
} from '@nexus/contracts-procurement'
import type { EventDefinition, PayloadOf } from '@nexus/kernel'
import type { TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'

/** What identity tells procurement, and what the organization decides about its purchasing. */
export class MasterData {
  constructor(
    private readonly services: TestServices,
    private readonly tenantId: string,
  ) {}

  async costCentre(parts: Partial<PayloadOf<typeof costCentreChanged>> = {}, version = 1): Promise<string> {
    const costCentreId = parts.costCentreId ?? randomUUID()
    const facts = { code: `CC-${costCentreId.slice(0, 8).toUpperCase()}`, name: 'Facilities', ownerUserId: null }
    await this.tell(costCentreChanged, costCentreId, version, { ...facts, active: true, ...parts, costCentreId })
    return costCentreId
  }

  async member(parts: Partial<PayloadOf<typeof membershipChanged>> = {}, version = 1): Promise<string> {
    const userId = parts.userId ?? randomUUID()
    await this.tell(membershipChanged, userId, version, {
      membershipId: userId,
      email: 'bea@example.com',
      name: 'Bea',
      roles: [],
      active: true,
      managerUserId: null,
      language: 'en',
      ...parts,
      userId,
    })
    return userId
  }

  async settings(changes: Partial<z.input<typeof procurementSettingsValues>>): Promise<void> {
    const admin = this.services.actor({ tenantId: this.tenantId })
    const { version } = await admin.call(getProcurementSettings, {})
    await admin.call(updateProcurementSettings, changes, { expectedVersion: version })
  }

  private async tell<E extends EventDefinition>(
    event: E,
    aggregateId: string,
    aggregateSeq: number,
    payload: PayloadOf<E>,
  ): Promise<void> {
    await this.services.bus.publish({
      id: randomUUID(),
      type: event.name,
      tenantId: this.tenantId,
      aggregateType: event.aggregate,
      aggregateId,
      aggregateSeq,
      payload,
      occurredAt: '2026-03-31T09:30:00.000Z',
      headers: {
        traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
        opId: randomUUID(),
        actor: { kind: 'user', userId: randomUUID() },
      },
    })
  }
}
