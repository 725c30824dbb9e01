import type { MigrationInterface, QueryRunner } from 'typeorm'

export class AddAuditCheckSqlite1795301103618 implements MigrationInterface {
  name = 'AddAuditCheckSqlite1795301103618'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "audit_check" ("tenant_id" varchar PRIMARY KEY NOT NULL, "wanted" boolean NOT NULL DEFAULT (0), "requested_at" datetime(3), "started_at" datetime(3), "checked_at" datetime(3), "whole_at" datetime(3), "result" varchar(8), "from_seq" bigint, "to_seq" bigint, "intact_since" datetime(3), "head_seq" bigint, "head_hash" varchar(64), "failed_at" datetime(3), "failed_seq" bigint, "failed_kind" varchar(20), "failed_reason" varchar(500), "problems" integer, CONSTRAINT "ck_audit_check_b85a917a" CHECK ("result" IN ('intact', 'broken')))`,
    )
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "audit_check"`)
  }
}
