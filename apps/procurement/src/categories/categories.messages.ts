import { createCategory, getCategory, listCategories, updateCategory } from '@nexus/contracts-procurement'
import { operationsOf, serve } from '@nexus/platform-service'
import { CreateCategory } from './create-category.use-case.js'
import { GetCategory } from './get-category.query.js'
import { ListCategories } from './list-categories.query.js'
import { UpdateCategory } from './update-category.use-case.js'

export const CategoryMessages = operationsOf('categories', {
  operations: [
    serve(createCategory, CreateCategory),
    serve(getCategory, GetCategory),
    serve(listCategories, ListCategories),
    serve(updateCategory, UpdateCategory),
  ],
})
