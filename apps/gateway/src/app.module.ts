import { streamedUploads } from '@nexus/contracts-documents'
import { type Clock, CLOCK, type Ids, IDS } from '@nexus/kernel'
import type { AccessTokenVerifier } from '@nexus/platform-auth'
import { BearerGuard, JwtStrategy } from '@nexus/platform-auth'
import {
  CONTEXT_SIGNER,
  type ContextSigner,
  RPC_TRANSPORT,
  RpcClient,
  type RpcTransport,
} from '@nexus/platform-service'
import { OBJECT_STORAGE, type ObjectStorage } from '@nexus/platform-storage'
import { type DynamicModule, Module } from '@nestjs/common'
import { PassportModule } from '@nestjs/passport'
import { AccessRights } from './access/access-rights.adapter.js'
import { DownloadsController } from './downloads/downloads.controller.js'
import { OperationEdge } from './edge/operation-edge.adapter.js'
import { OPERATIONS, type OperationRegistry } from './edge/operation-registry.adapter.js'
import { operationControllers } from './edge/operations.controller.js'
import { HealthController } from './health/health.controller.js'
import { HEALTH, type HealthSource } from './health/health.port.js'
import type { RequestLimits } from './limits/request-limits.adapter.js'
import { DocumentPeople } from './live/document-people.adapter.js'
import { LiveDocuments } from './live/live-documents.adapter.js'
import { LiveFeeds } from './live/live-feeds.adapter.js'
import { LIVE, LIVE_POLICY, type LivePolicy } from './live/live.config.js'
import { LiveController } from './live/live.controller.js'
import { ProblemsController } from './problems/problems.controller.js'
import { ReferenceController } from './reference/reference.controller.js'
import { type ResilienceOptions, ResilientTransport } from './resilience/resilient-transport.adapter.js'
import { BrowserSessions } from './sessions/browser-sessions.adapter.js'
import { UploadsController } from './uploads/uploads.controller.js'

/** Operations that a controller of their own serves, because their bodies are streamed. */
const STREAMED: ReadonlySet<string> = new Set(streamedUploads.map((operation) => operation.name))

/** What the host gives to the gateway: the adapters of this mode. */
export interface GatewayParts {
  readonly registry: OperationRegistry
  readonly transport: RpcTransport
  readonly signer: ContextSigner
  readonly storage: ObjectStorage
  readonly tokens: AccessTokenVerifier
  /** Of browser sessions; the same in every process of the gateway. Default: one of this process. */
  readonly browserSecret?: Uint8Array | undefined
  readonly health: HealthSource
  readonly clock: Clock
  readonly ids: Ids
  /** Of the built console; left out, only the API is served. */
  readonly consoleFolder?: string | undefined
  /** Left out, nothing is limited: for measuring speed, and for suites. */
  readonly limits?: RequestLimits | undefined
  /** Clock, chance and figures of repeats and breakers, for suites. */
  readonly resilience?: Partial<ResilienceOptions> | undefined
  /** Figures of live streams, for suites. */
  readonly live?: Partial<LivePolicy> | undefined
}

/** The HTTP edge: mounts operations, checks tokens, serves the reference. No tables, no rules. */
@Module({})
export class GatewayModule {
  static of(parts: GatewayParts, transport: ResilientTransport, sessions: BrowserSessions): DynamicModule {
    return {
      module: GatewayModule,
      imports: [PassportModule.register({ session: false })],
      controllers: [
        ...operationControllers(parts.registry.operations.filter((operation) => !STREAMED.has(operation.name))),
        ReferenceController,
        HealthController,
        DownloadsController,
        UploadsController,
        ProblemsController,
        LiveController,
      ],
      providers: [
        { provide: OPERATIONS, useValue: parts.registry },
        { provide: RPC_TRANSPORT, useValue: transport },
        { provide: ResilientTransport, useValue: transport },
        { provide: CONTEXT_SIGNER, useValue: parts.signer },
        { provide: OBJECT_STORAGE, useValue: parts.storage },
        { provide: HEALTH, useValue: parts.health },
        { provide: CLOCK, useValue: parts.clock },
        { provide: IDS, useValue: parts.ids },
        { provide: JwtStrategy, useFactory: () => new JwtStrategy(parts.tokens) },
        { provide: BrowserSessions, useValue: sessions },
        RpcClient,
        AccessRights,
        { provide: LIVE, useValue: { ...LIVE_POLICY, ...parts.live } satisfies LivePolicy },
        DocumentPeople,
        LiveDocuments,
        LiveFeeds,
        BearerGuard,
        OperationEdge,
      ],
    }
  }
}
