import { join } from 'node:path'
import { type Clock, type Ids, uuidV7Ids } from '@nexus/kernel'
import { AccessTokens, AccessTokenVerifier, PublishedKeys, SigningKeys } from '@nexus/platform-auth'
import type { CoreSettings } from '@nexus/platform-config'
import { NatsRpcTransport } from '@nexus/platform-messaging'
import type { RunningService } from '@nexus/platform-service'
import type { HealthCheck, Logger } from '@nexus/platform-telemetry'
import type { Inside } from '../insider.adapter.js'
import { keysFolder } from '../local-key.adapter.js'
import type { ClusterLinks } from './cluster-links.adapter.js'
import { type ContextKeyring, openContextKeys, readKeyFile, VERIFICATION_KEYS } from './context-keys.adapter.js'
import { platformCalls } from './platform-calls.config.js'

/** What both kinds of process have. */
export interface ProcessBase {
  readonly settings: CoreSettings
  readonly links: ClusterLinks
  readonly transport: NatsRpcTransport
  readonly keyring: ContextKeyring
  /** Makes access tokens: for identity alone, which has the private keys. */
  readonly tokens: () => Promise<AccessTokens>
  /** Checks them: for the edge, which has the public keys. */
  readonly verifier: () => Promise<AccessTokenVerifier>
  readonly clock: Clock
  readonly ids: Ids
  readonly logger: Logger
  readonly health: { readonly checks: HealthCheck[]; services: ReadonlyMap<string, RunningService> }
}

/** The edge or the service. */
export interface ProcessPart {
  readonly url?: string
  readonly inside?: Inside
  stop(): Promise<void>
}

/** Transport and keys over connections that stand. @throws Error that names a missing key file */
export async function processBase(
  of: Omit<ProcessBase, 'transport' | 'keyring' | 'tokens' | 'verifier' | 'ids'>,
): Promise<ProcessBase> {
  const { settings, links, clock, logger, health } = of
  const folder = keysFolder(settings)
  const ids = uuidV7Ids(clock)
  const issuer = settings.NEXUS_PUBLIC_URL ?? 'nexus'
  const tokens = async (): Promise<AccessTokens> => {
    const file = settings.NEXUS_SIGNING_KEYS_FILE ?? join(folder, 'signing-keys.json')
    // Keys of its own would make this process refuse the tokens of all others.
    await readKeyFile(file)
    const keys = await SigningKeys.open({ file, clock })
    return new AccessTokens({ keys, clock, ids, issuer })
  }
  const verifier = async (): Promise<AccessTokenVerifier> => {
    const file = join(folder, VERIFICATION_KEYS)
    await readKeyFile(file)
    return new AccessTokenVerifier({ keys: await PublishedKeys.open(file), clock, issuer })
  }
  const undelivered = async (service: string): Promise<number | undefined> =>
    health.services.get(service)?.undelivered()
  return {
    ...of,
    ids,
    transport: new NatsRpcTransport({ link: links.nats, storage: links.storage, clock, log: logger, undelivered }),
    keyring: await openContextKeys(folder, { clock, calls: platformCalls() }),
    tokens,
    verifier,
  }
}
