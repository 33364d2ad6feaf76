import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  releaseAndRunPhase
} from "./chunk-X7X5DNKC.js";
import {
  deploy
} from "./chunk-O7AQWDHZ.js";
import {
  ownAddress
} from "./chunk-SNPOQZ7Z.js";
import {
  withDeployLock
} from "./chunk-QLYK3CZQ.js";
import {
  describeMissing,
  planConfig,
  resumeRelease
} from "./chunk-CJAXHACA.js";
import {
  Problems
} from "./chunk-XTLRJPGA.js";
import {
  trimChar
} from "./chunk-DPJHUCGO.js";
import {
  SECRET_BYTES
} from "./chunk-ZJ7SUN6X.js";
import {
  RELEASE_PROCESS,
  formatVersion,
  serviceProcesses
} from "./chunk-HK3HEG5M.js";
import {
  ProblemsError,
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";

// src/preview/record/identity.ts
import { createHash } from "node:crypto";
function environmentOf(number) {
  return `pr-${number}`;
}
function previewName({ app, number }) {
  return `${app}-${environmentOf(number)}`;
}
function hashOf({ repositoryId, app, number }, processType = "") {
  return createHash("sha256").update([repositoryId, app, String(number), processType].join("\0")).digest("hex").slice(0, 8);
}
function hostLabel(identity) {
  const name = previewName(identity);
  if (name.length <= 63) return name;
  const tail = `-${environmentOf(identity.number)}-${hashOf(identity)}`;
  return `${trimChar(identity.app.slice(0, 63 - tail.length), "-")}${tail}`;
}
function targetGroupName(identity, processType) {
  const process = processType.replace(/[^a-z0-9]/gi, "").slice(0, 8);
  return `pv${identity.number}-${process}-${hashOf(identity, processType)}`;
}
function serviceNameOf(identity, processType) {
  return `${previewName(identity)}-${processType}`;
}
function previewFamily(app, processType) {
  return `${app}-preview-${processType}`;
}
function secretName({ app, number }) {
  return `renga/${app}/preview/${environmentOf(number)}`;
}
function scheduleName(identity, processType) {
  return `${schedulePrefix(identity)}${processType.slice(0, 16)}-${hashOf(identity, processType)}`;
}
function schedulePrefix(identity) {
  return `pv${identity.number}-${hashOf(identity)}-`;
}
function databaseName(identity) {
  const app = identity.app.replace(/[^a-z0-9]/g, "_").slice(0, 32);
  return `${app}_pr_${identity.number}_${hashOf(identity)}`;
}
function redisPrefix(identity) {
  return `${previewName(identity)}:`;
}
var OWNERSHIP = {
  managed: "renga:managed",
  repository: "renga:repository-id",
  app: "renga:app",
  number: "renga:pr"
};
function ownershipTags(identity) {
  return {
    [OWNERSHIP.managed]: "preview",
    [OWNERSHIP.repository]: identity.repositoryId,
    [OWNERSHIP.app]: identity.app,
    [OWNERSHIP.number]: String(identity.number)
  };
}
function isOwned(tags, identity) {
  return Object.entries(ownershipTags(identity)).every(([key, value]) => tags[key] === value);
}
function previewStartedBy(identity) {
  return `renga/preview/${identity.number}/${hashOf(identity)}`;
}

// src/preview/record/view.ts
function baseView(record, runUrl) {
  return {
    app: record.app,
    number: record.number,
    ...record.sha === "" ? {} : { sha: record.sha },
    ...record.url === void 0 ? {} : { url: record.url },
    processes: [],
    database: record.database,
    redis: record.redis,
    pinned: record.pinned,
    ...record.expiresAt === void 0 ? {} : { expiresAt: record.expiresAt },
    ...runUrl === void 0 ? {} : { runUrl },
    phases: [],
    warnings: []
  };
}
function emptyView(identity, runUrl) {
  const { app, number } = identity;
  return {
    app,
    number,
    processes: [],
    database: "none",
    redis: "none",
    pinned: false,
    ...runUrl === void 0 ? {} : { runUrl },
    phases: [],
    warnings: []
  };
}
function logsUrl({ region, preview }) {
  const group = encodeURIComponent(encodeURIComponent(preview.logGroup)).replaceAll("%", "$");
  return `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#logsV2:log-groups/log-group/${group}`;
}

// src/preview/lifecycle/up-request.ts
var PreviewFailedError = class extends UserError {
  name = "PreviewFailedError";
  lines;
  /** What is known of it where it failed. */
  view;
  /** What the pull request shows now. */
  shown;
  constructor(problem, options = {}) {
    super(problem, {
      ...options.fix === void 0 ? {} : { fix: options.fix },
      ...options.cause === void 0 ? {} : { cause: options.cause }
    });
    this.lines = options.lines ?? [];
    this.view = options.view ?? {};
    this.shown = options.shown;
  }
};
function asFailure(error) {
  if (error instanceof PreviewFailedError) return error;
  return new PreviewFailedError(error instanceof Error ? error.message : String(error), { cause: error });
}

// src/preview/record/records.ts
function newRecord(identity, now) {
  return {
    ...identity,
    state: "creating",
    sha: "",
    processes: [],
    quantities: {},
    database: "none",
    databaseReady: false,
    redis: "none",
    postdeployed: false,
    pinned: false,
    createdAt: now,
    updatedAt: now
  };
}
function mayHaveDatabase(record) {
  return record.databaseMade ?? (record.databaseReady || ownsDatabase(record));
}
var ownsDatabase = ({ database }) => database === "shared" || database === "template";
function assertOwnPreview(record, identity) {
  if (record === void 0 || record.repositoryId === identity.repositoryId) return;
  throw new UserError(
    `The preview of pull request ${identity.number} of the app '${identity.app}' belongs to the repository with the id ${record.repositoryId}, not to this one (${identity.repositoryId}).`,
    { fix: "Give each repository an app name of its own." }
  );
}
var days = (count) => count * 864e5;
var hours = (count) => count * 36e5;
var timestamp = (ms) => new Date(ms).toISOString();

// src/preview/lifecycle/lock.ts
var LEASE_SECONDS = 60;
function lockPreview(ports, identity, options, work) {
  const { records, clock, log } = ports;
  const { run, waitSeconds, signal } = options;
  return withDeployLock(
    {
      ledger: { acquireLock: (holder, seconds) => records.acquireLock(identity.number, holder, seconds) },
      clock,
      log
    },
    {
      environment: `the preview ${previewName(identity)}`,
      holder: { id: run.runKey, who: run.who },
      leaseSeconds: LEASE_SECONDS,
      waitSeconds
    },
    signal,
    work
  );
}

// src/preview/lifecycle/phases.ts
var Phases = class {
  #clock;
  #log;
  #taken = [];
  constructor(clock, log) {
    this.#clock = clock;
    this.#log = log;
  }
  get taken() {
    return this.#taken;
  }
  async run(name, work, grouped = true) {
    const startedAt = this.#clock.now();
    try {
      return grouped ? await this.#log.group(name, work) : await work();
    } finally {
      this.#taken.push({ name, seconds: Math.round((this.#clock.now() - startedAt) / 1e3) });
    }
  }
};

// src/preview/database/database.ts
import { createHash as createHash3 } from "node:crypto";

// src/preview/environment/config-vars.ts
var HIDDEN = "RENGA_";
var GENERATED = `${HIDDEN}GENERATED_`;
var SET_BY_PLATFORM = [
  "PORT",
  "DYNO",
  "HEROKU_APP_NAME",
  "HEROKU_RELEASE_VERSION",
  "HEROKU_RELEASE_CREATED_AT",
  "HEROKU_SLUG_COMMIT",
  "HEROKU_BUILD_COMMIT"
];
function resolveConfig(sources, where) {
  const { app, stored, review, given, injected } = sources;
  const set = new Map([
    ...layer(review, "review config vars"),
    ...layer(given, "input 'env'"),
    ...layer(injected, "platform")
  ]);
  const plan = planConfig(app, [...set.keys(), ...SET_BY_PLATFORM]);
  if (plan.missing.length > 0) throw missing(plan.missing, where);
  const values = /* @__PURE__ */ new Map();
  const origins = /* @__PURE__ */ new Map();
  const generated = [];
  for (const { name } of plan.generate) {
    const known = stored.get(GENERATED + name);
    if (known === void 0) generated.push(name);
    values.set(name, known ?? sources.random());
    origins.set(name, known === void 0 ? "generated now" : "generated before");
  }
  for (const [name, value] of stored) if (name.startsWith(GENERATED)) values.set(name, value);
  for (const { name } of plan.generate) values.set(GENERATED + name, values.get(name) ?? "");
  for (const [name, value] of plan.defaults) {
    values.set(name, value);
    origins.set(name, "app.json");
  }
  for (const [name, { value, origin }] of set) {
    values.set(name, value);
    if (!name.startsWith(HIDDEN)) origins.set(name, origin);
  }
  checkSize(values);
  return { values, generated, origins };
}
function layer(values, origin) {
  return [...values].map(([name, value]) => [name, { value, origin }]);
}
function missing(declarations, where) {
  const problems = new Problems();
  for (const declaration of declarations) {
    problems.error(
      declaration.at ?? { file: "app.json" },
      describeMissing(declaration),
      `Add it to ${where}, give it a value in 'environments.review' of app.json, or write "required": false.`
    );
  }
  return new ProblemsError(problems.all);
}
function checkSize(values) {
  const bytes = Buffer.byteLength(JSON.stringify(Object.fromEntries(values)));
  if (bytes <= SECRET_BYTES) return;
  throw new UserError(
    `The config vars of the preview come to ${bytes} bytes, and a secret holds ${SECRET_BYTES}.`,
    {
      fix: "Put the largest ones into files of the repository."
    }
  );
}
function injectedVars(identity, pull) {
  return /* @__PURE__ */ new Map([
    ["HEROKU_APP_NAME", previewName(identity)],
    ["HEROKU_BRANCH", pull.headRef],
    ["HEROKU_PR_NUMBER", String(identity.number)]
  ]);
}
function sameValues(one, other) {
  return one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
}

// src/preview/database/scram.ts
import { createHash as createHash2, createHmac, pbkdf2Sync } from "node:crypto";
var ITERATIONS = 4096;
function scramVerifier(password, salt) {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, "sha256");
  const hmac = (text) => createHmac("sha256", salted).update(text).digest();
  const stored = createHash2("sha256").update(hmac("Client Key")).digest();
  const server = hmac("Server Key");
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString("base64")}$${stored.toString("base64")}:${server.toString("base64")}`;
}

// src/preview/database/sql.ts
function quoteIdentifier(name) {
  if (name === "" || name.includes("\0")) throw new Error("A name in SQL must have text and no NUL.");
  return `"${name.replaceAll('"', '""')}"`;
}
function quoteLiteral(text) {
  if (text.includes("\0")) throw new Error("A text in SQL must have no NUL.");
  return `E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
var VERIFIER_VARIABLE = "RENGA_DATABASE_VERIFIER";
function createScript({ name, connectionLimit, template }) {
  const role = quoteIdentifier(name);
  const says = quoteLiteral(name);
  const limit = `CONNECTION LIMIT ${whole(connectionLimit)}`;
  const copied = template === void 0 ? "" : ` TEMPLATE ${quoteIdentifier(template)}`;
  const unfinished = `FROM pg_catalog.pg_database WHERE ${equal("datname", says)} AND ${different("pg_catalog.pg_get_userbyid(datdba)", says)}`;
  return [
    ...PREAMBLE,
    `\\getenv verifier ${VERIFIER_VARIABLE}`,
    `SELECT ${quoteLiteral(`CREATE ROLE ${role} NOLOGIN ${limit} NOSUPERUSER NOCREATEDB NOCREATEROLE`)} WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE ${equal("rolname", says)}) \\gexec`,
    // Also where it is a member already: PostgreSQL 16 makes the maker of a role a member that may not become it.
    `GRANT ${role} TO CURRENT_USER;`,
    `SELECT ${quoteLiteral(`CREATE DATABASE ${role} ALLOW_CONNECTIONS false${copied}`)} WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_database WHERE ${equal("datname", says)}) \\gexec`,
    `SELECT EXISTS (SELECT ${unfinished}) AS unfinished \\gset`,
    "\\if :unfinished",
    `REVOKE ALL ON DATABASE ${role} FROM PUBLIC;`,
    // From here on its owner may connect, who still is the administrator, and nobody else.
    `ALTER DATABASE ${role} ALLOW_CONNECTIONS true;`,
    ...template === void 0 ? [] : handOver(name),
    `ALTER DATABASE ${role} OWNER TO ${role};`,
    "\\endif",
    `REVOKE ALL ON DATABASE ${role} FROM PUBLIC;`,
    `GRANT ALL ON DATABASE ${role} TO ${role};`,
    // Without the attributes above: only a superuser may name them here, even to leave them off.
    `ALTER ROLE ${role} WITH LOGIN ${limit} PASSWORD :'verifier';`,
    `\\echo database ${name} is ready`,
    ""
  ].join("\n");
}
function handOver(name) {
  const role = quoteIdentifier(name);
  const owner = quoteLiteral(name);
  const own = `(SELECT r.oid FROM pg_catalog.pg_roles r WHERE ${equal("r.rolname", owner)})`;
  const namespace = `${different("n.nspname", "'information_schema'")} AND ${not(`n.nspname OPERATOR(pg_catalog.~) '^pg_'`)}`;
  const mine = (column) => `${different(column, own)} AND pg_catalog.pg_has_role(${column}, 'MEMBER')`;
  const depends = (object, types) => `EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE ${equal("d.objid", object)} AND ${oneOf("d.deptype", types)})`;
  const kind = (letter, word) => `WHEN ${equal("c.relkind", `'${letter}'`)} THEN '${word}'`;
  return [
    `GRANT CREATE ON DATABASE ${role} TO ${role};`,
    "\\set maintenance :DBNAME",
    `\\connect ${role}`,
    ...PREAMBLE,
    // Objects go only to somebody who may make such ones there: https://www.postgresql.org/docs/current/sql-altertable.html
    `SELECT pg_catalog.format('GRANT CREATE ON SCHEMA %I TO %I', n.nspname, ${owner}) FROM pg_catalog.pg_namespace n WHERE ${equal("pg_catalog.pg_get_userbyid(n.nspowner)", "'pg_database_owner'")} \\gexec`,
    `SELECT pg_catalog.format('ALTER SCHEMA %I OWNER TO %I', n.nspname, ${owner}) FROM pg_catalog.pg_namespace n WHERE ${namespace} AND ${different("pg_catalog.pg_get_userbyid(n.nspowner)", "'pg_database_owner'")} AND ${mine("n.nspowner")} \\gexec`,
    `SELECT pg_catalog.format('ALTER %s %I.%I OWNER TO %I', CASE ${kind("v", "VIEW")} ${kind("m", "MATERIALIZED VIEW")} ${kind("S", "SEQUENCE")} ${kind("f", "FOREIGN TABLE")} ELSE 'TABLE' END, n.nspname, c.relname, ${owner}) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON ${equal("n.oid", "c.relnamespace")} WHERE ${namespace} AND ${oneOf("c.relkind", "rpvmSf")} AND ${mine("c.relowner")} AND ${not(depends("c.oid", "aie"))} \\gexec`,
    `SELECT pg_catalog.format('ALTER ROUTINE %s OWNER TO %I', p.oid::pg_catalog.regprocedure, ${owner}) FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON ${equal("n.oid", "p.pronamespace")} WHERE ${namespace} AND ${mine("p.proowner")} AND ${not(depends("p.oid", "e"))} AND NOT EXISTS (SELECT FROM pg_catalog.pg_event_trigger e WHERE ${equal("e.evtfoid", "p.oid")}) \\gexec`,
    `SELECT pg_catalog.format('ALTER TYPE %I.%I OWNER TO %I', n.nspname, t.typname, ${owner}) FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON ${equal("n.oid", "t.typnamespace")} WHERE ${namespace} AND ${oneOf("t.typtype", "ed")} AND ${mine("t.typowner")} AND ${not(depends("t.oid", "e"))} \\gexec`,
    "\\connect :maintenance",
    ...PREAMBLE
  ];
}
function dropScript(name) {
  const role = quoteIdentifier(name);
  const says = quoteLiteral(name);
  const whenRole = `WHERE EXISTS (SELECT FROM pg_catalog.pg_roles WHERE ${equal("rolname", says)})`;
  const whenDatabase = `WHERE EXISTS (SELECT FROM pg_catalog.pg_database WHERE ${equal("datname", says)})`;
  return [
    ...PREAMBLE,
    `SELECT ${quoteLiteral(`ALTER ROLE ${role} NOLOGIN`)} ${whenRole} \\gexec`,
    `SELECT ${quoteLiteral(`GRANT ${role} TO CURRENT_USER`)} ${whenRole} \\gexec`,
    `SELECT ${quoteLiteral(`ALTER DATABASE ${role} IS_TEMPLATE false`)} ${whenDatabase} \\gexec`,
    `DROP DATABASE IF EXISTS ${role} WITH (FORCE);`,
    // What the role owns or was granted elsewhere would keep it from going.
    `SELECT ${quoteLiteral(`DROP OWNED BY ${role}`)} ${whenRole} \\gexec`,
    `DROP ROLE IF EXISTS ${role};`,
    `\\echo database ${name} is gone`,
    ""
  ].join("\n");
}
function resetScript(spec) {
  const lines = dropScript(spec.name).split("\n");
  return [...lines.slice(0, -1), createScript(spec)].join("\n");
}
var PREAMBLE = [
  "\\set ON_ERROR_STOP on",
  "SELECT pg_catalog.set_config('search_path', '', false) \\gset renga_",
  "SET client_min_messages = 'warning';"
];
var equal = (left, right) => `${left} OPERATOR(pg_catalog.=) ${right}`;
var different = (left, right) => `${left} OPERATOR(pg_catalog.<>) ${right}`;
var not = (condition) => `NOT (${condition})`;
var oneOf = (column, letters) => `(${[...letters].map((letter) => equal(column, `'${letter}'`)).join(" OR ")})`;
function whole(number) {
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error("A connection limit must be a whole number of at least 1.");
  return String(number);
}

// src/preview/database/database.ts
var PASSWORD_KEY = `${HIDDEN}DATABASE_PASSWORD`;
function databaseVars(plan, identity, server, stored, make) {
  if (plan.database !== "shared" && plan.database !== "template") return /* @__PURE__ */ new Map();
  const { host, port, sslMode } = described(identity.app, server);
  const name = databaseName(identity);
  const password = stored.get(PASSWORD_KEY) ?? make.random();
  const verifier = stored.get(PASSWORD_KEY) === void 0 ? void 0 : stored.get(VERIFIER_VARIABLE);
  const url = `postgres://${name}:${password}@${host}:${port}/${name}?sslmode=${sslMode}`;
  return new Map([
    ...plan.databaseNames.map((variable) => [variable, url]),
    [PASSWORD_KEY, password],
    [VERIFIER_VARIABLE, verifier ?? scramVerifier(password, make.salt())]
  ]);
}
var TIMEOUT_SECONDS = 900;
async function runDatabaseTask(ports, task) {
  const { platform, identity, signal } = task;
  const { arn } = await ports.taskDefinitions.register(adminTask(task));
  try {
    return await ports.commands.run({
      taskDefinition: arn,
      process: "database",
      clientToken: createHash3("sha256").update(`database
${arn}`).digest("hex").slice(0, 36),
      startedBy: previewStartedBy(identity),
      tags: { ...ownershipTags(identity), "renga:app": platform.app, "renga:process": "database" },
      timeoutSeconds: TIMEOUT_SECONDS,
      signal
    });
  } finally {
    if (!signal.aborted) await ports.taskDefinitions.retire([arn]);
  }
}
function adminTask({ platform, identity, work }) {
  const { preview } = platform;
  const server = described(platform.app, preview.database);
  return {
    family: previewFamily(platform.app, "database"),
    cpu: "256",
    memory: "512",
    networkMode: "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    runtimePlatform: { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" },
    executionRoleArn: preview.executionRole ?? platform.executionRole,
    taskRoleArn: preview.taskRole,
    containerDefinitions: [
      {
        name: "app",
        image: server.adminImage,
        essential: true,
        entryPoint: ["/bin/sh", "-c", PSQL],
        environment: [
          { name: "PGHOST", value: server.host },
          { name: "PGPORT", value: String(server.port) },
          { name: "PGDATABASE", value: server.maintenanceDatabase },
          { name: "PGSSLMODE", value: server.sslMode },
          { name: "PGCONNECT_TIMEOUT", value: "20" },
          { name: "RENGA_SQL", value: scriptOf(work, identity, server) }
        ],
        secrets: [
          { name: "PGUSER", valueFrom: `${server.adminSecret}:username::` },
          { name: "PGPASSWORD", valueFrom: `${server.adminSecret}:password::` },
          ...work.kind === "drop" ? [] : [{ name: VERIFIER_VARIABLE, valueFrom: `${work.secret}:${VERIFIER_VARIABLE}::` }]
        ],
        linuxParameters: { initProcessEnabled: true },
        logConfiguration: {
          logDriver: "awslogs",
          options: {
            "awslogs-group": preview.logGroup,
            "awslogs-region": platform.region,
            "awslogs-stream-prefix": "database"
          }
        }
      }
    ],
    tags: Object.entries({
      ...ownershipTags(identity),
      "renga:app": platform.app,
      "renga:process": "database"
    }).map(([key, value]) => ({ key, value }))
  };
}
var PSQL = 'for try in 1 2 3; do printf "%s\\n" "$RENGA_SQL" | psql --no-psqlrc --quiet --no-align --tuples-only --file=-; code=$?; [ $code -eq 0 ] && exit 0; [ $try -lt 3 ] && sleep 5; done; exit $code';
function scriptOf(work, identity, server) {
  const name = databaseName(identity);
  if (work.kind === "drop") return dropScript(name);
  const template = work.template ? templateOf(identity.app, server) : void 0;
  const spec = {
    name,
    connectionLimit: server.connectionLimit,
    ...template === void 0 ? {} : { template }
  };
  return work.kind === "create" ? createScript(spec) : resetScript(spec);
}
function templateOf(app, { template }) {
  if (template !== void 0) return template;
  throw new UserError(
    `Input 'database' is 'template', and 'database.template' is missing in the parameter '/renga/apps/${app}/preview'.`,
    {
      fix: "Name the seed database there, or set 'database: shared'."
    }
  );
}
function checkDatabase(app, mode, server) {
  if (mode !== "shared" && mode !== "template") return;
  const found = described(app, server);
  if (mode === "template") templateOf(app, found);
}
function described(app, server) {
  if (server !== void 0) return server;
  throw new UserError(
    `Input 'database' needs 'database' in the parameter '/renga/apps/${app}/preview', which lacks it.`,
    {
      fix: "Describe the PostgreSQL server there (docs/platform.md), or set 'database: none'."
    }
  );
}

// src/preview/environment/derive-platform.ts
function derivePlatform(shared, { number, configSecret, web }) {
  const { preview, ...platform } = shared;
  return {
    ...platform,
    cluster: preview.cluster ?? platform.cluster,
    securityGroups: preview.securityGroups ?? platform.securityGroups,
    executionRole: preview.executionRole ?? platform.executionRole,
    environment: environmentOf(number),
    appEnvironment: {
      version: 1,
      repository: preview.repository,
      taskRole: preview.taskRole,
      logGroup: preview.logGroup,
      configSecret,
      ...web === void 0 ? {} : { web }
    }
  };
}

// src/preview/environment/preview-process.ts
function toPreviewProcess(process, limits) {
  const { autoscaling: _none, shift: _steps, ...kept } = process;
  const cut = [];
  const { size, quantity } = limits;
  const cutTo = cutSize(process.size, size);
  if (cutTo !== process.size) cut.push(`${process.type}: ${process.size.name} -> ${size.name}`);
  if (process.quantity > quantity) cut.push(`${process.type}: ${process.quantity} -> ${quantity} tasks`);
  return {
    process: {
      ...kept,
      strategy: "rolling",
      bakeMinutes: 0,
      size: cutTo,
      quantity: Math.min(process.quantity, quantity)
    },
    cut
  };
}
var cutSize = (size, limit) => size.cpu > limit.cpu || size.memory > limit.memory ? limit : size;

// src/preview/environment/redis.ts
function redisSidecar(image, app) {
  return {
    name: "redis",
    image,
    // The app goes on when its cache dies.
    essential: false,
    entryPoint: [],
    environment: [],
    secrets: [],
    linuxParameters: { initProcessEnabled: true },
    logConfiguration: app.logConfiguration
  };
}
function redisVars(plan, identity, redis) {
  if (plan.redis === "none") return /* @__PURE__ */ new Map();
  const named = (url) => plan.redisNames.map((name) => [name, url]);
  if (plan.redis === "sidecar") {
    if (redis?.image === void 0) throw missing2("image", identity.app);
    return new Map(named("redis://localhost:6379"));
  }
  if (redis?.url === void 0) throw missing2("url", identity.app);
  return new Map([...named(redis.url), ["REDIS_PREFIX", redisPrefix(identity)]]);
}
function missing2(field, app) {
  return new UserError(
    `Input 'redis' needs 'redis.${field}' in the parameter '/renga/apps/${app}/preview', which lacks it.`,
    {
      fix: "Add it there (docs/platform.md), or set 'redis: none'."
    }
  );
}

// src/preview/environment/with-overrides.ts
function withOverrides(target, changes) {
  const own = new Map(Object.entries(changes));
  return new Proxy(target, {
    get: (object, key) => {
      const changed = own.get(key);
      if (changed !== void 0) return changed;
      const member = Reflect.get(object, key, object);
      return typeof member === "function" ? member.bind(object) : member;
    }
  });
}

// src/preview/environment/environment.ts
function previewEnvironment(ports, traits) {
  const services = ownedServices(ports.services, traits);
  return {
    ...ports,
    ledger: cuttingLedger(ports.ledger, traits, (line) => ports.log.info(line)),
    config: visibleConfig(ports.config),
    taskDefinitions: sharedFamilies(ports.taskDefinitions, traits),
    runner: ownedRunner(ports.runner, traits.identity),
    services,
    strategies: ports.strategiesOver(services)
  };
}
function cutProcesses(processes, limits) {
  const all = processes.filter(({ type, quantity }) => type === RELEASE_PROCESS || quantity > 0).map((process) => toPreviewProcess(process, limits));
  return { processes: all.map(({ process }) => process), cut: all.flatMap(({ cut }) => cut) };
}
function cuttingLedger(ledger, { limits }, say) {
  return withOverrides(ledger, {
    open: (draft) => {
      const { processes, cut } = cutProcesses(draft.processes, limits);
      for (const line of cut) say(`cut for previews: ${line}`);
      return ledger.open({ ...draft, processes });
    }
  });
}
function visibleConfig(config) {
  const visible = async (version) => {
    const found = await version;
    return { ...found, names: found.names.filter((name) => !name.startsWith(HIDDEN)) };
  };
  return withOverrides(config, {
    current: (open) => visible(config.current(open)),
    version: (id, open) => visible(config.version(id, open))
  });
}
function sharedFamilies(registry, traits) {
  const { identity } = traits;
  const shared = (family) => previewFamily(identity.app, family.slice(`${previewName(identity)}-`.length));
  return withOverrides(registry, {
    register: (input) => registry.register(asPreview({ ...input, family: shared(input.family) }, traits)),
    latest: async (family) => {
      const newest = await registry.latest(shared(family));
      return newest !== void 0 && isOwned(newest.tags, identity) ? newest : void 0;
    }
  });
}
function asPreview(input, { identity, redisImage }) {
  const [app] = input.containerDefinitions;
  return {
    ...input,
    containerDefinitions: redisImage === void 0 ? [app] : [app, redisSidecar(redisImage, app)],
    tags: withTags(input.tags, ownershipTags(identity))
  };
}
function ownedRunner(runner, identity) {
  return withOverrides(runner, {
    start: (task) => runner.start({
      ...task,
      startedBy: previewStartedBy(identity),
      tags: { ...task.tags, ...ownershipTags(identity) }
    })
  });
}
function ownedServices(services, { identity, standing }) {
  return withOverrides(services, {
    // By name: a listing of the cluster would read the services of all previews.
    list: async () => {
      const names = standing.map((type) => serviceNameOf(identity, type));
      const found = names.length === 0 ? [] : [...(await services.describe(names)).values()];
      return found.filter(({ tags }) => isOwned(tags, identity));
    },
    create: (spec) => services.create({ ...spec, tags: { ...spec.tags, ...ownershipTags(identity) } })
  });
}
function withTags(tags, more) {
  return [...tags, ...Object.entries(more).map(([key, value]) => ({ key, value }))].filter(
    // A key twice is refused; ours is the later one.
    ({ key }, at, all) => all.findLastIndex((one) => one.key === key) === at
  );
}

// src/preview/lifecycle/bring-up.ts
var UNRECORDED = {
  started: async () => {
  },
  succeeded: async () => {
  },
  failed: async () => {
  }
};
async function bringUp(ports, services, phases, request) {
  const { platform, run, signal } = request;
  const report = await phases.run(
    "release phase",
    () => releaseAndRunPhase(ports, {
      platform,
      source: request.source,
      run,
      timeoutSeconds: request.releaseTimeoutSeconds,
      signal,
      onRelease: () => {
      }
    }),
    false
  );
  const { release } = passed(report);
  await request.beforeServices(release);
  await rightSize(services, request.identity, release);
  const result = await phases.run(
    "deploy",
    () => deploy(
      {
        ...ports,
        record: UNRECORDED,
        openRelease: async () => release,
        resumeRelease: (version) => resumeRelease(ports, platform, version)
      },
      {
        platform,
        version: release.version,
        holder: { id: run.runKey, who: run.who },
        timeoutMinutes: request.deployTimeoutMinutes,
        signal
      }
    ),
    false
  );
  return { release: landed(result) ?? release, result };
}
function passed(report) {
  const { error, release, tail, serving } = report;
  if (error === void 0) return report;
  throw new PreviewFailedError(error.message, {
    lines: tail,
    view: {
      release: formatVersion(release.version),
      ...typeof serving === "string" ? {} : { serving: formatVersion(serving.version) }
    },
    cause: error
  });
}
function landed(result) {
  const { failure, services } = result;
  if (failure === void 0) return result.release;
  const [death] = services.flatMap(({ reasons }) => reasons);
  throw new PreviewFailedError(failure.problem, {
    fix: failure.fix,
    lines: death?.log ?? [],
    view: {
      release: result.name,
      ...result.before === void 0 ? {} : { serving: formatVersion(result.before.version) },
      processes: processViews(result)
    }
  });
}
async function rightSize(services, identity, release) {
  const wanted = new Map(
    serviceProcesses(release).map(({ type, quantity }) => [serviceNameOf(identity, type), quantity])
  );
  const standing = await services.describe([...wanted.keys()]);
  for (const [name, quantity] of wanted) {
    const service = standing.get(name);
    if (service?.status === "ACTIVE" && service.desired !== quantity) await services.scale(name, quantity);
  }
}
function processViews({ services, release }) {
  return services.map(({ process, verdict, back, running, desired }) => ({
    type: process,
    status: verdict.kind === "landed" && back.kind === "stays" ? desired === 0 ? "off" : "running" : wayBack(back),
    ...back.kind === "gone-back" && back.tasks !== void 0 ? back.tasks : { running, desired },
    size: release?.processes.find(({ type }) => type === process)?.size.name ?? ""
  }));
}
function wayBack({ kind }) {
  if (kind === "gone-back") return "went back";
  if (kind === "going-back") return "going back";
  return kind === "removed" ? "removed" : "failed";
}

// src/preview/lifecycle/serve.ts
import { createHash as createHash4 } from "node:crypto";

// src/preview/lifecycle/wait-until-reachable.ts
var PAUSE_MS = 3e3;
var REQUEST_MS = 1e4;
async function waitUntilReachable(ports, url, headers, settings, signal) {
  const { probe, clock, log } = ports;
  const target = ownAddress(url, settings.path, "Input 'health-check-path'");
  const deadline = clock.now() + settings.timeoutSeconds * 1e3;
  let said = "";
  for (; ; ) {
    signal.throwIfAborted();
    const answer = await ask(probe, target, headers, signal);
    if (typeof answer === "number" && settings.accepts(answer)) {
      log.info(`${target} answered ${answer}`);
      return;
    }
    const now = typeof answer === "number" ? `answered ${answer}` : `did not answer (${answer})`;
    if (now !== said) log.info(`${target} ${now}`);
    said = now;
    const left = deadline - clock.now();
    if (left <= 0) break;
    await clock.sleep(Math.min(PAUSE_MS, left), signal);
  }
  throw new PreviewFailedError(`${target} ${said} for ${settings.timeoutSeconds} s.`, {
    fix: "Check the wildcard DNS record and the certificate of the previews, the app's answer there, and the inputs 'health-check-path' and 'health-check-statuses'."
  });
}
async function ask(probe, url, headers, signal) {
  try {
    return await probe.get(url, headers, AbortSignal.any([signal, AbortSignal.timeout(REQUEST_MS)]));
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    return describeError(error);
  }
}

// src/preview/lifecycle/serve.ts
var POSTDEPLOY_SECONDS = 3600;
async function openIngress(ports, identity, healthCheckPath, record) {
  const open = await ports.ingress.open({
    identity,
    tags: ownershipTags(identity),
    listener: record.listener,
    healthCheckPath
  });
  for (const line of await ports.ingress.headRoom()) ports.log.info(line);
  return open;
}
async function reachableUrl(ports, identity, { result }, ingress, phases, options) {
  const service = serviceNameOf(identity, "web");
  const url = await ports.ingress.address?.(service) ?? result.url;
  if (url === void 0) throw new PreviewFailedError(`Nothing says the address of '${service}'.`);
  await phases.run(
    "health check",
    () => waitUntilReachable(ports, url, ingress.headers, options.health, options.signal)
  );
  return url;
}
async function postdeploy(ports, identity, record, phases, options) {
  const { postdeploy: taskDefinition } = record;
  if (record.postdeployed || taskDefinition === void 0) return;
  const { failure, lines } = await phases.run(
    "postdeploy",
    () => ports.commands.run({
      taskDefinition,
      process: "postdeploy",
      // Of this run: a reset runs the same task definition once more.
      clientToken: createHash4("sha256").update(`postdeploy
${taskDefinition}
${options.runKey}`).digest("hex").slice(0, 36),
      startedBy: previewStartedBy(identity),
      tags: { ...ownershipTags(identity), "renga:process": "postdeploy" },
      timeoutSeconds: POSTDEPLOY_SECONDS,
      signal: options.signal
    })
  );
  if (failure === void 0) return;
  throw new PreviewFailedError(`postdeploy failed: ${failure}.`, {
    fix: "The preview runs; push again to run postdeploy again.",
    lines,
    view: record.url === void 0 ? {} : { url: record.url }
  });
}

export {
  environmentOf,
  previewName,
  hashOf,
  hostLabel,
  targetGroupName,
  serviceNameOf,
  secretName,
  scheduleName,
  schedulePrefix,
  databaseName,
  OWNERSHIP,
  ownershipTags,
  isOwned,
  previewStartedBy,
  newRecord,
  mayHaveDatabase,
  ownsDatabase,
  assertOwnPreview,
  days,
  hours,
  timestamp,
  baseView,
  emptyView,
  logsUrl,
  HIDDEN,
  resolveConfig,
  injectedVars,
  sameValues,
  databaseVars,
  runDatabaseTask,
  checkDatabase,
  lockPreview,
  Phases,
  derivePlatform,
  cutSize,
  redisVars,
  previewEnvironment,
  cutProcesses,
  PreviewFailedError,
  asFailure,
  bringUp,
  processViews,
  openIngress,
  reachableUrl,
  postdeploy
};
