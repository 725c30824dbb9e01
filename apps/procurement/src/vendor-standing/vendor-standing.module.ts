import { Module } from '@nestjs/common'
import { VendorQualificationsModule } from '../vendor-qualifications/vendor-qualifications.module.js'
import { VendorsModule } from '../vendors/vendors.module.js'
import { VendorStandingMessages } from './vendor-standing.messages.js'

@Module({
  imports: [VendorsModule, VendorQualificationsModule],
  controllers: [VendorStandingMessages],
  providers: [...VendorStandingMessages.providers],
})
export class VendorStandingModule {}
