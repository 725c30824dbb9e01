import { Module } from '@nestjs/common'
import { DefinitionsModule } from '../definitions/definitions.module.js'
import { DirectoryModule } from '../directory/directory.module.js'
import { ApprovalChanges } from './approval-changes.builder.js'
import { ApprovalProgress } from './approval-progress.strategy.js'
import { ApprovalMessages } from './approvals.messages.js'
import { ApprovalsRepository } from './approvals.repository.js'
import { EndApproval } from './end-approval.strategy.js'
import { RenewStaffing } from './renew-staffing.strategy.js'
import { StepStaffing } from './staffing.strategy.js'
import { StartApproval } from './start-approval.strategy.js'

@Module({
  imports: [DirectoryModule, DefinitionsModule],
  controllers: [ApprovalMessages],
  providers: [
    ApprovalsRepository,
    StepStaffing,
    ApprovalProgress,
    ApprovalChanges,
    EndApproval,
    RenewStaffing,
    StartApproval,
    ...ApprovalMessages.providers,
  ],
  exports: [ApprovalsRepository, ApprovalProgress, ApprovalChanges],
})
export class ApprovalsModule {}
