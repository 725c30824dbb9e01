import { Module } from '@nestjs/common'
import { ProcurementSettingsMessages } from './procurement-settings.messages.js'
import { ProcurementSettingsRepository } from './procurement-settings.repository.js'

@Module({
  controllers: [ProcurementSettingsMessages],
  providers: [ProcurementSettingsRepository, ...ProcurementSettingsMessages.providers],
  exports: [ProcurementSettingsRepository],
})
export class ProcurementSettingsModule {}
