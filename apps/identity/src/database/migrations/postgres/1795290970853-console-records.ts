import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ConsoleRecordsPostgres1795290970853 implements MigrationInterface {
  name = 'ConsoleRecordsPostgres1795290970853'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "identity"."branding" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "product_name" character varying(60), "primary_color" character varying(7), "accent_color" character varying(7), "logo_media_type" character varying(10), "logo" text, "locale" character varying(2), "support_email" character varying(254), CONSTRAINT "branding_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "identity"."invitation_mail" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "generation" integer NOT NULL, "state" character varying(12) NOT NULL, "attempts" integer NOT NULL, "reason" character varying(500), "sent_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "invitation_mail_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "identity"."invitation" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "email" character varying(254) NOT NULL, "open_email" character varying(254), "roles" jsonb NOT NULL, "language" character varying(2) NOT NULL, "state" character varying(10) NOT NULL, "generation" integer NOT NULL, "token_digest" character varying(64) NOT NULL, "invited_by_user_id" uuid NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "accepted_at" TIMESTAMP(3) WITH TIME ZONE, "accepted_user_id" uuid, CONSTRAINT "invitation_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_invitation_state_tenant_id" ON "identity"."invitation"  ("tenant_id", "state") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_invitation_created_at_id_tenant_id" ON "identity"."invitation"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_invitation_open_email_tenant_id" ON "identity"."invitation"  ("tenant_id", "open_email") `,
    )
    await queryRunner.query(
      `CREATE TABLE "identity"."saved_view" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "owner_user_id" uuid NOT NULL, "screen" character varying(20) NOT NULL, "name" character varying(100) COLLATE "C" NOT NULL, "settings" jsonb NOT NULL, "is_shared" boolean NOT NULL, "is_default" boolean NOT NULL, CONSTRAINT "saved_view_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_saved_view_id_name_tenant_id" ON "identity"."saved_view"  ("tenant_id", "name", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_saved_view_name_owner_user_id_screen_tenant_id" ON "identity"."saved_view"  ("tenant_id", "owner_user_id", "screen", "name") `,
    )
    await enableTenantIsolation(queryRunner, 'identity', 'branding')
    await enableTenantIsolation(queryRunner, 'identity', 'invitation_mail')
    await enableTenantIsolation(queryRunner, 'identity', 'invitation')
    await enableTenantIsolation(queryRunner, 'identity', 'saved_view')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "identity"."ix_saved_view_name_owner_user_id_screen_tenant_id"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_saved_view_id_name_tenant_id"`)
    await queryRunner.query(`DROP TABLE "identity"."saved_view"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_invitation_open_email_tenant_id"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_invitation_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_invitation_state_tenant_id"`)
    await queryRunner.query(`DROP TABLE "identity"."invitation"`)
    await queryRunner.query(`DROP TABLE "identity"."invitation_mail"`)
    await queryRunner.query(`DROP TABLE "identity"."branding"`)
  }
}
