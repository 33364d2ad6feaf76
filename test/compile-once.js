import vm from 'node:vm'

/**
 * Preloaded by `npm test`, in each worker. Jest runs packages (its own, the AWS SDK) again for every test file, as it
 * should, and also compiles them again: V8 keeps no code that was compiled with an `importModuleDynamically` of its own
 * (https://nodejs.org/api/vm.html#when-importmoduledynamically-is-vmconstantsuse_main_context_default_loader). With
 * Node's own loader it does. Only an import() inside a CommonJS package could notice.
 */
const compile = vm.compileFunction
vm.compileFunction = (code, parameters, options) =>
  compile(
    code,
    parameters,
    /[/\\]node_modules[/\\]/.test(options?.filename ?? '')
      ? { ...options, importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER }
      : options,
  )
