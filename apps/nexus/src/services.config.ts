import { billingService } from '@nexus/billing'
import { documentsService } from '@nexus/documents'
import { identityService } from '@nexus/identity'
import type { ServiceDefinition } from '@nexus/platform-service'
import { procurementService } from '@nexus/procurement'
import { workflowService } from '@nexus/workflow'

/** Every service of the platform, in the order in which the embedded host starts them. */
export const allServices: readonly ServiceDefinition[] = [
  identityService,
  documentsService,
  procurementService,
  workflowService,
  billingService,
]
