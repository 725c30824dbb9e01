import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class AddAuditCheckPostgres1795301103620 implements MigrationInterface {
  name = 'AddAuditCheckPostgres1795301103620'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "billing"."audit_check" ("tenant_id" uuid NOT NULL, "wanted" boolean NOT NULL DEFAULT false, "requested_at" TIMESTAMP(3) WITH TIME ZONE, "started_at" TIMESTAMP(3) WITH TIME ZONE, "checked_at" TIMESTAMP(3) WITH TIME ZONE, "whole_at" TIMESTAMP(3) WITH TIME ZONE, "result" character varying(8), "from_seq" bigint, "to_seq" bigint, "intact_since" TIMESTAMP(3) WITH TIME ZONE, "head_seq" bigint, "head_hash" character varying(64), "failed_at" TIMESTAMP(3) WITH TIME ZONE, "failed_seq" bigint, "failed_kind" character varying(20), "failed_reason" character varying(500), "problems" integer, CONSTRAINT "ck_audit_check_b85a917a" CHECK ("result" IN ('intact', 'broken')), CONSTRAINT "audit_check_pkey" PRIMARY KEY ("tenant_id"))`,
    )
    await enableTenantIsolation(queryRunner, 'billing', 'audit_check', { platform: true })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "billing"."audit_check"`)
  }
}
