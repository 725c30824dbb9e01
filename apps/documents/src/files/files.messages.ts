import {
  deleteFile,
  getFile,
  linkFile,
  listFiles,
  listFileVersions,
  referenceFile,
  storeFile,
} from '@nexus/contracts-documents'
import { does, operationsOf, serve } from '@nexus/platform-service'
import { DeleteFile } from './delete-file.use-case.js'
import { GetFile } from './get-file.query.js'
import { LinkFile } from './link-file.use-case.js'
import { ListFileVersions } from './list-file-versions.query.js'
import { ListFiles } from './list-files.query.js'
import { ReferenceFile } from './reference-file.use-case.js'
import { RemoveObjects, removeObjects } from './remove-objects.job.js'
import { StoreFile } from './store-file.use-case.js'

export const FileMessages = operationsOf('files', {
  operations: [
    serve(storeFile, StoreFile),
    serve(referenceFile, ReferenceFile),
    serve(getFile, GetFile),
    serve(listFiles, ListFiles),
    serve(listFileVersions, ListFileVersions),
    serve(linkFile, LinkFile),
    serve(deleteFile, DeleteFile),
  ],
  jobs: [does(removeObjects, RemoveObjects)],
})
