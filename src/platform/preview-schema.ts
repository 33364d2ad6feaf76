import type { Schema } from '@cfworker/json-schema'
import {
  appEnvironmentDescriptorSchema,
  arn,
  httpUrl,
  ids,
  platformDescriptorSchema,
  version,
} from './schema.ts'

/** A field that the other documents have too, in the same form. */
const field = (schema: Schema, name: string): Schema | boolean => schema.properties?.[name] ?? true

const text = (description: string): Schema => ({ type: 'string', minLength: 1, description })

const secret = (description: string): Schema => arn('secretsmanager', 'secret:.+$', description)

const port = (description: string): Schema => ({ type: 'integer', minimum: 1, maximum: 65535, description })

const previewUrl = (description: string): Schema => ({
  type: 'string',
  pattern: '^https?://\\*\\.[^/\\s*]+$',
  description,
})

const listener = (description: string): Schema => arn('elasticloadbalancing', 'listener/app/.+$', description)

const object = (
  description: string,
  required: readonly string[],
  properties: Readonly<Record<string, Schema>>,
): Schema => ({ type: 'object', required: [...required], properties: { ...properties }, description })

const access = object('an object with the header or the OIDC provider that grants access to a preview', [], {
  header: object('an object with the name of the header and its secret', ['name', 'secret'], {
    name: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,40}$', description: 'the name of the header' },
    secret: secret("the ARN of the secret with the header's required value"),
  }),
  oidc: object(
    'an object that describes the OIDC provider',
    ['issuer', 'authorizationEndpoint', 'tokenEndpoint', 'userInfoEndpoint', 'clientId', 'clientSecret'],
    {
      issuer: httpUrl('the address of the issuer'),
      authorizationEndpoint: httpUrl('the address of the authorization endpoint'),
      tokenEndpoint: httpUrl('the address of the token endpoint'),
      userInfoEndpoint: httpUrl('the address of the user info endpoint'),
      clientId: text('the id of the client'),
      clientSecret: secret('the ARN of the secret with the client secret'),
    },
  ),
})

/** JSON Schema of `/renga/apps/<app>/preview`. */
export const previewDescriptorSchema: Schema = {
  type: 'object',
  required: ['version', 'repository', 'taskRole', 'logGroup', 'containerPort'],
  properties: {
    version,
    repository: field(appEnvironmentDescriptorSchema, 'repository'),
    taskRole: field(appEnvironmentDescriptorSchema, 'taskRole'),
    logGroup: field(appEnvironmentDescriptorSchema, 'logGroup'),
    containerPort: port('the port the web process must listen on, 1 to 65535'),
    reviewConfigSecret: secret('the ARN of the secret with the config vars of all previews'),
    cluster: field(platformDescriptorSchema, 'cluster'),
    securityGroups: ids('sg', "a list of the preview tasks' security group ids"),
    executionRole: field(platformDescriptorSchema, 'executionRole'),
    sharedAlb: object('an object that describes how previews are reached', ['url', 'vpc', 'listeners'], {
      url: previewUrl('the address of all previews, e.g. https://*.preview.example.com'),
      vpc: { type: 'string', pattern: '^vpc-[0-9a-zA-Z]+$', description: 'the id of the VPC of the tasks' },
      listeners: {
        type: 'array',
        minItems: 1,
        items: {
          // A pattern says nothing of objects, and properties say nothing of strings.
          ...listener('the ARN of a listener, or an object with its arn and its url'),
          type: ['string', 'object'],
          required: ['arn', 'url'],
          properties: {
            arn: listener('the ARN of a listener'),
            url: previewUrl(
              'the address of the previews on this load balancer, e.g. https://*.preview-2.example.com',
            ),
          },
        },
        description: 'a list of listeners, one per load balancer',
      },
      access,
      noindex: {
        type: 'boolean',
        description: 'true or false: whether /robots.txt keeps search engines out of previews',
      },
    }),
    ecsGateway: object('an object with the gateway', [], {
      gateway: text('the name or the ARN of the gateway'),
    }),
    scheduler: object('an object with the role and the group of the schedules', ['role', 'group'], {
      role: arn('iam', 'role/.+$', 'the ARN of the role of EventBridge Scheduler'),
      group: {
        type: 'string',
        pattern: '^[0-9A-Za-z_.-]{1,64}$',
        description: 'the name of a schedule group',
      },
    }),
    database: object(
      'an object that describes the PostgreSQL server of previews',
      ['host', 'port', 'adminSecret', 'adminImage', 'maintenanceDatabase', 'connectionLimit', 'sslMode'],
      {
        host: { type: 'string', pattern: '^[A-Za-z0-9.-]+$', description: 'the host name of the server' },
        port: port('the port of the server'),
        adminSecret: secret('the ARN of the JSON secret with username and password'),
        adminImage: text('an image that has psql'),
        maintenanceDatabase: text('the database to connect to, e.g. postgres'),
        template: text('the seed database that previews are copied from'),
        connectionLimit: {
          type: 'integer',
          minimum: 1,
          maximum: 5000,
          description: 'the connection limit of a preview, 1 to 5000',
        },
        sslMode: {
          enum: ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'],
          description: 'one of disable, allow, prefer, require, verify-ca, verify-full',
        },
      },
    ),
    redis: object('an object that describes the Redis of previews', [], {
      url: { type: 'string', pattern: '^rediss?://[^\\s]+$', description: 'the URL of a shared Redis' },
      image: text('the image of the Redis sidecar of each process'),
    }),
  },
  description: 'a JSON object',
}
