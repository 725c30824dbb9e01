import { createDelegation, listDelegations, revokeDelegation } from '@nexus/contracts-workflow'
import { does, operationsOf, serve } from '@nexus/platform-service'
import { CreateDelegation } from './create-delegation.use-case.js'
import { ListDelegations } from './list-delegations.query.js'
import { RevokeDelegation } from './revoke-delegation.use-case.js'
import { takeTasksBack, TakeTasksBack } from './take-tasks-back.job.js'

export const DelegationMessages = operationsOf('delegations', {
  operations: [
    serve(createDelegation, CreateDelegation),
    serve(listDelegations, ListDelegations),
    serve(revokeDelegation, RevokeDelegation),
  ],
  jobs: [does(takeTasksBack, TakeTasksBack)],
})
