import { commandsOf } from './qualification-steps.js'

const answer = { questionKey: 'a', value: 'yes', answeredBy: 'anna', answeredAt: '', copiedFrom: null }
const invited: Parameters<typeof commandsOf>[0] = {
  state: 'INVITED',
  purpose: 'REGISTRATION',
  createdBy: 'ivan',
  cause: 'person',
  submittedBy: null,
  answers: [],
  questionnaireId: 'q',
}
const submitted: typeof invited = { ...invited, state: 'SUBMITTED', submittedBy: 'sara', answers: [answer] }
const requalified: typeof invited = { ...submitted, purpose: 'REQUALIFICATION' }
const both = ['vendor:update', 'vendor:verify']

describe('what may be done with a qualification', () => {
  it.each([
    ['by who answers', invited, both, 'ivan', ['copy', 'change-questionnaire', 'withdraw']],
    ['by who may only read', invited, [], 'ivan', []],
    [
      'when a requalification is answered',
      { ...requalified, state: 'ANSWERING' },
      both,
      'olga',
      ['copy', 'change-questionnaire', 'fail'],
    ],
    [
      'without questions',
      { ...invited, state: 'ANSWERING', questionnaireId: null },
      ['vendor:update'],
      'ivan',
      ['change-questionnaire', 'withdraw', 'submit'],
    ],
    ['by somebody else', submitted, both, 'olga', ['return', 'approve']],
    ['by somebody else, anew', requalified, both, 'olga', ['return', 'fail', 'approve']],
    ['by who invited', submitted, both, 'ivan', ['return']],
    ['by who answered', submitted, both, 'anna', ['return']],
    ['by who submitted', submitted, both, 'sara', ['return']],
    // Nobody prepared it whose name stands over what the system began.
    [
      'by whose name stands over what is due',
      { ...requalified, cause: 'due' },
      both,
      'ivan',
      ['return', 'fail', 'approve'],
    ],
    ['without the right to decide', submitted, ['vendor:update'], 'olga', []],
    ['when it is over', { ...submitted, state: 'APPROVED' }, both, 'olga', []],
  ] as const)('%s', (_name, qualification, rights: readonly string[], userId, expected) => {
    expect(commandsOf(qualification, (permission) => rights.includes(permission), userId)).toEqual(expected)
  })
})
