import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ProcureToPayDepthPostgres1795243024329 implements MigrationInterface {
  name = 'ProcureToPayDepthPostgres1795243024329'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "identity"."cost_centre" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "code" character varying(24) COLLATE "C" NOT NULL, "name" character varying(200) COLLATE "C" NOT NULL, "owner_user_id" uuid, "active" boolean NOT NULL, CONSTRAINT "cost_centre_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_cost_centre_id_name_tenant_id" ON "identity"."cost_centre"  ("tenant_id", "name", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_cost_centre_code_tenant_id" ON "identity"."cost_centre"  ("tenant_id", "code") `,
    )
    await queryRunner.query(`ALTER TABLE "identity"."membership" ADD "manager_user_id" uuid`)
    await queryRunner.query(
      `ALTER TABLE "identity"."membership" ADD "language" character varying(2) NOT NULL DEFAULT 'en'`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_membership_manager_user_id_tenant_id" ON "identity"."membership"  ("tenant_id", "manager_user_id") `,
    )
    await enableTenantIsolation(queryRunner, 'identity', 'cost_centre')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "identity"."ix_membership_manager_user_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "identity"."membership" DROP COLUMN "language"`)
    await queryRunner.query(`ALTER TABLE "identity"."membership" DROP COLUMN "manager_user_id"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_cost_centre_code_tenant_id"`)
    await queryRunner.query(`DROP INDEX "identity"."ix_cost_centre_id_name_tenant_id"`)
    await queryRunner.query(`DROP TABLE "identity"."cost_centre"`)
  }
}
