import { getFile, linkFile, storeFile } from '@nexus/contracts-documents'
import { operationsOf, serve } from '@nexus/platform-service'
import { GetFile } from './get-file.query.js'
import { LinkFile } from './link-file.use-case.js'
import { StoreFile } from './store-file.use-case.js'

export const FileMessages = operationsOf('files', {
  operations: [serve(storeFile, StoreFile), serve(getFile, GetFile), serve(linkFile, LinkFile)],
})
