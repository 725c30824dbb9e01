import { defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { categoryCode, categoryFields, categoryView, EXAMPLE_CATEGORY_ID, exampleCategory } from './category-view.js'
import { categoryDuplicateCode } from './category.errors.js'

const { name, leadTimeDays, overReceiptPercent, overReceiptAbsolute, underReceiptPercent, active } = categoryFields

/** Adds a category of lines. */
export const createCategory = defineOperation({
  name: 'procurement.category.create.v1',
  http: 'POST /categories',
  permission: 'category:manage',
  summary: 'Add a category of lines.',
  input: z.strictObject({
    code: categoryCode(),
    name,
    leadTimeDays: leadTimeDays.default(0),
    overReceiptPercent: overReceiptPercent.default(null),
    overReceiptAbsolute: overReceiptAbsolute.default(null),
    underReceiptPercent: underReceiptPercent.default(null),
  }),
  output: categoryView,
  errors: [categoryDuplicateCode],
  success: 201,
  location: (category) => `/categories/${category.categoryId}`,
  example: {
    input: { code: 'OFFICE', name: 'Office furniture', leadTimeDays: 10, overReceiptPercent: '5' },
    output: exampleCategory,
  },
})

/** One category. */
export const getCategory = defineOperation({
  name: 'procurement.category.get.v1',
  http: 'GET /categories/:categoryId',
  permission: 'category:read',
  summary: 'One category of lines.',
  input: z.strictObject({ categoryId: schemas.uuid() }),
  output: categoryView,
  example: { input: { categoryId: EXAMPLE_CATEGORY_ID }, output: exampleCategory },
})

/** The categories of the organization. */
export const listCategories = defineOperation({
  name: 'procurement.category.list.v1',
  http: 'GET /categories',
  permission: 'category:read',
  summary: 'The categories of lines of the organization.',
  input: schemas.listInput({
    filters: {
      code: categoryCode().optional(),
      active: z.enum(['true', 'false']).optional().meta({ description: 'Only those that can (not) be chosen.' }),
    },
    sorts: ['code', '-code', 'name', '-name'],
  }),
  output: schemas.pageOf(categoryView),
  example: { input: {}, output: { items: [exampleCategory], nextCursor: null } },
})

/** Changes a category; its code stays, because documents show it. */
export const updateCategory = defineOperation({
  name: 'procurement.category.update.v1',
  http: 'PATCH /categories/:categoryId',
  permission: 'category:manage',
  summary: 'Change a category of lines.',
  description: 'Fields that are left out keep their value; null makes the setting of the organization count again.',
  input: z.strictObject({
    categoryId: schemas.uuid(),
    name: name.optional(),
    leadTimeDays: leadTimeDays.optional(),
    overReceiptPercent: overReceiptPercent.optional(),
    overReceiptAbsolute: overReceiptAbsolute.optional(),
    underReceiptPercent: underReceiptPercent.optional(),
    active: active.optional(),
  }),
  output: categoryView,
  concurrency: 'if-match',
  example: {
    input: { categoryId: EXAMPLE_CATEGORY_ID, leadTimeDays: 14 },
    output: { ...exampleCategory, leadTimeDays: 14, updatedAt: EXAMPLE.later, version: 2 },
  },
})

/** One per version of a category, the first included. */
export const categoryChanged = defineEvent({
  name: 'procurement.category.changed.v1',
  summary: 'A category of lines was added or changed.',
  payload: categoryView.omit({ createdAt: true, updatedAt: true }),
})
