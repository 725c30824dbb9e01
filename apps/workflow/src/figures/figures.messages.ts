import { getWorkflowFigures } from '@nexus/contracts-workflow'
import { operationsOf, serve } from '@nexus/platform-service'
import { GetWorkflowFigures } from './get-workflow-figures.query.js'

export const FigureMessages = operationsOf('figures', {
  operations: [serve(getWorkflowFigures, GetWorkflowFigures)],
})
