import { costCentreChanged, membershipChanged } from '@nexus/contracts-identity'
import { on, operationsOf } from '@nexus/platform-service'
import { OnCostCentreChanged } from './on-cost-centre-changed.handler.js'
import { OnMembershipChanged } from './on-membership-changed.handler.js'

export const MasterDataMessages = operationsOf('master-data', {
  operations: [],
  events: [on(membershipChanged, OnMembershipChanged), on(costCentreChanged, OnCostCentreChanged)],
})
