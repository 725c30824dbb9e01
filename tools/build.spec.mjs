import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildStale } from './build.mjs'

describe('the build', () => {
  let root
  const put = (file, content) => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), content)
  }
  const built = (file) => existsSync(join(root, 'a/dist', file))
  const build = () =>
    buildStale({ workspaceFolder: root, candidates: [{ name: '@nexus/a', folder: 'a', path: join(root, 'a') }] })

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'build-'))
    put('package.json', '{ "type": "module" }')
    put('a/package.json', '{ "type": "module" }')
    put('a/src/index.ts', "export * from './deep/x.js'\n")
    put('a/src/deep/x.ts', 'export const x: number = 1\n')
    put('a/src/deep/table.json', '{}')
    put('a/src/deep/x.spec.ts', 'it()')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('compiles sources, copies assets, and leaves suites out', async () => {
    expect(await build()).toMatchObject({ packages: ['@nexus/a'], files: 3 })
    expect(['index.js', 'index.js.map', 'deep/x.js', 'deep/table.json'].map(built)).toEqual([true, true, true, true])
    expect(built('deep/x.spec.js')).toBe(false)
    expect(readFileSync(join(root, 'a/dist/index.js'), 'utf8')).toContain("from './deep/x.js'")
    expect(JSON.parse(readFileSync(join(root, 'a/dist/deep/x.js.map'), 'utf8')).sources).toEqual([
      '../../src/deep/x.ts',
    ])
  })

  it('does nothing twice, and only what changed the next time', async () => {
    await build()
    expect(await build()).toMatchObject({ packages: [], files: 0 })
    put('a/src/deep/x.ts', 'export const x: number = 2\n')
    expect(await build()).toMatchObject({ files: 1 })
    expect(readFileSync(join(root, 'a/dist/deep/x.js'), 'utf8')).toContain('x = 2')
  })

  it('makes again what was deleted from dist', async () => {
    await build()
    rmSync(join(root, 'a/dist'), { recursive: true })
    expect(await build()).toMatchObject({ files: 3 })
    expect(built('deep/x.js')).toBe(true)
  })

  it('removes what no longer has a source', async () => {
    await build()
    rmSync(join(root, 'a/src/deep'), { recursive: true })
    await build()
    expect(built('deep')).toBe(false)
    expect(built('index.js')).toBe(true)
  })

  it('names the file that does not compile, and tries it again', async () => {
    put('a/src/deep/x.ts', 'export const = 1\n')
    await expect(build()).rejects.toThrow('a/src/deep/x.ts does not compile')
    await expect(build()).rejects.toThrow('a/src/deep/x.ts does not compile')
  })
})
