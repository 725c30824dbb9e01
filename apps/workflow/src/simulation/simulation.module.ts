import { Module } from '@nestjs/common'
import { ApprovalsModule } from '../approvals/approvals.module.js'
import { DefinitionsModule } from '../definitions/definitions.module.js'
import { RehearsedRoute } from './rehearsed-route.strategy.js'
import { SimulationMessages } from './simulation.messages.js'

@Module({
  imports: [ApprovalsModule, DefinitionsModule],
  controllers: [SimulationMessages],
  providers: [RehearsedRoute, ...SimulationMessages.providers],
})
export class SimulationModule {}
