import { positionOf, positionText } from './live-position.policy.js'

const documents = { process: '0f6f0a4c1b22', sequence: 123_456, at: 1_774_949_400_000 }

describe('positions of a stream', () => {
  it('are read as they were written, and short enough to be sent back', () => {
    const text = positionText('0f6f0a4c1b22.7', documents)
    expect(positionOf(text)).toEqual({ feed: '0f6f0a4c1b22.7', documents })
    expect(positionText('a'.repeat(60), { ...documents, sequence: 2 ** 31 }).length).toBeLessThanOrEqual(120)
  })

  it('begin now where nothing is said', () => {
    expect(positionOf(undefined)).toEqual({ feed: undefined, documents: undefined })
    expect(positionOf('feed.7')).toEqual({ feed: 'feed.7', documents: undefined })
  })

  it.each(['feed.7~', 'feed.7~abc', 'feed.7~abc.1', 'feed.7~ABC.1.1', 'feed.7~abc.1.1.1', 'feed.7~abc.-1.1'])(
    'are not to be read in %j',
    (text) => {
      expect(positionOf(text)).toEqual({ feed: 'feed.7', documents: 'unreadable' })
    },
  )
})
