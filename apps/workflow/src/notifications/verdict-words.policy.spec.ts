import type { ApprovalReason } from '@nexus/contracts-workflow'
import { verdictInGerman } from './verdict-words.policy.js'

const ann = { userId: 'ann', userName: 'Ann' }
const bob = { userId: 'bob', userName: 'Bob', onBehalfOf: ann }

describe('a verdict in German', () => {
  it.each<[ApprovalReason, string]>([
    [{ code: 'DECIDED_BY', parameters: { verdict: 'approved', people: [ann] } }, 'Genehmigt von Ann.'],
    [
      { code: 'DECIDED_BY', parameters: { verdict: 'rejected', people: [bob], comment: 'Zu teuer' } },
      'Abgelehnt von Bob in Vertretung von Ann: Zu teuer',
    ],
    [{ code: 'DECIDED_BY', parameters: { verdict: 'returned', people: [ann] } }, 'Zurückgegeben von Ann.'],
    [{ code: 'APPROVED_AUTOMATICALLY', parameters: {} }, 'Automatisch genehmigt.'],
    [{ code: 'APPROVED_AUTOMATICALLY', parameters: { step: 'Klein' } }, 'Automatisch genehmigt bei „Klein“.'],
    [
      { code: 'APPROVED_AUTOMATICALLY', parameters: { step: 'Approved with its requisition' } },
      'Automatisch genehmigt bei „Mit der Bedarfsanforderung genehmigt“.',
    ],
  ])('%j', (reason, words) => {
    expect(verdictInGerman([reason])).toBe(words)
  })

  it('is left to the English sentence where there are no reasons', () => {
    expect(verdictInGerman(undefined)).toBeUndefined()
    expect(verdictInGerman([{ code: 'SENTENCE', parameters: { text: 'Approved.' } }])).toBeUndefined()
  })
})
