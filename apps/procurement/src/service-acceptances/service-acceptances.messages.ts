import {
  acceptService,
  getServiceAcceptance,
  listServiceAcceptances,
  reverseServiceAcceptance,
} from '@nexus/contracts-procurement'
import { operationsOf, serve } from '@nexus/platform-service'
import { AcceptService } from './accept-service.use-case.js'
import { GetServiceAcceptance } from './get-service-acceptance.query.js'
import { ListServiceAcceptances } from './list-service-acceptances.query.js'
import { ReverseServiceAcceptance } from './reverse-service-acceptance.use-case.js'

export const ServiceAcceptanceMessages = operationsOf('service-acceptances', {
  operations: [
    serve(acceptService, AcceptService),
    serve(reverseServiceAcceptance, ReverseServiceAcceptance),
    serve(getServiceAcceptance, GetServiceAcceptance),
    serve(listServiceAcceptances, ListServiceAcceptances),
  ],
})
