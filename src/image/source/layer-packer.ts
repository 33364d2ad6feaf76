import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import pLimit from 'p-limit'
import { UserError } from '../../runtime/errors.ts'
import type { CompressJob, CompressOutcome } from './compress-worker.ts'

export interface PackedFile {
  readonly diffId: string
  readonly digest: string
  readonly size: number
}

/** In the bundle the worker is an entry of its own beside this chunk (scripts/build.ts). */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './compress-worker.ts' : './compress-worker.js',
  import.meta.url,
)

/** More than four keep a runner's disk busy, not its cores. */
const MOST_THREADS = 4

/** Compresses files in worker threads, one per core, started when they are needed. */
export class LayerPacker {
  readonly #idle: Worker[] = []
  readonly #all = new Set<Worker>()
  readonly #limit = pLimit(Math.min(MOST_THREADS, availableParallelism()))
  #closed = false

  /** gzips `input` into `output`, hashing both sides. Throws UserError when the disk is full. */
  pack(input: string, output: string): Promise<PackedFile> {
    return this.#limit(() => this.#run({ input, output }))
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#all].map((worker) => worker.terminate()))
  }

  async #run(job: CompressJob): Promise<PackedFile> {
    if (this.#closed) throw new Error('the packer is closed')
    const worker = this.#idle.pop() ?? this.#start()
    const outcome = await new Promise<CompressOutcome>((resolve, reject) => {
      const ended = () => reject(new Error('the compression thread exited'))
      worker.once('error', reject)
      worker.once('exit', ended)
      worker.once('message', (message: CompressOutcome) => {
        worker.off('error', reject)
        worker.off('exit', ended)
        resolve(message)
      })
      worker.postMessage(job)
    })
    this.#idle.push(worker)
    if (!('error' in outcome)) return outcome
    if (outcome.code === 'ENOSPC') {
      throw new UserError('The disk is full: cannot compress a layer.', {
        fix: 'Free up space on the runner: about the size of the image.',
      })
    }
    throw new Error(`cannot compress a layer: ${outcome.error}`)
  }

  #start(): Worker {
    // Of the job's environment it needs nothing; a small heap is enough for streams.
    const worker = new Worker(WORKER, {
      env: {},
      execArgv: ['--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 },
    })
    this.#all.add(worker)
    return worker
  }
}
