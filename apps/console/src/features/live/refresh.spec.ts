import { QueryClient } from '@tanstack/react-query'
import type { DocumentNews } from './live-news.js'
import { refreshAfter } from './refresh.js'

const ORDER = ['orders', 'one', 'a']
const TRAIL = ['orders', 'revisions', 'a']
const OTHER = ['orders', 'one', 'b']
const LIST = ['orders', 'list', { sort: '-createdAt' }]

describe('what is read again when somebody changed a document', () => {
  let queries: QueryClient

  beforeEach(() => {
    jest.useFakeTimers()
    queries = new QueryClient()
    queries.setQueryData(ORDER, { order: {}, etag: '"4"' })
    for (const key of [TRAIL, OTHER, LIST]) queries.setQueryData(key, { items: [] })
  })
  afterEach(() => {
    // What waits to be done is not for the next of them.
    jest.runAllTimers()
    jest.useRealTimers()
    queries.clear()
  })

  const changed = (version: number, documentId = 'a'): Promise<void> =>
    refreshAfter(queries, {
      kind: 'document',
      documentType: 'purchase-order',
      documentId,
      version,
    } satisfies DocumentNews)
  const old = (): unknown[] =>
    [ORDER, TRAIL, OTHER, LIST].filter((key) => queries.getQueryState(key)?.isInvalidated === true)

  it('is all that shows it, and the lists in which it stands', async () => {
    await changed(5)
    expect(old()).toEqual([ORDER, TRAIL, LIST])
  })

  it('is nothing when the page has this version already: they did it themselves', async () => {
    await changed(4)
    expect(old()).toEqual([])
  })

  it('is a list once in some seconds, however many of its documents change', async () => {
    await changed(5)
    queries.setQueryData(LIST, { items: [] })
    for (let version = 2; version < 10; version += 1) await changed(version, 'c')
    expect(old()).not.toContain(LIST)
    jest.advanceTimersByTime(4_000)
    expect(old()).toContain(LIST)
  })
})
