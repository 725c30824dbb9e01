import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class InitialSqlite1795228144057 implements MigrationInterface {
  name = 'InitialSqlite1795228144057'

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
      `CREATE TABLE "audit_copy" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "service" varchar(60) NOT NULL, "at" datetime(3) NOT NULL, "actor_id" varchar NOT NULL, "actor_kind" varchar(8) NOT NULL, "actor_name" varchar(200), "ip" varchar(45), "action" varchar(160) NOT NULL, "entity" varchar(60) NOT NULL, "entity_id" varchar NOT NULL, "before" json, "after" json, "states_omitted" boolean NOT NULL, "reason" varchar(2000), "op_id" varchar NOT NULL, "trace_id" varchar(32) NOT NULL, "source" varchar(12) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_audit_copy_actor_id_at_tenant_id" ON "audit_copy" ("tenant_id", "actor_id", "at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_audit_copy_at_entity_entity_id_tenant_id" ON "audit_copy" ("tenant_id", "entity", "entity_id", "at") `,
    )
    await queryRunner.query(`CREATE INDEX "ix_audit_copy_at_id_tenant_id" ON "audit_copy" ("tenant_id", "at", "id") `)
    await queryRunner.query(
      `CREATE TABLE "membership_access" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "permission_version" integer NOT NULL, "joining_hash" varchar(200), "last_login_at" datetime(3), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "membership_role" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "membership_id" varchar NOT NULL, "role_id" varchar(40) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_membership_role_role_id_tenant_id" ON "membership_role" ("tenant_id", "role_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_membership_role_membership_id_role_id_tenant_id" ON "membership_role" ("tenant_id", "membership_id", "role_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "membership" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "user_id" varchar NOT NULL, "email" varchar(254) NOT NULL, "name" varchar(200) NOT NULL, "active" boolean NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_membership_created_at_id_tenant_id" ON "membership" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_membership_id_name_tenant_id" ON "membership" ("tenant_id", "name", "id") `,
    )
    await queryRunner.query(`CREATE INDEX "ix_membership_user_id" ON "membership" ("user_id") `)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_membership_email_tenant_id" ON "membership" ("tenant_id", "email") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_membership_tenant_id_user_id" ON "membership" ("tenant_id", "user_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "organization" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "name" varchar(200) NOT NULL, "country" varchar(2) NOT NULL, "base_currency" varchar(3) NOT NULL, "time_zone" varchar(64) NOT NULL, "admin_changes" integer NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "role" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "name" varchar(60) NOT NULL, "name_folded" varchar(120) NOT NULL, "description" varchar(400) NOT NULL, "grants" json NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_role_name_folded_tenant_id" ON "role" ("tenant_id", "name_folded") `,
    )
    await queryRunner.query(
      `CREATE TABLE "user_account" ("id" varchar PRIMARY KEY NOT NULL, "email" varchar(254) NOT NULL, "email_digest" varchar(64) NOT NULL, "name" varchar(200) NOT NULL, "password_hash" varchar(200) NOT NULL, "status" varchar(10) NOT NULL, "created_at" datetime(3) NOT NULL, "updated_at" datetime(3) NOT NULL)`,
    )
    await queryRunner.query(`CREATE INDEX "ix_user_account_email_digest" ON "user_account" ("email_digest") `)
    await queryRunner.query(`CREATE UNIQUE INDEX "ix_user_account_email" ON "user_account" ("email") `)
    await queryRunner.query(
      `CREATE TABLE "legal_entity_bank_account" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "legal_entity_id" varchar NOT NULL, "holder" varchar(140) NOT NULL, "iban" varchar(34) NOT NULL, "bic" varchar(11), "currency" varchar(3) NOT NULL, "position" integer NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_legal_entity_bank_account_iban_legal_entity_id_tenant_id" ON "legal_entity_bank_account" ("tenant_id", "legal_entity_id", "iban") `,
    )
    await queryRunner.query(
      `CREATE TABLE "legal_entity" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "name" varchar(200) NOT NULL, "country" varchar(2) NOT NULL, "tax_id" varchar(40), "currency" varchar(3) NOT NULL, "time_zone" varchar(64) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_legal_entity_created_at_id_tenant_id" ON "legal_entity" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_legal_entity_id_name_tenant_id" ON "legal_entity" ("tenant_id", "name", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "login_attempt" ("key" varchar(64) PRIMARY KEY NOT NULL, "email_digest" varchar(64), "network" varchar(64) NOT NULL, "failures" integer NOT NULL, "reported" integer NOT NULL, "last_at" datetime(3) NOT NULL, "locked_until" datetime(3))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_login_attempt_last_at" ON "login_attempt" ("last_at") `)
    await queryRunner.query(
      `CREATE TABLE "session" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "user_id" varchar NOT NULL, "membership_id" varchar NOT NULL, "generation" integer NOT NULL, "refresh_digest" varchar(64) NOT NULL, "rotations" json NOT NULL, "created_at" datetime(3) NOT NULL, "used_at" datetime(3) NOT NULL, "ends_at" datetime(3) NOT NULL, "revoked_at" datetime(3), "revoked_for" varchar(20), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_session_ends_at" ON "session" ("ends_at") `)
    await queryRunner.query(`CREATE INDEX "ix_session_tenant_id_user_id" ON "session" ("tenant_id", "user_id") `)
    await enableTenantIsolation(queryRunner, 'identity', 'audit', { platform: true, appendOnly: true })
    await enableTenantIsolation(queryRunner, 'identity', 'audit_copy', { appendOnly: true })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_session_tenant_id_user_id"`)
    await queryRunner.query(`DROP INDEX "ix_session_ends_at"`)
    await queryRunner.query(`DROP TABLE "session"`)
    await queryRunner.query(`DROP INDEX "ix_login_attempt_last_at"`)
    await queryRunner.query(`DROP TABLE "login_attempt"`)
    await queryRunner.query(`DROP INDEX "ix_legal_entity_id_name_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_legal_entity_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "legal_entity"`)
    await queryRunner.query(`DROP INDEX "ix_legal_entity_bank_account_iban_legal_entity_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "legal_entity_bank_account"`)
    await queryRunner.query(`DROP INDEX "ix_user_account_email"`)
    await queryRunner.query(`DROP INDEX "ix_user_account_email_digest"`)
    await queryRunner.query(`DROP TABLE "user_account"`)
    await queryRunner.query(`DROP INDEX "ix_role_name_folded_tenant_id"`)
    await queryRunner.query(`DROP TABLE "role"`)
    await queryRunner.query(`DROP TABLE "organization"`)
    await queryRunner.query(`DROP INDEX "ix_membership_tenant_id_user_id"`)
    await queryRunner.query(`DROP INDEX "ix_membership_email_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_membership_user_id"`)
    await queryRunner.query(`DROP INDEX "ix_membership_id_name_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_membership_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "membership"`)
    await queryRunner.query(`DROP INDEX "ix_membership_role_membership_id_role_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_membership_role_role_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "membership_role"`)
    await queryRunner.query(`DROP TABLE "membership_access"`)
    await queryRunner.query(`DROP INDEX "ix_audit_copy_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_audit_copy_at_entity_entity_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_audit_copy_actor_id_at_tenant_id"`)
    await queryRunner.query(`DROP TABLE "audit_copy"`)
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
