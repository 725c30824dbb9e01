import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from './free-port.mjs'

const MODULE = join(process.cwd(), 'libs/testing/src/free-port.mjs')

/** So many ports, asked for at once in a process of its own. */
function portsOfAnotherProcess(count) {
  const script = `
    import { freePort } from ${JSON.stringify(MODULE)}
    const ports = await Promise.all(Array.from({ length: ${count} }, freePort))
    process.stdout.write(JSON.stringify(ports))`
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.on('data', (part) => (text += part))
    child.once('error', reject)
    child.once('close', () => resolve(JSON.parse(text)))
  })
}

describe('a free port', () => {
  it('is given to one only, whatever the number of processes that ask at once', async () => {
    const all = (await Promise.all([1, 2, 3].map(() => portsOfAnotherProcess(100)))).flat()
    expect(all).toHaveLength(300)
    expect(new Set(all).size).toBe(300)
  })

  it('is none that an outgoing connection may take', async () => {
    const range = () => {
      try {
        return readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').trim().split(/\s+/).map(Number)
      } catch {
        return [32_768, 65_535]
      }
    }
    const [first, last] = range()
    for (let count = 0; count < 50; count += 1) {
      const port = await freePort()
      expect(port >= first && port <= last).toBe(false)
    }
  })
})
