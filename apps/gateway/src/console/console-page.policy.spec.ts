import { consoleFileHeaders, consolePage, isConsolePage } from './console-page.policy.js'

describe('the page of the console', () => {
  const template =
    '<script type="module" nonce="__NEXUS_NONCE__" src="/assets/x.js"></script><meta content="__NEXUS_NONCE__">'

  it('SEC-25: runs scripts and styles by the nonce of its answer, and nothing inline', () => {
    const { html, headers } = consolePage(template, 'abc123')
    expect(html).toBe('<script type="module" nonce="abc123" src="/assets/x.js"></script><meta content="abc123">')
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("script-src 'self' 'nonce-abc123'")
    expect(policy).toContain("style-src 'self' 'nonce-abc123'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers['cache-control']).toBe('no-store')
  })

  it.each([
    ['/', 'text/html,*/*', true],
    ['/requisitions/01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22', 'text/html', true],
    ['/sign-in', undefined, false],
    ['/metrics', '*/*', false],
    ['/.git/config', 'text/html', false],
    ['/requisitions', 'application/json', false],
    ['/api/v1/requisitions', 'text/html', false],
    ['/api', 'text/html', false],
    ['/assets/gone.js', 'text/html', false],
    ['/favicon.ico', 'text/html', false],
  ])('is what %s with Accept %s asks for: %s', (path, accept, expected) => {
    expect(isConsolePage({ path, accept })).toBe(expected)
  })

  it('OP-12: keeps hashed files for ever, and asks for the others again', () => {
    expect(consoleFileHeaders('/assets/index-4f3a.js')['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(consoleFileHeaders('/manifest.webmanifest')['cache-control']).toBe('no-cache')
    expect(consoleFileHeaders('/sw.js')).toMatchObject({
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringContaining("connect-src 'self'"),
    })
    // The service worker keeps it with its headers: files only, and no nonce that would be worth stealing.
    const offline = consoleFileHeaders('/offline.html')
    expect(offline['cache-control']).toBe('no-cache')
    expect(offline['content-security-policy']).toContain("script-src 'self';")
    expect(offline['content-security-policy']).not.toMatch(/unsafe|nonce|https?:|\*/)
  })
})
