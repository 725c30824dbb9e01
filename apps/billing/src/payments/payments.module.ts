import { Module } from '@nestjs/common'
import { SupplierInvoicesModule } from '../supplier-invoices/supplier-invoices.module.js'
import { PayableInvoicesRepository } from './payable-invoices.repository.js'
import { PaymentHoldsRepository } from './payment-holds.repository.js'
import { PaymentSettingsRepository } from './payment-settings.repository.js'
import { PaymentTransfersRepository } from './payment-transfers.repository.js'
import { PaymentMessages } from './payments.messages.js'

@Module({
  imports: [SupplierInvoicesModule],
  controllers: [PaymentMessages],
  providers: [
    PayableInvoicesRepository,
    PaymentHoldsRepository,
    PaymentSettingsRepository,
    PaymentTransfersRepository,
    ...PaymentMessages.providers,
  ],
  exports: [PayableInvoicesRepository, PaymentHoldsRepository, PaymentSettingsRepository, PaymentTransfersRepository],
})
export class PaymentsModule {}
