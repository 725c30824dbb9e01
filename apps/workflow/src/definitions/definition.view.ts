import type {
  definitionChanged,
  DefinitionSummary,
  DefinitionVersionView,
  DefinitionView,
} from '@nexus/contracts-workflow'
import type { PayloadOf } from '@nexus/kernel'
import type { Definition } from './definition.entity.js'
import type { DefinitionVersion } from './definition-version.entity.js'

export const definitionFacts = (definition: Definition): PayloadOf<typeof definitionChanged> => ({
  definitionId: definition.id,
  documentType: definition.documentType,
  name: definition.name,
  purpose: definition.purpose,
  currentNumber: definition.currentNumber,
  draftNumber: definition.draftNumber,
})

export const definitionSummaryOf = (definition: Definition): DefinitionSummary => ({
  ...definitionFacts(definition),
  createdAt: definition.createdAt.toISOString(),
  updatedAt: definition.updatedAt.toISOString(),
  version: definition.version,
})

const versionViewOf = (version: DefinitionVersion): DefinitionVersionView => ({
  number: version.number,
  state: version.state,
  body: version.body,
  createdAt: version.createdAt.toISOString(),
  createdBy: version.createdBy,
  ...(version.publishedAt === null ? {} : { publishedAt: version.publishedAt.toISOString() }),
  ...(version.publishedBy === null ? {} : { publishedBy: version.publishedBy }),
  ...(version.effectiveFrom === null ? {} : { effectiveFrom: version.effectiveFrom.toISOString() }),
  ...(version.warnings === null || version.warnings.length === 0
    ? {}
    : { warnings: version.warnings.map(({ pointer, code, detail }) => ({ pointer, code, detail })) }),
  ...(version.retiredAt === null ? {} : { retiredAt: version.retiredAt.toISOString() }),
})

/** @param versions the newest first */
export const definitionViewOf = (definition: Definition, versions: readonly DefinitionVersion[]): DefinitionView => ({
  ...definitionSummaryOf(definition),
  versions: versions.map(versionViewOf),
})
