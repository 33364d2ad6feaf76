export const id = 1429;
export const ids = [1429];
export const modules = {

/***/ 4222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FU: () => (/* binding */ rollbackDescription),
/* harmony export */   Jw: () => (/* binding */ retryDescription),
/* harmony export */   Vi: () => (/* binding */ REFRESH_DESCRIPTION),
/* harmony export */   Z$: () => (/* binding */ promoteDescription),
/* harmony export */   x$: () => (/* binding */ configDescription)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8147);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/release/ledger/descriptions.ts
function configDescription(set, unset) {
  const parts = [
    ...set.length === 0 ? [] : [`Set ${few(set)}`],
    ...unset.length === 0 ? [] : [`${set.length === 0 ? "Unset" : "unset"} ${few(unset)}`]
  ];
  return `${parts.join(" and ")} config vars`;
}
var rollbackDescription = (target) => `Rollback to ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(target.version)}`;
function promoteDescription(source, toApp) {
  const from = source.app === toApp ? source.environment : `${source.app}/${source.environment}`;
  return `Promote ${from} ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(source.version)}`;
}
function retryDescription(source) {
  return `Retry of ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(source.version)}: ${source.description.replace(/^(?:Retry of v\d+: )+/, "")}`;
}
var REFRESH_DESCRIPTION = "Refresh attached resources";
var SHOWN = 10;
function few(names) {
  const shown = names.slice(0, SHOWN).join(", ");
  return names.length > SHOWN ? `${shown} and ${names.length - SHOWN} more` : shown;
}




/***/ }),

/***/ 9590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ withDeployLock)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8147);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/release/ledger/lock.ts
var POLL_MS = 5e3;
async function withDeployLock(ports, options, signal, work) {
  const lease = await acquire(ports, options, signal);
  const lost = new AbortController();
  const done = new AbortController();
  const heartbeat = keepLease(ports, options, lease, done.signal, lost);
  try {
    return await work(AbortSignal.any([signal, lost.signal]));
  } finally {
    done.abort();
    await heartbeat;
    await lease.release().catch((error) => {
      ports.log.warning(
        `The deploy lock of ${options.environment} was not released and expires in ${options.leaseSeconds} s: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)}`
      );
    });
  }
}
async function acquire(ports, options, signal) {
  const giveUpAt = ports.clock.now() + options.waitSeconds * 1e3;
  let toldAbout;
  for (; ; ) {
    signal.throwIfAborted();
    const answer = await ports.ledger.acquireLock(options.holder, options.leaseSeconds);
    if (answer.held) return answer;
    const left = giveUpAt - ports.clock.now();
    if (left <= 0) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${options.environment} is being changed by ${answer.by.who}.`, {
        fix: `Wait for that run, then re-run this one; if it has died, its lock expires at ${new Date(answer.until).toISOString()}.`
      });
    }
    if (toldAbout !== answer.by.id) {
      ports.log.info(`waiting for ${answer.by.who}, which is changing ${options.environment}`);
      toldAbout = answer.by.id;
    }
    await ports.clock.sleep(Math.min(POLL_MS, left), signal);
  }
}
async function keepLease(ports, options, lease, done, lost) {
  const leaseMs = options.leaseSeconds * 1e3;
  let renewedAt = ports.clock.now();
  while (await sleptUndisturbed(ports.clock, leaseMs / 3, done)) {
    try {
      const at = ports.clock.now();
      await lease.renew(options.leaseSeconds);
      renewedAt = at;
    } catch (error) {
      if (error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .LockLostError */ .yx) return lost.abort(error);
      ports.log.debug(`the lease was not renewed: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)}`);
      if (ports.clock.now() >= renewedAt + leaseMs) {
        return lost.abort(new _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .LockLostError */ .yx(options.environment, void 0));
      }
    }
  }
}
var sleptUndisturbed = (clock, ms, done) => clock.sleep(ms, done).then(
  () => true,
  () => false
);




/***/ }),

/***/ 1429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _migrations_34d4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8025);
/* harmony import */ var _registry_image_c931_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8760);
/* harmony import */ var _registry_readers_a184_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8561);
/* harmony import */ var _promote_summary_6475_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2050);
/* harmony import */ var _descriptions_24e3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4222);
/* harmony import */ var _own_call_5a12_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5681);
/* harmony import */ var _oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9835);
/* harmony import */ var _client_8302_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6115);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9590);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6749);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1651);
/* harmony import */ var _process_table_3586_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7449);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1936);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7590);
/* harmony import */ var _batches_0917_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7416);
/* harmony import */ var _transient_read_0d77_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(3580);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(6710);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(8147);
/* harmony import */ var _release_tags_a561_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(5601);
/* harmony import */ var _access_24c4_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(9306);
/* harmony import */ var _process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(4898);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(300);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(734);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(3458);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(9058);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(7294);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(628);
/* harmony import */ var _open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(3305);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(7571);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(3839);
/* harmony import */ var _clock_3fb9_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(6373);
/* harmony import */ var _undici_abb3_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(221);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(5180);
/* harmony import */ var _EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(5167);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(8796);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(4906);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_45__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_46__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_47__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_48__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_49__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_50__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_51__ = __webpack_require__(3527);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




















































// src/release/ledger/commit-history.ts
async function commitsBetween({ history, log }, from, to) {
  if (history === void 0 || from?.commit === void 0 || to.commit === void 0) return void 0;
  try {
    return await history.between(from.commit, to.commit);
  } catch (error) {
    log.warning(`Cannot show the commits between the two releases: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_41__/* .describeError */ .Uc)(error)}`);
    return void 0;
  }
}

// src/release/verbs/promote.ts
async function promote(ports, request) {
  const { platform } = request;
  const sameAs = (release2) => isSame(ports, request, release2);
  const run = await (0,_own_call_5a12_js__WEBPACK_IMPORTED_MODULE_6__/* .ownCall */ .VD)(ports.ledger, request.run, sameAs);
  const known = await ports.ledger.opened(run.runKey);
  const source = await chooseSource(ports, request, known?.promotedFrom?.version);
  const before = await ports.ledger.current();
  const missing = known === void 0 ? await checkNames(ports, request, source) : [];
  const commits = await commitsBetween(ports, before, source);
  const image = await ports.carry((0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_26__/* .parseImageReference */ .o_)(source.image));
  const release = await (0,_own_call_5a12_js__WEBPACK_IMPORTED_MODULE_6__/* .openDerived */ .WD)(ports, {
    platform,
    run,
    signal: request.signal,
    isSame: sameAs,
    onOpened: (opened) => request.onOpened(opened),
    decide: async () => {
      await checkNames(ports, request, source);
      return {
        source,
        kind: "promotion",
        description: (0,_descriptions_24e3_js__WEBPACK_IMPORTED_MODULE_5__/* .promoteDescription */ .Z$)(source, platform.app),
        image,
        config: { kind: "head" }
      };
    }
  });
  if (release === void 0) throw new Error("a promotion always opens a release");
  await lookAtMigrations(ports, before, release);
  return { platform, source, before, release, commits, missing };
}
async function isSame({ upstream }, { from, version }, { promotedFrom, status }) {
  if (promotedFrom?.app !== from.app || promotedFrom.environment !== from.environment) return false;
  if (version !== void 0) return promotedFrom.version === version;
  return status === "pending" || promotedFrom.version === (await upstream.current())?.version;
}
async function lookAtMigrations({ history, log }, before, release) {
  const head = release.commit;
  if (history === void 0 || head === void 0) return;
  await (0,_migrations_34d4_js__WEBPACK_IMPORTED_MODULE_1__/* .warnOfMigrations */ .n)(
    { log, changedSince: (base, wanted) => history.changed(base, head, wanted) },
    before,
    release
  );
}
async function chooseSource({ upstream }, { from, version }, promoted) {
  const where = `${from.app}/${from.environment}`;
  const wanted = promoted ?? version;
  if (wanted === void 0) {
    const current = await upstream.current();
    if (current !== void 0) return current;
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_41__/* .UserError */ .yo(`Nothing is live in ${where}, so there is nothing to promote.`, {
      fix: "Deploy there first."
    });
  }
  const release = await upstream.get(wanted);
  if (release === void 0) {
    const [newest] = await upstream.list(1);
    const says = newest === void 0 ? "it has none yet" : `the newest is ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_19__/* .formatVersion */ .qh)(newest.version)}`;
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_41__/* .InputError */ .dz(
      "from-release",
      `is '${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_19__/* .formatVersion */ .qh)(wanted)}', and ${where} has no such release: ${says}`,
      "Use one from list-releases, or leave it empty for the live one."
    );
  }
  if (release.status === "succeeded") return release;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_41__/* .InputError */ .dz(
    "from-release",
    `is '${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_19__/* .formatVersion */ .qh)(wanted)}', which is ${release.status} in ${where}`,
    "Promote a release that was live: leave the input empty for the live one."
  );
}
async function checkNames(ports, { platform, from, allowMissing }, source) {
  const { names } = await (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_10__/* .configHead */ .jf)(ports);
  const set = /* @__PURE__ */ new Set([
    ...names,
    ...Object.keys(source.defaults ?? {}),
    ...Object.keys(platform.appEnvironment.attachments ?? {}),
    ...(0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_11__/* .reservedNames */ .hD)(source.parity ?? _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_23__/* .FULL_HEROKU_COMPAT */ .Gq)
  ]);
  const missing = [...source.config.names, ...from.attached].filter((name) => !set.has(name));
  const refused = allowMissing === "all" ? [] : missing.filter((name) => !allowMissing.includes(name));
  if (refused.length === 0) return missing;
  const where = `${platform.app}/${platform.environment}`;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_41__/* .InputError */ .dz(
    "allow-missing",
    `does not list ${refused.join(", ")}, which ${from.app}/${from.environment} has as config ${refused.length === 1 ? "var" : "vars"} or attached and ${where} does not`,
    `Set ${refused.length === 1 ? "it" : "them"} in ${where} with set-config-vars, or list ${refused.length === 1 ? "it" : "them"} in 'allow-missing'.`
  );
}

// src/aws/connect/copy-image.ts
async function copyImage(request) {
  const { session, sourceSession, log, clock, signal } = request;
  const target = new _access_24c4_js__WEBPACK_IMPORTED_MODULE_21__/* .EcrImageRepository */ .U({
    client: (0,_client_8302_js__WEBPACK_IMPORTED_MODULE_8__/* .ecrClient */ .G)(session),
    region: session.region,
    repository: request.repository,
    log,
    clock,
    signal
  });
  try {
    const own = () => target.registry();
    const readers = (0,_registry_readers_a184_js__WEBPACK_IMPORTED_MODULE_3__/* .registryReaders */ .Wl)({ session: sourceSession ?? session, own, clock, signal });
    const image = await (0,_registry_image_c931_js__WEBPACK_IMPORTED_MODULE_2__/* .openRegistryImage */ .F)(request.image, readers);
    log.info(`Copying ${(0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_26__/* .formatImageReference */ .my)(request.image)} to the ${target.name}.`);
    return await (0,_registry_readers_a184_js__WEBPACK_IMPORTED_MODULE_3__/* .pushBlobsAndManifest */ .J4)(image, target, { tags: request.tags, log, clock, signal });
  } finally {
    target.close();
  }
}

// src/github/commit-history.ts
var SHOWN = 100;
var FILES = 300;
var GitHubCommitHistory = class {
  #octokit;
  #repository;
  #first = /* @__PURE__ */ new Map();
  constructor(octokit, repository) {
    const [owner = "", repo = ""] = repository.split("/");
    this.#repository = { owner, repo };
    this.#octokit = octokit;
  }
  async between(base, head) {
    return this.#asking(base, head, async () => {
      const first = await this.#firstPage(base, head);
      const pages = Math.ceil(first.total_commits / SHOWN);
      const { commits } = pages > 1 ? await compare(this.#octokit, this.#repository, `${base}...${head}`, pages) : first;
      return {
        status: first.status,
        total: first.total_commits,
        commits: commits.toReversed().map(({ sha, commit, author, html_url }) => ({
          sha,
          title: commit.message.split("\n")[0] ?? "",
          author: author?.login ?? commit.author?.name ?? "unknown",
          url: html_url
        })),
        url: first.html_url
      };
    });
  }
  async changed(base, head, wanted) {
    return this.#asking(base, head, async () => {
      const { files = [] } = await this.#firstPage(base, head);
      if (files.length >= FILES)
        throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_41__/* .UserError */ .yo(`GitHub lists at most ${FILES} files in a comparison, and this one has more.`);
      const paths = files.filter(({ filename, status }) => status !== "removed" && wanted(filename)).map(({ filename }) => filename);
      const texts = await Promise.all(paths.map((path) => this.#text(path, head)));
      return paths.flatMap((path, at) => {
        const text = texts[at];
        return text === void 0 ? [] : [{ path, text }];
      });
    });
  }
  /** Says what a refusal means: GitHub does not. */
  async #asking(base, head, work) {
    const { owner, repo } = this.#repository;
    try {
      return await work();
    } catch (error) {
      const status = (0,_open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_35__/* .statusOf */ .c2)(error);
      if (status !== 404 && status !== 403) throw error;
      const [first, last] = [base.slice(0, 7), head.slice(0, 7)];
      if (status === 404)
        throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_41__/* .UserError */ .yo(
          `GitHub finds no comparison of ${first} with ${last} in ${owner}/${repo} (404).`,
          {
            fix: "A commit of another repository, or one that a force push removed, cannot be compared; in a private repository the job also needs 'contents: read'.",
            cause: error
          }
        );
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_41__/* .UserError */ .yo(
        `This token is not allowed to compare ${first} with ${last} in ${owner}/${repo} (403).`,
        {
          fix: "Give the job 'contents: read'.",
          cause: error
        }
      );
    }
  }
  /** https://docs.github.com/rest/repos/contents: base64 up to 1 MB; undefined for what is larger or no file. */
  async #text(path, ref) {
    const { data } = await this.#octokit.rest.repos.getContent({ ...this.#repository, path, ref });
    if (Array.isArray(data) || !("content" in data) || data.encoding !== "base64") return void 0;
    return Buffer.from(data.content, "base64").toString();
  }
  /** Asked for once: commits and files are both in it. */
  #firstPage(base, head) {
    const key = `${base}...${head}`;
    const page = this.#first.get(key) ?? compare(this.#octokit, this.#repository, key, 1);
    this.#first.set(key, page);
    return page;
  }
};
async function compare(octokit, repository, basehead, page) {
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
    ...repository,
    basehead,
    per_page: SHOWN,
    page
  });
  return data;
}

// actions/promote-release/connect.ts
async function connect(context, inputs) {
  const { from, githubToken: token } = inputs;
  const { log, clock, signal, run } = context;
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_29__/* .openSession */ .f)(context, inputs);
  const same = from.region === inputs.region && from.role === inputs.role;
  const sourceSession = same ? session : await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_29__/* .openSession */ .f)(context, from);
  const [platform, upstream] = await Promise.all([
    (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_27__/* .loadPlatform */ .Gp)(new _pages_9700_js__WEBPACK_IMPORTED_MODULE_27__/* .SsmPlatformSource */ .ao(session), inputs.app, inputs.environment),
    (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_27__/* .loadPlatform */ .Gp)(new _pages_9700_js__WEBPACK_IMPORTED_MODULE_27__/* .SsmPlatformSource */ .ao(sourceSession), from.app, from.environment)
  ]);
  const { repository } = platform.appEnvironment;
  if (token !== void 0) log.mask(token);
  return {
    platform,
    from: {
      app: from.app,
      environment: from.environment,
      attached: Object.keys(upstream.appEnvironment.attachments ?? {})
    },
    ports: {
      ...(0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_14__/* .releasePorts */ .c8)(session, platform, context),
      upstream: new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_14__/* .DynamoDbLedger */ .uU(sourceSession, { table: upstream.ledgerTable, ...from }, clock),
      carry: async (image) => {
        if (same && upstream.appEnvironment.repository === repository) return image;
        const copied = await log.group(
          "Copy",
          () => copyImage({ image, repository, tags: [], session, sourceSession, log, clock, signal })
        );
        return (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_26__/* .parseImageReference */ .o_)(copied.image);
      },
      history: token === void 0 || run.repository === "" ? void 0 : new GitHubCommitHistory((0,_open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_35__/* .openOctokit */ .Ov)(token, run, context.redactor), run.repository)
    }
  };
}

// actions/promote-release/inputs.ts
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_37__/* .Inputs */ .G(reader);
  const target = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_32__/* .readTarget */ ._E)(inputs);
  const from = readUpstream(inputs, target);
  const release = inputs.optional("from-release");
  const version = release === void 0 ? void 0 : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_19__/* .parseVersion */ .ot)(release);
  if (release !== void 0 && version === void 0)
    inputs.problem("from-release", `is '${release}'`, "Use a release such as v12.");
  const names = inputs.list("allow-missing");
  for (const name of names) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      inputs.problem("allow-missing", `contains '${name}'`, "Use names of config vars, or 'all'.");
  }
  const githubToken = inputs.optional("github-token");
  inputs.finish();
  const allowMissing = names.length === 1 && names[0] === "all" ? "all" : names;
  return { ...target, from, version, allowMissing, githubToken };
}
function readUpstream(inputs, target) {
  const environment = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_32__/* .requireEnvironmentName */ .U2)(inputs, "from-environment");
  const app = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_32__/* .readAppName */ .Tm)(inputs, "from-app") ?? target.app;
  if (app === target.app && environment === target.environment && environment !== "")
    inputs.problem(
      "from-environment",
      `is '${environment}' of '${app}', which is also the target`,
      "Use the upstream environment, e.g. staging. To run an earlier release here again, use rollback-release."
    );
  const region = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_32__/* .readRegion */ .XP)(inputs, "from-region") ?? target.region;
  const own = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_32__/* .readRole */ .fP)(inputs, "from-role-to-assume", region);
  const elsewhere = (0,_partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_33__/* .partitionOf */ .iQ)(region).name !== (0,_partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_33__/* .partitionOf */ .iQ)(target.region).name;
  if (elsewhere && own === void 0 && target.role !== void 0)
    inputs.problem(
      "from-role-to-assume",
      "is empty, but 'from-region' is in another partition, where the role in 'role-to-assume' does not exist",
      "Use a role of that partition."
    );
  return { app, environment, region, role: own ?? target.role };
}

// actions/promote-release/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const { platform, from, ports } = await connect(context, inputs);
  const report = await promote(ports, {
    ...inputs,
    platform,
    from,
    run: (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_11__/* .stepIdentity */ .Xl)(context.run, context.action, [
      from.app,
      from.environment,
      inputs.from.region,
      inputs.version
    ]),
    signal: context.signal,
    onOpened: (release) => announce(context, release)
  });
  context.setOutput("from-release", (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_19__/* .formatVersion */ .qh)(report.source.version));
  context.setOutput("commits", report.commits === void 0 ? "" : String(report.commits.total));
  await context.writeSummary((0,_promote_summary_6475_js__WEBPACK_IMPORTED_MODULE_4__/* .promoteSummary */ .h)(report));
}
function announce(context, release) {
  context.setOutput("release", (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_19__/* .formatVersion */ .qh)(release.version));
  context.setOutput("version", String(release.version));
  context.setOutput("image", release.image);
}



/***/ }),

/***/ 8025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ warnOfMigrations)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8147);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/release/phase/migrations.ts
var CONSEQUENCE = {
  removes: "the previous code reads or writes something that no longer exists",
  renames: "the previous code uses a name that no longer exists",
  narrows: "the database may reject what the previous code writes",
  "deletes rows": "the rows are gone, and a rollback does not restore them"
};
var SQL = [
  [/\bDROP\s+(?:TABLE|COLUMN|VIEW|MATERIALIZED\s+VIEW|SCHEMA|DATABASE|TYPE|SEQUENCE)\b/i, "removes"],
  [{ test: altersByDrop }, "removes"],
  [
    /\bRENAME\s+(?:COLUMN\s+\S+\s+)?TO\b|\bRENAME\s+COLUMN\b|\bRENAME\s+TABLE\b|\bCHANGE\s+COLUMN\b|\bsp_rename\b/i,
    "renames"
  ],
  [
    /\bALTER\s+(?:COLUMN\s+)?\S+\s+(?:SET\s+DATA\s+)?TYPE\b|\bSET\s+NOT\s+NULL\b|\bMODIFY\s+(?:COLUMN\s+)?\S/i,
    "narrows"
  ],
  [/\bTRUNCATE\b|\bDELETE\s+FROM\b/i, "deletes rows"]
];
var RAILS = [
  [
    /\b(?:remove_columns?|drop_table|drop_join_table|remove_reference|remove_belongs_to|remove_timestamps|remove_attachment)\b/,
    "removes"
  ],
  [/\b(?:rename_column|rename_table)\b/, "renames"],
  [/\b(?:change_column|change_column_null)\b/, "narrows"],
  [/\.(?:delete_all|destroy_all)\b/, "deletes rows"]
];
var DJANGO = [
  [/\bmigrations\.(?:RemoveField|DeleteModel)\b/, "removes"],
  [/\bmigrations\.(?:RenameField|RenameModel|AlterModelTable)\b/, "renames"],
  [/\bmigrations\.AlterField\b/, "narrows"]
];
var ALEMBIC = [
  [/\bop\.(?:drop_column|drop_table)\b|\bbatch_op\.drop_column\b/, "removes"],
  [/\bop\.rename_table\b|\bnew_column_name\s*=/, "renames"],
  [/\b(?:op|batch_op)\.alter_column\b/, "narrows"]
];
var SQL_COMMENT = "--";
var DIALECTS = [
  {
    tool: "Rails",
    path: /(?:^|\/)db\/(?:\w+_)?migrate\/\d+_\w+\.rb$/,
    rules: [...RAILS, ...SQL],
    comment: "#",
    forward: railsForward
  },
  {
    tool: "Alembic",
    path: /(?:^|\/)(?:alembic|migrations)\/versions\/[^/]+\.py$/,
    rules: [...ALEMBIC, ...SQL],
    comment: "#",
    forward: alembicForward
  },
  { tool: "Django", path: /(?:^|\/)migrations\/\d{4}_\w+\.py$/, rules: [...DJANGO, ...SQL], comment: "#" },
  {
    tool: "Prisma",
    path: { test: isPrisma },
    rules: SQL,
    comment: SQL_COMMENT
  },
  { tool: "Flyway", path: { test: isFlyway }, rules: SQL, comment: SQL_COMMENT },
  // Down migrations of golang-migrate, dbmate, Flyway's undo: not what a release runs.
  {
    tool: "SQL",
    path: { test: isForwardSql },
    rules: SQL,
    comment: SQL_COMMENT,
    forward: sqlForward
  }
];
function destructiveSteps(files) {
  return files.flatMap((file) => {
    const dialect = dialectOf(file.path);
    return dialect === void 0 ? [] : stepsOf(file, dialect);
  });
}
var isMigration = (path) => dialectOf(path) !== void 0;
var dialectOf = (path) => DIALECTS.find((dialect) => dialect.path.test(path));
function isPrisma(path) {
  const [file, name, folder, ...above] = path.split("/").reverse();
  return file === "migration.sql" && name !== "" && folder === "migrations" && above.includes("prisma");
}
function isFlyway(path) {
  const file = path.slice(path.lastIndexOf("/") + 1);
  return file.endsWith(".sql") && /^[VR][\d._]*__./.test(file.slice(0, -".sql".length));
}
function isForwardSql(path) {
  const folders = path.split("/");
  const file = folders.pop() ?? "";
  return folders.some((folder) => /^migrat(?:e|ions?)$/.test(folder)) && file.endsWith(".sql") && !file.endsWith(".down.sql") && !/^U[\d._]+__/.test(file);
}
function altersByDrop(code) {
  return code.split(";").some((statement) => {
    const at = statement.search(/\bALTER\s+TABLE\b/i);
    return at >= 0 && /\bDROP\s+(?!CONSTRAINT|INDEX|DEFAULT|NOT\s|PRIMARY|FOREIGN|IDENTITY)(?:IF\s+EXISTS\s+)?["`[\w]/i.test(
      statement.slice(at)
    );
  });
}
function stepsOf({ path, text }, { tool, rules, comment, forward }) {
  const lines = blankBlockComments(forward === void 0 ? text : forward(text)).split("\n");
  return lines.flatMap((line, at) => {
    const code = codeOf(line, comment);
    const kind = rules.find(([pattern]) => pattern.test(code))?.[1] ?? across(lines, at, comment);
    return kind === void 0 ? [] : [{ path, line: at + 1, tool, kind, text: line.trim().slice(0, 120) }];
  });
}
function across(lines, at, comment) {
  const code = codeOf(lines[at] ?? "", comment);
  if (!/^\s*(?:,\s*)?DROP\s+/i.test(code)) return void 0;
  const before2 = lines.slice(Math.max(0, at - 5), at).join("\n");
  const statement = before2.slice(before2.lastIndexOf(";") + 1);
  return SQL.find(([pattern]) => pattern.test(`${statement} ${code}`))?.[1];
}
var blank = (text) => text.replace(/[^\n]/g, "");
var LONGEST_LINE = 2e3;
var codeOf = (line, comment) => (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .before */ .gM)(line, comment).slice(0, LONGEST_LINE);
function blankBlockComments(text) {
  const parts = [];
  let at = 0;
  for (; ; ) {
    const start = text.indexOf("/*", at);
    const end = start < 0 ? -1 : text.indexOf("*/", start + 2);
    if (end < 0) break;
    parts.push(text.slice(at, start), blank(text.slice(start, end + 2)));
    at = end + 2;
  }
  return parts.join("") + text.slice(at);
}
function railsForward(text) {
  let indentation;
  return text.split("\n").map((line) => {
    if (indentation === void 0) {
      const found = /^([ \t]*)def (?:self\.)?down\b/.exec(line);
      if (found === null) return line;
      if (!/\bend\s*$/.test(line.slice(-80))) indentation = found[1] ?? "";
      return "";
    }
    if (line.startsWith(`${indentation}end`) && !/^\w/.test(line.slice(indentation.length + 3)))
      indentation = void 0;
    return "";
  }).join("\n");
}
function alembicForward(text) {
  const at = text.search(/^def downgrade\b/m);
  const up = text.search(/^def upgrade\b/m);
  if (at < 0) return text;
  if (up > at) return blank(text.slice(0, up)) + text.slice(up);
  return text.slice(0, at) + blank(text.slice(at));
}
function sqlForward(text) {
  const at = text.search(/^--\s*(?:migrate:down|\+(?:goose|migrate)\s+Down)/im);
  return at < 0 ? text : text.slice(0, at) + blank(text.slice(at));
}

// src/release/phase/warn-of-migrations.ts
var SHOWN = 8;
async function warnOfMigrations({ changedSince, log }, serving, release) {
  const base = serving?.commit;
  if (serving === void 0 || base === void 0 || base === release.commit) return;
  const name = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(serving.version);
  let files;
  try {
    files = await changedSince(base, isMigration);
  } catch (error) {
    log.info(`migrations since ${name} were not checked: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)}`);
    return;
  }
  const steps = destructiveSteps(files);
  for (const { path, line, tool, kind, text } of steps.slice(0, SHOWN)) {
    log.warning(
      `This ${tool} migration ${kind}: \`${text}\`. If ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(release.version)} is rolled back to ${name}, ${CONSEQUENCE[kind]}. First ship code that works without it, then the migration in a later release.`,
      { file: path, line }
    );
  }
  if (steps.length > SHOWN)
    log.warning(`${steps.length - SHOWN} more destructive steps are in the migrations since ${name}.`);
}




/***/ }),

/***/ 5681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VD: () => (/* binding */ ownCall),
/* harmony export */   WD: () => (/* binding */ openDerived),
/* harmony export */   YM: () => (/* binding */ LOCK),
/* harmony export */   oo: () => (/* binding */ assertOwnRelease),
/* harmony export */   ub: () => (/* binding */ checkDerivation)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9590);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6749);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1651);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8147);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(734);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







// src/release/ledger/own-call.ts
async function ownCall(ledger, run, isSame) {
  for (let call = 1; ; call += 1) {
    const runKey = call === 1 ? run.runKey : `${run.runKey}~${call}`;
    const known = await ledger.opened(runKey);
    if (known === void 0 || await isSame(known) && !await isFollowed(ledger, known))
      return { ...run, runKey };
  }
}
async function isFollowed(ledger, known) {
  for (let size = 25; ; size *= 2) {
    const releases = await ledger.list(size);
    const later = releases.filter(({ version }) => version > known.version);
    const ended = known.status !== "pending";
    if (later.some(({ runKey }) => ended || runOf(runKey) === runOf(known.runKey))) return true;
    if (later.length < releases.length || releases.length < size) return false;
  }
}
var runOf = (runKey) => runKey.split("/", 1)[0] ?? runKey;
function refuseOther(release, wanted) {
  if (release.image !== wanted.image || release.config.versionId !== wanted.config.versionId || release.description !== wanted.description)
    throw otherCall(release);
}
function otherCall(release) {
  return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(
    `Another job of this run just opened ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version)} of ${release.app}/${release.environment} (${release.description}), so this job did not open a release.`,
    {
      fix: "Run the jobs one after the other ('needs', or one concurrency group), then re-run this one."
    }
  );
}

// src/release/open/open-derived.ts
var LOCK = { leaseSeconds: 60, waitSeconds: 900 };
async function openDerived(ports, request) {
  const { platform, run } = request;
  if (await ports.ledger.opened(run.runKey) === void 0) {
    const wanted = await request.decide();
    if (wanted === void 0) return void 0;
    await checkDerivation(ports, platform, wanted);
  }
  const options = {
    environment: `${platform.app}/${platform.environment}`,
    holder: { id: run.runKey, who: run.who },
    ...LOCK
  };
  return (0,_lock_64dd_js__WEBPACK_IMPORTED_MODULE_1__/* .withDeployLock */ .J)(ports, options, request.signal, (signal) => openLocked(ports, { ...request, signal }));
}
async function openLocked(ports, request) {
  const { platform, run, signal } = request;
  await (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_2__/* .expirePending */ .jz)(ports, { runKey: run.runKey });
  const known = await ports.ledger.opened(run.runKey);
  if (known !== void 0) {
    if (!await request.isSame(known)) throw otherCall(known);
    return register(ports, request, known);
  }
  const wanted = await request.decide();
  if (wanted === void 0) return void 0;
  const { image, config, processes } = await checkDerivation(ports, platform, wanted);
  signal.throwIfAborted();
  const { source, kind, description } = wanted;
  const hasPhase = processes.some(({ type }) => type === _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .RELEASE_PROCESS */ .kD);
  const ours = isOurs(source, platform);
  const { app, environment, version, parity, commit } = source;
  const pinned = wanted.config.kind === "new" ? await wanted.config.write() : config;
  const release = await ports.ledger.open({
    app: platform.app,
    environment: platform.environment,
    image: (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_5__/* .formatImageReference */ .my)(image),
    config: pinned,
    // A value of the repository gives way to a config var of the same name.
    defaults: without(source.defaults ?? {}, pinned.names),
    processes,
    ...parity === void 0 ? {} : { parity },
    ...(0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_3__/* .publicNamesFor */ .zg)(source, ours),
    ...source.addons === void 0 ? {} : { addons: source.addons },
    releasePhase: { status: !hasPhase ? "none" : wanted.releasePhase === "none" ? "skipped" : "pending" },
    kind,
    description,
    actor: run.actor,
    runKey: run.runKey,
    ...commit === void 0 ? {} : { commit },
    ...run.runUrl === void 0 ? {} : { runUrl: run.runUrl },
    ...ours ? { parent: version } : { promotedFrom: { app, environment, version } }
  });
  refuseOther(release, { image: (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_5__/* .formatImageReference */ .my)(image), config: pinned, description });
  return register(ports, request, release);
}
async function register(ports, request, release) {
  ports.log.info(`release: ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version)} (${release.description})`);
  request.onOpened?.(release);
  if (release.status !== "pending") return release;
  const image = await ports.images.inspect((0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_5__/* .parseImageReference */ .o_)(release.image));
  return (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_2__/* .registerOrFail */ .FO)(ports, request.platform, release, image.config);
}
async function checkDerivation(ports, platform, wanted) {
  const reference = wanted.image ?? (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_5__/* .parseImageReference */ .o_)(wanted.source.image);
  (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_2__/* .checkRepository */ .n_)(reference, platform);
  const [image, config, current] = await (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_2__/* .allChecks */ .fZ)([
    ports.images.inspect(reference),
    readConfig(ports, wanted, isOurs(wanted.source, platform)),
    ports.ledger.current(),
    (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_2__/* .checkCluster */ .zc)(ports.clusters, platform)
  ]);
  (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_3__/* .cpuArchitecture */ .uH)(image.config);
  const processes = (wanted.processes ?? keepFormation(wanted.source.processes, current)).map(
    ({ taskDefinition: _registered, ...process }) => process
  );
  (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_2__/* .checkIngress */ ._t)(platform, processes);
  const { defaults, parity, commit, actor, runKey } = wanted.source;
  (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_3__/* .checkTaskDefinitions */ .CC)(
    platform,
    {
      app: platform.app,
      environment: platform.environment,
      image: (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_5__/* .formatImageReference */ .my)(image.reference),
      config,
      defaults: without(defaults ?? {}, config.names),
      processes,
      ...parity === void 0 ? {} : { parity },
      ...commit === void 0 ? {} : { commit },
      actor,
      runKey
    },
    image.config
  );
  return { image: image.reference, config, processes };
}
var isOurs = (source, { app, environment }) => source.app === app && source.environment === environment;
async function readConfig(ports, { source, config }, ours) {
  const open = { ...(0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_3__/* .openFactsOf */ .vL)(source), names: (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_3__/* .publicNamesFor */ .zg)(source, ours).publicConfigVars };
  switch (config.kind) {
    case "head":
      return (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_2__/* .configHead */ .jf)(ports, open);
    case "new":
      return { secretArn: source.config.secretArn, versionId: "", names: config.names };
    case "pinned": {
      const [pinned, latest] = await Promise.all([
        ports.config.version(source.config.versionId, open),
        ports.config.current(open)
      ]);
      return pinned.versionId === latest.versionId ? pinned : { ...pinned, latest: latest.versionId };
    }
  }
}
function keepFormation(processes, current) {
  const now = new Map(current?.processes.map((process) => [process.type, process]));
  return processes.map((process) => {
    const standing = now.get(process.type);
    if (standing === void 0) return process;
    const { autoscaling: _own, ...rest } = process;
    const { size, quantity, autoscaling } = standing;
    return { ...rest, size, quantity, ...autoscaling === void 0 ? {} : { autoscaling } };
  });
}
function without(values, names) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}
function assertOwnRelease(release, platform) {
  if (release.app === platform.app && release.environment === platform.environment) return;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(
    `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version)} is a release of ${release.app}/${release.environment}, not of ${platform.app}/${platform.environment}.`,
    { fix: "Promote it instead: promote-release takes a release from one environment to another." }
  );
}




/***/ }),

/***/ 2050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ promoteSummary),
/* harmony export */   j: () => (/* binding */ retrySummary)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8147);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4987);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/release/verbs/promote-summary.ts
var SHOWN = 30;
function promoteSummary(report) {
  const { platform, source, before, release, commits, missing } = report;
  const where = `${platform.app}/${platform.environment}`;
  return (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedSummary */ .dQ)(titleOf(release), (summary) => {
    summary.table(
      ["Promoted", `${source.app}/${source.environment} \u2192 ${where}`],
      [
        ["Release", `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(source.version)} \u2192 ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(release.version)}`],
        ["Image", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(release.image)],
        ["Commit", source.commit === void 0 ? "none" : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(source.commit)],
        ["Replaces", before === void 0 ? "nothing" : served(before)],
        [
          "Config vars",
          `those of ${platform.environment} (${release.config.names.length}), version ${release.config.versionId}`
        ]
      ]
    );
    if (missing.length > 0) {
      summary.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .bold */ .Cr)("Missing here (allowed):"), ` ${missing.join(", ")}.`);
    }
    addCommits(summary, commits, before);
    addNext(summary, release);
  });
}
var served = (release) => `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(release.version)} (${release.description})`;
function addCommits(summary, commits, before) {
  if (commits === void 0) return;
  const since = before === void 0 ? "" : ` since ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(before.version)}`;
  if (commits.total === 0) {
    const says = commits.status === "behind" ? "It is older than the live release" : "The same commit is live here";
    summary.paragraph(`${says}: no new commits.`);
    return;
  }
  const count = commits.total === 1 ? "1 commit" : `${commits.total} commits`;
  summary.paragraph(
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(`${count}${since}`, commits.url),
    commits.status === "diverged" ? "; the live release has commits that this one does not." : "."
  );
  summary.table(
    ["Commit", "Change", "By"],
    commits.commits.slice(0, SHOWN).map(({ sha, title, author, url }) => [
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(sha.slice(0, 7), url),
      title,
      author
    ])
  );
}
function retrySummary(source, release) {
  return (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedSummary */ .dQ)(titleOf(release), (summary) => {
    summary.paragraph(
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .bold */ .Cr)((0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(source.version)),
      ` was ${source.status}${source.failure === void 0 ? "" : ` (${source.failure})`}. Same image, ${release.config.versionId === source.config.versionId ? "same config vars" : "current config vars"}.`
    );
    addNext(summary, release);
  });
}
var titleOf = ({ version, app, environment, description }) => `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(version)} of ${app}/${environment} opened: ${description}`;
function addNext(summary, release) {
  const version = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(release.version);
  return summary.paragraph(
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(version),
    " goes live with run-release-phase and deploy-ecs-bluegreen, using ",
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`release: ${version}`),
    "."
  );
}




/***/ }),

/***/ 8760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openRegistryImage)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(734);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// src/image/source/registry-image.ts
var DOCUMENT_LIMIT = 4 * 1024 * 1024;
async function openRegistryImage(reference, readers) {
  const name = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_3__/* .formatImageReference */ .my)(reference);
  const reader = readers(reference.registry);
  const notes = [];
  let found = await reader.manifest(reference);
  let document = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(Buffer.from(found.bytes).toString("utf8"), found.mediaType);
  if (document?.kind === "index") {
    const chosen = (0,_select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_1__/* .selectPlatform */ .m)(document.manifests, name);
    if ((0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndex */ .nw)(chosen.mediaType)) throw unusable(name, "its index contains another index");
    notes.push(
      `${name} is a multi-platform index; its ${(0,_select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_1__/* .describePlatform */ .d)(chosen)} image is pushed as a single manifest.`
    );
    const { registry, repository } = reference;
    found = await reader.manifest({ registry, repository, digest: chosen.digest });
    document = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(Buffer.from(found.bytes).toString("utf8"), found.mediaType);
  }
  if (document?.kind !== "image")
    throw unusable(name, `its manifest ${found.digest} is not an image manifest`);
  const { manifest } = document;
  const origin = { registry: reference.registry, repository: reference.repository, digest: found.digest };
  const open = (blob, start) => reader.blob(origin, blob, start);
  const imageConfig = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageConfig */ .FB)(await readText(open(manifest.config), manifest.config, name));
  if (imageConfig === void 0)
    throw unusable(name, `its config ${manifest.config.digest} is not an image config`);
  return {
    kind: "packed",
    name,
    notes,
    manifest: { mediaType: manifest.mediaType, digest: found.digest, bytes: found.bytes },
    config: manifest.config,
    layers: manifest.layers,
    imageConfig,
    origins: [origin],
    remote: new Set([...manifest.layers, manifest.config].map(({ digest }) => digest)),
    open,
    dispose: async () => {
    }
  };
}
async function readText(source, { digest, size }, name) {
  if (size > DOCUMENT_LIMIT) throw unusable(name, `its config has ${size} bytes`);
  const chunks = [];
  for await (const chunk of source) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  if ((0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes) !== digest) throw unusable(name, `its config does not match its digest`);
  return bytes.toString("utf8");
}
var unusable = (name, what) => new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`The image ${name} cannot be copied: ${what}.`, { fix: "Push it again." });




/***/ })

};
