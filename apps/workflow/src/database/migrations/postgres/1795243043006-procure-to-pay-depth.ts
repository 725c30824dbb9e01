import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ProcureToPayDepthPostgres1795243043006 implements MigrationInterface {
  name = 'ProcureToPayDepthPostgres1795243043006'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_task_approval_id_assignee_id_step_key_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "workflow"."approval_delegation" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "principal_id" uuid NOT NULL, "principal_name" character varying(200) NOT NULL, "delegate_id" uuid, "delegate_name" character varying(200), "from_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "until_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "document_types" jsonb NOT NULL, "cap_minor" bigint, "cap_currency" character varying(3), "reason" character varying(500), "revoked_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "approval_delegation_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_delegation_from_at_id_tenant_id" ON "workflow"."approval_delegation"  ("tenant_id", "from_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_delegation_delegate_id_tenant_id" ON "workflow"."approval_delegation"  ("tenant_id", "delegate_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_delegation_principal_id_tenant_id_until_at" ON "workflow"."approval_delegation"  ("tenant_id", "principal_id", "until_at") `,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."known_cost_centre" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "code" character varying(60) NOT NULL, "name" character varying(200) NOT NULL, "owner_user_id" uuid, "active" boolean NOT NULL, "source_version" integer NOT NULL, CONSTRAINT "known_cost_centre_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."notification_delivery" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "notification_id" uuid NOT NULL, "user_id" uuid NOT NULL, "kind" character varying(40) NOT NULL, "address" character varying(254) NOT NULL, "state" character varying(12) NOT NULL, "attempts" integer NOT NULL, "digest_id" uuid, "message_id" character varying(200), "reason" character varying(500), "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "sent_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "notification_delivery_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_notification_delivery_created_at_tenant_id" ON "workflow"."notification_delivery"  ("tenant_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_notification_delivery_state_tenant_id_user_id" ON "workflow"."notification_delivery"  ("tenant_id", "user_id", "state") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_notification_delivery_notification_id_tenant_id" ON "workflow"."notification_delivery"  ("tenant_id", "notification_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."notification_preference" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "mail" character varying(10) NOT NULL, "kinds" jsonb NOT NULL, CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."notification_recipient" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "membership_id" uuid NOT NULL, "name" character varying(200) NOT NULL, "email" character varying(254) NOT NULL, "language" character varying(5) NOT NULL, "active" boolean NOT NULL, "source_version" integer NOT NULL, CONSTRAINT "notification_recipient_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."notification_sender" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "name" character varying(200) NOT NULL, "time_zone" character varying(60) NOT NULL, "source_version" integer NOT NULL, CONSTRAINT "notification_sender_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."notification_template" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "kind" character varying(40) NOT NULL, "language" character varying(5) NOT NULL, "subject" character varying(200), "body" text, CONSTRAINT "notification_template_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_notification_template_kind_language_tenant_id" ON "workflow"."notification_template"  ("tenant_id", "kind", "language") `,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."notification" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "user_id" uuid NOT NULL, "event_id" uuid NOT NULL, "kind" character varying(40) NOT NULL, "title" character varying(400) NOT NULL, "body" text NOT NULL, "subject_type" character varying(60), "subject_id" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "read_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "notification_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_notification_created_at_tenant_id_user_id" ON "workflow"."notification"  ("tenant_id", "user_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_notification_event_id_kind_tenant_id_user_id" ON "workflow"."notification"  ("tenant_id", "event_id", "user_id", "kind") `,
    )
    await queryRunner.query(`ALTER TABLE "workflow"."approval_decision" ADD "on_behalf_of_id" uuid`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_decision" ADD "on_behalf_of_name" character varying(200)`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" ADD "kind" character varying(12)`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" ADD "weight" integer`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" ADD "seat_id" uuid`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" ADD "on_behalf_of_id" uuid`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" ADD "on_behalf_of_name" character varying(200)`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" ADD "delegation_id" uuid`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" ADD "level" integer NOT NULL DEFAULT '0'`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" ADD "due_at" TIMESTAMP(3) WITH TIME ZONE`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" ADD "notice_count" integer NOT NULL DEFAULT '0'`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval" ADD "base_amount_minor" bigint`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval" ADD "base_currency" character varying(3)`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval" ADD "cost_centre_id" uuid`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval" ADD "rerun" character varying(12)`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval" ADD "previous_instance_id" uuid`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval" ADD "change" jsonb`)
    await queryRunner.query(
      `ALTER TABLE "workflow"."approval_definition_version" ADD "effective_from" TIMESTAMP(3) WITH TIME ZONE`,
    )
    await queryRunner.query(
      `ALTER TABLE "workflow"."approval_definition_version" ADD "scheduled_for" character varying(40)`,
    )
    await queryRunner.query(`ALTER TABLE "workflow"."approval_definition_version" ADD "warnings" jsonb`)
    await queryRunner.query(
      `ALTER TABLE "workflow"."approval_definition" ADD "purpose" character varying(12) NOT NULL DEFAULT 'document'`,
    )
    await queryRunner.query(`ALTER TABLE "workflow"."known_member" ADD "manager_user_id" uuid`)
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_delegation_id_state_tenant_id" ON "workflow"."approval_task"  ("tenant_id", "delegation_id", "state") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_approval_id_assignee_id_step_key_tenant_id" ON "workflow"."approval_task"  ("tenant_id", "approval_id", "step_key", "assignee_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_definition_version_scheduled_for_tenant_id" ON "workflow"."approval_definition_version"  ("tenant_id", "scheduled_for") `,
    )
    await enableTenantIsolation(queryRunner, 'workflow', 'approval_delegation')
    await enableTenantIsolation(queryRunner, 'workflow', 'known_cost_centre')
    await enableTenantIsolation(queryRunner, 'workflow', 'notification_delivery')
    await enableTenantIsolation(queryRunner, 'workflow', 'notification_preference')
    await enableTenantIsolation(queryRunner, 'workflow', 'notification_recipient')
    await enableTenantIsolation(queryRunner, 'workflow', 'notification_sender')
    await enableTenantIsolation(queryRunner, 'workflow', 'notification_template')
    await enableTenantIsolation(queryRunner, 'workflow', 'notification')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_definition_version_scheduled_for_tenant_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_task_approval_id_assignee_id_step_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_task_delegation_id_state_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "workflow"."known_member" DROP COLUMN "manager_user_id"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_definition" DROP COLUMN "purpose"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_definition_version" DROP COLUMN "warnings"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_definition_version" DROP COLUMN "scheduled_for"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_definition_version" DROP COLUMN "effective_from"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval" DROP COLUMN "change"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval" DROP COLUMN "previous_instance_id"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval" DROP COLUMN "rerun"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval" DROP COLUMN "cost_centre_id"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval" DROP COLUMN "base_currency"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval" DROP COLUMN "base_amount_minor"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" DROP COLUMN "notice_count"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" DROP COLUMN "due_at"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" DROP COLUMN "level"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" DROP COLUMN "delegation_id"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" DROP COLUMN "on_behalf_of_name"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" DROP COLUMN "on_behalf_of_id"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" DROP COLUMN "seat_id"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" DROP COLUMN "weight"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" DROP COLUMN "kind"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_decision" DROP COLUMN "on_behalf_of_name"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_decision" DROP COLUMN "on_behalf_of_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_notification_event_id_kind_tenant_id_user_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_notification_created_at_tenant_id_user_id"`)
    await queryRunner.query(`DROP TABLE "workflow"."notification"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_notification_template_kind_language_tenant_id"`)
    await queryRunner.query(`DROP TABLE "workflow"."notification_template"`)
    await queryRunner.query(`DROP TABLE "workflow"."notification_sender"`)
    await queryRunner.query(`DROP TABLE "workflow"."notification_recipient"`)
    await queryRunner.query(`DROP TABLE "workflow"."notification_preference"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_notification_delivery_notification_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_notification_delivery_state_tenant_id_user_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_notification_delivery_created_at_tenant_id"`)
    await queryRunner.query(`DROP TABLE "workflow"."notification_delivery"`)
    await queryRunner.query(`DROP TABLE "workflow"."known_cost_centre"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_delegation_principal_id_tenant_id_until_at"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_delegation_delegate_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_delegation_from_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "workflow"."approval_delegation"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_approval_task_approval_id_assignee_id_step_key_tenant_id" ON "workflow"."approval_task" USING btree ("tenant_id", "approval_id", "step_key", "assignee_id") `,
    )
  }
}
