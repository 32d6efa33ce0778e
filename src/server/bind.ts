// From what a client sent to what the contract means: names in any case, null and zero enums as absent, then validation.
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { bad, fold, type Node, type Options } from './fold.ts'

/** Compiles a schema into a binder. The binder throws Refused('bad_input') naming the first field that is wrong. */
export function binder(schema: TSchema, options: Options): (value: unknown) => unknown {
  const validator = Compile(schema)
  return (value) => {
    const bound = fold(schema as Node, value, '', options)
    if (!validator.Check(bound)) {
      const [first] = validator.Errors(bound)
      const path = first?.instancePath.slice(1).replaceAll('/', '.') ?? ''
      throw bad(path, first === undefined ? 'invalid' : wording(first))
    }
    return bound
  }
}

function wording(error: { keyword: string; message: string; params: object }): string {
  const missing = (error.params as { requiredProperties?: readonly string[] }).requiredProperties
  return missing === undefined ? error.message : `${missing.join(', ')} missing`
}
