import { describe, expect, it } from '@jest/globals'
import { destructiveSteps, isMigration } from '../../../../src/release/phase/migrations.ts'
import { warnOfMigrations } from '../../../../src/release/phase/warn-of-migrations.ts'
import { UserError } from '../../../../src/runtime/errors.ts'
import { releaseOf } from '../../../support/deploy/harness.ts'
import { MemoryLog } from '../../../support/release/fakes.ts'

const steps = (path: string, text: string) =>
  destructiveSteps([{ path, text }]).map(({ line, tool, kind }) => `${line} ${tool} ${kind}`)

describe('destructive migrations', () => {
  it.each<[string, string, string, string[]]>([
    [
      'Rails: columns and tables',
      'db/migrate/20260101_drop.rb',
      'class A < ActiveRecord::Migration[8.0]\n  def change\n    remove_column :posts, :body\n    drop_table :tags # old\n    rename_column :posts, :a, :b\n    change_column_null :posts, :c, false\n    add_column :posts, :d, :string\n  end\nend\n',
      ['3 Rails removes', '4 Rails removes', '5 Rails renames', '6 Rails narrows'],
    ],
    [
      'Rails: the way down is not taken',
      'db/migrate/20260101_add.rb',
      'class A\n  def up\n    add_column :posts, :d, :string\n  end\n\n  def down\n    remove_column :posts, :d\n  end\nend\n',
      [],
    ],
    [
      'Rails: SQL by hand',
      'engines/shop/db/migrate/20260101_x.rb',
      "  def up\n    execute 'DELETE FROM posts'\n  end\n",
      ['2 Rails deletes rows'],
    ],
    [
      'Django',
      'blog/migrations/0007_auto.py',
      'operations = [\n  migrations.RemoveField(model_name="post", name="body"),\n  migrations.RenameModel("A", "B"),\n  migrations.AlterField("post", "title"),\n  migrations.AddField("post", "x"),\n  migrations.RunSQL("DROP TABLE old"),\n  # migrations.DeleteModel("C"),\n]\n',
      ['2 Django removes', '3 Django renames', '4 Django narrows', '6 Django removes'],
    ],
    [
      'Alembic: upgrade only',
      'alembic/versions/ab12_x.py',
      'def upgrade():\n    op.drop_column("posts", "body")\n    op.alter_column("posts", "a", new_column_name="b")\n    op.add_column("posts", c)\n\ndef downgrade():\n    op.drop_column("posts", "c")\n',
      ['2 Alembic removes', '3 Alembic renames'],
    ],
    [
      'Prisma',
      'prisma/migrations/20260101_x/migration.sql',
      '-- DropTable\nALTER TABLE "Post" DROP COLUMN "body",\nADD COLUMN "text" TEXT;\nDROP TABLE "Tag";\nALTER TABLE "Post" ALTER COLUMN "title" SET NOT NULL;\n',
      ['2 Prisma removes', '4 Prisma removes', '5 Prisma narrows'],
    ],
    [
      'a column behind many others of one statement',
      'migrate/7_x.sql',
      `ALTER TABLE posts ${'ADD a int, '.repeat(60)}DROP COLUMN body;\n`,
      ['1 SQL removes'],
    ],
    [
      'a constraint that is dropped',
      'migrate/8_x.sql',
      'ALTER TABLE posts ALTER a DROP  NOT NULL, DROP CONSTRAINT b; ALTER TABLE tags ADD c int;\n',
      [],
    ],
    [
      'Prisma: over several lines',
      'packages/db/prisma/migrations/1_x/migration.sql',
      'ALTER TABLE "Post"\n  ADD COLUMN "a" TEXT,\n  DROP COLUMN "body";\n',
      ['3 Prisma removes'],
    ],
    [
      'Flyway',
      'src/main/resources/db/migration/V12_1__drop.sql',
      'ALTER TABLE posts RENAME TO articles;\nTRUNCATE audit;\nALTER TABLE posts DROP body;\n',
      ['1 Flyway renames', '2 Flyway deletes rows', '3 Flyway removes'],
    ],
    [
      'plain SQL',
      'migrations/003_x.sql',
      '/* DROP TABLE a;\n DROP TABLE b; */\nDROP TABLE c;\nALTER TABLE d ALTER COLUMN e TYPE integer;\n',
      ['3 SQL removes', '4 SQL narrows'],
    ],
    [
      'plain SQL: both ways in one file',
      'db/migrations/003_x.sql',
      '-- migrate:up\nCREATE TABLE a (id int);\n-- migrate:down\nDROP TABLE a;\n',
      [],
    ],
    [
      'harmless SQL',
      'migrations/004_y.sql',
      'CREATE TABLE drop_zone (id int);\nALTER TABLE a DROP CONSTRAINT b;\nALTER TABLE a ALTER COLUMN c DROP DEFAULT;\nALTER TABLE a ALTER COLUMN c DROP NOT NULL;\nDROP INDEX d;\nINSERT INTO a VALUES (1);\nALTER TABLE a ADD COLUMN rename_me text;\n',
      [],
    ],
  ])('%s', (_name, path, text, expected) => {
    expect(isMigration(path)).toBe(true)
    expect(steps(path, text)).toEqual(expected)
  })

  it.each([
    'app/models/post.rb',
    'db/schema.rb',
    'migrations/003_x.down.sql',
    'db/migration/U12__undo.sql',
    'blog/views.py',
    'docs/drop.sql',
  ])('does not read %s', (path) => expect(isMigration(path)).toBe(false))
})

describe('the warning about them', () => {
  const files = [{ path: 'migrations/1.sql', text: 'DROP TABLE a;\n'.repeat(10) }]
  const serving = releaseOf(41, { commit: 'a'.repeat(40), status: 'succeeded' })
  const next = releaseOf(42, { commit: 'b'.repeat(40) })

  it('says what a rollback would meet, at the line, and how many more there are', async () => {
    const log = new MemoryLog()
    await warnOfMigrations({ log, changedSince: async () => files }, serving, next)
    expect(log.warnings).toHaveLength(9)
    expect(log.warnings[0]).toMatch(
      /This SQL migration removes: `DROP TABLE a;`\. If v42 is rolled back to v41, the previous code reads or writes something that no longer exists/,
    )
    expect(log.warnings.at(-1)).toMatch(/^2 more destructive steps/)
  })

  it.each([
    ['nothing serves', undefined, next],
    ['nothing is known of the commit', releaseOf(41), next],
    ['the commit is the same', releaseOf(41, { commit: 'b'.repeat(40) }), next],
  ])('is silent when %s', async (_name, from, to) => {
    const log = new MemoryLog()
    await warnOfMigrations({ log, changedSince: () => Promise.reject(new Error('not asked')) }, from, to)
    expect([log.warnings, log.lines]).toEqual([[], []])
  })

  it('goes on when the checkout is shallow, and says so', async () => {
    const log = new MemoryLog()
    const changedSince = () =>
      Promise.reject(
        new UserError('The checkout does not contain the commit.', {
          fix: "Check out with 'fetch-depth: 0'.",
        }),
      )
    await warnOfMigrations({ log, changedSince }, serving, next)
    expect(log.warnings).toEqual([])
    expect(log.lines.join()).toMatch(/migrations since v41 were not checked.*fetch-depth: 0/)
  })
})
