import { defineEvent } from '@nexus/kernel'
import { costCentreView } from './cost-centre-view.js'

/** One per version of a cost centre, the first included. */
export const costCentreChanged = defineEvent({
  name: 'identity.cost-centre.changed.v1',
  summary: 'A cost centre was added, or its name, owner or activity changed.',
  payload: costCentreView.pick({ costCentreId: true, code: true, name: true, ownerUserId: true, active: true }),
})
