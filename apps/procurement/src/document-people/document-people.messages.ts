import { listDocumentPeople } from '@nexus/contracts-procurement'
import { operationsOf, serve } from '@nexus/platform-service'
import { ListDocumentPeople } from './list-document-people.query.js'

export const DocumentPeopleMessages = operationsOf('document-people', {
  operations: [serve(listDocumentPeople, ListDocumentPeople)],
})
