import { newsOf } from './live-news.js'

describe('what is read again after an event', () => {
  it('is what it names', () => {
    const data = { kind: 'task', id: 'a', documentType: 'requisition', documentId: 'b', at: '2026-03-31T09:30:00.000Z' }
    expect(newsOf({ id: '1', kind: 'task', data })).toEqual({
      kind: 'task',
      documentType: 'requisition',
      documentId: 'b',
    })
  })

  it('is a document with its version', () => {
    const data = {
      kind: 'document',
      documentType: 'vendor',
      documentId: 'b',
      version: 4,
      at: '2026-03-31T09:30:00.000Z',
    }
    const news = { kind: 'document', documentType: 'vendor', documentId: 'b', version: 4 }
    expect(newsOf({ id: '1', kind: 'document', data })).toEqual(news)
    expect(newsOf({ id: '1', kind: 'document', data: { ...data, version: '4' } })).toBeUndefined()
    expect(newsOf({ id: '1', kind: 'document', data: { ...data, documentId: null } })).toBeUndefined()
  })

  it('is everything after a gap', () => {
    expect(newsOf({ id: '1', kind: 'reset', data: {} })).toBe('everything')
  })

  it('is nothing when the line stands, or when the kind is not known', () => {
    expect(newsOf({ id: '1', kind: 'ready', data: {} })).toBeUndefined()
    expect(newsOf({ id: '1', kind: 'weather', data: null })).toBeUndefined()
  })

  it('is the list alone when several changed', () => {
    const data = { kind: 'notification', id: null, documentType: null, documentId: null }
    expect(newsOf({ id: '1', kind: 'notification', data })).toEqual({
      kind: 'notification',
      documentType: null,
      documentId: null,
    })
  })
})
