// `npm run generate`: writes every generated file that is kept in the repository. `-- --check` writes nothing and fails
// when a file is not what would be written.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { buildStale } from './build.mjs'
import workspace from './workspace.cjs'

const { root } = workspace

function node(...parameters) {
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status === 0) return stdout
  console.error(`✕ node ${parameters.join(' ')} failed:\n${stderr}${stdout}`)
  process.exit(1)
}

/** `script` writes its files itself; `print` prints the one file. */
const generators = [
  { outputs: ['libs/kernel/src/currencies.generated.ts'], script: 'tools/generate-currencies.mjs' },
  {
    outputs: ['libs/standards/pain001/src/schema.generated.ts'],
    script: 'libs/standards/pain001/scripts/generate-schema.mjs',
  },
  { outputs: ['docs/openapi.json'], print: ['apps/nexus/dist/main.js', 'openapi'] },
  // After the document that it is made from.
  {
    outputs: ['libs/client/src/schema.generated.ts', 'libs/client/src/operations.generated.ts'],
    script: 'libs/client/scripts/generate-client.mjs',
  },
  { outputs: ['.env.example'], print: ['apps/nexus/dist/main.js', 'settings'] },
  { outputs: ['docs/settings.md'], print: ['apps/nexus/dist/main.js', 'settings', '--markdown'] },
]

const contentOf = (output) => (existsSync(join(root, output)) ? readFileSync(join(root, output), 'utf8') : undefined)

async function run({ outputs, script, print }) {
  if (script) node(script)
  else writeFileSync(join(root, outputs[0]), node(...print))
  for (const output of outputs) {
    const options = { ...(await resolveConfig(join(root, output))), filepath: join(root, output) }
    if (/\.(ts|json|md|ya?ml)$/.test(output))
      writeFileSync(join(root, output), await format(contentOf(output), options))
  }
}

const check = process.argv.includes('--check')
const stale = []
await buildStale()
for (const generator of generators) {
  const before = generator.outputs.map((output) => [output, contentOf(output)])
  await run(generator)
  for (const [output, content] of before) {
    if (contentOf(output) === content) continue
    stale.push(output)
    if (check && content !== undefined) writeFileSync(join(root, output), content)
  }
}
for (const output of stale)
  console.log(check ? `✕ ${output} is not what its generator writes: npm run generate` : `wrote ${output}`)
if (stale.length === 0) console.log('Generated files are up to date')
if (check && stale.length > 0) process.exitCode = 1
