import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class InitialSqlite1795227159614 implements MigrationInterface {
  name = 'InitialSqlite1795227159614'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "idempotency_record" ("tenant_id" varchar NOT NULL, "principal" varchar(80) NOT NULL, "key" varchar(255) NOT NULL, "fingerprint" varchar(64) NOT NULL, "op_id" varchar NOT NULL, "output" json NOT NULL, "created_at" datetime(3) NOT NULL, PRIMARY KEY ("tenant_id", "principal", "key"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "audit" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "at" datetime(3) NOT NULL, "actor_id" varchar NOT NULL, "actor_kind" varchar(8) NOT NULL, "actor_name" varchar(200), "on_behalf_of" varchar, "ip" varchar(45), "user_agent" varchar(400), "action" varchar(160) NOT NULL, "entity" varchar(60) NOT NULL, "entity_id" varchar NOT NULL, "before" json, "after" json, "reason" varchar(2000), "op_id" varchar NOT NULL, "trace_id" varchar(32) NOT NULL, "source" varchar(12) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_audit_op_id_tenant_id" ON "audit" ("tenant_id", "op_id") `)
    await queryRunner.query(
      `CREATE INDEX "ix_audit_entity_entity_id_id_tenant_id" ON "audit" ("tenant_id", "entity", "entity_id", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "dead_letter" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "consumer" varchar(120) NOT NULL, "event_id" varchar NOT NULL, "type" varchar(160) NOT NULL, "envelope" json NOT NULL, "deliveries" integer NOT NULL, "error_class" varchar(12) NOT NULL, "error_code" varchar(120) NOT NULL, "error" varchar(4000) NOT NULL, "status" varchar(12) NOT NULL, "first_at" datetime(3) NOT NULL, "last_at" datetime(3) NOT NULL, CONSTRAINT "uq_dead_letter_consumer_event_id_tenant_id" UNIQUE ("tenant_id", "consumer", "event_id"), CONSTRAINT "ck_dead_letter_9679143c" CHECK ("error_class" IN ('permanent', 'exhausted')), CONSTRAINT "ck_dead_letter_723a1d94" CHECK ("status" IN ('open', 'redriving', 'redriven')), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "inbox_event" ("tenant_id" varchar NOT NULL, "consumer" varchar(120) NOT NULL, "event_id" varchar NOT NULL, "type" varchar(160) NOT NULL, "aggregate_id" varchar NOT NULL, "aggregate_seq" integer NOT NULL, "outcome" varchar(8) NOT NULL, "processed_at" datetime(3) NOT NULL, CONSTRAINT "ck_inbox_event_08293420" CHECK ("outcome" IN ('done', 'dead')), PRIMARY KEY ("tenant_id", "consumer", "event_id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "outbox_event" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "pos" bigint NOT NULL, "aggregate_type" varchar(60) NOT NULL, "aggregate_id" varchar NOT NULL, "aggregate_seq" integer NOT NULL, "type" varchar(160) NOT NULL, "schema_version" integer NOT NULL, "payload" json NOT NULL, "headers" json NOT NULL, "op_id" varchar NOT NULL, "occurred_at" datetime(3) NOT NULL, "published_at" datetime(3), "attempts" integer NOT NULL DEFAULT (0), "last_error" varchar(4000), CONSTRAINT "uq_outbox_event_aggregate_id_aggregate_seq_aggregate_t_fa8917e2" UNIQUE ("tenant_id", "aggregate_type", "aggregate_id", "aggregate_seq"), CONSTRAINT "ck_outbox_event_bfb20d00" CHECK ("aggregate_seq" > 0), CONSTRAINT "ck_outbox_event_5eb02424" CHECK (length(CAST("payload" AS text)) < 900000), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_outbox_event_pos_335a89e2" ON "outbox_event" ("pos") WHERE "published_at" IS NULL`,
    )
    await queryRunner.query(
      `CREATE TABLE "stored_file" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "file_name" varchar(200) NOT NULL, "media_type" varchar(100) NOT NULL, "kind" varchar(60) NOT NULL, "owner_type" varchar(60) NOT NULL, "owner_id" varchar NOT NULL, "sha256" varchar(64) NOT NULL, "size" integer NOT NULL, "storage_key" varchar(200) NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_stored_file_kind_owner_id_owner_type_sha256_tenant_id" ON "stored_file" ("tenant_id", "owner_type", "owner_id", "kind", "sha256") `,
    )
    await enableTenantIsolation(queryRunner, 'documents', 'audit', { platform: true, appendOnly: true })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_stored_file_kind_owner_id_owner_type_sha256_tenant_id"`)
    await queryRunner.query(`DROP TABLE "stored_file"`)
    await queryRunner.query(`DROP INDEX "ix_outbox_event_pos_335a89e2"`)
    await queryRunner.query(`DROP TABLE "outbox_event"`)
    await queryRunner.query(`DROP TABLE "inbox_event"`)
    await queryRunner.query(`DROP TABLE "dead_letter"`)
    await queryRunner.query(`DROP INDEX "ix_audit_entity_entity_id_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_audit_op_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "audit"`)
    await queryRunner.query(`DROP TABLE "idempotency_record"`)
  }
}
