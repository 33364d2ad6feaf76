import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/**
 * Draft 2020-12 with the formats of its vocabulary. It refuses schemas with keywords, types or formats that the draft
 * does not have.
 */
export function strictAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictTypes: true, allowUnionTypes: true, allErrors: true })
  addFormats.default(ajv)
  return ajv
}
