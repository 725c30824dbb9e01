import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Libsql from 'libsql'

interface LockFile {
  exec(sql: string): void
  close(): void
}

const open = Libsql as unknown as new (path: string, options: { timeout: number }) => LockFile

/**
 * Keeps a data folder for this process: two hosts on it would deliver each other's events and not see each other's
 * changes of rights. The lock is SQLite's own on `nexus.lock`: the operating system lets go of it however the process
 * ends, so nothing is left over after a kill; `nexus.pid` only says who holds it.
 * @throws Error that names the process that has the folder, or says that it cannot be written to
 */
export async function lockFolder(folder: string): Promise<() => void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.W_OK)
  } catch (error) {
    const { code = '' } = error as { code?: string }
    throw new Error(
      `the data folder ${folder} cannot be written to (${code}). Set NEXUS_DATA_DIR to a folder of this user.`,
      { cause: error },
    )
  }
  const holder = join(folder, 'nexus.pid')
  const file = new open(join(folder, 'nexus.lock'), { timeout: 0 })
  try {
    file.exec('BEGIN IMMEDIATE')
  } catch (error) {
    file.close()
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error
    const processId = (await readFile(holder, 'utf8').catch(() => '')).trim()
    const who = /^[0-9]+$/.test(processId) ? `process ${processId}` : 'another process'
    throw new Error(
      `the data folder ${folder} is in use by ${who}. Stop that one, or give this one a folder of its own with NEXUS_DATA_DIR.`,
      { cause: error },
    )
  }
  await writeFile(holder, `${String(process.pid)}\n`, { mode: 0o600 })
  return () => {
    file.close()
  }
}
