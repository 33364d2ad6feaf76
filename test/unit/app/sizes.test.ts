import { describe, expect, it } from '@jest/globals'
import { DEFAULT_SIZE, parseSize, SIZE_NAMES } from '../../../src/app/sizes.ts'

describe('parseSize', () => {
  it.each([
    ['eco', 256, 1024],
    ['Basic', 256, 1024],
    ['HOBBY', 256, 1024],
    ['standard-1x', 256, 1024],
    ['Standard-2X', 512, 2048],
    ['performance-m', 2048, 4096],
    ['Performance-L', 4096, 16384],
    ['performance-l-ram', 4096, 30720],
    ['performance-xl', 16384, 65536],
    ['private-s', 512, 2048],
    ['shield-l', 4096, 16384],
    ['dyno-4c-32gb', 8192, 32768],
    ['1X', 256, 1024],
    ['2x', 512, 2048],
    ['PX', 4096, 16384],
    ['256/512', 256, 512],
    ['2048/5120', 2048, 5120],
    [' 16384/122880 ', 16384, 122880],
  ])('%s is %i CPU units and %i MiB', (text, cpu, memory) => {
    expect(parseSize(text)).toMatchObject({ size: { cpu, memory } })
  })

  it('keeps the name that was asked for, in its canonical spelling', () => {
    expect(parseSize('Standard-2X').size?.name).toBe('standard-2x')
    expect(parseSize('512/2048').size?.name).toBe('512/2048')
    expect(parseSize(DEFAULT_SIZE.name).size).toEqual(DEFAULT_SIZE)
  })

  it.each(SIZE_NAMES)('%s is a pair that Fargate offers', (name) => {
    const { size } = parseSize(name)
    expect(parseSize(`${size?.cpu}/${size?.memory}`).size).toEqual({
      name: `${size?.cpu}/${size?.memory}`,
      cpu: size?.cpu,
      memory: size?.memory,
    })
  })

  it('warns where the largest task is smaller than the dyno', () => {
    expect(parseSize('performance-2xl')).toMatchObject({
      size: { cpu: 16384, memory: 122880 },
      warning: {
        message: 'A performance-2xl dyno has 126 GB of memory; the largest Fargate task has 120 GiB.',
      },
    })
  })

  it('names the nearest size and a few that are known for an unknown one, not all 39', () => {
    const result = parseSize('standard-2y')
    expect(result).toMatchObject({ message: "'standard-2y' is not a process size." })
    if (result.size !== undefined) throw new Error('A size was found.')
    expect(result.fix).toContain("Did you mean 'standard-2x'?")
    expect(result.fix).toMatch(/standard-1x, standard-2x or performance-m/)
    expect(result.fix.length).toBeLessThan(200)
  })

  it.each([
    [
      '300/512',
      'Fargate has no task with 300 CPU units.',
      'Use one of 256, 512, 1024, 2048, 4096, 8192, 16384 CPU units (1024 = one vCPU).',
    ],
    [
      '256/4096',
      'Fargate has no task with 256 CPU units and 4096 MiB.',
      'With 256 CPU units, use one of 512, 1024, 2048 MiB.',
    ],
    [
      '8192/65536',
      'Fargate has no task with 8192 CPU units and 65536 MiB.',
      'With 8192 CPU units, use 16384 to 61440 in steps of 4096 MiB.',
    ],
    [
      '2048/4608',
      'Fargate has no task with 2048 CPU units and 4608 MiB.',
      'With 2048 CPU units, use 4096 to 16384 in steps of 1024 MiB.',
    ],
  ])('%s is refused', (text, message, fix) => {
    expect(parseSize(text)).toEqual({ message, fix })
  })

  it.each(['', '__proto__', 'constructor', 'toString', '256/', '/512', '-1/512'])('%p is no size', (text) => {
    expect(parseSize(text).size).toBeUndefined()
  })
})
