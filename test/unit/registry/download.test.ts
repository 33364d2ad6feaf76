import { describe, expect, it } from '@jest/globals'
import { type Download, download } from '../../../src/registry/download.ts'
import { UserError } from '../../../src/runtime/errors.ts'
import { RecordingClock } from '../../support/image/recording-clock.ts'

const clock = new RecordingClock()

async function read(request: Download['request'], over: Partial<Download> = {}): Promise<string> {
  const chunks: Uint8Array[] = []
  const { signal } = new AbortController()
  const order: Download = { what: 'The blob sha256:1', request, start: 0, clock, signal, ...over }
  for await (const chunk of download(order)) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** An answer that has a URL, as one of fetch has. */
const answer = (status: number, body: string | ReadableStream<Uint8Array> | null): Response =>
  Object.defineProperty(new Response(body, { status }), 'url', { value: 'https://registry.example/v2/a' })

it('says the cause of a connection that failed, which fetch keeps behind "fetch failed"', async () => {
  const failed = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 10.0.0.1:443') })
  await expect(read(() => Promise.reject(failed))).rejects.toMatchObject({
    name: 'UserError',
    message:
      'The blob sha256:1 cannot be read: fetch failed Caused by: connect ECONNREFUSED 10.0.0.1:443. ' +
      "Check the runner's network and re-run the job.",
  })
})

it('does not ask again after an error that already says what to do', async () => {
  const refusal = new UserError('The token service is closed.')
  let asked = 0
  const request = () => {
    asked += 1
    return Promise.reject(refusal)
  }
  await expect(read(request)).rejects.toBe(refusal)
  expect(asked).toBe(1)
})

it('an answer without a body is empty', async () => {
  expect(await read(async () => answer(200, null))).toBe('')
})

it('passes on what it is given to the byte, and asks from where it stands', async () => {
  const starts: number[] = []
  const request = async (start: number) => {
    starts.push(start)
    return answer(206, 'rest')
  }
  expect(await read(request, { start: 7 })).toBe('rest')
  expect(starts).toEqual([7])
})

describe('the words of a refusal', () => {
  /** Chunks of 1 KiB without an end. */
  const endless = (given: { chunks: number }) =>
    new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          given.chunks += 1
          controller.enqueue(Buffer.from('word '.repeat(205).slice(0, 1024)))
        },
      },
      { highWaterMark: 0 },
    )

  it('are read from its first 8 KiB', async () => {
    const given = { chunks: 0 }
    await expect(read(async () => answer(404, endless(given)))).rejects.toThrow(
      /^The blob sha256:1 cannot be read: registry\.example answered 404 with "word word .*…"\. Check that/,
    )
    expect(given.chunks).toBe(8)
  })

  it('are missing where it has no body', async () => {
    await expect(read(async () => answer(404, null))).rejects.toThrow(
      'The blob sha256:1 cannot be read: registry.example answered 404 with an empty body. ' +
        'Check that the image still exists and can be read.',
    )
  })
})
