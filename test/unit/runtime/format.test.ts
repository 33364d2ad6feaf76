import { expect, it } from '@jest/globals'
import { formatBytes, formatSeconds } from '../../../src/runtime/format.ts'

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [1_250, '1.3 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1.0 MB'],
  [12_345_678, '12.3 MB'],
  [1_000_000_000, '1.0 GB'],
  [5_000_000_000_000, '5000.0 GB'],
])('%d bytes', (bytes, said) => expect(formatBytes(bytes)).toBe(said))

it.each([
  [0, '0.0 s'],
  [1_249, '1.2 s'],
  [59_900, '59.9 s'],
  [60_000, '1 min 00 s'],
  [65_400, '1 min 05 s'],
  [119_600, '2 min 00 s'],
  [185_000, '3 min 05 s'],
  [3_661_000, '61 min 01 s'],
])('%d ms', (ms, said) => expect(formatSeconds(ms)).toBe(said))
