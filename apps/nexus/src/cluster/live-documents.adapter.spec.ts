import { DOCUMENTS_WITH_PEOPLE } from '@nexus/contracts-procurement'
import { DOCUMENT_KINDS } from '@nexus/gateway'
import { allEvents, allOperations } from '../operations.config.js'
import { LIVE_DOCUMENTS } from './live-documents.adapter.js'

describe('GW-03: documents of whose changes people are told', () => {
  it.each(Object.entries(DOCUMENT_KINDS))(
    '%s: whoever may read it, and nobody else',
    (kind, { service, permission }) => {
      const get = allOperations.find(({ name }) => name === `${service}.${kind}.get.v1`)
      expect(get).toMatchObject({ permission, http: expect.stringMatching(/^GET /) as unknown })
      // Where only the own may be read, somebody can say whose own it is.
      const hasPeople = (DOCUMENTS_WITH_PEOPLE as readonly string[]).includes(kind)
      if (get?.scope === 'own-or-all') expect(hasPeople).toBe(true)
    },
  )

  it('come from aggregates that have events', () => {
    const silent = LIVE_DOCUMENTS.filter(
      ({ service, aggregate }) =>
        !allEvents.some((event) => event.service === service && event.aggregate === aggregate),
    )
    expect(silent).toEqual([])
  })
})
