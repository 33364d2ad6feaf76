/** Provisions a platform on the emulator that the environment points at, and prints it as JSON. */
import { provisionPlatform } from '../../../emulator/platform/platform.ts'

const variable = (name: string): string => {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`Set ${name}.`)
  return value
}

const platform = await provisionPlatform(
  {
    endpoint: variable('AWS_ENDPOINT_URL'),
    region: variable('AWS_REGION'),
    accountId: '123456789012',
    credentials: {
      accessKeyId: variable('AWS_ACCESS_KEY_ID'),
      secretAccessKey: variable('AWS_SECRET_ACCESS_KEY'),
    },
  },
  {
    app: 'board',
    environment: 'production',
    issuer: variable('OIDC_ISSUER'),
    repository: 'octo/board',
    configVars: { GREETING: 'hello' },
    deregistrationDelay: 5,
  },
)
process.stdout.write(JSON.stringify(platform))
