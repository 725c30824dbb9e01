import type { CoreSettings } from '@nexus/platform-config'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'

/** Lets the HTTP edge listen. @throws Error that names the setting when the address cannot be had */
export async function listen(gateway: NestFastifyApplication, settings: CoreSettings): Promise<void> {
  const { NEXUS_PORT: port, NEXUS_HOST: host } = settings
  try {
    await gateway.listen(port, host)
  } catch (error) {
    const why = LISTEN_FAULTS[(error as { code?: string }).code ?? '']
    throw why === undefined ? error : new Error(why(String(port), host), { cause: error })
  }
}

/** A check of health. @throws Error while the edge does not listen */
export async function listensAlready(gateway: NestFastifyApplication | undefined): Promise<void> {
  const server = gateway?.getHttpServer()
  if (server?.listening !== true) throw new Error('the HTTP edge does not listen')
}

const LISTEN_FAULTS: Readonly<Record<string, (port: string, host: string) => string>> = {
  EADDRINUSE: (port, host) =>
    `port ${port} of ${host} is in use by another program. Set NEXUS_PORT to a free port; 0 takes any.`,
  EACCES: (port) => `this user may not listen on port ${port}. Set NEXUS_PORT to a port from 1024 on.`,
  EADDRNOTAVAIL: (_port, host) => `this machine has no address ${host}. Set NEXUS_HOST to one of its addresses.`,
  ENOTFOUND: (_port, host) => `the address ${host} is not known. Set NEXUS_HOST to an address of this machine.`,
}
