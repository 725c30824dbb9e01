import { Module } from '@nestjs/common'
import { VendorsModule } from './vendors/vendors.module.js'

@Module({ imports: [VendorsModule] })
export class ProcurementModule {}
