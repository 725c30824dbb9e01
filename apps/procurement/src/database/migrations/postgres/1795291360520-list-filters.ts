import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ListFiltersPostgres1795291360520 implements MigrationInterface {
  name = 'ListFiltersPostgres1795291360520'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "procurement"."requisition" ADD "search_key" character varying(400) COLLATE "C"`,
    )
    await queryRunner.query(`ALTER TABLE "procurement"."known_organization" ADD "time_zone" character varying(64)`)
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_issued_at_tenant_id" ON "procurement"."purchase_order"  ("tenant_id", "issued_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_line_category_id_order_id_tenant_id" ON "procurement"."purchase_order_line"  ("tenant_id", "category_id", "order_id") `,
    )
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_line_category_id_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_issued_at_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "procurement"."known_organization" DROP COLUMN "time_zone"`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition" DROP COLUMN "search_key"`)
  }
}
