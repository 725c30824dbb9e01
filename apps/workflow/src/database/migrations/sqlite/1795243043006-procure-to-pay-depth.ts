import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ProcureToPayDepthSqlite1795243043006 implements MigrationInterface {
  name = 'ProcureToPayDepthSqlite1795243043006'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_approval_task_approval_id_assignee_id_step_key_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "approval_delegation" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "principal_id" varchar NOT NULL, "principal_name" varchar(200) NOT NULL, "delegate_id" varchar, "delegate_name" varchar(200), "from_at" datetime(3) NOT NULL, "until_at" datetime(3) NOT NULL, "document_types" json NOT NULL, "cap_minor" bigint, "cap_currency" varchar(3), "reason" varchar(500), "revoked_at" datetime(3), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_delegation_from_at_id_tenant_id" ON "approval_delegation" ("tenant_id", "from_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_delegation_delegate_id_tenant_id" ON "approval_delegation" ("tenant_id", "delegate_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_delegation_principal_id_tenant_id_until_at" ON "approval_delegation" ("tenant_id", "principal_id", "until_at") `,
    )
    await queryRunner.query(
      `CREATE TABLE "known_cost_centre" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "code" varchar(60) NOT NULL, "name" varchar(200) NOT NULL, "owner_user_id" varchar, "active" boolean NOT NULL, "source_version" integer NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "notification_delivery" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "notification_id" varchar NOT NULL, "user_id" varchar NOT NULL, "kind" varchar(40) NOT NULL, "address" varchar(254) NOT NULL, "state" varchar(12) NOT NULL, "attempts" integer NOT NULL, "digest_id" varchar, "message_id" varchar(200), "reason" varchar(500), "created_at" datetime(3) NOT NULL, "sent_at" datetime(3), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_notification_delivery_created_at_tenant_id" ON "notification_delivery" ("tenant_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_notification_delivery_state_tenant_id_user_id" ON "notification_delivery" ("tenant_id", "user_id", "state") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_notification_delivery_notification_id_tenant_id" ON "notification_delivery" ("tenant_id", "notification_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "notification_preference" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "mail" varchar(10) NOT NULL, "kinds" json NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "notification_recipient" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "membership_id" varchar NOT NULL, "name" varchar(200) NOT NULL, "email" varchar(254) NOT NULL, "language" varchar(5) NOT NULL, "active" boolean NOT NULL, "source_version" integer NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "notification_sender" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "name" varchar(200) NOT NULL, "time_zone" varchar(60) NOT NULL, "source_version" integer NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "notification_template" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "kind" varchar(40) NOT NULL, "language" varchar(5) NOT NULL, "subject" varchar(200), "body" text, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_notification_template_kind_language_tenant_id" ON "notification_template" ("tenant_id", "kind", "language") `,
    )
    await queryRunner.query(
      `CREATE TABLE "notification" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "user_id" varchar NOT NULL, "event_id" varchar NOT NULL, "kind" varchar(40) NOT NULL, "title" varchar(400) NOT NULL, "body" text NOT NULL, "subject_type" varchar(60), "subject_id" varchar, "created_at" datetime(3) NOT NULL, "read_at" datetime(3), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_notification_created_at_tenant_id_user_id" ON "notification" ("tenant_id", "user_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_notification_event_id_kind_tenant_id_user_id" ON "notification" ("tenant_id", "event_id", "user_id", "kind") `,
    )
    await queryRunner.query(`DROP INDEX "ix_approval_decision_approval_id_tenant_id_user_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_approval_decision" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "approval_id" varchar NOT NULL, "task_id" varchar NOT NULL, "decision" varchar(12) NOT NULL, "document_version" integer NOT NULL, "snapshot_hash" varchar(64) NOT NULL, "comment" text, "user_id" varchar NOT NULL, "user_name" varchar(200) NOT NULL, "decided_at" datetime(3) NOT NULL, "ip" varchar(45), "user_agent" varchar(400), "before" json NOT NULL, "after" json NOT NULL, "on_behalf_of_id" varchar, "on_behalf_of_name" varchar(200), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_approval_decision"("tenant_id", "id", "approval_id", "task_id", "decision", "document_version", "snapshot_hash", "comment", "user_id", "user_name", "decided_at", "ip", "user_agent", "before", "after") SELECT "tenant_id", "id", "approval_id", "task_id", "decision", "document_version", "snapshot_hash", "comment", "user_id", "user_name", "decided_at", "ip", "user_agent", "before", "after" FROM "approval_decision"`,
    )
    await queryRunner.query(`DROP TABLE "approval_decision"`)
    await queryRunner.query(`ALTER TABLE "temporary_approval_decision" RENAME TO "approval_decision"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_decision_approval_id_tenant_id_user_id" ON "approval_decision" ("tenant_id", "approval_id", "user_id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_approval_task_assignee_id_id_opened_at_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_task_assignee_id_id_state_tenant_id_title"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_approval_task" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "approval_id" varchar NOT NULL, "document_type" varchar(40) NOT NULL, "document_id" varchar NOT NULL, "document_version" integer NOT NULL, "title" varchar(200) NOT NULL, "amount_minor" bigint NOT NULL, "currency" varchar(3) NOT NULL, "requester_id" varchar NOT NULL, "requester_name" varchar(200) NOT NULL, "step_key" varchar(60) NOT NULL, "step_name" varchar(100) NOT NULL, "assignee_id" varchar NOT NULL, "assignee_name" varchar(200) NOT NULL, "origin" varchar(12) NOT NULL, "origin_reason" text, "state" varchar(12) NOT NULL, "opened_at" datetime(3) NOT NULL, "closed_at" datetime(3), "comment" text, "close_reason" text, "kind" varchar(12), "weight" integer, "seat_id" varchar, "on_behalf_of_id" varchar, "on_behalf_of_name" varchar(200), "delegation_id" varchar, "level" integer NOT NULL DEFAULT (0), "due_at" datetime(3), "notice_count" integer NOT NULL DEFAULT (0), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_approval_task"("tenant_id", "id", "approval_id", "document_type", "document_id", "document_version", "title", "amount_minor", "currency", "requester_id", "requester_name", "step_key", "step_name", "assignee_id", "assignee_name", "origin", "origin_reason", "state", "opened_at", "closed_at", "comment", "close_reason") SELECT "tenant_id", "id", "approval_id", "document_type", "document_id", "document_version", "title", "amount_minor", "currency", "requester_id", "requester_name", "step_key", "step_name", "assignee_id", "assignee_name", "origin", "origin_reason", "state", "opened_at", "closed_at", "comment", "close_reason" FROM "approval_task"`,
    )
    await queryRunner.query(`DROP TABLE "approval_task"`)
    await queryRunner.query(`ALTER TABLE "temporary_approval_task" RENAME TO "approval_task"`)
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_assignee_id_id_opened_at_state_tenant_id" ON "approval_task" ("tenant_id", "assignee_id", "state", "opened_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_assignee_id_id_state_tenant_id_title" ON "approval_task" ("tenant_id", "assignee_id", "state", "title", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_approval_document_id_document_type_document_version_93d58275"`)
    await queryRunner.query(`DROP INDEX "ix_approval_document_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_created_at_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_requester_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_approval" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "document_type" varchar(40) NOT NULL, "document_id" varchar NOT NULL, "document_version" integer NOT NULL, "title" varchar(200) NOT NULL, "amount_minor" bigint NOT NULL, "currency" varchar(3) NOT NULL, "requester_id" varchar NOT NULL, "requester_name" varchar(200) NOT NULL, "excluded_user_ids" json NOT NULL, "facts" json NOT NULL, "snapshot" json NOT NULL, "definition_id" varchar NOT NULL, "definition_name" varchar(100) NOT NULL, "definition_version" integer NOT NULL, "route" json NOT NULL, "state" varchar(12) NOT NULL, "step_key" varchar(60), "reason" text, "verdict" varchar(12), "automatic" boolean NOT NULL, "outcome" varchar(12), "ended_at" datetime(3), "base_amount_minor" bigint, "base_currency" varchar(3), "cost_centre_id" varchar, "rerun" varchar(12), "previous_instance_id" varchar, "change" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_approval"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "document_type", "document_id", "document_version", "title", "amount_minor", "currency", "requester_id", "requester_name", "excluded_user_ids", "facts", "snapshot", "definition_id", "definition_name", "definition_version", "route", "state", "step_key", "reason", "verdict", "automatic", "outcome", "ended_at") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "document_type", "document_id", "document_version", "title", "amount_minor", "currency", "requester_id", "requester_name", "excluded_user_ids", "facts", "snapshot", "definition_id", "definition_name", "definition_version", "route", "state", "step_key", "reason", "verdict", "automatic", "outcome", "ended_at" FROM "approval"`,
    )
    await queryRunner.query(`DROP TABLE "approval"`)
    await queryRunner.query(`ALTER TABLE "temporary_approval" RENAME TO "approval"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_document_id_document_type_document_version_93d58275" ON "approval" ("tenant_id", "document_type", "document_id", "document_version") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_document_id_tenant_id" ON "approval" ("tenant_id", "document_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_created_at_id_state_tenant_id" ON "approval" ("tenant_id", "state", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_created_at_id_tenant_id" ON "approval" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_requester_id_tenant_id" ON "approval" ("tenant_id", "requester_id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_approval_definition_version_definition_id_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_definition_version_current_for_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_approval_definition_version" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "definition_id" varchar NOT NULL, "number" integer NOT NULL, "state" varchar(12) NOT NULL, "body" json NOT NULL, "current_for" varchar(40), "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "published_at" datetime(3), "published_by" varchar, "retired_at" datetime(3), "effective_from" datetime(3), "scheduled_for" varchar(40), "warnings" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_approval_definition_version"("tenant_id", "id", "definition_id", "number", "state", "body", "current_for", "created_at", "created_by", "published_at", "published_by", "retired_at") SELECT "tenant_id", "id", "definition_id", "number", "state", "body", "current_for", "created_at", "created_by", "published_at", "published_by", "retired_at" FROM "approval_definition_version"`,
    )
    await queryRunner.query(`DROP TABLE "approval_definition_version"`)
    await queryRunner.query(
      `ALTER TABLE "temporary_approval_definition_version" RENAME TO "approval_definition_version"`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_definition_version_definition_id_number_tenant_id" ON "approval_definition_version" ("tenant_id", "definition_id", "number") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_definition_version_current_for_tenant_id" ON "approval_definition_version" ("tenant_id", "current_for") `,
    )
    await queryRunner.query(`DROP INDEX "ix_approval_definition_document_type_name_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_definition_id_name_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_definition_id_tenant_id_updated_at"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_approval_definition" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "document_type" varchar(40) NOT NULL, "name" varchar(100) NOT NULL, "last_number" integer NOT NULL, "current_number" integer, "draft_number" integer, "purpose" varchar(12) NOT NULL DEFAULT ('document'), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_approval_definition"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "document_type", "name", "last_number", "current_number", "draft_number") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "document_type", "name", "last_number", "current_number", "draft_number" FROM "approval_definition"`,
    )
    await queryRunner.query(`DROP TABLE "approval_definition"`)
    await queryRunner.query(`ALTER TABLE "temporary_approval_definition" RENAME TO "approval_definition"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_definition_document_type_name_tenant_id" ON "approval_definition" ("tenant_id", "document_type", "name") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_definition_id_name_tenant_id" ON "approval_definition" ("tenant_id", "name", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_definition_id_tenant_id_updated_at" ON "approval_definition" ("tenant_id", "updated_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "temporary_known_member" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "membership_id" varchar NOT NULL, "name" varchar(200) NOT NULL, "email" varchar(254) NOT NULL, "active" boolean NOT NULL, "source_version" integer NOT NULL, "manager_user_id" varchar, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_known_member"("tenant_id", "id", "membership_id", "name", "email", "active", "source_version") SELECT "tenant_id", "id", "membership_id", "name", "email", "active", "source_version" FROM "known_member"`,
    )
    await queryRunner.query(`DROP TABLE "known_member"`)
    await queryRunner.query(`ALTER TABLE "temporary_known_member" RENAME TO "known_member"`)
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_delegation_id_state_tenant_id" ON "approval_task" ("tenant_id", "delegation_id", "state") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_approval_id_assignee_id_step_key_tenant_id" ON "approval_task" ("tenant_id", "approval_id", "step_key", "assignee_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_definition_version_scheduled_for_tenant_id" ON "approval_definition_version" ("tenant_id", "scheduled_for") `,
    )
    await enableTenantIsolation(queryRunner, 'workflow', 'approval_decision', { appendOnly: true })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_approval_definition_version_scheduled_for_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_task_approval_id_assignee_id_step_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_task_delegation_id_state_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "known_member" RENAME TO "temporary_known_member"`)
    await queryRunner.query(
      `CREATE TABLE "known_member" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "membership_id" varchar NOT NULL, "name" varchar(200) NOT NULL, "email" varchar(254) NOT NULL, "active" boolean NOT NULL, "source_version" integer NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "known_member"("tenant_id", "id", "membership_id", "name", "email", "active", "source_version") SELECT "tenant_id", "id", "membership_id", "name", "email", "active", "source_version" FROM "temporary_known_member"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_known_member"`)
    await queryRunner.query(`DROP INDEX "ix_approval_definition_id_tenant_id_updated_at"`)
    await queryRunner.query(`DROP INDEX "ix_approval_definition_id_name_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_definition_document_type_name_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "approval_definition" RENAME TO "temporary_approval_definition"`)
    await queryRunner.query(
      `CREATE TABLE "approval_definition" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "document_type" varchar(40) NOT NULL, "name" varchar(100) NOT NULL, "last_number" integer NOT NULL, "current_number" integer, "draft_number" integer, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "approval_definition"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "document_type", "name", "last_number", "current_number", "draft_number") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "document_type", "name", "last_number", "current_number", "draft_number" FROM "temporary_approval_definition"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_approval_definition"`)
    await queryRunner.query(
      `CREATE INDEX "ix_approval_definition_id_tenant_id_updated_at" ON "approval_definition" ("tenant_id", "updated_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_definition_id_name_tenant_id" ON "approval_definition" ("tenant_id", "name", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_definition_document_type_name_tenant_id" ON "approval_definition" ("tenant_id", "document_type", "name") `,
    )
    await queryRunner.query(`DROP INDEX "ix_approval_definition_version_current_for_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_definition_version_definition_id_number_tenant_id"`)
    await queryRunner.query(
      `ALTER TABLE "approval_definition_version" RENAME TO "temporary_approval_definition_version"`,
    )
    await queryRunner.query(
      `CREATE TABLE "approval_definition_version" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "definition_id" varchar NOT NULL, "number" integer NOT NULL, "state" varchar(12) NOT NULL, "body" json NOT NULL, "current_for" varchar(40), "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "published_at" datetime(3), "published_by" varchar, "retired_at" datetime(3), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "approval_definition_version"("tenant_id", "id", "definition_id", "number", "state", "body", "current_for", "created_at", "created_by", "published_at", "published_by", "retired_at") SELECT "tenant_id", "id", "definition_id", "number", "state", "body", "current_for", "created_at", "created_by", "published_at", "published_by", "retired_at" FROM "temporary_approval_definition_version"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_approval_definition_version"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_definition_version_current_for_tenant_id" ON "approval_definition_version" ("tenant_id", "current_for") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_definition_version_definition_id_number_tenant_id" ON "approval_definition_version" ("tenant_id", "definition_id", "number") `,
    )
    await queryRunner.query(`DROP INDEX "ix_approval_requester_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_created_at_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_document_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_document_id_document_type_document_version_93d58275"`)
    await queryRunner.query(`ALTER TABLE "approval" RENAME TO "temporary_approval"`)
    await queryRunner.query(
      `CREATE TABLE "approval" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "document_type" varchar(40) NOT NULL, "document_id" varchar NOT NULL, "document_version" integer NOT NULL, "title" varchar(200) NOT NULL, "amount_minor" bigint NOT NULL, "currency" varchar(3) NOT NULL, "requester_id" varchar NOT NULL, "requester_name" varchar(200) NOT NULL, "excluded_user_ids" json NOT NULL, "facts" json NOT NULL, "snapshot" json NOT NULL, "definition_id" varchar NOT NULL, "definition_name" varchar(100) NOT NULL, "definition_version" integer NOT NULL, "route" json NOT NULL, "state" varchar(12) NOT NULL, "step_key" varchar(60), "reason" text, "verdict" varchar(12), "automatic" boolean NOT NULL, "outcome" varchar(12), "ended_at" datetime(3), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "approval"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "document_type", "document_id", "document_version", "title", "amount_minor", "currency", "requester_id", "requester_name", "excluded_user_ids", "facts", "snapshot", "definition_id", "definition_name", "definition_version", "route", "state", "step_key", "reason", "verdict", "automatic", "outcome", "ended_at") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "document_type", "document_id", "document_version", "title", "amount_minor", "currency", "requester_id", "requester_name", "excluded_user_ids", "facts", "snapshot", "definition_id", "definition_name", "definition_version", "route", "state", "step_key", "reason", "verdict", "automatic", "outcome", "ended_at" FROM "temporary_approval"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_approval"`)
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
    await queryRunner.query(`DROP INDEX "ix_approval_task_assignee_id_id_state_tenant_id_title"`)
    await queryRunner.query(`DROP INDEX "ix_approval_task_assignee_id_id_opened_at_state_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "approval_task" RENAME TO "temporary_approval_task"`)
    await queryRunner.query(
      `CREATE TABLE "approval_task" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "approval_id" varchar NOT NULL, "document_type" varchar(40) NOT NULL, "document_id" varchar NOT NULL, "document_version" integer NOT NULL, "title" varchar(200) NOT NULL, "amount_minor" bigint NOT NULL, "currency" varchar(3) NOT NULL, "requester_id" varchar NOT NULL, "requester_name" varchar(200) NOT NULL, "step_key" varchar(60) NOT NULL, "step_name" varchar(100) NOT NULL, "assignee_id" varchar NOT NULL, "assignee_name" varchar(200) NOT NULL, "origin" varchar(12) NOT NULL, "origin_reason" text, "state" varchar(12) NOT NULL, "opened_at" datetime(3) NOT NULL, "closed_at" datetime(3), "comment" text, "close_reason" text, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "approval_task"("tenant_id", "id", "approval_id", "document_type", "document_id", "document_version", "title", "amount_minor", "currency", "requester_id", "requester_name", "step_key", "step_name", "assignee_id", "assignee_name", "origin", "origin_reason", "state", "opened_at", "closed_at", "comment", "close_reason") SELECT "tenant_id", "id", "approval_id", "document_type", "document_id", "document_version", "title", "amount_minor", "currency", "requester_id", "requester_name", "step_key", "step_name", "assignee_id", "assignee_name", "origin", "origin_reason", "state", "opened_at", "closed_at", "comment", "close_reason" FROM "temporary_approval_task"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_approval_task"`)
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_assignee_id_id_state_tenant_id_title" ON "approval_task" ("tenant_id", "assignee_id", "state", "title", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_assignee_id_id_opened_at_state_tenant_id" ON "approval_task" ("tenant_id", "assignee_id", "state", "opened_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_approval_decision_approval_id_tenant_id_user_id"`)
    await queryRunner.query(`ALTER TABLE "approval_decision" RENAME TO "temporary_approval_decision"`)
    await queryRunner.query(
      `CREATE TABLE "approval_decision" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "approval_id" varchar NOT NULL, "task_id" varchar NOT NULL, "decision" varchar(12) NOT NULL, "document_version" integer NOT NULL, "snapshot_hash" varchar(64) NOT NULL, "comment" text, "user_id" varchar NOT NULL, "user_name" varchar(200) NOT NULL, "decided_at" datetime(3) NOT NULL, "ip" varchar(45), "user_agent" varchar(400), "before" json NOT NULL, "after" json NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "approval_decision"("tenant_id", "id", "approval_id", "task_id", "decision", "document_version", "snapshot_hash", "comment", "user_id", "user_name", "decided_at", "ip", "user_agent", "before", "after") SELECT "tenant_id", "id", "approval_id", "task_id", "decision", "document_version", "snapshot_hash", "comment", "user_id", "user_name", "decided_at", "ip", "user_agent", "before", "after" FROM "temporary_approval_decision"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_approval_decision"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_decision_approval_id_tenant_id_user_id" ON "approval_decision" ("tenant_id", "approval_id", "user_id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_notification_event_id_kind_tenant_id_user_id"`)
    await queryRunner.query(`DROP INDEX "ix_notification_created_at_tenant_id_user_id"`)
    await queryRunner.query(`DROP TABLE "notification"`)
    await queryRunner.query(`DROP INDEX "ix_notification_template_kind_language_tenant_id"`)
    await queryRunner.query(`DROP TABLE "notification_template"`)
    await queryRunner.query(`DROP TABLE "notification_sender"`)
    await queryRunner.query(`DROP TABLE "notification_recipient"`)
    await queryRunner.query(`DROP TABLE "notification_preference"`)
    await queryRunner.query(`DROP INDEX "ix_notification_delivery_notification_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_notification_delivery_state_tenant_id_user_id"`)
    await queryRunner.query(`DROP INDEX "ix_notification_delivery_created_at_tenant_id"`)
    await queryRunner.query(`DROP TABLE "notification_delivery"`)
    await queryRunner.query(`DROP TABLE "known_cost_centre"`)
    await queryRunner.query(`DROP INDEX "ix_approval_delegation_principal_id_tenant_id_until_at"`)
    await queryRunner.query(`DROP INDEX "ix_approval_delegation_delegate_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_delegation_from_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "approval_delegation"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_task_approval_id_assignee_id_step_key_tenant_id" ON "approval_task" ("tenant_id", "approval_id", "step_key", "assignee_id") `,
    )
  }
}
