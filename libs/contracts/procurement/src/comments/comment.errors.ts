import { defineError } from '@nexus/kernel'

export const commentNotOwn = defineError({
  code: 'procurement.comment.not_own',
  kind: 'PERMISSION_DENIED',
  when: 'Somebody else wrote the comment; only its author changes or deletes it.',
})

export const commentFinal = defineError({
  code: 'procurement.comment.final',
  kind: 'CONFLICT_STATE',
  when: 'The comment is older than 15 minutes, so it cannot be changed any more, or it is deleted.',
})

export const commentMentionUnknown = defineError({
  code: 'procurement.comment.mention_unknown',
  kind: 'UNPROCESSABLE',
  when: 'A mentioned person is no active member of the organization, or was added only a moment ago; `errors` names the place.',
})
