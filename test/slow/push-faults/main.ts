/**
 * Breaks pushes in every way that a network, a registry, a disk or another pusher can, and holds one thing: no wrong
 * manifest is ever published. `node test/slow/push-faults/main.ts`; the last line counts.
 */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseImageSource } from '../../../src/image/oci/local-reference.ts'
import { openDockerArchive } from '../../../src/image/source/docker-archive.ts'
import { openImage } from '../../../src/image/source/open-image.ts'
import { systemClock } from '../../../src/runtime/clock.ts'
import { UserError } from '../../../src/runtime/errors.ts'
import { chunked, dockerArchive } from '../../support/image/archives.ts'
import { traceCredentials } from './credentials.ts'
import type { Fault, Passing } from './faulty-relay.ts'
import { HurriedClock, openPushHarness, type PushHarness } from './harness.ts'
import { randomImage } from './images.ts'

const MIB = 1024 * 1024
const SEEDS = 12
const results = { passed: 0, failed: 0 }

/** mulberry32: the same faults for the same seed. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function must(fact: boolean, otherwise: string): void {
  if (!fact) throw new Error(otherwise)
}

async function step(name: string, work: (harness: PushHarness) => Promise<unknown>): Promise<void> {
  const harness = await openPushHarness()
  const begun = performance.now()
  try {
    await harness.createRepository('app')
    await work(harness)
    results.passed += 1
    console.log(`ok      ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`)
  } catch (error) {
    results.failed += 1
    console.log(`FAILED  ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  } finally {
    await harness.close()
  }
}

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

/** The tag names the image and all of it is right. */
async function mustHold(harness: PushHarness, digest: string, tag = 'v1'): Promise<void> {
  const held = await harness.inspect('app')
  must(held.get(tag) === digest, `the tag ${tag} names ${held.get(tag)} and not ${digest}`)
}

const isUpload = ({ method, path }: Passing) => method === 'PUT' && path.includes('/blobs/uploads/')

await step(
  'a connection that is cut at each request of a push, before it, in it, and after it',
  async (harness) => {
    const sizes = [40_000, 300_000, 5000]
    const first = await randomImage(sizes)
    await harness.push(first.image, 'app', ['v1'])
    const total = harness.relay.seen.length
    await rm(first.layout.directory, { recursive: true })
    must(total >= 10, `only ${total} requests`)
    for (let at = 0; at < total; at++) {
      for (const fault of [
        { kind: 'cut', afterBytes: 0 },
        { kind: 'cut', afterBytes: 1 },
        { kind: 'cut-answer' },
      ] satisfies Fault[]) {
        const { image, digest, layout } = await randomImage(sizes)
        const base = harness.relay.seen.length
        harness.relay.plan = ({ index }) => (index === base + at ? fault : undefined)
        await harness.push(image, 'app', ['v1'])
        await mustHold(harness, digest)
        await rm(layout.directory, { recursive: true })
      }
    }
  },
)

await step('every blob of a push is cut at a random byte, and goes on in parts', async (harness) => {
  for (let seed = 1; seed <= 3; seed++) {
    const random = seeded(seed)
    const { image, digest, layout } = await randomImage([11 * MIB, 12 * MIB, 3 * MIB])
    const hit = new Set<string>()
    harness.relay.plan = (passing) => {
      const blob = new URL(passing.path, 'http://x').searchParams.get('digest')
      if (!isUpload(passing) || blob === null || hit.has(blob)) return undefined
      hit.add(blob)
      return { kind: 'cut', afterBytes: 1 + Math.floor(random() * passing.length) }
    }
    const base = harness.relay.seen.length
    await harness.push(image, 'app', [`s${seed}`])
    await mustHold(harness, digest, `s${seed}`)
    const parts = harness.relay.seen.slice(base).filter(({ operation }) => operation === 'UploadLayerPart')
    must(parts.length === 6, `${parts.length} parts were sent, not 3 of each large blob`)
    must(hit.size === 4, `${hit.size} blobs were cut, not all 4`)
    await rm(layout.directory, { recursive: true })
  }
})

await step('parts that break are resumed at the last good byte that ECR names', async (harness) => {
  const { image, digest, layout } = await randomImage([23 * MIB])
  let puts = 0
  let parts = 0
  harness.relay.plan = (passing) => {
    if (isUpload(passing) && passing.length > MIB && puts++ === 0) return { kind: 'cut', afterBytes: 7 * MIB }
    if (passing.operation !== 'UploadLayerPart') return undefined
    parts += 1
    // The second part arrives, but nobody hears of it; the SDK sends it again, and ECR says what it has.
    if (parts === 2) return { kind: 'cut-answer' }
    return parts === 4 ? { kind: 'cut', afterBytes: 3 * MIB } : undefined
  }
  await harness.push(image, 'app', ['v1'])
  await mustHold(harness, digest)
  // Five parts, one of them sent again by the SDK in vain, one cut and sent again: nothing started over.
  must(parts === 7, `${parts} parts were sent`)
  await rm(layout.directory, { recursive: true })
})

await step('random faults on a third of all requests: it ends right or with nothing', async (harness) => {
  let ended = 0
  for (let seed = 1; seed <= SEEDS; seed++) {
    const random = seeded(seed)
    const { image, digest, layout } = await randomImage([200_000, 1000, 50_000])
    harness.relay.plan = ({ length }) => {
      if (random() > 0.33) return undefined
      const kind = random()
      if (kind < 0.4) return { kind: 'cut', afterBytes: Math.floor(random() * (length + 1)) }
      if (kind < 0.7) return { kind: 'cut-answer' }
      return { kind: 'refuse', status: 503 }
    }
    const error = await failure(harness.push(image, 'app', [`s${seed}`]))
    const held = await harness.inspect('app')
    if (error === undefined) {
      ended += 1
      must(held.get(`s${seed}`) === digest, `seed ${seed}: the tag names another image`)
    } else {
      must(error instanceof UserError, `seed ${seed}: ${String(error)}`)
      must([undefined, digest].includes(held.get(`s${seed}`)), `seed ${seed}: a wrong image was published`)
    }
    await rm(layout.directory, { recursive: true })
  }
  must(ended > 0, 'not one push got through')
  console.log(`        ${ended} of ${SEEDS} pushes got through`)
})

await step('a storm of 429: Retry-After is honoured, every time', async (harness) => {
  const { image, digest, layout } = await randomImage([1000, 2000, 3000])
  const seen = new Map<string, number>()
  harness.relay.plan = ({ method, path, operation }) => {
    const key = `${method} ${new URL(path, 'http://x').searchParams.get('digest')}`
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return operation === undefined && times <= 2
      ? { kind: 'refuse', status: 429, headers: { 'retry-after': '7' } }
      : undefined
  }
  const clock = new HurriedClock()
  await harness.push(image, 'app', ['v1'], clock)
  await mustHold(harness, digest)
  const retries = clock.sleeps.length
  must(retries >= 8, `only ${retries} pauses`)
  must(
    clock.sleeps.every((ms) => ms >= 7000),
    `a pause was shorter than Retry-After: ${clock.sleeps.join(', ')}`,
  )
  await rm(layout.directory, { recursive: true })
})

await step('thirty tags at once stay below the rate of PutImage', async (harness) => {
  const { image, digest, layout } = await randomImage([1000])
  const tags = Array.from({ length: 30 }, (_, index) => `t${index}`)
  await harness.push(image, 'app', tags, systemClock)
  const held = await harness.inspect('app')
  must(
    tags.every((tag) => held.get(tag) === digest),
    'a tag is missing',
  )
  const puts = harness.relay.seen.filter(({ operation }) => operation === 'PutImage')
  must(puts.length === 30, `${puts.length} PutImage for 30 tags: ECR has throttled`)
  await rm(layout.directory, { recursive: true })
})

await step('two pushers race for a mutable tag: it names one of the two, whole', async (harness) => {
  for (let round = 0; round < 5; round++) {
    const [one, two] = [await randomImage([9000, 100]), await randomImage([9000, 200])]
    await Promise.all([
      harness.push(one.image, 'app', [`r${round}`, 'latest']),
      harness.push(two.image, 'app', [`r${round}`, 'latest']),
    ])
    const held = await harness.inspect('app')
    must([one.digest, two.digest].includes(held.get(`r${round}`) ?? ''), 'the tag names neither')
    for (const { layout } of [one, two]) await rm(layout.directory, { recursive: true })
  }
})

await step(
  'two pushers race for an immutable tag: one wins, the other names both digests',
  async (harness) => {
    await harness.createRepository('fixed', 'IMMUTABLE')
    for (let round = 0; round < 5; round++) {
      const [one, two] = [await randomImage([9000, 100]), await randomImage([9000, 200])]
      const tag = `r${round}`
      const ends = await Promise.all(
        [one, two].map(({ image }) => failure(harness.push(image, 'fixed', [tag]))),
      )
      const held = await harness.inspect('fixed')
      const winner = held.get(tag)
      must([one.digest, two.digest].includes(winner ?? ''), 'the tag names neither')
      const lost = winner === one.digest ? two : one
      const error = ends.find((end) => end !== undefined)
      must(ends.filter((end) => end === undefined).length === 1, 'not exactly one has won')
      const message = String(error)
      must(
        message.includes(winner ?? '?') && message.includes(lost.digest),
        `both digests are not named: ${message}`,
      )
      must(held.get(lost.digest) === lost.digest, 'the other image is not there by its digest')
      // The same image again is a success.
      const again = winner === one.digest ? one : two
      await harness.push(again.image, 'fixed', [tag])
      for (const { layout } of [one, two]) await rm(layout.directory, { recursive: true })
    }
  },
)

await step('a registry that answers 201 to PATCH and drops the second never sees one', async (harness) => {
  const { image, digest, layout } = await randomImage([8 * MIB])
  await harness.push(image, 'app', ['v1'])
  await mustHold(harness, digest)
  must(!harness.relay.seen.some(({ method }) => method === 'PATCH'), 'a PATCH was sent')
  await rm(layout.directory, { recursive: true })
})

await step('a layout in which a byte has changed, or a blob is cut, publishes nothing', async (harness) => {
  for (const damage of ['flip', 'cut'] as const) {
    const { image, layout, layers } = await randomImage([4000, 700_000])
    const [, large] = layers
    const path = layout.path(large?.digest ?? '')
    if (damage === 'cut') await truncate(path, 500_000)
    else await writeFile(path, randomBytes(700_000))
    const error = await failure(harness.push(image, 'app', ['v1']))
    must(error instanceof UserError && /No manifest was published/.test(error.message), String(error))
    must((await harness.inspect('app')).size === 0, 'something was published')
    await rm(layout.directory, { recursive: true })
  }
})

await step(
  'archives of docker save with a random byte changed, or cut: the right image or nothing',
  async (harness) => {
    const archive = await dockerArchive([
      { path: 'a/layer.tar', plain: randomBytes(3000).toString('hex') },
      { path: 'b/layer.tar', plain: randomBytes(2000).toString('hex') },
    ])
    const temp = await mkdtemp(join(tmpdir(), 'renga-archive-'))
    /** Into a repository of its own: of an image that is there already, no broken layer would be read. */
    const push = async (bytes: Uint8Array, repository: string) => {
      await harness.createRepository(repository)
      const image = await openDockerArchive(chunked(bytes), { name: 'broken', temp })
      try {
        return await harness.push(image, repository, ['v1'])
      } finally {
        await image.dispose()
      }
    }
    const { digest } = await push(archive, 'good')
    let refused = 0
    for (let seed = 1; seed <= 30; seed++) {
      const random = seeded(seed)
      const bytes = Buffer.from(archive)
      const at = Math.floor(random() * bytes.byteLength)
      const broken = seed % 3 === 0 ? bytes.subarray(0, at) : bytes
      if (seed % 3 !== 0) bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(random() * 255))
      const repository = `seed-${seed}`
      const error = await failure(push(broken, repository))
      const held = await harness.inspect(repository)
      if (error !== undefined) {
        refused += 1
        must(error instanceof UserError, `seed ${seed}: ${String(error)}`)
        must(held.size === 0, `seed ${seed}: a broken archive was published`)
      } else {
        // Padding was hit, or a part of the config that no digest in the archive covers: inspect() has seen that it is
        // whole.
        must(held.has('v1'), `seed ${seed}: nothing was published`)
      }
    }
    must(refused >= 20, `only ${refused} of 30 broken archives were refused`)
    must((await harness.inspect('good')).get('v1') === digest, 'the good image has gone')
    await rm(temp, { recursive: true })
  },
)

await step('a disk that is full names itself and publishes nothing', async (harness) => {
  const disk = join(harness.directory, 'disk')
  await mkdir(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk])
  try {
    for (const size of [2 * MIB, 8 * MIB]) {
      // The first fits, but not beside its compressed copy; the second does not fit at all.
      const archive = await dockerArchive([
        { path: 'a/layer.tar', plain: randomBytes(size / 2).toString('hex') },
      ])
      const path = join(harness.directory, `${size}.tar`)
      await writeFile(path, archive)
      const error = await failure(
        (async () => {
          const image = await openImage(parseImageSource(`docker-archive:${path}`), {
            temp: disk,
            engine: {
              problem: async () => 'none',
              inspectImage: async () => undefined,
              saveImage: () => chunked(archive),
            },
            readers: () => {
              throw new Error('nothing is fetched')
            },
          })
          try {
            await harness.push(image, 'app', ['v1'])
          } finally {
            await image.dispose()
          }
        })(),
      )
      must(error instanceof UserError && /disk is full/.test(error.message), String(error))
      must((await harness.inspect('app')).size === 0, 'something was published')
    }
  } finally {
    execFileSync('umount', [disk])
  }
})

await step('credentials are in no argument, no file and no line of the log', async (harness) => {
  const traces = await traceCredentials(harness.relay.endpoint, harness.directory)
  must(traces.code === 0, `it ended with ${traces.code}:\n${traces.log}`)
  must((await harness.inspect('app')).has('traced'), 'nothing was pushed')
  must(/ save -- app:1/.test(traces.arguments), `the engine was not asked: ${traces.arguments}`)
  must(traces.secrets.length >= 3, 'token and password were not masked')
  for (const secret of traces.secrets) {
    must(!traces.arguments.includes(secret), 'a secret is in the arguments of a program')
    must(!traces.log.includes(secret), 'a secret is in the log')
    for (const [name, text] of traces.files) must(!text.includes(secret), `a secret is in the file ${name}`)
  }
  const docker = [...traces.files.keys()].filter((name) => name.includes('.docker'))
  must(docker.length === 0, `Docker's own folder was written: ${docker.join(', ')}`)
})

console.log(`${results.passed} passed, ${results.failed} failed`)
process.exitCode = results.failed === 0 ? 0 : 1
