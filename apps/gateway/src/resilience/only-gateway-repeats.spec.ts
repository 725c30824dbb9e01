import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '../../../..')

/** Sources of all packages, without suites. */
function sources(): string[] {
  const folders = ['apps', 'libs/platform', 'libs/contracts'].flatMap((group) =>
    readdirSync(join(ROOT, group)).map((name) => join(group, name, 'src')),
  )
  return folders.flatMap((folder) => {
    try {
      return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !/spec\.ts$/.test(file))
        .map((file) => join(folder, file))
    } catch {
      return []
    }
  })
}

it('2.8: only the gateway calls through a transport that repeats; no service and no package does', () => {
  const repeating = sources().filter((file) =>
    /resilientTransport\(|new ResilientTransport\(/.test(readFileSync(join(ROOT, file), 'utf8')),
  )
  expect(repeating.sort()).toEqual([
    'apps/gateway/src/gateway.adapter.ts',
    'apps/gateway/src/resilience/resilient-transport.adapter.ts',
  ])
})
