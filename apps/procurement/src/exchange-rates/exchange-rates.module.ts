import { Module } from '@nestjs/common'
import { ProcurementSettingsModule } from '../procurement-settings/procurement-settings.module.js'
import { ExchangeRateMessages } from './exchange-rates.messages.js'
import { ExchangeRatesRepository } from './exchange-rates.repository.js'

@Module({
  imports: [ProcurementSettingsModule],
  controllers: [ExchangeRateMessages],
  providers: [ExchangeRatesRepository, ...ExchangeRateMessages.providers],
  exports: [ExchangeRatesRepository],
})
export class ExchangeRatesModule {}
