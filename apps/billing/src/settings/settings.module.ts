import { Module } from '@nestjs/common'
import { BillingSettingsRepository } from './billing-settings.repository.js'
import { SettingsMessages } from './settings.messages.js'

@Module({
  controllers: [SettingsMessages],
  providers: [BillingSettingsRepository, ...SettingsMessages.providers],
  exports: [BillingSettingsRepository],
})
export class SettingsModule {}
