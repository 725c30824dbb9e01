import { defineError } from '@nexus/kernel'

export const savedViewNameTaken = defineError({
  code: 'identity.saved_view.name_taken',
  kind: 'ALREADY_EXISTS',
  when: 'The person has a view of this name on this screen already.',
})

export const tooManySavedViews = defineError({
  code: 'identity.saved_view.too_many',
  kind: 'UNPROCESSABLE',
  when: 'The person has 50 views of this screen already.',
})

export const savedViewNotOwned = defineError({
  code: 'identity.saved_view.not_owned',
  kind: 'PERMISSION_DENIED',
  when: 'A shared view of somebody else is changed by a person who does not administer the organization, or anybody else makes it the default of its owner.',
})
