export const id = 4827;
export const ids = [4827];
export const modules = {

/***/ 4827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ explainTaskEnd),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   c$: () => (/* binding */ tellingLine),
/* harmony export */   cV: () => (/* binding */ explainStop)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9058);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/ecs/telling-line.ts
function tellingLine(log) {
  const lines = log.map((line) => line.trim()).filter((line) => line !== "");
  const own = lines.filter((line) => !isDetail(line.slice(0, READ)));
  return own.findLast((line) => NAMED.test(line.slice(0, READ))) ?? own.findLast((line) => SPOKEN.test(line.slice(0, READ))) ?? own.at(-1) ?? lines.at(-1);
}
function excerpt(log, most) {
  const telling = tellingLine(log);
  const at = log.findLastIndex((line) => line.trim() === telling);
  const start = Math.max(0, Math.min(log.length - most, at - 1));
  return { lines: log.slice(start, start + most), last: start + most >= log.length };
}
var READ = 2e3;
var NAMED = /^(?:Uncaught )?(?:Caused by: )?[A-Za-z_$][\w.$:]{0,200}(?:Error|Exception|Refused|Bad|Missing|NotFound|Invalid)(?: \[\w{1,60}\])?:|^(?:Caused by: |Exception in thread|panic: |fatal error: |FATAL\b|PHP (?:Fatal|Parse) error|Fatal error: |Error: )|\([A-Z][\w:]{0,80}Error\)$/;
var SPOKEN = /error|exception|fatal|panic|cannot|could not|denied|refused|in use|no such|not found/i;
function isDetail(line) {
  return /^(?:'[^']{1,80}'|[\w$]{1,80}): .{0,1990}[,{[]$/.test(line) || /^(?:code|errno|syscall|address|port|severity|routine|file|hostname): /.test(line) || /^(?:at |from |\.\.\. \d|goroutine \d|npm (?:error|ERR!|verbose)|Node\.js v\d|exit status \d|File ")/.test(
    line
  ) || /^[\^~\s{}[\]();,]{1,200}$/.test(line);
}

// src/ecs/connection-hints.ts
var BACKENDS = [
  { name: "Redis", ports: [6379, 6380], words: /redis/i, configVar: "REDIS_URL", addon: "heroku-redis" },
  {
    name: "PostgreSQL",
    ports: [5432],
    words: /postgres|\bPG::|psycopg|\bpq: |SQLSTATE\[08006\]/i,
    configVar: "DATABASE_URL",
    addon: "heroku-postgresql"
  },
  {
    name: "MySQL",
    ports: [3306],
    words: /mysql|mariadb|\[2002\]/i,
    configVar: "DATABASE_URL",
    addon: "jawsdb"
  },
  { name: "MongoDB", ports: [27017], words: /mongo/i, configVar: "MONGODB_URI", addon: "mongolab" },
  {
    name: "RabbitMQ",
    ports: [5672, 5671],
    words: /amqp|rabbit/i,
    configVar: "CLOUDAMQP_URL",
    addon: "cloudamqp"
  },
  { name: "Kafka", ports: [9092, 9096], words: /kafka/i, configVar: "KAFKA_URL", addon: "heroku-kafka" },
  {
    name: "Memcached",
    ports: [11211],
    words: /memcache/i,
    configVar: "MEMCACHIER_SERVERS",
    addon: "memcachier"
  },
  { name: "Elasticsearch", ports: [9200], words: /elasticsearch/i, configVar: "BONSAI_URL", addon: "bonsai" }
];
var REFUSED = /ECONNREFUSED|[Cc]onnection refused|Connection to \S{1,255} refused/;
function describeRefusal(lines, facts) {
  const refused = lines.filter((text) => REFUSED.test(text));
  const line = refused.find((text) => endpointOf(text).port !== void 0) ?? refused[0] ?? "";
  const { host, port } = endpointOf(line);
  const backend = backendOf(line, port);
  const where = describeEndpoint({ host, port });
  if (host !== void 0 && !isLoopback(host)) {
    const from = backend === void 0 ? "" : ` (its address is in ${backend.configVar})`;
    return {
      kind: "change-platform",
      fix: `${where} refused the connection: check that ${backend?.name ?? "the server"} runs and listens there${from}.`
    };
  }
  const nothing = `Nothing listens on ${where} in the container`;
  if (backend === void 0)
    return setConfigVar(`${nothing}: set the config var with the server's address, which the app reads.`);
  const { name, configVar, addon } = backend;
  if (facts?.configVars.includes(configVar) === true)
    return {
      kind: "change-code",
      fix: `${nothing}, and ${configVar} is set: let the app read ${name}'s address from it.`
    };
  const listed = facts?.addons?.includes(addon) === true ? `; app.json lists ${addon}` : "";
  return setConfigVar(
    facts === void 0 ? `${nothing}: set the config var ${configVar} to ${name}'s address.` : `${nothing}, and ${configVar} is not set${listed}. Set the config var ${configVar} to ${name}'s address.`
  );
}
function describeUnknownHost(line) {
  const host = /(?:ENOTFOUND|EAI_AGAIN|UnknownHostException:|lookup|getaddrinfo for) "?([\w.-]{1,253})/.exec(
    line
  )?.[1] ?? /host name "([\w.-]{1,253})"/.exec(line)?.[1];
  return setConfigVar(
    `The host name${host === void 0 ? "" : ` '${host}'`} cannot be resolved from the VPC: correct the config var that has it.`
  );
}
function describeSilence(line) {
  const endpoint = endpointOf(line);
  const backend = backendOf(line, endpoint.port);
  return {
    kind: "change-platform",
    fix: `${endpoint.host === void 0 ? backend?.name ?? "The server" : describeEndpoint(endpoint)} does not answer: let its security group take connections from the security group of the tasks, and check the address.`
  };
}
var setConfigVar = (fix) => ({ kind: "set-config-var", fix });
function endpointOf(line) {
  const both = /(\[[0-9A-Fa-f:]{2,45}\]|::1|[\w.-]{1,253}):(\d{3,5})(?!\d)/.exec(line);
  if (both !== null) return { host: both[1], port: Number(both[2]) };
  const host = /(?:server at|for|host) "?([\w.-]{1,253})"?[,\s(]/.exec(line)?.[1];
  const port = /\bport:? {0,2}(\d{2,5})/.exec(line)?.[1];
  return port === void 0 ? { host: void 0, port: void 0 } : { host, port: Number(port) };
}
var backendOf = (line, port) => BACKENDS.find(({ ports }) => port !== void 0 && ports.includes(port)) ?? BACKENDS.find(({ words }) => words.test(line));
var describeEndpoint = ({ host, port }) => [host ?? (port === void 0 ? "its address" : "port"), port].filter((part) => part !== void 0).join(host === void 0 ? " " : ":");
var isLoopback = (host) => /^(?:localhost|127\.[\d.]{1,11}|\[?::1\]?|0\.0\.0\.0)$/.test(host);

// src/ecs/log-hints.ts
function explainLog(log, facts) {
  const telling = tellingLine(log);
  const latest = [...telling === void 0 ? [] : [telling], ...log.slice(-LINES).reverse()];
  const lines = latest.map((line) => line.slice(0, READ2));
  for (const line of lines) {
    for (const { says, kind = "change-code", fix } of HINTS) {
      const match = says.exec(line);
      if (match === null) continue;
      const found = typeof fix === "string" ? fix : fix(match, { line, lines, facts });
      return typeof found === "string" ? { kind, fix: found } : found;
    }
  }
  return void 0;
}
var LINES = 100;
var READ2 = 2e3;
var inPackage = (file) => (match) => `'${match[1]}' is not in the image: add it to ${file}, commit the lock file and push.`;
var nodeModule = (match) => /^[./]|^file:/.test(match[1] ?? "") ? `The file '${match[1]}' is not in the image: commit it, check upper and lower case in its name, and that .slugignore, project.toml and the build do not leave it out.` : `'${match[1]}' is not in the image: add it to 'dependencies' in package.json ('devDependencies' are pruned after the build), commit the lock file and push.`;
var setVar = ([, name], { facts }) => facts?.configVars.includes(name ?? "") === true ? `The log names ${name}, which is set: check its value.` : `Set the config var ${name}${facts === void 0 ? "" : ", which is not set in this environment"}.`;
var SYNTAX = "The code does not parse: fix the syntax error at the file and line that the log names, and push.";
var MEMORY = "The process ran out of memory: use a larger size in renga.yml or app.json.";
var HINTS = [
  // What is said by the name of SyntaxError and is not an error in the code's syntax.
  {
    says: /is not valid JSON|in JSON at position|Unexpected end of JSON input|JSONDecodeError|JSON::ParserError/,
    kind: "set-config-var",
    fix: "A text that the app reads as JSON is not JSON: check the config var or file that the stack names."
  },
  {
    says: /Cannot use import statement outside a module|require is not defined in ES module scope|ERR_REQUIRE_ESM/,
    fix: `CommonJS and ES modules are mixed: set '"type": "module"' in package.json, or use the extension .mjs or .cjs.`
  },
  {
    says: /does not provide an export named '?([\w$]{1,100})/,
    fix: ([, name]) => `The imported module has no export '${name}': correct the import, or the package's version.`
  },
  {
    says: /\bSyntaxError\b|\bIndentationError: |\bTabError: |syntax error, unexpected|PHP Parse error/,
    fix: SYNTAX
  },
  // Modules.
  { says: /Cannot find (?:module|package) '([^'\n]{1,300})'/, fix: nodeModule },
  { says: /No module named '?([\w.]{1,200})/, fix: inPackage("requirements.txt (or pyproject.toml)") },
  {
    says: /cannot load such file -- (\S{1,300})/,
    fix: inPackage("the Gemfile, outside of the groups development and test")
  },
  {
    says: /Could not find (\S{1,200}) in (?:any of the sources|locally installed gems|rubygems repository)/,
    fix: inPackage("the Gemfile")
  },
  {
    says: /Your Ruby version is ([\d.]{1,20}), but your Gemfile specified ([\d.~> ]{1,30})/,
    fix: ([, is, wanted]) => `The image has Ruby ${is} and the Gemfile wants ${wanted}: commit Gemfile.lock with that version and build again.`
  },
  {
    says: /Unable to access jarfile (\S{1,300})/,
    fix: ([, file]) => `The image has no '${file}': correct the path in the Procfile, e.g. target/*.jar or build/libs/*.jar.`
  },
  {
    says: /Could not find or load main class (\S{1,300})|(?:ClassNotFoundException|NoClassDefFoundError): ([\w.$/]{1,300})/,
    fix: ([, main, name]) => `The class '${main ?? name}' is not on the class path: check the Procfile's line, and that the build packs the dependencies with the app.`
  },
  {
    says: /UnsupportedClassVersionError/,
    fix: "The classes were compiled for a newer Java than the image has: set 'java.runtime.version' in system.properties."
  },
  {
    says: /Failed opening required '?[^'\n]{0,300}vendor\/autoload\.php/,
    fix: "The image has no vendor/: commit composer.json and composer.lock, so that the build installs the packages."
  },
  {
    says: /Class "([\w\\]{1,200})" not found/,
    fix: ([, name]) => `The class '${name}' is not in the image: add its package to 'require' in composer.json, commit composer.lock and push.`
  },
  {
    says: /error while loading shared libraries: ([\w.+-]{1,200})|version `(GLIBC_[\d.]{1,20})' not found/,
    fix: ([, library, version]) => `The run image has no ${library ?? version}: build in the builder's image, or install the library (docs/heroku.md, Aptfile).`
  },
  // Ports.
  {
    says: /EADDRINUSE|[Aa]ddress already in use|Port \d{1,5} was already in use|port \d{1,5} is already in use/,
    fix: "The port is in use: a second server in the same container listens on it. Start one server per process type, on $PORT."
  },
  {
    says: /(?:listen|bind)\b[^\n]{0,200}(?:EACCES|[Pp]ermission denied)|(?:EACCES|[Pp]ermission denied)[^\n]{0,200}:\d{1,3}$/,
    fix: "The app's user is not allowed to listen on a port below 1024: listen on 0.0.0.0:$PORT."
  },
  // What the app cannot reach.
  {
    says: /password authentication failed for user|Access denied for user|WRONGPASS|NOAUTH|Authentication failed\.?$/,
    kind: "set-config-var",
    fix: "The server refused the user or the password: compare the config var with the address (e.g. DATABASE_URL) with what the server has."
  },
  {
    says: /no pg_hba\.conf entry for host|no encryption|SSL off/,
    kind: "set-config-var",
    fix: "The database takes encrypted connections only: add ?sslmode=require to DATABASE_URL."
  },
  {
    says: /self[- ]signed certificate|certificate verify failed|unable to get local issuer certificate|x509: certificate|PKIX path building failed/,
    fix: "The server's certificate is not trusted: give the app the CA's bundle (RDS: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html)."
  },
  {
    says: REFUSED,
    fix: (_match, { lines, facts }) => describeRefusal(lines, facts)
  },
  {
    says: /ENOTFOUND|EAI_AGAIN|could not translate host name|[Nn]ame or service not known|no such host|UnknownHostException|getaddrinfo/,
    fix: (_match, { line }) => describeUnknownHost(line)
  },
  {
    says: /ETIMEDOUT|[Cc]onnection timed out|i\/o timeout|[Cc]onnect timed out|Connection timeout/,
    fix: (_match, { line }) => describeSilence(line)
  },
  // The database's own words.
  {
    says: /(?:relation|table|column|index|type) \S{1,200} already exists/i,
    fix: "The migration was run before, as a whole or in part: make it safe to run twice (IF NOT EXISTS), or bring the schema to where it expects it."
  },
  {
    says: /relation "[^"\n]{1,200}" does not exist|no such table|Table '[^'\n]{1,200}' doesn't exist|column "?[^"\n]{1,200}"? does not exist|Unknown column|PendingMigrationError|[Mm]igrations are pending/,
    fix: "The database's schema is not the one that the code expects: run its migrations in the release process (Procfile: release: <command>), and make each safe to run twice."
  },
  // Memory that the runtime itself has limited.
  {
    says: /JavaScript heap out of memory|java\.lang\.OutOfMemoryError|^MemoryError|Allowed memory size of \d{1,20} bytes exhausted|runtime: out of memory/,
    fix: MEMORY
  },
  // Config vars that are missing, by the ways in which programs say so.
  { says: /KeyError: '([A-Z][A-Z0-9_]{1,100})'/, kind: "set-config-var", fix: setVar },
  { says: /key not found: "([A-Z][A-Z0-9_]{1,100})"/, kind: "set-config-var", fix: setVar },
  { says: /Could not resolve placeholder '([\w.-]{1,100})'/, kind: "set-config-var", fix: setVar },
  { says: /Undefined array key "([A-Z][A-Z0-9_]{1,100})"/, kind: "set-config-var", fix: setVar },
  {
    says: /\b([A-Z][A-Z0-9_]{2,100}) (?:is (?:not (?:set|defined|configured)|missing|required|undefined|empty|unset)|must be (?:set|defined)|not (?:set|found|defined)|environment variable)\b/,
    kind: "set-config-var",
    fix: setVar
  },
  {
    says: /\b([A-Z][A-Z0-9]{0,50}_[A-Z0-9_]{1,50}) (?:is not a|is not valid|is invalid|must be an?)\b/,
    kind: "set-config-var",
    fix: ([, name]) => `Correct the config var ${name}.`
  },
  {
    says: /(?:[Ee]nvironment variable|env var|config var)s?[:\s"'`(]{1,4}([A-Z][A-Z0-9_]{1,100})\b/,
    kind: "set-config-var",
    fix: setVar
  },
  {
    says: /EACCES|EROFS|[Rr]ead-only file system/,
    fix: "The app's user is not allowed to write there: write to /tmp, or to S3 for what must stay."
  }
];

// src/ecs/stop-reason.ts
function explainStop(facts, tail = []) {
  const words = [facts.reason, facts.stoppedReason].filter((text) => text !== void 0 && text !== "").join("; ");
  const known = KNOWN.find(({ when }) => when(facts, words, tail));
  const remedy = known === void 0 ? {} : { kind: known.kind, fix: typeof known.fix === "string" ? known.fix : known.fix(words) };
  if (facts.exitCode !== void 0) {
    const meaning = known?.says ?? exitCodeMeaning(facts.exitCode);
    return { reason: `exit code ${facts.exitCode}${meaning === void 0 ? "" : `: ${meaning}`}`, ...remedy };
  }
  const code = facts.stopCode === void 0 ? "" : `${facts.stopCode}: `;
  return {
    reason: `the container did not run (${code}${words === "" ? "no reason given" : words})`,
    ...remedy
  };
}
function explainTaskEnd(facts, tail, app) {
  const stop = explainStop(facts, tail);
  if (stop.fix !== void 0 || (facts.exitCode ?? 0) === 0) return stop;
  return { ...stop, ...explainLog(tail, app) };
}
var has = (...patterns) => (_facts, words) => patterns.every((pattern) => pattern.test(words));
var said = (pattern) => (_facts, words, tail) => pattern.test(words) || tail.some((line) => pattern.test(line));
var PULL = /CannotPull/;
var UNREACHABLE = /timeout|timed out|deadline exceeded|request canceled|no such host|connection refused|network is unreachable|request send failed|send request failed|connection issue between|signal: killed/i;
var NETWORK_FIX = "Give the subnets outbound access (a NAT gateway, VPC endpoints, or assignPublicIp in public subnets) and check the security group.";
var DISK_FIX = "Make the image smaller: a task's image and files share its 20 GiB of Fargate disk (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-storage.html).";
var KNOWN = [
  {
    when: (facts, words) => /OutOfMemory/i.test(words) && facts.exitCode !== void 0,
    says: "the container ran out of memory",
    kind: "change-code",
    fix: "Give the process a larger size in renga.yml or app.json; Fargate has no swap, so exceeding the memory limit, which on Heroku only logs R14, kills the container here."
  },
  {
    when: (facts, words) => ["SpotInterruption", "TerminationNotice", "InfrastructureHealth"].includes(facts.stopCode ?? "") || /Spot Task was interrupted/i.test(words),
    says: "AWS reclaimed the capacity",
    kind: "re-run",
    fix: "AWS reclaimed the capacity: run the workflow again."
  },
  {
    when: (facts, words) => facts.exitCode === 137 && !/health check/i.test(words),
    says: "the container was killed (SIGKILL), usually for running out of memory",
    kind: "change-code",
    fix: "Give the process a larger size, or make it exit within its stop timeout after SIGTERM."
  },
  {
    when: said(/exec format error/i),
    says: "the image is built for another CPU architecture",
    kind: "change-code",
    fix: "Build the image for the architecture that its config names (linux/amd64 or linux/arm64)."
  },
  {
    when: has(/descriptor matching platform|no matching manifest for|no match for platform/i),
    kind: "change-code",
    fix: "The image's CPU architecture does not match the task definition: build it for linux/amd64, or for linux/arm64 with that runtime platform."
  },
  {
    when: has(PULL, /no space left on device|failed to extract layer|failed to register layer/i),
    kind: "change-code",
    fix: DISK_FIX
  },
  {
    when: said(/no space left on device|ENOSPC/i),
    says: "the task's disk was full",
    kind: "change-code",
    fix: "Write less to the disk, or write to S3: a task's image and files share its 20 GiB of Fargate disk."
  },
  {
    when: has(/toomanyrequests|pull rate limit|429 Too Many Requests/i),
    kind: "change-code",
    fix: "The registry's pull rate limit was hit: use an image in your own ECR repository (push-ecr copies it there)."
  },
  {
    when: has(/unable to assume the role/i),
    kind: "change-platform",
    fix: (words) => `Let ecs-tasks.amazonaws.com assume ${/role '?(arn:[^\s']{1,300})/.exec(words)?.[1] ?? "the role"} in its trust policy, and check that the role exists and that the deploying role can pass it (iam:PassRole).`
  },
  {
    when: (_facts, words) => (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_1__/* .denialFix */ .HH)(words) !== void 0,
    kind: "change-platform",
    fix: (words) => (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_1__/* .denialFix */ .HH)(words) ?? ""
  },
  {
    when: has(PULL, /denied|forbidden|unauthorized|\b40[13]\b|no basic auth/i),
    kind: "change-platform",
    fix: "Allow the execution role ecr:GetAuthorizationToken on *, and ecr:BatchGetImage and ecr:GetDownloadUrlForLayer on the repository; a repository in another account must also allow it in its own policy."
  },
  {
    when: has(/did not contain json key/i),
    kind: "set-config-var",
    fix: (words) => `The pinned version of the config secret does not contain ${/json key ([^\s.,]{1,255})/.exec(words)?.[1] ?? "that name"}: set the config var and release again.`
  },
  {
    when: has(/secret/i, /invalid character|cannot unmarshal|unexpected end of JSON/i),
    kind: "change-platform",
    fix: 'The secret is not JSON, so no key can be read from it: store the config vars as one JSON object of strings, e.g. {"DATABASE_URL":"\u2026"}.'
  },
  {
    when: has(/marked for deletion|scheduled for deletion/i),
    kind: "change-platform",
    fix: "The secret is marked for deletion: restore it (aws secretsmanager restore-secret), then release again."
  },
  {
    when: has(/can't find the specified secret value|specified secret version/i),
    kind: "set-config-var",
    fix: "The secret has no value, or not that version: set the config vars with set-config-vars and release again."
  },
  {
    when: has(/can't find the specified secret/i),
    kind: "change-platform",
    fix: "The secret does not exist: check 'configSecret' and 'attachments' in the app's platform parameter, region and account included."
  },
  {
    when: has(/invalid ssm parameters/i),
    kind: "change-platform",
    fix: (words) => `The parameter ${/invalid ssm parameters: ([^\s,]{1,500})/i.exec(words)?.[1] ?? "that the task definition names"} does not exist: create it in this region, or correct its name.`
  },
  {
    when: has(/GetSecretValueInput\.VersionId/),
    kind: "change-platform",
    fix: "The reference to the secret is malformed: it must be <arn>:<key>:<stage>:<version id>, and a stage is not a version id."
  },
  {
    when: has(/EFS utils|EFS volumes|mount\.nfs4/i),
    kind: "change-platform",
    fix: "Check the EFS volume: its file system and path, a mount target in each subnet, DNS in the VPC, and port 2049 open to the security group of the task."
  },
  {
    when: has(/CannotPull|ResourceInitializationError/, UNREACHABLE),
    kind: "change-platform",
    fix: NETWORK_FIX
  },
  {
    when: has(PULL, /not found|manifest unknown|does not exist|repository name not known/i),
    kind: "re-run",
    fix: "The image is no longer in the repository: check its lifecycle policy and push the image again."
  },
  {
    when: has(/log group|log stream|logging driver|logger args/i),
    kind: "change-platform",
    fix: "Create the log group that the platform descriptor names, in this region; ECS creates only its streams."
  },
  {
    when: has(/error mounting|not a directory/i, /CannotStart|CannotCreate|ResourceInitializationError/),
    kind: "change-platform",
    fix: "A volume is mounted over a file in the image: mount it on a directory."
  },
  {
    when: has(/CannotStart|CannotCreate|ResourceInitializationError/, /permission denied/i),
    kind: "change-code",
    fix: "The command is not executable: set its executable bit (git update-index --chmod=+x) or run it through its interpreter."
  },
  {
    when: has(
      /CannotStart|CannotCreate|ResourceInitializationError/,
      /no such file or directory|executable file not found/i
    ),
    kind: "change-code",
    fix: "The image does not contain the command in its process table: rebuild the image."
  },
  {
    when: has(/Insufficient ?Free ?Addresses|not enough free addresses|insufficient.{0,40} addresses/i),
    kind: "change-platform",
    fix: "The subnets have no free IP addresses: add larger subnets to the platform descriptor, or run fewer tasks."
  },
  {
    when: has(/network interface/i),
    kind: "re-run",
    fix: "AWS was slow to attach the network: run the workflow again."
  },
  {
    when: has(/Capacity is unavailable/i),
    kind: "re-run",
    fix: "AWS has no Fargate capacity there right now: run the workflow again, or add subnets in other zones."
  },
  {
    when: has(/RuntimeTimeoutError|DockerTimeoutError|Could not transition to/),
    kind: "re-run",
    fix: "The container did not start in time on its host: run the workflow again; if it persists, check that the subnets can reach the log group and the registry."
  }
];
function exitCodeMeaning(code) {
  switch (code) {
    case 126:
      return "the command is not executable";
    case 127:
      return "the command was not found";
    case 134:
      return "the process aborted (SIGABRT)";
    case 139:
      return "segmentation fault (SIGSEGV)";
    case 143:
      return "the process was told to stop (SIGTERM)";
    default:
      return void 0;
  }
}




/***/ })

};
