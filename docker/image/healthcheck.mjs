// Health check of the image: is the process in this container ready? Asked on its admin port, without curl or a shell.
const { NEXUS_ADMIN_PORT = '9090', NEXUS_ADMIN_HOST = '127.0.0.1' } = process.env
const host = ['0.0.0.0', '::'].includes(NEXUS_ADMIN_HOST) ? '127.0.0.1' : NEXUS_ADMIN_HOST

try {
  const answer = await fetch(`http://${host}:${NEXUS_ADMIN_PORT}/readyz`, { signal: AbortSignal.timeout(5000) })
  // Docker keeps the last outputs: `docker inspect` then says what is not ready.
  process.stdout.write(await answer.text())
  process.exitCode = answer.ok ? 0 : 1
} catch (error) {
  process.stdout.write(String(error.cause?.code ?? error.message))
  process.exitCode = 1
}
