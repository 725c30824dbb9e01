import { Module } from '@nestjs/common'
import { ReceiptsModule } from '../receipts/receipts.module.js'
import { ServiceAcceptanceMessages } from './service-acceptances.messages.js'
import { ServiceAcceptancesRepository } from './service-acceptances.repository.js'

@Module({
  imports: [ReceiptsModule],
  controllers: [ServiceAcceptanceMessages],
  providers: [ServiceAcceptancesRepository, ...ServiceAcceptanceMessages.providers],
  exports: [ServiceAcceptancesRepository],
})
export class ServiceAcceptancesModule {}
