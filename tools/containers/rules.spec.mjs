import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Yaml } from '@stoplight/spectral-parsers'
import workspace from '../workspace.cjs'
import { composeProblems, dockerfileProblems, ignoreProblems } from './rules.mjs'

const { root } = workspace
const text = (path) => readFileSync(join(root, path), 'utf8')
const dockerfile = text('docker/Dockerfile')
// Through JSON: what the parser gives cannot be changed.
const compose = () => JSON.parse(JSON.stringify(Yaml.parse(text('docker/compose.yaml')).data))

/** The services of the platform: what has a schema of its own. */
const services = readdirSync(join(root, 'apps')).filter((name) =>
  existsSync(join(root, 'apps', name, 'src/database/data-source.ts')),
)

describe('docker/Dockerfile', () => {
  it('keeps every rule', () => {
    expect(dockerfileProblems(dockerfile)).toEqual([])
  })

  it.each([
    ['a syntax line', (file) => `# syntax=docker/dockerfile:1\n${file}`, 'syntax line'],
    [
      'a base that moves',
      (file) => file.replace(/^ARG BASE_IMAGE=.*/m, 'ARG BASE_IMAGE=node:latest'),
      'pinned default',
    ],
    [
      'a base without a version',
      (file) => file.replace(/^ARG BASE_IMAGE=.*/m, 'ARG BASE_IMAGE=node:24-slim'),
      'pinned default',
    ],
    ['another image', (file) => file.replace('FROM base AS nexus', 'FROM alpine:3 AS nexus'), 'FROM alpine:3'],
    ['root', (file) => file.replace('USER 10001:10001', 'USER root'), 'numeric user'],
    ['root by number', (file) => file.replace('USER 10001:10001', 'USER 0:0'), 'numeric user'],
    ['no user', (file) => file.replace('USER 10001:10001', ''), 'numeric user'],
    [
      'curl',
      (file) => file.replace('CMD ["node", "/app/docker/image/healthcheck.mjs"]', 'CMD curl -f http://localhost'),
      'health check',
    ],
    [
      'a shell as process 1',
      (file) => file.replace(/^ENTRYPOINT .*/m, 'ENTRYPOINT tini -- node main.js'),
      'ENTRYPOINT',
    ],
    ['node as process 1', (file) => file.replace('["tini", "--", "node"', '["node"'), 'process 1'],
    ['ADD', (file) => file.replace('COPY package.json ./', 'ADD https://example.com/x ./'), 'ADD'],
    ['install scripts', (file) => file.replaceAll(' --ignore-scripts', ''), 'npm'],
    ['no lock file', (file) => file.replace('npm ci --ignore-scripts', 'npm install --ignore-scripts'), 'npm'],
    ['lists of packages', (file) => file.replace('rm -rf /var/lib/apt/lists/*', 'true'), 'apt'],
    ['sources', (file) => file.replace('COPY package.json ./', 'COPY . .'), 'sources reach'],
    ['a secret in a layer', (file) => `${file}\nENV DATABASE_URL=postgres://u:p@h/d\n`, 'a secret'],
  ])('names %s', (_what, change, problem) => {
    expect(change(dockerfile)).not.toBe(dockerfile)
    expect(dockerfileProblems(change(dockerfile)).join('\n')).toContain(problem)
  })
})

describe('.dockerignore', () => {
  it('lets in what is named only', () => {
    expect(ignoreProblems(text('.dockerignore'))).toEqual([])
  })

  it.each([
    ['everything', 'apps\n**/node_modules\n**/dist\n**/.env'],
    ['secrets', '*\n!docker\n**/node_modules\n**/dist\n**/.env'],
    ['history', '*\n!.git\n**/node_modules\n**/dist\n**/.env'],
    ['environments', '*\n!apps\n**/node_modules\n**/dist'],
  ])('names %s', (_what, ignore) => {
    expect(ignoreProblems(ignore)).toHaveLength(1)
  })
})

describe('docker/compose.yaml', () => {
  it('keeps every rule', () => {
    expect(composeProblems(compose(), services)).toEqual([])
  })

  it('knows every service of the platform', () => {
    expect(services).toEqual(expect.arrayContaining(['billing', 'documents', 'identity', 'procurement', 'workflow']))
    expect(composeProblems(compose(), [...services, 'projects'])).toEqual(['projects has no container'])
    for (const name of services) {
      expect(text('docker/prepare.sh')).toContain(` ${name}`)
      expect(text('docker/postgres/10-roles.sh')).toContain(` ${name}`)
    }
  })

  it.each([
    ['a root file system to write to', ({ nats }) => delete nats.read_only, 'nats: its root file system is read-only'],
    ['capabilities', ({ redis }) => delete redis.cap_drop, 'redis: it has no capabilities'],
    ['an added capability', ({ s3 }) => (s3.cap_add = ['CHOWN']), 's3: it has no capabilities'],
    ['new privileges', ({ billing }) => delete billing.security_opt, 'billing: it gets no new privileges'],
    ['privileges', ({ billing }) => (billing.privileged = true), 'billing: it has no privileged'],
    ['a log without end', ({ mail }) => delete mail.logging, 'mail: its log has a limit'],
    ['the socket of the engine', ({ mail }) => (mail.volumes = ['/var/run/docker.sock:/x']), 'mail: it mounts volumes'],
    ['a port of PostgreSQL', ({ postgres }) => (postgres.ports = ['5432:5432']), 'postgres: it publishes no port'],
    ['the admin port', ({ gateway }) => gateway.ports.push('127.0.0.1:9090:9090'), 'gateway: its one port'],
    ['a port on every address', ({ gateway }) => (gateway.ports = ['3000:3000']), 'gateway: its one port'],
    [
      'a password in the environment',
      ({ postgres }) => (postgres.environment.POSTGRES_PASSWORD = 'x'),
      'postgres: secrets come from files',
    ],
    [
      'a URL with a password',
      ({ identity }) => (identity.environment.DATABASE_URL = 'x'),
      'identity: secrets come from files',
    ],
    [
      "another service's key",
      ({ identity }) => identity.secrets.push('nats-billing.seed'),
      'identity: nats-billing.seed belongs',
    ],
    [
      'a secret that is not declared',
      ({ identity }) => identity.secrets.push('nowhere'),
      'identity: the secret nowhere',
    ],
    ['a way out', ({ documents }) => documents.networks.push('edge'), 'documents: only the gateway'],
    [
      'an image that moves',
      ({ nats }) => (nats.image = nats.image.replace(/:-.*/, ':-nats:latest}')),
      'nats: its image',
    ],
    ['no health check', ({ redis }) => delete redis.healthcheck, 'redis: it has a health check'],
    ['no time to drain', ({ workflow }) => delete workflow.stop_grace_period, 'workflow: it has the health check'],
    [
      'another service than its name',
      ({ workflow }) => (workflow.command = ['serve', 'billing']),
      'workflow: it serves',
    ],
    [
      'a gateway that does not wait',
      ({ gateway }) => delete gateway.depends_on.billing,
      'the gateway waits for billing',
    ],
    ['a start before the migrations', ({ billing }) => delete billing.depends_on.migrate, 'billing: it waits'],
  ])('names %s', (_what, change, problem) => {
    const changed = compose()
    change(changed.services)
    expect(composeProblems(changed, services).join('\n')).toContain(problem)
  })

  it('names an inner network with a way out', () => {
    const changed = compose()
    delete changed.networks.inside.internal
    expect(composeProblems(changed, services)).toEqual(['the inner network has no way out'])
  })
})
