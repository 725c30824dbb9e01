// Files that import each other in a circle, and packages that do. Imports of types only are free: they are gone at run time.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import workspace from './workspace.cjs'

const isSuite = (file) => /\.(spec|int-spec|e2e-spec|cluster-spec)\.ts$/.test(file)

/** Every cycle, each said once, as a sentence. Suites are left out: nothing imports them. */
export function complaintsAboutCycles(root, packages = workspace.workspacePackages()) {
  const entries = new Map(packages.map(({ name, entry }) => [name, entry]))
  const files = packages.flatMap(({ path }) => sourcesBelow(join(path, 'src')))
  const imports = new Map(files.map((file) => [file, importsOf(file, entries)]))
  return circles(imports).map((circle) => `Import cycle: ${circle.map((file) => relative(root, file)).join(' → ')}`)
}

function sourcesBelow(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !isSuite(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

function importsOf(file, entries) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  const targets = new Set()
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue
    if (!statement.moduleSpecifier || isTypeOnly(statement)) continue
    const name = statement.moduleSpecifier.text
    const target = name.startsWith('.') ? resolve(dirname(file), name.replace(/\.js$/, '.ts')) : entries.get(name)
    if (target) targets.add(target)
  }
  return [...targets]
}

function isTypeOnly(statement) {
  if (ts.isExportDeclaration(statement)) {
    const { exportClause } = statement
    const names = exportClause && ts.isNamedExports(exportClause) ? exportClause.elements : []
    return statement.isTypeOnly || (names.length > 0 && names.every((element) => element.isTypeOnly))
  }
  const clause = statement.importClause
  if (!clause) return false
  if (clause.isTypeOnly || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const { namedBindings } = clause
  if (clause.name || !namedBindings || !ts.isNamedImports(namedBindings)) return false
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly)
}

/** One shortest circle for each strongly connected group (Tarjan). */
function circles(imports) {
  const order = new Map()
  const low = new Map()
  const stack = []
  const groups = []
  const visit = (file) => {
    order.set(file, order.size)
    low.set(file, order.get(file))
    stack.push(file)
    for (const next of imports.get(file) ?? []) {
      if (!imports.has(next)) continue
      if (!order.has(next)) visit(next)
      if (stack.includes(next)) low.set(file, Math.min(low.get(file), low.get(next)))
    }
    if (low.get(file) !== order.get(file)) return
    const group = stack.splice(stack.indexOf(file))
    if (group.length > 1 || (imports.get(file) ?? []).includes(file)) groups.push(new Set(group))
  }
  for (const file of imports.keys()) if (!order.has(file)) visit(file)
  return groups.map((group) => shortestCircle([...group].sort()[0], group, imports))
}

function shortestCircle(start, group, imports) {
  const paths = [[start]]
  const seen = new Set()
  for (const path of paths) {
    for (const next of imports.get(path.at(-1))) {
      if (next === start) return [...path, start]
      if (!group.has(next) || seen.has(next)) continue
      seen.add(next)
      paths.push([...path, next])
    }
  }
  return [start]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const complaints = complaintsAboutCycles(workspace.root)
  for (const complaint of complaints) console.error(complaint)
  console.log(`Cycles: ${complaints.length}`)
  process.exitCode = complaints.length > 0 ? 1 : 0
}
