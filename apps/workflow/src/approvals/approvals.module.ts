import { Module } from '@nestjs/common'
import { DefinitionsModule } from '../definitions/definitions.module.js'
import { DelegationLookupModule } from '../delegations/delegation-lookup.module.js'
import { DirectoryModule } from '../directory/directory.module.js'
import { LiveModule } from '../live/live.module.js'
import { NotificationsModule } from '../notifications/notifications.module.js'
import { ApprovalChanges } from './approval-changes.builder.js'
import { ApprovalProgress } from './approval-progress.strategy.js'
import { ApprovalMessages } from './approvals.messages.js'
import { ApprovalsRepository } from './approvals.repository.js'
import { ApproverSearch } from './approver-search.strategy.js'
import { EndApproval } from './end-approval.strategy.js'
import { RenewStaffing } from './renew-staffing.strategy.js'
import { RoutePlanner } from './route-planner.strategy.js'
import { StepStaffing } from './staffing.strategy.js'
import { StartApproval } from './start-approval.strategy.js'
import { TaskNotices } from './task-notices.builder.js'

@Module({
  imports: [DirectoryModule, DefinitionsModule, DelegationLookupModule, LiveModule, NotificationsModule],
  controllers: [ApprovalMessages],
  providers: [
    ApprovalsRepository,
    ApproverSearch,
    RoutePlanner,
    StepStaffing,
    TaskNotices,
    ApprovalProgress,
    ApprovalChanges,
    EndApproval,
    RenewStaffing,
    StartApproval,
    ...ApprovalMessages.providers,
  ],
  exports: [
    ApprovalsRepository,
    ApprovalProgress,
    ApprovalChanges,
    ApproverSearch,
    RoutePlanner,
    StepStaffing,
    TaskNotices,
  ],
})
export class ApprovalsModule {}
