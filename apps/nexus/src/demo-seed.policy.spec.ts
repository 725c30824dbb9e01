import { seedsDemo } from './demo-seed.policy.js'

describe('the demo organization', () => {
  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('is made in development on %s', (NEXUS_HOST) => {
    expect(seedsDemo({ NODE_ENV: 'development', NEXUS_HOST })).toBe(true)
  })

  it.each(['0.0.0.0', '::', '10.0.0.5', 'nexus.example.com', '127.0.0.1.example.com', ''])(
    'is not made where others reach it (%s)',
    (NEXUS_HOST) => {
      expect(seedsDemo({ NODE_ENV: 'development', NEXUS_HOST })).toBe(false)
    },
  )

  it('is never made in production', () => {
    expect(seedsDemo({ NODE_ENV: 'production', NEXUS_HOST: '127.0.0.1' })).toBe(false)
  })
})
