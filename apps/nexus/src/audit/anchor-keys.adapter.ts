import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AuditAnchors } from '@nexus/platform-audit'

/** Keys of before, private or public, keep their anchors valid: `audit-anchors-2026.pem`. */
const OLDER = /^audit-anchors-.+\.pem$/

/**
 * The pair that signs the heads of the audit chains; made on first use, readable by its owner alone. It is rotated by
 * giving its file a name such as `audit-anchors-2026.pem`: the next start makes a new one.
 */
export async function openAnchors(folder: string): Promise<AuditAnchors> {
  const privateKey = await anchorKey(folder)
  const names = (await readdir(folder)).filter((name) => OLDER.test(name)).sort()
  const older = await Promise.all(names.map(async (name) => createPublicKey(await readFile(join(folder, name)))))
  return new AuditAnchors({ privateKey, publicKeys: [createPublicKey(privateKey), ...older] })
}

async function anchorKey(folder: string): Promise<KeyObject> {
  const file = join(folder, 'audit-anchors.pem')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ed25519')
  try {
    await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
  return createPrivateKey(await readFile(file))
}
