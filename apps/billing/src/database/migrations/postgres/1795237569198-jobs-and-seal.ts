import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class JobsAndSealPostgres1795237569198 implements MigrationInterface {
  name = 'JobsAndSealPostgres1795237569198'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "billing"."job" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "queue" character varying(60) NOT NULL, "kind" character varying(160) NOT NULL, "payload" jsonb NOT NULL, "due_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "run_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "state" character varying(9) NOT NULL, "attempts" integer NOT NULL, "max_attempts" integer NOT NULL, "lease_until" TIMESTAMP(3) WITH TIME ZONE, "lease_owner" uuid, "dedupe_key" character varying(200), "repeat" jsonb, "progress" integer NOT NULL, "result" jsonb, "last_error" character varying(4000), "actor" jsonb NOT NULL, "trace_id" character varying(32) NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "ck_job_63fed546" CHECK (("state" = 'running') = ("lease_owner" IS NOT NULL)), CONSTRAINT "ck_job_7538024b" CHECK ("progress" BETWEEN 0 AND 100), CONSTRAINT "ck_job_efd7db9f" CHECK ("state" IN ('queued', 'running', 'done', 'failed', 'cancelled')), CONSTRAINT "job_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_job_state_updated_at" ON "billing"."job"  ("state", "updated_at") `)
    await queryRunner.query(
      `CREATE INDEX "ix_job_lease_until_7f82928e" ON "billing"."job"  ("lease_until") WHERE "state" = 'running'`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_job_kind_run_at_1d6754f6" ON "billing"."job"  ("kind", "run_at") WHERE "state" = 'queued'`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_job_dedupe_key_queue_tenant_id_8df8a79e" ON "billing"."job"  ("tenant_id", "queue", "dedupe_key") WHERE "dedupe_key" IS NOT NULL AND "state" IN ('queued', 'running')`,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."audit_seal" ("tenant_id" uuid NOT NULL, "seq" bigint NOT NULL, "row_id" uuid NOT NULL, "prev_hash" character varying(64) NOT NULL, "hash" character varying(64) NOT NULL, CONSTRAINT "uq_audit_seal_row_id_tenant_id" UNIQUE ("tenant_id", "row_id"), CONSTRAINT "ck_audit_seal_1497b3dd" CHECK ("seq" > 0), CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("tenant_id", "seq"))`,
    )
    await enableTenantIsolation(queryRunner, 'billing', 'job', { platform: true })
    await enableTenantIsolation(queryRunner, 'billing', 'audit_seal', { platform: true, appendOnly: true })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "billing"."audit_seal"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_job_dedupe_key_queue_tenant_id_8df8a79e"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_job_kind_run_at_1d6754f6"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_job_lease_until_7f82928e"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_job_state_updated_at"`)
    await queryRunner.query(`DROP TABLE "billing"."job"`)
  }
}
