import { Module } from '@nestjs/common'
import { VendorsModule } from '../vendors/vendors.module.js'
import { VendorDuplicateMessages } from './vendor-duplicates.messages.js'

@Module({
  imports: [VendorsModule],
  controllers: [VendorDuplicateMessages],
  providers: [...VendorDuplicateMessages.providers],
})
export class VendorDuplicatesModule {}
