import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const script = `
  import { privatePostgres } from ${JSON.stringify(join(__dirname, 'private-postgres.mjs'))}
  const server = await privatePostgres()
  console.log(server.processId)
  setInterval(() => undefined, 1000)
`

const isAlive = (processId: number): boolean => {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}

describe('a private PostgreSQL', () => {
  it('ends with the process that wanted it, also when that is killed', async () => {
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(owner.stdout, 'data')) as [Buffer]
    const server = Number(String(line))
    expect(isAlive(server)).toBe(true)
    owner.kill('SIGKILL')
    const deadline = Date.now() + 10_000
    while (isAlive(server) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(isAlive(server)).toBe(false)
  })
})
