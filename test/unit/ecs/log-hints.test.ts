import { describe, expect, it } from '@jest/globals'
import { explainLog } from '../../../src/ecs/log-hints.ts'
import { explainTaskEnd } from '../../../src/ecs/stop-reason.ts'
import { excerpt, tellingLine } from '../../../src/ecs/telling-line.ts'

/** The end of a log as the runtime writes it, the line that tells, and what the hint must say. */
interface Ending {
  readonly of: string
  readonly log: string
  readonly tells: string
  readonly hint: RegExp
}

const ENDINGS: readonly Ending[] = [
  {
    of: 'Node 22: nothing listens',
    log: `node:internal/process/promises:394
      triggerUncaughtException(err, true /* fromPromise */);
      ^

Error: connect ECONNREFUSED 127.0.0.1:6379
    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1615:16) {
  errno: -111,
  code: 'ECONNREFUSED',
  syscall: 'connect',
  address: '127.0.0.1',
  port: 6379
}

Node.js v22.11.0`,
    tells: 'Error: connect ECONNREFUSED 127.0.0.1:6379',
    hint: /^Nothing listens on 127\.0\.0\.1:6379 in the container.*REDIS_URL/,
  },
  {
    of: 'Node 22: a module that is not installed',
    log: `node:internal/modules/cjs/loader:1228
  throw err;
  ^

Error: Cannot find module 'express'
Require stack:
- /workspace/server.js
    at Module._resolveFilename (node:internal/modules/cjs/loader:1225:15)
    at Object.<anonymous> (/workspace/server.js:1:17) {
  code: 'MODULE_NOT_FOUND',
  requireStack: [ '/workspace/server.js' ]
}

Node.js v22.11.0`,
    tells: "Error: Cannot find module 'express'",
    hint: /^'express' is not in the image: add it to 'dependencies' in package\.json/,
  },
  {
    of: 'Node 22: an ES module that is not there',
    log: `Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/workspace/lib/Page.js' imported from /workspace/server.js
    at finalizeResolution (node:internal/modules/esm/resolve:275:11) {
  code: 'ERR_MODULE_NOT_FOUND',
  url: 'file:///workspace/lib/Page.js'
}`,
    tells:
      "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/workspace/lib/Page.js' imported from /workspace/server.js",
    hint: /^The file '\/workspace\/lib\/Page\.js' is not in the image: .*upper and lower case/,
  },
  {
    of: 'Node 22: it does not parse',
    log: `/workspace/server.js:3
const port = ;
             ^

SyntaxError: Unexpected token ';'
    at wrapSafe (node:internal/modules/cjs/loader:1378:20)

Node.js v22.11.0`,
    tells: "SyntaxError: Unexpected token ';'",
    hint: /^The code does not parse/,
  },
  {
    of: 'Node 22: a config var that is not JSON',
    log: `<anonymous_script>:1
hello
^

SyntaxError: Unexpected token 'h', "hello" is not valid JSON
    at JSON.parse (<anonymous>)
    at Object.<anonymous> (/workspace/server.js:4:23)`,
    tells: `SyntaxError: Unexpected token 'h', "hello" is not valid JSON`,
    hint: /reads as JSON is not JSON/,
  },
  {
    of: 'Node 22: the port is in use',
    log: `node:events:497
      throw er; // Unhandled 'error' event
      ^

Error: listen EADDRINUSE: address already in use :::3000
    at Server.setupListenHandle [as _listen2] (node:net:1907:16)
Emitted 'error' event on Server instance at:
    at emitErrorNT (node:net:1886:8) {
  code: 'EADDRINUSE',
  errno: -98,
  syscall: 'listen',
  address: '::',
  port: 3000
}`,
    tells: 'Error: listen EADDRINUSE: address already in use :::3000',
    hint: /^The port is in use/,
  },
  {
    of: 'Node 22: a port below 1024',
    log: `Error: listen EACCES: permission denied 0.0.0.0:80
    at Server.setupListenHandle [as _listen2] (node:net:1886:21) {
  code: 'EACCES',
  port: 80
}`,
    tells: 'Error: listen EACCES: permission denied 0.0.0.0:80',
    hint: /port below 1024: listen on 0\.0\.0\.0:\$PORT/,
  },
  {
    of: 'Node 22: the heap is full',
    log: `<--- Last few GCs --->
[1:0x7f] 31219 ms: Mark-Compact 254.1 (259.6) -> 253.9 (260.1) MB
FATAL ERROR: Ineffective mark-compacts near heap limit Allocation failed - JavaScript heap out of memory
----- Native stack trace -----`,
    tells:
      'FATAL ERROR: Ineffective mark-compacts near heap limit Allocation failed - JavaScript heap out of memory',
    hint: /larger size/,
  },
  {
    of: 'Node 22: a database by a name that does not resolve',
    log: `Error: getaddrinfo ENOTFOUND db.internal
    at GetAddrInfoReqWrap.onlookupall [as oncomplete] (node:dns:120:26) {
  errno: -3008,
  code: 'ENOTFOUND',
  syscall: 'getaddrinfo',
  hostname: 'db.internal'
}`,
    tells: 'Error: getaddrinfo ENOTFOUND db.internal',
    hint: /^The host name 'db\.internal' cannot be resolved/,
  },
  {
    of: 'Node 22: RDS without its CA',
    log: `Error: self-signed certificate in certificate chain
    at TLSSocket.onConnectSecure (node:_tls_wrap:1677:34) {
  code: 'SELF_SIGNED_CERT_IN_CHAIN'
}`,
    tells: 'Error: self-signed certificate in certificate chain',
    hint: /UsingWithRDS\.SSL/,
  },
  {
    of: 'Node 22: an app that names its config var',
    log: `file:///workspace/server.js:4
  throw new Error('DATABASE_URL is not set')
        ^

Error: DATABASE_URL is not set
    at file:///workspace/server.js:4:9`,
    tells: 'Error: DATABASE_URL is not set',
    hint: /^Set the config var DATABASE_URL/,
  },
  {
    of: 'Python 3.13: a module that is not installed',
    log: `Traceback (most recent call last):
  File "/workspace/app.py", line 1, in <module>
    from flask import Flask
ModuleNotFoundError: No module named 'flask'`,
    tells: "ModuleNotFoundError: No module named 'flask'",
    hint: /^'flask' is not in the image: add it to requirements\.txt/,
  },
  {
    of: 'Python 3.13: it does not parse',
    log: `  File "/workspace/app.py", line 7
    def index()
               ^
SyntaxError: expected ':'`,
    tells: "SyntaxError: expected ':'",
    hint: /^The code does not parse/,
  },
  {
    of: 'Python 3.13: a config var that is missing',
    log: `  File "/workspace/app.py", line 3, in <module>
    SECRET = os.environ['SECRET_KEY']
  File "<frozen os>", line 716, in __getitem__
KeyError: 'SECRET_KEY'`,
    tells: "KeyError: 'SECRET_KEY'",
    hint: /^Set the config var SECRET_KEY/,
  },
  {
    of: 'psycopg 3: nothing listens',
    log: `psycopg.OperationalError: connection failed: connection to server at "127.0.0.1", port 5432 failed: Connection refused
	Is the server running on that host and accepting TCP/IP connections?`,
    tells:
      'psycopg.OperationalError: connection failed: connection to server at "127.0.0.1", port 5432 failed: Connection refused',
    hint: /^Nothing listens on 127\.0\.0\.1:5432 in the container: set the config var DATABASE_URL/,
  },
  {
    of: 'redis-py: nothing listens',
    log: `  File "/layers/python/redis/connection.py", line 363, in connect
    raise ConnectionError(self._error_message(e))
redis.exceptions.ConnectionError: Error 111 connecting to localhost:6379. Connection refused.`,
    tells: 'redis.exceptions.ConnectionError: Error 111 connecting to localhost:6379. Connection refused.',
    hint: /^Nothing listens on localhost:6379 in the container: set the config var REDIS_URL/,
  },
  {
    of: 'gunicorn: the port is in use',
    log: `[2026-11-30 14:00:01 +0000] [7] [INFO] Starting gunicorn 23.0.0
[2026-11-30 14:00:01 +0000] [7] [ERROR] Connection in use: ('0.0.0.0', 8000)
OSError: [Errno 98] Address already in use`,
    tells: 'OSError: [Errno 98] Address already in use',
    hint: /^The port is in use/,
  },
  {
    of: 'Ruby 3.4: a gem that is not in the Gemfile',
    log: `<internal:/usr/lib/ruby/rubygems/core_ext/kernel_require.rb>:136:in 'Kernel#require': cannot load such file -- sinatra (LoadError)
	from <internal:/usr/lib/ruby/rubygems/core_ext/kernel_require.rb>:136:in 'Kernel#require'
	from /workspace/app.rb:1:in '<main>'`,
    tells:
      "<internal:/usr/lib/ruby/rubygems/core_ext/kernel_require.rb>:136:in 'Kernel#require': cannot load such file -- sinatra (LoadError)",
    hint: /^'sinatra' is not in the image: add it to the Gemfile/,
  },
  {
    of: 'Ruby 3.2: it does not parse',
    log: `/workspace/app.rb:9: syntax error, unexpected end-of-input, expecting \`end' (SyntaxError)`,
    tells: "/workspace/app.rb:9: syntax error, unexpected end-of-input, expecting `end' (SyntaxError)",
    hint: /^The code does not parse/,
  },
  {
    of: 'Ruby: fetch of a config var that is missing',
    log: `config/environments/production.rb:12:in 'ENV.fetch': key not found: "SECRET_KEY_BASE" (KeyError)
	from /workspace/config/environment.rb:5:in '<main>'`,
    tells: `config/environments/production.rb:12:in 'ENV.fetch': key not found: "SECRET_KEY_BASE" (KeyError)`,
    hint: /^Set the config var SECRET_KEY_BASE/,
  },
  {
    of: 'pg gem: the database is elsewhere and refuses',
    log: `PG::ConnectionBad: connection to server at "10.0.3.7", port 5432 failed: Connection refused (PG::ConnectionBad)
	Is the server running on that host and accepting TCP/IP connections?`,
    tells:
      'PG::ConnectionBad: connection to server at "10.0.3.7", port 5432 failed: Connection refused (PG::ConnectionBad)',
    hint: /^10\.0\.3\.7:5432 refused the connection: check that PostgreSQL runs/,
  },
  {
    of: 'Puma: the port is in use',
    log: `/layers/ruby/gems/puma-6.4.3/lib/puma/binder.rb:341:in 'TCPServer#initialize': Address already in use - bind(2) for "0.0.0.0" port 3000 (Errno::EADDRINUSE)
	from /layers/ruby/gems/puma-6.4.3/lib/puma/binder.rb:341:in 'TCPServer.new'`,
    tells: `/layers/ruby/gems/puma-6.4.3/lib/puma/binder.rb:341:in 'TCPServer#initialize': Address already in use - bind(2) for "0.0.0.0" port 3000 (Errno::EADDRINUSE)`,
    hint: /^The port is in use/,
  },
  {
    of: 'Rails: migrations are pending',
    log: `ActiveRecord::PendingMigrationError (
Migrations are pending. To resolve this issue, run:
        bin/rails db:migrate`,
    tells: 'ActiveRecord::PendingMigrationError (',
    hint: /migrations in the release process/,
  },
  {
    of: 'Java 21: a class that is not there',
    log: `Error: Could not find or load main class com.example.Main
Caused by: java.lang.ClassNotFoundException: com.example.Main`,
    tells: 'Caused by: java.lang.ClassNotFoundException: com.example.Main',
    hint: /^The class 'com\.example\.Main' is not on the class path/,
  },
  {
    of: 'Java 21: the jar is not there',
    log: 'Error: Unable to access jarfile target/app.jar',
    tells: 'Error: Unable to access jarfile target/app.jar',
    hint: /^The image has no 'target\/app\.jar'/,
  },
  {
    of: 'Java 17: classes of a newer Java',
    log: `Exception in thread "main" java.lang.UnsupportedClassVersionError: Main has been compiled by a more recent version of the Java Runtime (class file version 65.0)
	at java.base/java.lang.ClassLoader.defineClass1(Native Method)`,
    tells:
      'Exception in thread "main" java.lang.UnsupportedClassVersionError: Main has been compiled by a more recent version of the Java Runtime (class file version 65.0)',
    hint: /system\.properties/,
  },
  {
    of: 'Spring Boot: the port is in use',
    log: `***************************
APPLICATION FAILED TO START
***************************

Description:

Web server failed to start. Port 8080 was already in use.

Action:

Identify and stop the process that's listening on port 8080 or configure this application to listen on another port.`,
    tells: 'Web server failed to start. Port 8080 was already in use.',
    hint: /^The port is in use/,
  },
  {
    of: 'PostgreSQL JDBC: nothing listens',
    log: `org.postgresql.util.PSQLException: Connection to localhost:5432 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.
	at org.postgresql.core.v3.ConnectionFactoryImpl.openConnectionImpl(ConnectionFactoryImpl.java:352)
Caused by: java.net.ConnectException: Connection refused
	at java.base/sun.nio.ch.Net.pollConnect(Native Method)
	... 12 more`,
    tells: 'Caused by: java.net.ConnectException: Connection refused',
    hint: /^Nothing listens on localhost:5432.*DATABASE_URL/,
  },
  {
    of: 'Spring Boot: a placeholder without a value',
    log: `Caused by: java.lang.IllegalArgumentException: Could not resolve placeholder 'STRIPE_KEY' in value "\${STRIPE_KEY}"
	at org.springframework.util.PropertyPlaceholderHelper.parseStringValue(PropertyPlaceholderHelper.java:180)`,
    tells: `Caused by: java.lang.IllegalArgumentException: Could not resolve placeholder 'STRIPE_KEY' in value "\${STRIPE_KEY}"`,
    hint: /^Set the config var STRIPE_KEY/,
  },
  {
    of: 'Go 1.23: nothing listens',
    log: `2026/11/30 14:00:01 redis: dial tcp [::1]:6379: connect: connection refused
panic: dial tcp [::1]:6379: connect: connection refused

goroutine 1 [running]:
main.main()
exit status 2`,
    tells: 'panic: dial tcp [::1]:6379: connect: connection refused',
    hint: /^Nothing listens on \[::1\]:6379 in the container: set the config var REDIS_URL/,
  },
  {
    of: 'Go 1.23: the port is in use',
    log: `2026/11/30 14:00:01 listen tcp :8080: bind: address already in use
exit status 1`,
    tells: '2026/11/30 14:00:01 listen tcp :8080: bind: address already in use',
    hint: /^The port is in use/,
  },
  {
    of: 'Go 1.23: a port below 1024',
    log: '2026/11/30 14:00:01 listen tcp :80: bind: permission denied',
    tells: '2026/11/30 14:00:01 listen tcp :80: bind: permission denied',
    hint: /port below 1024/,
  },
  {
    of: 'Go 1.23: a name that does not resolve',
    log: '2026/11/30 14:00:01 dial tcp: lookup postgres on 10.0.0.2:53: no such host',
    tells: '2026/11/30 14:00:01 dial tcp: lookup postgres on 10.0.0.2:53: no such host',
    hint: /^The host name 'postgres' cannot be resolved/,
  },
  {
    of: 'Go 1.23: a database that does not answer',
    log: '2026/11/30 14:00:31 failed to connect: dial tcp 10.0.3.7:5432: i/o timeout',
    tells: '2026/11/30 14:00:31 failed to connect: dial tcp 10.0.3.7:5432: i/o timeout',
    hint: /^10\.0\.3\.7:5432 does not answer: .*security group/,
  },
  {
    of: 'PHP 8.3: it does not parse',
    log: 'PHP Parse error:  syntax error, unexpected token "}", expecting ";" in /workspace/index.php on line 3',
    tells:
      'PHP Parse error:  syntax error, unexpected token "}", expecting ";" in /workspace/index.php on line 3',
    hint: /^The code does not parse/,
  },
  {
    of: 'PHP 8.3: composer has not run',
    log: `PHP Warning:  require(/workspace/vendor/autoload.php): Failed to open stream: No such file or directory in /workspace/index.php on line 2
PHP Fatal error:  Uncaught Error: Failed opening required '/workspace/vendor/autoload.php' (include_path='.:/usr/share/php') in /workspace/index.php:2
Stack trace:
#0 {main}`,
    tells:
      "PHP Fatal error:  Uncaught Error: Failed opening required '/workspace/vendor/autoload.php' (include_path='.:/usr/share/php') in /workspace/index.php:2",
    hint: /composer\.lock/,
  },
  {
    of: 'PHP 8.3: a class that is not installed',
    log: 'PHP Fatal error:  Uncaught Error: Class "Predis\\Client" not found in /workspace/index.php:4',
    tells: 'PHP Fatal error:  Uncaught Error: Class "Predis\\Client" not found in /workspace/index.php:4',
    hint: /^The class 'Predis\\Client' is not in the image/,
  },
  {
    of: 'PHP 8.3: MySQL refuses',
    log: 'PHP Fatal error:  Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused in /workspace/db.php:6',
    tells:
      'PHP Fatal error:  Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused in /workspace/db.php:6',
    hint: /DATABASE_URL to MySQL's address/,
  },
  {
    of: 'PHP 8.3: the memory limit',
    log: 'PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes) in /workspace/a.php on line 9',
    tells:
      'PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes) in /workspace/a.php on line 9',
    hint: /larger size/,
  },
  {
    of: 'PostgreSQL: a migration that was run before',
    log: `Applying 001-verses.sql
ERROR: relation "verses" already exists`,
    tells: 'ERROR: relation "verses" already exists',
    hint: /^The migration was run before.*safe to run twice/,
  },
]

describe('the hint follows what the log says', () => {
  it.each(ENDINGS)('$of', ({ log, tells, hint }) => {
    const lines = log.split('\n')
    expect(tellingLine(lines)).toBe(tells)
    expect(explainLog(lines)?.fix).toMatch(hint)
    expect(explainTaskEnd({ exitCode: 1 }, lines).fix).toMatch(hint)
  })

  it('covers each runtime, and each hint is a sentence', () => {
    for (const runtime of ['Node', 'Python', 'Ruby', 'Java', 'Go', 'PHP'])
      expect(ENDINGS.filter(({ of }) => of.startsWith(runtime)).length).toBeGreaterThanOrEqual(3)
    for (const { log } of ENDINGS) expect(explainLog(log.split('\n'))?.fix).toMatch(/\.$|\)\.$/)
  })

  it('says nothing where the log says nothing that is known, or the process ended well', () => {
    expect(explainLog([])).toBeUndefined()
    expect(explainLog(['Listening on 8080', 'GET / 200'])).toBeUndefined()
    expect(
      explainTaskEnd({ exitCode: 0 }, ['Error: connect ECONNREFUSED 127.0.0.1:6379']).fix,
    ).toBeUndefined()
    // What AWS says of the kill counts more.
    expect(
      explainTaskEnd({ exitCode: 137, reason: 'OutOfMemoryError: killed' }, ['SyntaxError: x']).fix,
    ).toMatch(/larger size/)
  })
})

describe('the hint ties a refused connection to what is missing', () => {
  const log = ['Error: connect ECONNREFUSED 127.0.0.1:6379', "  code: 'ECONNREFUSED',"]
  it.each([
    [
      { configVars: ['DATABASE_URL'], addons: ['heroku-postgresql', 'heroku-redis'] },
      "Nothing listens on 127.0.0.1:6379 in the container, and REDIS_URL is not set; app.json lists heroku-redis. Set the config var REDIS_URL to Redis's address.",
    ],
    [
      { configVars: [] },
      "Nothing listens on 127.0.0.1:6379 in the container, and REDIS_URL is not set. Set the config var REDIS_URL to Redis's address.",
    ],
    [
      { configVars: ['REDIS_URL'] },
      "Nothing listens on 127.0.0.1:6379 in the container, and REDIS_URL is set: let the app read Redis's address from it.",
    ],
    [
      undefined,
      "Nothing listens on 127.0.0.1:6379 in the container: set the config var REDIS_URL to Redis's address.",
    ],
  ])('%#', (facts, hint) => expect(explainLog(log, facts)?.fix).toBe(hint))

  it('of a config var that the log names and that is set, the value is what is wrong', () => {
    const named = ["KeyError: 'SECRET_KEY'"]
    expect(explainLog(named, { configVars: ['SECRET_KEY'] })?.fix).toBe(
      'The log names SECRET_KEY, which is set: check its value.',
    )
    expect(explainLog(named, { configVars: [] })?.fix).toBe(
      'Set the config var SECRET_KEY, which is not set in this environment.',
    )
  })
})

describe('what the hint asks for does not hang on its words', () => {
  const refused = 'Error: connect ECONNREFUSED'
  it.each([
    ["KeyError: 'SECRET_KEY'", undefined, 'set-config-var'],
    ['FATAL: no pg_hba.conf entry for host "10.0.0.1", no encryption', undefined, 'set-config-var'],
    ['getaddrinfo ENOTFOUND db.internal', undefined, 'set-config-var'],
    [`${refused} 127.0.0.1:6379`, { configVars: [] }, 'set-config-var'],
    [`${refused} 127.0.0.1:6379`, { configVars: ['REDIS_URL'] }, 'change-code'],
    [`${refused} 10.0.0.7:6379`, undefined, 'change-platform'],
    ["Error: Cannot find module 'express'", undefined, 'change-code'],
    ['connect ETIMEDOUT 10.0.0.7:5432', undefined, 'change-platform'],
  ])('%s', (line, facts, kind) => expect(explainLog([line], facts)?.kind).toBe(kind))

  it.each([
    [{ stopCode: 'SpotInterruption' }, 're-run'],
    [{ reason: 'did not contain json key GREETING' }, 'set-config-var'],
    [{ stoppedReason: 'CannotPullContainerError: dial tcp: i/o timeout' }, 'change-platform'],
    [{ exitCode: 137, reason: 'OutOfMemoryError: killed' }, 'change-code'],
  ])('%j', (facts, kind) => expect(explainTaskEnd(facts, []).kind).toBe(kind))
})

describe('the lines that stand open', () => {
  const log = ['a', 'Error: b', ...Array.from({ length: 9 }, (_, at) => `    at frame${at}`)]
  it('are the last ones, or start at the line that tells', () => {
    expect(excerpt(log, 20)).toEqual({ lines: log, last: true })
    expect(excerpt(log, 4)).toEqual({ lines: log.slice(0, 4), last: false })
    expect(excerpt([...log, 'Error: c'], 3).lines).toEqual([...log, 'Error: c'].slice(-3))
    expect(excerpt([], 3)).toEqual({ lines: [], last: true })
  })
})

describe('a hostile log', () => {
  it.each([
    'A_',
    'Error: ',
    "Cannot find module '",
    '1',
    '127.0.0.1:',
    'connect ECONNREFUSED ',
    'is not set ',
    '\u001b[31m',
    '('.repeat(50),
    'at "',
  ])('a line of a megabyte of %j is read in pieces', (unit) => {
    const line = unit.repeat(Math.ceil(1_000_000 / unit.length))
    const hint = explainLog([line, line], { configVars: [] })?.fix ?? ''
    expect(hint.length).toBeLessThan(800)
    expect(tellingLine([line, line])).toBe(line.trim())
  })
})
