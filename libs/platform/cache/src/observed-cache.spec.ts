import { observedCache } from './observed-cache.js'

describe('the events of the cache', () => {
  it('are logged when only an operator can mend them', () => {
    const logged: unknown[][] = []
    const { refreshFailed } = observedCache({ warn: (...line: unknown[]) => void logged.push(line) })
    const error = new Error('away')
    refreshFailed?.('shop-figures', error)
    expect(logged).toEqual([[{ err: error, topic: 'shop-figures' }, expect.stringContaining('could not be loaded')]])
  })
})
