import { getProcurementFigures } from '@nexus/contracts-procurement'
import { operationsOf, serve } from '@nexus/platform-service'
import { GetProcurementFigures } from './get-procurement-figures.query.js'

export const FigureMessages = operationsOf('figures', {
  operations: [serve(getProcurementFigures, GetProcurementFigures)],
})
