import { previewDescriptorSchema } from './preview-schema.ts'
import { appEnvironmentDescriptorSchema, platformDescriptorSchema } from './schema.ts'

/** What docs/platform.schema.json holds. */
export const publishedSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://raw.githubusercontent.com/renga-dev/renga/v1/docs/platform.schema.json',
  title: 'Renga platform descriptor',
  description:
    'Documents in SSM Parameter Store: /renga/platform (#/$defs/platform), /renga/apps/<app>/<environment> (#/$defs/appEnvironment) and /renga/apps/<app>/preview (#/$defs/preview).',
  anyOf: [{ $ref: '#/$defs/platform' }, { $ref: '#/$defs/appEnvironment' }, { $ref: '#/$defs/preview' }],
  $defs: {
    platform: platformDescriptorSchema,
    appEnvironment: appEnvironmentDescriptorSchema,
    preview: previewDescriptorSchema,
  },
}
