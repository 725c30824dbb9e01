import { bareRequest, startBare } from './cluster/bare.mjs'
import { findPgbench } from './cluster/pgbench.mjs'
import { populate } from './cluster/population.mjs'
import { record, recordAll } from './cluster/record.mjs'
import { create, list, read } from './cluster/sections/comparisons.mjs'
import { cycle } from './cluster/sections/cycle.mjs'
import { imports } from './cluster/sections/import.mjs'
import { journey } from './cluster/sections/journey.mjs'
import { overload } from './cluster/sections/overload.mjs'
import { pdfs } from './cluster/sections/pdfs.mjs'
import { rls } from './cluster/sections/rls.mjs'
import { traces } from './cluster/sections/traces.mjs'
import { startStack } from './cluster/stack.mjs'
import { startDriver } from './driver/driver.mjs'
import { ORDERS } from './lists.mjs'
import { approvalCycle } from './driver/flows.mjs'
import { askOnce } from './driver/ask.mjs'

/** In the order in which they are measured, whichever are chosen: the last ones leave much behind, or start the platform anew. */
export const CLUSTER_SECTIONS = Object.fromEntries(
  [create, read, list, cycle, journey, overload, pdfs, rls, imports, traces].map((section) => [section.name, section]),
)

/** As many connections as each service of the platform has by default. */
const POOL_SIZE = 10

/**
 * Measures the chosen sections on one cluster (or `stack: 'embedded'`, the same in one process), each beside the same
 * statements without the platform. Answers [[heading, text]].
 */
export async function measureCluster(
  chosen,
  { seconds, profiles, stack: kind = 'cluster', organizations, orders = ORDERS },
) {
  const began = performance.now()
  const say = (what) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${what}`)
  const program = findPgbench()
  if (program === undefined) say('there is no pgbench here: the comparison with SQL alone is left out')
  const stack = await startStack(kind, { profiles })
  const open = []
  try {
    say('the platform runs')
    const { tenants, requests } = await populate(stack, { organizations, copies: orders })
    say(`${tenants.length} organizations, ${orders.toLocaleString('en')} orders`)
    const recipes = await record(stack, requests)
    const scenes = tenants.map(({ buyer, approver, order }) => ({
      buyer: buyer.authorization,
      approver: approver.authorization,
      order,
    }))
    if (chosen.includes('cycle')) recipes.cycle = await recordCycles(stack, scenes, requests)
    say('statements written down')
    await stack.direct()
    const driver = await startDriver()
    open.push(driver)
    const bare = await startBare({ databaseUrl: stack.copyUrl, jwks: await stack.jwks(), recipes, poolSize: POOL_SIZE })
    open.push(bare)
    const bareRequests = Object.fromEntries(
      Object.keys(recipes).map((name) => [
        name,
        recipes[name].map((_, index) => bareRequest(name, index, requests[name][index])),
      ]),
    )
    say('the platform runs again, without a listener before its database')
    const scene = {
      organizations: tenants.length,
      orders,
      stack,
      tenants,
      requests,
      recipes,
      scenes,
      driver,
      bare,
      bareRequests,
      program,
    }
    const measured = []
    for (const name of Object.keys(CLUSTER_SECTIONS).filter((each) => chosen.includes(each))) {
      const { heading, measure, text } = CLUSTER_SECTIONS[name]
      measured.push([heading, text(await measure(scene, { seconds }))])
      say(`${name}\n\n## ${heading}\n\n${measured.at(-1)[1]}\n`)
    }
    return measured
  } finally {
    for (const one of open) one.stop()
    await stack.stop()
  }
}

/** So many organizations' approval cycles are written down: each is hundreds of statements. */
const CYCLES = 8
/** On a machine that has much else to do one may not be settled in time. */
const TRIES = 5
/** Whose work a cycle waits for, and who keeps its trail; what is printed of an issued order comes later. */
const SETTLING = ['procurement', 'workflow', 'identity', 'billing']

async function recordCycles(stack, scenes, requests) {
  const recipes = []
  for (let turn = 0; turn < Math.min(CYCLES, scenes.length); turn += 1) {
    let worth
    const once = async () => {
      const result = await approvalCycle(askOnce, { origins: stack.origins, turn, scenes })
      worth = result.worth
      if (worth === 'wrong') throw new Error(`an order was not issued: ${result.answer.status} ${result.answer.text}`)
    }
    // The first of an organization makes what later ones find, such as its number series.
    await once()
    for (let tries = 1; recipes.length === turn; tries += 1) {
      if (tries > TRIES) throw new Error('no order was issued in time, so that its statements cannot be written down')
      await stack.unitsDuring(() => Promise.resolve(), { patience: 1000 })
      const recipe = await recordAll(stack, SETTLING, once)
      if (worth === 'ok') recipes.push(recipe)
    }
  }
  requests.cycle = recipes.map((_, turn) => ({
    method: 'POST',
    path: '',
    headers: { authorization: scenes[turn].buyer },
    expect: 201,
  }))
  return recipes
}
