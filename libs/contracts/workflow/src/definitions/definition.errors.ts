import { defineError } from '@nexus/kernel'

export const definitionRefused = defineError({
  code: 'workflow.definition.refused',
  kind: 'UNPROCESSABLE',
  when: 'The steps contradict each other, a condition does not fit the facts of the document type, or a role or person is unknown or may not decide; each fault is named.',
})

export const definitionNameTaken = defineError({
  code: 'workflow.definition.name_taken',
  kind: 'ALREADY_EXISTS',
  when: 'There is a definition of this name for the document type; add a version to it.',
})

export const definitionDraftExists = defineError({
  code: 'workflow.definition.draft_exists',
  kind: 'CONFLICT_STATE',
  when: 'The definition has a draft; replace or publish that one.',
})

export const definitionVersionState = defineError({
  code: 'workflow.definition.version_state',
  kind: 'CONFLICT_STATE',
  when: 'The version is published or retired: only drafts change, because approvals are pinned to their version (AP-1).',
})
