import type { AppFacts } from './app-facts.ts'
import type { Remedy } from './remedy.ts'

interface Backend {
  readonly name: string
  readonly ports: readonly number[]
  /** In the log where no port is. */
  readonly words: RegExp
  /** The config var that has its address, as Heroku's add-on sets it. */
  readonly configVar: string
  readonly addon: string
}

const BACKENDS: readonly Backend[] = [
  { name: 'Redis', ports: [6379, 6380], words: /redis/i, configVar: 'REDIS_URL', addon: 'heroku-redis' },
  {
    name: 'PostgreSQL',
    ports: [5432],
    words: /postgres|\bPG::|psycopg|\bpq: |SQLSTATE\[08006\]/i,
    configVar: 'DATABASE_URL',
    addon: 'heroku-postgresql',
  },
  {
    name: 'MySQL',
    ports: [3306],
    words: /mysql|mariadb|\[2002\]/i,
    configVar: 'DATABASE_URL',
    addon: 'jawsdb',
  },
  { name: 'MongoDB', ports: [27017], words: /mongo/i, configVar: 'MONGODB_URI', addon: 'mongolab' },
  {
    name: 'RabbitMQ',
    ports: [5672, 5671],
    words: /amqp|rabbit/i,
    configVar: 'CLOUDAMQP_URL',
    addon: 'cloudamqp',
  },
  { name: 'Kafka', ports: [9092, 9096], words: /kafka/i, configVar: 'KAFKA_URL', addon: 'heroku-kafka' },
  {
    name: 'Memcached',
    ports: [11211],
    words: /memcache/i,
    configVar: 'MEMCACHIER_SERVERS',
    addon: 'memcachier',
  },
  { name: 'Elasticsearch', ports: [9200], words: /elasticsearch/i, configVar: 'BONSAI_URL', addon: 'bonsai' },
]

interface Endpoint {
  readonly host: string | undefined
  readonly port: number | undefined
}

/** How runtimes say that a connection was refused. */
export const REFUSED = /ECONNREFUSED|[Cc]onnection refused|Connection to \S{1,255} refused/

/**
 * A refused connection: to the container itself an address is missing, elsewhere the server is not there. Of the
 * `lines` that say it, the first that has the address counts.
 */
export function describeRefusal(lines: readonly string[], facts: AppFacts | undefined): Remedy {
  const refused = lines.filter((text) => REFUSED.test(text))
  const line = refused.find((text) => endpointOf(text).port !== undefined) ?? refused[0] ?? ''
  const { host, port } = endpointOf(line)
  const backend = backendOf(line, port)
  const where = describeEndpoint({ host, port })
  if (host !== undefined && !isLoopback(host)) {
    const from = backend === undefined ? '' : ` (its address is in ${backend.configVar})`
    return {
      kind: 'change-platform',
      fix: `${where} refused the connection: check that ${backend?.name ?? 'the server'} runs and listens there${from}.`,
    }
  }
  const nothing = `Nothing listens on ${where} in the container`
  if (backend === undefined)
    return setConfigVar(`${nothing}: set the config var with the server's address, which the app reads.`)
  const { name, configVar, addon } = backend
  if (facts?.configVars.includes(configVar) === true)
    return {
      kind: 'change-code',
      fix: `${nothing}, and ${configVar} is set: let the app read ${name}'s address from it.`,
    }
  const listed = facts?.addons?.includes(addon) === true ? `; app.json lists ${addon}` : ''
  return setConfigVar(
    facts === undefined
      ? `${nothing}: set the config var ${configVar} to ${name}'s address.`
      : `${nothing}, and ${configVar} is not set${listed}. Set the config var ${configVar} to ${name}'s address.`,
  )
}

/** A host name that does not resolve. */
export function describeUnknownHost(line: string): Remedy {
  const host =
    /(?:ENOTFOUND|EAI_AGAIN|UnknownHostException:|lookup|getaddrinfo for) "?([\w.-]{1,253})/.exec(
      line,
    )?.[1] ?? /host name "([\w.-]{1,253})"/.exec(line)?.[1]
  return setConfigVar(
    `The host name${host === undefined ? '' : ` '${host}'`} cannot be resolved from the VPC: correct the config var that has it.`,
  )
}

/** A server that does not answer. */
export function describeSilence(line: string): Remedy {
  const endpoint = endpointOf(line)
  const backend = backendOf(line, endpoint.port)
  return {
    kind: 'change-platform',
    fix: `${endpoint.host === undefined ? (backend?.name ?? 'The server') : describeEndpoint(endpoint)} does not answer: let its security group take connections from the security group of the tasks, and check the address.`,
  }
}

const setConfigVar = (fix: string): Remedy => ({ kind: 'set-config-var', fix })

function endpointOf(line: string): Endpoint {
  // A port has at least three digits here: two of them are the time of day.
  const both = /(\[[0-9A-Fa-f:]{2,45}\]|::1|[\w.-]{1,253}):(\d{3,5})(?!\d)/.exec(line)
  if (both !== null) return { host: both[1], port: Number(both[2]) }
  const host = /(?:server at|for|host) "?([\w.-]{1,253})"?[,\s(]/.exec(line)?.[1]
  const port = /\bport:? {0,2}(\d{2,5})/.exec(line)?.[1]
  return port === undefined ? { host: undefined, port: undefined } : { host, port: Number(port) }
}

const backendOf = (line: string, port: number | undefined): Backend | undefined =>
  BACKENDS.find(({ ports }) => port !== undefined && ports.includes(port)) ??
  BACKENDS.find(({ words }) => words.test(line))

const describeEndpoint = ({ host, port }: Endpoint): string =>
  [host ?? (port === undefined ? 'its address' : 'port'), port]
    .filter((part) => part !== undefined)
    .join(host === undefined ? ' ' : ':')

const isLoopback = (host: string): boolean =>
  /^(?:localhost|127\.[\d.]{1,11}|\[?::1\]?|0\.0\.0\.0)$/.test(host)
