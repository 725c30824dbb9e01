import { defineEvent } from '@nexus/kernel'
import { fileView } from './file-view.js'

/** A file was stored; files never change, so it is the only event of a file. */
export const fileStored = defineEvent({
  name: 'documents.file.stored.v1',
  summary: 'A file of a document was stored.',
  payload: fileView.omit({ createdAt: true, createdBy: true }),
})
