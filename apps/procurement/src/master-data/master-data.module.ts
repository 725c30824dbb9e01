import { Module } from '@nestjs/common'
import { KnownCostCentresRepository } from './known-cost-centres.repository.js'
import { KnownMembersRepository } from './known-members.repository.js'
import { MasterDataMessages } from './master-data.messages.js'

@Module({
  controllers: [MasterDataMessages],
  providers: [KnownMembersRepository, KnownCostCentresRepository, ...MasterDataMessages.providers],
  exports: [KnownMembersRepository, KnownCostCentresRepository],
})
export class MasterDataModule {}
