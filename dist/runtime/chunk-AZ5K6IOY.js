import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  before
} from "./chunk-DPJHUCGO.js";
import {
  formatVersion
} from "./chunk-HK3HEG5M.js";
import {
  describeError
} from "./chunk-DP2ULIJL.js";

// src/release/phase/migrations.ts
var CONSEQUENCE = {
  removes: "code of before reads or writes what is no longer there",
  renames: "code of before uses a name that is no longer there",
  narrows: "the database may refuse what code of before writes",
  "deletes rows": "the rows are gone, a rollback does not bring them back"
};
var SQL = [
  [/\bDROP\s+(?:TABLE|COLUMN|VIEW|MATERIALIZED\s+VIEW|SCHEMA|DATABASE|TYPE|SEQUENCE)\b/i, "removes"],
  [{ test: altersByDrop }, "removes"],
  [
    /\bRENAME\s+(?:COLUMN\s+\S+\s+)?TO\b|\bRENAME\s+COLUMN\b|\bRENAME\s+TABLE\b|\bCHANGE\s+COLUMN\b|\bsp_rename\b/i,
    "renames"
  ],
  [
    /\bALTER\s+(?:COLUMN\s+)?\S+\s+(?:SET\s+DATA\s+)?TYPE\b|\bSET\s+NOT\s+NULL\b|\bMODIFY\s+(?:COLUMN\s+)?\S/i,
    "narrows"
  ],
  [/\bTRUNCATE\b|\bDELETE\s+FROM\b/i, "deletes rows"]
];
var RAILS = [
  [
    /\b(?:remove_columns?|drop_table|drop_join_table|remove_reference|remove_belongs_to|remove_timestamps|remove_attachment)\b/,
    "removes"
  ],
  [/\b(?:rename_column|rename_table)\b/, "renames"],
  [/\b(?:change_column|change_column_null)\b/, "narrows"],
  [/\.(?:delete_all|destroy_all)\b/, "deletes rows"]
];
var DJANGO = [
  [/\bmigrations\.(?:RemoveField|DeleteModel)\b/, "removes"],
  [/\bmigrations\.(?:RenameField|RenameModel|AlterModelTable)\b/, "renames"],
  [/\bmigrations\.AlterField\b/, "narrows"]
];
var ALEMBIC = [
  [/\bop\.(?:drop_column|drop_table)\b|\bbatch_op\.drop_column\b/, "removes"],
  [/\bop\.rename_table\b|\bnew_column_name\s*=/, "renames"],
  [/\b(?:op|batch_op)\.alter_column\b/, "narrows"]
];
var SQL_COMMENT = "--";
var DIALECTS = [
  {
    tool: "Rails",
    path: /(?:^|\/)db\/(?:\w+_)?migrate\/\d+_\w+\.rb$/,
    rules: [...RAILS, ...SQL],
    comment: "#",
    forward: railsForward
  },
  {
    tool: "Alembic",
    path: /(?:^|\/)(?:alembic|migrations)\/versions\/[^/]+\.py$/,
    rules: [...ALEMBIC, ...SQL],
    comment: "#",
    forward: alembicForward
  },
  { tool: "Django", path: /(?:^|\/)migrations\/\d{4}_\w+\.py$/, rules: [...DJANGO, ...SQL], comment: "#" },
  {
    tool: "Prisma",
    path: { test: isPrisma },
    rules: SQL,
    comment: SQL_COMMENT
  },
  { tool: "Flyway", path: { test: isFlyway }, rules: SQL, comment: SQL_COMMENT },
  // One way back of golang-migrate, dbmate, Flyway's undo: not what a release runs.
  {
    tool: "SQL",
    path: { test: isForwardSql },
    rules: SQL,
    comment: SQL_COMMENT,
    forward: sqlForward
  }
];
function destructiveSteps(files) {
  return files.flatMap((file) => {
    const dialect = dialectOf(file.path);
    return dialect === void 0 ? [] : stepsOf(file, dialect);
  });
}
var isMigration = (path) => dialectOf(path) !== void 0;
var dialectOf = (path) => DIALECTS.find((dialect) => dialect.path.test(path));
function isPrisma(path) {
  const [file, name, folder, ...above] = path.split("/").reverse();
  return file === "migration.sql" && name !== "" && folder === "migrations" && above.includes("prisma");
}
function isFlyway(path) {
  const file = path.slice(path.lastIndexOf("/") + 1);
  return file.endsWith(".sql") && /^[VR][\d._]*__./.test(file.slice(0, -".sql".length));
}
function isForwardSql(path) {
  const folders = path.split("/");
  const file = folders.pop() ?? "";
  return folders.some((folder) => /^migrat(?:e|ions?)$/.test(folder)) && file.endsWith(".sql") && !file.endsWith(".down.sql") && !/^U[\d._]+__/.test(file);
}
function altersByDrop(code) {
  return code.split(";").some((statement) => {
    const at = statement.search(/\bALTER\s+TABLE\b/i);
    return at >= 0 && /\bDROP\s+(?!CONSTRAINT|INDEX|DEFAULT|NOT\s|PRIMARY|FOREIGN|IDENTITY)(?:IF\s+EXISTS\s+)?["`[\w]/i.test(
      statement.slice(at)
    );
  });
}
function stepsOf({ path, text }, { tool, rules, comment, forward }) {
  const lines = blankBlockComments(forward === void 0 ? text : forward(text)).split("\n");
  return lines.flatMap((line, at) => {
    const code = codeOf(line, comment);
    const kind = rules.find(([pattern]) => pattern.test(code))?.[1] ?? across(lines, at, comment);
    return kind === void 0 ? [] : [{ path, line: at + 1, tool, kind, text: line.trim().slice(0, 120) }];
  });
}
function across(lines, at, comment) {
  const code = codeOf(lines[at] ?? "", comment);
  if (!/^\s*(?:,\s*)?DROP\s+/i.test(code)) return void 0;
  const before2 = lines.slice(Math.max(0, at - 5), at).join("\n");
  const statement = before2.slice(before2.lastIndexOf(";") + 1);
  return SQL.find(([pattern]) => pattern.test(`${statement} ${code}`))?.[1];
}
var blank = (text) => text.replace(/[^\n]/g, "");
var LONGEST_LINE = 2e3;
var codeOf = (line, comment) => before(line, comment).slice(0, LONGEST_LINE);
function blankBlockComments(text) {
  const parts = [];
  let at = 0;
  for (; ; ) {
    const start = text.indexOf("/*", at);
    const end = start < 0 ? -1 : text.indexOf("*/", start + 2);
    if (end < 0) break;
    parts.push(text.slice(at, start), blank(text.slice(start, end + 2)));
    at = end + 2;
  }
  return parts.join("") + text.slice(at);
}
function railsForward(text) {
  let indentation;
  return text.split("\n").map((line) => {
    if (indentation === void 0) {
      const found = /^([ \t]*)def (?:self\.)?down\b/.exec(line);
      if (found === null) return line;
      if (!/\bend\s*$/.test(line.slice(-80))) indentation = found[1] ?? "";
      return "";
    }
    if (line.startsWith(`${indentation}end`) && !/^\w/.test(line.slice(indentation.length + 3)))
      indentation = void 0;
    return "";
  }).join("\n");
}
function alembicForward(text) {
  const at = text.search(/^def downgrade\b/m);
  const up = text.search(/^def upgrade\b/m);
  if (at < 0) return text;
  if (up > at) return blank(text.slice(0, up)) + text.slice(up);
  return text.slice(0, at) + blank(text.slice(at));
}
function sqlForward(text) {
  const at = text.search(/^--\s*(?:migrate:down|\+(?:goose|migrate)\s+Down)/im);
  return at < 0 ? text : text.slice(0, at) + blank(text.slice(at));
}

// src/release/phase/warn-of-migrations.ts
var SHOWN = 8;
async function warnOfMigrations({ changedSince, log }, serving, release) {
  const base = serving?.commit;
  if (serving === void 0 || base === void 0 || base === release.commit) return;
  const name = formatVersion(serving.version);
  let files;
  try {
    files = await changedSince(base, isMigration);
  } catch (error) {
    log.info(`migrations since ${name} were not looked at: ${describeError(error)}`);
    return;
  }
  const steps = destructiveSteps(files);
  for (const { path, line, tool, kind, text } of steps.slice(0, SHOWN)) {
    log.warning(
      `This ${tool} migration ${kind}: \`${text}\`. If ${formatVersion(release.version)} is rolled back to ${name}, ${CONSEQUENCE[kind]}. Ship first code that does without, and the migration with a later release.`,
      { file: path, line }
    );
  }
  if (steps.length > SHOWN)
    log.warning(`${steps.length - SHOWN} more destructive steps are in the migrations since ${name}.`);
}

export {
  warnOfMigrations
};
