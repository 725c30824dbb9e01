import {
  createSavedView,
  deleteSavedView,
  getSavedView,
  listSavedViews,
  updateSavedView,
} from '@nexus/contracts-identity'
import { operationsOf, serve } from '@nexus/platform-service'
import { CreateSavedView } from './create-saved-view.use-case.js'
import { DeleteSavedView } from './delete-saved-view.use-case.js'
import { GetSavedView } from './get-saved-view.query.js'
import { ListSavedViews } from './list-saved-views.query.js'
import { UpdateSavedView } from './update-saved-view.use-case.js'

export const SavedViewMessages = operationsOf('saved-views', {
  operations: [
    serve(createSavedView, CreateSavedView),
    serve(listSavedViews, ListSavedViews),
    serve(getSavedView, GetSavedView),
    serve(updateSavedView, UpdateSavedView),
    serve(deleteSavedView, DeleteSavedView),
  ],
})
