import type { Addon } from './app.ts'

interface Replacement {
  /** The config vars that each add-on sets, by its name before the colon, the telling one first; none: it sets none. */
  readonly addons: Readonly<Record<string, readonly string[]>>
  /** A clause after "which is not created here:". */
  readonly instead: string
}

/**
 * Names and config vars as each add-on's page says (https://elements.heroku.com/addons,
 * https://devcenter.heroku.com/categories/add-on-documentation).
 */
const REPLACEMENTS: readonly Replacement[] = [
  {
    addons: { 'heroku-postgresql': ['DATABASE_URL'] },
    instead: 'create a PostgreSQL database with Amazon RDS or Aurora',
  },
  {
    addons: {
      'heroku-redis': ['REDIS_URL', 'REDIS_TLS_URL'],
      'heroku-key-value-store': ['REDIS_URL', 'REDIS_TLS_URL'],
      rediscloud: ['REDISCLOUD_URL'],
      redistogo: ['REDISTOGO_URL'],
      openredis: ['OPENREDIS_URL'],
      'stackhero-redis': ['STACKHERO_REDIS_URL_TLS'],
    },
    instead: 'create a cache with Amazon ElastiCache (Valkey)',
  },
  {
    addons: { 'heroku-kafka': ['KAFKA_URL'] },
    instead: 'create a cluster with Amazon MSK; topics then have no KAFKA_PREFIX',
  },
  {
    addons: { scheduler: [], 'advanced-scheduler': [], crontogo: [] },
    instead: 'run its jobs with Amazon EventBridge Scheduler',
  },
  {
    addons: {
      jawsdb: ['JAWSDB_URL'],
      'jawsdb-maria': ['JAWSDB_MARIA_URL'],
      cleardb: ['CLEARDB_DATABASE_URL'],
    },
    instead: 'create a MySQL or MariaDB database with Amazon RDS',
  },
  {
    addons: { memcachier: ['MEMCACHIER_SERVERS'], memcachedcloud: ['MEMCACHEDCLOUD_SERVERS'] },
    instead: 'create a cache with Amazon ElastiCache (Memcached, without SASL)',
  },
  {
    addons: { cloudamqp: ['CLOUDAMQP_URL'] },
    instead: 'create a broker with Amazon MQ (RabbitMQ), or keep CloudAMQP',
  },
  {
    addons: {
      bonsai: ['BONSAI_URL'],
      searchbox: ['SEARCHBOX_URL'],
      foundelasticsearch: ['FOUNDELASTICSEARCH_URL'],
    },
    instead: 'create a domain with Amazon OpenSearch Service',
  },
  {
    addons: { bucketeer: ['BUCKETEER_BUCKET_NAME'] },
    instead: 'create an S3 bucket and let the task role use it, without access keys',
  },
  {
    addons: {
      fixie: ['FIXIE_URL'],
      quotaguard: ['QUOTAGUARD_URL'],
      quotaguardstatic: ['QUOTAGUARDSTATIC_URL'],
      proximo: ['PROXIMO_URL'],
    },
    instead: 'use the fixed addresses of a NAT gateway and remove the proxy from the app',
  },
  {
    addons: { papertrail: [], logentries: [], logdna: [], coralogix: [], sumologic: [] },
    instead: 'logs are in Amazon CloudWatch Logs; forward them from there if you keep the vendor',
  },
  {
    addons: {
      sendgrid: ['SENDGRID_API_KEY', 'SENDGRID_USERNAME'],
      mailgun: ['MAILGUN_API_KEY'],
      postmark: ['POSTMARK_API_TOKEN'],
      mailjet: ['MJ_APIKEY_PUBLIC'],
      sparkpost: ['SPARKPOST_API_KEY'],
    },
    instead: 'use Amazon SES, or an account of your own with the vendor',
  },
  {
    addons: {
      newrelic: ['NEW_RELIC_LICENSE_KEY'],
      scout: ['SCOUT_KEY'],
      appsignal: ['APPSIGNAL_PUSH_API_KEY'],
      librato: ['LIBRATO_TOKEN'],
      rollbar: ['ROLLBAR_ACCESS_TOKEN'],
      sentry: ['SENTRY_DSN'],
      honeybadger: ['HONEYBADGER_API_KEY'],
      airbrake: ['AIRBRAKE_API_KEY'],
      raygun: ['RAYGUN_APIKEY'],
      bugsnag: ['BUGSNAG_API_KEY'],
      cloudinary: ['CLOUDINARY_URL'],
    },
    instead: 'use an account of your own with the vendor',
  },
  {
    addons: { hirefire: [], judoscale: [], 'rails-autoscale': [] },
    instead: "use 'autoscaling' in renga.yml",
  },
  {
    addons: { herokuconnect: [] },
    instead: 'AWS has no equivalent; Amazon AppFlow copies Salesforce data in batches',
  },
]

const BY_NAME = new Map(
  REPLACEMENTS.flatMap(({ addons, instead }) =>
    Object.entries(addons).map(([name, configVars]) => [name, { configVars, instead }] as const),
  ),
)

/** One add-on of app.json in an environment that is not a preview. */
export interface AddonAdvice {
  /** A config var of a known add-on is missing. */
  readonly missing: boolean
  readonly message: string
}

/**
 * What to do about each add-on: Heroku creates them with the app, nobody does here.
 *
 * @param names of the config vars that are set, and of the attached resources
 */
export function adviseAddons(addons: readonly Addon[], names: Iterable<string>): readonly AddonAdvice[] {
  const set = [...names]
  return addons.map(({ plan, as }) => {
    const name = plan.split(':')[0] ?? plan
    const known = BY_NAME.get(name.toLowerCase())
    if (known === undefined) {
      return {
        missing: false,
        message: `add-on ${name}: not created here. Set the config vars that it sets on Heroku (heroku config).`,
      }
    }
    const { configVars, instead } = known
    const [first] = configVars
    if (first === undefined)
      return { missing: false, message: `add-on ${name}: not created here: ${instead}.` }
    // `as` names the attachment, and its config vars begin with that name.
    const prefix = as === undefined ? undefined : `${as.toUpperCase()}_`
    const found = set.find((candidate) =>
      prefix === undefined ? configVars.includes(candidate) : candidate.startsWith(prefix),
    )
    if (found !== undefined) return { missing: false, message: `add-on ${name}: ${found} is set.` }
    const wanted = prefix === undefined ? first : `${prefix}URL`
    return {
      missing: true,
      message: `app.json lists the add-on ${name}, which is not created here, and ${wanted} is not set. To replace it, ${instead}; then set ${wanted} as a config var or an attached resource.`,
    }
  })
}
