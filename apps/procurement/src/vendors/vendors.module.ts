import { Module } from '@nestjs/common'
import { VendorMessages } from './vendors.messages.js'
import { VendorsRepository } from './vendors.repository.js'

@Module({
  controllers: [VendorMessages],
  providers: [VendorsRepository, ...VendorMessages.providers],
  exports: [VendorsRepository],
})
export class VendorsModule {}
