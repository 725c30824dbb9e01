import { createCostCentre, getCostCentre, listCostCentres, updateCostCentre } from '@nexus/contracts-identity'
import { operationsOf, serve } from '@nexus/platform-service'
import { CreateCostCentre } from './create-cost-centre.use-case.js'
import { GetCostCentre } from './get-cost-centre.query.js'
import { ListCostCentres } from './list-cost-centres.query.js'
import { UpdateCostCentre } from './update-cost-centre.use-case.js'

export const CostCentreMessages = operationsOf('cost-centres', {
  operations: [
    serve(createCostCentre, CreateCostCentre),
    serve(listCostCentres, ListCostCentres),
    serve(getCostCentre, GetCostCentre),
    serve(updateCostCentre, UpdateCostCentre),
  ],
})
