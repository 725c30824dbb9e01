import { unavailable } from '@nexus/kernel'
import { InProcessTransport } from '@nexus/platform-service'
import { rpcTransportConformance } from './testing.js'

rpcTransportConformance('in one process', { replicas: false }, () =>
  Promise.resolve({
    transport: (options) => Promise.resolve(new InProcessTransport(options)),
    kill: (transport) => {
      ;(transport as InProcessTransport).interrupt(unavailable('The services are replaced.'))
      return Promise.resolve()
    },
    close: () => Promise.resolve(),
  }),
)
