import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A secret of this installation, made on first use and kept in the data folder, readable by its owner alone. */
export async function localKey(dataFolder: string, purpose: string): Promise<Uint8Array> {
  const folder = join(dataFolder, 'keys')
  const file = join(folder, `${purpose}.key`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    await writeFile(file, randomBytes(32), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
  return readFile(file)
}
