import { Module } from '@nestjs/common'
import { ApprovalsModule } from '../approvals/approvals.module.js'
import { DirectoryModule } from '../directory/directory.module.js'
import { DelegationChanges } from './delegation-changes.builder.js'
import { DelegationLookupModule } from './delegation-lookup.module.js'
import { DelegationMessages } from './delegations.messages.js'

@Module({
  imports: [DirectoryModule, ApprovalsModule, DelegationLookupModule],
  controllers: [DelegationMessages],
  providers: [DelegationChanges, ...DelegationMessages.providers],
})
export class DelegationsModule {}
