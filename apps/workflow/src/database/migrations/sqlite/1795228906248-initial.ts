import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class InitialSqlite1795228906248 implements MigrationInterface {
  name = 'InitialSqlite1795228906248'

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
      `CREATE TABLE "approval_decision" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "approval_id" varchar NOT NULL, "task_id" varchar NOT NULL, "decision" varchar(12) NOT NULL, "document_version" integer NOT NULL, "snapshot_hash" varchar(64) NOT NULL, "comment" text, "user_id" varchar NOT NULL, "user_name" varchar(200) NOT NULL, "decided_at" datetime(3) NOT NULL, "ip" varchar(45), "user_agent" varchar(400), "before" json NOT NULL, "after" json NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_decision_approval_id_tenant_id_user_id" ON "approval_decision" ("tenant_id", "approval_id", "user_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "approval_document" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "document_type" varchar(40) NOT NULL, "submitted_version" integer NOT NULL, "ended_version" integer NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "approval_task" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "approval_id" varchar NOT NULL, "document_type" varchar(40) NOT NULL, "document_id" varchar NOT NULL, "document_version" integer NOT NULL, "title" varchar(200) NOT NULL, "amount_minor" bigint NOT NULL, "currency" varchar(3) NOT NULL, "requester_id" varchar NOT NULL, "requester_name" varchar(200) NOT NULL, "step_key" varchar(60) NOT NULL, "step_name" varchar(100) NOT NULL, "assignee_id" varchar NOT NULL, "assignee_name" varchar(200) NOT NULL, "origin" varchar(12) NOT NULL, "origin_reason" text, "state" varchar(12) NOT NULL, "opened_at" datetime(3) NOT NULL, "closed_at" datetime(3), "comment" text, "close_reason" text, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_assignee_id_id_state_tenant_id_title" ON "approval_task" ("tenant_id", "assignee_id", "state", "title", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_assignee_id_id_opened_at_state_tenant_id" ON "approval_task" ("tenant_id", "assignee_id", "state", "opened_at", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_task_approval_id_assignee_id_step_key_tenant_id" ON "approval_task" ("tenant_id", "approval_id", "step_key", "assignee_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "approval" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "document_type" varchar(40) NOT NULL, "document_id" varchar NOT NULL, "document_version" integer NOT NULL, "title" varchar(200) NOT NULL, "amount_minor" bigint NOT NULL, "currency" varchar(3) NOT NULL, "requester_id" varchar NOT NULL, "requester_name" varchar(200) NOT NULL, "excluded_user_ids" json NOT NULL, "facts" json NOT NULL, "snapshot" json NOT NULL, "definition_id" varchar NOT NULL, "definition_name" varchar(100) NOT NULL, "definition_version" integer NOT NULL, "route" json NOT NULL, "state" varchar(12) NOT NULL, "step_key" varchar(60), "reason" text, "verdict" varchar(12), "automatic" boolean NOT NULL, "outcome" varchar(12), "ended_at" datetime(3), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_requester_id_tenant_id" ON "approval" ("tenant_id", "requester_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_created_at_id_tenant_id" ON "approval" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_created_at_id_state_tenant_id" ON "approval" ("tenant_id", "state", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_document_id_tenant_id" ON "approval" ("tenant_id", "document_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_document_id_document_type_document_version_93d58275" ON "approval" ("tenant_id", "document_type", "document_id", "document_version") `,
    )
    await queryRunner.query(
      `CREATE TABLE "approval_definition_version" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "definition_id" varchar NOT NULL, "number" integer NOT NULL, "state" varchar(12) NOT NULL, "body" json NOT NULL, "current_for" varchar(40), "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "published_at" datetime(3), "published_by" varchar, "retired_at" datetime(3), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_definition_version_current_for_tenant_id" ON "approval_definition_version" ("tenant_id", "current_for") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_definition_version_definition_id_number_tenant_id" ON "approval_definition_version" ("tenant_id", "definition_id", "number") `,
    )
    await queryRunner.query(
      `CREATE TABLE "approval_definition" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "document_type" varchar(40) NOT NULL, "name" varchar(100) NOT NULL, "last_number" integer NOT NULL, "current_number" integer, "draft_number" integer, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_definition_id_tenant_id_updated_at" ON "approval_definition" ("tenant_id", "updated_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_definition_id_name_tenant_id" ON "approval_definition" ("tenant_id", "name", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_definition_document_type_name_tenant_id" ON "approval_definition" ("tenant_id", "document_type", "name") `,
    )
    await queryRunner.query(
      `CREATE TABLE "known_member_role" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "user_id" varchar NOT NULL, "role_id" varchar(60) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_known_member_role_role_id_tenant_id" ON "known_member_role" ("tenant_id", "role_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_known_member_role_role_id_tenant_id_user_id" ON "known_member_role" ("tenant_id", "user_id", "role_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "known_member" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "membership_id" varchar NOT NULL, "name" varchar(200) NOT NULL, "email" varchar(254) NOT NULL, "active" boolean NOT NULL, "source_version" integer NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "known_organization" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "name" varchar(200) NOT NULL, "base_currency" varchar(3) NOT NULL, "owner_user_id" varchar, "source_version" integer NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "known_role" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "name" varchar(60) NOT NULL, "decides" boolean NOT NULL, "deleted" boolean NOT NULL, "source_version" integer NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await enableTenantIsolation(queryRunner, 'workflow', 'audit', { platform: true, appendOnly: true })
    await enableTenantIsolation(queryRunner, 'workflow', 'approval_decision', { appendOnly: true })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "known_role"`)
    await queryRunner.query(`DROP TABLE "known_organization"`)
    await queryRunner.query(`DROP TABLE "known_member"`)
    await queryRunner.query(`DROP INDEX "ix_known_member_role_role_id_tenant_id_user_id"`)
    await queryRunner.query(`DROP INDEX "ix_known_member_role_role_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "known_member_role"`)
    await queryRunner.query(`DROP INDEX "ix_approval_definition_document_type_name_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_definition_id_name_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_definition_id_tenant_id_updated_at"`)
    await queryRunner.query(`DROP TABLE "approval_definition"`)
    await queryRunner.query(`DROP INDEX "ix_approval_definition_version_definition_id_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_definition_version_current_for_tenant_id"`)
    await queryRunner.query(`DROP TABLE "approval_definition_version"`)
    await queryRunner.query(`DROP INDEX "ix_approval_document_id_document_type_document_version_93d58275"`)
    await queryRunner.query(`DROP INDEX "ix_approval_document_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_created_at_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_requester_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "approval"`)
    await queryRunner.query(`DROP INDEX "ix_approval_task_approval_id_assignee_id_step_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_task_assignee_id_id_opened_at_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_task_assignee_id_id_state_tenant_id_title"`)
    await queryRunner.query(`DROP TABLE "approval_task"`)
    await queryRunner.query(`DROP TABLE "approval_document"`)
    await queryRunner.query(`DROP INDEX "ix_approval_decision_approval_id_tenant_id_user_id"`)
    await queryRunner.query(`DROP TABLE "approval_decision"`)
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
