import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { complaintsAboutCycles } from './check-cycles.mjs'

function complaints(files) {
  const root = mkdtempSync(join(tmpdir(), 'cycles-'))
  try {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), content)
    }
    const packages = ['a', 'b'].map((name) => ({
      name: `@nexus/${name}`,
      path: join(root, name),
      entry: join(root, name, 'src/index.ts'),
    }))
    return complaintsAboutCycles(root, packages)
  } finally {
    rmSync(root, { recursive: true })
  }
}

describe('import cycles', () => {
  it('are found inside a package', () => {
    const found = complaints({
      'a/src/x.ts': "import { y } from './y.js'",
      'a/src/y.ts': "export * from './z.js'",
      'a/src/z.ts': "import './x.js'",
    })
    expect(found).toEqual(['Import cycle: a/src/x.ts → a/src/y.ts → a/src/z.ts → a/src/x.ts'])
  })

  it('are found between packages', () => {
    expect(
      complaints({
        'a/src/index.ts': "import { b } from '@nexus/b'",
        'b/src/index.ts': "import { a } from '@nexus/a'",
      }),
    ).toHaveLength(1)
  })

  it('are no cycles when only types go round', () => {
    const y =
      "import type { X } from './x.js'\nexport { type X as Y } from './x.js'\nimport { type X as Z } from './x.js'"
    expect(complaints({ 'a/src/x.ts': "import { y } from './y.js'", 'a/src/y.ts': y })).toEqual([])
  })

  it('leave suites out, which may use what uses their package', () => {
    expect(
      complaints({
        'a/src/index.ts': '',
        'a/src/a.spec.ts': "import '@nexus/b'",
        'b/src/index.ts': "import '@nexus/a'",
      }),
    ).toEqual([])
  })
})
