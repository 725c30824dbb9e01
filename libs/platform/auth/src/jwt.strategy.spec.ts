import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDomainError, systemClock, uuidV7Ids } from '@nexus/kernel'
import {
  Catch,
  Controller,
  Get,
  Module,
  Req,
  UseGuards,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { AuthGuard } from '@nestjs/passport'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { Strategy } from 'passport-jwt'
import { AccessTokens, AccessTokenVerifier } from './access-tokens.js'
import { BearerGuard, JwtStrategy } from './jwt.strategy.js'
import { SigningKeys } from './signing-keys.js'

const grant = {
  userId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22',
  sessionId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b23',
  permissionVersion: 1,
}

@Controller()
class WhoController {
  @Get('who')
  @UseGuards(BearerGuard)
  who(@Req() request: { user: unknown }): unknown {
    return request.user
  }

  @Get('plain')
  @UseGuards(AuthGuard('jwt'))
  plain(@Req() request: { user: unknown }): unknown {
    return request.user
  }
}

@Catch()
class Errors implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<{ status(code: number): { send(body: unknown): void } }>()
    reply.status(isDomainError(error) ? 401 : 500).send(isDomainError(error) ? error.toWire() : {})
  }
}

describe('passport strategy jwt', () => {
  let folder: string
  let app: NestFastifyApplication
  let tokens: AccessTokens

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-keys-'))
    const keys = await SigningKeys.open({ file: join(folder, 'keys.json'), clock: systemClock })
    tokens = new AccessTokens({
      keys,
      clock: systemClock,
      ids: uuidV7Ids(systemClock),
      issuer: 'https://nexus.example',
    })

    @Module({
      controllers: [WhoController],
      providers: [{ provide: AccessTokenVerifier, useValue: tokens }, JwtStrategy],
    })
    class TestModule {}
    app = await NestFactory.create<NestFastifyApplication>(TestModule, new FastifyAdapter(), { logger: false })
    app.useGlobalFilters(new Errors())
    await app.init()
  })
  afterAll(async () => {
    await app.close()
    await rm(folder, { recursive: true })
  })

  const get = async (path: string, authorization?: string) =>
    app.inject({ method: 'GET', url: path, headers: authorization === undefined ? {} : { authorization } })

  it('is the path of Nest’s AuthGuard("jwt"), through passport-jwt to our verifier', async () => {
    const seen = jest.spyOn(Strategy.prototype, 'authenticate')
    const { token } = await tokens.issue(grant)
    for (const path of ['/plain', '/who']) {
      const response = await get(path, `Bearer ${token}`)
      expect(response.statusCode).toBe(200)
      expect(response.json()).toMatchObject(grant)
    }
    expect(seen).toHaveBeenCalledTimes(2)
    seen.mockRestore()
  })

  it.each([
    ['no token', undefined, 'has no access token'],
    ['another scheme', 'Basic abc', 'has no access token'],
    ['an empty token', 'Bearer ', 'has no access token'],
    ['a token that is none', 'Bearer abc', 'is not valid'],
    ['a token with HS256', 'Bearer eyJhbGciOiJIUzI1NiJ9.e30.c2ln', 'is not valid'],
  ])('answers %s as unauthenticated', async (_case, authorization, detail) => {
    const response = await get('/who', authorization)
    expect(response.statusCode).toBe(401)
    expect(response.json()).toMatchObject({
      code: 'auth.unauthenticated',
      detail: expect.stringContaining(detail) as string,
    })
  })

  it('takes tokens from the Authorization header only, never from the URL (SEC-51)', async () => {
    const { token } = await tokens.issue(grant)
    for (const query of [`access_token=${token}`, `auth_token=${token}`])
      expect((await get(`/who?${query}`)).statusCode).toBe(401)
  })
})
