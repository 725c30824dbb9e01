import { listLiveEvents } from '@nexus/contracts-workflow'
import { operationsOf, serve } from '@nexus/platform-service'
import { ListLiveEvents } from './list-live-events.query.js'

export const LiveMessages = operationsOf('live', { operations: [serve(listLiveEvents, ListLiveEvents)] })
