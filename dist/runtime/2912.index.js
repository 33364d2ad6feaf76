export const id = 2912;
export const ids = [2912];
export const modules = {

/***/ 2912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ reconcile)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _launcher_342d_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6500);
/* harmony import */ var _preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(678);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6749);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1651);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1936);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8147);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(300);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(734);
/* harmony import */ var _identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5100);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9403);
/* harmony import */ var _desired_state_5926_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5975);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5180);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7598);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);













// src/preview/lifecycle/down.ts

var DRAIN_MS = 3e5;
var TICK_MS = 5e3;
async function down(ports, request, record) {
  return new Teardown(ports, request, record).run();
}
var Teardown = class {
  #ports;
  #request;
  #record;
  #removed = [];
  #warnings = [];
  constructor(ports, request, record) {
    this.#ports = ports;
    this.#request = request;
    this.#record = record;
  }
  async run() {
    const { records, clock } = this.#ports;
    const { identity } = this.#request;
    if (this.#record !== void 0 && this.#record.state !== "deleting") {
      await records.put({ ...this.#record, state: "deleting", updatedAt: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE)(clock.now()) });
    }
    await this.#predestroy();
    const tagged = this.#request.tagged ?? await this.#tagged();
    const services = this.#services(tagged);
    await this.#try(
      "timer",
      (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .schedulePrefix */ .Wu)(identity),
      async () => await this.#ports.timer?.cancel(identity) ?? []
    );
    await this.#stopTasks();
    await this.#try(
      "listener rule",
      (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .previewName */ .gz)(identity),
      () => this.#ports.ingress.closeRoute(identity, this.#record?.listener)
    );
    this.#checkListener();
    for (const name of services) {
      await this.#try("ECS service", name, async () => [
        { kind: "ECS service", name, outcome: await this.#ports.services.remove(name) }
      ]);
    }
    await this.#drained(services);
    await this.#try("target group", (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .previewName */ .gz)(identity), () => this.#ports.ingress.closeTargets(identity));
    await this.#dropDatabase(tagged);
    const secret = (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .secretName */ .Gf)(identity);
    await this.#try("secret", secret, async () => [
      { kind: "secret", name: secret, outcome: await this.#ports.secrets.remove(secret) }
    ]);
    await this.#counted("task definitions", async () => {
      const known = await records.taskDefinitions(identity.number);
      const { prPredestroy, postdeploy: postdeploy2 } = this.#record ?? {};
      const extra = [prPredestroy, postdeploy2].flatMap((arn) => arn ?? []);
      const found = tagged.filter(({ kind }) => kind === "task definition").map(({ arn }) => arn);
      return this.#ports.taskDefinitions.retire([.../* @__PURE__ */ new Set([...known, ...extra, ...found])]);
    });
    await this.#counted("images", () => this.#ports.images.remove(identity.number));
    await this.#retireDeployments();
    const verified = await this.#verify(services);
    if (verified && !this.#removed.some(({ outcome }) => outcome === "failed"))
      await records.remove(identity.number);
    return { removed: this.#removed, verified, warnings: this.#warnings };
  }
  /** With the image, the config vars and the network of the newest release; bounded, and never in the way. */
  async #predestroy() {
    const { prPredestroy } = this.#record ?? {};
    const { identity, predestroySeconds, signal } = this.#request;
    if (prPredestroy === void 0 || predestroySeconds === 0) return;
    try {
      const { failure } = await this.#ports.log.group(
        "pr-predestroy",
        () => this.#ports.commands.run({
          taskDefinition: prPredestroy,
          process: "pr-predestroy",
          logPrefix: (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .logPrefixOf */ .iW)(identity.number),
          clientToken: (0,node_crypto__WEBPACK_IMPORTED_MODULE_13__.createHash)("sha256").update(`pr-predestroy
${prPredestroy}`).digest("hex").slice(0, 36),
          startedBy: (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .previewStartedBy */ .Dr)(identity),
          tags: { ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .ownershipTags */ .dt)(identity), "renga:process": "pr-predestroy" },
          timeoutSeconds: predestroySeconds,
          signal
        })
      );
      if (failure !== void 0) this.#warn(`pr-predestroy failed; the teardown continues: ${failure}.`);
    } catch (error) {
      if (signal.aborted) throw error;
      this.#warn(`pr-predestroy could not run; the teardown continues: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__/* .describeError */ .Uc)(error)}`);
    }
  }
  async #tagged() {
    try {
      return await this.#ports.resources.of([this.#request.identity.number]);
    } catch (error) {
      this.#warn(`Resources with this preview's tags could not be listed: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__/* .describeError */ .Uc)(error)}`);
      return [];
    }
  }
  /** Of the record, of the tags, and `web`, which nearly every app has: without both, something is still looked for. */
  #services(tagged) {
    const { identity } = this.#request;
    const named = ["web", ...this.#record?.processes ?? []].map((type) => (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .serviceNameOf */ .Ee)(identity, type));
    const found = tagged.filter(({ kind }) => kind === "ECS service").map(({ arn }) => arn.slice(arn.lastIndexOf("/") + 1)).filter((name) => name.startsWith(`${(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .previewName */ .gz)(identity)}-`));
    return [.../* @__PURE__ */ new Set([...named, ...found])];
  }
  async #stopTasks() {
    await this.#counted(
      "one-off tasks",
      () => this.#ports.services.stopTasks((0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .previewStartedBy */ .Dr)(this.#request.identity))
    );
  }
  /** Until ECS has stopped their tasks: a target group that goes before stalls the service silently. */
  async #drained(names) {
    const { services, clock } = this.#ports;
    const { signal } = this.#request;
    const deadline = clock.now() + DRAIN_MS;
    for (; ; ) {
      signal.throwIfAborted();
      const left = await this.#standing(() => services.describe(names));
      if (left.length === 0) return;
      if (clock.now() >= deadline) {
        for (const name of left) {
          this.#fail("ECS service", name, `it is still draining after ${DRAIN_MS / 6e4} minutes`);
        }
        return;
      }
      await clock.sleep(TICK_MS, signal);
    }
  }
  async #standing(read) {
    try {
      const found = await read();
      return [...found].filter(([, { status }]) => status !== "INACTIVE").map(([name]) => name);
    } catch (error) {
      this.#ports.log.debug(`services could not be read: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__/* .describeError */ .Uc)(error)}`);
      return ["unreadable"];
    }
  }
  /**
   * A rule on a load balancer that the platform describes no more is looked for by nobody: it must not pass for gone.
   */
  #checkListener() {
    const { identity, platform } = this.#request;
    const listener = this.#record?.listener;
    if (listener === void 0 || platform.preview.sharedAlb !== void 0) return;
    const parameter = `/renga/apps/${identity.app}/preview`;
    this.#fail(
      "listener rule",
      (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .previewName */ .gz)(identity),
      `it is on '${listener}', but the parameter '${parameter}' no longer has 'sharedAlb': restore it until its previews are destroyed`
    );
  }
  async #dropDatabase(tagged) {
    const { identity, platform, signal } = this.#request;
    const record = this.#record;
    const expected = record === void 0 ? tagged.length > 0 && platform.preview.database !== void 0 : (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .mayHaveDatabase */ .$l)(record);
    if (!expected) return;
    const name = (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .databaseName */ .Do)(identity);
    if (platform.preview.database === void 0) {
      const parameter = `/renga/apps/${identity.app}/preview`;
      this.#fail(
        "database and role",
        name,
        `the parameter '${parameter}' no longer has 'database': restore it until the previews that use it are destroyed`
      );
      return;
    }
    await this.#try("database and role", name, async () => {
      const { failure } = await this.#ports.log.group(
        "database",
        () => (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .runDatabaseTask */ .Ec)(this.#ports, { platform, identity, work: { kind: "drop" }, signal })
      );
      if (failure !== void 0) throw new Error(failure);
      const made = record !== void 0;
      return [{ kind: "database and role", name, outcome: made ? "deleted" : "absent" }];
    });
  }
  async #retireDeployments() {
    await this.#counted("GitHub deployments", async () => {
      const { deleted, problems } = await this.#ports.deployments.retire(this.#request.identity.number);
      for (const problem of problems) this.#warn(problem);
      return deleted;
    });
  }
  /** Describes every derived name: what is found is `failed`, whatever the call to delete it answered. */
  async #verify(services) {
    const { identity } = this.#request;
    const { ingress, secrets, timer } = this.#ports;
    const secret = (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .secretName */ .Gf)(identity);
    const looks = [
      ["ECS service", async () => (await this.#left(services)).map((name) => `ECS service ${name}`)],
      ["ingress", () => ingress.remains(identity, this.#record?.listener)],
      ["secret", async () => await secrets.exists(secret) ? [`secret ${secret}`] : []],
      ["timer", async () => (await timer?.list(identity) ?? []).map((name) => `timer ${name}`)]
    ];
    let good = true;
    for (const [what, look] of looks) {
      try {
        const remains = await look();
        for (const name of remains) this.#fail(what, name, "it still exists");
        if (remains.length > 0) good = false;
      } catch (error) {
        good = false;
        this.#fail(what, "verification", `it could not be checked: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__/* .describeError */ .Uc)(error)}`);
      }
    }
    return good;
  }
  async #left(services) {
    const found = await this.#ports.services.describe(services);
    return [...found.values()].filter(({ status }) => status !== "INACTIVE").map(({ name }) => name);
  }
  /** Runs one step; what it removed goes into the table, what it threw as well. */
  async #try(kind, name, work) {
    this.#request.signal.throwIfAborted();
    try {
      for (const removal of await work()) {
        this.#removed.push(removal);
        this.#ports.log.info(`${removal.kind} ${removal.name}: ${removal.outcome}`);
      }
    } catch (error) {
      if (this.#request.signal.aborted) throw error;
      this.#fail(kind, name, (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__/* .describeError */ .Uc)(error));
    }
  }
  async #counted(kind, work) {
    await this.#try(kind, (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .previewName */ .gz)(this.#request.identity), async () => {
      const count = await work();
      return [{ kind, name: String(count), outcome: count === 0 ? "absent" : "deleted" }];
    });
  }
  #fail(kind, name, reason) {
    this.#removed.push({ kind, name, outcome: "failed", reason });
    this.#ports.log.warning(`${kind} ${name}: ${reason}`);
  }
  #warn(text) {
    this.#warnings.push(text);
    this.#ports.log.warning(text);
  }
};

// src/preview/environment/cost.ts
var VCPU_HOUR = 0.04048;
var GIB_HOUR = 4445e-6;
var SECRET_DAY = 0.4 / 30;
function costPerDay(processes) {
  const compute = processes.reduce(
    (sum, { size, quantity }) => sum + quantity * (size.cpu / 1024 * VCPU_HOUR + size.memory / 1024 * GIB_HOUR),
    0
  );
  return Math.round((compute * 24 + SECRET_DAY) * 100) / 100;
}

// src/preview/environment/scripts.ts
async function registerScript(taskDefinitions, platform, release, image, script) {
  const { name, limits } = script;
  const process = {
    type: name,
    command: script.script.command,
    entryPoint: [...(0,_launcher_342d_js__WEBPACK_IMPORTED_MODULE_1__/* .shellEntryPoint */ .L)(image), script.script.command],
    size: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .cutSize */ .E0)(script.script.size ?? limits.size, limits.size),
    quantity: 0,
    singleton: true,
    strategy: "rolling",
    bakeMinutes: 0,
    stopTimeout: 30
  };
  const input = (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_4__/* .buildTaskDefinition */ .D6)(platform, release, process, image);
  return (await taskDefinitions.register(input)).arn;
}

// src/app/describe-app.ts
function describeApp(app) {
  const width = Math.max(0, ...app.processes.map((process) => process.name.length));
  return [
    ...line("app", app.name === void 0 ? [] : [app.name]),
    ...line("stack", app.stack === void 0 ? [] : [app.stack]),
    ...line("buildpacks", app.buildpacks),
    app.processes.length === 0 ? "processes: from the image" : "processes:",
    ...app.processes.map((process) => `  ${process.name.padEnd(width)}  ${describeProcess(process)}`),
    ...app.release === void 0 ? ["release phase: none"] : [`release phase: ${describeSize(app.release.size)}: ${shorten(app.release.command)}`],
    ...describeConfig(app),
    ...line(
      "add-ons",
      app.addons.map((addon) => addon.as === void 0 ? addon.plan : `${addon.plan} as ${addon.as}`)
    ),
    ...app.scripts.postdeploy === void 0 ? [] : [`postdeploy: ${shorten(app.scripts.postdeploy.command)}`],
    ...app.schedules.map(
      ({ name, expression, timezone, size, command }) => `schedule ${name}: ${expression} ${timezone ?? "UTC"}, ${describeSize(size)}: ${shorten(command)}`
    )
  ];
}
function describeProcess(process) {
  const { autoscaling, deploy, healthCheck } = process;
  const facts = [
    `${(0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_5__/* .quantityOf */ .Ri)(process)} \xD7 ${describeSize(process.size)}`,
    deploy.strategy === "blue-green" ? `blue-green, bakes ${deploy.bakeMinutes} min` : deploy.strategy,
    ...deploy.singleton ? ["singleton"] : [],
    ...autoscaling === void 0 ? [] : [`scales ${autoscaling.min} to ${autoscaling.max}`],
    ...healthCheck === void 0 ? [] : [`checked at ${healthCheck.path}`]
  ];
  return `${facts.join(", ")}: ${shorten(process.command)}`;
}
function describeSize(size) {
  return `${size.name} (${size.cpu / 1024} vCPU, ${size.memory / 1024} GiB)`;
}
function describeConfig(app) {
  const generated = app.env.filter((declaration) => declaration.generator !== void 0);
  const rest = app.env.filter((declaration) => declaration.generator === void 0);
  const names = (declarations) => declarations.map(({ name }) => name);
  return [
    ...line(
      "config vars to set",
      names(rest.filter(({ required, value }) => required && value === void 0))
    ),
    ...line("config vars with a default", names(rest.filter(({ value }) => value !== void 0))),
    ...line("config vars to generate", names(generated)),
    ...line(
      "optional config vars",
      names(rest.filter(({ required, value }) => !required && value === void 0))
    )
  ];
}
function line(title, items) {
  return items.length === 0 ? [] : [`${title}: ${items.join(", ")}`];
}
function shorten(text) {
  return text.length <= 80 ? text : `${text.slice(0, 79)}\u2026`;
}

// src/preview/environment/addons.ts
var POSTGRES = /^heroku-postgresql(:|$)|^postgres/i;
var REDIS = /^(heroku-redis|heroku-key-value-store|rediscloud|redistogo|stackhero-redis)(:|$)/i;
function planAddons(app, modes) {
  const warnings = [];
  const databaseNames = /* @__PURE__ */ new Set();
  const redisNames = /* @__PURE__ */ new Set();
  for (const { plan, as } of app.addons) {
    const service = plan.split(":")[0] ?? plan;
    if (POSTGRES.test(plan)) {
      if (modes.database === "none") {
        warnings.push(
          `The add-on ${plan} is not created ('database: none'). Set 'database: shared', or put DATABASE_URL in the review config vars.`
        );
      } else if (as !== void 0) databaseNames.add(`${as.toUpperCase()}_URL`);
    } else if (REDIS.test(plan)) {
      if (modes.redis === "none") {
        warnings.push(
          `The add-on ${plan} is not created ('redis: none'). Set 'redis: prefix' or 'redis: sidecar', or put REDIS_URL in the review config vars.`
        );
      } else if (as !== void 0) redisNames.add(`${as.toUpperCase()}_URL`);
    } else {
      warnings.push(
        `The add-on ${plan} is not created: previews have PostgreSQL and Redis only. Set the config vars of ${service} in the review config vars, or remove it from 'environments.review.addons'.`
      );
    }
  }
  if (modes.database === "external") {
    warnings.push(
      "'database: external': DATABASE_URL comes from the input 'env' or the review config vars, and its data is not removed with the preview."
    );
  }
  if (modes.redis === "prefix") {
    warnings.push("All previews share one Redis: the app must prefix each key with REDIS_PREFIX.");
  }
  if (modes.redis === "sidecar") {
    warnings.push(
      "Each task has its own Redis, empty after every deploy: suitable for a cache, not for queues between process types."
    );
  }
  return {
    ...modes,
    databaseNames: modes.database === "none" || modes.database === "external" ? [] : ["DATABASE_URL", ...databaseNames],
    redisNames: modes.redis === "none" ? [] : ["REDIS_URL", ...redisNames],
    warnings: [...new Set(warnings)]
  };
}

// src/preview/lifecycle/prepare.ts
async function prepare(ports, request, record) {
  const { identity, platform, material, settings, pull } = request;
  const { preview } = platform;
  const { app } = material;
  const manifest = describeApp(app);
  logManifest(ports, manifest, record?.manifest);
  const addons = planAddons(app, settings);
  (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .checkDatabase */ .MG)(identity.app, addons.database, preview.database);
  ports.ingress.check?.();
  const image = await ports.inspector.inspect(material.image);
  const open = {
    names: app.publicConfigVars,
    texts: [
      (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .previewName */ .gz)(identity),
      ...record?.url === void 0 ? [] : [record.url],
      ...(preview.sharedAlb === void 0 ? [] : (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .listenersOf */ .bg)(preview.sharedAlb)).map(
        ({ url }) => url.replace("*", (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .hostLabel */ .vy)(identity))
      ),
      material.sha,
      (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_8__/* .formatImageReference */ .my)(image.reference),
      ...image.processes.map(({ type }) => type),
      ...app.processes.map(({ name }) => name)
    ]
  };
  const [stored, review] = await Promise.all([
    ports.secrets.read((0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .secretName */ .Gf)(identity), open),
    preview.reviewConfigSecret === void 0 ? void 0 : readReviewVars(ports, preview.reviewConfigSecret, open)
  ]);
  const { processes, problems } = (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_3__/* .processMap */ .QB)(app, image.processes);
  (0,_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_7__/* .settleProblems */ .Q)(problems, ports.log);
  const cut = (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .cutProcesses */ .Se)(processes, settings.limits);
  const known = stored?.values ?? /* @__PURE__ */ new Map();
  const config = (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveConfig */ .pE)(
    {
      app,
      stored: known,
      review: review ?? /* @__PURE__ */ new Map(),
      given: settings.env,
      injected: new Map([
        ...(0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .injectedVars */ .bM)(identity, pull, app.parity),
        ...(0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .redisVars */ .Iw)(addons, identity, preview.redis),
        ...(0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .databaseVars */ .A4)(addons, identity, preview.database, known, ports.make)
      ]),
      random: ports.make.random
    },
    preview.reviewConfigSecret === void 0 ? "the input 'env'" : `the secret '${preview.reviewConfigSecret}' (review config vars)`
  );
  checkSize(request, config, cut.processes, image);
  for (const name of config.generated)
    ports.log.info(`config var ${name}: generated, and kept while the preview exists`);
  return {
    image,
    processes: cut.processes.filter(({ type }) => type !== _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_6__/* .RELEASE_PROCESS */ .kD),
    web: processes.find(({ type }) => type === "web"),
    addons,
    config,
    configUnchanged: stored !== void 0 && (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .sameValues */ .Z)(stored.values, config.values),
    manifest
  };
}
function checkSize({ identity, platform, material, run }, config, processes, image) {
  const accountId = /^\d{12}/.exec(image.reference.registry)?.[0] ?? "0".repeat(12);
  const place = { accountId, region: platform.region };
  const secretArn = (0,_partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_10__/* .arnIn */ .Lo)(place, "secretsmanager", `secret:${(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .secretName */ .Gf)(identity)}-XXXXXX`);
  const own = (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .derivePlatform */ .nl)(platform, { number: identity.number, configSecret: secretArn, web: void 0 });
  const names = [...config.values.keys()].filter((name) => !name.startsWith(_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .HIDDEN */ .RG));
  const { parity } = material.app;
  (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_4__/* .checkTaskDefinitions */ .CC)(
    own,
    {
      app: own.app,
      environment: own.environment,
      image: (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_8__/* .formatImageReference */ .my)(image.reference),
      config: { secretArn, versionId: "", names },
      processes,
      actor: run.actor,
      runKey: run.runKey,
      ...parity === void 0 ? {} : { parity },
      ...run.commit === void 0 ? {} : { commit: run.commit }
    },
    image.config
  );
}
async function readReviewVars(ports, secret, open) {
  const found = await ports.secrets.read(secret, open);
  if (found !== void 0) return found.values;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__/* .UserError */ .yo(`The secret '${secret}' with the review config vars does not exist.`, {
    fix: "Create it with your infrastructure code, or correct 'reviewConfigSecret' in the app's preview parameter."
  });
}
function logManifest({ log }, now, before) {
  for (const line2 of now) log.info(line2);
  if (before === void 0) return;
  const changes = diffLines(before, now);
  log.info(changes.length === 0 ? "app.json: unchanged since the last push" : "changed since the last push:");
  for (const line2 of changes) log.info(line2);
}
function diffLines(before, now) {
  const [old, fresh] = [new Set(before), new Set(now)];
  return [
    ...before.filter((line2) => !fresh.has(line2)).map((line2) => `- ${line2}`),
    ...now.filter((line2) => !old.has(line2)).map((line2) => `+ ${line2}`)
  ];
}
async function checkRoom(ports, request) {
  const { identity, settings } = request;
  const others = (await ports.records.list()).filter(({ number }) => number !== identity.number);
  if (others.length < settings.maxPreviews) return;
  const [oldest] = others.filter(({ pinned }) => !pinned).sort((a, b) => (a.deployedAt ?? a.createdAt).localeCompare(b.deployedAt ?? b.createdAt));
  const longest = oldest === void 0 ? "all of them are pinned" : `the least recently deployed one is ${(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .previewName */ .gz)(oldest)}`;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__/* .UserError */ .yo(
    `${others.length === 1 ? "There is 1 preview" : `There are ${others.length} previews`}, but 'max-previews' is ${settings.maxPreviews}; ${longest}.`,
    {
      fix: "Close a pull request or comment /preview down on it, or raise max-previews."
    }
  );
}

// src/preview/lifecycle/retire-revisions.ts
var KEPT = 2;
var RECENT = 6;
async function retireRevisions(ports, before, now) {
  const recent = await ports.ledger.list(RECENT);
  const live = recent.filter(({ status }) => status === "succeeded").slice(0, KEPT);
  const kept = /* @__PURE__ */ new Set([...live.flatMap(revisionsOf), ...scriptsOf(now)]);
  const ended = recent.filter(({ status }) => status !== "pending").flatMap(revisionsOf);
  const old = [.../* @__PURE__ */ new Set([...ended, ...scriptsOf(before)])].filter((arn) => !kept.has(arn));
  return old.length === 0 ? 0 : ports.taskDefinitions.retire(old);
}
var revisionsOf = ({ processes }) => processes.flatMap(({ taskDefinition }) => taskDefinition ?? []);
var scriptsOf = ({ prPredestroy, postdeploy: postdeploy2 }) => [prPredestroy, postdeploy2].flatMap((arn) => arn ?? []);

// src/preview/lifecycle/up.ts
async function up(ports, request, known, phases) {
  const prepared = await check(ports, request, known, phases);
  const { clock, records } = ports;
  const { identity, material, settings } = request;
  const before = known ?? (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .newRecord */ .Mx)(identity, (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE)(clock.now()));
  const expiresAt = expiry(before, clock.now(), settings.staleDays);
  const { addons } = prepared;
  let record = {
    ...withoutExpiry(before),
    state: "creating",
    sha: material.sha,
    // Before anything is made: what a killed run leaves is on record.
    processes: [.../* @__PURE__ */ new Set([...before.processes, ...prepared.processes.map(({ type }) => type)])],
    database: addons.database,
    databaseMade: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .mayHaveDatabase */ .$l)(before) || (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .ownsDatabase */ .$r)(addons),
    // A push without a database takes its password out of the secret; the next one with it sets a new one.
    databaseReady: before.databaseReady && (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .ownsDatabase */ .$r)(addons),
    redis: addons.redis,
    updatedAt: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE)(clock.now()),
    ...expiresAt === void 0 ? {} : { expiresAt: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE)(expiresAt) }
  };
  const save = async (change) => {
    record = { ...record, ...change, updatedAt: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE)(clock.now()) };
    await records.put(record);
  };
  await save({});
  const view = () => ({
    ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .baseView */ .fP)(record, request.run.runUrl, request.platform),
    phases: phases.taken,
    warnings: addons.warnings,
    costPerDay: costPerDay(prepared.processes)
  });
  for (const warning of addons.warnings) ports.log.warning(warning);
  await ports.comment.show({ ...view(), status: "deploying" });
  await ports.deployments.started(identity.number, material.sha);
  try {
    const secret = await writeSecret(ports, request, prepared);
    if (!record.databaseReady && (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .ownsDatabase */ .$r)(record)) {
      await phases.run("database", () => createDatabase(ports, request, record, secret));
      await save({ databaseReady: true });
    }
    const { web } = prepared;
    const ingress = web && await phases.run("ingress", () => (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .openIngress */ .s7)(ports, identity, web.healthCheck?.path, record));
    if (ingress?.listener !== void 0) await save({ listener: ingress.listener });
    const platform = (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .derivePlatform */ .nl)(request.platform, {
      number: identity.number,
      configSecret: secret,
      web: ingress?.web
    });
    const environment = (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .previewEnvironment */ ._s)(ports.environment(platform), {
      identity,
      limits: settings.limits,
      standing: record.processes,
      redisImage: addons.redis === "sidecar" ? request.platform.preview.redis?.image : void 0
    });
    const { app, image } = material;
    const source = { kind: "image", app, image, description: void 0 };
    const brought = await (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .bringUp */ .qh)(environment, ports.services, phases, {
      identity,
      platform,
      source,
      run: request.run,
      releaseTimeoutSeconds: settings.releaseTimeoutSeconds,
      deployTimeoutMinutes: settings.deployTimeoutMinutes,
      signal: request.signal,
      beforeServices: async (release) => {
        if (expiresAt !== void 0) await ports.timer?.set(identity, typesOf(release), expiresAt);
        const scripts = await scriptsOf2(environment, platform, release, prepared, request);
        record = { ...withoutScripts(record), ...scripts };
        await save({});
      }
    });
    const served = prepared.processes.some(({ type }) => type === "web") ? ingress : void 0;
    const { health } = settings;
    const { signal } = request;
    const url = served && await (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .reachableUrl */ .NA)(ports, identity, brought, served, phases, { health, signal });
    const serving = brought.release;
    await save({
      ...url === void 0 ? {} : { url },
      processes: typesOf(serving),
      quantities: quantitiesOf(serving)
    });
    await (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .postdeploy */ .ey)(ports, identity, record, phases, { runKey: request.run.runKey, signal });
    await save({
      state: "ready",
      postdeployed: true,
      manifest: prepared.manifest,
      deployedAt: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE)(clock.now()),
      awakeSince: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE)(clock.now())
    });
    await ports.deployments.succeeded(identity.number, url);
    const ready = {
      ...view(),
      status: "ready",
      release: (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_6__/* .formatVersion */ .qh)(serving.version),
      processes: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .processViews */ .AX)(brought.result)
    };
    await ports.comment.show(ready);
    const { ledger } = environment;
    await retireRevisions({ ledger, taskDefinitions: ports.taskDefinitions }, before, record).catch(
      (error) => {
        ports.log.info(`Task definitions of earlier pushes are left to the teardown: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__/* .describeError */ .Uc)(error)}`);
      }
    );
    return ready;
  } catch (error) {
    const failure = (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .asFailure */ .h_)(error);
    await save({ state: "failed" }).catch(() => void 0);
    await ports.deployments.failed(identity.number, failure.message);
    const failed = {
      ...view(),
      ...failure.view,
      status: "failed",
      failure: { reason: failure.message, lines: failure.lines }
    };
    await ports.comment.show(failed);
    throw new _preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .PreviewFailedError */ .yM(failure.message, { lines: failure.lines, shown: failed, cause: error });
  }
}
async function check(ports, request, known, phases) {
  try {
    if (known === void 0) await checkRoom(ports, request);
    return await phases.run("check", () => prepare(ports, request, known), false);
  } catch (error) {
    if (request.signal.aborted) throw error;
    const { runUrl } = request.run;
    const view = {
      ...known === void 0 ? (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .emptyView */ .nG)(request.identity, runUrl) : (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .baseView */ .fP)(known, runUrl),
      sha: request.material.sha,
      status: known === void 0 ? "refused" : "failed",
      failure: { reason: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .asFailure */ .h_)(error).message }
    };
    await ports.comment.show(view);
    throw error;
  }
}
function expiry(record, now, staleDays) {
  return record.pinned || staleDays === void 0 ? void 0 : now + (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .days */ ._3)(staleDays);
}
function withoutExpiry({ expiresAt: _old, ...record }) {
  return record;
}
function withoutScripts({ prPredestroy: _one, postdeploy: _other, ...record }) {
  return record;
}
async function writeSecret(ports, { identity }, prepared) {
  const name = (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .secretName */ .Gf)(identity);
  if (prepared.configUnchanged) {
    const stored = await ports.secrets.read(name);
    if (stored !== void 0) return stored.arn;
  }
  return (await ports.secrets.write(name, prepared.config.values, (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .ownershipTags */ .dt)(identity))).arn;
}
async function createDatabase(ports, request, record, secret) {
  const { identity, platform, signal } = request;
  const { failure, lines } = await (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .runDatabaseTask */ .Ec)(ports, {
    platform,
    identity,
    work: { kind: "create", template: record.database === "template", secret },
    signal
  });
  if (failure === void 0) return;
  throw new _preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .PreviewFailedError */ .yM(`The preview's database could not be created: ${failure}.`, {
    fix: "See the psql output; if the template stays busy, close its sessions (ALTER DATABASE \u2026 ALLOW_CONNECTIONS false).",
    lines
  });
}
async function scriptsOf2(environment, platform, release, { image }, { material, settings }) {
  const { scripts } = material.app;
  const { limits } = settings;
  const register = (name, script) => registerScript(environment.taskDefinitions, platform, release, image.config, { name, script, limits });
  return {
    ...scripts.prPredestroy === void 0 ? {} : { prPredestroy: await register("pr-predestroy", scripts.prPredestroy) },
    ...scripts.postdeploy === void 0 ? {} : { postdeploy: await register("postdeploy", scripts.postdeploy) }
  };
}
var typesOf = (release) => (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_6__/* .serviceProcesses */ .Dl)(release).map(({ type }) => type);
var quantitiesOf = (release) => Object.fromEntries((0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_6__/* .serviceProcesses */ .Dl)(release).map(({ type, quantity }) => [type, quantity]));

// src/preview/lifecycle/reconcile.ts
var WAIT_SECONDS = 3600;
async function reconcile(ports, request) {
  const { identity, run, signal } = request;
  const waitSeconds = request.patient === false ? 0 : WAIT_SECONDS;
  return (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .lockPreview */ .it)(
    ports,
    identity,
    { run, waitSeconds, signal },
    (held) => locked(ports, { ...request, signal: held })
  );
}
async function locked(ports, request) {
  const { identity, rules } = request;
  const pull = await ports.pullRequests.get(identity.number);
  const record = await ports.records.get(identity.number);
  (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .assertOwnPreview */ .bk)(record, identity);
  const verdict = (0,_desired_state_5926_js__WEBPACK_IMPORTED_MODULE_11__/* .desiredState */ .Iq)(pull, rules);
  const unwanted = record === void 0 ? void 0 : request.unwanted?.(record);
  const reason = verdict.kind === "down" ? verdict.reason : unwanted;
  if (reason !== void 0 && record === void 0 && pull?.state === "open") {
    const refused = {
      ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .emptyView */ .nG)(identity, request.run.runUrl),
      status: "refused",
      failure: { reason }
    };
    return { kind: "absent", reason, view: refused };
  }
  if (reason !== void 0 || pull === void 0) {
    return takeDown(ports, request, record, reason ?? "the pull request does not exist");
  }
  const view = () => record === void 0 ? (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .emptyView */ .nG)(identity, void 0) : (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .baseView */ .fP)(record, void 0);
  if (request.up === void 0 || !canBringUp(ports)) {
    return { kind: "kept", view: { ...view(), status: statusOf(record) } };
  }
  const { material, settings } = request.up;
  if (material.sha !== pull.headSha) {
    ports.log.info(`the head of the pull request is now ${(0,_desired_state_5926_js__WEBPACK_IMPORTED_MODULE_11__/* .short */ .h0)(pull.headSha)}: its own run brings it up`);
    return { kind: "superseded", head: pull.headSha, view: { ...view(), status: statusOf(record) } };
  }
  const phases = new _preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .Phases */ .Vw(ports.clock, ports.log);
  const { run, platform, signal } = request;
  const outcome = await up(
    ports,
    { identity, platform, pull, material, run, settings, signal },
    record,
    phases
  ).then(
    (ready) => ({ view: ready }),
    (error) => ({ error })
  );
  const after = signal.aborted ? pull : await lookAgain(ports, identity.number, pull);
  const then = (0,_desired_state_5926_js__WEBPACK_IMPORTED_MODULE_11__/* .desiredState */ .Iq)(after, rules);
  if (then.kind === "down") {
    const current = await ports.records.get(identity.number);
    return takeDown(ports, request, current, `${then.reason} (while it came up)`);
  }
  if ("error" in outcome) throw outcome.error;
  return { kind: "up", view: outcome.view };
}
var canBringUp = (ports) => "environment" in ports;
async function lookAgain(ports, number, before) {
  try {
    return await ports.pullRequests.get(number);
  } catch (error) {
    ports.log.warning(
      `Whether pull request ${number} is still open could not be read after the deploy: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__/* .describeError */ .Uc)(error)} If it was closed, its close job or the next sweep tears down the preview.`
    );
    return before;
  }
}
async function takeDown(ports, request, record, reason) {
  const { identity, platform, predestroySeconds, signal, run } = request;
  ports.log.info(`${(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .previewName */ .gz)(identity)}: down, because ${reason}`);
  const base = record === void 0 ? (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .emptyView */ .nG)(identity, run.runUrl) : (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_9__/* .baseView */ .fP)(record, run.runUrl);
  const { url: _gone, expiresAt: _none, ...bare } = base;
  if (record !== void 0) await ports.comment.show({ ...bare, status: "destroying" });
  const torn = await down(
    ports,
    {
      identity,
      platform,
      predestroySeconds,
      signal,
      ...request.tagged === void 0 ? {} : { tagged: request.tagged }
    },
    record
  );
  const done = torn.verified && !torn.removed.some(({ outcome }) => outcome === "failed");
  const was = record !== void 0 || torn.removed.some(({ outcome }) => outcome !== "absent");
  const view = {
    ...bare,
    status: done ? "destroyed" : "destroy-failed",
    removed: torn.removed,
    warnings: torn.warnings
  };
  if (!was) return { kind: "absent", reason, view: { ...view, status: "refused" } };
  await ports.comment.show(view);
  return { kind: "down", reason, view, torn };
}
function statusOf(record) {
  switch (record?.state) {
    case "ready":
      return "ready";
    case "sleeping":
      return "sleeping";
    case "failed":
      return "failed";
    case "deleting":
      return "destroy-failed";
    case "creating":
      return "deploying";
    case void 0:
      return "refused";
  }
}




/***/ }),

/***/ 5975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ desiredState),
/* harmony export */   RX: () => (/* binding */ hasLabel),
/* harmony export */   h0: () => (/* binding */ short)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/preview/record/desired-state.ts
function desiredState(pull, rules) {
  const reason = pull === void 0 ? "the pull request does not exist" : reasonAgainst(pull, rules);
  return reason === void 0 ? { kind: "up" } : { kind: "down", reason };
}
function reasonAgainst(pull, rules) {
  if (pull.state !== "open")
    return pull.merged ? "the pull request is merged" : `the pull request is ${pull.state}`;
  if (pull.fork && rules.approvedSha !== pull.headSha) {
    return rules.approvedSha === void 0 ? "it comes from a fork, and no maintainer has approved its commit" : `a maintainer approved ${short(rules.approvedSha)}, but the head is now ${short(pull.headSha)}`;
  }
  if (pull.authorType === "Bot" && rules.bots === "skip") return "its author is a bot ('bots: skip')";
  if (pull.draft && rules.drafts === "skip") return "it is a draft ('drafts: skip')";
  if (!hasLabel(pull, rules.label)) {
    return "it does not have the label required for previews";
  }
  return void 0;
}
function hasLabel({ labels }, label) {
  const plain = (text) => text.trim().toLowerCase();
  return label === void 0 || labels.some((one) => plain(one) === plain(label));
}
var short = (sha) => sha.slice(0, 7);




/***/ }),

/***/ 6500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ shellEntryPoint)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(300);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9058);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/image/oci/launcher.ts
var LAUNCHER = "/cnb/lifecycle/launcher";
function shellEntryPoint(image) {
  const metadata = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)(image.config.labels[_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILD_METADATA_LABEL */ .Ut] ?? "");
  if (typeof metadata?.["launcher"] !== "object") return ["/bin/sh", "-c"];
  const shell = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asObjects */ .Nt)(metadata["processes"]).map(({ command }) => typeof command === "string" ? command : (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asStrings */ .P7)(command)[0]).find((program) => program !== void 0 && /^(\/(usr\/)?bin\/)?(ba|da)?sh$/.test(program));
  return [LAUNCHER, "--", shell ?? "bash", "-c"];
}




/***/ })

};
