import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { consoleFileHeaders, consolePage, isConsolePage } from './console-page.policy.js'

/**
 * Serves the built console: its files as they are, or in the smaller form that was built beside them, and its page under
 * every other address that is not the API's, so that each document has an address to be sent to somebody.
 * @param folder of the build, with an `index.html`
 */
export function serveConsole(fastify: FastifyInstance, folder: string): void {
  const template = readFileSync(join(folder, 'index.html'), 'utf8')
  void fastify.register(files, {
    root: folder,
    prefix: '/',
    index: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    globIgnore: ['**/index.html', '**/*.br', '**/*.gz'],
    setHeaders(reply, path) {
      const name = path
        .slice(folder.length)
        .split(sep)
        .join('/')
        .replace(/\.(br|gz)$/, '')
      for (const [header, value] of Object.entries(consoleFileHeaders(name))) void reply.header(header, value)
    },
  })
  fastify.get('/*', (request, reply) => {
    const [path = '/'] = request.url.split('?')
    if (!isConsolePage({ path, accept: request.headers.accept })) {
      reply.callNotFound()
      return
    }
    const { html, headers } = consolePage(template, randomBytes(16).toString('base64'))
    void reply.headers({ ...headers, 'content-type': 'text/html; charset=utf-8' }).send(html)
  })
}
