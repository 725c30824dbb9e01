import { getBillingFigures } from '@nexus/contracts-billing'
import { operationsOf, serve } from '@nexus/platform-service'
import { GetBillingFigures } from './get-billing-figures.query.js'

export const FigureMessages = operationsOf('figures', {
  operations: [serve(getBillingFigures, GetBillingFigures)],
})
