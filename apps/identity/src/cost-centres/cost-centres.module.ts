import { Module } from '@nestjs/common'
import { DirectoryModule } from '../directory/directory.module.js'
import { CostCentreMessages } from './cost-centres.messages.js'
import { CostCentresRepository } from './cost-centres.repository.js'
import { OwnerGuard } from './owner.guard.js'

@Module({
  imports: [DirectoryModule],
  controllers: [CostCentreMessages],
  providers: [CostCentresRepository, OwnerGuard, ...CostCentreMessages.providers],
})
export class CostCentresModule {}
