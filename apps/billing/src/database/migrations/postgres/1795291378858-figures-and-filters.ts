import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class FiguresAndFiltersPostgres1795291378858 implements MigrationInterface {
  name = 'FiguresAndFiltersPostgres1795291378858'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "billing"."known_organization" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "time_zone" character varying(64) NOT NULL, "source_version" integer NOT NULL, CONSTRAINT "known_organization_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `ALTER TABLE "billing"."supplier_invoice" ADD "search_key" character varying(600) COLLATE "C"`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_invoice_exception_invoice_id_state_tenant_id_type" ON "billing"."invoice_exception"  ("tenant_id", "state", "type", "invoice_id") `,
    )
    await enableTenantIsolation(queryRunner, 'billing', 'known_organization')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "billing"."ix_invoice_exception_invoice_id_state_tenant_id_type"`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice" DROP COLUMN "search_key"`)
    await queryRunner.query(`DROP TABLE "billing"."known_organization"`)
  }
}
