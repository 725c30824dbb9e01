import pg from 'pg'
import { milliseconds, table } from '../../report.mjs'
import { statementProxy } from '../../statements.mjs'
import { pgbench } from '../pgbench.mjs'
import { recipeOf } from '../recipe.mjs'
import { newId, replay } from '../replay.mjs'

const ROWS = 50_000

export const imports = {
  name: 'import',
  heading: `Cluster: ${ROWS.toLocaleString('en')} rows inserted at once`,
  async measure({ stack, program, tenants }) {
    const [{ vendor }] = tenants
    const [{ ServiceDatabase, TenantTable }, { systemClock }, { procurementService }, { Vendor }] = await Promise.all([
      import('@nexus/platform-database'),
      import('@nexus/kernel'),
      import('@nexus/procurement'),
      import('../../../../apps/procurement/dist/vendors/vendor.entity.js'),
    ])
    const tenantId = await stack.onCopy(
      async (query) =>
        (await query('SELECT tenant_id FROM procurement.vendor WHERE id = ?1', [vendor.vendorId]))[0].tenant_id,
    )
    const ctx = { tenantId, actor: { kind: 'system', userId: tenantId }, deadlineAt: Date.now() + 600_000 }
    const insertion = async (url) => {
      const options = { clock: systemClock, migrate: false }
      const database = await ServiceDatabase.open(procurementService.schema, { kind: 'postgres', url }, options)
      const vendors = new TenantTable(database.tenantTx, Vendor, 'vendor')
      return {
        close: () => database.close(),
        insert: () =>
          database.tenantTx.run(ctx, async () => {
            const pattern = await vendors.get(ctx, vendor.vendorId)
            const {
              tenantId: _tenant,
              version: _version,
              createdAt: _created,
              createdBy: _by,
              updatedAt: _updated,
              ...row
            } = pattern
            await vendors.insert(
              ctx,
              Array.from({ length: ROWS }, () => ({ ...row, id: newId() })),
            )
          }),
      }
    }
    return stack.paused(async () => {
      const recipe = await heard(stack.copyUrl, insertion)
      const platform = await insertion(stack.copyUrl)
      const pool = new pg.Pool({ connectionString: stack.copyUrl, max: 1 })
      try {
        return {
          statements: recipe.units[0].length,
          platform: await timed(platform.insert),
          bare: await timed(() => replay(pool, recipe)),
          sql: program === undefined ? undefined : (await pgbench(program, stack.copyUrl, [recipe], { times: 1 })).p50,
        }
      } finally {
        await platform.close()
        await pool.end()
      }
    })
  },
  text: ({
    platform,
    bare,
    sql,
    statements,
  }) => `Vendors, as an import would store them: \`TenantTable.insert\` in one transaction of one organization, ${statements} statements in all, beside the
same statements by bare pg and by pgbench. The platform reaches **${(bare / platform).toFixed(2)}** of the speed of bare pg.

${table(
  ['', 'all', 'rows/s'],
  [
    ['the platform', milliseconds(platform), ((ROWS / platform) * 1000).toFixed(0)],
    ['bare pg', milliseconds(bare), ((ROWS / bare) * 1000).toFixed(0)],
    ...(sql === undefined ? [] : [['SQL alone (pgbench)', milliseconds(sql), ((ROWS / sql) * 1000).toFixed(0)]]),
  ],
)}`,
}

async function heard(url, insertion) {
  const proxy = await statementProxy(url)
  const { insert, close } = await insertion(proxy.url)
  const since = Date.now()
  try {
    const units = await proxy.unitsDuring(insert)
    const writing = units.filter(({ statements }) =>
      statements.some(({ sql }) => /^INSERT INTO "procurement"."vendor"/.test(sql)),
    )
    return recipeOf(writing, { since })
  } finally {
    await close()
    proxy.close()
  }
}

async function timed(work) {
  const began = performance.now()
  await work()
  return performance.now() - began
}
