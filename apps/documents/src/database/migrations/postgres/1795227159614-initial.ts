import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class InitialPostgres1795227159614 implements MigrationInterface {
  name = 'InitialPostgres1795227159614'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "documents"."idempotency_record" ("tenant_id" uuid NOT NULL, "principal" character varying(80) NOT NULL, "key" character varying(255) NOT NULL, "fingerprint" character varying(64) NOT NULL, "op_id" uuid NOT NULL, "output" jsonb NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("tenant_id", "principal", "key"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "documents"."audit" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "actor_id" uuid NOT NULL, "actor_kind" character varying(8) NOT NULL, "actor_name" character varying(200), "on_behalf_of" uuid, "ip" character varying(45), "user_agent" character varying(400), "action" character varying(160) NOT NULL, "entity" character varying(60) NOT NULL, "entity_id" uuid NOT NULL, "before" jsonb, "after" jsonb, "reason" character varying(2000), "op_id" uuid NOT NULL, "trace_id" character varying(32) NOT NULL, "source" character varying(12) NOT NULL, CONSTRAINT "audit_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_audit_op_id_tenant_id" ON "documents"."audit"  ("tenant_id", "op_id") `)
    await queryRunner.query(
      `CREATE INDEX "ix_audit_entity_entity_id_id_tenant_id" ON "documents"."audit"  ("tenant_id", "entity", "entity_id", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "documents"."dead_letter" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "consumer" character varying(120) NOT NULL, "event_id" uuid NOT NULL, "type" character varying(160) NOT NULL, "envelope" jsonb NOT NULL, "deliveries" integer NOT NULL, "error_class" character varying(12) NOT NULL, "error_code" character varying(120) NOT NULL, "error" character varying(4000) NOT NULL, "status" character varying(12) NOT NULL, "first_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "uq_dead_letter_consumer_event_id_tenant_id" UNIQUE ("tenant_id", "consumer", "event_id"), CONSTRAINT "ck_dead_letter_9679143c" CHECK ("error_class" IN ('permanent', 'exhausted')), CONSTRAINT "ck_dead_letter_723a1d94" CHECK ("status" IN ('open', 'redriving', 'redriven')), CONSTRAINT "dead_letter_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "documents"."inbox_event" ("tenant_id" uuid NOT NULL, "consumer" character varying(120) NOT NULL, "event_id" uuid NOT NULL, "type" character varying(160) NOT NULL, "aggregate_id" uuid NOT NULL, "aggregate_seq" integer NOT NULL, "outcome" character varying(8) NOT NULL, "processed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "ck_inbox_event_08293420" CHECK ("outcome" IN ('done', 'dead')), CONSTRAINT "inbox_event_pkey" PRIMARY KEY ("tenant_id", "consumer", "event_id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "documents"."outbox_event" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "pos" bigint NOT NULL, "aggregate_type" character varying(60) NOT NULL, "aggregate_id" uuid NOT NULL, "aggregate_seq" integer NOT NULL, "type" character varying(160) NOT NULL, "schema_version" integer NOT NULL, "payload" jsonb NOT NULL, "headers" jsonb NOT NULL, "op_id" uuid NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "published_at" TIMESTAMP(3) WITH TIME ZONE, "attempts" integer NOT NULL DEFAULT '0', "last_error" character varying(4000), CONSTRAINT "uq_outbox_event_aggregate_id_aggregate_seq_aggregate_t_fa8917e2" UNIQUE ("tenant_id", "aggregate_type", "aggregate_id", "aggregate_seq"), CONSTRAINT "ck_outbox_event_bfb20d00" CHECK ("aggregate_seq" > 0), CONSTRAINT "ck_outbox_event_5eb02424" CHECK (length(CAST("payload" AS text)) < 900000), CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_outbox_event_pos_335a89e2" ON "documents"."outbox_event"  ("pos") WHERE "published_at" IS NULL`,
    )
    await queryRunner.query(
      `CREATE TABLE "documents"."stored_file" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "file_name" character varying(200) NOT NULL, "media_type" character varying(100) NOT NULL, "kind" character varying(60) NOT NULL, "owner_type" character varying(60) NOT NULL, "owner_id" uuid NOT NULL, "sha256" character varying(64) NOT NULL, "size" integer NOT NULL, "storage_key" character varying(200) NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "stored_file_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_stored_file_kind_owner_id_owner_type_sha256_tenant_id" ON "documents"."stored_file"  ("tenant_id", "owner_type", "owner_id", "kind", "sha256") `,
    )
    await enableTenantIsolation(queryRunner, 'documents', 'idempotency_record', { platform: true })
    await enableTenantIsolation(queryRunner, 'documents', 'audit', { platform: true, appendOnly: true })
    await enableTenantIsolation(queryRunner, 'documents', 'dead_letter', { platform: true })
    await enableTenantIsolation(queryRunner, 'documents', 'inbox_event', { platform: true })
    await enableTenantIsolation(queryRunner, 'documents', 'outbox_event', { platform: true })
    await enableTenantIsolation(queryRunner, 'documents', 'stored_file')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "documents"."ix_stored_file_kind_owner_id_owner_type_sha256_tenant_id"`)
    await queryRunner.query(`DROP TABLE "documents"."stored_file"`)
    await queryRunner.query(`DROP INDEX "documents"."ix_outbox_event_pos_335a89e2"`)
    await queryRunner.query(`DROP TABLE "documents"."outbox_event"`)
    await queryRunner.query(`DROP TABLE "documents"."inbox_event"`)
    await queryRunner.query(`DROP TABLE "documents"."dead_letter"`)
    await queryRunner.query(`DROP INDEX "documents"."ix_audit_entity_entity_id_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "documents"."ix_audit_op_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "documents"."audit"`)
    await queryRunner.query(`DROP TABLE "documents"."idempotency_record"`)
  }
}
