import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { catalogueProblems, foreignKeyInvariants, type SqlRunner } from '../src/index.js'
import { openNotes, withClient, type Notes } from './notes-database.js'
import { notesSchema } from './notes.schema.js'

const runnerOf = (client: pg.Client): SqlRunner => ({
  query: async (sql, parameters) => (await client.query(sql, parameters)).rows as unknown,
})

describe('the catalogue lint', () => {
  let notes: Notes
  /** Runs statements as superuser, looks, and takes all of it back: roles too, which other suites share. */
  const after = <T>(statements: readonly string[], look: (runner: SqlRunner) => Promise<T>): Promise<T> =>
    withClient(notes.database.superuserUrl ?? '', async (client) => {
      await client.query('BEGIN')
      for (const statement of statements) await client.query(statement)
      const seen = await look(runnerOf(client))
      await client.query('ROLLBACK')
      return seen
    })
  const lintAfter = (statements: readonly string[]): Promise<string[]> =>
    after(statements, (runner) => catalogueProblems(runner, 'notes', notesSchema.entities))
  beforeAll(async () => {
    notes = await openNotes()
  })
  afterAll(() => notes.close())

  it('has nothing to say about tables made by the helper', async () => {
    expect(await lintAfter([])).toEqual([])
  })

  it.each([
    ['a dropped policy', ['DROP POLICY tenant_isolation ON notes.note'], 'notes.note has no policy for tenants'],
    [
      'row-level security switched off',
      ['ALTER TABLE notes.note DISABLE ROW LEVEL SECURITY'],
      'notes.note has tenant_id but no row-level security',
    ],
    ['an owner that is not bound', ['ALTER TABLE notes.note NO FORCE ROW LEVEL SECURITY'], 'does not force'],
    [
      'a policy that lets everything be seen',
      ['CREATE POLICY open ON notes.note USING (true) WITH CHECK (tenant_id = (SELECT app.current_tenant()))'],
      '(USING)',
    ],
    [
      'a policy that lets everything be written',
      ['CREATE POLICY open ON notes.note FOR INSERT WITH CHECK (true)'],
      '(WITH CHECK)',
    ],
    [
      'a unique key across organizations',
      ['CREATE UNIQUE INDEX number_key ON notes.note (number)'],
      'unique key number_key of notes.note lacks tenant_id',
    ],
    [
      'a foreign key across organizations',
      [
        'CREATE UNIQUE INDEX note_id ON notes.note (id)',
        'ALTER TABLE notes.trace ADD CONSTRAINT trace_note FOREIGN KEY (id) REFERENCES notes.note (id)',
      ],
      'foreign key trace_note of notes.trace lacks tenant_id',
    ],
    [
      'a table that the application owns',
      ['GRANT CREATE ON SCHEMA notes TO nexus_app_notes', 'ALTER TABLE notes.note OWNER TO nexus_app_notes'],
      'belongs to nexus_app_notes',
    ],
    [
      'a view with the rights of its owner',
      ['CREATE VIEW notes.all_notes AS SELECT * FROM notes.note'],
      'security_invoker',
    ],
    [
      'a materialized view, which no policy guards',
      ['CREATE MATERIALIZED VIEW notes.copy AS SELECT * FROM notes.note'],
      'materialized view notes.copy holds rows',
    ],
    [
      'a policy for the platform that no entity declares',
      ['CREATE POLICY platform_access ON notes.note TO nexus_platform_notes USING (true) WITH CHECK (true)'],
      'notes.note has a policy for the platform',
    ],
    [
      'a policy for the platform of another service',
      ['CREATE ROLE nexus_platform_other', 'CREATE POLICY other ON notes.message TO nexus_platform_other USING (true)'],
      'policy other of notes.message lets rows be seen',
    ],
    [
      'a tenant that may be missing',
      [
        'ALTER TABLE notes.message DROP CONSTRAINT message_pkey',
        'ALTER TABLE notes.message ALTER tenant_id DROP NOT NULL',
      ],
      'notes.message allows NULL as tenant_id',
    ],
    [
      'a primary key across organizations',
      ['ALTER TABLE notes.message DROP CONSTRAINT message_pkey', 'ALTER TABLE notes.message ADD PRIMARY KEY (id)'],
      'unique key message_pkey of notes.message lacks tenant_id',
    ],
    [
      'a unique key that only carries the tenant along',
      ['CREATE UNIQUE INDEX carried ON notes.note (number) INCLUDE (tenant_id)'],
      'unique key carried of notes.note lacks tenant_id',
    ],
    ['a grant to everybody', ['GRANT SELECT ON notes.note TO PUBLIC'], 'PUBLIC may SELECT notes.note'],
    [
      'a grant of one column to everybody',
      ['GRANT UPDATE (title) ON notes.note TO PUBLIC'],
      'PUBLIC may UPDATE notes.note (title)',
    ],
    ['a schema that is open to everybody', ['GRANT CREATE ON SCHEMA app TO PUBLIC'], 'PUBLIC may CREATE schema app'],
    [
      'a grant to another service',
      ['CREATE ROLE nexus_app_other', 'GRANT SELECT ON notes.note TO nexus_app_other'],
      'nexus_app_other may SELECT notes.note, which belongs to notes alone',
    ],
    [
      'the schema lent to another service',
      ['CREATE ROLE nexus_platform_other', 'GRANT USAGE ON SCHEMA notes TO nexus_platform_other'],
      'nexus_platform_other may USAGE schema notes',
    ],
    [
      'a login that goes past the doors',
      ['GRANT SELECT ON notes.note TO nexus_login'],
      'nexus_login may SELECT notes.note',
    ],
    [
      'a right that no policy restrains',
      ['GRANT TRUNCATE ON notes.note TO nexus_app_notes'],
      'nexus_app_notes may TRUNCATE notes.note',
    ],
    [
      'a right that can be handed on',
      ['GRANT SELECT ON notes.note TO nexus_app_notes WITH GRANT OPTION'],
      'give that right to others',
    ],
    [
      'rights in what does not exist yet',
      ['ALTER DEFAULT PRIVILEGES IN SCHEMA notes GRANT SELECT ON TABLES TO nexus_app_notes'],
      'rights are given table by table',
    ],
    [
      'a table of all organizations that each may write',
      ['GRANT UPDATE ON notes.person TO nexus_app_notes'],
      'notes.person, which has no tenant_id',
    ],
    [
      'an application that notes migrations itself',
      ['GRANT INSERT ON notes.schema_migration TO nexus_platform_notes'],
      'nexus_platform_notes may INSERT notes.schema_migration',
    ],
    [
      'a function that the application owns',
      [
        'GRANT CREATE ON SCHEMA notes TO nexus_platform_notes',
        'CREATE FUNCTION notes.own() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
        'ALTER FUNCTION notes.own() OWNER TO nexus_platform_notes',
      ],
      'function own in notes belongs to nexus_platform_notes',
    ],
    [
      "a function with its owner's rights for everybody",
      ["CREATE FUNCTION notes.peek() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$ SELECT 1 $$"],
      'PUBLIC may EXECUTE function notes.peek',
    ],
    [
      'a door role to which no policy applies',
      ['ALTER ROLE nexus_app_notes BYPASSRLS'],
      'nexus_app_notes has BYPASSRLS',
    ],
    ['a door role that can log in', ['ALTER ROLE nexus_platform_notes LOGIN'], 'nexus_platform_notes can log in'],
    [
      'a door that leads through another one',
      ['GRANT nexus_platform_notes TO nexus_app_notes'],
      'nexus_app_notes is a member of nexus_platform_notes',
    ],
    [
      "a service's login with the roles of another service",
      [
        'CREATE ROLE nexus_login_notes LOGIN INHERIT',
        'CREATE ROLE nexus_app_other',
        'GRANT nexus_app_notes, nexus_platform_notes, nexus_app_other TO nexus_login_notes',
      ],
      'nexus_login_notes is a member of nexus_app_other',
    ],
    [
      "a service's login that inherits",
      ['CREATE ROLE nexus_login_notes LOGIN INHERIT'],
      'nexus_login_notes inherits the rights',
    ],
    [
      'a SECURITY DEFINER function with an open search_path',
      ['CREATE FUNCTION notes.peek() RETURNS int LANGUAGE sql SECURITY DEFINER AS $$ SELECT 1 $$'],
      'search_path',
    ],
  ])('finds %s', async (_, statements, problem) => {
    expect((await lintAfter(statements)).join('\n')).toContain(problem)
  })

  it('leaves the roles of operators alone', async () => {
    const statements = ['CREATE ROLE somebody_backup BYPASSRLS', 'GRANT SELECT ON notes.note TO somebody_backup']
    expect(await lintAfter(statements)).toEqual([])
  })

  describe('INV-16: a child and its parent belong to one organization', () => {
    const [mine, theirs, parent] = [randomUUID(), randomUUID(), randomUUID()]
    const rows = [
      'CREATE TABLE notes.part (tenant_id uuid NOT NULL, id uuid NOT NULL, message_id uuid, PRIMARY KEY (tenant_id, id))',
      `INSERT INTO notes.message (tenant_id, id, body) VALUES ('${mine}', '${parent}', 'parent')`,
    ]
    const part = (tenant: string): string =>
      `INSERT INTO notes.part (tenant_id, id, message_id) VALUES ('${tenant}', '${randomUUID()}', '${parent}')`
    const brokenAfter = (statements: readonly string[]): Promise<unknown> =>
      after([...rows, ...statements], async (runner) => {
        const found = []
        for (const { constraint, sql } of await foreignKeyInvariants(runner, 'notes'))
          found.push({ constraint, rows: await runner.query(sql, []) })
        return found
      })

    it('says nothing of a key with the tenant, nor of a child without a parent', async () => {
      const key =
        'ALTER TABLE notes.part ADD CONSTRAINT part_message FOREIGN KEY (tenant_id, message_id) REFERENCES notes.message'
      const orphan = `INSERT INTO notes.part (tenant_id, id) VALUES ('${theirs}', '${randomUUID()}')`
      expect(await brokenAfter([key, part(mine), orphan])).toEqual([{ constraint: 'part_message', rows: [] }])
    })

    it('finds the child of another organization that a key without the tenant lets in', async () => {
      const key = [
        'CREATE UNIQUE INDEX message_id ON notes.message (id)',
        'ALTER TABLE notes.part ADD CONSTRAINT part_message FOREIGN KEY (message_id) REFERENCES notes.message (id)',
      ]
      expect(await brokenAfter([...key, part(mine), part(theirs)])).toEqual([
        { constraint: 'part_message', rows: [{ tenant_id: theirs, broken: '1' }] },
      ])
    })

    it('finds a child whose parent went while the key did not look', async () => {
      const key =
        'ALTER TABLE notes.part ADD CONSTRAINT part_message FOREIGN KEY (tenant_id, message_id) REFERENCES notes.message NOT VALID'
      expect(await brokenAfter([part(theirs), key])).toEqual([
        { constraint: 'part_message', rows: [{ tenant_id: theirs, broken: '1' }] },
      ])
    })
  })
})
