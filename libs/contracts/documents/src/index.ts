import type { AnyOperation, EventDefinition } from '@nexus/kernel'
import { fileStored } from './file-stored.js'
import { getFile } from './get-file.js'
import { linkFile } from './link-file.js'
import { storeFile } from './store-file.js'

export * from './file.errors.js'
export * from './file-stored.js'
export { exampleFile, fileView, type FileView } from './file-view.js'
export * from './get-file.js'
export * from './link-file.js'
export * from './store-file.js'

/** Every operation of documents, for the registry. */
export const documentsOperations: readonly AnyOperation[] = [storeFile, getFile, linkFile]

/** Every event that documents publishes, besides its audit events. */
export const documentsEvents: readonly EventDefinition[] = [fileStored]
