import { assertMayListen } from './live-origin.policy.js'

describe('SEC-47: who may listen to live events', () => {
  const host = 'nexus.example'
  const own = 'https://nexus.example'

  it.each([
    ['a program with a token', undefined, undefined, 'token'],
    ['a page of this origin, with a token', own, 'same-origin', 'token'],
    ['a page of this origin, with its session', undefined, 'same-origin', 'browser'],
    ['an old browser that tells its origin', own, undefined, 'browser'],
  ] as const)('%s may', (_who, origin, fetchSite, session) => {
    expect(() => {
      assertMayListen({ host, origin, fetchSite }, session)
    }).not.toThrow()
  })

  it.each([
    ['a page of another site', 'https://evil.example', 'cross-site', 'browser'],
    ['a page of another site, with a token', 'https://evil.example', 'cross-site', 'token'],
    ['a page of another site in an old browser', 'https://evil.example', undefined, 'token'],
    ['a page of a sibling', 'https://other.nexus.example', 'same-site', 'browser'],
    ['a sandboxed page', 'null', undefined, 'token'],
    ['who uses a session and says nothing', undefined, undefined, 'browser'],
    ['an address that was typed', undefined, 'none', 'browser'],
  ] as const)('%s may not', (_who, origin, fetchSite, session) => {
    expect(() => {
      assertMayListen({ host, origin, fetchSite }, session)
    }).toThrow('auth.cross_site_request')
  })
})
