import { invalidArgument, unauthenticated } from '@nexus/kernel'
import { type AccessClaims, BearerGuard } from '@nexus/platform-auth'
import { Controller, Get, Req, Res, UseGuards } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import type { EdgeRequest } from '../edge/edge-request.adapter.js'
import { readSessionCookies } from '../sessions/session-cookies.adapter.js'
import { LiveFeeds } from './live-feeds.adapter.js'
import { assertMayListen } from './live-origin.policy.js'

/** What its log line and figures are called. */
const NAME = 'live'
/** Of a feed, and of documents. */
const LONGEST_POSITION = 120

/** What is new for the person, as it happens (GW-03): server-sent events, to be read again through the API. */
@Controller('api/v1')
export class LiveController {
  constructor(private readonly feeds: LiveFeeds) {}

  @Get('live')
  @UseGuards(BearerGuard)
  async live(@Req() request: EdgeRequest, @Res() reply: FastifyReply): Promise<void> {
    const { nexus, headers } = request
    nexus.operation = NAME
    const claims = (request as { user?: AccessClaims }).user
    if (claims?.tenantId === undefined)
      throw unauthenticated('Sign in and send the access token as Authorization: Bearer.')
    const { tenantId, userId } = claims
    Object.assign(nexus, { tenantId, userId })
    const { access } = readSessionCookies(headers.cookie)
    const session = access !== undefined && headers.authorization?.endsWith(` ${access}`) === true ? 'browser' : 'token'
    const fetchSite = headers['sec-fetch-site']
    assertMayListen({ host: request.host, origin: headers.origin, fetchSite }, session)
    const after = positionIn(request)
    if (request.method === 'HEAD') {
      void reply.headers(STREAM_HEADERS).send()
      return
    }
    await this.feeds.listen({ ...claims, tenantId }, nexus.traceId, {
      after,
      begin: () => {
        nexus.isStream = true
        reply.hijack()
        return { raw: reply.raw, headers: { ...(reply.getHeaders() as Record<string, string>), ...STREAM_HEADERS } }
      },
    })
  }
}

/** Nothing between keeps, gathers or changes it; the connection is of no use afterwards. */
const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  connection: 'close',
}

/** Where the client goes on: as browsers say it when they come back, or as a program may say it. */
function positionIn({ headers, query }: EdgeRequest): string | undefined {
  const given = headers['last-event-id'] ?? (query as Record<string, unknown>).after
  if (given === undefined || given === '') return undefined
  if (typeof given !== 'string' || given.length > LONGEST_POSITION)
    throw invalidArgument('Last-Event-ID or `after` must be the id of an event of this stream.', {
      errors: [{ pointer: '/after', code: 'form', detail: 'Send the id of the last event that you have.' }],
    })
  return given
}
