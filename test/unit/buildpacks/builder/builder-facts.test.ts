import { describe, expect, it } from '@jest/globals'
import { readBuilder } from '../../../../src/buildpacks/builder/builder-facts.ts'
import { BUILDER, builderConfig, imageConfig } from '../../../support/buildpacks/memory-engine.ts'

const metadata = (value: unknown) => ({ 'io.buildpacks.builder.metadata': JSON.stringify(value) })
const apis = (...supported: string[]) => ({
  'io.buildpacks.lifecycle.apis': JSON.stringify({ platform: { supported } }),
})
const USER = ['CNB_USER_ID=1001', 'CNB_GROUP_ID=1002']

describe('readBuilder', () => {
  it('reads run images, user, stack, buildpacks, order, and takes the newest Platform API that is known', () => {
    expect(readBuilder(BUILDER, builderConfig)).toMatchObject({
      uid: 1001,
      gid: 1002,
      runImages: ['test/run:1', 'mirror.example/run:1'],
      platformApi: '0.13',
      lifecycleVersion: '0.21.0',
      stack: 'heroku-24',
      order: [
        [
          { id: 'test/node', version: '1.0.0', optional: false },
          { id: 'test/procfile', version: '3.0.0', optional: true },
        ],
      ],
    })
    expect(readBuilder(BUILDER, builderConfig).buildpacks).toHaveLength(4)
  })

  it('reads the older form of the metadata', () => {
    const old = imageConfig(
      metadata({
        stack: { runImage: { image: 'old/run', mirrors: ['old/mirror'] } },
        lifecycle: { apis: { platform: { supported: ['0.12'] } } },
      }),
      USER,
    )
    expect(readBuilder(BUILDER, old)).toMatchObject({
      runImages: ['old/run', 'old/mirror'],
      platformApi: '0.12',
      order: [],
    })
  })

  it.each([
    ['no builder', imageConfig({}, USER), /is not a builder image/],
    [
      'no user',
      imageConfig(metadata({ images: [{ image: 'x' }] })),
      /does not set CNB_USER_ID and CNB_GROUP_ID/,
    ],
    ['no run image', imageConfig({ ...metadata({}), ...apis('0.13') }, USER), /has no run image/],
    [
      'an API of another time',
      imageConfig({ ...metadata({ images: [{ image: 'x' }] }), ...apis('0.3', '0.11') }, USER),
      /supports Platform API 0\.3, 0\.11; one of 0\.14/,
    ],
  ])('refuses %s', (_name, of, message) => {
    expect(() => readBuilder(BUILDER, of)).toThrow(message)
  })
})
