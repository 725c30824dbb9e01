import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { costCentreCodeTaken, costCentreOwnerRefused } from './cost-centre.errors.js'
import { costCentreCode, costCentreView, exampleCostCentre } from './cost-centre-view.js'

export const createCostCentreInput = z.strictObject({
  code: costCentreCode(),
  name: schemas.text(200),
  ownerUserId: schemas.uuid().optional().meta({ description: 'Who answers for its costs: an active member.' }),
})

/** Adds a cost centre. */
export const createCostCentre = defineOperation({
  name: 'identity.cost-centre.create.v1',
  http: 'POST /cost-centres',
  permission: 'cost-centre:manage',
  summary: 'Add a cost centre.',
  description: 'Its code is unique in the organization and never changes.',
  input: createCostCentreInput,
  output: costCentreView,
  errors: [costCentreCodeTaken, costCentreOwnerRefused],
  success: 201,
  location: (costCentre) => `/cost-centres/${costCentre.costCentreId}`,
  example: {
    input: { code: 'CC-4711', name: 'Facilities', ownerUserId: EXAMPLE.userId },
    output: exampleCostCentre,
  },
})

export const listCostCentresInput = schemas.listInput({
  filters: {
    active: z
      .enum(['true', 'false'])
      .optional()
      .meta({ description: 'Only active or only deactivated ones.', example: 'true' }),
    ownerUserId: schemas.uuid().optional().meta({ description: 'Only those of this person.' }),
  },
  sorts: ['code', '-code', 'name', '-name'],
})

/** The cost centres of the organization. */
export const listCostCentres = defineOperation({
  name: 'identity.cost-centre.list.v1',
  http: 'GET /cost-centres',
  permission: 'cost-centre:read',
  summary: 'The cost centres of the organization.',
  input: listCostCentresInput,
  output: schemas.pageOf(costCentreView),
  example: { input: { active: 'true' }, output: { items: [exampleCostCentre], nextCursor: null } },
})

/** One cost centre. */
export const getCostCentre = defineOperation({
  name: 'identity.cost-centre.get.v1',
  http: 'GET /cost-centres/:costCentreId',
  permission: 'cost-centre:read',
  summary: 'One cost centre.',
  input: z.strictObject({ costCentreId: schemas.uuid() }),
  output: costCentreView,
  example: { input: { costCentreId: EXAMPLE.costCentreId }, output: exampleCostCentre },
})

export const updateCostCentreInput = z.strictObject({
  costCentreId: schemas.uuid(),
  name: schemas.text(200).optional(),
  ownerUserId: schemas
    .uuid()
    .nullable()
    .optional()
    .meta({ description: 'Who answers for its costs: an active member; null: nobody.' }),
  active: z.boolean().optional(),
})

/** Changes name, owner or activity of a cost centre. */
export const updateCostCentre = defineOperation({
  name: 'identity.cost-centre.update.v1',
  http: 'PATCH /cost-centres/:costCentreId',
  permission: 'cost-centre:manage',
  summary: 'Change a cost centre, deactivate it or take it into use again.',
  description:
    'Fields that are left out keep their value. A deactivated cost centre stays on the documents that name it, and cannot be chosen for new ones.',
  input: updateCostCentreInput,
  output: costCentreView,
  errors: [costCentreOwnerRefused],
  concurrency: 'if-match',
  example: {
    input: { costCentreId: EXAMPLE.costCentreId, active: false },
    output: { ...exampleCostCentre, active: false, version: 2 },
  },
})
