import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bundlePlatform, removeBundle } from './bundle.mjs'

describe('the bundle', () => {
  let folder
  const put = (file, content) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  const inBundle = () => readdirSync(join(folder, 'apps/nexus/dist/bundle'))
  /** What the bundled program writes. */
  const run = () =>
    execFileSync(process.execPath, [join(folder, 'apps/nexus/dist/bundle/command-line.adapter.js')], {
      encoding: 'utf8',
    })
  const program = (...lines) => put('apps/nexus/dist/command-line.adapter.js', `${lines.join('\n')}\n`)
  const library = (name, files, manifest = {}) => {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js', ...manifest }))
    for (const [file, content] of Object.entries(files)) put(`node_modules/${name}/${file}`, content)
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bundle-'))
    put('apps/nexus/package.json', '{ "type": "module" }')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('runs without the libraries that went into it', async () => {
    library('plain', { 'index.js': "exports.word = 'here'" })
    program("import { word } from 'plain'", 'console.log(word)')
    expect(await bundlePlatform('1', { folder })).toBe(true)
    rmSync(join(folder, 'node_modules'), { recursive: true })
    expect(run()).toBe('here\n')
  })

  it('is made anew when what went into it is another, and leaves nothing of the old one', async () => {
    put('apps/nexus/dist/late.js', "export default 'old'")
    program("console.log((await import('./late.js')).default)")
    await bundlePlatform('1', { folder })
    const before = inBundle()
    put('apps/nexus/dist/late.js', "export default 'new'")
    expect(await bundlePlatform('1', { folder })).toBe(false)
    expect(run()).toBe('old\n')
    expect(await bundlePlatform('2', { folder })).toBe(true)
    expect(run()).toBe('new\n')
    expect(inBundle()).toHaveLength(before.length)
  })

  it('is made again when its entry is gone, when it is removed, and when that is asked for', async () => {
    program("console.log('here')")
    await bundlePlatform('1', { folder })
    rmSync(join(folder, 'apps/nexus/dist/bundle/command-line.adapter.js'))
    expect(await bundlePlatform('1', { folder })).toBe(true)
    removeBundle({ folder })
    expect(await bundlePlatform('1', { folder })).toBe(true)
    expect(await bundlePlatform('1', { folder })).toBe(false)
    expect(await bundlePlatform('1', { folder, force: true })).toBe(true)
    expect(run()).toBe('here\n')
  })

  it('gives the names of a CommonJS library that is loaded late, as Node does', async () => {
    library('late', { 'index.js': 'exports.__esModule = true; exports.default = 1; exports.word = 2' })
    program("const { word, default: whole } = await import('late')", 'console.log(word, whole.word)')
    await bundlePlatform('1', { folder })
    expect(run()).toBe('2 2\n')
  })

  it('takes the files of a library that Node would take', async () => {
    library('double', { 'index.js': "exports.of = 'node'", 'web.js': "export const of = 'web'" }, { module: 'web.js' })
    program("import { of } from 'double'", 'console.log(of)')
    await bundlePlatform('1', { folder })
    expect(run()).toBe('node\n')
  })

  it('finds files of ours where they were', async () => {
    put('libs/a/dist/note.txt', 'found')
    put('libs/a/package.json', '{ "type": "module" }')
    put(
      'libs/a/dist/read.js',
      "import { readFileSync } from 'node:fs'\nexport const note = readFileSync(new URL('./note.txt', import.meta.url), 'utf8')\n",
    )
    program("import { note } from '../../../libs/a/dist/read.js'", 'console.log(note)')
    await bundlePlatform('1', { folder })
    expect(run()).toBe('found\n')
  })

  it('leaves native code and what starts threads outside, and what is not installed to be missed when it is asked for', async () => {
    library('libsql', { 'index.js': "exports.word = 'native'" })
    program(
      "import { word } from 'libsql'",
      "console.log(word, await import('not-installed').catch(({ code }) => code))",
    )
    await bundlePlatform('1', { folder })
    expect(run()).toBe('native ERR_MODULE_NOT_FOUND\n')
    library('libsql', { 'index.js': "exports.word = 'another'" })
    expect(run()).toBe('another ERR_MODULE_NOT_FOUND\n')
  })

  it('refuses a library that looks for files beside itself, by its name', async () => {
    library('looking', { 'index.js': "exports.place = require('node:path').join(__dirname, 'x.txt')" })
    program("import { place } from 'looking'", 'console.log(place)')
    await expect(bundlePlatform('1', { folder })).rejects.toThrow('node_modules/looking/index.js')
    expect(existsSync(join(folder, 'apps/nexus/dist/bundle'))).toBe(false)
  })
})
