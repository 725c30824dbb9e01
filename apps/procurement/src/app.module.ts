import { Module } from '@nestjs/common'
import { LegalEntitiesModule } from './legal-entities/legal-entities.module.js'
import { RequisitionsModule } from './requisitions/requisitions.module.js'
import { VendorsModule } from './vendors/vendors.module.js'

@Module({ imports: [VendorsModule, LegalEntitiesModule, RequisitionsModule] })
export class ProcurementModule {}
