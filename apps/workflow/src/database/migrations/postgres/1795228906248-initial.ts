import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class InitialPostgres1795228906248 implements MigrationInterface {
  name = 'InitialPostgres1795228906248'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "workflow"."idempotency_record" ("tenant_id" uuid NOT NULL, "principal" character varying(80) NOT NULL, "key" character varying(255) NOT NULL, "fingerprint" character varying(64) NOT NULL, "op_id" uuid NOT NULL, "output" jsonb NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("tenant_id", "principal", "key"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."audit" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "actor_id" uuid NOT NULL, "actor_kind" character varying(8) NOT NULL, "actor_name" character varying(200), "on_behalf_of" uuid, "ip" character varying(45), "user_agent" character varying(400), "action" character varying(160) NOT NULL, "entity" character varying(60) NOT NULL, "entity_id" uuid NOT NULL, "before" jsonb, "after" jsonb, "reason" character varying(2000), "op_id" uuid NOT NULL, "trace_id" character varying(32) NOT NULL, "source" character varying(12) NOT NULL, CONSTRAINT "audit_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_audit_op_id_tenant_id" ON "workflow"."audit"  ("tenant_id", "op_id") `)
    await queryRunner.query(
      `CREATE INDEX "ix_audit_entity_entity_id_id_tenant_id" ON "workflow"."audit"  ("tenant_id", "entity", "entity_id", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."dead_letter" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "consumer" character varying(120) NOT NULL, "event_id" uuid NOT NULL, "type" character varying(160) NOT NULL, "envelope" jsonb NOT NULL, "deliveries" integer NOT NULL, "error_class" character varying(12) NOT NULL, "error_code" character varying(120) NOT NULL, "error" character varying(4000) NOT NULL, "status" character varying(12) NOT NULL, "first_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "uq_dead_letter_consumer_event_id_tenant_id" UNIQUE ("tenant_id", "consumer", "event_id"), CONSTRAINT "ck_dead_letter_9679143c" CHECK ("error_class" IN ('permanent', 'exhausted')), CONSTRAINT "ck_dead_letter_723a1d94" CHECK ("status" IN ('open', 'redriving', 'redriven')), CONSTRAINT "dead_letter_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."inbox_event" ("tenant_id" uuid NOT NULL, "consumer" character varying(120) NOT NULL, "event_id" uuid NOT NULL, "type" character varying(160) NOT NULL, "aggregate_id" uuid NOT NULL, "aggregate_seq" integer NOT NULL, "outcome" character varying(8) NOT NULL, "processed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "ck_inbox_event_08293420" CHECK ("outcome" IN ('done', 'dead')), CONSTRAINT "inbox_event_pkey" PRIMARY KEY ("tenant_id", "consumer", "event_id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."outbox_event" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "pos" bigint NOT NULL, "aggregate_type" character varying(60) NOT NULL, "aggregate_id" uuid NOT NULL, "aggregate_seq" integer NOT NULL, "type" character varying(160) NOT NULL, "schema_version" integer NOT NULL, "payload" jsonb NOT NULL, "headers" jsonb NOT NULL, "op_id" uuid NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "published_at" TIMESTAMP(3) WITH TIME ZONE, "attempts" integer NOT NULL DEFAULT '0', "last_error" character varying(4000), CONSTRAINT "uq_outbox_event_aggregate_id_aggregate_seq_aggregate_t_fa8917e2" UNIQUE ("tenant_id", "aggregate_type", "aggregate_id", "aggregate_seq"), CONSTRAINT "ck_outbox_event_bfb20d00" CHECK ("aggregate_seq" > 0), CONSTRAINT "ck_outbox_event_5eb02424" CHECK (length(CAST("payload" AS text)) < 900000), CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_outbox_event_pos_335a89e2" ON "workflow"."outbox_event"  ("pos") WHERE "published_at" IS NULL`,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."approval_decision" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "approval_id" uuid NOT NULL, "task_id" uuid NOT NULL, "decision" character varying(12) NOT NULL, "document_version" integer NOT NULL, "snapshot_hash" character varying(64) NOT NULL, "comment" text, "user_id" uuid NOT NULL, "user_name" character varying(200) NOT NULL, "decided_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ip" character varying(45), "user_agent" character varying(400), "before" jsonb NOT NULL, "after" jsonb NOT NULL, CONSTRAINT "approval_decision_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_decision_approval_id_tenant_id_user_id" ON "workflow"."approval_decision"  ("tenant_id", "approval_id", "user_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."approval_document" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "document_type" character varying(40) NOT NULL, "submitted_version" integer NOT NULL, "ended_version" integer NOT NULL, CONSTRAINT "approval_document_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."approval_task" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "approval_id" uuid NOT NULL, "document_type" character varying(40) NOT NULL, "document_id" uuid NOT NULL, "document_version" integer NOT NULL, "title" character varying(200) COLLATE "C" NOT NULL, "amount_minor" bigint NOT NULL, "currency" character varying(3) NOT NULL, "requester_id" uuid NOT NULL, "requester_name" character varying(200) NOT NULL, "step_key" character varying(60) NOT NULL, "step_name" character varying(100) NOT NULL, "assignee_id" uuid NOT NULL, "assignee_name" character varying(200) NOT NULL, "origin" character varying(12) NOT NULL, "origin_reason" text, "state" character varying(12) NOT NULL, "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "closed_at" TIMESTAMP(3) WITH TIME ZONE, "comment" text, "close_reason" text, CONSTRAINT "approval_task_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_assignee_id_id_state_tenant_id_title" ON "workflow"."approval_task"  ("tenant_id", "assignee_id", "state", "title", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_assignee_id_id_opened_at_state_tenant_id" ON "workflow"."approval_task"  ("tenant_id", "assignee_id", "state", "opened_at", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_task_approval_id_assignee_id_step_key_tenant_id" ON "workflow"."approval_task"  ("tenant_id", "approval_id", "step_key", "assignee_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."approval" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "document_type" character varying(40) NOT NULL, "document_id" uuid NOT NULL, "document_version" integer NOT NULL, "title" character varying(200) NOT NULL, "amount_minor" bigint NOT NULL, "currency" character varying(3) NOT NULL, "requester_id" uuid NOT NULL, "requester_name" character varying(200) NOT NULL, "excluded_user_ids" jsonb NOT NULL, "facts" jsonb NOT NULL, "snapshot" jsonb NOT NULL, "definition_id" uuid NOT NULL, "definition_name" character varying(100) NOT NULL, "definition_version" integer NOT NULL, "route" jsonb NOT NULL, "state" character varying(12) NOT NULL, "step_key" character varying(60), "reason" text, "verdict" character varying(12), "automatic" boolean NOT NULL, "outcome" character varying(12), "ended_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "approval_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_requester_id_tenant_id" ON "workflow"."approval"  ("tenant_id", "requester_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_created_at_id_tenant_id" ON "workflow"."approval"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_created_at_id_state_tenant_id" ON "workflow"."approval"  ("tenant_id", "state", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_document_id_tenant_id" ON "workflow"."approval"  ("tenant_id", "document_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_document_id_document_type_document_version_93d58275" ON "workflow"."approval"  ("tenant_id", "document_type", "document_id", "document_version") `,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."approval_definition_version" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "definition_id" uuid NOT NULL, "number" integer NOT NULL, "state" character varying(12) NOT NULL, "body" jsonb NOT NULL, "current_for" character varying(40), "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "published_at" TIMESTAMP(3) WITH TIME ZONE, "published_by" uuid, "retired_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "approval_definition_version_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_definition_version_current_for_tenant_id" ON "workflow"."approval_definition_version"  ("tenant_id", "current_for") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_definition_version_definition_id_number_tenant_id" ON "workflow"."approval_definition_version"  ("tenant_id", "definition_id", "number") `,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."approval_definition" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "document_type" character varying(40) NOT NULL, "name" character varying(100) COLLATE "C" NOT NULL, "last_number" integer NOT NULL, "current_number" integer, "draft_number" integer, CONSTRAINT "approval_definition_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_definition_id_tenant_id_updated_at" ON "workflow"."approval_definition"  ("tenant_id", "updated_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_definition_id_name_tenant_id" ON "workflow"."approval_definition"  ("tenant_id", "name", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_definition_document_type_name_tenant_id" ON "workflow"."approval_definition"  ("tenant_id", "document_type", "name") `,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."known_member_role" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "user_id" uuid NOT NULL, "role_id" character varying(60) COLLATE "C" NOT NULL, CONSTRAINT "known_member_role_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_known_member_role_role_id_tenant_id" ON "workflow"."known_member_role"  ("tenant_id", "role_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_known_member_role_role_id_tenant_id_user_id" ON "workflow"."known_member_role"  ("tenant_id", "user_id", "role_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."known_member" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "membership_id" uuid NOT NULL, "name" character varying(200) COLLATE "C" NOT NULL, "email" character varying(254) NOT NULL, "active" boolean NOT NULL, "source_version" integer NOT NULL, CONSTRAINT "known_member_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."known_organization" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "name" character varying(200) NOT NULL, "base_currency" character varying(3) NOT NULL, "owner_user_id" uuid, "source_version" integer NOT NULL, CONSTRAINT "known_organization_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."known_role" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "name" character varying(60) NOT NULL, "decides" boolean NOT NULL, "deleted" boolean NOT NULL, "source_version" integer NOT NULL, CONSTRAINT "known_role_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await enableTenantIsolation(queryRunner, 'workflow', 'idempotency_record', { platform: true })
    await enableTenantIsolation(queryRunner, 'workflow', 'audit', { platform: true, appendOnly: true })
    await enableTenantIsolation(queryRunner, 'workflow', 'dead_letter', { platform: true })
    await enableTenantIsolation(queryRunner, 'workflow', 'inbox_event', { platform: true })
    await enableTenantIsolation(queryRunner, 'workflow', 'outbox_event', { platform: true })
    await enableTenantIsolation(queryRunner, 'workflow', 'approval_decision', { appendOnly: true })
    await enableTenantIsolation(queryRunner, 'workflow', 'approval_document')
    await enableTenantIsolation(queryRunner, 'workflow', 'approval_task')
    await enableTenantIsolation(queryRunner, 'workflow', 'approval')
    await enableTenantIsolation(queryRunner, 'workflow', 'approval_definition_version')
    await enableTenantIsolation(queryRunner, 'workflow', 'approval_definition')
    await enableTenantIsolation(queryRunner, 'workflow', 'known_member_role')
    await enableTenantIsolation(queryRunner, 'workflow', 'known_member')
    await enableTenantIsolation(queryRunner, 'workflow', 'known_organization')
    await enableTenantIsolation(queryRunner, 'workflow', 'known_role')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "workflow"."known_role"`)
    await queryRunner.query(`DROP TABLE "workflow"."known_organization"`)
    await queryRunner.query(`DROP TABLE "workflow"."known_member"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_known_member_role_role_id_tenant_id_user_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_known_member_role_role_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "workflow"."known_member_role"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_definition_document_type_name_tenant_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_definition_id_name_tenant_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_definition_id_tenant_id_updated_at"`)
    await queryRunner.query(`DROP TABLE "workflow"."approval_definition"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_definition_version_definition_id_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_definition_version_current_for_tenant_id"`)
    await queryRunner.query(`DROP TABLE "workflow"."approval_definition_version"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_document_id_document_type_document_version_93d58275"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_document_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_created_at_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_requester_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "workflow"."approval"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_task_approval_id_assignee_id_step_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_task_assignee_id_id_opened_at_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_task_assignee_id_id_state_tenant_id_title"`)
    await queryRunner.query(`DROP TABLE "workflow"."approval_task"`)
    await queryRunner.query(`DROP TABLE "workflow"."approval_document"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_decision_approval_id_tenant_id_user_id"`)
    await queryRunner.query(`DROP TABLE "workflow"."approval_decision"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_outbox_event_pos_335a89e2"`)
    await queryRunner.query(`DROP TABLE "workflow"."outbox_event"`)
    await queryRunner.query(`DROP TABLE "workflow"."inbox_event"`)
    await queryRunner.query(`DROP TABLE "workflow"."dead_letter"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_audit_entity_entity_id_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_audit_op_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "workflow"."audit"`)
    await queryRunner.query(`DROP TABLE "workflow"."idempotency_record"`)
  }
}
