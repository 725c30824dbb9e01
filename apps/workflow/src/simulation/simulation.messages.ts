import { simulateDefinition } from '@nexus/contracts-workflow'
import { operationsOf, serve } from '@nexus/platform-service'
import { SimulateDefinition } from './simulate-definition.query.js'

export const SimulationMessages = operationsOf('simulation', {
  operations: [serve(simulateDefinition, SimulateDefinition)],
})
