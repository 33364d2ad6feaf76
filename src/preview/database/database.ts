import { createHash } from 'node:crypto'
import type { TaskDefinitionInput } from '../../ecs/task-definition.ts'
import type { PreviewDatabase, PreviewPlatform } from '../../platform/preview-descriptor.ts'
import { UserError } from '../../runtime/errors.ts'
import type { AddonPlan } from '../environment/addons.ts'
import { HIDDEN } from '../environment/config-vars.ts'
import {
  databaseName,
  logPrefixOf,
  ownershipTags,
  type PreviewIdentity,
  previewFamily,
  previewStartedBy,
} from '../record/identity.ts'
import type { CommandResult, OneOffCommands, PreviewTaskDefinitions } from '../record/ports.ts'
import { scramVerifier } from './scram.ts'
import { createScript, type DatabaseSpec, dropScript, resetScript, VERIFIER_VARIABLE } from './sql.ts'

export interface DatabasePorts {
  readonly taskDefinitions: PreviewTaskDefinitions
  readonly commands: OneOffCommands
}

const PASSWORD_KEY = `${HIDDEN}DATABASE_PASSWORD`

/**
 * What the secret must hold of the database: the URL for the app, and what the administrator's task gets to see, the
 * verifier of the password. `random` gives letters and digits; `salt` 16 bytes. A password that is stored is kept.
 */
export function databaseVars(
  plan: AddonPlan,
  identity: PreviewIdentity,
  server: PreviewDatabase | undefined,
  stored: ReadonlyMap<string, string>,
  make: { readonly random: () => string; readonly salt: () => Buffer },
): ReadonlyMap<string, string> {
  if (plan.database !== 'shared' && plan.database !== 'template') return new Map()
  const { host, port, sslMode } = described(identity.app, server)
  const name = databaseName(identity)
  const password = stored.get(PASSWORD_KEY) ?? make.random()
  const verifier = stored.get(PASSWORD_KEY) === undefined ? undefined : stored.get(VERIFIER_VARIABLE)
  const url = `postgres://${name}:${password}@${host}:${port}/${name}?sslmode=${sslMode}`
  return new Map([
    ...plan.databaseNames.map((variable): [string, string] => [variable, url]),
    [PASSWORD_KEY, password],
    [VERIFIER_VARIABLE, verifier ?? scramVerifier(password, make.salt())],
  ])
}

export type DatabaseWork =
  | { readonly kind: 'create' | 'reset'; readonly template: boolean; readonly secret: string }
  | { readonly kind: 'drop' }

export interface DatabaseTask {
  readonly platform: PreviewPlatform
  readonly identity: PreviewIdentity
  readonly work: DatabaseWork
  readonly signal: AbortSignal
}

/** Long enough for the copy of a seed of some gigabytes. */
const TIMEOUT_SECONDS = 900

/**
 * Runs one script of ./sql.ts by a one-off task in the network of the database. Its task definition lives as long as
 * the task. Every script may run again, so a killed run is simply repeated.
 */
export async function runDatabaseTask(ports: DatabasePorts, task: DatabaseTask): Promise<CommandResult> {
  const { platform, identity, signal } = task
  const { arn } = await ports.taskDefinitions.register(adminTask(task))
  try {
    return await ports.commands.run({
      taskDefinition: arn,
      process: 'database',
      logPrefix: logPrefixOf(identity.number),
      clientToken: createHash('sha256').update(`database\n${arn}`).digest('hex').slice(0, 36),
      startedBy: previewStartedBy(identity),
      tags: { ...ownershipTags(identity), 'renga:app': platform.app, 'renga:process': 'database' },
      timeoutSeconds: TIMEOUT_SECONDS,
      signal,
    })
  } finally {
    // A cancelled job has seconds: what stays is found by its tags.
    if (!signal.aborted) await ports.taskDefinitions.retire([arn])
  }
}

/**
 * The task: psql with the script in its environment, and passwords by reference to their secrets. Three attempts,
 * because a template that somebody is connected to (SQLSTATE 55006) is free again soon, and a paused server wakes up.
 */
export function adminTask({ platform, identity, work }: DatabaseTask): TaskDefinitionInput {
  const { preview } = platform
  const server = described(platform.app, preview.database)
  return {
    family: previewFamily(platform.app, 'database'),
    cpu: '256',
    memory: '512',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    runtimePlatform: { cpuArchitecture: 'X86_64', operatingSystemFamily: 'LINUX' },
    executionRoleArn: preview.executionRole ?? platform.executionRole,
    taskRoleArn: preview.taskRole,
    containerDefinitions: [
      {
        name: 'app',
        image: server.adminImage,
        essential: true,
        entryPoint: ['/bin/sh', '-c', PSQL],
        environment: [
          { name: 'PGHOST', value: server.host },
          { name: 'PGPORT', value: String(server.port) },
          { name: 'PGDATABASE', value: server.maintenanceDatabase },
          { name: 'PGSSLMODE', value: server.sslMode },
          { name: 'PGCONNECT_TIMEOUT', value: '20' },
          { name: 'RENGA_SQL', value: scriptOf(work, identity, server) },
        ],
        secrets: [
          { name: 'PGUSER', valueFrom: `${server.adminSecret}:username::` },
          { name: 'PGPASSWORD', valueFrom: `${server.adminSecret}:password::` },
          ...(work.kind === 'drop'
            ? []
            : [{ name: VERIFIER_VARIABLE, valueFrom: `${work.secret}:${VERIFIER_VARIABLE}::` }]),
        ],
        linuxParameters: { initProcessEnabled: true },
        logConfiguration: {
          logDriver: 'awslogs',
          options: {
            'awslogs-group': preview.logGroup,
            'awslogs-region': platform.region,
            'awslogs-stream-prefix': `${logPrefixOf(identity.number)}database`,
          },
        },
      },
    ],
    tags: Object.entries({
      ...ownershipTags(identity),
      'renga:app': platform.app,
      'renga:process': 'database',
    }).map(([key, value]) => ({ key, value })),
  }
}

/**
 * psql ends with 3 after an error of the script, with 2 when there was no connection:
 * https://www.postgresql.org/docs/current/app-psql.html#APP-PSQL-EXIT-STATUS
 */
export const PSQL =
  'for try in 1 2 3; do printf "%s\\n" "$RENGA_SQL" | psql --no-psqlrc --quiet --no-align --tuples-only --file=-; code=$?; ' +
  '[ $code -eq 0 ] && exit 0; [ $try -lt 3 ] && sleep 5; done; exit $code'

function scriptOf(work: DatabaseWork, identity: PreviewIdentity, server: PreviewDatabase): string {
  const name = databaseName(identity)
  if (work.kind === 'drop') return dropScript(name)
  const template = work.template ? templateOf(identity.app, server) : undefined
  const spec: DatabaseSpec = {
    name,
    connectionLimit: server.connectionLimit,
    ...(template === undefined ? {} : { template }),
  }
  return work.kind === 'create' ? createScript(spec) : resetScript(spec)
}

function templateOf(app: string, { template }: PreviewDatabase): string {
  if (template !== undefined) return template
  throw new UserError(
    `Input 'database' is 'template', but 'database.template' is missing in the parameter '/renga/apps/${app}/preview'.`,
    {
      fix: "Set it to the seed database, or set 'database: shared'.",
    },
  )
}

/** Throws UserError when the platform describes no database server, or no template where one is asked for. */
export function checkDatabase(
  app: string,
  mode: AddonPlan['database'],
  server: PreviewDatabase | undefined,
): void {
  if (mode !== 'shared' && mode !== 'template') return
  const found = described(app, server)
  if (mode === 'template') templateOf(app, found)
}

function described(app: string, server: PreviewDatabase | undefined): PreviewDatabase {
  if (server !== undefined) return server
  throw new UserError(
    `Input 'database' needs 'database' in the parameter '/renga/apps/${app}/preview', which does not have it.`,
    {
      fix: "Describe the PostgreSQL server there (docs/platform.md), or set 'database: none'.",
    },
  )
}
