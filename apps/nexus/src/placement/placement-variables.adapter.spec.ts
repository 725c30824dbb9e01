import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { placementVariables } from './placement-variables.adapter.js'

describe('ID-02: where the URLs of dedicated databases come from', () => {
  it('reads the variable, or the file that its neighbour names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nexus-placement-'))
    try {
      const file = join(folder, 'url')
      writeFileSync(file, 'postgres://nexus_login@b/two\n')
      const read = placementVariables({
        NEXUS_PLACEMENT_ONE_URL: 'postgres://nexus_login@a/one',
        NEXUS_PLACEMENT_TWO_URL: '',
        NEXUS_PLACEMENT_TWO_URL_FILE: file,
      })
      expect(read('NEXUS_PLACEMENT_ONE_URL')).toBe('postgres://nexus_login@a/one')
      expect(read('NEXUS_PLACEMENT_TWO_URL')).toBe('postgres://nexus_login@b/two')
      expect(read('NEXUS_PLACEMENT_THREE_URL')).toBeUndefined()
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('reads nothing else, whatever the registry says', () => {
    const read = placementVariables({ DATABASE_MIGRATION_URL: 'x', NEXUS_PLACEMENT_ONE_PASSWORD: 'y' })
    expect(read('DATABASE_MIGRATION_URL')).toBeUndefined()
    expect(read('NEXUS_PLACEMENT_ONE_PASSWORD')).toBeUndefined()
  })
})
