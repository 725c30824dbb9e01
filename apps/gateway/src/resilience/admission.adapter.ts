import { serviceOverloaded } from '@nexus/platform-service'
import { addCollector, count } from '@nexus/platform-telemetry'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { EdgeRequest } from '../edge/edge-request.adapter.js'
import { Admission } from './admission.policy.js'

/** What lasts as long as its client likes, and what must answer also when nothing else does. */
const UNCOUNTED = /^\/api\/v1\/(downloads|live|files|health)\b/

/** RFC 7240: it waits on purpose for what settles elsewhere; the places of the services bound how many do. */
const WAITS = /(?:^|[,;\s])wait=\d/i

/**
 * Refuses requests that would only wait, before anything is done for them. Gives back what ends the gauges.
 * @param refuse answers a refusal
 */
export function admitRequests(
  fastify: FastifyInstance,
  refuse: (error: unknown, request: EdgeRequest, reply: FastifyReply) => void,
  admission = new Admission(() => performance.now()),
): () => void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!request.url.startsWith('/api/')) {
      done()
      return
    }
    const waits = WAITS.test(String(request.headers.prefer ?? '')) || UNCOUNTED.test(request.url)
    const leave = admission.enter(!waits)
    if (leave === undefined && !request.url.startsWith('/api/v1/health')) {
      count('nexus_requests_shed_total', {})
      const error = serviceOverloaded('Too much is under way at the moment; nothing was done for this request.', {
        retryAfterSeconds: 1,
      })
      refuse(error, request as unknown as EdgeRequest, reply)
      return
    }
    if (leave !== undefined) reply.raw.once('close', leave)
    done()
  })
  return addCollector('gateway.admission', (set) => {
    set('nexus_requests_admitted', { what: 'under_way' }, admission.inUse)
    set('nexus_requests_admitted', { what: 'limit' }, admission.limit)
  })
}
