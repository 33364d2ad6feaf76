import type { AppFacts } from './app-facts.ts'
import { describeRefusal, describeSilence, describeUnknownHost, REFUSED } from './connection-hints.ts'
import type { Remedy, RemedyKind } from './remedy.ts'
import { tellingLine } from './telling-line.ts'

/**
 * What to do about a process that ended with an error, one or two sentences, by what its last lines say; undefined when
 * they say nothing that is known. `log` is the app's own and may say anything: of each line 2,000 characters are read,
 * and all patterns take time in proportion to them.
 */
export function explainLog(log: readonly string[], facts?: AppFacts): Remedy | undefined {
  const telling = tellingLine(log)
  const latest = [...(telling === undefined ? [] : [telling]), ...log.slice(-LINES).reverse()]
  const lines = latest.map((line) => line.slice(0, READ))
  for (const line of lines) {
    for (const { says, kind = 'change-code', fix } of HINTS) {
      const match = says.exec(line)
      if (match === null) continue
      const found = typeof fix === 'string' ? fix : fix(match, { line, lines, facts })
      return typeof found === 'string' ? { kind, fix: found } : found
    }
  }
  return undefined
}

const LINES = 100
const READ = 2000

interface Hint {
  readonly says: RegExp
  /** Of a fix that does not say it itself. Default: change-code. */
  readonly kind?: RemedyKind
  readonly fix: string | ((match: RegExpExecArray, said: Said) => string | Remedy)
}

interface Said {
  readonly line: string
  /** All that are read, the most telling one first, then from the last to the first. */
  readonly lines: readonly string[]
  readonly facts: AppFacts | undefined
}

const inPackage = (file: string) => (match: RegExpExecArray) =>
  `'${match[1]}' is not in the image: add it to ${file}, commit the lock file and push.`

/** A file of the app's own, or a package. */
const nodeModule = (match: RegExpExecArray): string =>
  /^[./]|^file:/.test(match[1] ?? '')
    ? `The file '${match[1]}' is not in the image: commit it, check upper and lower case in its name, and that .slugignore, project.toml and the build do not leave it out.`
    : `'${match[1]}' is not in the image: add it to 'dependencies' in package.json ('devDependencies' are pruned after the build), commit the lock file and push.`

const setVar = ([, name]: RegExpExecArray, { facts }: Said): string =>
  facts?.configVars.includes(name ?? '') === true
    ? `The log names ${name}, which is set: check its value.`
    : `Set the config var ${name}${facts === undefined ? '' : ', which is not set in this environment'}.`

const SYNTAX =
  'The code does not parse: fix the syntax error at the file and line that the log names, and push.'
const MEMORY = 'The process ran out of memory: use a larger size in renga.yml or app.json.'

/** The first that matches a line counts. Real lines of each runtime are in the test. */
const HINTS: readonly Hint[] = [
  // What is said by the name of SyntaxError and is not an error in the code's syntax.
  {
    says: /is not valid JSON|in JSON at position|Unexpected end of JSON input|JSONDecodeError|JSON::ParserError/,
    kind: 'set-config-var',
    fix: 'A text that the app reads as JSON is not JSON: check the config var or file that the stack names.',
  },
  {
    says: /Cannot use import statement outside a module|require is not defined in ES module scope|ERR_REQUIRE_ESM/,
    fix: 'CommonJS and ES modules are mixed: set \'"type": "module"\' in package.json, or use the extension .mjs or .cjs.',
  },
  {
    says: /does not provide an export named '?([\w$]{1,100})/,
    fix: ([, name]) =>
      `The imported module has no export '${name}': correct the import, or the package's version.`,
  },
  {
    says: /\bSyntaxError\b|\bIndentationError: |\bTabError: |syntax error, unexpected|PHP Parse error/,
    fix: SYNTAX,
  },

  // Modules.
  { says: /Cannot find (?:module|package) '([^'\n]{1,300})'/, fix: nodeModule },
  { says: /No module named '?([\w.]{1,200})/, fix: inPackage('requirements.txt (or pyproject.toml)') },
  {
    says: /cannot load such file -- (\S{1,300})/,
    fix: inPackage('the Gemfile, outside of the groups development and test'),
  },
  {
    says: /Could not find (\S{1,200}) in (?:any of the sources|locally installed gems|rubygems repository)/,
    fix: inPackage('the Gemfile'),
  },
  {
    says: /Your Ruby version is ([\d.]{1,20}), but your Gemfile specified ([\d.~> ]{1,30})/,
    fix: ([, is, wanted]) =>
      `The image has Ruby ${is} and the Gemfile wants ${wanted}: commit Gemfile.lock with that version and build again.`,
  },
  {
    says: /Unable to access jarfile (\S{1,300})/,
    fix: ([, file]) =>
      `The image has no '${file}': correct the path in the Procfile, e.g. target/*.jar or build/libs/*.jar.`,
  },
  {
    says: /Could not find or load main class (\S{1,300})|(?:ClassNotFoundException|NoClassDefFoundError): ([\w.$/]{1,300})/,
    fix: ([, main, name]) =>
      `The class '${main ?? name}' is not on the class path: check the Procfile's line, and that the build packs the dependencies with the app.`,
  },
  {
    says: /UnsupportedClassVersionError/,
    fix: "The classes were compiled for a newer Java than the image has: set 'java.runtime.version' in system.properties.",
  },
  {
    says: /Failed opening required '?[^'\n]{0,300}vendor\/autoload\.php/,
    fix: 'The image has no vendor/: commit composer.json and composer.lock, so that the build installs the packages.',
  },
  {
    says: /Class "([\w\\]{1,200})" not found/,
    fix: ([, name]) =>
      `The class '${name}' is not in the image: add its package to 'require' in composer.json, commit composer.lock and push.`,
  },
  {
    says: /error while loading shared libraries: ([\w.+-]{1,200})|version `(GLIBC_[\d.]{1,20})' not found/,
    fix: ([, library, version]) =>
      `The run image has no ${library ?? version}: build in the builder's image, or install the library (docs/heroku.md, Aptfile).`,
  },

  // Ports.
  {
    says: /EADDRINUSE|[Aa]ddress already in use|Port \d{1,5} was already in use|port \d{1,5} is already in use/,
    fix: 'The port is in use: a second server in the same container listens on it. Start one server per process type, on $PORT.',
  },
  {
    says: /(?:listen|bind)\b[^\n]{0,200}(?:EACCES|[Pp]ermission denied)|(?:EACCES|[Pp]ermission denied)[^\n]{0,200}:\d{1,3}$/,
    fix: "The app's user is not allowed to listen on a port below 1024: listen on 0.0.0.0:$PORT.",
  },

  // What the app cannot reach.
  {
    says: /password authentication failed for user|Access denied for user|WRONGPASS|NOAUTH|Authentication failed\.?$/,
    kind: 'set-config-var',
    fix: 'The server refused the user or the password: compare the config var with the address (e.g. DATABASE_URL) with what the server has.',
  },
  {
    says: /no pg_hba\.conf entry for host|no encryption|SSL off/,
    kind: 'set-config-var',
    fix: 'The database takes encrypted connections only: add ?sslmode=require to DATABASE_URL.',
  },
  {
    says: /self[- ]signed certificate|certificate verify failed|unable to get local issuer certificate|x509: certificate|PKIX path building failed/,
    fix: "The server's certificate is not trusted: give the app the CA's bundle (RDS: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html).",
  },
  {
    says: REFUSED,
    fix: (_match, { lines, facts }) => describeRefusal(lines, facts),
  },
  {
    says: /ENOTFOUND|EAI_AGAIN|could not translate host name|[Nn]ame or service not known|no such host|UnknownHostException|getaddrinfo/,
    fix: (_match, { line }) => describeUnknownHost(line),
  },
  {
    says: /ETIMEDOUT|[Cc]onnection timed out|i\/o timeout|[Cc]onnect timed out|Connection timeout/,
    fix: (_match, { line }) => describeSilence(line),
  },

  // The database's own words.
  {
    says: /(?:relation|table|column|index|type) \S{1,200} already exists/i,
    fix: 'The migration was run before, as a whole or in part: make it safe to run twice (IF NOT EXISTS), or bring the schema to where it expects it.',
  },
  {
    says: /relation "[^"\n]{1,200}" does not exist|no such table|Table '[^'\n]{1,200}' doesn't exist|column "?[^"\n]{1,200}"? does not exist|Unknown column|PendingMigrationError|[Mm]igrations are pending/,
    fix: "The database's schema is not the one that the code expects: run its migrations in the release process (Procfile: release: <command>), and make each safe to run twice.",
  },

  // Memory that the runtime itself has limited.
  {
    says: /JavaScript heap out of memory|java\.lang\.OutOfMemoryError|^MemoryError|Allowed memory size of \d{1,20} bytes exhausted|runtime: out of memory/,
    fix: MEMORY,
  },

  // Config vars that are missing, by the ways in which programs say so.
  { says: /KeyError: '([A-Z][A-Z0-9_]{1,100})'/, kind: 'set-config-var', fix: setVar },
  { says: /key not found: "([A-Z][A-Z0-9_]{1,100})"/, kind: 'set-config-var', fix: setVar },
  { says: /Could not resolve placeholder '([\w.-]{1,100})'/, kind: 'set-config-var', fix: setVar },
  { says: /Undefined array key "([A-Z][A-Z0-9_]{1,100})"/, kind: 'set-config-var', fix: setVar },
  {
    says: /\b([A-Z][A-Z0-9_]{2,100}) (?:is (?:not (?:set|defined|configured)|missing|required|undefined|empty|unset)|must be (?:set|defined)|not (?:set|found|defined)|environment variable)\b/,
    kind: 'set-config-var',
    fix: setVar,
  },
  {
    says: /\b([A-Z][A-Z0-9]{0,50}_[A-Z0-9_]{1,50}) (?:is not a|is not valid|is invalid|must be an?)\b/,
    kind: 'set-config-var',
    fix: ([, name]) => `Correct the config var ${name}.`,
  },
  {
    says: /(?:[Ee]nvironment variable|env var|config var)s?[:\s"'`(]{1,4}([A-Z][A-Z0-9_]{1,100})\b/,
    kind: 'set-config-var',
    fix: setVar,
  },
  {
    says: /EACCES|EROFS|[Rr]ead-only file system/,
    fix: "The app's user is not allowed to write there: write to /tmp, or to S3 for what must stay.",
  },
]
