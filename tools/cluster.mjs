// `npm run cluster`: PostgreSQL, NATS, Redis and an S3 server on private ports, and every service as its own process.
// `npm run cluster -- procurement=2 gateway=2` starts more processes of some. Ctrl-C stops all of it.
import { buildStale } from './build.mjs'
import { PROCESSES, startCluster } from './cluster/cluster.mjs'

const replicas = {}
for (const word of process.argv.slice(2)) {
  const [, name, count] = /^([a-z]+)=([1-9])$/.exec(word) ?? []
  if (!PROCESSES.includes(name)) {
    console.error(
      `"${word}" is not understood. Say how many processes of a service, such as procurement=2: ${PROCESSES.join(', ')}.`,
    )
    process.exit(2)
  }
  replicas[name] = Number(count)
}

await buildStale()
const started = { cluster: undefined }
let stopping = false
const stop = async () => {
  // A second Ctrl-C does not wait for anybody.
  if (stopping) process.exit(1)
  stopping = true
  if (started.cluster === undefined) process.exit(0) // What was started ends with this process.
  console.log('Stopping every process and the servers …')
  await started.cluster.stop()
  process.exit(0)
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)

const width = Math.max(...PROCESSES.map((name) => name.length)) + 2
const cluster = await startCluster({
  replicas,
  seedDemo: true,
  ports: [process.env.NEXUS_PORT ?? '3000'],
  env: { LOG_LEVEL: process.env.LOG_LEVEL ?? 'info' },
  onLine: ({ name }, line) => line !== '' && console.log(`${name.padEnd(width)} ${line}`),
}).catch((error) => {
  console.error(error.message)
  process.exit(1)
})
started.cluster = cluster
console.log(
  [
    '',
    `Nexus is ready at ${cluster.url}: ${cluster.processes.length} processes on PostgreSQL, NATS, Redis and S3.`,
    'What you do here is gone when it stops. Ctrl-C stops all of it.',
    ...cluster.processes.map(
      ({ name, pid, adminPort }) =>
        `  ${name.padEnd(width)} process ${pid}, health and metrics on http://127.0.0.1:${adminPort}`,
    ),
    '',
  ].join('\n'),
)
