import type { SqlRunner } from './catalogue.js'

/** A foreign key between rows of organizations, with the statement that finds the rows which break it. */
export interface ForeignKeyInvariant {
  readonly constraint: string
  readonly table: string
  /** Gives `tenant_id` and `broken`, a number as text, of each organization with broken rows; no row is what must be. */
  readonly sql: string
}

/**
 * INV-16, generated from `pg_constraint`: for every foreign key of the schema whose two tables have a tenant_id, the rows
 * whose parent is not there in their own organization. Under row-level security a statement sees one organization,
 * so run it as the platform, as a role with BYPASSRLS, or once for each organization: it is true in each of them.
 */
export async function foreignKeyInvariants(runner: SqlRunner, schema: string): Promise<ForeignKeyInvariant[]> {
  const rows = (await runner.query(
    `SELECT f.conname AS "constraint", format('%I.%I', n.nspname, c.relname) AS "table", format('%I.%I', m.nspname, p.relname) AS parent,
       (SELECT json_agg(json_build_array(format('%I', own.attname), format('%I', other.attname)) ORDER BY pair.place)
        FROM unnest(f.conkey, f.confkey) WITH ORDINALITY AS pair (own, other, place)
        JOIN pg_attribute own ON own.attrelid = f.conrelid AND own.attnum = pair.own
        JOIN pg_attribute other ON other.attrelid = f.confrelid AND other.attnum = pair.other) AS pairs
     FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_class p ON p.oid = f.confrelid JOIN pg_namespace m ON m.oid = p.relnamespace
     WHERE n.nspname = $1 AND f.contype = 'f' AND (SELECT count(*) FROM pg_attribute a
       WHERE a.attrelid IN (c.oid, p.oid) AND a.attname = 'tenant_id' AND NOT a.attisdropped) = CASE WHEN c.oid = p.oid THEN 1 ELSE 2 END
     ORDER BY 2, 1`,
    [schema],
  )) as { constraint: string; table: string; parent: string; pairs: [string, string][] }[]
  return rows.map(({ constraint, table, parent, pairs }) => {
    const present = pairs.map(([own]) => `child.${own} IS NOT NULL`).join(' AND ')
    const same = [...pairs.filter(([own]) => own !== 'tenant_id'), ['tenant_id', 'tenant_id'] as const]
      .map(([own, other]) => `parent.${other} = child.${own}`)
      .join(' AND ')
    const sql = `SELECT child.tenant_id, count(*)::text AS broken FROM ${table} child WHERE ${present} AND NOT EXISTS (SELECT 1 FROM ${parent} parent WHERE ${same}) GROUP BY 1`
    return { constraint, table, sql }
  })
}
