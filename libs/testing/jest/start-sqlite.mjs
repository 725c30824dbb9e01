import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The migrated template files of this run; workers start after this and inherit the environment. */
export default function start() {
  process.env.NEXUS_TEST_SQLITE = mkdtempSync(join(tmpdir(), 'nexus-sqlite-'))
}
