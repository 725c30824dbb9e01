import { Module } from '@nestjs/common'
import { ProcurementSettingsModule } from '../procurement-settings/procurement-settings.module.js'
import { VendorsModule } from '../vendors/vendors.module.js'
import { VendorDocumentRecord } from './vendor-document-record.use-case.js'
import { VendorDocumentMessages } from './vendor-documents.messages.js'
import { VendorDocumentsRepository } from './vendor-documents.repository.js'

@Module({
  imports: [VendorsModule, ProcurementSettingsModule],
  controllers: [VendorDocumentMessages],
  providers: [VendorDocumentsRepository, VendorDocumentRecord, ...VendorDocumentMessages.providers],
  exports: [VendorDocumentsRepository],
})
export class VendorDocumentsModule {}
