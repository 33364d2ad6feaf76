import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

export const certificateIn = (directory: string) => ({
  key: join(directory, 'key.pem'),
  certificate: join(directory, 'certificate.pem'),
})

/**
 * Makes a certificate for 127.0.0.1 that signs itself. ECR speaks https, and tools behave otherwise over plain http:
 * crane waits 300 ms for an answer over https first, and sends files without reading them.
 */
export function makeCertificate(directory: string): void {
  const { key, certificate } = certificateIn(directory)
  const form = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=127.0.0.1'
  const name = ['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', certificate]
  execFileSync('openssl', ['req', ...form.split(' '), ...name], { stdio: 'ignore' })
}
