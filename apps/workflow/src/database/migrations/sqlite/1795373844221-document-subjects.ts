import type { MigrationInterface, QueryRunner } from 'typeorm'

export class DocumentSubjectsSqlite1795373844221 implements MigrationInterface {
  name = 'DocumentSubjectsSqlite1795373844221'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_approval_task_assignee_id_closed_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_task_approval_id_assignee_id_step_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_task_delegation_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_task_assignee_id_id_state_tenant_id_title"`)
    await queryRunner.query(`DROP INDEX "ix_approval_task_assignee_id_id_opened_at_state_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_approval_task" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "approval_id" varchar NOT NULL, "document_type" varchar(40) NOT NULL, "document_id" varchar NOT NULL, "document_version" integer NOT NULL, "title" varchar(200) NOT NULL, "amount_minor" bigint NOT NULL, "currency" varchar(3) NOT NULL, "requester_id" varchar NOT NULL, "requester_name" varchar(200) NOT NULL, "step_key" varchar(60) NOT NULL, "step_name" varchar(100) NOT NULL, "assignee_id" varchar NOT NULL, "assignee_name" varchar(200) NOT NULL, "origin" varchar(12) NOT NULL, "origin_reason" text, "state" varchar(12) NOT NULL, "opened_at" datetime(3) NOT NULL, "closed_at" datetime(3), "comment" text, "close_reason" text, "kind" varchar(12), "weight" integer, "seat_id" varchar, "on_behalf_of_id" varchar, "on_behalf_of_name" varchar(200), "delegation_id" varchar, "level" integer NOT NULL DEFAULT (0), "due_at" datetime(3), "notice_count" integer NOT NULL DEFAULT (0), "subject" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_approval_task"("tenant_id", "id", "approval_id", "document_type", "document_id", "document_version", "title", "amount_minor", "currency", "requester_id", "requester_name", "step_key", "step_name", "assignee_id", "assignee_name", "origin", "origin_reason", "state", "opened_at", "closed_at", "comment", "close_reason", "kind", "weight", "seat_id", "on_behalf_of_id", "on_behalf_of_name", "delegation_id", "level", "due_at", "notice_count") SELECT "tenant_id", "id", "approval_id", "document_type", "document_id", "document_version", "title", "amount_minor", "currency", "requester_id", "requester_name", "step_key", "step_name", "assignee_id", "assignee_name", "origin", "origin_reason", "state", "opened_at", "closed_at", "comment", "close_reason", "kind", "weight", "seat_id", "on_behalf_of_id", "on_behalf_of_name", "delegation_id", "level", "due_at", "notice_count" FROM "approval_task"`,
    )
    await queryRunner.query(`DROP TABLE "approval_task"`)
    await queryRunner.query(`ALTER TABLE "temporary_approval_task" RENAME TO "approval_task"`)
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_assignee_id_closed_at_tenant_id" ON "approval_task" ("tenant_id", "assignee_id", "closed_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_approval_id_assignee_id_step_key_tenant_id" ON "approval_task" ("tenant_id", "approval_id", "step_key", "assignee_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_delegation_id_state_tenant_id" ON "approval_task" ("tenant_id", "delegation_id", "state") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_assignee_id_id_state_tenant_id_title" ON "approval_task" ("tenant_id", "assignee_id", "state", "title", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_assignee_id_id_opened_at_state_tenant_id" ON "approval_task" ("tenant_id", "assignee_id", "state", "opened_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_approval_ended_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_requester_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_created_at_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_document_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_document_id_document_type_document_version_93d58275"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_approval" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "document_type" varchar(40) NOT NULL, "document_id" varchar NOT NULL, "document_version" integer NOT NULL, "title" varchar(200) NOT NULL, "amount_minor" bigint NOT NULL, "currency" varchar(3) NOT NULL, "requester_id" varchar NOT NULL, "requester_name" varchar(200) NOT NULL, "excluded_user_ids" json NOT NULL, "facts" json NOT NULL, "snapshot" json NOT NULL, "definition_id" varchar NOT NULL, "definition_name" varchar(100) NOT NULL, "definition_version" integer NOT NULL, "route" json NOT NULL, "state" varchar(12) NOT NULL, "step_key" varchar(60), "reason" text, "verdict" varchar(12), "automatic" boolean NOT NULL, "outcome" varchar(12), "ended_at" datetime(3), "base_amount_minor" bigint, "base_currency" varchar(3), "cost_centre_id" varchar, "rerun" varchar(12), "previous_instance_id" varchar, "change" json, "subject" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_approval"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "document_type", "document_id", "document_version", "title", "amount_minor", "currency", "requester_id", "requester_name", "excluded_user_ids", "facts", "snapshot", "definition_id", "definition_name", "definition_version", "route", "state", "step_key", "reason", "verdict", "automatic", "outcome", "ended_at", "base_amount_minor", "base_currency", "cost_centre_id", "rerun", "previous_instance_id", "change") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "document_type", "document_id", "document_version", "title", "amount_minor", "currency", "requester_id", "requester_name", "excluded_user_ids", "facts", "snapshot", "definition_id", "definition_name", "definition_version", "route", "state", "step_key", "reason", "verdict", "automatic", "outcome", "ended_at", "base_amount_minor", "base_currency", "cost_centre_id", "rerun", "previous_instance_id", "change" FROM "approval"`,
    )
    await queryRunner.query(`DROP TABLE "approval"`)
    await queryRunner.query(`ALTER TABLE "temporary_approval" RENAME TO "approval"`)
    await queryRunner.query(`CREATE INDEX "ix_approval_ended_at_tenant_id" ON "approval" ("tenant_id", "ended_at") `)
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
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_approval_document_id_document_type_document_version_93d58275"`)
    await queryRunner.query(`DROP INDEX "ix_approval_document_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_created_at_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_requester_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_ended_at_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "approval" RENAME TO "temporary_approval"`)
    await queryRunner.query(
      `CREATE TABLE "approval" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "document_type" varchar(40) NOT NULL, "document_id" varchar NOT NULL, "document_version" integer NOT NULL, "title" varchar(200) NOT NULL, "amount_minor" bigint NOT NULL, "currency" varchar(3) NOT NULL, "requester_id" varchar NOT NULL, "requester_name" varchar(200) NOT NULL, "excluded_user_ids" json NOT NULL, "facts" json NOT NULL, "snapshot" json NOT NULL, "definition_id" varchar NOT NULL, "definition_name" varchar(100) NOT NULL, "definition_version" integer NOT NULL, "route" json NOT NULL, "state" varchar(12) NOT NULL, "step_key" varchar(60), "reason" text, "verdict" varchar(12), "automatic" boolean NOT NULL, "outcome" varchar(12), "ended_at" datetime(3), "base_amount_minor" bigint, "base_currency" varchar(3), "cost_centre_id" varchar, "rerun" varchar(12), "previous_instance_id" varchar, "change" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "approval"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "document_type", "document_id", "document_version", "title", "amount_minor", "currency", "requester_id", "requester_name", "excluded_user_ids", "facts", "snapshot", "definition_id", "definition_name", "definition_version", "route", "state", "step_key", "reason", "verdict", "automatic", "outcome", "ended_at", "base_amount_minor", "base_currency", "cost_centre_id", "rerun", "previous_instance_id", "change") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "document_type", "document_id", "document_version", "title", "amount_minor", "currency", "requester_id", "requester_name", "excluded_user_ids", "facts", "snapshot", "definition_id", "definition_name", "definition_version", "route", "state", "step_key", "reason", "verdict", "automatic", "outcome", "ended_at", "base_amount_minor", "base_currency", "cost_centre_id", "rerun", "previous_instance_id", "change" FROM "temporary_approval"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_approval"`)
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
    await queryRunner.query(`CREATE INDEX "ix_approval_ended_at_tenant_id" ON "approval" ("tenant_id", "ended_at") `)
    await queryRunner.query(`DROP INDEX "ix_approval_task_assignee_id_id_opened_at_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_task_assignee_id_id_state_tenant_id_title"`)
    await queryRunner.query(`DROP INDEX "ix_approval_task_delegation_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_task_approval_id_assignee_id_step_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_task_assignee_id_closed_at_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "approval_task" RENAME TO "temporary_approval_task"`)
    await queryRunner.query(
      `CREATE TABLE "approval_task" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "approval_id" varchar NOT NULL, "document_type" varchar(40) NOT NULL, "document_id" varchar NOT NULL, "document_version" integer NOT NULL, "title" varchar(200) NOT NULL, "amount_minor" bigint NOT NULL, "currency" varchar(3) NOT NULL, "requester_id" varchar NOT NULL, "requester_name" varchar(200) NOT NULL, "step_key" varchar(60) NOT NULL, "step_name" varchar(100) NOT NULL, "assignee_id" varchar NOT NULL, "assignee_name" varchar(200) NOT NULL, "origin" varchar(12) NOT NULL, "origin_reason" text, "state" varchar(12) NOT NULL, "opened_at" datetime(3) NOT NULL, "closed_at" datetime(3), "comment" text, "close_reason" text, "kind" varchar(12), "weight" integer, "seat_id" varchar, "on_behalf_of_id" varchar, "on_behalf_of_name" varchar(200), "delegation_id" varchar, "level" integer NOT NULL DEFAULT (0), "due_at" datetime(3), "notice_count" integer NOT NULL DEFAULT (0), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "approval_task"("tenant_id", "id", "approval_id", "document_type", "document_id", "document_version", "title", "amount_minor", "currency", "requester_id", "requester_name", "step_key", "step_name", "assignee_id", "assignee_name", "origin", "origin_reason", "state", "opened_at", "closed_at", "comment", "close_reason", "kind", "weight", "seat_id", "on_behalf_of_id", "on_behalf_of_name", "delegation_id", "level", "due_at", "notice_count") SELECT "tenant_id", "id", "approval_id", "document_type", "document_id", "document_version", "title", "amount_minor", "currency", "requester_id", "requester_name", "step_key", "step_name", "assignee_id", "assignee_name", "origin", "origin_reason", "state", "opened_at", "closed_at", "comment", "close_reason", "kind", "weight", "seat_id", "on_behalf_of_id", "on_behalf_of_name", "delegation_id", "level", "due_at", "notice_count" FROM "temporary_approval_task"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_approval_task"`)
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_assignee_id_id_opened_at_state_tenant_id" ON "approval_task" ("tenant_id", "assignee_id", "state", "opened_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_assignee_id_id_state_tenant_id_title" ON "approval_task" ("tenant_id", "assignee_id", "state", "title", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_delegation_id_state_tenant_id" ON "approval_task" ("tenant_id", "delegation_id", "state") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_approval_id_assignee_id_step_key_tenant_id" ON "approval_task" ("tenant_id", "approval_id", "step_key", "assignee_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_assignee_id_closed_at_tenant_id" ON "approval_task" ("tenant_id", "assignee_id", "closed_at") `,
    )
  }
}
