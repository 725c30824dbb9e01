// What the suite proves, by name; a check throws when it does not hold.
import assert from 'node:assert/strict'
import { IMAGE } from './images.mjs'
import { PROCESSES } from './installation.mjs'
import { must, run, until } from './run.mjs'

const MEBIBYTE = 1024 * 1024
/** What Nexus adds to its base; Chromium alone is 220 MB. */
const MOST_ADDED = 380
const READ_ONLY = ['--read-only', '--tmpfs', '/tmp:rw,noexec,nosuid,nodev,size=256m']
const LOCKED = ['--cap-drop', 'ALL', '--security-opt', 'no-new-privileges', '--network', 'none']

/** The image: who it runs as, what is in it, and how large it is. Resolves with a line for people. */
export async function imageIsLean(engine, base) {
  const docker = (...words) => must(engine.client, words, { env: engine.env, output: 'stdout' })
  const [image] = JSON.parse(await docker('image', 'inspect', IMAGE))
  const [below] = JSON.parse(await docker('image', 'inspect', base))
  const { User, Healthcheck, Entrypoint, StopSignal, Labels, Env, Volumes } = image.Config
  assert.match(User, /^[1-9]\d*:[1-9]\d*$/, 'a numeric user that is not root')
  assert.deepEqual(Healthcheck.Test, ['CMD', 'node', '/app/docker/image/healthcheck.mjs'])
  assert.equal(Entrypoint[0], 'tini')
  assert.equal(StopSignal, 'SIGTERM')
  assert.equal(Labels['org.opencontainers.image.title'], 'Nexus')
  assert.ok(Env.includes('NODE_ENV=production'))
  assert.deepEqual(Object.keys(Volumes), ['/data'])
  const look = [
    'find /app -path /app/node_modules -prune -o \\( -name "*.ts" -o -name "*.spec.*" -o -name "*.pem" -o -name "*.key" \\) -print',
    'find /app/node_modules -maxdepth 2 \\( -path "*/@swc/core" -o -name jest -o -name eslint -o -name nx \\)',
    'ls -A /run/secrets 2>/dev/null',
    'find /app -user 10001',
  ].join('; ')
  const found = await docker('run', '--rm', ...LOCKED, '--entrypoint', 'sh', IMAGE, '-c', look)
  assert.equal(found, '', 'no sources, compilers or keys, and nothing of the program belongs to its user')
  const added = (image.Size - below.Size) / MEBIBYTE
  assert.ok(added <= MOST_ADDED, `${added.toFixed(0)} MiB above its base; at most ${MOST_ADDED}`)
  return `${(image.Size / 1e6).toFixed(0)} MB, of which ${(added * 1.048576).toFixed(0)} MB above the base`
}

/** `docker run … start`: SQLite on the volume, nothing else to write to, data that outlive the container. */
export async function startsEmbedded(engine) {
  const docker = (...words) => must(engine.client, words, { env: engine.env, output: 'stdout', timeoutMs: 120_000 })
  const volume = await docker('volume', 'create')
  const start = () => docker('run', '--detach', ...READ_ONLY, ...LOCKED, '--volume', `${volume}:/data`, IMAGE, 'start')
  const exec = (id, ...words) => run(engine.client, ['exec', id, ...words], { env: engine.env })
  const ids = []
  try {
    for (const turn of [1, 2]) {
      const id = await start()
      ids.push(id)
      await until('the container is healthy', 200_000, async () => {
        const [{ State }] = JSON.parse(await docker('inspect', id))
        if (!State.Running) throw new Error(`it ended with ${State.ExitCode}:\n${await docker('logs', id)}`)
        return State.Health.Status === 'healthy'
      })
      if (turn === 1) {
        assert.notEqual((await exec(id, 'touch', '/app/x')).code, 0, 'the root file system is read-only')
        assert.equal((await exec(id, 'sh', '-c', 'touch /data/kept')).code, 0)
      } else assert.equal((await exec(id, 'test', '-e', '/data/kept')).code, 0, 'data outlive the container')
      await docker('stop', '--time', '45', id)
      const [{ State }] = JSON.parse(await docker('inspect', id))
      assert.equal(State.ExitCode, 0, 'SIGTERM ends it in order')
    }
  } finally {
    await run(engine.client, ['rm', '--force', ...ids], { env: engine.env })
    await run(engine.client, ['volume', 'rm', volume], { env: engine.env })
  }
}

/** Every container of the installation is healthy, the migration has ended well, and procurement runs twice. */
export async function everythingIsHealthy(installation) {
  await until('every container is healthy', 180_000, async () => {
    const states = await installation.inspect(await installation.containers())
    return states.every(({ Name, State }) => {
      if (Name.includes('migrate')) return State.Status === 'exited' && State.ExitCode === 0
      return State.Running && (State.Health?.Status ?? 'healthy') === 'healthy'
    })
  })
  const { services } = await (await fetch(`${installation.url}/api/v1/health`)).json()
  assert.equal(services.procurement.replicas, 2)
  const page = await (await fetch(installation.url, { headers: { accept: 'text/html' } })).text()
  const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec(page) ?? []
  assert.ok(script !== undefined, 'the console is served at /')
  assert.equal((await fetch(`${installation.url}${script}`)).status, 200, 'the script of the console is there')
  const started = await Promise.all(PROCESSES.map((name) => installation.containers(name)))
  assert.deepEqual(
    started.map((ids) => ids.length),
    PROCESSES.map((name) => (name === 'procurement' ? 2 : 1)),
  )
}

/** What a container may do, asked of the engine and of the kernel. */
export async function everythingIsLockedUp(installation) {
  const all = await installation.inspect(await installation.containers())
  const secrets = installation.secrets()
  const published = []
  for (const { Id, Name, HostConfig, Config, State, NetworkSettings } of all) {
    assert.equal(HostConfig.ReadonlyRootfs, true, `${Name}: read-only root file system`)
    assert.deepEqual(HostConfig.CapDrop, ['ALL'], `${Name}: no capabilities`)
    assert.deepEqual(HostConfig.CapAdd ?? [], [], `${Name}: none added`)
    assert.equal(HostConfig.Privileged, false, `${Name}: not privileged`)
    for (const [port, bindings] of Object.entries(NetworkSettings.Ports))
      for (const { HostIp } of bindings ?? [])
        published.push(`${Config.Labels['com.docker.compose.service']} ${HostIp} ${port}`)
    const said = JSON.stringify([Config.Env, Config.Cmd, Config.Entrypoint, Config.Labels])
    for (const { name, content } of secrets)
      assert.ok(
        !said.includes(content) && !said.includes(JSON.stringify(content).slice(1, -1)),
        `${Name} shows ${name}`,
      )
    if (!State.Running || Name.includes('collector')) continue
    const status = await installation.docker(['exec', Id, 'cat', '/proc/1/status'])
    assert.match(status, /^NoNewPrivs:\s+1$/m, `${Name}: no new privileges`)
    assert.match(status, /^CapEff:\s+0+$/m, `${Name}: no effective capability`)
  }
  assert.deepEqual(published, ['gateway 127.0.0.1 3000/tcp'])
  for (const name of PROCESSES) {
    const [id] = await installation.containers(name)
    const status = await installation.docker(['exec', id, 'cat', '/proc/1/status'])
    assert.match(status, /^Uid:\s+10001\s+10001\s/m, `${name}: user`)
    const seeds = await installation.docker([
      'exec',
      id,
      'sh',
      '-c',
      'ls /run/secrets/*.seed /run/secrets/context-*.pem',
    ])
    assert.deepEqual(
      seeds.split('\n').sort(),
      [`/run/secrets/context-${name}.pem`, `/run/secrets/nats-${name}.seed`],
      `${name}: keys of no other process`,
    )
  }
  // A service has no way out of the network that it shares with its servers.
  const [service] = await installation.containers('billing')
  const [{ NetworkSettings }] = await installation.inspect([service])
  assert.equal(Object.keys(NetworkSettings.Networks).length, 1)
}

/** Preparing again, as after an upgrade, changes no key and no password. */
export async function secretsStay(installation) {
  const before = installation.secrets()
  assert.ok(before.length > 20)
  await installation.makeSecrets()
  assert.ok(
    installation.secrets().every(({ name, content }, at) => before[at].name === name && before[at].content === content),
  )
}

/** Mail was caught, and one trace leads from the gateway through the services. */
export async function mailAndTracesArrive(installation) {
  const [mail] = await installation.containers('mail')
  const caught = async () =>
    JSON.parse(await installation.docker(['exec', mail, 'wget', '-qO-', 'http://127.0.0.1:8025/api/v1/messages']))
  await until('a mail is caught', 30_000, async () => (await caught()).total > 0)
  const [collector] = await installation.containers('collector')
  await until('a trace goes through gateway, procurement and workflow', 30_000, async () => {
    const services = new Map()
    for (const line of (await installation.docker(['logs', collector])).split('\n')) {
      const [, service, trace] = /^span (\S+) (\S+) /.exec(line) ?? []
      if (trace !== undefined) services.set(trace, (services.get(trace) ?? new Set()).add(service))
    }
    return [...services.values()].some((one) => ['gateway', 'procurement', 'workflow'].every((name) => one.has(name)))
  })
}

/** SIGTERM: every process of the platform drains and ends with 0. */
export async function stopsInOrder(installation) {
  const { code, output } = await installation.compose(['stop', '--timeout', '45', ...PROCESSES], { timeoutMs: 120_000 })
  assert.equal(code, 0, output)
  for (const name of PROCESSES)
    for (const { Name, State } of await installation.inspect(await installation.containers(name)))
      assert.equal(State.ExitCode, 0, `${Name} ended with ${State.ExitCode}`)
}
