import { API_VERSION, buildOpenApi } from '@nexus/gateway'
import { allOperations } from '../operations.config.js'

/** `nexus openapi`: prints the API description. */
export function openapi(): void {
  process.stdout.write(`${JSON.stringify(buildOpenApi(allOperations, { version: API_VERSION }), null, 2)}\n`)
}
