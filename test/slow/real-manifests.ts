/**
 * Holds the parsers against real manifests of public repositories, which other people wrote and which are therefore no
 * part of this one: `node test/slow/real-manifests.ts FOLDER`, where FOLDER holds procfile/ and app-json/. Every file
 * has a row here, and every row a file.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { quantityOf } from '../../src/app/process-type.ts'
import { type AppReading, readApp } from '../../src/app/read-app.ts'
import { planConfig } from '../../src/app/require-config.ts'
import { formatProblem } from '../../src/runtime/errors.ts'

interface ProcfileRow {
  /** Canonical names in order; `release` too. */
  readonly types: string
  /** `<line><e|w>` of every problem. */
  readonly problems?: string
  /** A part of a type's command that a careless parser would lose. */
  readonly command?: readonly [type: string, part: string]
}

const PROCFILES: Readonly<Record<string, ProcfileRow>> = {
  '00-Muhsin-00__heroku-posco.Procfile': { types: 'web', command: ['web', 'gunicorn posco.wsgi'] },
  '007keithkili__grubri-farmsystem.Procfile': {
    types: 'web',
    problems: '1w',
    command: ['web', '0.0.0.0:\\'],
  },
  '00IMAG__python-video_bot.py.Procfile': { types: '', problems: '1e' },
  '00nyx00__first_flask_app.Procfile': { types: 'web', command: ['web', 'gunicorn myapp: application'] },
  '0111001101111010__playground.Procfile': { types: '', problems: '1e' },
  '01158765343__Weather.Procfile': { types: 'wep', problems: '1w', command: ['wep', 'node server.js'] },
  'IntelligentTrading__core.Procfile': {
    types: 'release,web,worker,scheduler,pollqueue,infobot,redis-ta-restore,redis-ta-worker',
    problems: '7w 8w',
    command: [
      'worker',
      'REMAP_SIGTERM=SIGQUIT celery --app=taskapp worker --concurrency=1 --hostname=$DYNO@%h',
    ],
  },
  'PostHog__posthog.Procfile': {
    types: 'release,web,worker,celeryworker,pluginworker',
    command: ['release', "REDIS_URL='redis://' python manage.py migrate"],
  },
  'Ruby-Starter-Kits__Docker-Rails-Template.Procfile': {
    types: 'release,web',
    command: ['web', 'bin/rails server -p $' + '{PORT:-5000}'],
  },
  'codeforamerica__vita-min.Procfile': {
    types: 'cmd,web,worker,cron,release',
    problems: '1w',
    command: ['cron', 'exec supercronic /app/crontab'],
  },
  'etcd-io__etcd.Procfile': {
    types: 'etcd1,etcd2,etcd3',
    problems: '1w',
    command: ['etcd1', "--initial-cluster 'infra1=http://127.0.0.1:12380,"],
  },
  'feedbin__feedbin.Procfile': {
    types: 'worker,worker-slow,clock',
    problems: '1w 2w',
    command: ['clock', 'bundle exec clockwork lib/clock.rb'],
  },
  'gitlabhq__gitlabhq.Procfile': {
    types: 'web,worker,faye',
    command: ['web', 'bundle exec unicorn_rails -p $' + '{PORT:="3000"} -E $' + '{RAILS_ENV:="development"}'],
  },
  'hashrocket__tilex.Procfile': {
    types: 'web',
    command: [
      'web',
      "MIX_ENV=prod elixir --cookie $OTP_COOKIE --name server@127.0.0.1 --erl '-kernel inet_dist",
    ],
  },
  'heroku__java-getting-started.Procfile': {
    types: 'web,release',
    command: ['release', ':target/dependency/* com.example.Migrations'],
  },
  'heroku__php-getting-started.Procfile': {
    types: 'web',
    command: ['web', 'vendor/bin/heroku-php-apache2 web/'],
  },
  'huginn__huginn.Procfile': {
    types: 'schedule,twitter,dj',
    problems: '1w',
    command: ['dj', 'bundle exec script/delayed_job run'],
  },
  'laws-africa__peachjam.Procfile': {
    types: 'web,tasks,tasks2',
    command: ['tasks2', 'python manage.py process_tasks --queue peach_jam'],
  },
  'mastodon__mastodon.Procfile': {
    types: 'web,worker,release',
    command: ['web', 'foreman start -f Procfile.heroku'],
  },
  'metabase__metabase.Procfile': {
    types: 'web',
    command: ['web', 'sh -c "MB_JETTY_PORT=$' + '{PORT} MB_DB_CONNECTION_URI=$' + '{DATABASE_URL} java -jar'],
  },
  'mozilla__treeherder.Procfile': {
    types:
      'web,worker-beat,worker-pushlog,worker-buildapi-pending,worker-buildapi-running,worker-buildapi-4hr,worker-default,worker-hp,worker-log-parser',
    problems: '6w 7w 8w 9w 10w 11w 12w 13w',
    command: ['worker-buildapi-4hr', '-Q buildapi_4hr --maxtasksperchild=20'],
  },
  'openfoodfoundation__openfoodnetwork.Procfile': {
    types: 'rails,webpack,sidekiq',
    problems: '1w',
    command: ['rails', 'DEV_CACHING=true bundle exec rails s -p 3000'],
  },
  'rust-lang__crates.io.Procfile': {
    types: 'web,worker',
    command: ['web', './target/release/migrate && bin/diesel migration run && bin/start-nginx'],
  },
  'vishnu-k-s__List_Events.Procfile': {
    types: 'release,web',
    problems: '1w 2w 2w 4w',
    command: ['release', 'python manage.py migrate --no -input'],
  },
  'webjars__webjars.Procfile': {
    types: 'web,deploy,cleanup',
    command: ['web', '-XX:+PrintFlagsFinal -J-Xmx512m'],
  },
}

interface AppJsonRow {
  /** `<line><e|w>` of every problem. */
  readonly problems?: string
  readonly name?: string
  readonly stack?: string
  /** Declared config vars. */
  readonly env: number
  /** Those that must be set by somebody. */
  readonly missing?: string
  readonly generated?: string
  /** `type quantity [size]` in the formation. */
  readonly formation?: string
  readonly addons?: string
  readonly buildpacks?: number
  readonly postdeploy?: string
  /** A config var and its value. */
  readonly value?: readonly [name: string, value: string]
  /** The environment to read; default production. */
  readonly environment?: string
}

const APP_JSONS: Readonly<Record<string, AppJsonRow>> = {
  '0-2-1__tt.json': { name: 'tesss', env: 0, problems: '7w', buildpacks: 3 },
  '0-vortex__dark-elise-bot.json': {
    name: 'dark-elise-bot',
    env: 2,
    problems: '21w',
    formation: 'worker 1 standard-1x, web 0',
    generated: 'BOT_TOKEN',
    value: ['NPM_CONFIG_PRODUCTION', 'true'],
    buildpacks: 1,
  },
  '0023jas__jibbrjabbr.json': {
    name: 'Start on Heroku: Python',
    env: 1,
    problems: '4w',
    generated: 'SECRET_KEY',
    addons: 'heroku-postgresql',
  },
  '00569678Avs__Lovely-MD.json': {
    name: 'LOVELY-MD',
    env: 16,
    problems: '114w',
    stack: 'heroku-24',
    missing: 'SESSION_ID',
    value: ['BOT_NAME', '✦『LOVELY-MD』✦'],
    buildpacks: 1,
  },
  '00569678Avs__lovely-session.json': {
    name: 'lovely-session',
    env: 1,
    problems: '11w',
    value: ['MESSAGE', ''],
    buildpacks: 1,
  },
  '0xsiwant__TeleAUTOFOR.json': { env: 0, problems: '12e 23e' },
  'MozillaFoundation__foundation.mozilla.org.json': {
    name: 'Mozilla Foundation site',
    env: 23,
    formation: 'web 1',
    generated: 'DJANGO_SECRET_KEY',
    addons: 'heroku-postgresql:hobby-dev',
    buildpacks: 2,
    postdeploy:
      'python network-api/manage.py load_fake_data && python network-api/manage.py review_app_admin',
    value: ['CSP_IMG_SRC', '* data:'],
  },
  'PostHog__posthog.json': {
    name: 'PostHog - Product Analytics',
    environment: 'pr-1',
    env: 2,
    problems: '12w',
    formation: 'web 1, worker 1',
    generated: 'SECRET_KEY',
    addons: 'heroku-postgresql, heroku-redis {"maxmemory_policy":"allkeys-lru"}',
    buildpacks: 2,
    value: ['DEBUG', 'true'],
  },
  'alphagov__collections.json': {
    name: 'collections',
    stack: 'heroku-22',
    env: 12,
    problems: '41w',
    formation: 'web 1 basic',
    generated: 'SECRET_KEY_BASE',
    missing: 'HEROKU_APP_NAME, BASIC_AUTH_USERNAME, BASIC_AUTH_PASSWORD',
    value: ['REQUIRE_BASIC_AUTH', 'true'],
    buildpacks: 1,
  },
  'artsy__eigen.json': { env: 0, problems: '1w' },
  'chatwoot__chatwoot.json': {
    name: 'Daxow',
    stack: 'heroku-24',
    environment: 'review',
    env: 7,
    problems: '56w 65w',
    formation: 'web 1 basic, worker 1 basic',
    generated: 'SECRET_TOKEN',
    addons: 'heroku-redis:mini, heroku-postgresql:essential-0',
    buildpacks: 2,
    postdeploy: 'bundle exec rails db:seed',
    value: ['NODE_OPTIONS', '--max-old-space-size=4096'],
  },
  'codeforamerica__vita-min.json': {
    name: 'My Rails Application',
    stack: 'heroku-18',
    env: 6,
    formation: 'web 1, worker 1',
    generated: 'SECRET_KEY_BASE',
    missing: 'HEROKU_APP_NAME',
    addons: 'heroku-postgresql',
    buildpacks: 5,
    postdeploy: 'bin/rails heroku:postdeploy heroku:review_app_setup',
  },
  'danger__peril.json': {
    name: 'Peril',
    env: 6,
    missing: 'PRIVATE_GITHUB_SIGNING_KEY',
    value: ['DATABASE_JSON_FILE', 'orta/peril@settings-peril.json'],
    buildpacks: 1,
  },
  'dokku__smoke-test-app.json': { env: 0, problems: '2w 9w 10w 21w', formation: 'web ?' },
  'heroku__node-js-getting-started.json': { name: 'Start on Heroku: Node.js', env: 0, problems: '7w' },
  'heroku__python-getting-started.json': { env: 0, problems: '13e' },
  'huginn__huginn.json': {
    name: 'Huginn',
    env: 7,
    problems: '8w 12w',
    generated: 'APP_SECRET_TOKEN, INVITATION_CODE',
    addons: 'heroku-postgresql',
    postdeploy: 'bundle exec rake db:migrate',
    value: ['PROCFILE_PATH', 'deployment/heroku/Procfile.heroku'],
  },
  'mastodon__mastodon.json': {
    name: 'Mastodon',
    env: 21,
    missing: 'LOCAL_DOMAIN',
    generated: 'PAPERCLIP_SECRET, SECRET_KEY_BASE, OTP_SECRET',
    addons: 'heroku-postgresql, heroku-redis',
    buildpacks: 3,
    postdeploy: 'bundle exec rails db:migrate && bundle exec rails db:seed',
    value: ['LOCAL_HTTPS', 'false'],
  },
  'metabase__metabase-deploy.json': { name: 'Metabase', env: 0, addons: 'heroku-postgresql', buildpacks: 2 },
  'mozilla__network-pulse-api.json': {
    name: 'network-pulse-api',
    env: 12,
    problems: '10w 13w',
    missing:
      'HEROKU_APP_NAME, REDIRECT_URIS, client_id, client_secret, CORS_ORIGIN_WHITELIST, AWS_ACCESS_KEY_ID, AWS_S3_CUSTOM_DOMAIN, AWS_SECRET_ACCESS_KEY, AWS_STORAGE_BUCKET_NAME, AWS_STORAGE_ROOT',
    addons: 'heroku-postgresql:hobby-dev',
    buildpacks: 1,
    value: ['USE_S3', 'True'],
  },
  'octobox__octobox.json': {
    name: 'Octobox',
    env: 5,
    problems: '16w',
    missing: 'OCTOBOX_ATTRIBUTE_ENCRYPTION_KEY, GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET',
    addons: 'heroku-postgresql, heroku-redis, scheduler',
    postdeploy: 'bundle exec rake db:migrate',
    value: ['MINIMUM_REFRESH_INTERVAL', '10'],
  },
  'rubyforgood__casa.json': {
    name: 'CASA',
    stack: 'heroku-18',
    env: 0,
    formation: 'web 1 hobby',
    addons: 'papertrail:choklad, scheduler:standard, heroku-postgresql {"version":"12"}',
    buildpacks: 1,
    postdeploy: 'bundle exec rake db:migrate db:seed',
  },
  'saleor__saleor.json': {
    name: 'saleor',
    env: 10,
    problems: '12w',
    generated: 'SECRET_KEY',
    addons: 'heroku-postgresql:hobby-dev, heroku-redis:hobby-dev, cloudamqp:lemur, scheduler:standard',
    buildpacks: 2,
    postdeploy: 'python manage.py migrate && python manage.py populatedb --createsuperuser --withoutimages',
    value: ['AWS_MEDIA_BUCKET_NAME', ''],
  },
  'sharetribe__sharetribe.json': {
    name: 'sharetribe',
    env: 8,
    problems: '6w 28w',
    formation: 'worker 1, web 1',
    missing:
      'clp_static_enabled, LANG, PASSENGER_MAX_POOL_SIZE, RACK_ENV, RAILS_ENV, RAILS_SERVE_STATIC_FILES, SECRET_KEY_BASE',
    addons: 'cleardb, memcachier',
    buildpacks: 2,
    value: ['NPM_CONFIG_PRODUCTION', 'false'],
  },
  'wagtail__bakerydemo.json': {
    name: 'WagtailBakeryDemo',
    env: 1,
    addons: 'heroku-postgresql:hobby-dev',
    postdeploy:
      "django-admin.py migrate && django-admin.py load_initial_data && echo 'from wagtail.wagtailimages.models import Rendition; Rendition.objects.all().delete()' | django-admin.py shell",
    value: ['DJANGO_SETTINGS_MODULE', 'bakerydemo.settings.heroku'],
  },
}

function problemsOf({ problems }: AppReading): string {
  return problems.map(({ at, severity }) => `${at.line ?? '?'}${severity === 'error' ? 'e' : 'w'}`).join(' ')
}

function readProcfile(text: string, row: ProcfileRow): readonly [AppReading, seen: object, expected: object] {
  const reading = readApp({ procfile: { name: 'Procfile', text }, environment: 'production' })
  const { processes, release } = reading.app
  const all = [...processes, ...(release === undefined ? [] : [release])]
  // `release` stands apart from the processes; the Procfile's own order is that of the lines.
  const types = all.sort((a, b) => (a.at.line ?? 0) - (b.at.line ?? 0)).map((process) => process.name)
  const [type = '', part = ''] = row.command ?? []
  const command = all.find((process) => process.name === type)?.command ?? ''
  return [
    reading,
    {
      types: types.join(),
      problems: problemsOf(reading),
      command: row.command === undefined || command.includes(part),
    },
    { types: row.types, problems: row.problems ?? '', command: true },
  ]
}

function readManifest(text: string, row: AppJsonRow): readonly [AppReading, seen: object, expected: object] {
  const reading = readApp({
    appJson: { name: 'app.json', text },
    rengaYml: { name: 'renga.yml', text: 'app-json-env: enforce\n' },
    environment: row.environment ?? 'production',
  })
  const { app } = reading
  const plan = planConfig(app, [])
  const [name = ''] = row.value ?? []
  const formation = [...(app.settings ?? [])].map(([type, { quantity, size }]) =>
    [type, quantity ?? '?', ...(size === undefined ? [] : [size.name])].join(' '),
  )
  const addons = app.addons.map(({ plan: addon, options }) =>
    options === undefined ? addon : `${addon} ${JSON.stringify(options)}`,
  )
  const names = (declarations: readonly { readonly name: string }[]) =>
    declarations.map((one) => one.name).join(', ')
  return [
    reading,
    {
      problems: problemsOf(reading),
      name: app.name ?? '',
      stack: app.stack ?? '',
      env: app.env.length,
      missing: names(plan.missing),
      generated: names(plan.generate),
      formation: formation.join(', '),
      addons: addons.join(', '),
      buildpacks: app.buildpacks.length,
      postdeploy: app.scripts.postdeploy?.command ?? '',
      value: row.value === undefined ? '' : app.env.find((one) => one.name === name)?.value,
      processes: app.processes.map(quantityOf),
    },
    {
      problems: row.problems ?? '',
      name: row.name ?? '',
      stack: row.stack ?? '',
      env: row.env,
      missing: row.missing ?? '',
      generated: row.generated ?? '',
      formation: row.formation ?? '',
      addons: row.addons ?? '',
      buildpacks: row.buildpacks ?? 0,
      postdeploy: row.postdeploy ?? '',
      value: row.value?.[1] ?? '',
      processes: [],
    },
  ]
}

const [, , root = ''] = process.argv
if (root === '') {
  console.error('Name the folder that holds procfile/ and app-json/: node test/slow/real-manifests.ts FOLDER')
  process.exit(2)
}
let passed = 0
let failed = 0

function check<Row>(
  kind: string,
  rows: Readonly<Record<string, Row>>,
  read: (text: string, row: Row) => readonly [AppReading, seen: object, expected: object],
): void {
  const directory = join(root, kind)
  const files = readdirSync(directory).sort()
  for (const file of new Set([...files, ...Object.keys(rows)])) {
    const row = rows[file]
    if (row === undefined || !files.includes(file)) {
      failed += 1
      console.log(
        `FAIL ${kind}/${file}: ${row === undefined ? 'it has no row in this suite' : 'there is no such file'}`,
      )
      continue
    }
    const [reading, seen, expected] = read(readFileSync(join(directory, file), 'utf8'), row)
    if (isDeepStrictEqual(seen, expected)) {
      passed += 1
      console.log(`ok   ${kind}/${file}`)
    } else {
      failed += 1
      console.log(
        `FAIL ${kind}/${file}\n  seen     ${JSON.stringify(seen)}\n  expected ${JSON.stringify(expected)}`,
      )
      for (const problem of reading.problems) console.log(`  ${problem.severity} ${formatProblem(problem)}`)
    }
  }
}

check('procfile', PROCFILES, readProcfile)
check('app-json', APP_JSONS, readManifest)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
