import { Module } from '@nestjs/common'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { PaymentRequestsModule } from '../payment-requests/payment-requests.module.js'
import { SupplierInvoicesModule } from '../supplier-invoices/supplier-invoices.module.js'
import { FigureMessages } from './figures.messages.js'
import { FiguresRepository } from './figures.repository.js'

@Module({
  imports: [OrganizationsModule, PaymentRequestsModule, SupplierInvoicesModule],
  controllers: [FigureMessages],
  providers: [FiguresRepository, ...FigureMessages.providers],
})
export class FiguresModule {}
