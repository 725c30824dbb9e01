import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class JobsAndSealSqlite1795237567344 implements MigrationInterface {
  name = 'JobsAndSealSqlite1795237567344'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "job" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "queue" varchar(60) NOT NULL, "kind" varchar(160) NOT NULL, "payload" json NOT NULL, "due_at" datetime(3) NOT NULL, "run_at" datetime(3) NOT NULL, "state" varchar(9) NOT NULL, "attempts" integer NOT NULL, "max_attempts" integer NOT NULL, "lease_until" datetime(3), "lease_owner" varchar, "dedupe_key" varchar(200), "repeat" json, "progress" integer NOT NULL, "result" json, "last_error" varchar(4000), "actor" json NOT NULL, "trace_id" varchar(32) NOT NULL, "created_at" datetime(3) NOT NULL, "updated_at" datetime(3) NOT NULL, CONSTRAINT "ck_job_63fed546" CHECK (("state" = 'running') = ("lease_owner" IS NOT NULL)), CONSTRAINT "ck_job_7538024b" CHECK ("progress" BETWEEN 0 AND 100), CONSTRAINT "ck_job_efd7db9f" CHECK ("state" IN ('queued', 'running', 'done', 'failed', 'cancelled')), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_job_state_updated_at" ON "job" ("state", "updated_at") `)
    await queryRunner.query(
      `CREATE INDEX "ix_job_lease_until_7f82928e" ON "job" ("lease_until") WHERE "state" = 'running'`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_job_kind_run_at_1d6754f6" ON "job" ("kind", "run_at") WHERE "state" = 'queued'`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_job_dedupe_key_queue_tenant_id_8df8a79e" ON "job" ("tenant_id", "queue", "dedupe_key") WHERE "dedupe_key" IS NOT NULL AND "state" IN ('queued', 'running')`,
    )
    await queryRunner.query(
      `CREATE TABLE "audit_seal" ("tenant_id" varchar NOT NULL, "seq" bigint NOT NULL, "row_id" varchar NOT NULL, "prev_hash" varchar(64) NOT NULL, "hash" varchar(64) NOT NULL, CONSTRAINT "uq_audit_seal_row_id_tenant_id" UNIQUE ("tenant_id", "row_id"), CONSTRAINT "ck_audit_seal_1497b3dd" CHECK ("seq" > 0), PRIMARY KEY ("tenant_id", "seq"))`,
    )
    await enableTenantIsolation(queryRunner, 'workflow', 'audit_seal', { platform: true, appendOnly: true })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "audit_seal"`)
    await queryRunner.query(`DROP INDEX "ix_job_dedupe_key_queue_tenant_id_8df8a79e"`)
    await queryRunner.query(`DROP INDEX "ix_job_kind_run_at_1d6754f6"`)
    await queryRunner.query(`DROP INDEX "ix_job_lease_until_7f82928e"`)
    await queryRunner.query(`DROP INDEX "ix_job_state_updated_at"`)
    await queryRunner.query(`DROP TABLE "job"`)
  }
}
