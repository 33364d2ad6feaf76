import { describe, expect, it } from '@jest/globals'
import { Redactor } from '../../../../src/runtime/redaction/redactor.ts'
import { SecretMatcher } from '../../../../src/runtime/redaction/secret-matcher.ts'
import { bold, code, Summary } from '../../../../src/runtime/summary.ts'

const PEM =
  '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nzx0qmJ7c\n-----END PRIVATE KEY-----\n'

const each = (text: string, write: (unit: number) => string): string =>
  text
    .split('')
    .map((char) => write(char.charCodeAt(0)))
    .join('')

const hex = (unit: number, digits: number): string => unit.toString(16).padStart(digits, '0')

function knowing(...secrets: readonly string[]): Redactor {
  const redactor = new Redactor()
  for (const secret of secrets) redactor.add(secret)
  return redactor
}

describe('a secret is found in every form that the runner and other programs write', () => {
  const secret = `p"ss\\w0rd<&>'é/x y`
  it.each<readonly [string, string]>([
    ['as it is', secret],
    ['in JSON', JSON.stringify({ password: secret })],
    ['in JSON of ASCII only', JSON.stringify(secret).replace('é', '\\u00e9')],
    [
      'in JSON that HTML may hold',
      JSON.stringify(secret).replace('<', '\\u003c').replace('&', '\\u0026').replace('>', '\\u003e'),
    ],
    ['in JSON inside of JSON', JSON.stringify(JSON.stringify({ secret }))],
    ['in an address', `https://x/?q=${encodeURIComponent(secret)}`],
    ['in a form', new URLSearchParams({ q: secret }).toString()],
    ['in a shell line', `echo '${secret.replaceAll("'", "'\\''")}'`],
    ['as an argument', `"${secret.replaceAll('"', '\\"')}"`],
    ['in an expression', `'${secret.replaceAll("'", "''")}'`],
    [
      'in XML',
      secret
        .replace('&', '&amp;')
        .replace('<', '&lt;')
        .replace('>', '&gt;')
        .replace('"', '&quot;')
        .replace("'", '&apos;'),
    ],
    ['in a summary', new Summary().paragraph(`it is ${secret}!`).toString()],
    ['in a bold text', bold(secret).markdown],
    ['in a code span', code(secret).markdown],
    ['in a table', new Summary().table(['a'], [[secret]]).toString()],
    ['coloured', [...secret].join('\u001b[31m\u001b[0m')],
    ['with zero-width spaces', [...secret].join('\u200b')],
    ...[0, 1, 2, 3].map(
      (lead) =>
        [
          `in base64 after ${lead} bytes`,
          Buffer.from(`${'user:'.slice(0, lead)}${secret}@host`).toString('base64'),
        ] as const,
    ),
  ])('%s', (_form, text) => {
    const redactor = knowing(secret)
    expect(redactor.holds(text) ?? redactor.redact(text) !== text).toBeTruthy()
    expect(redactor.redact(text)).toContain('***')
    for (const piece of ['w0rd', 'cHNz', Buffer.from('w0rd').toString('base64').slice(0, 4)])
      expect(redactor.redact(text)).not.toContain(piece)
  })

  it.each<readonly [string, (secret: string) => string]>([
    ['in URL-safe base64', (secret) => Buffer.from(secret).toString('base64url')],
    ['in hexadecimal', (secret) => Buffer.from(secret).toString('hex')],
    ['in hexadecimal, large letters', (secret) => Buffer.from(secret).toString('hex').toUpperCase()],
    ['in JSON three times', (secret) => [1, 2, 3].reduce((text) => JSON.stringify(text), secret)],
    ['in JSON four times', (secret) => [1, 2, 3, 4].reduce((text) => JSON.stringify(text), secret)],
    ['each character by its number in JSON', (secret) => each(secret, (unit) => `\\u${hex(unit, 4)}`)],
    ['the same in large letters', (secret) => each(secret, (unit) => `\\u${hex(unit, 4).toUpperCase()}`)],
    ['in entities', (secret) => each(secret, (unit) => `&#${unit};`)],
    ['in hexadecimal entities', (secret) => each(secret, (unit) => `&#x${hex(unit, 2)};`)],
    ['in a shell line, by backslashes', (secret) => secret.replace(/[^\wé]/g, '\\$&')],
    ['in an address, twice', (secret) => encodeURIComponent(encodeURIComponent(secret))],
    ['in an address, more than must be', (secret) => encodeURIComponent(secret).replaceAll('w', '%77')],
    ['with soft hyphens', (secret) => [...secret].join('\u00ad')],
    ['with marks of direction', (secret) => [...secret].join('\u061c\u200e')],
    ['with controls of 8 bits', (secret) => [...secret].join('\u009b')],
    ['as a link of a terminal', (secret) => [...secret].join('\u001b]8;;https://x\u0007')],
  ])('%s', (_form, encode) => {
    expect(
      knowing(secret)
        .redact(`a ${encode(secret)} b`)
        .replace(/[\\"]/g, ''),
    ).toBe('a *** b')
  })

  it('an entity beyond 16 bits does not move the place of what stands behind it', () => {
    expect(knowing('hunter2😀x').redact('&#128512; hunter2&#x1F600;x y')).toBe('&#128512; *** y')
  })

  it('Markdown does not let a key through that it escapes', () => {
    const text = new Summary().paragraph('charged with sk_live_4eC39HqLyjWDarjtT1zdp7dc').toString()
    expect(text).toContain('sk\\_live\\_')
    expect(knowing('sk_live_4eC39HqLyjWDarjtT1zdp7dc').redact(text)).toBe('charged with ***\n\n')
  })

  it('each line of a text of many lines, and its base64 in columns', () => {
    const redactor = knowing(PEM)
    expect(redactor.redact('a zx0qmJ7c b')).toBe('a *** b')
    const wrapped = Buffer.from(PEM)
      .toString('base64')
      .replace(/(.{64})/g, '$1\n')
    expect(redactor.redact(wrapped).replace(/[*\n]/g, '')).toBe('')
  })
})

describe('a secret of two parts', () => {
  it.each(['S3cretPassw0rd&release', 'S3cretPassw0rd&+!release', 'production-S3cret&deploy'])(
    'is hidden though the runner would mask a word of ours with it: %s',
    (secret) => {
      const redactor = new Redactor()
      expect(redactor.add(secret, 'PASSWORD')).toEqual([])
      expect(redactor.redact(`it said ${secret}, and the release goes on`)).toBe(
        'it said ***, and the release goes on',
      )
    },
  )

  it.each<readonly [string, string, string]>([
    ['a database', 'postgres://app:Sup3r%2FS3cret@db.example.com:5432/app', 'Sup3r/S3cret'],
    ['a password with an @', 'mysql2://app:p@ss-w0rd@db.example.com/app?ssl=1', 'p@ss-w0rd'],
    ['Redis, without a user', 'rediss://:Sup3rS3cret@cache.example.com:6379', 'Sup3rS3cret'],
    ['several hosts', 'mongodb+srv://app:Sup3rS3cret@a.example.com,b.example.com/app', 'Sup3rS3cret'],
    ['a token', 'https://ghp_0123456789abcdef@github.com/o/r.git', 'ghp_0123456789abcdef'],
    ['inside of JSON', '{"url":"amqp://app:Sup3rS3cret@mq.example.com"}', 'Sup3rS3cret'],
  ])('the password of an address alone: %s', (_kind, address, password) => {
    const redactor = new Redactor()
    expect(redactor.add(address, 'DATABASE_URL')).toContain(password)
    expect(redactor.redact(`authentication failed for user "app" with "${password}"`)).toBe(
      'authentication failed for user "app" with "***"',
    )
  })

  it.each([
    'https://shop.example.com/@scope',
    'mailto:app@example.com',
    'ssh://deploy@example.com',
    'a://:@b',
  ])('no address without a password has one: %s', (address) => {
    expect(new Redactor().add(address)).toEqual([address])
  })
})

it('secrets that overlap, contain each other or repeat leave nothing behind', () => {
  const redactor = knowing('hunter2', 'hunter2-and-more', 'more-of-it', 'aaaa')
  expect(redactor.redact('a hunter2-and-more-of-it b hunter2 c aaaaaaa d')).toBe('a *** b *** c *** d')
})

it('a property: whatever the secret is made of, no form of it survives in log, document or Markdown', () => {
  const alphabet = [...'abcXYZ019_*`[]()<>&"\'\\/|#!+-=~{}:;,.@%$^? \t', 'é', '漢', '😀', '\u200b', '\u00a0']
  const next = random(20261130)
  const pick = () => alphabet[next() % alphabet.length] ?? ''
  for (let round = 0; round < 400; round += 1) {
    const secret = Array.from({ length: 6 + (next() % 30) }, pick)
      .join('')
      .trim()
    if (!/[\p{L}\p{N}].*[\p{L}\p{N}].*[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(secret) || /^\d{1,5}$/.test(secret))
      continue
    const redactor = knowing(secret)
    const said = `before ${secret} after`
    const shapes: readonly string[] = [
      said,
      JSON.stringify([said]),
      encodeURIComponent(said),
      new Summary().paragraph(said).toString(),
      new Summary().paragraph(code(said)).toString(),
      new Summary().list([[said, bold(said)]]).toString(),
      new Summary().table(['x'], [[said]]).toString(),
      new Summary().code(said).toString(),
      new Summary().details(said, (inner) => inner.paragraph(redactor.redact(said))).toString(),
    ]
    for (const shape of shapes) {
      expect([secret, shape, redactor.redact(shape).includes('***')]).toEqual([secret, shape, true])
      expect(redactor.holds(redactor.redact(shape))).toBeUndefined()
      // Nothing of it is left but what stood around it.
      expect(redactor.redact(shape).length).toBeLessThan(shape.length)
    }
  }
})

describe('what is hidden', () => {
  it.each<readonly [string, string, boolean]>([
    ['a weak password', 'demo123', true],
    ['a word', 'hunter', true],
    ['a number of six digits', '123456', true],
    ['three characters', 'abc', false],
    ['one digit', '1', false],
    ["JSON's own word", 'true', false],
    ['a word of our documents', 'failed', false],
    ['punctuation of JSON', '{ },', false],
    ['the region', 'eu-west-1', false],
    ["the app's own address", 'https://shop.example.com', false],
    ['its address and a path', 'https://shop.example.com/admin', true],
  ])('%s', (_kind, value, hidden) => {
    const redactor = new Redactor()
    redactor.open({ texts: ['eu-west-1', 'https://shop.example.com'] })
    redactor.add(value)
    expect(redactor.redact(`x ${value} y`).includes('***')).toBe(hidden)
  })

  it('not what renga.yml lists', () => {
    const redactor = new Redactor()
    redactor.open({ names: ['MODE'] })
    expect(redactor.add('maintenance', 'MODE')).toEqual([])
    expect(redactor.add('maintenance-2', 'OTHER')).toEqual(['maintenance-2'])
  })

  it('of a JSON key file no lone bracket, and every line with something in it', () => {
    const key = JSON.stringify({ type: 'service_account', key: 'MIIEvQIBADAN', flags: [true] }, null, 2)
    const told = new Redactor().add(key)
    expect(told).toContain('"type": "service_account",')
    for (const piece of told) expect(JSON.stringify({ a: [{ b: true }], type: 'x' })).not.toContain(piece)
  })
})

it('a megabyte with three hundred secrets takes one pass', () => {
  const next = random(7)
  const secrets = Array.from({ length: 300 }, () => next().toString(36) + next().toString(36))
  const redactor = knowing(...secrets)
  const text = Array.from(
    { length: 20_000 },
    (_, at) => `line ${at} of a log, with ${at % 50 === 0 ? secrets[at % 300] : 'nothing'} in it`,
  ).join('\n')
  const clean = redactor.redact(text)
  expect(clean.match(/\*\*\*/g)).toHaveLength(400)
  expect(redactor.holds(clean)).toBeUndefined()
})

it('a secret that comes late, as in a sweep of many previews, costs no new matcher of all that came before', () => {
  const next = random(11)
  const word = () => next().toString(36).padStart(7, 'x') + next().toString(36).padStart(7, 'y')
  const [compiled, all] = [[] as number[], [] as string[]]
  const redactor = new Redactor((needles) => {
    compiled.push(needles.length)
    return new SecretMatcher(needles)
  })
  // The platform's own config vars, then one by one the address of each preview's database.
  for (let at = 0; at < 300; at += 1) all.push(word())
  for (const secret of all) redactor.add(secret)
  redactor.redact('first')
  const [first = 0] = compiled
  for (let at = 0; at < 100; at += 1) {
    const late = word()
    redactor.add(late)
    all.push(late)
    expect(redactor.redact(`a ${late} b ${all[at]} c`)).toBe('a *** b *** c')
  }
  // Of n batches each needle is compiled at most log2 n times more.
  expect(compiled.reduce((sum, one) => sum + one, 0)).toBeLessThan(first * 5)
  expect(redactor.redact(all.join(' '))).toBe(all.map(() => '***').join(' '))
})

it('what overlaps is one place, though one secret came later', () => {
  const redactor = knowing('hunter2-and-more')
  redactor.redact('first')
  redactor.add('more-of-it')
  expect(redactor.redact('a hunter2-and-more-of-it b')).toBe('a *** b')
})

/** Numbers from 0 to 2^32 - 1, the same for every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}
