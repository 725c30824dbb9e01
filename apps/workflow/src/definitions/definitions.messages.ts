import { organizationChanged, organizationRegistered } from '@nexus/contracts-identity'
import {
  createDefinition,
  draftDefinitionVersion,
  getDefinition,
  listDefinitions,
  publishDefinitionVersion,
  replaceDefinitionVersion,
} from '@nexus/contracts-workflow'
import { does, on, operationsOf, serve } from '@nexus/platform-service'
import { CreateDefinition } from './create-definition.use-case.js'
import { DraftDefinitionVersion } from './draft-definition-version.use-case.js'
import { GetDefinition } from './get-definition.query.js'
import { ListDefinitions } from './list-definitions.query.js'
import { OnOrganizationChanged } from './on-organization-changed.handler.js'
import { OnOrganizationRegistered } from './on-organization-registered.handler.js'
import { PublishDefinitionVersion } from './publish-definition-version.use-case.js'
import { ReplaceDefinitionVersion } from './replace-definition-version.use-case.js'
import { definitionTakesEffect, DefinitionTakesEffect } from './take-effect.job.js'

export const DefinitionMessages = operationsOf('definitions', {
  operations: [
    serve(createDefinition, CreateDefinition),
    serve(listDefinitions, ListDefinitions),
    serve(getDefinition, GetDefinition),
    serve(draftDefinitionVersion, DraftDefinitionVersion),
    serve(replaceDefinitionVersion, ReplaceDefinitionVersion),
    serve(publishDefinitionVersion, PublishDefinitionVersion),
  ],
  events: [on(organizationRegistered, OnOrganizationRegistered), on(organizationChanged, OnOrganizationChanged)],
  jobs: [does(definitionTakesEffect, DefinitionTakesEffect)],
})
