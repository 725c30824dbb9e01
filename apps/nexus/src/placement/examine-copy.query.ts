import { systemClock } from '@nexus/kernel'
import { verifyAudit } from '@nexus/platform-audit'
import type { CoreSettings } from '@nexus/platform-config'
import { type PostgresSettings, ServiceDatabase } from '@nexus/platform-database'
import { anchorFile, readAnchors } from '../audit/anchor-file.adapter.js'
import { openAnchors } from '../audit/anchor-keys.adapter.js'
import { keysFolder } from '../local-key.adapter.js'
import { placedSchemas } from './placement-site.adapter.js'

/** Follows the audit chains of an organization in one place, against the anchors too. @throws Error that names a broken one */
export async function examineCopy(
  settings: Pick<CoreSettings, 'NEXUS_DATA_DIR' | 'NEXUS_KEYS_DIR'>,
  place: PostgresSettings,
  tenantId: string,
): Promise<void> {
  const anchors = await readAnchors(anchorFile(settings.NEXUS_DATA_DIR, 'postgres'))
  const keys = anchors.length === 0 ? undefined : await openAnchors(keysFolder(settings))
  for (const schema of placedSchemas) {
    const database = await ServiceDatabase.open(schema, place, {
      clock: systemClock,
      placements: false,
      seesFenced: true,
    })
    try {
      const { intact, chains } = await verifyAudit({
        service: schema.service,
        platformTx: database.platformTx,
        tenantId,
        anchors: anchors.filter((anchor) => anchor.tenantId === tenantId),
        keys,
      })
      if (!intact)
        throw new Error(
          `the audit chain of ${schema.service} does not hold in this place: ${chains.flatMap(({ problems }) => problems.map(({ kind, detail }) => `${kind}, ${detail}`))[0] ?? ''}`,
        )
    } finally {
      await database.close()
    }
  }
}
