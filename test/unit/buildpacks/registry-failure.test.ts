import { describe, expect, it } from '@jest/globals'
import { registryFailure } from '../../../src/buildpacks/registry-failure.ts'

describe('what to do about packages that could not be fetched', () => {
  it.each<[string, string, RegExp]>([
    [
      'npm without a network',
      `npm error code ENOTFOUND
npm error syscall getaddrinfo
npm error errno ENOTFOUND
npm error network request to https://registry.npmjs.org/express failed, reason: getaddrinfo ENOTFOUND registry.npmjs.org
npm error network This is a problem related to network connectivity.`,
      /^registry\.npmjs\.org could not be reached.*re-run the job/,
    ],
    [
      'npm behind a proxy with its own CA',
      `npm error code SELF_SIGNED_CERT_IN_CHAIN
npm error request to https://registry.npmjs.org/express failed, reason: self-signed certificate in certificate chain`,
      /^The certificate of registry\.npmjs\.org is not trusted.*NODE_EXTRA_CA_CERTS/,
    ],
    [
      'npm with a token that has expired',
      `npm error code E401
npm error 401 Unauthorized - GET https://npm.pkg.github.com/@acme%2flib`,
      /^npm\.pkg\.github\.com refused.*\.npmrc/,
    ],
    [
      'yarn whose connection is reset',
      'error An unexpected error occurred: "https://registry.yarnpkg.com/ms/-/ms-2.1.3.tgz: read ECONNRESET".',
      /^registry\.yarnpkg\.com could not be reached/,
    ],
    [
      'pip without name resolution',
      `WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object at 0x7f>: Failed to establish a new connection: [Errno -3] Temporary failure in name resolution')': /simple/flask/
ERROR: Could not find a version that satisfies the requirement flask`,
      /^The package registry could not be reached/,
    ],
    [
      'Bundler',
      'Could not reach host index.rubygems.org. Net::OpenTimeout: Failed to open TCP connection',
      /could not be reached/,
    ],
    [
      'Maven behind a proxy with its own CA',
      'Could not transfer artifact org.x:y:pom:1 from/to central (https://repo.maven.apache.org/maven2): PKIX path building failed',
      /^The certificate of repo\.maven\.apache\.org is not trusted/,
    ],
    [
      'go',
      'go: example.com/x@v1.0.0: Get "https://proxy.golang.org/example.com/x": dial tcp 142.250.1.1:443: i/o timeout',
      /^proxy\.golang\.org could not be reached/,
    ],
  ])('%s', (_name, log, fix) => {
    const said = registryFailure(log.split('\n')) ?? ''
    expect(said).toMatch(fix)
    expect(said).not.toMatch(/package\.json/)
  })

  it.each([
    [
      'a lock file that does not fit',
      'npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.',
    ],
    ['a build script', 'src/page.ts(14,9): error TS2322: Type string is not assignable to type number.'],
    [
      'a package that does not exist',
      'npm error 404 Not Found - GET https://registry.npmjs.org/exprss - Not found',
    ],
  ])('%s is the app’s own fault', (_name, log) => expect(registryFailure([log])).toBeUndefined())

  it('megabytes of almost an error are read', () => {
    for (const unit of ['E40', 'https://', 'network ', 'a.'])
      expect(registryFailure([unit.repeat(200_000)])?.length ?? 0).toBeLessThan(700)
  })
})
