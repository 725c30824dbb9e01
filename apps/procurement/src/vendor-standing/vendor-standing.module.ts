import { Module } from '@nestjs/common'
import { VendorsModule } from '../vendors/vendors.module.js'
import { VendorStandingMessages } from './vendor-standing.messages.js'

@Module({
  imports: [VendorsModule],
  controllers: [VendorStandingMessages],
  providers: [...VendorStandingMessages.providers],
})
export class VendorStandingModule {}
