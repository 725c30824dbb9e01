import { Module } from '@nestjs/common'
import { OrdersModule } from '../orders/orders.module.js'
import { ProcurementSettingsModule } from '../procurement-settings/procurement-settings.module.js'
import { RequisitionsModule } from '../requisitions/requisitions.module.js'
import { FigureMessages } from './figures.messages.js'
import { FiguresRepository } from './figures.repository.js'

@Module({
  imports: [OrdersModule, ProcurementSettingsModule, RequisitionsModule],
  controllers: [FigureMessages],
  providers: [FiguresRepository, ...FigureMessages.providers],
})
export class FiguresModule {}
