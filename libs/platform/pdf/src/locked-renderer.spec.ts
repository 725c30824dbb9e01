import { createServer, connect, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'
import { PdfRenderer } from './pdf-renderer.js'
import { pdfText } from './pdf-text.js'

/** SEC-40: a document reaches nothing outside of itself. */
describe('a document', () => {
  const renderer = new PdfRenderer()
  let canary: Server
  let port: number
  let hits = 0

  beforeAll(async () => {
    canary = createServer((socket) => {
      hits += 1
      socket.destroy()
    })
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
    port = (canary.address() as AddressInfo).port
  })
  afterAll(async () => {
    await renderer.close()
    await new Promise((resolve) => canary.close(resolve))
  })

  const attacks: [name: string, markup: (url: string) => string][] = [
    ['an image', (url) => `<img src="${url}"><img srcset="${url} 2x"><picture><source srcset="${url}"><img></picture>`],
    ['a frame with a file', () => '<iframe src="file:///etc/passwd" width="800" height="800"></iframe>'],
    ['an object with a file', () => '<object data="file:///etc/passwd"></object><embed src="file:///etc/passwd">'],
    ['a frame', (url) => `<iframe src="${url}"></iframe><iframe srcdoc="<img src='${url}'>"></iframe>`],
    ['@import', (url) => `<style>@import url("${url}"); @import "file:///etc/passwd";</style>`],
    [
      'a style with addresses',
      (url) =>
        `<style>@font-face{font-family:a;src:url(${url})}body{font-family:a;background:url(${url})}li{list-style-image:url(${url})}</style><li>x</li>`,
    ],
    [
      'a page style with addresses',
      (url) => `<style>@page{@top-left{content:url(${url})}background:url(${url})}</style>`,
    ],
    [
      'links',
      (url) =>
        [
          'stylesheet',
          'attachment',
          'icon',
          'preload',
          'prefetch',
          'preconnect',
          'dns-prefetch',
          'modulepreload',
          'manifest',
        ]
          .map((rel) => `<link rel="${rel}" as="image" href="${url}">`)
          .join(''),
    ],
    [
      'SVG',
      (url) =>
        `<svg><use href="${url}#x"/><use xlink:href="file:///etc/passwd#x"/><image href="${url}"/><feImage href="${url}"/></svg>`,
    ],
    [
      'an SVG image with addresses',
      (url) =>
        `<img src="data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><image href="${url}"/><foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="${url}"/></foreignObject></svg>`).toString('base64')}">`,
    ],
    ['meta refresh', (url) => `<meta http-equiv="refresh" content="0;url=${url}">`],
    ['meta refresh to a file', () => '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">'],
    ['a base address', (url) => `<base href="${url}"><img src="relative.png">`],
    [
      'a script',
      (url) =>
        `<script>document.body.textContent='changed';fetch('${url}')</script><script src="${url}"></script><img src="data:," onerror="document.body.textContent='changed'"><svg onload="document.body.textContent='changed'"/>`,
    ],
    [
      'media',
      (url) =>
        `<video src="${url}" poster="${url}" autoplay></video><audio src="${url}" autoplay></audio><track src="${url}">`,
    ],
    ['a form', (url) => `<form action="${url}"><input autofocus><button>go</button></form>`],
  ]

  it.each(attacks)('with %s is printed without it', async (_name, markup) => {
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const html = `<!doctype html><html><head></head><body><p>before</p>${markup(`http://${host}/canary`)}<p>after</p></body></html>`
      const text = pdfText(await renderer.render({ html, options: { format: 'A4' }, tenantId: 'tenant-a' })).join('\n')
      expect(text).toMatch(/^before[^]*after\n1 \/ 1$/)
      expect(text).not.toMatch(/root:|changed/)
    }
    expect(hits).toBe(0)
  })

  it('does not reach it later either, while a canary that is called would say so', async () => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(hits).toBe(0)
    await new Promise((resolve) => connect(port, '127.0.0.1').on('close', resolve).resume())
    expect(hits).toBe(1)
  })
})
