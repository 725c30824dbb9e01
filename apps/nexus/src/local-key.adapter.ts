import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CoreSettings } from '@nexus/platform-config'

/** Where the keys of this installation are. */
export const keysFolder = ({
  NEXUS_KEYS_DIR,
  NEXUS_DATA_DIR,
}: Pick<CoreSettings, 'NEXUS_KEYS_DIR' | 'NEXUS_DATA_DIR'>): string => NEXUS_KEYS_DIR ?? join(NEXUS_DATA_DIR, 'keys')

/** A secret of this installation, made on first use, readable by its owner alone. */
export async function localKey(folder: string, purpose: string): Promise<Uint8Array> {
  const file = join(folder, `${purpose}.key`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    await writeFile(file, randomBytes(32), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
  return readFile(file)
}
