import { Module } from '@nestjs/common'
import { ProcurementSettingsModule } from '../procurement-settings/procurement-settings.module.js'
import { VendorsModule } from '../vendors/vendors.module.js'
import { BankChangeRecord } from './bank-change-record.use-case.js'
import { VendorBankChangeMessages } from './vendor-bank-changes.messages.js'
import { VendorBankChangesRepository } from './vendor-bank-changes.repository.js'

@Module({
  imports: [VendorsModule, ProcurementSettingsModule],
  controllers: [VendorBankChangeMessages],
  providers: [VendorBankChangesRepository, BankChangeRecord, ...VendorBankChangeMessages.providers],
})
export class VendorBankChangesModule {}
