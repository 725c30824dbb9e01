import type { MigrationInterface, QueryRunner } from 'typeorm'

export class FactsOfBankLinesSqlite1795343243414 implements MigrationInterface {
  name = 'FactsOfBankLinesSqlite1795343243414'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_bank_line_bank_statement_id_position_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_bank_line_id_position_state_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_bank_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "bank_statement_id" varchar NOT NULL, "position" integer NOT NULL, "direction" varchar(6) NOT NULL, "currency" varchar(3) NOT NULL, "amount_minor" bigint NOT NULL, "booked_on" varchar(10), "value_date" varchar(10), "transaction_code" varchar(100), "end_to_end_id" varchar(35), "counterparty" json NOT NULL, "remittance" text NOT NULL, "instructed" json, "exchange_rate" varchar(40), "charges_minor" bigint, "returned" json, "state" varchar(10) NOT NULL, "by" varchar(20), "settlements" json NOT NULL, "suggestions" json NOT NULL, "detail" text, "dismissal" json, "facts" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_bank_line"("tenant_id", "id", "bank_statement_id", "position", "direction", "currency", "amount_minor", "booked_on", "value_date", "transaction_code", "end_to_end_id", "counterparty", "remittance", "instructed", "exchange_rate", "charges_minor", "returned", "state", "by", "settlements", "suggestions", "detail", "dismissal") SELECT "tenant_id", "id", "bank_statement_id", "position", "direction", "currency", "amount_minor", "booked_on", "value_date", "transaction_code", "end_to_end_id", "counterparty", "remittance", "instructed", "exchange_rate", "charges_minor", "returned", "state", "by", "settlements", "suggestions", "detail", "dismissal" FROM "bank_line"`,
    )
    await queryRunner.query(`DROP TABLE "bank_line"`)
    await queryRunner.query(`ALTER TABLE "temporary_bank_line" RENAME TO "bank_line"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_bank_line_bank_statement_id_position_tenant_id" ON "bank_line" ("tenant_id", "bank_statement_id", "position") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_bank_line_id_position_state_tenant_id" ON "bank_line" ("tenant_id", "state", "position", "id") `,
    )
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_bank_line_id_position_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_bank_line_bank_statement_id_position_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "bank_line" RENAME TO "temporary_bank_line"`)
    await queryRunner.query(
      `CREATE TABLE "bank_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "bank_statement_id" varchar NOT NULL, "position" integer NOT NULL, "direction" varchar(6) NOT NULL, "currency" varchar(3) NOT NULL, "amount_minor" bigint NOT NULL, "booked_on" varchar(10), "value_date" varchar(10), "transaction_code" varchar(100), "end_to_end_id" varchar(35), "counterparty" json NOT NULL, "remittance" text NOT NULL, "instructed" json, "exchange_rate" varchar(40), "charges_minor" bigint, "returned" json, "state" varchar(10) NOT NULL, "by" varchar(20), "settlements" json NOT NULL, "suggestions" json NOT NULL, "detail" text, "dismissal" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "bank_line"("tenant_id", "id", "bank_statement_id", "position", "direction", "currency", "amount_minor", "booked_on", "value_date", "transaction_code", "end_to_end_id", "counterparty", "remittance", "instructed", "exchange_rate", "charges_minor", "returned", "state", "by", "settlements", "suggestions", "detail", "dismissal") SELECT "tenant_id", "id", "bank_statement_id", "position", "direction", "currency", "amount_minor", "booked_on", "value_date", "transaction_code", "end_to_end_id", "counterparty", "remittance", "instructed", "exchange_rate", "charges_minor", "returned", "state", "by", "settlements", "suggestions", "detail", "dismissal" FROM "temporary_bank_line"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_bank_line"`)
    await queryRunner.query(
      `CREATE INDEX "ix_bank_line_id_position_state_tenant_id" ON "bank_line" ("tenant_id", "state", "position", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_bank_line_bank_statement_id_position_tenant_id" ON "bank_line" ("tenant_id", "bank_statement_id", "position") `,
    )
  }
}
