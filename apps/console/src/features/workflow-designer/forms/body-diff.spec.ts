import type { Format, Translate } from '@nexus/console-i18n'
import { differences } from './body-diff.js'
import type { DefinitionBody, Step } from './body-types.js'
import type { Say } from './step-facts.js'

const t: Translate = (id) => id
const say: Say = {
  t,
  format: {} as Format,
  documentType: 'requisition',
  roleName: (roleId) => roleId,
  personName: (userId) => userId,
  nameOf: (name) => (name === 'One approver' ? 'Eine Genehmigung' : name),
}
const step = (name: string): Step => ({ key: 'first', name, kind: 'sub-flow', definition: 'One approver' })
const bodyOf = (...steps: readonly Step[]): DefinitionBody => ({ currency: 'EUR', fallback: { owner: true }, steps })

describe('what differs between two versions', () => {
  it('has the shipped name of a step in the language of the reader, until it is renamed', () => {
    expect(differences(bodyOf(), bodyOf(step('One approver')), say)).toMatchObject([
      { kind: 'added', name: 'Eine Genehmigung' },
    ])
    expect(differences(bodyOf(step('One approver')), bodyOf(), say)).toMatchObject([
      { kind: 'removed', name: 'Eine Genehmigung' },
    ])
    expect(differences(bodyOf(step('One approver')), bodyOf(step('Small')), say)).toEqual([
      {
        kind: 'changed',
        key: 'first',
        name: 'Small',
        facts: [{ label: 'workflow.field.name', before: 'Eine Genehmigung', after: 'Small' }],
      },
    ])
  })

  it('is none where a step has the name that it had', () => {
    expect(differences(bodyOf(step('One approver')), bodyOf(step('One approver')), say)).toEqual([])
  })

  it('tells a name that somebody wrote from the shipped one that reads the same', () => {
    expect(differences(bodyOf(step('One approver')), bodyOf(step('Eine Genehmigung')), say)).toMatchObject([
      { kind: 'changed', facts: [{ before: 'Eine Genehmigung', after: 'Eine Genehmigung' }] },
    ])
  })

  it('names another definition as the reader does', () => {
    const [change] = differences(bodyOf(), bodyOf(step('Small')), say)
    expect(change?.facts).toContainEqual({
      label: 'workflow.field.definition',
      before: undefined,
      after: 'Eine Genehmigung',
    })
  })
})
