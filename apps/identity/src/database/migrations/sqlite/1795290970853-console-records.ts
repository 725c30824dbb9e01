import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ConsoleRecordsSqlite1795290970853 implements MigrationInterface {
  name = 'ConsoleRecordsSqlite1795290970853'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "branding" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "product_name" varchar(60), "primary_color" varchar(7), "accent_color" varchar(7), "logo_media_type" varchar(10), "logo" text, "locale" varchar(2), "support_email" varchar(254), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "invitation_mail" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "generation" integer NOT NULL, "state" varchar(12) NOT NULL, "attempts" integer NOT NULL, "reason" varchar(500), "sent_at" datetime(3), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "invitation" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "email" varchar(254) NOT NULL, "open_email" varchar(254), "roles" json NOT NULL, "language" varchar(2) NOT NULL, "state" varchar(10) NOT NULL, "generation" integer NOT NULL, "token_digest" varchar(64) NOT NULL, "invited_by_user_id" varchar NOT NULL, "expires_at" datetime(3) NOT NULL, "accepted_at" datetime(3), "accepted_user_id" varchar, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_invitation_state_tenant_id" ON "invitation" ("tenant_id", "state") `)
    await queryRunner.query(
      `CREATE INDEX "ix_invitation_created_at_id_tenant_id" ON "invitation" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_invitation_open_email_tenant_id" ON "invitation" ("tenant_id", "open_email") `,
    )
    await queryRunner.query(
      `CREATE TABLE "saved_view" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "owner_user_id" varchar NOT NULL, "screen" varchar(20) NOT NULL, "name" varchar(100) NOT NULL, "settings" json NOT NULL, "is_shared" boolean NOT NULL, "is_default" boolean NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_saved_view_id_name_tenant_id" ON "saved_view" ("tenant_id", "name", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_saved_view_name_owner_user_id_screen_tenant_id" ON "saved_view" ("tenant_id", "owner_user_id", "screen", "name") `,
    )
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_saved_view_name_owner_user_id_screen_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_saved_view_id_name_tenant_id"`)
    await queryRunner.query(`DROP TABLE "saved_view"`)
    await queryRunner.query(`DROP INDEX "ix_invitation_open_email_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_invitation_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_invitation_state_tenant_id"`)
    await queryRunner.query(`DROP TABLE "invitation"`)
    await queryRunner.query(`DROP TABLE "invitation_mail"`)
    await queryRunner.query(`DROP TABLE "branding"`)
  }
}
