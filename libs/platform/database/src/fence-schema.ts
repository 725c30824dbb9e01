import type { QueryRunner } from 'typeorm'
import { FENCE_CODES, FENCE_LOCK, SEES_FENCED } from './fence.js'
import { quoted, type DoorRoles } from './roles.js'

const STATEMENTS = [
  `CREATE TABLE IF NOT EXISTS app.tenant_fence (service text NOT NULL, tenant_id uuid NOT NULL, state text NOT NULL CHECK (state IN ('leaving', 'away', 'arriving')),
     since timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (service, tenant_id))`,
  `ALTER TABLE app.tenant_fence ENABLE ROW LEVEL SECURITY`,
  `DROP POLICY IF EXISTS own_fence ON app.tenant_fence`,
  `CREATE POLICY own_fence ON app.tenant_fence USING (app.current_tenant() IS NULL OR tenant_id = app.current_tenant())`,
  `CREATE TABLE IF NOT EXISTS app.placement (name text PRIMARY KEY CHECK (name ~ '^[a-z][a-z0-9-]{0,39}$' AND name <> 'shared'), region text, shard text,
     kind text NOT NULL CHECK (kind IN ('database', 'variable')), reference text NOT NULL, state text NOT NULL CHECK (state IN ('preparing', 'ready')),
     created_at timestamptz NOT NULL DEFAULT now())`,
  `CREATE TABLE IF NOT EXISTS app.tenant_placement (tenant_id uuid PRIMARY KEY, placement text REFERENCES app.placement (name), target text REFERENCES app.placement (name),
     origin text REFERENCES app.placement (name), state text NOT NULL CHECK (state IN ('shared', 'preparing', 'moving', 'dedicated')), version int NOT NULL,
     began_at timestamptz, changed_at timestamptz NOT NULL DEFAULT now())`,
  `CREATE OR REPLACE FUNCTION app.tenants_fenced(of_service text) RETURNS uuid[] LANGUAGE sql STABLE AS $$
     SELECT CASE WHEN current_setting('${SEES_FENCED}', true) = 'on' THEN '{}'::uuid[]
       ELSE coalesce((SELECT array_agg(tenant_id) FROM app.tenant_fence WHERE service = of_service), '{}'::uuid[]) END $$`,
  // Volatile, so that the fence is read by a snapshot of after the lock.
  `CREATE OR REPLACE FUNCTION app.enter_tenant(of_service text, tenant uuid, writes boolean) RETURNS void LANGUAGE plpgsql AS $$
     DECLARE found text;
     BEGIN
       IF writes THEN PERFORM pg_advisory_xact_lock_shared(${String(FENCE_LOCK)}, hashtext(tenant::text)); END IF;
       SELECT state INTO found FROM app.tenant_fence WHERE service = of_service AND tenant_id = tenant;
       IF found IS NULL OR (found = 'leaving' AND NOT writes) THEN RETURN; END IF;
       RAISE EXCEPTION 'the organization is %', found USING ERRCODE =
         CASE found WHEN 'leaving' THEN '${FENCE_CODES.leaving}' WHEN 'away' THEN '${FENCE_CODES.away}' ELSE '${FENCE_CODES.arriving}' END;
     END $$`,
  // Rows of append-only tables that are fenced off are a copy that does not count: the owner may remove them, nobody else has the right.
  `CREATE OR REPLACE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       IF TG_OP = 'DELETE' AND TG_LEVEL = 'ROW' THEN
         IF EXISTS (SELECT 1 FROM app.tenant_fence WHERE service = TG_TABLE_SCHEMA AND state IN ('away', 'arriving')
           AND tenant_id = (to_jsonb(OLD) ->> 'tenant_id')::uuid) THEN RETURN OLD; END IF;
       END IF;
       RAISE EXCEPTION 'rows of % are append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
     END $$`,
]

/** Makes the tables and functions of fences and of the registry of placements where they are missing. As the owner, repeatable. */
export async function prepareFence(runner: QueryRunner, { app, platform }: DoorRoles): Promise<void> {
  const present = (await runner.query(
    `SELECT 1 WHERE to_regprocedure('app.enter_tenant(text,uuid,boolean)') IS NOT NULL`,
  )) as unknown[]
  if (present.length === 0) for (const statement of STATEMENTS) await runner.query(statement)
  const rights = (await runner.query(
    `SELECT has_table_privilege($1, 'app.tenant_fence', 'SELECT') AND has_table_privilege($2, 'app.tenant_fence', 'SELECT')
       AND has_table_privilege($2, 'app.placement', 'SELECT') AND has_table_privilege($2, 'app.tenant_placement', 'SELECT') AS granted`,
    [app, platform],
  )) as { granted: boolean }[]
  if (rights[0]?.granted === true) return
  await runner.query(`GRANT SELECT ON app.tenant_fence TO ${quoted(app)}, ${quoted(platform)}`)
  await runner.query(`GRANT SELECT ON app.placement, app.tenant_placement TO ${quoted(platform)}`)
}
