import { Controller, Get, Inject, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { HEALTH, type HealthSource } from './health.port.js'

/** Liveness and the aggregated health, which names the database in use (GW-04). */
@Controller('api/v1')
export class HealthController {
  constructor(@Inject(HEALTH) private readonly source: HealthSource) {}

  @Get('health')
  async health(@Res() reply: FastifyReply): Promise<void> {
    const report = await this.source.report()
    void reply.status(report.status === 'ok' ? 200 : 503).send(report)
  }
}
