import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { billingEvents } from '@nexus/contracts-billing'
import { documentsEvents } from '@nexus/contracts-documents'
import { identityEvents } from '@nexus/contracts-identity'
import { procurementEvents } from '@nexus/contracts-procurement'
import { workflowEvents } from '@nexus/contracts-workflow'
import { getMetadataArgsStorage } from 'typeorm'
import { allServices } from '../services.config.js'
import { aggregateTables } from './aggregates.config.js'
import { runbookOf } from './invariant.policy.js'
import { invariants, notYet } from './invariants.config.js'
import { foreignReferences, ownReferences } from './references.config.js'
import { subscriptionsOf } from './subscriptions.adapter.js'

const events = [...identityEvents, ...documentsEvents, ...procurementEvents, ...workflowEvents, ...billingEvents]

const tablesOf = (service: string): Set<string> => {
  const entities = allServices.find(({ name }) => name === service)?.schema.entities ?? []
  const { tables } = getMetadataArgsStorage()
  return new Set(tables.filter(({ target }) => entities.includes(target as never)).map(({ name }) => name ?? ''))
}

describe('the declared tables of the invariants', () => {
  it('have every aggregate that publishes (INV-03, INV-04)', () => {
    const published = new Set(events.map(({ service, aggregate }) => `${service} ${aggregate}`))
    const declared = new Set(aggregateTables.map(({ service, aggregate }) => `${service} ${aggregate}`))
    expect([...published].filter((each) => !declared.has(each))).toEqual([])
    expect([...declared].filter((each) => !published.has(each) && !each.endsWith(' audit'))).toEqual([])
  })

  it('are tables of their services', () => {
    const named = [
      ...[...aggregateTables, ...ownReferences, ...foreignReferences].map(({ service, table }) => [service, table]),
      ...ownReferences.map(({ service, parent }) => [service, parent]),
      ...foreignReferences.map(({ owner, parent }) => [owner, parent]),
    ] as const
    expect(named.filter(([service = '', table = '']) => !tablesOf(service).has(table))).toEqual([])
  })

  it('have every read model of another service (INV-16)', () => {
    const checked = new Set(foreignReferences.map(({ service, table }) => `${service} ${table}`))
    const models = allServices.flatMap(({ name }) =>
      [...tablesOf(name)].filter((table) => table.startsWith('known_')).map((table) => `${name} ${table}`),
    )
    // Roles that an organization made are copied with their names, and those of its members with the members.
    const copies = ['workflow known_role', 'workflow known_member_role']
    expect(models.filter((model) => !checked.has(model) && !copies.includes(model))).toEqual([])
  })
})

describe('who consumes what', () => {
  it('comes from the registrations of the services (INV-06)', () => {
    const subscriptions = subscriptionsOf(allServices)
    expect(subscriptions).toContainEqual({
      producer: 'procurement',
      eventType: 'procurement.requisition.submitted.v1',
      service: 'workflow',
      consumer: 'workflow.approvals',
    })
    const known = new Set(events.map(({ name }) => name))
    expect(
      subscriptions.filter(({ eventType }) => !known.has(eventType) && !eventType.endsWith('.audit.recorded.v1')),
    ).toEqual([])
    const keys = subscriptions.map(({ consumer, eventType }) => `${consumer} ${eventType}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('the list of invariants', () => {
  it('names each of INV-01 to INV-21 once, as one to check or as one that does not apply yet', () => {
    const ids = [...invariants, ...notYet].map(({ id }) => id).sort()
    expect(ids).toEqual(Array.from({ length: 21 }, (_, index) => `INV-${String(index + 1).padStart(2, '0')}`))
  })

  it('has a section of the runbook for each that is checked', async () => {
    const page = await readFile(join(__dirname, '../../../../docs/runbooks/invariants.md'), 'utf8')
    const anchors = [...page.matchAll(/^## (INV-\d{2})/gm)].map(([, id = '']) => runbookOf(id))
    for (const { id } of invariants) expect(anchors).toContain(runbookOf(id))
  })
})
