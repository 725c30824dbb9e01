import type { costCentreChanged, CostCentreView } from '@nexus/contracts-identity'
import type { PayloadOf } from '@nexus/kernel'
import type { CostCentre } from './cost-centre.entity.js'

/** What others keep of a cost centre. */
export function costCentrePayload({
  id,
  code,
  name,
  ownerUserId,
  active,
}: CostCentre): PayloadOf<typeof costCentreChanged> {
  return { costCentreId: id, code, name, ownerUserId, active }
}

export function costCentreViewOf(costCentre: CostCentre): CostCentreView {
  return {
    ...costCentrePayload(costCentre),
    createdAt: costCentre.createdAt.toISOString(),
    updatedAt: costCentre.updatedAt.toISOString(),
    version: costCentre.version,
  }
}
