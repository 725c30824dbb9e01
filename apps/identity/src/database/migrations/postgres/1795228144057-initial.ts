import { enableTenantIsolation, restrictToPlatform } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class InitialPostgres1795228144057 implements MigrationInterface {
  name = 'InitialPostgres1795228144057'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "identity"."idempotency_record" ("tenant_id" uuid NOT NULL, "principal" character varying(80) NOT NULL, "key" character varying(255) NOT NULL, "fingerprint" character varying(64) NOT NULL, "op_id" uuid NOT NULL, "output" jsonb NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("tenant_id", "principal", "key"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "identity"."audit" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "actor_id" uuid NOT NULL, "actor_kind" character varying(8) NOT NULL, "actor_name" character varying(200), "on_behalf_of" uuid, "ip" character varying(45), "user_agent" character varying(400), "action" character varying(160) NOT NULL, "entity" character varying(60) NOT NULL, "entity_id" uuid NOT NULL, "before" jsonb, "after" jsonb, "reason" character varying(2000), "op_id" uuid NOT NULL, "trace_id" character varying(32) NOT NULL, "source" character varying(12) NOT NULL, CONSTRAINT "audit_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_audit_op_id_tenant_id" ON "identity"."audit"  ("tenant_id", "op_id") `)
    await queryRunner.query(
      `CREATE INDEX "ix_audit_entity_entity_id_id_tenant_id" ON "identity"."audit"  ("tenant_id", "entity", "entity_id", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "identity"."dead_letter" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "consumer" character varying(120) NOT NULL, "event_id" uuid NOT NULL, "type" character varying(160) NOT NULL, "envelope" jsonb NOT NULL, "deliveries" integer NOT NULL, "error_class" character varying(12) NOT NULL, "error_code" character varying(120) NOT NULL, "error" character varying(4000) NOT NULL, "status" character varying(12) NOT NULL, "first_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "uq_dead_letter_consumer_event_id_tenant_id" UNIQUE ("tenant_id", "consumer", "event_id"), CONSTRAINT "ck_dead_letter_9679143c" CHECK ("error_class" IN ('permanent', 'exhausted')), CONSTRAINT "ck_dead_letter_723a1d94" CHECK ("status" IN ('open', 'redriving', 'redriven')), CONSTRAINT "dead_letter_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "identity"."inbox_event" ("tenant_id" uuid NOT NULL, "consumer" character varying(120) NOT NULL, "event_id" uuid NOT NULL, "type" character varying(160) NOT NULL, "aggregate_id" uuid NOT NULL, "aggregate_seq" integer NOT NULL, "outcome" character varying(8) NOT NULL, "processed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "ck_inbox_event_08293420" CHECK ("outcome" IN ('done', 'dead')), CONSTRAINT "inbox_event_pkey" PRIMARY KEY ("tenant_id", "consumer", "event_id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "identity"."outbox_event" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "pos" bigint NOT NULL, "aggregate_type" character varying(60) NOT NULL, "aggregate_id" uuid NOT NULL, "aggregate_seq" integer NOT NULL, "type" character varying(160) NOT NULL, "schema_version" integer NOT NULL, "payload" jsonb NOT NULL, "headers" jsonb NOT NULL, "op_id" uuid NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "published_at" TIMESTAMP(3) WITH TIME ZONE, "attempts" integer NOT NULL DEFAULT '0', "last_error" character varying(4000), CONSTRAINT "uq_outbox_event_aggregate_id_aggregate_seq_aggregate_t_fa8917e2" UNIQUE ("tenant_id", "aggregate_type", "aggregate_id", "aggregate_seq"), CONSTRAINT "ck_outbox_event_bfb20d00" CHECK ("aggregate_seq" > 0), CONSTRAINT "ck_outbox_event_5eb02424" CHECK (length(CAST("payload" AS text)) < 900000), CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_outbox_event_pos_335a89e2" ON "identity"."outbox_event"  ("pos") WHERE "published_at" IS NULL`,
    )
    await queryRunner.query(
      `CREATE TABLE "identity"."audit_copy" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "service" character varying(60) NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "actor_id" uuid NOT NULL, "actor_kind" character varying(8) NOT NULL, "actor_name" character varying(200), "ip" character varying(45), "action" character varying(160) NOT NULL, "entity" character varying(60) NOT NULL, "entity_id" uuid NOT NULL, "before" jsonb, "after" jsonb, "states_omitted" boolean NOT NULL, "reason" character varying(2000), "op_id" uuid NOT NULL, "trace_id" character varying(32) NOT NULL, "source" character varying(12) NOT NULL, CONSTRAINT "audit_copy_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_audit_copy_actor_id_at_tenant_id" ON "identity"."audit_copy"  ("tenant_id", "actor_id", "at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_audit_copy_at_entity_entity_id_tenant_id" ON "identity"."audit_copy"  ("tenant_id", "entity", "entity_id", "at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_audit_copy_at_id_tenant_id" ON "identity"."audit_copy"  ("tenant_id", "at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "identity"."membership_access" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "permission_version" integer NOT NULL, "joining_hash" character varying(200), "last_login_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "membership_access_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "identity"."membership_role" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "membership_id" uuid NOT NULL, "role_id" character varying(40) NOT NULL, CONSTRAINT "membership_role_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_membership_role_role_id_tenant_id" ON "identity"."membership_role"  ("tenant_id", "role_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_membership_role_membership_id_role_id_tenant_id" ON "identity"."membership_role"  ("tenant_id", "membership_id", "role_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "identity"."membership" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "user_id" uuid NOT NULL, "email" character varying(254) NOT NULL, "name" character varying(200) COLLATE "C" NOT NULL, "active" boolean NOT NULL, CONSTRAINT "membership_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_membership_created_at_id_tenant_id" ON "identity"."membership"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_membership_id_name_tenant_id" ON "identity"."membership"  ("tenant_id", "name", "id") `,
    )
    await queryRunner.query(`CREATE INDEX "ix_membership_user_id" ON "identity"."membership"  ("user_id") `)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_membership_email_tenant_id" ON "identity"."membership"  ("tenant_id", "email") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_membership_tenant_id_user_id" ON "identity"."membership"  ("tenant_id", "user_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "identity"."organization" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "name" character varying(200) NOT NULL, "country" character varying(2) NOT NULL, "base_currency" character varying(3) NOT NULL, "time_zone" character varying(64) NOT NULL, "admin_changes" integer NOT NULL, CONSTRAINT "organization_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "identity"."role" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "name" character varying(60) NOT NULL, "name_folded" character varying(120) NOT NULL, "description" character varying(400) NOT NULL, "grants" jsonb NOT NULL, CONSTRAINT "role_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_role_name_folded_tenant_id" ON "identity"."role"  ("tenant_id", "name_folded") `,
    )
    await queryRunner.query(
      `CREATE TABLE "identity"."user_account" ("id" uuid NOT NULL, "email" character varying(254) NOT NULL, "email_digest" character varying(64) NOT NULL, "name" character varying(200) NOT NULL, "password_hash" character varying(200) NOT NULL, "status" character varying(10) NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "user_account_pkey" PRIMARY KEY ("id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_user_account_email_digest" ON "identity"."user_account"  ("email_digest") `,
    )
    await queryRunner.query(`CREATE UNIQUE INDEX "ix_user_account_email" ON "identity"."user_account"  ("email") `)
    await queryRunner.query(
      `CREATE TABLE "identity"."legal_entity_bank_account" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "legal_entity_id" uuid NOT NULL, "holder" character varying(140) NOT NULL, "iban" character varying(34) NOT NULL, "bic" character varying(11), "currency" character varying(3) NOT NULL, "position" integer NOT NULL, CONSTRAINT "legal_entity_bank_account_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_legal_entity_bank_account_iban_legal_entity_id_tenant_id" ON "identity"."legal_entity_bank_account"  ("tenant_id", "legal_entity_id", "iban") `,
    )
    await queryRunner.query(
      `CREATE TABLE "identity"."legal_entity" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "name" character varying(200) COLLATE "C" NOT NULL, "country" character varying(2) NOT NULL, "tax_id" character varying(40), "currency" character varying(3) NOT NULL, "time_zone" character varying(64) NOT NULL, CONSTRAINT "legal_entity_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_legal_entity_created_at_id_tenant_id" ON "identity"."legal_entity"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_legal_entity_id_name_tenant_id" ON "identity"."legal_entity"  ("tenant_id", "name", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "identity"."login_attempt" ("key" character varying(64) NOT NULL, "email_digest" character varying(64), "network" character varying(64) NOT NULL, "failures" integer NOT NULL, "reported" integer NOT NULL, "last_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "locked_until" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "login_attempt_pkey" PRIMARY KEY ("key"))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_login_attempt_last_at" ON "identity"."login_attempt"  ("last_at") `)
    await queryRunner.query(
      `CREATE TABLE "identity"."session" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "user_id" uuid NOT NULL, "membership_id" uuid NOT NULL, "generation" integer NOT NULL, "refresh_digest" character varying(64) NOT NULL, "rotations" jsonb NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP(3) WITH TIME ZONE, "revoked_for" character varying(20), CONSTRAINT "session_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_session_ends_at" ON "identity"."session"  ("ends_at") `)
    await queryRunner.query(
      `CREATE INDEX "ix_session_tenant_id_user_id" ON "identity"."session"  ("tenant_id", "user_id") `,
    )
    await enableTenantIsolation(queryRunner, 'identity', 'idempotency_record', { platform: true })
    await enableTenantIsolation(queryRunner, 'identity', 'audit', { platform: true, appendOnly: true })
    await enableTenantIsolation(queryRunner, 'identity', 'dead_letter', { platform: true })
    await enableTenantIsolation(queryRunner, 'identity', 'inbox_event', { platform: true })
    await enableTenantIsolation(queryRunner, 'identity', 'outbox_event', { platform: true })
    await enableTenantIsolation(queryRunner, 'identity', 'audit_copy', { appendOnly: true })
    await enableTenantIsolation(queryRunner, 'identity', 'membership_access', { platform: true })
    await enableTenantIsolation(queryRunner, 'identity', 'membership_role')
    await enableTenantIsolation(queryRunner, 'identity', 'membership', { platform: true })
    await enableTenantIsolation(queryRunner, 'identity', 'organization', { platform: true })
    await enableTenantIsolation(queryRunner, 'identity', 'role')
    await restrictToPlatform(queryRunner, 'identity', 'user_account')
    await enableTenantIsolation(queryRunner, 'identity', 'legal_entity_bank_account')
    await enableTenantIsolation(queryRunner, 'identity', 'legal_entity')
    await restrictToPlatform(queryRunner, 'identity', 'login_attempt')
    await enableTenantIsolation(queryRunner, 'identity', 'session', { platform: true })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "identity"."ix_session_tenant_id_user_id"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_session_ends_at"`)
    await queryRunner.query(`DROP TABLE "identity"."session"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_login_attempt_last_at"`)
    await queryRunner.query(`DROP TABLE "identity"."login_attempt"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_legal_entity_id_name_tenant_id"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_legal_entity_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "identity"."legal_entity"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_legal_entity_bank_account_iban_legal_entity_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "identity"."legal_entity_bank_account"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_user_account_email"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_user_account_email_digest"`)
    await queryRunner.query(`DROP TABLE "identity"."user_account"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_role_name_folded_tenant_id"`)
    await queryRunner.query(`DROP TABLE "identity"."role"`)
    await queryRunner.query(`DROP TABLE "identity"."organization"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_membership_tenant_id_user_id"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_membership_email_tenant_id"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_membership_user_id"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_membership_id_name_tenant_id"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_membership_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "identity"."membership"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_membership_role_membership_id_role_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_membership_role_role_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "identity"."membership_role"`)
    await queryRunner.query(`DROP TABLE "identity"."membership_access"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_audit_copy_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_audit_copy_at_entity_entity_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_audit_copy_actor_id_at_tenant_id"`)
    await queryRunner.query(`DROP TABLE "identity"."audit_copy"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_outbox_event_pos_335a89e2"`)
    await queryRunner.query(`DROP TABLE "identity"."outbox_event"`)
    await queryRunner.query(`DROP TABLE "identity"."inbox_event"`)
    await queryRunner.query(`DROP TABLE "identity"."dead_letter"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_audit_entity_entity_id_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_audit_op_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "identity"."audit"`)
    await queryRunner.query(`DROP TABLE "identity"."idempotency_record"`)
  }
}
