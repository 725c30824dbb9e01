// One installation of docker/compose.yaml under a name of its own, with secrets of its own, which leaves nothing behind.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import workspace from '../workspace.cjs'
import { IMAGE, SERVERS, serverImage } from './images.mjs'
import { must, run } from './run.mjs'
import { freePort } from '../../libs/testing/src/free-port.mjs'

const { root } = workspace
const COMPOSE_FILE = join(root, 'docker/compose.yaml')
const UP_MS = 420_000

/** The processes of the platform that stay. */
export const PROCESSES = ['gateway', 'identity', 'procurement', 'workflow', 'billing', 'documents']

/** Makes the secrets and names the images; nothing runs yet. */
export async function prepare(engine) {
  const secrets = mkdtempSync(join(tmpdir(), 'nexus-secrets-'))
  const port = await freePort()
  const project = `nexus-test-${randomBytes(4).toString('hex')}`
  const env = {
    ...engine.env,
    ...Object.fromEntries(SERVERS.map((name) => [`${name.toUpperCase()}_IMAGE`, serverImage(name)])),
    NEXUS_IMAGE: IMAGE,
    NEXUS_SECRETS_DIR: secrets,
    NEXUS_PORT: String(port),
    NEXUS_PUBLIC_URL: `http://127.0.0.1:${port}`,
    LOG_LEVEL: 'warn',
  }
  const words = ['-f', COMPOSE_FILE, '-p', project]
  const compose = (rest, options) => {
    const [command, ...before] = engine.compose
    return run(command, [...before, ...words, ...rest], { env, ...options })
  }
  const docker = (rest, options) => must(engine.client, rest, { env, output: 'stdout', ...options })
  const makeSecrets = () => must(join(root, 'docker/prepare.sh'), [secrets], { env: { ...env, DOCKER: engine.client } })
  await makeSecrets()

  return {
    url: `http://127.0.0.1:${port}`,
    compose,
    docker,
    makeSecrets,
    /** Content of every secret that somebody could use, by file. */
    secrets: () =>
      readdirSync(secrets)
        .filter((name) => !['nats.conf', 'context-trust.json'].includes(name))
        .map((name) => ({ name, content: readFileSync(join(secrets, name), 'latin1').trim() })),
    up: () => composed(['up', '-d', '--no-build'], UP_MS),
    /** Ids of the containers of a service, also of one that has ended. */
    async containers(service) {
      const filters = [`label=com.docker.compose.project=${project}`, `label=com.docker.compose.oneoff=False`]
      if (service !== undefined) filters.push(`label=com.docker.compose.service=${service}`)
      const ids = await docker(['ps', '--all', '--quiet', '--no-trunc', ...filters.flatMap((one) => ['--filter', one])])
      return ids.split('\n').filter(Boolean)
    },
    async inspect(ids) {
      return ids.length === 0 ? [] : JSON.parse(await docker(['inspect', ...ids]))
    },
    /** A command of the platform beside the cluster. */
    nexus: (...rest) => compose(['run', '--rm', '-T', 'operator', ...rest], { timeoutMs: 120_000 }),
    async logs() {
      const words = ['logs', '--no-color', '--tail', '20', 'migrate', 'postgres', 'nats', 's3', ...PROCESSES]
      return (await compose(words, { timeoutMs: 30_000 })).output
    },
    async down() {
      await compose(['down', '--volumes', '--remove-orphans', '--timeout', '45'], { timeoutMs: 150_000 })
      rmSync(secrets, { recursive: true, force: true })
    },
  }

  async function composed(rest, timeoutMs) {
    const { code, output } = await compose(rest, { timeoutMs })
    if (code !== 0)
      throw new Error(`compose ${rest.join(' ')} ended with ${code ?? 'no code'}:\n${output.slice(-3000)}`)
  }
}
