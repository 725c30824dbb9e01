import { Module } from '@nestjs/common'
import { ProcurementSettingsModule } from '../procurement-settings/procurement-settings.module.js'
import { VendorDuplicatesRepository } from './vendor-duplicates.repository.js'
import { VendorLikeness } from './vendor-likeness.use-case.js'
import { VendorRecord } from './vendor-record.use-case.js'
import { VendorMessages } from './vendors.messages.js'
import { VendorsRepository } from './vendors.repository.js'

@Module({
  imports: [ProcurementSettingsModule],
  controllers: [VendorMessages],
  providers: [VendorsRepository, VendorDuplicatesRepository, VendorLikeness, VendorRecord, ...VendorMessages.providers],
  exports: [VendorsRepository, VendorDuplicatesRepository, VendorLikeness, VendorRecord],
})
export class VendorsModule {}
