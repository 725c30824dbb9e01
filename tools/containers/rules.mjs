// What has to hold for the container files, seen without an engine. Each rule gives sentences; none means that it holds.

const NEXUS = /^\$\{NEXUS_IMAGE:-/
const SECRET_NAME =
  /PASSWORD|SECRET|ACCESS_KEY|ENCRYPTION_KEY|TOKEN|SEED|DATABASE_URL|MIGRATION_URL|REDIS_URL|CREDENTIALS/
/** Images that can be asked for nothing from inside; they have no shell. */
const WITHOUT_HEALTH_CHECK = ['collector']
/** What a process of the platform reads of its own. */
const OWN_KEY = /^(?:nats|context|database)-(?!trust)([a-z]+)\./

/** The instructions of a Dockerfile, continued lines joined: `{ name, text }`, with the number of their stage. */
export function instructionsOf(dockerfile) {
  const joined = dockerfile
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replace(/\\\n/g, ' ')
  let stage = -1
  return joined.split('\n').flatMap((line) => {
    const [, name, text] = /^([A-Z]+)\s+(.*)$/.exec(line.trim()) ?? []
    if (name === undefined) return []
    if (name === 'FROM') stage += 1
    return [{ name, text: text.replace(/\s+/g, ' ').trim(), stage }]
  })
}

const pinned = (image) => /^[^\s:@]+(?:\/[^\s:@]+)*:v?\d+(?:\.\d+)+[\w.-]*$/.test(image)

export function dockerfileProblems(dockerfile) {
  const instructions = instructionsOf(dockerfile)
  const last = Math.max(...instructions.map(({ stage }) => stage))
  const of = (name, stage) =>
    instructions.filter((each) => each.name === name && (stage === undefined || each.stage === stage))
  const problems = []
  const unless = (holds, problem) => {
    if (!holds) problems.push(problem)
  }
  unless(!/^#\s*syntax\s*=/im.test(dockerfile), 'a syntax line pulls an image')
  const base = /^BASE_IMAGE=(\S+)$/.exec(of('ARG', -1)[0]?.text ?? '')?.[1]
  unless(base !== undefined && pinned(base), 'the base image is an argument with a pinned default')
  for (const { text } of of('FROM')) {
    const name = text.split(' ')[0]
    const isStage = of('FROM').some((other) => other.text.endsWith(` AS ${name}`))
    unless(/^\$\{BASE_IMAGE\}$/.test(name) || isStage, `FROM ${name}: only the argument and own stages`)
  }
  unless(last >= 2, 'it has several stages')
  const users = of('USER', last)
  unless(/^[1-9]\d*:[1-9]\d*$/.test(users.at(-1)?.text ?? ''), 'the last stage has a numeric user that is not root')
  const health = of('HEALTHCHECK', last)[0]?.text ?? ''
  unless(/CMD \["node", /.test(health), 'the health check asks with node itself')
  for (const name of ['ENTRYPOINT', 'CMD'])
    unless(/^\["/.test(of(name, last)[0]?.text ?? ''), `${name} is a list of words, without a shell`)
  unless(of('ENTRYPOINT', last)[0]?.text.startsWith('["tini"'), 'process 1 hands signals on')
  unless(of('ADD').length === 0, 'nothing is fetched by ADD')
  for (const { text } of of('RUN')) {
    unless(
      !/\bnpm (?:ci|install)\b/.test(text) || /npm ci\b.*--ignore-scripts/.test(text),
      `npm without the lock file or with scripts: ${text}`,
    )
    unless(
      !/apt-get install/.test(text) ||
        (/--no-install-recommends/.test(text) && /rm -rf \/var\/lib\/apt\/lists/.test(text)),
      `apt leaves something behind: ${text}`,
    )
  }
  for (const { text } of of('COPY', last))
    unless(
      !/^(?:--\S+ )*(?:\.|\*|apps|libs)(?:\s|\/)/.test(text) || text.startsWith('--from='),
      `sources reach the image: COPY ${text}`,
    )
  for (const { name, text } of [...of('ENV'), ...of('ARG')])
    unless(!SECRET_NAME.test(text), `a secret would stay in a layer: ${name} ${text}`)
  return problems
}

/** What the builder may see: everything is left out that is not named. */
export function ignoreProblems(dockerignore) {
  const lines = dockerignore
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const problems = []
  if (lines[0] !== '*') problems.push('it has to begin with *, so that only what is named reaches the builder')
  for (const line of lines)
    if (line.startsWith('!') && /^!(?:\*|\.git\b|\.env|data|tmp|docker(?:\/secrets)?\/?$)/.test(line))
      problems.push(`${line} lets in too much`)
  for (const wanted of ['**/node_modules', '**/dist', '**/.env'])
    if (!lines.includes(wanted)) problems.push(`${wanted} is missing`)
  return problems
}

/** `compose` is the parsed file, with merged keys; `services` are those of the platform, without the gateway. */
export function composeProblems(compose, services) {
  const problems = []
  const unless = (holds, problem) => {
    if (!holds) problems.push(problem)
  }
  const all = Object.entries(compose.services)
  for (const [name, service] of all) {
    const says = (holds, rule) => unless(holds, `${name}: ${rule}`)
    const nexus = NEXUS.test(service.image)
    const image = /^\$\{[A-Z0-9_]+:-(.+)\}$/.exec(service.image)?.[1]
    says(image !== undefined && (nexus || pinned(image)), 'its image is a variable with a pinned default')
    says(service.read_only === true, 'its root file system is read-only')
    says(JSON.stringify(service.cap_drop) === '["ALL"]' && service.cap_add === undefined, 'it has no capabilities')
    says(service.security_opt?.includes('no-new-privileges:true'), 'it gets no new privileges')
    for (const key of ['privileged', 'network_mode', 'pid', 'ipc', 'devices', 'userns_mode'])
      says(service[key] === undefined, `it has no ${key}`)
    says(service.logging?.options?.['max-size'] !== undefined, 'its log has a limit')
    says(
      (service.volumes ?? []).every((volume) => typeof volume === 'string' && !/docker\.sock|^\/|\.\./.test(volume)),
      'it mounts volumes of its own and files of this folder only',
    )
    const ports = service.ports ?? []
    if (name === 'gateway')
      says(
        ports.length === 1 && /^127\.0\.0\.1:.*:3000$/.test(ports[0]),
        'its one port is published on the loopback address',
      )
    else says(ports.length === 0, 'it publishes no port')
    says(
      Object.entries(service.environment ?? {}).every(
        ([key, value]) =>
          !SECRET_NAME.test(key) || (/_FILE$|^NATS_NKEY_SEED_FILE$/.test(key) && /^\/run\/secrets\//.test(value)),
      ),
      'secrets come from files',
    )
    for (const secret of service.secrets ?? []) {
      says(Object.hasOwn(compose.secrets, secret), `the secret ${secret} is declared`)
      const owner = OWN_KEY.exec(secret)?.[1]
      if (nexus && owner !== undefined && !['migrate', 'operator'].includes(name))
        says(owner === name, `${secret} belongs to another process`)
    }
    const networks = service.networks ?? []
    says(networks.includes('inside'), 'it is on the inner network')
    says(name === 'gateway' || networks.length === 1, 'only the gateway is on another network as well')
    if (service.restart === 'no') continue
    says(
      nexus || WITHOUT_HEALTH_CHECK.includes(name) || service.healthcheck?.test !== undefined,
      'it has a health check',
    )
    if (nexus)
      says(
        service.healthcheck === undefined && service.stop_grace_period === '45s' && service.mem_limit !== undefined,
        'it has the health check of its image, time to drain, and a limit of memory',
      )
  }
  unless(compose.networks.inside?.internal === true, 'the inner network has no way out')
  for (const name of services) {
    const service = compose.services[name]
    if (service === undefined) {
      problems.push(`${name} has no container`)
      continue
    }
    unless(JSON.stringify(service.command) === JSON.stringify(['serve', name]), `${name}: it serves ${name}`)
    unless(
      compose.services.gateway?.depends_on?.[name]?.condition === 'service_healthy',
      `the gateway waits for ${name}`,
    )
    unless(
      service.depends_on?.migrate?.condition === 'service_completed_successfully',
      `${name}: it waits for the migrations`,
    )
  }
  unless(
    compose.version === undefined && compose.name === undefined,
    'docker-compose 1.29 knows neither name nor version here',
  )
  return problems
}
