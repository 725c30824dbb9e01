import { rmSync } from 'node:fs'

export default function stop() {
  rmSync(process.env.NEXUS_TEST_SQLITE, { recursive: true, force: true })
}
