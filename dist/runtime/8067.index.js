export const id = 8067;
export const ids = [8067];
export const modules = {

/***/ 8067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _sleep_bae5_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(797);
/* harmony import */ var _rule_inputs_e94a_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6758);
/* harmony import */ var _describe_app_969b_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2912);
/* harmony import */ var _launcher_342d_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6500);
/* harmony import */ var _open_preview_ports_1d78_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7183);
/* harmony import */ var _PutSecretValueCommand_b1bc_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5844);
/* harmony import */ var _preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(678);
/* harmony import */ var _end_other_phases_a40f_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3597);
/* harmony import */ var _keep_config_902e_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5749);
/* harmony import */ var _abortable_032e_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9773);
/* harmony import */ var _DescribeAccountLimitsCommand_dbaf_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9791);
/* harmony import */ var _DescribeTargetGroupsCommand_698d_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6085);
/* harmony import */ var _scaling_65fa_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1324);
/* harmony import */ var _app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(2634);
/* harmony import */ var _services_b2a3_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(9837);
/* harmony import */ var _conclude_0c48_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(1215);
/* harmony import */ var _names_d51e_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(8442);
/* harmony import */ var _connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(4827);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(9590);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(6749);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(1651);
/* harmony import */ var _compose_collection_e662_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(1031);
/* harmony import */ var _process_table_3586_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(7449);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(1936);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(7590);
/* harmony import */ var _batches_0917_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(7416);
/* harmony import */ var _transient_read_0d77_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(3580);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(6710);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(8147);
/* harmony import */ var _release_tags_a561_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(5601);
/* harmony import */ var _access_24c4_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(9306);
/* harmony import */ var _process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(4898);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(300);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(734);
/* harmony import */ var _CreateRuleCommand_d0f1_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(9703);
/* harmony import */ var _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(5794);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(3458);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(9058);
/* harmony import */ var _preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_45__ = __webpack_require__(6808);
/* harmony import */ var _identity_6f67_js__WEBPACK_IMPORTED_MODULE_46__ = __webpack_require__(5100);
/* harmony import */ var _limits_3236_js__WEBPACK_IMPORTED_MODULE_47__ = __webpack_require__(3517);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_48__ = __webpack_require__(7294);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_49__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_50__ = __webpack_require__(628);
/* harmony import */ var _desired_state_5926_js__WEBPACK_IMPORTED_MODULE_51__ = __webpack_require__(5975);
/* harmony import */ var _pull_requests_a8ad_js__WEBPACK_IMPORTED_MODULE_52__ = __webpack_require__(3631);
/* harmony import */ var _refusal_7897_js__WEBPACK_IMPORTED_MODULE_53__ = __webpack_require__(7515);
/* harmony import */ var _open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_54__ = __webpack_require__(3305);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_55__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_56__ = __webpack_require__(7571);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_57__ = __webpack_require__(3839);
/* harmony import */ var _clock_3fb9_js__WEBPACK_IMPORTED_MODULE_58__ = __webpack_require__(6373);
/* harmony import */ var _undici_abb3_js__WEBPACK_IMPORTED_MODULE_59__ = __webpack_require__(221);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_60__ = __webpack_require__(5180);
/* harmony import */ var _EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_61__ = __webpack_require__(5167);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_62__ = __webpack_require__(8796);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_63__ = __webpack_require__(4906);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_64__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_65__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_66__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_67__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_68__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_69__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_70__ = __webpack_require__(3527);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_71__ = __webpack_require__(1455);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







































































// actions/preview-env-sweep/main.ts


// src/github/default-branch.ts
function defaultBranchOf(json) {
  const repository = member(JSON.parse(json), "repository");
  const branch = member(repository, "default_branch");
  return typeof branch === "string" && branch !== "" ? branch : void 0;
}
var member = (value, name) => typeof value === "object" && value !== null ? Reflect.get(value, name) : void 0;

// src/preview/sweep/several-at-once.ts
var AT_ONCE = 5;
async function severalAtOnce(items, work) {
  const limit = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_37__/* .pLimit */ .cA)(AT_ONCE);
  const results = [];
  const errors = [];
  await limit.map([...items.entries()], async ([at, item]) => {
    if (errors.length > 0) return;
    try {
      results[at] = await work(item);
    } catch (error) {
      errors.push(error);
    }
  });
  if (errors.length > 0) throw errors[0];
  return results;
}
var prefixed = (log, name) => ({
  info: (message) => log.info(`${name}: ${message}`),
  debug: (message) => log.debug(`${name}: ${message}`),
  warning: (message, at) => log.warning(`${name}: ${message}`, at),
  notice: (message) => log.notice(`${name}: ${message}`),
  group: (title, work) => {
    log.info(`${name}: ${title}`);
    return work();
  },
  mask: (secret, name2) => log.mask(secret, name2)
});

// src/preview/sweep/sweep.ts
var LIMITED_FROM = 5;
var OFF = "previews are turned off";
var BUSY_MS = (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_7__/* .hours */ .c$)(2);
async function sweep(ports, request) {
  const { records, log } = ports;
  const { dryRun, signal } = request;
  const all = await records.list();
  const own = all.filter(({ repositoryId }) => repositoryId === request.repositoryId);
  const cursor = await records.cursor();
  const closed = await ports.pullRequests.closedSince(cursor.at);
  const going = await log.group(
    "Look",
    () => look(ports, request, own, {
      closed: closed.pullRequests.map(({ number }) => number),
      stuck: cursor.stuck
    })
  );
  const moveCursor = async (left2) => {
    const leaks = new Set(going.flatMap(({ number, tagged }) => tagged === void 0 ? [] : [number]));
    if (!dryRun)
      await records.moveCursor({ at: closed.cursor, stuck: left2.filter((number) => leaks.has(number)) });
  };
  for (const { number, why } of going) log.info(`${request.app}-pr-${number}: ${why}`);
  const refused = request.everything ? void 0 : overLimit(going.length, own.length, request.maxDeletePercent);
  if (refused !== void 0) {
    await moveCursor(going.map(({ number }) => number));
    return { known: own.length, swept: [], asleep: [], orphans: going.length, refused };
  }
  const swept2 = await severalAtOnce(going, async (candidate) => {
    signal.throwIfAborted();
    return dryRun ? wouldGo(candidate) : reclaim(ports, request, candidate);
  });
  const gone = new Set(
    swept2.filter(({ outcome }) => outcome === "destroyed" || outcome === "absent").map(({ number }) => number)
  );
  const asleep = dryRun ? [] : await putToSleep(
    ports,
    request,
    own.filter(({ number }) => !gone.has(number))
  );
  const left = swept2.filter(
    ({ outcome }) => outcome === "failed" || outcome === "busy" || outcome === "would-go"
  );
  await moveCursor(left.map(({ number }) => number));
  return { known: own.length, swept: swept2, asleep, orphans: left.length };
}
async function look(ports, request, own, { closed, stuck }) {
  const now = ports.clock.now();
  const candidates = /* @__PURE__ */ new Map();
  const add = (candidate) => {
    const known = candidates.get(candidate.number);
    candidates.set(candidate.number, {
      ...candidate,
      ...known?.unwanted === void 0 ? {} : { unwanted: known.unwanted },
      ...known?.tagged === void 0 ? {} : { tagged: known.tagged }
    });
  };
  for (const record of own) {
    if (request.everything) {
      add({ number: record.number, why: OFF, unwanted: () => OFF });
      continue;
    }
    const stale = staleness(record, now, request.staleDays);
    if (stale !== void 0)
      add({
        number: record.number,
        why: stale,
        unwanted: (now2) => staleness(now2, ports.clock.now(), request.staleDays)
      });
    else if (isStuck(record, now))
      add({ number: record.number, why: `${record.state} since ${record.updatedAt}` });
  }
  const asked = new Map([
    ...closed.map((number) => [number, "its pull request is closed"]),
    ...stuck.map((number) => [number, "an earlier sweep could not destroy it"])
  ]);
  const tagged = request.full ? await ports.resources.all() : await ports.resources.of([...asked.keys()]);
  const open = request.full ? new Set((await ports.pullRequests.listOpen()).map(({ number }) => number)) : void 0;
  const recorded = new Set(own.map(({ number }) => number));
  const unclear = tagged.filter(({ number }) => !recorded.has(number) && open?.has(number) !== true);
  const standing = await ports.resources.existing(unclear, { taskDefinitions: request.full });
  const left = new Set(standing.map(({ number }) => number));
  const byNumber = Map.groupBy(tagged, ({ number }) => number);
  const leaks = (number, why) => add({ number, why, tagged: byNumber.get(number) ?? [] });
  for (const [number, why] of asked) {
    if (recorded.has(number) || left.has(number)) leaks(number, why);
  }
  if (open === void 0) return [...candidates.values()];
  for (const number of recorded) {
    if (!open.has(number)) leaks(number, "no open pull request has its number");
  }
  for (const number of left) {
    if (!candidates.has(number))
      leaks(number, "its tags are on resources, and no open pull request has its number");
  }
  return [...candidates.values()];
}
function staleness(record, now, staleDays) {
  if (record.pinned || staleDays === void 0) return void 0;
  const since = Date.parse(record.deployedAt ?? record.createdAt);
  return now - since < (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_7__/* .days */ ._3)(staleDays) ? void 0 : `no deploy for ${staleDays} days`;
}
function isStuck(record, now) {
  if (record.state !== "deleting" && record.state !== "creating") return false;
  return record.state === "deleting" || now - Date.parse(record.updatedAt) >= BUSY_MS;
}
function overLimit(going, known, percent) {
  if (going < LIMITED_FROM || known === 0 || going * 100 <= known * percent) return void 0;
  return `${going} of ${known} previews would be destroyed, more than ${percent} %: nothing was deleted`;
}
var wouldGo = ({ number, why }) => ({ number, why, outcome: "would-go" });
async function reclaim(ports, request, candidate) {
  const { number, why, tagged } = candidate;
  const { repositoryId, app } = request;
  const identity = { repositoryId, app, number };
  const log = prefixed(ports.log, (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_46__/* .previewName */ .gz)(identity));
  try {
    const result = await (0,_describe_app_969b_js__WEBPACK_IMPORTED_MODULE_3__/* .reconcile */ .L)(
      { ...ports, log },
      {
        identity,
        platform: request.platform,
        run: request.run,
        rules: request.rules,
        predestroySeconds: request.predestroySeconds,
        patient: false,
        signal: request.signal,
        ...candidate.unwanted === void 0 ? {} : { unwanted: candidate.unwanted },
        ...tagged === void 0 ? {} : { tagged }
      }
    );
    return swept(candidate, result, (text) => ports.log.warning(text));
  } catch (error) {
    if (request.signal.aborted) throw error;
    const reason = (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_60__/* .describeError */ .Uc)(error);
    const outcome = error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_60__/* .UserError */ .yo && /is being changed by/.test(reason) ? "busy" : "failed";
    ports.log.warning(`${(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_46__/* .previewName */ .gz)(identity)}: ${reason}`);
    return { number, why, outcome, reason };
  }
}
function swept(candidate, result, warn) {
  const { number, why } = candidate;
  if (result.kind === "kept") return { number, why, outcome: "kept", result };
  if (result.kind === "absent") return { number, why, outcome: "absent", result };
  if (result.view.status !== "destroyed") {
    return { number, why, outcome: "failed", reason: "something could not be removed", result };
  }
  if (why !== OFF)
    warn(
      `Destroyed the leftover preview of pull request ${number}: ${why}. Its own job should have done this.`
    );
  return { number, why, outcome: "destroyed", result };
}
async function putToSleep(ports, request, own) {
  const { platform, sleepAfterHours, run: run2, signal } = request;
  if (sleepAfterHours === void 0) return [];
  const now = ports.clock.now();
  const asleep = [];
  for (const record of own) {
    if (record.state !== "ready" || record.pinned) continue;
    const since = Date.parse(record.awakeSince ?? record.createdAt);
    if (now - since < (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_7__/* .hours */ .c$)(sleepAfterHours)) continue;
    try {
      if (await (0,_sleep_bae5_js__WEBPACK_IMPORTED_MODULE_1__/* .fallAsleep */ .qt)(ports, { platform, record, run: run2, signal })) asleep.push(record.number);
    } catch (error) {
      if (signal.aborted) throw error;
      ports.log.warning(`${(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_46__/* .previewName */ .gz)(record)} could not be put to sleep: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_60__/* .describeError */ .Uc)(error)}`);
    }
  }
  return asleep;
}

// src/preview/sweep/sweep-summary.ts
var OUTCOMES = {
  destroyed: "\u{1F5D1}\uFE0F destroyed",
  absent: "\u2705 nothing left",
  kept: "\u2705 kept: its pull request is open",
  failed: "\u274C failed",
  busy: "\u23F3 another job is working on it",
  "would-go": "\u{1F50E} would be destroyed"
};
function sweepSummary(report, of) {
  const { known, swept: swept2, asleep, orphans, refused } = report;
  const page = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_55__/* .Summary */ .BD().heading(`Sweep of the previews of ${of.app}${of.dryRun ? " (dry run)" : ""}`);
  if (refused !== void 0) page.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_55__/* .bold */ .Cr)("Nothing was deleted."), ` ${refused}.`);
  page.paragraph(`${known} previews on record. `, (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_55__/* .bold */ .Cr)(`orphans: ${orphans}`));
  if (swept2.length > 0) {
    page.table(
      ["pull request", "why", "outcome", "reason"],
      swept2.map(({ number, why, outcome, reason }) => [
        (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_55__/* .link */ .nf)(`#${number}`, `${of.pulls}/${number}`),
        why,
        OUTCOMES[outcome],
        reason ?? ""
      ])
    );
  }
  if (asleep.length > 0) page.paragraph(`Put to sleep: ${asleep.map((number) => `pr-${number}`).join(", ")}`);
  return page.toString();
}
function assertSwept({ refused, swept: swept2 }) {
  if (refused !== void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_60__/* .UserError */ .yo(`The sweep stopped at its deletion limit: ${refused}.`, {
      fix: "Check the list; if it is right, run the sweep once with a higher 'max-delete-percent'."
    });
  }
  const failed = swept2.filter(({ outcome }) => outcome === "failed");
  const [first] = failed;
  if (first === void 0) return;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_60__/* .UserError */ .yo(
    `${failed.length} of ${swept2.length} previews could not be destroyed, first pr-${first.number}: ${first.reason ?? "no reason given"}.`,
    { fix: "The next sweep tries again; the summary lists what is left." }
  );
}

// src/preview/sweep/sweep-trigger.ts
var EVENTS = ["schedule", "workflow_dispatch", "repository_dispatch", "push"];
function assertSweepTrigger({ event, ref, defaultBranch }) {
  const fix = "Run it on a schedule, or manually from the default branch (examples/workflows/preview-sweep.yml).";
  if (!EVENTS.includes(event)) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_60__/* .UserError */ .yo(`A sweep cannot run on the event '${event}'.`, { fix });
  }
  if (event === "schedule" && defaultBranch === void 0) return;
  if (defaultBranch === void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_60__/* .UserError */ .yo(
      `The payload of the event '${event}' does not contain the repository's default branch.`,
      { fix }
    );
  }
  if (ref !== `refs/heads/${defaultBranch}`) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_60__/* .UserError */ .yo(
      `A sweep runs only on the default branch '${defaultBranch}'; this run is on '${ref}'.`,
      { fix }
    );
  }
}

// actions/preview-env-sweep/inputs.ts
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_56__/* .Inputs */ .G(reader);
  const common = (0,_preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_45__/* .readPreviewInputs */ .yf)(inputs);
  const hours2 = inputs.integer("sleep-after-hours", { min: 0, max: 8760 });
  const parsed = {
    ...common,
    dryRun: inputs.flag("dry-run"),
    full: inputs.flag("full"),
    everything: inputs.flag("everything"),
    staleDays: (0,_preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_45__/* .readStaleDays */ .lA)(inputs),
    sleepAfterHours: hours2 === 0 ? void 0 : hours2,
    maxDeletePercent: inputs.integer("max-delete-percent", { min: 1, max: 100 }),
    rules: (0,_rule_inputs_e94a_js__WEBPACK_IMPORTED_MODULE_2__/* .readRules */ .K)(inputs)
  };
  inputs.finish();
  return parsed;
}

// actions/preview-env-sweep/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const { eventName: event, ref, eventPath } = context.run;
  assertSweepTrigger({ event, ref, defaultBranch: defaultBranchOf(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_71__.readFile)(eventPath, "utf8")) });
  const report = await run(context, inputs);
  const gone = report.swept.filter(({ outcome }) => outcome === "destroyed").map(({ number }) => number);
  context.setOutput("destroyed", JSON.stringify(gone));
  context.setOutput("asleep", JSON.stringify(report.asleep));
  context.setOutput("orphans", String(report.orphans));
  const pulls = `${context.run.serverUrl}/${context.run.repository}/pull`;
  await context.writeSummary(sweepSummary(report, { app: inputs.app, pulls, dryRun: inputs.dryRun }));
  assertSwept(report);
}
async function run(context, inputs) {
  const { app, region, role, ingress, token, ...settings } = inputs;
  const { repositoryId } = context.run;
  const surface = (0,_preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_45__/* .openPreviewSurface */ ._5)(token, context);
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_42__/* .openSession */ .f)(context, { region, role });
  const platform = await (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_40__/* .loadPreviewPlatform */ .yI)(new _pages_9700_js__WEBPACK_IMPORTED_MODULE_40__/* .SsmPlatformSource */ .ao(session), app);
  const ports = (0,_open_preview_ports_1d78_js__WEBPACK_IMPORTED_MODULE_5__/* .openPreviewPorts */ .P)(session, platform, { repositoryId, ingress }, context);
  const { environment: _unused, ...downPorts } = ports;
  return sweep(
    { ...downPorts, ...surface },
    {
      ...settings,
      repositoryId,
      app,
      platform,
      run: (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_21__/* .runIdentity */ .yK)(context.run),
      signal: context.signal
    }
  );
}



/***/ }),

/***/ 6758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readRules)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/preview/inputs/rule-inputs.ts
function readRules(inputs) {
  const label = inputs.optional("label");
  return {
    bots: inputs.choice("bots", ["skip", "allow"]),
    drafts: inputs.choice("drafts", ["skip", "allow"]),
    ...label === void 0 ? {} : { label }
  };
}




/***/ }),

/***/ 797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aC: () => (/* binding */ keep),
/* harmony export */   qt: () => (/* binding */ fallAsleep),
/* harmony export */   rH: () => (/* binding */ wake)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(678);
/* harmony import */ var _identity_6f67_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5100);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/preview/lifecycle/sleep.ts
var WAIT_SECONDS = 900;
var TICK_MS = 5e3;
var WAKE_MS = 6e5;
function fallAsleep(ports, { platform, record, run, signal }) {
  return (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__/* .lockPreview */ .it)(ports, record, { run, waitSeconds: 0, signal }, async () => {
    const now = await ports.records.get(record.number);
    if (now?.state !== "ready" || now.awakeSince !== record.awakeSince) return false;
    await scaleAll(ports, now, () => 0);
    const asleep = { ...now, state: "sleeping", updatedAt: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE)(ports.clock.now()) };
    await ports.records.put(asleep);
    ports.log.info(`${(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_2__/* .previewName */ .gz)(asleep)} sleeps`);
    await ports.comment.show({
      ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_2__/* .baseView */ .fP)(asleep, run.runUrl, platform),
      status: "sleeping",
      processes: sleepers(asleep)
    });
    return true;
  });
}
function wake(ports, { platform, record, run, staleDays, signal }) {
  return (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__/* .lockPreview */ .it)(ports, record, { run, waitSeconds: WAIT_SECONDS, signal }, async (held) => {
    const now = await ports.records.get(record.number) ?? record;
    await scaleAll(ports, now, (type) => now.quantities[type] ?? 1);
    const services = await running(ports, now, held);
    const at = ports.clock.now();
    const expiresAt = now.pinned || staleDays === void 0 ? void 0 : at + (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__/* .days */ ._3)(staleDays);
    if (expiresAt !== void 0) await ports.timer?.set(now, now.processes, expiresAt);
    const awake = {
      ...now,
      state: now.state === "failed" ? "failed" : "ready",
      awakeSince: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE)(at),
      updatedAt: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE)(at),
      ...expiresAt === void 0 ? {} : { expiresAt: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE)(expiresAt) }
    };
    await ports.records.put(awake);
    const view = {
      ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_2__/* .baseView */ .fP)(awake, run.runUrl, platform),
      status: statusOf(awake),
      processes: awake.processes.map((type) => viewOf(type, services.get((0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceNameOf */ .Ee)(awake, type))))
    };
    await ports.comment.show(view);
    return view;
  });
}
function keep(ports, { platform, record, run, signal }) {
  return (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__/* .lockPreview */ .it)(ports, record, { run, waitSeconds: WAIT_SECONDS, signal }, async () => {
    const now = await ports.records.get(record.number) ?? record;
    await ports.timer?.cancel(now);
    const { expiresAt: _none, ...kept } = now;
    const pinned = { ...kept, pinned: true, updatedAt: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE)(ports.clock.now()) };
    await ports.records.put(pinned);
    const view = {
      ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_2__/* .baseView */ .fP)(pinned, run.runUrl, platform),
      status: statusOf(pinned)
    };
    await ports.comment.show(view);
    return view;
  });
}
function statusOf({ state }) {
  return state === "sleeping" || state === "failed" ? state : "ready";
}
async function scaleAll(ports, record, count) {
  const standing = await ports.services.describe(record.processes.map((type) => (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceNameOf */ .Ee)(record, type)));
  for (const type of record.processes) {
    const service = standing.get((0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceNameOf */ .Ee)(record, type));
    if (service?.status !== "ACTIVE" || service.desired === count(type)) continue;
    await ports.services.scale(service.name, count(type));
  }
}
async function running(ports, record, signal) {
  const names = record.processes.map((type) => (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceNameOf */ .Ee)(record, type));
  const deadline = ports.clock.now() + WAKE_MS;
  for (; ; ) {
    const found = await ports.services.describe(names);
    const waiting = names.filter((name) => {
      const service = found.get(name);
      return service?.status !== "ACTIVE" || service.running < service.desired;
    });
    if (waiting.length === 0) return found;
    if (ports.clock.now() >= deadline) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${waiting.join(" and ")} did not come up within ${WAKE_MS / 6e4} minutes.`, {
        fix: "Push to the pull request: a deploy reports why its tasks die."
      });
    }
    await ports.clock.sleep(TICK_MS, signal);
  }
}
var sleepers = (record) => record.processes.map((type) => ({
  type,
  status: "asleep",
  running: 0,
  desired: record.quantities[type] ?? 0,
  size: ""
}));
var viewOf = (type, service) => ({
  type,
  status: service === void 0 ? "off" : "running",
  running: service?.running ?? 0,
  desired: service?.desired ?? 0,
  size: ""
});




/***/ })

};
