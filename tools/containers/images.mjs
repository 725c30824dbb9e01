// The images of the suite: a base made by hand, since no registry may answer, servers from packages, and the one of Nexus.
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import workspace from '../workspace.cjs'
import { must, run } from './run.mjs'

const { root } = workspace
const DOCKERFILE = join(root, 'docker/Dockerfile')
/** As in the image of Node itself. */
const NPM = '11.21.2'
const SUITE = 'bookworm'
export const IMAGE = 'nexus-test/nexus'
export const SERVERS = ['postgres', 'nats', 'redis', 's3', 'mail', 'collector']
export const serverImage = (name) => `nexus-test/${name}`

/** Node as docker/Dockerfile wants it. */
export const nodeVersion = () => /^ARG BASE_IMAGE=node:(\d+\.\d+\.\d+)-/m.exec(readFileSync(DOCKERFILE, 'utf8'))?.[1]

/**
 * A base like the public one of Node: Debian by debootstrap, Node and npm from the npm registry. It has a name of its own,
 * so that no engine mistakes it for the public image. Resolves with the name.
 */
export async function baseImage(engine, folder, log) {
  const name = `nexus-test/node:${nodeVersion()}-${SUITE}`
  const docker = (words, options) => must(engine.client, words, { env: engine.env, ...options })
  if ((await run(engine.client, ['image', 'inspect', name], { env: engine.env })).code === 0) return name
  log(`making ${name}`)
  const context = join(folder, 'base')
  rmSync(context, { recursive: true, force: true })
  mkdirSync(context, { recursive: true })
  await Promise.all([debian(context), node(context)])
  writeFileSync(
    join(context, 'Dockerfile'),
    `FROM scratch
ADD debian.tar /
COPY node /usr/local/bin/node
COPY npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
CMD ["node"]
`,
  )
  await docker(['build', '--quiet', '--tag', name, context], { timeoutMs: 180_000 })
  rmSync(context, { recursive: true, force: true })
  return name
}

async function debian(context) {
  const rootfs = join(context, 'rootfs')
  await must('debootstrap', ['--variant=minbase', '--include=ca-certificates', SUITE, rootfs, await mirror()], {
    timeoutMs: 240_000,
  })
  const left = ['./var/cache/apt/archives/*.deb', './var/lib/apt/lists/*', './usr/share/doc/*', './usr/share/locale/*']
  const words = [...left.map((path) => `--exclude=${path}`), '--create', '--file', join(context, 'debian.tar')]
  await must('tar', ['-C', rootfs, ...words, '.'])
  rmSync(rootfs, { recursive: true, force: true })
}

/** Where this machine has its packages of Debian from. */
async function mirror() {
  const { output } = await run('apt-get', ['indextargets', '--format', '$(ORIGIN) $(SITE)', 'Created-By: Packages'])
  const site = /^Debian (https?:\/\/\S+)$/m.exec(output)?.[1]
  return site !== undefined && /\/debian\/?$/.test(site) ? site : 'http://deb.debian.org/debian'
}

async function node(context) {
  const platform = `node-linux-${process.arch}`
  const packages = join(context, 'packages')
  mkdirSync(packages)
  const words = ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts']
  await must('npm', [...words, '--prefix', packages, `${platform}@${nodeVersion()}`, `npm@${NPM}`], {
    timeoutMs: 180_000,
  })
  copyFileSync(join(packages, 'node_modules', platform, 'bin/node'), join(context, 'node'))
  cpSync(join(packages, 'node_modules/npm'), join(context, 'npm'), { recursive: true })
  rmSync(packages, { recursive: true, force: true })
}

/** Resolves with the seconds that it took. */
export async function buildNexus(engine, base) {
  const started = performance.now()
  await must(
    engine.client,
    [...['build', '--file', DOCKERFILE, '--tag', IMAGE, '--build-arg', `BASE_IMAGE=${base}`], ...certificates(), root],
    { env: engine.env, timeoutMs: 480_000 },
  )
  return (performance.now() - started) / 1000
}

/** Behind a proxy that signs anew, npm inside of a build needs what npm outside of it has. */
function certificates() {
  const file = process.env.NODE_EXTRA_CA_CERTS
  return file !== undefined && existsSync(file) ? ['--secret', `id=ca,src=${file}`] : []
}

/** In a process of its own: to build it takes a minute, in which nothing else here would go on. */
async function s3Server() {
  const servers = join(root, 'libs/testing/src/private-servers.mjs')
  const script = 'import(process.argv[1]).then(({ s3ServerProgram }) => console.log(s3ServerProgram()))'
  return must(process.execPath, ['--eval', script, servers], { timeoutMs: 300_000, output: 'stdout' })
}

export async function buildServers(engine, base, folder) {
  const context = join(folder, 'servers')
  rmSync(context, { recursive: true, force: true })
  cpSync(join(root, 'tools/containers/servers'), context, { recursive: true })
  copyFileSync(await s3Server(), join(context, 'versitygw'))
  for (const name of SERVERS)
    await must(
      engine.client,
      ['build', '--target', name, '--tag', serverImage(name), '--build-arg', `BASE_IMAGE=${base}`, context],
      { env: engine.env, timeoutMs: 300_000 },
    )
  rmSync(context, { recursive: true, force: true })
}
