export const id = 7183;
export const ids = [7183];
export const modules = {

/***/ 9703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OO: () => (/* binding */ CreateRuleCommand),
/* harmony export */   pi: () => (/* binding */ DeleteRuleCommand),
/* harmony export */   u6: () => (/* binding */ paginateDescribeRules),
/* harmony export */   yR: () => (/* binding */ DescribeTagsCommand)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5794);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8079);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/CreateRuleCommand.js
var CreateRuleCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"CreateRule",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .CreateRule$ */ .to){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DeleteRuleCommand.js
var DeleteRuleCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"DeleteRule",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .DeleteRule$ */ .i){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTagsCommand.js
var DescribeTagsCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"DescribeTags",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTags$ */ .LS){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/pagination/DescribeRulesPaginator.js
var paginateDescribeRules=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_2__/* .createPaginator */ .KU)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .ElasticLoadBalancingV2Client */ .Ml,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeRulesCommand */ .Gg,"Marker","NextMarker","");



/***/ }),

/***/ 9791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X5: () => (/* binding */ DescribeSecretCommand),
/* harmony export */   e0: () => (/* binding */ paginateDescribeAccountLimits),
/* harmony export */   u_: () => (/* binding */ paginateDescribeTargetGroups)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _DescribeTargetGroupsCommand_698d_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6085);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7590);
/* harmony import */ var _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5794);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8079);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/DescribeSecretCommand.js
var DescribeSecretCommand=class extends (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__/* .command2 */ .im)(_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__/* ._ep02 */ .xQ,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__/* ._mw02 */ .qA,"DescribeSecret",_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__/* .DescribeSecret$ */ .oB){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeAccountLimitsCommand.js
var DescribeAccountLimitsCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_3__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_3__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_3__/* ._mw0 */ .yt,"DescribeAccountLimits",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_3__/* .DescribeAccountLimits$ */ .pO){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/pagination/DescribeAccountLimitsPaginator.js
var paginateDescribeAccountLimits=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_4__/* .createPaginator */ .KU)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_3__/* .ElasticLoadBalancingV2Client */ .Ml,DescribeAccountLimitsCommand,"Marker","NextMarker","");
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/pagination/DescribeTargetGroupsPaginator.js
var paginateDescribeTargetGroups=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_4__/* .createPaginator */ .KU)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_3__/* .ElasticLoadBalancingV2Client */ .Ml,_DescribeTargetGroupsCommand_698d_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTargetGroupsCommand */ .s,"Marker","NextMarker","");



/***/ }),

/***/ 6085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ ModifyTargetGroupAttributesCommand),
/* harmony export */   s: () => (/* binding */ DescribeTargetGroupsCommand)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5794);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetGroupsCommand.js
var DescribeTargetGroupsCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"DescribeTargetGroups",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTargetGroups$ */ .Z$){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyTargetGroupAttributesCommand.js
var ModifyTargetGroupAttributesCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"ModifyTargetGroupAttributes",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .ModifyTargetGroupAttributes$ */ ._){};



/***/ }),

/***/ 7183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ openPreviewPorts)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _PutSecretValueCommand_b1bc_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5844);
/* harmony import */ var _preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(678);
/* harmony import */ var _abortable_032e_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9773);
/* harmony import */ var _DescribeAccountLimitsCommand_dbaf_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9791);
/* harmony import */ var _DescribeTargetGroupsCommand_698d_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6085);
/* harmony import */ var _services_b2a3_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9837);
/* harmony import */ var _connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4827);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7590);
/* harmony import */ var _batches_0917_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7416);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6710);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8147);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(734);
/* harmony import */ var _CreateRuleCommand_d0f1_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(9703);
/* harmony import */ var _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(5794);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(3458);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(6272);
/* harmony import */ var _identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(5100);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(9403);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(5180);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(2648);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(7598);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





























// src/aws/connect/open-preview-ports.ts


// src/preview/ingress/composite-ingress.ts
function compositeIngress(chosen, all) {
  const each = async (ask) => {
    const answers = [];
    for (const ingress of all) answers.push(...await ask(ingress));
    return answers;
  };
  const address = chosen.address?.bind(chosen);
  return {
    check: () => chosen.check?.(),
    open: (request) => chosen.open(request),
    ...address === void 0 ? {} : { address },
    headRoom: () => chosen.headRoom(),
    closeRoute: (identity, listener) => each((ingress) => ingress.closeRoute(identity, listener)),
    closeTargets: (identity) => each((ingress) => ingress.closeTargets(identity)),
    remains: (identity, listener) => each((ingress) => ingress.remains(identity, listener))
  };
}

// src/preview/ingress/shared-alb.ts


// src/preview/ingress/priorities.ts
var BASE = 1e3;
var RANGE = 49e3;
function* priorities(hash) {
  const start = Number.parseInt(hash.slice(0, 8), 16) % RANGE;
  const step = coprime(1 + Number.parseInt(hash.slice(0, 4), 16) % (RANGE - 1));
  for (let at = 0; at < RANGE; at += 1) yield BASE + (start + at * step) % RANGE;
}
function coprime(from) {
  let step = from;
  while (gcd(step, RANGE) !== 1) step += 1;
  return step;
}
var gcd = (a3, b3) => b3 === 0 ? a3 : gcd(b3, a3 % b3);

// src/preview/ingress/shared-alb.ts
var MAX_TRIES = 50;
var SharedAlbIngress = class {
  #balancers;
  #settings;
  #listeners;
  #parameter;
  #access;
  #port;
  #log;
  constructor(balancers, settings, options) {
    this.#balancers = balancers;
    this.#settings = settings;
    this.#listeners = (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .listenersOf */ .bg)(settings);
    this.#parameter = options.parameter;
    this.#access = options.access;
    this.#port = options.containerPort;
    this.#log = options.log;
  }
  check() {
    (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .checkListeners */ .e)(this.#settings, this.#parameter);
  }
  async open(request) {
    const { identity, tags } = request;
    const name = (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .targetGroupName */ .IT)(identity, "web");
    const group = await this.#targetGroup(name, request);
    const access = await this.#access();
    const known = await this.#findRule(identity, request.listener);
    if (known !== void 0) {
      const { rule, listener } = known;
      const same = rule.targetGroup === group.arn && rule.host === hostOf(listener, identity);
      if (same && rule.tags[ACCESS_TAG] === fingerprint(access))
        return this.#opened(identity, group.arn, { arn: rule.arn, listener, access });
      await this.#balancers.deleteRule(rule.arn);
    }
    await this.#balancers.shortenDrain(group.arn);
    for (const listener of this.#order(request.listener)) {
      const rule = await this.#createRule(listener, identity, group.arn, { access, tags });
      if (rule !== "full") {
        await this.#forbidCrawling(listener, identity.app);
        return this.#opened(identity, group.arn, { arn: rule.arn, listener, access });
      }
      this.#log.info(`${balancerName(listener)} is full`);
    }
    const { length } = this.#listeners;
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(`None of the ${length} preview load balancers has room for another preview.`, {
      fix: "Close pull requests, run the sweep, or add a load balancer and its listener to 'sharedAlb.listeners' of the parameter (docs/platform.md)."
    });
  }
  async closeRoute(identity, listener) {
    const found = await this.#findRule(identity, listener);
    const kind = "listener rule";
    if (found === void 0) return [{ kind, name: (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .hostLabel */ .vy)(identity), outcome: "absent" }];
    const { arn, host } = found.rule;
    return [{ kind, name: host, outcome: await this.#balancers.deleteRule(arn) }];
  }
  async closeTargets(identity) {
    const name = (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .targetGroupName */ .IT)(identity, "web");
    const group = await this.#balancers.targetGroup(name);
    if (group === void 0) return [{ kind: "target group", name, outcome: "absent" }];
    this.#refuseForeign(name, group.tags, identity);
    const outcome = await this.#balancers.deleteTargetGroup(group.arn);
    if (outcome !== "in-use") return [{ kind: "target group", name, outcome }];
    await this.closeRoute(identity, void 0);
    const again = await this.#balancers.deleteTargetGroup(group.arn);
    if (again === "in-use") throw new Error(`a listener rule still forwards to the target group '${name}'`);
    return [{ kind: "target group", name, outcome: again }];
  }
  async remains(identity, listener) {
    const name = (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .targetGroupName */ .IT)(identity, "web");
    const [group, rule] = [await this.#balancers.targetGroup(name), await this.#findRule(identity, listener)];
    return [
      ...group === void 0 ? [] : [`target group ${name}`],
      ...rule === void 0 ? [] : [`listener rule ${rule.rule.host}`]
    ];
  }
  async headRoom() {
    const lines = [];
    for (const listener of this.#listeners) {
      for (const { what, used, limit } of await this.#balancers.room(listener.arn))
        lines.push(`${what} ${used} of ${limit} on ${balancerName(listener)}`);
    }
    return lines;
  }
  async #targetGroup(name, request) {
    const known = await this.#balancers.targetGroup(name);
    if (known !== void 0) {
      this.#refuseForeign(name, known.tags, request.identity);
      return known;
    }
    const made = await this.#balancers.createTargetGroup({
      name,
      port: this.#port,
      vpc: this.#settings.vpc,
      healthCheckPath: request.healthCheckPath ?? "/",
      tags: request.tags
    });
    if (made !== "full") return made;
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo("The region's target group limit is reached (3,000 by default).", {
      fix: 'Run the sweep, or ask AWS to raise the quota "Target Groups per Region".'
    });
  }
  async #createRule(listener, identity, targetGroup, { access, tags }) {
    const host = hostOf(listener, identity);
    const mark = fingerprint(access);
    let tries = 0;
    for (const priority of priorities((0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .hashOf */ .qQ)(identity, "web"))) {
      const answer = await this.#balancers.createRule({
        listener: listener.arn,
        priority,
        host,
        targetGroup,
        access,
        tags: mark === void 0 ? tags : { ...tags, [ACCESS_TAG]: mark }
      });
      if (answer !== "priority-in-use") return answer;
      tries += 1;
      if (tries === MAX_TRIES) break;
    }
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(`${MAX_TRIES} priorities in a row were taken on ${balancerName(listener)}.`, {
      fix: "Check the listener's rules: something else uses the priorities from 1000 up."
    });
  }
  /**
   * Where it was known to be is looked at first; only when it is not there, everywhere. By the hosts of all patterns: a
   * rule that was made before a load balancer got its own addresses is found too.
   */
  async #findRule(identity, listener) {
    const patterns = [this.#settings, ...this.#listeners];
    const hosts2 = [...new Set(patterns.map((pattern) => hostOf(pattern, identity)))];
    for (const candidate of this.#order(listener)) {
      const rule = await this.#balancers.rule(candidate.arn, hosts2);
      if (rule === void 0) continue;
      this.#refuseForeign(rule.host, rule.tags, identity);
      return { rule, listener: candidate };
    }
    return void 0;
  }
  #order(first) {
    const known = this.#listeners.filter(({ arn }) => arn === first);
    return [...known, ...this.#listeners.filter(({ arn }) => arn !== first)];
  }
  /** Nobody's deploy fails for it. */
  async #forbidCrawling({ arn, url }, app) {
    const { noindex = true } = this.#settings;
    if (!noindex) return;
    if (await this.#balancers.forbidCrawling(arn, (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_2__/* .hostPattern */ .JF)(url), app) === "done") return;
    this.#log.warning(
      `${balancerName({ arn })} has no room for the /robots.txt rule: search engines may index the previews there.`
    );
  }
  #opened(identity, targetGroup, {
    arn,
    listener,
    access
  }) {
    return {
      web: {
        url: addressOf(listener, identity),
        containerPort: this.#port,
        targetGroup,
        // A rolling service has one target group, and its rule is never moved.
        alternateTargetGroup: targetGroup,
        productionListenerRule: arn
      },
      listener: listener.arn,
      headers: access?.header === void 0 ? {} : { [access.header.name]: access.header.value }
    };
  }
  /** Of that name and not ours: whatever it is, it is not touched. */
  #refuseForeign(name, tags, identity) {
    if ((0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .isOwned */ .go)(tags, identity)) return;
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(`'${name}' exists but does not have this preview's tags, so it was not changed.`, {
      fix: "Delete it manually, or rename it."
    });
  }
};
var ACCESS_TAG = "renga:access";
function fingerprint(access) {
  if (access === void 0) return void 0;
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_29__.createHash)("sha256").update(JSON.stringify(access)).digest("hex").slice(0, 16);
}
function balancerName({ arn }) {
  return arn.split("/")[2] ?? arn;
}
var hostOf = (pattern, identity) => new URL(addressOf(pattern, identity)).hostname;
var addressOf = ({ url }, identity) => url.replace("*", (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .hostLabel */ .vy)(identity));

// src/preview/lifecycle/one-off.ts
var TICK_MS = 2e3;
var LAST_LINES_MS = 1e3;
var FollowedCommands = class {
  #ports;
  constructor(ports) {
    this.#ports = ports;
  }
  async run(command6) {
    const { runner, logs, clock, log } = this.#ports;
    const { signal } = command6;
    let taskArn;
    try {
      signal.throwIfAborted();
      taskArn = (await runner.start(command6)).taskArn;
    } catch (error) {
      if (error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_12__/* .TaskNotStartedError */ .Kc) return { failure: withoutStop(error.message), lines: [] };
      throw error;
    }
    const taskLog = new _abortable_032e_js__WEBPACK_IMPORTED_MODULE_3__/* .TaskLog */ .kO(
      logs,
      (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_11__/* .logStreamName */ .wG)(command6.process, taskArn, command6.logPrefix),
      log,
      `the process ${command6.process}`
    );
    try {
      const failure = await this.#follow(taskArn, command6, taskLog);
      return { failure, lines: taskLog.tail };
    } catch (error) {
      await runner.stop(taskArn, (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .describeError */ .Uc)(error).slice(0, 200)).catch((second) => {
        log.warning(`The task ${taskArn} could not be stopped: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .describeError */ .Uc)(second)}`);
      });
      throw error;
    } finally {
      if (!signal.aborted) {
        await clock.sleep(LAST_LINES_MS, signal).catch(() => void 0);
        await taskLog.follow();
      }
    }
  }
  async #follow(taskArn, command6, taskLog) {
    const { runner, clock } = this.#ports;
    const { signal, timeoutSeconds } = command6;
    const deadline = clock.now() + timeoutSeconds * 1e3;
    const watch = new _abortable_032e_js__WEBPACK_IMPORTED_MODULE_3__/* .TaskWatch */ .Xc(this.#ports);
    for (; ; ) {
      signal.throwIfAborted();
      await taskLog.follow();
      const state = await watch.look(taskArn);
      if (state.stopped) return failureOf(state, taskLog.tail);
      if (clock.now() >= deadline) {
        await runner.stop(taskArn, `It ran longer than ${timeoutSeconds} s`);
        return `it ran longer than ${timeoutSeconds} s and was stopped`;
      }
      if (watch.hopeless) {
        await runner.stop(taskArn, "Its state could not be read");
        return `the state of its task could not be read (${withoutStop(watch.lastError)})`;
      }
      await clock.sleep(Math.min(TICK_MS, deadline - clock.now()), signal);
    }
  }
};
function failureOf(state, tail) {
  return state.exitCode === 0 ? void 0 : (0,_connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_7__/* .explainStop */ .cV)(state, tail).reason;
}
var withoutStop = (text2) => text2.replace(/\.$/, "");

// src/preview/record/decode.ts
var text = { type: "string" };
var flag = { type: "boolean" };
var recordSchema = {
  type: "object",
  required: [
    "repositoryId",
    "app",
    "number",
    "state",
    "sha",
    "processes",
    "quantities",
    "database",
    "databaseReady",
    "redis",
    "postdeployed",
    "pinned",
    "createdAt",
    "updatedAt"
  ],
  properties: {
    repositoryId: text,
    app: text,
    number: { type: "integer", minimum: 1 },
    state: { enum: ["creating", "ready", "failed", "sleeping", "deleting"] },
    sha: text,
    url: text,
    processes: { type: "array", items: text },
    quantities: { type: "object", additionalProperties: { type: "integer" } },
    listener: text,
    database: { enum: ["none", "shared", "template", "external"] },
    databaseReady: flag,
    databaseMade: flag,
    redis: { enum: ["none", "prefix", "sidecar"] },
    prPredestroy: text,
    postdeploy: text,
    postdeployed: flag,
    pinned: flag,
    manifest: { type: "array", items: text },
    deployedAt: text,
    awakeSince: text,
    createdAt: text,
    updatedAt: text,
    expiresAt: text
  }
};
var validator = new _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_18__/* .Validator */ .D(recordSchema, "2020-12", false);
var isRecord = (value) => validator.validate(value).valid;
function decodePreviewRecord(value, where) {
  if (isRecord(value)) return value;
  const [error] = validator.validate(value).errors.toReversed();
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(`The record ${where} is damaged: ${error?.error ?? "unexpected format"}`, {
    fix: "Delete the item; the next full sweep finds the preview's resources by their tags."
  });
}

// src/aws/dynamodb/previews.ts
var CURSOR = "cursor";
var PREFIX = "preview#";
var PAGE = 200;
var RELEASES = 1e3;
var DynamoDbPreviews = class {
  #items;
  #partition;
  #ledger;
  #lock;
  #app;
  constructor(session, place, clock) {
    const { table, app } = place;
    this.#app = app;
    this.#partition = (name) => new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .DynamoDbPartition */ .f$(session, table, `${app}#${name}`);
    this.#items = this.#partition("previews");
    this.#ledger = (environment) => new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .DynamoDbLedger */ .uU(session, { table, app, environment }, clock);
    this.#lock = (number) => {
      const environment = (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .environmentOf */ .p7)(number);
      return new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .DynamoDbLock */ .AK(this.#partition(`previews#${environment}`), clock, `${app}/${environment}`);
    };
  }
  async get(number) {
    const item = await this.#items.get(keyOf(number));
    return item === void 0 ? void 0 : this.#decode(item, number);
  }
  async put(record) {
    await this.#items.put(keyOf(record.number), { ...record }, {});
  }
  async remove(number) {
    await this.#partition((0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .environmentOf */ .p7)(number)).clear();
    await this.#items.delete(keyOf(number), {});
  }
  async taskDefinitions(number) {
    const releases = await this.#ledger((0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .environmentOf */ .p7)(number)).list(RELEASES);
    return releases.flatMap(
      ({ processes }) => processes.flatMap(({ taskDefinition }) => taskDefinition ?? [])
    );
  }
  async list() {
    const records = [];
    for await (const item of this.#items.lastFirst(PREFIX, PAGE)) records.push(this.#decode(item, void 0));
    return records;
  }
  async cursor() {
    const item = await this.#items.get(CURSOR);
    const stuck = (item?.["stuck"]?.L ?? []).map(({ N }) => Number(N));
    return { at: item?.["at"]?.S, stuck };
  }
  async moveCursor({ at, stuck }) {
    await this.#items.put(CURSOR, { at, stuck }, {});
  }
  acquireLock(number, holder, leaseSeconds) {
    return this.#lock(number).acquire(holder, leaseSeconds);
  }
  #decode(item, number) {
    const { pk: _partition, sk, ...fields } = (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .unmarshall */ ._Y)(item);
    return decodePreviewRecord(
      fields,
      `'${sk}' of ${this.#app}${number === void 0 ? "" : ` (${(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .environmentOf */ .p7)(number)})`}`
    );
  }
};
var keyOf = (number) => `${PREFIX}${String(number).padStart(10, "0")}`;

// src/aws/ecr/preview-images.ts
var PER_CALL = 100;
var EcrPreviewImages = class {
  #client;
  #repository;
  constructor(session, repository) {
    this.#client = new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_13__/* .ECRClient */ .S7(session.client);
    this.#repository = repository;
  }
  async remove(number) {
    const on = `the repository '${this.#repository}'`;
    const own = new RegExp(`^pr-${number}(-|$)`);
    const images = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
      "ecr:ListImages",
      on,
      () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .everyItem */ .l5)(
        (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .paginateListImages */ ._P)((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .bounded */ .Mm)("ecr:ListImages", this.#client), {
          repositoryName: this.#repository,
          filter: { tagStatus: "TAGGED" },
          maxResults: 1e3
        }),
        ({ imageIds }) => imageIds
      )
    );
    const tags = images.flatMap(({ imageTag = "" }) => own.test(imageTag) ? [imageTag] : []);
    for (const part of (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .batches */ .Xy)(tags, PER_CALL)) {
      const imageIds = part.map((imageTag) => ({ imageTag }));
      const { failures = [] } = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
        "ecr:BatchDeleteImage",
        on,
        () => this.#client.send(new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .BatchDeleteImageCommand */ .w({ repositoryName: this.#repository, imageIds }))
      );
      const [first] = failures.filter(({ failureCode }) => failureCode !== "ImageNotFound");
      if (first !== void 0)
        throw new Error(`the image ${first.imageId?.imageTag} was not deleted: ${first.failureReason}`);
    }
    return tags.length;
  }
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/DeleteTaskDefinitionsCommand.js
var DeleteTaskDefinitionsCommand=class extends (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .command */ .G5)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* ._ep0 */ .lq,_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* ._mw0 */ .yt,"DeleteTaskDefinitions",_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .DeleteTaskDefinitions$ */ .Hr){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/DeregisterTaskDefinitionCommand.js
var DeregisterTaskDefinitionCommand=class extends (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .command */ .G5)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* ._ep0 */ .lq,_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* ._mw0 */ .yt,"DeregisterTaskDefinition",_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .DeregisterTaskDefinition$ */ .lk){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeGatewayRouteCommand.js
var DescribeGatewayRouteCommand=class extends (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .command */ .G5)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* ._ep0 */ .lq,_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* ._mw0 */ .yt,"DescribeGatewayRoute",_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .DescribeGatewayRoute$ */ .ZO){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/ListGatewayRoutesCommand.js
var ListGatewayRoutesCommand=class extends (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .command */ .G5)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* ._ep0 */ .lq,_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* ._mw0 */ .yt,"ListGatewayRoutes",_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .ListGatewayRoutes$ */ .Be){};
// node_modules/@aws-sdk/client-ecs/dist-es/pagination/ListGatewayRoutesPaginator.js
var paginateListGatewayRoutes=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .createPaginator */ .KU)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .ECSClient */ .Zg,ListGatewayRoutesCommand,"nextToken","nextToken","maxResults");
// src/aws/ecs/gateway-ingress.ts
var TICK_MS2 = 5e3;
var ROUTE_MS = 3e5;
var EcsGatewayIngress = class {
  #client;
  #place;
  #clock;
  #signal;
  /** Services that had a route when their teardown began. */
  #routed = /* @__PURE__ */ new Set();
  constructor(session, place, context) {
    this.#client = new _batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .ECSClient */ .Zg(session.client);
    this.#place = place;
    this.#clock = context.clock;
    this.#signal = context.signal;
  }
  async open({ healthCheckPath = "/" }) {
    return { web: { containerPort: this.#place.containerPort, gateway: { healthCheckPath } }, headers: {} };
  }
  async address(service) {
    const deadline = this.#clock.now() + ROUTE_MS;
    for (; ; ) {
      const routes = await this.#routes(service);
      const failed = routes.find(({ status }) => status !== void 0 && /FAILED/.test(status));
      if (failed !== void 0) {
        throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(`The gateway has no route to '${service}': its status is ${failed.status}.`, {
          fix: "Check the gateway in the ECS console; the route shows which of its resources could not be created."
        });
      }
      const url = await this.#url(routes.find(({ status }) => status === "ACTIVE"));
      if (url !== void 0) return url;
      if (this.#clock.now() >= deadline) {
        throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(
          `The gateway did not give '${service}' an address within ${ROUTE_MS / 6e4} minutes.`,
          {
            fix: "Check that the gateway is associated with the cluster (aws ecs list-gateway-cluster-associations), or set 'ingress: shared-alb'."
          }
        );
      }
      await this.#clock.sleep(TICK_MS2, this.#signal);
    }
  }
  /** The route goes with the service: here it is only remembered that there was one. */
  async closeRoute(identity) {
    const name = (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .serviceNameOf */ .Ee)(identity, "web");
    if ((await this.#routes(name)).length > 0) this.#routed.add(name);
    return [];
  }
  async closeTargets(identity) {
    const name = (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .serviceNameOf */ .Ee)(identity, "web");
    const deadline = this.#clock.now() + ROUTE_MS;
    for (; ; ) {
      const routes = await this.#routes(name);
      if (routes.length === 0)
        return [{ kind: "gateway route", name, outcome: this.#routed.has(name) ? "deleted" : "absent" }];
      this.#routed.add(name);
      if (this.#clock.now() >= deadline) throw new Error(`its status is still ${routes[0]?.status}`);
      await this.#clock.sleep(TICK_MS2, this.#signal);
    }
  }
  async remains(identity) {
    const routes = await this.#routes((0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .serviceNameOf */ .Ee)(identity, "web"));
    return routes.map(({ gatewayRouteArn }) => `gateway route ${gatewayRouteArn}`);
  }
  /** AWS adds load balancers automatically, up to the gateway's own limit. */
  async headRoom() {
    return [];
  }
  /** A route that is gone is in no list any more. */
  #routes(service) {
    const { cluster, gateway } = this.#place;
    const input = { cluster, service, ...gateway === void 0 ? {} : { gateway } };
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
      "ecs:ListGatewayRoutes",
      `service '${service}'`,
      () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .everyItem */ .l5)(
        paginateListGatewayRoutes((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .bounded */ .Mm)("ecs:ListGatewayRoutes", this.#client), input),
        ({ gatewayRoutes }) => gatewayRoutes
      )
    );
  }
  /**
   * Only the description of a single route has it:
   * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeGatewayRoute.html
   */
  async #url(route) {
    if (route?.gatewayRouteArn === void 0) return void 0;
    const { gatewayRouteArn } = route;
    const { gatewayRoute } = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
      "ecs:DescribeGatewayRoute",
      `the gateway route '${gatewayRouteArn}'`,
      () => this.#client.send(new DescribeGatewayRouteCommand({ gatewayRouteArn }))
    );
    return gatewayRoute?.serviceUrl;
  }
};

// src/aws/ecs/preview-services.ts
var SERVICES_PER_CALL = 10;
var GONE = ["ServiceNotFoundException", "ServiceNotActiveException"];
var EcsPreviewServices = class {
  #client;
  #cluster;
  constructor(session, cluster) {
    this.#client = new _batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .ECSClient */ .Zg(session.client);
    this.#cluster = cluster;
  }
  async describe(names) {
    const answers = await Promise.all(
      (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .batches */ .Xy)(names, SERVICES_PER_CALL).map(
        (services) => this.#explained(
          "ecs:DescribeServices",
          () => this.#client.send(
            new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_6__/* .DescribeServicesCommand */ .H7({ cluster: this.#cluster, services, include: ["TAGS"] })
          )
        )
      )
    );
    const found = answers.flatMap(({ services = [] }) => services.map(toPreviewService));
    return new Map(found.map((service) => [service.name, service]));
  }
  async scale(name, desiredCount) {
    await this.#explained(
      "ecs:UpdateService",
      () => this.#client.send(
        new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_6__/* .UpdateServiceCommand */ .kZ({ cluster: this.#cluster, service: name, desiredCount })
      )
    );
  }
  async remove(name) {
    return this.#explained("ecs:DeleteService", async () => {
      try {
        const { service } = await this.#client.send(
          new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_6__/* .DeleteServiceCommand */ .o6({ cluster: this.#cluster, service: name, force: true })
        );
        return service?.status === "INACTIVE" ? "absent" : "deleted";
      } catch (error) {
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .isAwsError */ .m_)(error, ...GONE)) return "absent";
        throw error;
      }
    });
  }
  async stopTasks(startedBy) {
    const arns = await this.#explained(
      "ecs:ListTasks",
      () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .everyItem */ .l5)(
        (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .paginateListTasks */ ._r)((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .bounded */ .Mm)("ecs:ListTasks", this.#client), { cluster: this.#cluster, startedBy }),
        ({ taskArns }) => taskArns
      )
    );
    for (const task of arns) {
      await this.#explained(
        "ecs:StopTask",
        () => this.#client.send(
          new _batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .StopTaskCommand */ .PP({ cluster: this.#cluster, task, reason: "The preview was destroyed" })
        )
      );
    }
    return arns.length;
  }
  #explained(action, call) {
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(action, `the cluster '${this.#cluster}'`, call);
  }
};
var toPreviewService = (service) => ({
  name: service.serviceName ?? "",
  status: service.status ?? "UNKNOWN",
  running: service.runningCount ?? 0,
  desired: service.desiredCount ?? 0,
  taskDefinition: service.taskDefinition,
  tags: Object.fromEntries((service.tags ?? []).map(({ key = "", value = "" }) => [key, value]))
});

// src/aws/ecs/preview-task-definitions.ts
var PER_CALL2 = 10;
var AT_ONCE = 3;
var IS_GONE = /not exist|not found|MISSING|in.progress/i;
var EcsPreviewTaskDefinitions = class {
  #client;
  #registry;
  #quota;
  constructor(session, clock) {
    this.#client = new _batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .ECSClient */ .Zg({ ...session.client, maxAttempts: 14 });
    this.#registry = new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .EcsTaskDefinitions */ .B$(session, clock);
    this.#quota = (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .taskDefinitionQuota */ .Vt)(session, clock);
  }
  register(input) {
    return this.#registry.register(input);
  }
  /**
   * Only an INACTIVE revision may be deleted, and one that a stopping task still uses is deleted automatically
   * afterwards. Ten at a time, and first what an earlier call has deregistered: what is done stays done, whatever comes
   * of the rest, and costs a call for ten when it is asked for again.
   */
  async retire(arns) {
    const limit = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_14__/* .pLimit */ .cA)(AT_ONCE);
    const failed = [];
    let retired = 0;
    for (const batch of (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .batches */ .Xy)(arns, PER_CALL2)) {
      const attempt = async () => {
        const { deleted, refused: active } = await this.#delete(batch);
        const settled = await Promise.allSettled(
          active.map(({ arn = "" }) => limit(async () => await this.#deregister(arn) ? [arn] : []))
        );
        const inactive = settled.flatMap((one) => one.status === "fulfilled" ? one.value : []);
        retired += deleted + inactive.length;
        if (inactive.length > 0) {
          const [first2] = (await this.#delete(inactive)).refused;
          if (first2 !== void 0)
            throw new Error(`${first2.arn} was not deleted: ${first2.reason} ${first2.detail ?? ""}`);
        }
        for (const one of settled) if (one.status === "rejected") throw one.reason;
      };
      await attempt().catch((error) => {
        failed.push(error instanceof Error ? error : new Error(String(error)));
      });
    }
    const [first] = failed;
    if (first !== void 0) throw first;
    return retired;
  }
  /** Deletes what is INACTIVE. What is gone is not refused. */
  async #delete(taskDefinitions) {
    await this.#quota.deletions.take();
    const answer = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
      "ecs:DeleteTaskDefinitions",
      `task definitions ${taskDefinitions.join(", ")}`,
      () => this.#client.send(new DeleteTaskDefinitionsCommand({ taskDefinitions }))
    );
    const { taskDefinitions: deleted = [], failures = [] } = answer;
    return {
      deleted: deleted.length,
      refused: failures.filter(({ reason = "" }) => !IS_GONE.test(reason))
    };
  }
  /** False when there is no such revision any more. */
  #deregister(arn) {
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)("ecs:DeregisterTaskDefinition", `the task definition '${arn}'`, async () => {
      await this.#quota.changes.take();
      try {
        await this.#client.send(new DeregisterTaskDefinitionCommand({ taskDefinition: arn }));
        return true;
      } catch (error) {
        const { name, message } = (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .awsError */ .es)(error);
        if (/^(ClientException|InvalidParameterException)$/.test(name) && /not exist|not found|delete_in_progress|unable to describe/i.test(message))
          return false;
        throw error;
      }
    });
  }
};

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/CreateTargetGroupCommand.js
var CreateTargetGroupCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_16__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_16__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_16__/* ._mw0 */ .yt,"CreateTargetGroup",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_16__/* .CreateTargetGroup$ */ .nt){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DeleteTargetGroupCommand.js
var DeleteTargetGroupCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_16__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_16__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_16__/* ._mw0 */ .yt,"DeleteTargetGroup",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_16__/* .DeleteTargetGroup$ */ .Ue){};
// src/aws/elb/preview-load-balancers.ts
var RULES_PER_PAGE = 100;
var ROBOTS = "/robots.txt";
var ROBOTS_PRIORITIES = [999, 998, 997, 996, 995];
var NOT_FOUND = [
  "TargetGroupNotFound",
  "TargetGroupNotFoundException",
  "RuleNotFound",
  "RuleNotFoundException"
];
var PreviewLoadBalancers = class {
  #client;
  #limits;
  constructor(session) {
    this.#client = new _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_16__/* .ElasticLoadBalancingV2Client */ .Ml(session.client);
  }
  async targetGroup(name) {
    const arn = await this.#absent(
      "elasticloadbalancing:DescribeTargetGroups",
      `target group '${name}'`,
      async () => {
        const { TargetGroups = [] } = await this.#client.send(
          new _DescribeTargetGroupsCommand_698d_js__WEBPACK_IMPORTED_MODULE_5__/* .DescribeTargetGroupsCommand */ .s({ Names: [name] })
        );
        return TargetGroups[0]?.TargetGroupArn;
      }
    );
    return arn === void 0 ? void 0 : { arn, tags: await this.#tags(arn) };
  }
  async createTargetGroup(spec) {
    const on = `target group '${spec.name}'`;
    try {
      const { TargetGroups = [] } = await this.#client.send(
        new CreateTargetGroupCommand({
          Name: spec.name,
          Protocol: "HTTP",
          Port: spec.port,
          VpcId: spec.vpc,
          TargetType: "ip",
          HealthCheckPath: spec.healthCheckPath,
          HealthCheckIntervalSeconds: 10,
          HealthCheckTimeoutSeconds: 5,
          HealthyThresholdCount: 2,
          UnhealthyThresholdCount: 3,
          Matcher: { HttpCode: "200-399" },
          Tags: list(spec.tags)
        })
      );
      const arn = TargetGroups[0]?.TargetGroupArn;
      if (arn === void 0) throw new Error(`Elastic Load Balancing did not return ${on}`);
      return { arn, tags: spec.tags };
    } catch (error) {
      if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .isAwsError */ .m_)(error, "TooManyTargetGroups", "TooManyTargetGroupsException")) return "full";
      return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)("elasticloadbalancing:CreateTargetGroup", on, () => Promise.reject(error));
    }
  }
  async shortenDrain(arn) {
    await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
      "elasticloadbalancing:ModifyTargetGroupAttributes",
      `target group '${arn}'`,
      () => this.#client.send(
        new _DescribeTargetGroupsCommand_698d_js__WEBPACK_IMPORTED_MODULE_5__/* .ModifyTargetGroupAttributesCommand */ .f({
          TargetGroupArn: arn,
          Attributes: [{ Key: "deregistration_delay.timeout_seconds", Value: "5" }]
        })
      )
    );
  }
  async deleteTargetGroup(arn) {
    const on = `target group '${arn}'`;
    try {
      await this.#client.send(new DeleteTargetGroupCommand({ TargetGroupArn: arn }));
      return "deleted";
    } catch (error) {
      if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .isAwsError */ .m_)(error, "ResourceInUse", "ResourceInUseException")) return "in-use";
      if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .isAwsError */ .m_)(error, ...NOT_FOUND)) return "absent";
      return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)("elasticloadbalancing:DeleteTargetGroup", on, () => Promise.reject(error));
    }
  }
  async rule(listener, wanted) {
    const hostIn = (rule) => hosts(rule).find((host2) => wanted.includes(host2));
    const found = await this.#find(listener, (rule) => hostIn(rule) !== void 0);
    const [arn, host] = [found?.RuleArn, found && hostIn(found)];
    if (found === void 0 || arn === void 0 || host === void 0) return void 0;
    return { arn, host, targetGroup: forwardsTo(found), tags: await this.#tags(arn) };
  }
  #find(listener, matches) {
    const action = "elasticloadbalancing:DescribeRules";
    const input = { ListenerArn: listener, PageSize: RULES_PER_PAGE };
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(action, `listener '${listener}'`, async () => {
      for await (const { Rules = [] } of (0,_CreateRuleCommand_d0f1_js__WEBPACK_IMPORTED_MODULE_15__/* .paginateDescribeRules */ .u6)((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .bounded */ .Mm)(action, this.#client), input)) {
        const found = Rules.find(matches);
        if (found !== void 0) return found;
      }
      return void 0;
    });
  }
  async createRule(spec) {
    const { listener, priority, host, targetGroup, access, tags } = spec;
    try {
      const { Rules = [] } = await this.#client.send(
        new _CreateRuleCommand_d0f1_js__WEBPACK_IMPORTED_MODULE_15__/* .CreateRuleCommand */ .OO({
          ListenerArn: listener,
          Priority: priority,
          Conditions: [
            { Field: "host-header", HostHeaderConfig: { Values: [host] } },
            ...headerCondition(access)
          ],
          Actions: [...authentication(access), { Type: "forward", Order: 2, TargetGroupArn: targetGroup }],
          Tags: list(tags)
        })
      );
      const arn = Rules[0]?.RuleArn;
      if (arn === void 0) throw new Error(`Elastic Load Balancing did not return the rule for '${host}'`);
      return { arn, host, targetGroup, tags };
    } catch (error) {
      if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .isAwsError */ .m_)(error, "PriorityInUse", "PriorityInUseException")) return "priority-in-use";
      if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .isAwsError */ .m_)(
        error,
        "TooManyRules",
        "TooManyRulesException",
        "TooManyUniqueTargetGroupsPerLoadBalancer",
        "TooManyUniqueTargetGroupsPerLoadBalancerException",
        "TooManyTargetGroups",
        "TooManyTargetGroupsException"
      ))
        return "full";
      return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
        "elasticloadbalancing:CreateRule",
        `the listener '${listener}'`,
        () => Promise.reject(error)
      );
    }
  }
  async deleteRule(arn) {
    const gone = await this.#absent("elasticloadbalancing:DeleteRule", `listener rule '${arn}'`, async () => {
      await this.#client.send(new _CreateRuleCommand_d0f1_js__WEBPACK_IMPORTED_MODULE_15__/* .DeleteRuleCommand */ .pi({ RuleArn: arn }));
      return "deleted";
    });
    return gone ?? "absent";
  }
  async forbidCrawling(listener, host, app) {
    const own = (rule) => hosts(rule).includes(host) && paths(rule).includes(ROBOTS);
    if (await this.#find(listener, own) !== void 0) return "done";
    for (const Priority of ROBOTS_PRIORITIES) {
      try {
        await this.#client.send(
          new _CreateRuleCommand_d0f1_js__WEBPACK_IMPORTED_MODULE_15__/* .CreateRuleCommand */ .OO({
            ListenerArn: listener,
            Priority,
            Conditions: [
              { Field: "host-header", HostHeaderConfig: { Values: [host] } },
              { Field: "path-pattern", PathPatternConfig: { Values: [ROBOTS] } }
            ],
            Actions: [
              {
                Type: "fixed-response",
                FixedResponseConfig: {
                  StatusCode: "200",
                  ContentType: "text/plain",
                  MessageBody: "User-agent: *\nDisallow: /\n"
                }
              }
            ],
            // Of all previews of the app: it belongs to no pull request and stays.
            Tags: list({ [_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .OWNERSHIP */ .sK.managed]: "previews", [_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .OWNERSHIP */ .sK.app]: app })
          })
        );
        return "done";
      } catch (error) {
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .isAwsError */ .m_)(error, "TooManyRules", "TooManyRulesException")) return "no-room";
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .isAwsError */ .m_)(error, "PriorityInUse", "PriorityInUseException")) continue;
        return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
          "elasticloadbalancing:CreateRule",
          `the listener '${listener}'`,
          () => Promise.reject(error)
        );
      }
    }
    return "no-room";
  }
  async room(listener) {
    const balancer = listener.replace(":listener/", ":loadbalancer/").split("/").slice(0, -1).join("/");
    this.#limits ??= this.#readLimits();
    const limits = await this.#limits;
    const action = "elasticloadbalancing:DescribeTargetGroups";
    const input = { LoadBalancerArn: balancer, PageSize: 400 };
    const groups = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
      action,
      `load balancer '${balancer}'`,
      () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .everyItem */ .l5)(
        (0,_DescribeAccountLimitsCommand_dbaf_js__WEBPACK_IMPORTED_MODULE_4__/* .paginateDescribeTargetGroups */ .u_)((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .bounded */ .Mm)(action, this.#client), input),
        ({ TargetGroups }) => TargetGroups
      )
    );
    const limit = limits.get("target-groups-per-application-load-balancer");
    return limit === void 0 ? [] : [{ what: "target groups", used: groups.length, limit }];
  }
  async #readLimits() {
    const action = "elasticloadbalancing:DescribeAccountLimits";
    const limits = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
      action,
      "the account",
      () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .everyItem */ .l5)(
        (0,_DescribeAccountLimitsCommand_dbaf_js__WEBPACK_IMPORTED_MODULE_4__/* .paginateDescribeAccountLimits */ .e0)((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .bounded */ .Mm)(action, this.#client), { PageSize: 100 }),
        ({ Limits }) => Limits
      )
    );
    return new Map(limits.map(({ Name = "", Max = "" }) => [Name, Number(Max)]));
  }
  async #tags(arn) {
    const { TagDescriptions = [] } = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
      "elasticloadbalancing:DescribeTags",
      `'${arn}'`,
      () => this.#client.send(new _CreateRuleCommand_d0f1_js__WEBPACK_IMPORTED_MODULE_15__/* .DescribeTagsCommand */ .yR({ ResourceArns: [arn] }))
    );
    return Object.fromEntries(
      (TagDescriptions[0]?.Tags ?? []).map(({ Key = "", Value = "" }) => [Key, Value])
    );
  }
  /** undefined when Elastic Load Balancing says that there is no such thing. */
  async #absent(action, on, call) {
    try {
      return await call();
    } catch (error) {
      if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .isAwsError */ .m_)(error, ...NOT_FOUND)) return void 0;
      return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(action, on, () => Promise.reject(error));
    }
  }
};
function hosts({ Conditions = [] }) {
  return Conditions.filter(({ Field }) => Field === "host-header").flatMap(
    ({ HostHeaderConfig, Values }) => HostHeaderConfig?.Values ?? Values ?? []
  );
}
function paths({ Conditions = [] }) {
  return Conditions.filter(({ Field }) => Field === "path-pattern").flatMap(
    ({ PathPatternConfig, Values }) => PathPatternConfig?.Values ?? Values ?? []
  );
}
function forwardsTo({ Actions = [] }) {
  const forward = Actions.find(({ Type }) => Type === "forward");
  return forward?.TargetGroupArn ?? forward?.ForwardConfig?.TargetGroups?.[0]?.TargetGroupArn;
}
function headerCondition(access) {
  if (access?.header === void 0) return [];
  const { name, value } = access.header;
  return [{ Field: "http-header", HttpHeaderConfig: { HttpHeaderName: name, Values: [value] } }];
}
function authentication(access) {
  if (access?.oidc === void 0) return [];
  const { issuer, authorizationEndpoint, tokenEndpoint, userInfoEndpoint, clientId, clientSecret } = access.oidc;
  return [
    {
      Type: "authenticate-oidc",
      Order: 1,
      AuthenticateOidcConfig: {
        Issuer: issuer,
        AuthorizationEndpoint: authorizationEndpoint,
        TokenEndpoint: tokenEndpoint,
        UserInfoEndpoint: userInfoEndpoint,
        ClientId: clientId,
        ClientSecret: clientSecret,
        OnUnauthenticatedRequest: "authenticate"
      }
    }
  ];
}
var list = (tags) => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

// node_modules/@aws-sdk/client-scheduler/dist-es/auth/httpAuthSchemeProvider.js
var defaultSchedulerHttpAuthSchemeParametersProvider=async(config,context,input)=>{return{operation:(0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .getSmithyContext */ .ug)(context).operation,region:await (0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .normalizeProvider */ .te)(config.region)()||(()=>{throw new Error("expected `region` to be configured for `aws.auth#sigv4`")})()}};function createAwsAuthSigv4HttpAuthOption(authParameters){return{schemeId:"aws.auth#sigv4",signingProperties:{name:"scheduler",region:authParameters.region},propertiesExtractor:(config,context)=>({signingProperties:{config,context}})}}var defaultSchedulerHttpAuthSchemeProvider=authParameters=>{const options=[];switch(authParameters.operation){default:{options.push(createAwsAuthSigv4HttpAuthOption(authParameters))}}return options};var resolveHttpAuthSchemeConfig=config=>{const config_0=(0,_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_23__/* .resolveAwsSdkSigV4Config */ .ho)(config);return Object.assign(config_0,{authSchemePreference:(0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .normalizeProvider */ .te)(config.authSchemePreference??[])})};
// node_modules/@aws-sdk/client-scheduler/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters=options=>{return Object.assign(options,{useDualstackEndpoint:options.useDualstackEndpoint??false,useFipsEndpoint:options.useFipsEndpoint??false,defaultSigningName:"scheduler"})};var commonParams={UseFIPS:{type:"builtInParams",name:"useFipsEndpoint"},Endpoint:{type:"builtInParams",name:"endpoint"},Region:{type:"builtInParams",name:"region"},UseDualStack:{type:"builtInParams",name:"useDualstackEndpoint"}};
// node_modules/@aws-sdk/client-scheduler/package.json
var package_default={name:"@aws-sdk/client-scheduler",version:"3.1169.0",description:"AWS SDK for JavaScript Scheduler Client for Node.js, Browser and React Native",homepage:"https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-scheduler",license:"Apache-2.0",author:{name:"AWS SDK for JavaScript Team",url:"https://aws.amazon.com/sdk-for-javascript/"},repository:{type:"git",url:"https://github.com/aws/aws-sdk-js-v3.git",directory:"clients/client-scheduler"},files:["dist-*/**"],sideEffects:false,main:"./dist-cjs/index.js",module:"./dist-es/index.js",browser:{"./dist-es/runtimeConfig":"./dist-es/runtimeConfig.browser"},types:"./dist-types/index.d.ts",typesVersions:{"<4.5":{"dist-types/*":["dist-types/ts3.4/*"]}},"react-native":{"./dist-es/runtimeConfig":"./dist-es/runtimeConfig.native"},scripts:{build:"concurrently 'yarn:build:types' 'yarn:build:es' && yarn build:cjs","build:cjs":"node ../../scripts/compilation/inline","build:es":"premove dist-es && tsc -p tsconfig.es.json","build:include:deps":'yarn g:turbo run build -F="$npm_package_name"',"build:types":"premove dist-types && tsc -p tsconfig.types.json","build:types:downlevel":"downlevel-dts dist-types dist-types/ts3.4",clean:"premove dist-cjs dist-es dist-types","extract:docs":"api-extractor run --local","generate:client":"node ../../scripts/generate-clients/single-service","test:index":"tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"},dependencies:{"@aws-sdk/core":"^3.981.0","@aws-sdk/credential-provider-node":"^3.972.97","@aws-sdk/types":"^3.975.1","@smithy/core":"^3.40.0","@smithy/fetch-http-handler":"^5.8.1","@smithy/node-http-handler":"^4.14.2","@smithy/types":"^4.20.0",tslib:"^2.6.2"},devDependencies:{"@tsconfig/node20":"20.1.8","@types/node":"^20.14.8",concurrently:"7.0.0","downlevel-dts":"0.10.1",premove:"4.0.0",typescript:"~7.0.2"},engines:{node:">=20.0.0"}};
// node_modules/@aws-sdk/client-scheduler/dist-es/endpoint/bdd.js
var k="ref";var a=-1;var b=true;var c="isSet";var d="PartitionResult";var e="booleanEquals";var f="getAttr";var g={[k]:"Endpoint"};var h={[k]:d};var i={};var j=[{[k]:"Region"}];var _data={conditions:[[c,[g]],[c,j],["aws.partition",j,d],[e,[{[k]:"UseFIPS"},b]],[e,[{[k]:"UseDualStack"},b]],[e,[{fn:f,argv:[h,"supportsDualStack"]},b]],[e,[{fn:f,argv:[h,"supportsFIPS"]},b]]],results:[[a],[a,"Invalid Configuration: FIPS and custom endpoint are not supported"],[a,"Invalid Configuration: Dualstack and custom endpoint are not supported"],[g,i],["https://scheduler-fips.{Region}.{PartitionResult#dualStackDnsSuffix}",i],[a,"FIPS and DualStack are enabled, but this partition does not support one or both"],["https://scheduler-fips.{Region}.{PartitionResult#dnsSuffix}",i],[a,"FIPS is enabled but this partition does not support FIPS"],["https://scheduler.{Region}.{PartitionResult#dualStackDnsSuffix}",i],[a,"DualStack is enabled but this partition does not support DualStack"],["https://scheduler.{Region}.{PartitionResult#dnsSuffix}",i],[a,"Invalid Configuration: Missing Region"]]};var root=2;var r=1e8;var nodes=new Int32Array([-1,1,-1,0,12,3,1,4,r+11,2,5,r+11,3,8,6,4,7,r+10,5,r+8,r+9,4,10,9,6,r+6,r+7,5,11,r+5,6,r+4,r+5,3,r+1,13,4,r+2,r+3]);var bdd=_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .BinaryDecisionDiagram */ .d5.from(nodes,root,_data.conditions,_data.results);
// node_modules/@aws-sdk/client-scheduler/dist-es/endpoint/endpointResolver.js
var cache=new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .EndpointCache */ .kS({size:50,params:["Endpoint","Region","UseDualStack","UseFIPS"]});var defaultEndpointResolver=(endpointParams,context={})=>{return cache.get(endpointParams,()=>(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .decideEndpoint */ .cH)(bdd,{endpointParams,logger:context.logger}))};_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .customEndpointFunctions */ .mw.aws=_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .awsEndpointFunctions */ .UF;
// node_modules/@aws-sdk/client-scheduler/dist-es/models/SchedulerServiceException.js
var SchedulerServiceException=class _SchedulerServiceException extends _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .ServiceException */ .TJ{static shapeId="smithy.ts.sdk.synthetic.com.amazonaws.scheduler#SchedulerServiceException";constructor(options){super(options);Object.setPrototypeOf(this,_SchedulerServiceException.prototype)}};
// node_modules/@aws-sdk/client-scheduler/dist-es/models/errors.js
var InternalServerException=class _InternalServerException extends SchedulerServiceException{static shapeId="com.amazonaws.scheduler#InternalServerException";name="InternalServerException";$fault="server";Message;constructor(opts){super({name:"InternalServerException",$fault:"server",...opts});Object.setPrototypeOf(this,_InternalServerException.prototype);this.Message=opts.Message}};var ResourceNotFoundException=class _ResourceNotFoundException extends SchedulerServiceException{static shapeId="com.amazonaws.scheduler#ResourceNotFoundException";name="ResourceNotFoundException";$fault="client";Message;constructor(opts){super({name:"ResourceNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_ResourceNotFoundException.prototype);this.Message=opts.Message}};var ThrottlingException=class _ThrottlingException extends SchedulerServiceException{static shapeId="com.amazonaws.scheduler#ThrottlingException";name="ThrottlingException";$fault="client";Message;constructor(opts){super({name:"ThrottlingException",$fault:"client",...opts});Object.setPrototypeOf(this,_ThrottlingException.prototype);this.Message=opts.Message}};var ValidationException=class _ValidationException extends SchedulerServiceException{static shapeId="com.amazonaws.scheduler#ValidationException";name="ValidationException";$fault="client";Message;constructor(opts){super({name:"ValidationException",$fault:"client",...opts});Object.setPrototypeOf(this,_ValidationException.prototype);this.Message=opts.Message}};var ConflictException=class _ConflictException extends SchedulerServiceException{static shapeId="com.amazonaws.scheduler#ConflictException";name="ConflictException";$fault="client";Message;constructor(opts){super({name:"ConflictException",$fault:"client",...opts});Object.setPrototypeOf(this,_ConflictException.prototype);this.Message=opts.Message}};var ServiceQuotaExceededException=class _ServiceQuotaExceededException extends SchedulerServiceException{static shapeId="com.amazonaws.scheduler#ServiceQuotaExceededException";name="ServiceQuotaExceededException";$fault="client";Message;constructor(opts){super({name:"ServiceQuotaExceededException",$fault:"client",...opts});Object.setPrototypeOf(this,_ServiceQuotaExceededException.prototype);this.Message=opts.Message}};
// node_modules/@aws-sdk/client-scheduler/dist-es/schemas/schemas_0.js
var _A="Arn";var _AAC="ActionAfterCompletion";var _API="AssignPublicIp";var _AVC="AwsVpcConfiguration";var _CD="CreationDate";var _CE="ConflictException";var _CPS="CapacityProviderStrategy";var _CPSI="CapacityProviderStrategyItem";var _CS="CreateSchedule";var _CSG="CreateScheduleGroup";var _CSGI="CreateScheduleGroupInput";var _CSGO="CreateScheduleGroupOutput";var _CSI="CreateScheduleInput";var _CSO="CreateScheduleOutput";var _CT="ClientToken";var _D="Description";var _DLC="DeadLetterConfig";var _DS="DeleteSchedule";var _DSG="DeleteScheduleGroup";var _DSGI="DeleteScheduleGroupInput";var _DSGO="DeleteScheduleGroupOutput";var _DSI="DeleteScheduleInput";var _DSO="DeleteScheduleOutput";var _DT="DetailType";var _EBP="EventBridgeParameters";var _EBPEVP="EventBridgePutEventsV2Parameters";var _EBPREP="EventBridgePutRawEventsParameters";var _ED="EndDate";var _EEC="EnableExecuteCommand";var _EECSMT="EnableECSManagedTags";var _EP="EcsParameters";var _FTW="FlexibleTimeWindow";var _G="Group";var _GN="GroupName";var _GS="GetSchedule";var _GSG="GetScheduleGroup";var _GSGI="GetScheduleGroupInput";var _GSGO="GetScheduleGroupOutput";var _GSI="GetScheduleInput";var _GSO="GetScheduleOutput";var _I="Input";var _ISE="InternalServerException";var _K="Key";var _KKA="KmsKeyArn";var _KP="KinesisParameters";var _LMD="LastModificationDate";var _LS="ListSchedules";var _LSG="ListScheduleGroups";var _LSGI="ListScheduleGroupsInput";var _LSGO="ListScheduleGroupsOutput";var _LSI="ListSchedulesInput";var _LSO="ListSchedulesOutput";var _LT="LaunchType";var _LTFR="ListTagsForResource";var _LTFRI="ListTagsForResourceInput";var _LTFRO="ListTagsForResourceOutput";var _M="Message";var _MEAIS="MaximumEventAgeInSeconds";var _MGI="MessageGroupId";var _MR="MaxResults";var _MRA="MaximumRetryAttempts";var _MWIM="MaximumWindowInMinutes";var _Me="Metadata";var _Mo="Mode";var _N="Name";var _NC="NetworkConfiguration";var _NP="NamePrefix";var _NT="NextToken";var _PC="PlacementConstraints";var _PCl="PlacementConstraint";var _PK="PartitionKey";var _PPL="PipelineParameterList";var _PS="PlacementStrategy";var _PSl="PlacementStrategies";var _PT="PropagateTags";var _PV="PlatformVersion";var _RA="ResourceArn";var _RAo="RoleArn";var _RI="ReferenceId";var _RNFE="ResourceNotFoundException";var _RP="RetryPolicy";var _S="Subnets";var _SA="ScheduleArn";var _SD="StartDate";var _SE="ScheduleExpression";var _SET="ScheduleExpressionTimezone";var _SG="SecurityGroups";var _SGA="ScheduleGroupArn";var _SGL="ScheduleGroupList";var _SGS="ScheduleGroupSummary";var _SGc="ScheduleGroups";var _SGch="ScheduleGroup";var _SL="ScheduleList";var _SMPP="SageMakerPipelineParameter";var _SMPPL="SageMakerPipelineParameterList";var _SMPPa="SageMakerPipelineParameters";var _SP="SqsParameters";var _SQEE="ServiceQuotaExceededException";var _SS="ScheduleSummary";var _Sc="Schedules";var _So="Source";var _St="State";var _T="Tags";var _TC="TaskCount";var _TDA="TaskDefinitionArn";var _TE="ThrottlingException";var _TK="TagKeys";var _TL="TagList";var _TR="TagResource";var _TRI="TagResourceInput";var _TRO="TagResourceOutput";var _TS="TargetSummary";var _Ta="Target";var _Tag="Tag";var _UR="UntagResource";var _URI="UntagResourceInput";var _URO="UntagResourceOutput";var _US="UpdateSchedule";var _USI="UpdateScheduleInput";var _USO="UpdateScheduleOutput";var _V="Value";var _VE="ValidationException";var _aC="awsvpcConfiguration";var _b="base";var _c="client";var _cP="capacityProvider";var _cT="clientToken";var _e="error";var _ex="expression";var _f="field";var _gN="groupName";var _h="http";var _hE="httpError";var _hQ="httpQuery";var _iT="idempotencyToken";var _s="smithy.ts.sdk.synthetic.com.amazonaws.scheduler";var _se="server";var _t="type";var _w="weight";var n0="com.amazonaws.scheduler";var _s_registry=new _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .TypeRegistry */ .OF(_s);var SchedulerServiceException$=[-3,_s,"SchedulerServiceException",0,[],[]];_s_registry.registerError(SchedulerServiceException$,SchedulerServiceException);var n0_registry=new _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .TypeRegistry */ .OF(n0);var ConflictException$=[-3,n0,_CE,{[_e]:_c,[_hE]:409},[_M],[0],1];n0_registry.registerError(ConflictException$,ConflictException);var InternalServerException$=[-3,n0,_ISE,{[_e]:_se,[_hE]:500},[_M],[0],1];n0_registry.registerError(InternalServerException$,InternalServerException);var ResourceNotFoundException$=[-3,n0,_RNFE,{[_e]:_c,[_hE]:404},[_M],[0],1];n0_registry.registerError(ResourceNotFoundException$,ResourceNotFoundException);var ServiceQuotaExceededException$=[-3,n0,_SQEE,{[_e]:_c,[_hE]:402},[_M],[0],1];n0_registry.registerError(ServiceQuotaExceededException$,ServiceQuotaExceededException);var ThrottlingException$=[-3,n0,_TE,{[_e]:_c,[_hE]:429},[_M],[0],1];n0_registry.registerError(ThrottlingException$,ThrottlingException);var ValidationException$=[-3,n0,_VE,{[_e]:_c,[_hE]:400},[_M],[0],1];n0_registry.registerError(ValidationException$,ValidationException);var errorTypeRegistries=[_s_registry,n0_registry];var AwsVpcConfiguration$=[3,n0,_AVC,0,[_S,_SG,_API],[64|0,64|0,0],1];var CapacityProviderStrategyItem$=[3,n0,_CPSI,0,[_cP,_w,_b],[0,1,1],1];var CreateScheduleGroupInput$=[3,n0,_CSGI,0,[_N,_T,_CT],[[0,1],()=>TagList,[0,4]],1];var CreateScheduleGroupOutput$=[3,n0,_CSGO,0,[_SGA],[0],1];var CreateScheduleInput$=[3,n0,_CSI,0,[_N,_SE,_Ta,_FTW,_GN,_SD,_ED,_D,_SET,_St,_KKA,_CT,_AAC],[[0,1],0,()=>Target$,()=>FlexibleTimeWindow$,0,4,4,0,0,0,0,[0,4],0],4];var CreateScheduleOutput$=[3,n0,_CSO,0,[_SA],[0],1];var DeadLetterConfig$=[3,n0,_DLC,0,[_A],[0]];var DeleteScheduleGroupInput$=[3,n0,_DSGI,0,[_N,_CT],[[0,1],[0,{[_hQ]:_cT,[_iT]:1}]],1];var DeleteScheduleGroupOutput$=[3,n0,_DSGO,0,[],[]];var DeleteScheduleInput$=[3,n0,_DSI,0,[_N,_GN,_CT],[[0,1],[0,{[_hQ]:_gN}],[0,{[_hQ]:_cT,[_iT]:1}]],1];var DeleteScheduleOutput$=[3,n0,_DSO,0,[],[]];var EcsParameters$=[3,n0,_EP,0,[_TDA,_TC,_LT,_NC,_PV,_G,_CPS,_EECSMT,_EEC,_PC,_PS,_PT,_RI,_T],[0,1,0,()=>NetworkConfiguration$,0,0,()=>CapacityProviderStrategy,2,2,()=>PlacementConstraints,()=>PlacementStrategies,0,0,[1,n0,_T,0,128|0]],1];var EventBridgeParameters$=[3,n0,_EBP,0,[_DT,_So],[0,0],2];var EventBridgePutEventsV2Parameters$=[3,n0,_EBPEVP,0,[_DT,_So],[0,0],2];var EventBridgePutRawEventsParameters$=[3,n0,_EBPREP,0,[_Me],[128|0]];var FlexibleTimeWindow$=[3,n0,_FTW,0,[_Mo,_MWIM],[0,1],1];var GetScheduleGroupInput$=[3,n0,_GSGI,0,[_N],[[0,1]],1];var GetScheduleGroupOutput$=[3,n0,_GSGO,0,[_A,_N,_St,_CD,_LMD],[0,0,0,4,4]];var GetScheduleInput$=[3,n0,_GSI,0,[_N,_GN],[[0,1],[0,{[_hQ]:_gN}]],1];var GetScheduleOutput$=[3,n0,_GSO,0,[_A,_GN,_N,_SE,_SD,_ED,_D,_SET,_St,_CD,_LMD,_KKA,_Ta,_FTW,_AAC],[0,0,0,0,4,4,0,0,0,4,4,0,()=>Target$,()=>FlexibleTimeWindow$,0]];var KinesisParameters$=[3,n0,_KP,0,[_PK],[0],1];var ListScheduleGroupsInput$=[3,n0,_LSGI,0,[_NP,_NT,_MR],[[0,{[_hQ]:_NP}],[0,{[_hQ]:_NT}],[1,{[_hQ]:_MR}]]];var ListScheduleGroupsOutput$=[3,n0,_LSGO,0,[_SGc,_NT],[()=>ScheduleGroupList,0],1];var ListSchedulesInput$=[3,n0,_LSI,0,[_GN,_NP,_St,_NT,_MR],[[0,{[_hQ]:_SGch}],[0,{[_hQ]:_NP}],[0,{[_hQ]:_St}],[0,{[_hQ]:_NT}],[1,{[_hQ]:_MR}]]];var ListSchedulesOutput$=[3,n0,_LSO,0,[_Sc,_NT],[()=>ScheduleList,0],1];var ListTagsForResourceInput$=[3,n0,_LTFRI,0,[_RA],[[0,1]],1];var ListTagsForResourceOutput$=[3,n0,_LTFRO,0,[_T],[()=>TagList]];var NetworkConfiguration$=[3,n0,_NC,0,[_aC],[()=>AwsVpcConfiguration$]];var PlacementConstraint$=[3,n0,_PCl,0,[_t,_ex],[0,0]];var PlacementStrategy$=[3,n0,_PS,0,[_t,_f],[0,0]];var RetryPolicy$=[3,n0,_RP,0,[_MEAIS,_MRA],[1,1]];var SageMakerPipelineParameter$=[3,n0,_SMPP,0,[_N,_V],[0,0],2];var SageMakerPipelineParameters$=[3,n0,_SMPPa,0,[_PPL],[()=>SageMakerPipelineParameterList]];var ScheduleGroupSummary$=[3,n0,_SGS,0,[_A,_N,_St,_CD,_LMD],[0,0,0,4,4]];var ScheduleSummary$=[3,n0,_SS,0,[_A,_N,_GN,_St,_CD,_LMD,_Ta],[0,0,0,0,4,4,()=>TargetSummary$]];var SqsParameters$=[3,n0,_SP,0,[_MGI],[0]];var Tag$=[3,n0,_Tag,0,[_K,_V],[0,0],2];var TagResourceInput$=[3,n0,_TRI,0,[_RA,_T],[[0,1],()=>TagList],2];var TagResourceOutput$=[3,n0,_TRO,0,[],[]];var Target$=[3,n0,_Ta,0,[_A,_RAo,_DLC,_RP,_I,_EP,_EBP,_EBPEVP,_EBPREP,_KP,_SMPPa,_SP],[0,0,()=>DeadLetterConfig$,()=>RetryPolicy$,0,()=>EcsParameters$,()=>EventBridgeParameters$,()=>EventBridgePutEventsV2Parameters$,()=>EventBridgePutRawEventsParameters$,()=>KinesisParameters$,()=>SageMakerPipelineParameters$,()=>SqsParameters$],2];var TargetSummary$=[3,n0,_TS,0,[_A],[0],1];var UntagResourceInput$=[3,n0,_URI,0,[_RA,_TK],[[0,1],[64|0,{[_hQ]:_TK}]],2];var UntagResourceOutput$=[3,n0,_URO,0,[],[]];var UpdateScheduleInput$=[3,n0,_USI,0,[_N,_SE,_Ta,_FTW,_GN,_SD,_ED,_D,_SET,_St,_KKA,_CT,_AAC],[[0,1],0,()=>Target$,()=>FlexibleTimeWindow$,0,4,4,0,0,0,0,[0,4],0],4];var UpdateScheduleOutput$=[3,n0,_USO,0,[_SA],[0],1];var CapacityProviderStrategy=[1,n0,_CPS,0,()=>CapacityProviderStrategyItem$];var PlacementConstraints=[1,n0,_PC,0,()=>PlacementConstraint$];var PlacementStrategies=[1,n0,_PSl,0,()=>PlacementStrategy$];var SageMakerPipelineParameterList=[1,n0,_SMPPL,0,()=>SageMakerPipelineParameter$];var ScheduleGroupList=[1,n0,_SGL,0,()=>ScheduleGroupSummary$];var ScheduleList=[1,n0,_SL,0,()=>ScheduleSummary$];var SecurityGroups=(/* unused pure expression or super */ null && (64|0));var Subnets=(/* unused pure expression or super */ null && (64|0));var TagKeyList=(/* unused pure expression or super */ null && (64|0));var TagList=[1,n0,_TL,0,()=>Tag$];var Tags=[1,n0,_T,0,128|0];var EventBridgeMetadataMap=(/* unused pure expression or super */ null && (128|0));var TagMap=(/* unused pure expression or super */ null && (128|0));var CreateSchedule$=[9,n0,_CS,{[_h]:["POST","/schedules/{Name}",200]},()=>CreateScheduleInput$,()=>CreateScheduleOutput$];var CreateScheduleGroup$=[9,n0,_CSG,{[_h]:["POST","/schedule-groups/{Name}",200]},()=>CreateScheduleGroupInput$,()=>CreateScheduleGroupOutput$];var DeleteSchedule$=[9,n0,_DS,{[_h]:["DELETE","/schedules/{Name}",200]},()=>DeleteScheduleInput$,()=>DeleteScheduleOutput$];var DeleteScheduleGroup$=[9,n0,_DSG,{[_h]:["DELETE","/schedule-groups/{Name}",200]},()=>DeleteScheduleGroupInput$,()=>DeleteScheduleGroupOutput$];var GetSchedule$=[9,n0,_GS,{[_h]:["GET","/schedules/{Name}",200]},()=>GetScheduleInput$,()=>GetScheduleOutput$];var GetScheduleGroup$=[9,n0,_GSG,{[_h]:["GET","/schedule-groups/{Name}",200]},()=>GetScheduleGroupInput$,()=>GetScheduleGroupOutput$];var ListScheduleGroups$=[9,n0,_LSG,{[_h]:["GET","/schedule-groups",200]},()=>ListScheduleGroupsInput$,()=>ListScheduleGroupsOutput$];var ListSchedules$=[9,n0,_LS,{[_h]:["GET","/schedules",200]},()=>ListSchedulesInput$,()=>ListSchedulesOutput$];var ListTagsForResource$=[9,n0,_LTFR,{[_h]:["GET","/tags/{ResourceArn}",200]},()=>ListTagsForResourceInput$,()=>ListTagsForResourceOutput$];var TagResource$=[9,n0,_TR,{[_h]:["POST","/tags/{ResourceArn}",200]},()=>TagResourceInput$,()=>TagResourceOutput$];var UntagResource$=[9,n0,_UR,{[_h]:["DELETE","/tags/{ResourceArn}",200]},()=>UntagResourceInput$,()=>UntagResourceOutput$];var UpdateSchedule$=[9,n0,_US,{[_h]:["PUT","/schedules/{Name}",200]},()=>UpdateScheduleInput$,()=>UpdateScheduleOutput$];
// node_modules/@aws-sdk/client-scheduler/dist-es/runtimeConfig.shared.js
var getRuntimeConfig=config=>{return{apiVersion:"2021-06-30",base64Decoder:config?.base64Decoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .fromBase64 */ .Ey,base64Encoder:config?.base64Encoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .toBase64 */ .nk,disableHostPrefix:config?.disableHostPrefix??false,endpointProvider:config?.endpointProvider??defaultEndpointResolver,extensions:config?.extensions??[],httpAuthSchemeProvider:config?.httpAuthSchemeProvider??defaultSchedulerHttpAuthSchemeProvider,httpAuthSchemes:config?.httpAuthSchemes??[{schemeId:"aws.auth#sigv4",identityProvider:ipc=>ipc.getIdentityProvider("aws.auth#sigv4"),signer:new _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_23__/* .AwsSdkSigV4Signer */ .f2}],logger:config?.logger??new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .NoOpLogger */ .N4,protocol:config?.protocol??_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_23__/* .AwsRestJsonProtocol */ .Yu,protocolSettings:config?.protocolSettings??{defaultNamespace:"com.amazonaws.scheduler",errorTypeRegistries,version:"2021-06-30",serviceTarget:"AWSChronosService"},serviceId:config?.serviceId??"Scheduler",sha256:config?.sha256??_Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_24__/* .Sha256Node */ .T,urlParser:config?.urlParser??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .parseUrl */ .Dl,utf8Decoder:config?.utf8Decoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .fromUtf8 */ .ar,utf8Encoder:config?.utf8Encoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .toUtf8 */ .Pq}};
// node_modules/@aws-sdk/client-scheduler/dist-es/runtimeConfig.js
var getRuntimeConfig2=config=>{(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .emitWarningIfUnsupportedVersion2 */ .o_)(process.version);const defaultsMode=(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .resolveDefaultsModeConfig */ .IZ)(config);const defaultConfigProvider=()=>defaultsMode().then(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .loadConfigsForDefaultMode */ .lT);const clientSharedValues=getRuntimeConfig(config);(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .emitWarningIfUnsupportedVersion */ .I9)(process.version);const loaderConfig={profile:config?.profile,logger:clientSharedValues.logger};return{...clientSharedValues,...config,runtime:"node",defaultsMode,authSchemePreference:config?.authSchemePreference??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .loadConfig */ .Z9)(_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_23__/* .NODE_AUTH_SCHEME_PREFERENCE_OPTIONS */ .$S,loaderConfig),bodyLengthChecker:config?.bodyLengthChecker??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .calculateBodyLength */ .n8,credentialDefaultProvider:config?.credentialDefaultProvider??_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .defaultProvider */ .v6,defaultSocketTimeout:(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getDefaultSocketTimeout */ .ED)(config?.requestHandler,3e5),defaultUserAgentProvider:config?.defaultUserAgentProvider??(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .createDefaultUserAgentProvider */ .pf)({serviceId:clientSharedValues.serviceId,clientVersion:package_default.version}),maxAttempts:config?.maxAttempts??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .loadConfig */ .Z9)(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .NODE_MAX_ATTEMPT_CONFIG_OPTIONS */ .qs,config),region:config?.region??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .NODE_REGION_CONFIG_OPTIONS */ .GG,{..._NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .NODE_REGION_CONFIG_FILE_OPTIONS */ .zH,...loaderConfig}),requestHandler:_build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_25__/* .NodeHttpHandler */ .$.create(config?.requestHandler??defaultConfigProvider),retryMode:config?.retryMode??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .loadConfig */ .Z9)({..._emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .NODE_RETRY_MODE_CONFIG_OPTIONS */ .kN,default:async()=>(await defaultConfigProvider()).retryMode||_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .DEFAULT_RETRY_MODE */ .L0},config),streamCollector:config?.streamCollector??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .streamCollector */ .kv,useDualstackEndpoint:config?.useDualstackEndpoint??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS */ .e$,loaderConfig),useFipsEndpoint:config?.useFipsEndpoint??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS */ .Ko,loaderConfig),userAgentAppId:config?.userAgentAppId??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .loadConfig */ .Z9)(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .NODE_APP_ID_CONFIG_OPTIONS */ .hV,loaderConfig)}};
// node_modules/@aws-sdk/client-scheduler/dist-es/auth/httpAuthExtensionConfiguration.js
var getHttpAuthExtensionConfiguration=runtimeConfig=>{const _httpAuthSchemes=runtimeConfig.httpAuthSchemes;let _httpAuthSchemeProvider=runtimeConfig.httpAuthSchemeProvider;let _credentials=runtimeConfig.credentials;return{setHttpAuthScheme(httpAuthScheme){const index=_httpAuthSchemes.findIndex(scheme=>scheme.schemeId===httpAuthScheme.schemeId);if(index===-1){_httpAuthSchemes.push(httpAuthScheme)}else{_httpAuthSchemes.splice(index,1,httpAuthScheme)}},httpAuthSchemes(){return _httpAuthSchemes},setHttpAuthSchemeProvider(httpAuthSchemeProvider){_httpAuthSchemeProvider=httpAuthSchemeProvider},httpAuthSchemeProvider(){return _httpAuthSchemeProvider},setCredentials(credentials){_credentials=credentials},credentials(){return _credentials}}};var resolveHttpAuthRuntimeConfig=config=>{return{httpAuthSchemes:config.httpAuthSchemes(),httpAuthSchemeProvider:config.httpAuthSchemeProvider(),credentials:config.credentials()}};
// node_modules/@aws-sdk/client-scheduler/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions=(runtimeConfig,extensions)=>{const extensionConfiguration=Object.assign((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getAwsRegionExtensionConfiguration */ .Rq)(runtimeConfig),(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getDefaultExtensionConfiguration */ .xA)(runtimeConfig),(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .getHttpHandlerExtensionConfiguration */ .eS)(runtimeConfig),getHttpAuthExtensionConfiguration(runtimeConfig));extensions.forEach(extension=>extension.configure(extensionConfiguration));return Object.assign(runtimeConfig,(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .resolveAwsRegionExtensionConfiguration */ .$3)(extensionConfiguration),(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration),(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .resolveHttpHandlerRuntimeConfig */ .jt)(extensionConfiguration),resolveHttpAuthRuntimeConfig(extensionConfiguration))};
// node_modules/@aws-sdk/client-scheduler/dist-es/SchedulerClient.js
var SchedulerClient=class extends _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .Client */ .Kj{config;constructor(...[configuration]){const _config_0=getRuntimeConfig2(configuration||{});super(_config_0);this.initConfig=_config_0;const _config_1=resolveClientEndpointParameters(_config_0);const _config_2=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .resolveUserAgentConfig */ .Dc)(_config_1);const _config_3=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .resolveRetryConfig */ .$z)(_config_2);const _config_4=(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .resolveRegionConfig */ .TD)(_config_3);const _config_5=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .resolveHostHeaderConfig */ .OV)(_config_4);const _config_6=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .resolveEndpointConfig */ .Co)(_config_5);const _config_7=resolveHttpAuthSchemeConfig(_config_6);const _config_8=resolveRuntimeExtensions(_config_7,configuration?.extensions||[]);this.config=_config_8;this.middlewareStack.use((0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .getSchemaSerdePlugin */ .wq)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getUserAgentPlugin */ .sM)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getRetryPlugin */ .ey)(this.config));this.middlewareStack.use((0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .getContentLengthPlugin */ .vK)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getHostHeaderPlugin */ .TC)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getLoggerPlugin */ .Y7)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getRecursionDetectionPlugin */ .n4)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getHttpAuthSchemeEndpointRuleSetPlugin */ .wB)(this.config,{httpAuthSchemeParametersProvider:defaultSchedulerHttpAuthSchemeParametersProvider,identityProviderConfigProvider:async config=>new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .DefaultIdentityProviderConfig */ .h$({"aws.auth#sigv4":config.credentials})}));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getHttpSigningPlugin */ .lW)(this.config))}destroy(){super.destroy()}};
// node_modules/@aws-sdk/client-scheduler/dist-es/commandBuilder.js
var command4=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .makeBuilder */ .k8)(commonParams,"AWSChronosService","SchedulerClient",_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getEndpointPlugin */ .rD);var _ep04={};var _mw04=(Command,cs,config,o)=>[];
// node_modules/@aws-sdk/client-scheduler/dist-es/commands/CreateScheduleCommand.js
var CreateScheduleCommand=class extends command4(_ep04,_mw04,"CreateSchedule",CreateSchedule$){};
// node_modules/@aws-sdk/client-scheduler/dist-es/commands/DeleteScheduleCommand.js
var DeleteScheduleCommand=class extends command4(_ep04,_mw04,"DeleteSchedule",DeleteSchedule$){};
// node_modules/@aws-sdk/client-scheduler/dist-es/commands/ListSchedulesCommand.js
var ListSchedulesCommand=class extends command4(_ep04,_mw04,"ListSchedules",ListSchedules$){};
// node_modules/@aws-sdk/client-scheduler/dist-es/commands/UpdateScheduleCommand.js
var UpdateScheduleCommand=class extends command4(_ep04,_mw04,"UpdateSchedule",UpdateSchedule$){};
// node_modules/@aws-sdk/client-scheduler/dist-es/pagination/ListSchedulesPaginator.js
var paginateListSchedules=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .createPaginator */ .KU)(SchedulerClient,ListSchedulesCommand,"NextToken","NextToken","MaxResults");
// src/aws/scheduler/preview-timer.ts
var SchedulerTimer = class {
  #client;
  #place;
  #partition;
  constructor(session, place) {
    this.#client = new SchedulerClient(session.client);
    this.#place = place;
    this.#partition = (0,_partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_21__/* .partitionOf */ .iQ)(session.client.region).name;
  }
  async set(identity, processes, at) {
    await Promise.all(processes.map((process2) => this.#set(identity, process2, at)));
  }
  async #set(identity, process2, at) {
    const input = this.#schedule(identity, process2, at);
    const on = `the schedule '${input.Name}'`;
    try {
      await this.#client.send(new CreateScheduleCommand(input));
    } catch (error) {
      if (!(0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .isAwsError */ .m_)(error, "ConflictException"))
        return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)("scheduler:CreateSchedule", on, () => Promise.reject(error));
      await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
        "scheduler:UpdateSchedule",
        on,
        () => this.#client.send(new UpdateScheduleCommand(input))
      );
    }
  }
  async cancel(identity) {
    const names = await this.list(identity);
    return Promise.all(
      names.map(async (name) => ({
        kind: "timer",
        name,
        outcome: await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
          "scheduler:DeleteSchedule",
          `the schedule '${name}'`,
          () => this.#delete(name)
        )
      }))
    );
  }
  async list(identity) {
    const { group } = this.#place;
    const schedules = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
      "scheduler:ListSchedules",
      `the schedule group '${group}'`,
      () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .everyItem */ .l5)(
        paginateListSchedules((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .bounded */ .Mm)("scheduler:ListSchedules", this.#client), {
          GroupName: group,
          NamePrefix: (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .schedulePrefix */ .Wu)(identity)
        }),
        ({ Schedules }) => Schedules
      )
    );
    return schedules.flatMap(({ Name }) => Name ?? []);
  }
  async #delete(Name) {
    try {
      await this.#client.send(new DeleteScheduleCommand({ Name, GroupName: this.#place.group }));
      return "deleted";
    } catch (error) {
      if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .isAwsError */ .m_)(error, "ResourceNotFoundException")) return "absent";
      throw error;
    }
  }
  #schedule(identity, process2, at) {
    const { cluster, role, group } = this.#place;
    return {
      Name: (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .scheduleName */ .V5)(identity, process2),
      GroupName: group,
      // `at(yyyy-mm-ddThh:mm:ss)`, in UTC where no time zone is given.
      ScheduleExpression: `at(${new Date(at).toISOString().slice(0, 19)})`,
      FlexibleTimeWindow: { Mode: "OFF" },
      ActionAfterCompletion: "DELETE",
      Description: `Scales ${(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .serviceNameOf */ .Ee)(identity, process2)} to 0 when this preview has not been renewed`,
      Target: {
        Arn: `arn:${this.#partition}:scheduler:::aws-sdk:ecs:updateService`,
        RoleArn: role,
        Input: JSON.stringify({
          Cluster: cluster,
          Service: (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .serviceNameOf */ .Ee)(identity, process2),
          DesiredCount: 0
        }),
        RetryPolicy: { MaximumEventAgeInSeconds: 86400, MaximumRetryAttempts: 20 }
      }
    };
  }
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/CreateSecretCommand.js
var CreateSecretCommand=class extends (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .command2 */ .im)(_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* ._ep02 */ .xQ,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* ._mw02 */ .qA,"CreateSecret",_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .CreateSecret$ */ .Vr){};
// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/DeleteSecretCommand.js
var DeleteSecretCommand=class extends (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .command2 */ .im)(_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* ._ep02 */ .xQ,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* ._mw02 */ .qA,"DeleteSecret",_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .DeleteSecret$ */ .uV){};
// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/RestoreSecretCommand.js
var RestoreSecretCommand=class extends (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .command2 */ .im)(_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* ._ep02 */ .xQ,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* ._mw02 */ .qA,"RestoreSecret",_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .RestoreSecret$ */ .NZ){};
// src/aws/secrets/preview-secrets.ts
var SecretsManagerPreviews = class {
  #client;
  #log;
  #redactor;
  constructor(session, log) {
    this.#redactor = session.redactor;
    this.#client = new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .SecretsManagerClient */ ._H(session.client);
    this.#log = log;
  }
  async read(name, open) {
    const text2 = await this.#text(name);
    if (text2 === void 0) return void 0;
    const values = (0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_10__/* .parseConfigVars */ .Go)(text2.value, name);
    this.#mask(values, open);
    return { arn: text2.arn, values };
  }
  /** The whole text of a secret that is not a set of config vars (a header's value, a client secret), masked. */
  async readText(name) {
    const text2 = await this.#text(name);
    if (text2 === void 0) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(`The secret '${name}' does not exist.`, {
        fix: "Create it with your infrastructure code, or correct 'access' in the app's preview parameter."
      });
    }
    this.#log.mask(text2.value);
    return text2.value;
  }
  async write(name, values, tags, open) {
    this.#mask(values, open);
    const SecretString = JSON.stringify(Object.fromEntries(values));
    const on = `the secret '${name}'`;
    try {
      const { ARN } = await this.#client.send(
        new CreateSecretCommand({
          Name: name,
          SecretString,
          Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
        })
      );
      return { arn: ARN ?? name };
    } catch (error) {
      if (!(0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .isAwsError */ .m_)(error, "ResourceExistsException", "InvalidRequestException"))
        return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)("secretsmanager:CreateSecret", on, () => Promise.reject(error));
    }
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)("secretsmanager:PutSecretValue", on, () => this.#put(name, SecretString));
  }
  async #put(name, SecretString) {
    const put = new _PutSecretValueCommand_b1bc_js__WEBPACK_IMPORTED_MODULE_1__/* .PutSecretValueCommand */ .c({ SecretId: name, SecretString });
    try {
      return { arn: (await this.#client.send(put)).ARN ?? name };
    } catch (error) {
      if (!isDeletion(error)) throw error;
      await this.#client.send(new RestoreSecretCommand({ SecretId: name }));
      return { arn: (await this.#client.send(put)).ARN ?? name };
    }
  }
  async remove(name) {
    if (!await this.exists(name)) return "absent";
    await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
      "secretsmanager:DeleteSecret",
      `the secret '${name}'`,
      () => this.#client.send(new DeleteSecretCommand({ SecretId: name, ForceDeleteWithoutRecovery: true }))
    );
    return "deleted";
  }
  async exists(name) {
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)("secretsmanager:DescribeSecret", `the secret '${name}'`, async () => {
      try {
        await this.#client.send(new _DescribeAccountLimitsCommand_dbaf_js__WEBPACK_IMPORTED_MODULE_4__/* .DescribeSecretCommand */ .X5({ SecretId: name }));
        return true;
      } catch (error) {
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .isAwsError */ .m_)(error, "ResourceNotFoundException")) return false;
        throw error;
      }
    });
  }
  async #text(name) {
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)("secretsmanager:GetSecretValue", `the secret '${name}'`, async () => {
      try {
        const { ARN, SecretString } = await this.#client.send(new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .GetSecretValueCommand */ .d2({ SecretId: name }));
        if (SecretString !== void 0) return { arn: ARN ?? name, value: SecretString };
        throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(`The secret '${name}' contains binary data.`, { fix: "Store a string in it." });
      } catch (error) {
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .isAwsError */ .m_)(error, "ResourceNotFoundException") || isDeletion(error)) return void 0;
        throw error;
      }
    });
  }
  #mask(values, open) {
    if (open !== void 0) this.#redactor?.open(open);
    (0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_10__/* .maskConfigVars */ .pA)(values, this.#log);
  }
};
function isDeletion(error) {
  const { name, message } = (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .awsError */ .es)(error);
  return name === "InvalidRequestException" && /delet/i.test(message);
}

// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/auth/httpAuthSchemeProvider.js
var defaultResourceGroupsTaggingAPIHttpAuthSchemeParametersProvider=async(config,context,input)=>{return{operation:(0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .getSmithyContext */ .ug)(context).operation,region:await (0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .normalizeProvider */ .te)(config.region)()||(()=>{throw new Error("expected `region` to be configured for `aws.auth#sigv4`")})()}};function createAwsAuthSigv4HttpAuthOption2(authParameters){return{schemeId:"aws.auth#sigv4",signingProperties:{name:"tagging",region:authParameters.region},propertiesExtractor:(config,context)=>({signingProperties:{config,context}})}}var defaultResourceGroupsTaggingAPIHttpAuthSchemeProvider=authParameters=>{const options=[];switch(authParameters.operation){default:{options.push(createAwsAuthSigv4HttpAuthOption2(authParameters))}}return options};var resolveHttpAuthSchemeConfig2=config=>{const config_0=(0,_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_23__/* .resolveAwsSdkSigV4Config */ .ho)(config);return Object.assign(config_0,{authSchemePreference:(0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .normalizeProvider */ .te)(config.authSchemePreference??[])})};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters2=options=>{return Object.assign(options,{useDualstackEndpoint:options.useDualstackEndpoint??false,useFipsEndpoint:options.useFipsEndpoint??false,defaultSigningName:"tagging"})};var commonParams2={UseFIPS:{type:"builtInParams",name:"useFipsEndpoint"},Endpoint:{type:"builtInParams",name:"endpoint"},Region:{type:"builtInParams",name:"region"},UseDualStack:{type:"builtInParams",name:"useDualstackEndpoint"}};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/package.json
var package_default2={name:"@aws-sdk/client-resource-groups-tagging-api",version:"3.1142.0",description:"AWS SDK for JavaScript Resource Groups Tagging Api Client for Node.js, Browser and React Native",homepage:"https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-resource-groups-tagging-api",license:"Apache-2.0",author:{name:"AWS SDK for JavaScript Team",url:"https://aws.amazon.com/sdk-for-javascript/"},repository:{type:"git",url:"https://github.com/aws/aws-sdk-js-v3.git",directory:"clients/client-resource-groups-tagging-api"},files:["dist-*/**"],sideEffects:false,main:"./dist-cjs/index.js",module:"./dist-es/index.js",browser:{"./dist-es/runtimeConfig":"./dist-es/runtimeConfig.browser"},types:"./dist-types/index.d.ts",typesVersions:{"<4.5":{"dist-types/*":["dist-types/ts3.4/*"]}},"react-native":{"./dist-es/runtimeConfig":"./dist-es/runtimeConfig.native"},scripts:{build:"concurrently 'yarn:build:types' 'yarn:build:es' && yarn build:cjs","build:cjs":"node ../../scripts/compilation/inline","build:es":"premove dist-es && tsc -p tsconfig.es.json","build:include:deps":'yarn g:turbo run build -F="$npm_package_name"',"build:types":"premove dist-types && tsc -p tsconfig.types.json","build:types:downlevel":"downlevel-dts dist-types dist-types/ts3.4",clean:"premove dist-cjs dist-es dist-types","extract:docs":"api-extractor run --local","generate:client":"node ../../scripts/generate-clients/single-service","test:index":"tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"},dependencies:{"@aws-sdk/core":"^3.978.1","@aws-sdk/credential-provider-node":"^3.972.84","@aws-sdk/types":"^3.974.6","@smithy/core":"^3.35.0","@smithy/fetch-http-handler":"^5.8.0","@smithy/node-http-handler":"^4.12.1","@smithy/types":"^4.19.0",tslib:"^2.6.2"},devDependencies:{"@tsconfig/node20":"20.1.8","@types/node":"^20.14.8",concurrently:"7.0.0","downlevel-dts":"0.10.1",premove:"4.0.0",typescript:"~7.0.2"},engines:{node:">=20.0.0"}};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/endpoint/bdd.js
var k2="ref";var a2=-1;var b2=true;var c2="isSet";var d2="PartitionResult";var e2="booleanEquals";var f2="getAttr";var g2={[k2]:"Endpoint"};var h2={[k2]:d2};var i2={};var j2=[{[k2]:"Region"}];var _data2={conditions:[[c2,[g2]],[c2,j2],["aws.partition",j2,d2],[e2,[{[k2]:"UseFIPS"},b2]],[e2,[{[k2]:"UseDualStack"},b2]],[e2,[{fn:f2,argv:[h2,"supportsDualStack"]},b2]],[e2,[{fn:f2,argv:[h2,"supportsFIPS"]},b2]]],results:[[a2],[a2,"Invalid Configuration: FIPS and custom endpoint are not supported"],[a2,"Invalid Configuration: Dualstack and custom endpoint are not supported"],[g2,i2],["https://tagging-fips.{Region}.{PartitionResult#dualStackDnsSuffix}",i2],[a2,"FIPS and DualStack are enabled, but this partition does not support one or both"],["https://tagging-fips.{Region}.{PartitionResult#dnsSuffix}",i2],[a2,"FIPS is enabled but this partition does not support FIPS"],["https://tagging.{Region}.{PartitionResult#dualStackDnsSuffix}",i2],[a2,"DualStack is enabled but this partition does not support DualStack"],["https://tagging.{Region}.{PartitionResult#dnsSuffix}",i2],[a2,"Invalid Configuration: Missing Region"]]};var root2=2;var r2=1e8;var nodes2=new Int32Array([-1,1,-1,0,12,3,1,4,r2+11,2,5,r2+11,3,8,6,4,7,r2+10,5,r2+8,r2+9,4,10,9,6,r2+6,r2+7,5,11,r2+5,6,r2+4,r2+5,3,r2+1,13,4,r2+2,r2+3]);var bdd2=_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .BinaryDecisionDiagram */ .d5.from(nodes2,root2,_data2.conditions,_data2.results);
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/endpoint/endpointResolver.js
var cache2=new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .EndpointCache */ .kS({size:50,params:["Endpoint","Region","UseDualStack","UseFIPS"]});var defaultEndpointResolver2=(endpointParams,context={})=>{return cache2.get(endpointParams,()=>(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .decideEndpoint */ .cH)(bdd2,{endpointParams,logger:context.logger}))};_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .customEndpointFunctions */ .mw.aws=_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .awsEndpointFunctions */ .UF;
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/models/ResourceGroupsTaggingAPIServiceException.js
var ResourceGroupsTaggingAPIServiceException=class _ResourceGroupsTaggingAPIServiceException extends _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .ServiceException */ .TJ{constructor(options){super(options);Object.setPrototypeOf(this,_ResourceGroupsTaggingAPIServiceException.prototype)}};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/models/errors.js
var ConcurrentModificationException=class _ConcurrentModificationException extends ResourceGroupsTaggingAPIServiceException{name="ConcurrentModificationException";$fault="client";Message;constructor(opts){super({name:"ConcurrentModificationException",$fault:"client",...opts});Object.setPrototypeOf(this,_ConcurrentModificationException.prototype);this.Message=opts.Message}};var ConstraintViolationException=class _ConstraintViolationException extends ResourceGroupsTaggingAPIServiceException{name="ConstraintViolationException";$fault="client";Message;constructor(opts){super({name:"ConstraintViolationException",$fault:"client",...opts});Object.setPrototypeOf(this,_ConstraintViolationException.prototype);this.Message=opts.Message}};var InternalServiceException=class _InternalServiceException extends ResourceGroupsTaggingAPIServiceException{name="InternalServiceException";$fault="server";Message;constructor(opts){super({name:"InternalServiceException",$fault:"server",...opts});Object.setPrototypeOf(this,_InternalServiceException.prototype);this.Message=opts.Message}};var InvalidParameterException=class _InvalidParameterException extends ResourceGroupsTaggingAPIServiceException{name="InvalidParameterException";$fault="client";Message;constructor(opts){super({name:"InvalidParameterException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidParameterException.prototype);this.Message=opts.Message}};var ThrottledException=class _ThrottledException extends ResourceGroupsTaggingAPIServiceException{name="ThrottledException";$fault="client";Message;constructor(opts){super({name:"ThrottledException",$fault:"client",...opts});Object.setPrototypeOf(this,_ThrottledException.prototype);this.Message=opts.Message}};var PaginationTokenExpiredException=class _PaginationTokenExpiredException extends ResourceGroupsTaggingAPIServiceException{name="PaginationTokenExpiredException";$fault="client";Message;constructor(opts){super({name:"PaginationTokenExpiredException",$fault:"client",...opts});Object.setPrototypeOf(this,_PaginationTokenExpiredException.prototype);this.Message=opts.Message}};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/schemas/schemas_0.js
var _CD2="ComplianceDetails";var _CFRT="CloudFormationResourceTypes";var _CME="ConcurrentModificationException";var _CS2="ComplianceStatus";var _CVE="ConstraintViolationException";var _DRC="DescribeReportCreation";var _DRCI="DescribeReportCreationInput";var _DRCO="DescribeReportCreationOutput";var _EC="ErrorCode";var _ECR="ExcludeCompliantResources";var _EM="ErrorMessage";var _FI="FailureInfo";var _FRM="FailedResourcesMap";var _GB="GroupBy";var _GCS="GetComplianceSummary";var _GCSI="GetComplianceSummaryInput";var _GCSO="GetComplianceSummaryOutput";var _GR="GetResources";var _GRI="GetResourcesInput";var _GRO="GetResourcesOutput";var _GTK="GetTagKeys";var _GTKI="GetTagKeysInput";var _GTKO="GetTagKeysOutput";var _GTV="GetTagValues";var _GTVI="GetTagValuesInput";var _GTVO="GetTagValuesOutput";var _ICD="IncludeComplianceDetails";var _IPE="InvalidParameterException";var _ISE2="InternalServiceException";var _K2="Key";var _KWNV="KeysWithNoncompliantValues";var _LRT="ListRequiredTags";var _LRTI="ListRequiredTagsInput";var _LRTO="ListRequiredTagsOutput";var _LU="LastUpdated";var _M2="Message";var _MR2="MaxResults";var _MTK="MissingTagKeys";var _NCR="NonCompliantResources";var _NK="NoncompliantKeys";var _NT2="NextToken";var _PT2="PaginationToken";var _PTEE="PaginationTokenExpiredException";var _R="Region";var _RARN="ResourceARN";var _RARNL="ResourceARNList";var _RF="RegionFilters";var _RPP="ResourcesPerPage";var _RT="RequiredTags";var _RTF="ResourceTypeFilters";var _RTFLRT="RequiredTagsForListRequiredTags";var _RTK="ReportingTagKeys";var _RTM="ResourceTagMapping";var _RTML="ResourceTagMappingList";var _RTe="RequiredTag";var _RTes="ResourceType";var _S2="Status";var _SB="S3Bucket";var _SC="StatusCode";var _SD2="StartDate";var _SL2="S3Location";var _SLu="SummaryList";var _SRC="StartReportCreation";var _SRCI="StartReportCreationInput";var _SRCO="StartReportCreationOutput";var _Su="Summary";var _T2="Tags";var _TE2="ThrottledException";var _TF="TagFilters";var _TFL="TagFilterList";var _TFa="TagFilter";var _TI="TargetId";var _TIF="TargetIdFilters";var _TIT="TargetIdType";var _TK2="TagKeys";var _TKF="TagKeyFilters";var _TL2="TagList";var _TPP="TagsPerPage";var _TR2="TagResources";var _TRI2="TagResourcesInput";var _TRO2="TagResourcesOutput";var _TV="TagValues";var _Ta2="Tag";var _UR2="UntagResources";var _URI2="UntagResourcesInput";var _URO2="UntagResourcesOutput";var _V2="Value";var _Va="Values";var _c2="client";var _e2="error";var _h2="http";var _s2="smithy.ts.sdk.synthetic.com.amazonaws.resourcegroupstaggingapi";var _se2="server";var n02="com.amazonaws.resourcegroupstaggingapi";var _s_registry2=new _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .TypeRegistry */ .OF(_s2);var ResourceGroupsTaggingAPIServiceException$=[-3,_s2,"ResourceGroupsTaggingAPIServiceException",0,[],[]];_s_registry2.registerError(ResourceGroupsTaggingAPIServiceException$,ResourceGroupsTaggingAPIServiceException);var n0_registry2=new _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .TypeRegistry */ .OF(n02);var ConcurrentModificationException$=[-3,n02,_CME,{[_e2]:_c2},[_M2],[0]];n0_registry2.registerError(ConcurrentModificationException$,ConcurrentModificationException);var ConstraintViolationException$=[-3,n02,_CVE,{[_e2]:_c2},[_M2],[0]];n0_registry2.registerError(ConstraintViolationException$,ConstraintViolationException);var InternalServiceException$=[-3,n02,_ISE2,{[_e2]:_se2},[_M2],[0]];n0_registry2.registerError(InternalServiceException$,InternalServiceException);var InvalidParameterException$=[-3,n02,_IPE,{[_e2]:_c2},[_M2],[0]];n0_registry2.registerError(InvalidParameterException$,InvalidParameterException);var PaginationTokenExpiredException$=[-3,n02,_PTEE,{[_e2]:_c2},[_M2],[0]];n0_registry2.registerError(PaginationTokenExpiredException$,PaginationTokenExpiredException);var ThrottledException$=[-3,n02,_TE2,{[_e2]:_c2},[_M2],[0]];n0_registry2.registerError(ThrottledException$,ThrottledException);var errorTypeRegistries2=[_s_registry2,n0_registry2];var ComplianceDetails$=[3,n02,_CD2,0,[_NK,_KWNV,_MTK,_CS2],[64|0,64|0,64|0,2]];var DescribeReportCreationInput$=[3,n02,_DRCI,0,[],[]];var DescribeReportCreationOutput$=[3,n02,_DRCO,0,[_S2,_SL2,_SD2,_EM],[0,0,0,0]];var FailureInfo$=[3,n02,_FI,0,[_SC,_EC,_EM],[1,0,0]];var GetComplianceSummaryInput$=[3,n02,_GCSI,0,[_TIF,_RF,_RTF,_TKF,_GB,_MR2,_PT2],[64|0,64|0,64|0,64|0,64|0,1,0]];var GetComplianceSummaryOutput$=[3,n02,_GCSO,0,[_SLu,_PT2],[()=>SummaryList,0]];var GetResourcesInput$=[3,n02,_GRI,0,[_PT2,_TF,_RPP,_TPP,_RTF,_ICD,_ECR,_RARNL],[0,()=>TagFilterList,1,1,64|0,2,2,64|0]];var GetResourcesOutput$=[3,n02,_GRO,0,[_PT2,_RTML],[0,()=>ResourceTagMappingList]];var GetTagKeysInput$=[3,n02,_GTKI,0,[_PT2],[0]];var GetTagKeysOutput$=[3,n02,_GTKO,0,[_PT2,_TK2],[0,64|0]];var GetTagValuesInput$=[3,n02,_GTVI,0,[_K2,_PT2],[0,0],1];var GetTagValuesOutput$=[3,n02,_GTVO,0,[_PT2,_TV],[0,64|0]];var ListRequiredTagsInput$=[3,n02,_LRTI,0,[_NT2,_MR2],[0,1]];var ListRequiredTagsOutput$=[3,n02,_LRTO,0,[_RT,_NT2],[()=>RequiredTagsForListRequiredTags,0]];var RequiredTag$=[3,n02,_RTe,0,[_RTes,_CFRT,_RTK],[0,64|0,64|0]];var ResourceTagMapping$=[3,n02,_RTM,0,[_RARN,_T2,_CD2],[0,()=>TagList2,()=>ComplianceDetails$]];var StartReportCreationInput$=[3,n02,_SRCI,0,[_SB],[0],1];var StartReportCreationOutput$=[3,n02,_SRCO,0,[],[]];var Summary$=[3,n02,_Su,0,[_LU,_TI,_TIT,_R,_RTes,_NCR],[0,0,0,0,0,1]];var Tag$2=[3,n02,_Ta2,0,[_K2,_V2],[0,0],2];var TagFilter$=[3,n02,_TFa,0,[_K2,_Va],[0,64|0]];var TagResourcesInput$=[3,n02,_TRI2,0,[_RARNL,_T2],[64|0,128|0],2];var TagResourcesOutput$=[3,n02,_TRO2,0,[_FRM],[()=>FailedResourcesMap]];var UntagResourcesInput$=[3,n02,_URI2,0,[_RARNL,_TK2],[64|0,64|0],2];var UntagResourcesOutput$=[3,n02,_URO2,0,[_FRM],[()=>FailedResourcesMap]];var CloudFormationResourceTypes=(/* unused pure expression or super */ null && (64|0));var GroupBy=(/* unused pure expression or super */ null && (64|0));var RegionFilterList=(/* unused pure expression or super */ null && (64|0));var ReportingTagKeys=(/* unused pure expression or super */ null && (64|0));var RequiredTagsForListRequiredTags=[1,n02,_RTFLRT,0,()=>RequiredTag$];var ResourceARNListForGet=(/* unused pure expression or super */ null && (64|0));var ResourceARNListForTagUntag=(/* unused pure expression or super */ null && (64|0));var ResourceTagMappingList=[1,n02,_RTML,0,()=>ResourceTagMapping$];var ResourceTypeFilterList=(/* unused pure expression or super */ null && (64|0));var SummaryList=[1,n02,_SLu,0,()=>Summary$];var TagFilterList=[1,n02,_TFL,0,()=>TagFilter$];var TagKeyFilterList=(/* unused pure expression or super */ null && (64|0));var TagKeyList2=(/* unused pure expression or super */ null && (64|0));var TagKeyListForUntag=(/* unused pure expression or super */ null && (64|0));var TagList2=[1,n02,_TL2,0,()=>Tag$2];var TagValueList=(/* unused pure expression or super */ null && (64|0));var TagValuesOutputList=(/* unused pure expression or super */ null && (64|0));var TargetIdFilterList=(/* unused pure expression or super */ null && (64|0));var FailedResourcesMap=[2,n02,_FRM,0,0,()=>FailureInfo$];var TagMap2=(/* unused pure expression or super */ null && (128|0));var DescribeReportCreation$=[9,n02,_DRC,{[_h2]:["POST","/DescribeReportCreation",200]},()=>DescribeReportCreationInput$,()=>DescribeReportCreationOutput$];var GetComplianceSummary$=[9,n02,_GCS,{[_h2]:["POST","/GetComplianceSummary",200]},()=>GetComplianceSummaryInput$,()=>GetComplianceSummaryOutput$];var GetResources$=[9,n02,_GR,{[_h2]:["POST","/GetResources",200]},()=>GetResourcesInput$,()=>GetResourcesOutput$];var GetTagKeys$=[9,n02,_GTK,{[_h2]:["POST","/GetTagKeys",200]},()=>GetTagKeysInput$,()=>GetTagKeysOutput$];var GetTagValues$=[9,n02,_GTV,{[_h2]:["POST","/GetTagValues",200]},()=>GetTagValuesInput$,()=>GetTagValuesOutput$];var ListRequiredTags$=[9,n02,_LRT,{[_h2]:["POST","/ListRequiredTags",200]},()=>ListRequiredTagsInput$,()=>ListRequiredTagsOutput$];var StartReportCreation$=[9,n02,_SRC,{[_h2]:["POST","/StartReportCreation",200]},()=>StartReportCreationInput$,()=>StartReportCreationOutput$];var TagResources$=[9,n02,_TR2,{[_h2]:["POST","/TagResources",200]},()=>TagResourcesInput$,()=>TagResourcesOutput$];var UntagResources$=[9,n02,_UR2,{[_h2]:["POST","/UntagResources",200]},()=>UntagResourcesInput$,()=>UntagResourcesOutput$];
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/runtimeConfig.shared.js
var getRuntimeConfig3=config=>{return{apiVersion:"2017-01-26",base64Decoder:config?.base64Decoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .fromBase64 */ .Ey,base64Encoder:config?.base64Encoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .toBase64 */ .nk,disableHostPrefix:config?.disableHostPrefix??false,endpointProvider:config?.endpointProvider??defaultEndpointResolver2,extensions:config?.extensions??[],httpAuthSchemeProvider:config?.httpAuthSchemeProvider??defaultResourceGroupsTaggingAPIHttpAuthSchemeProvider,httpAuthSchemes:config?.httpAuthSchemes??[{schemeId:"aws.auth#sigv4",identityProvider:ipc=>ipc.getIdentityProvider("aws.auth#sigv4"),signer:new _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_23__/* .AwsSdkSigV4Signer */ .f2}],logger:config?.logger??new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .NoOpLogger */ .N4,protocol:config?.protocol??_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_23__/* .AwsJson1_1Protocol */ .TE,protocolSettings:config?.protocolSettings??{defaultNamespace:"com.amazonaws.resourcegroupstaggingapi",errorTypeRegistries:errorTypeRegistries2,version:"2017-01-26",serviceTarget:"ResourceGroupsTaggingAPI_20170126"},serviceId:config?.serviceId??"Resource Groups Tagging API",sha256:config?.sha256??_Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_24__/* .Sha256Node */ .T,urlParser:config?.urlParser??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .parseUrl */ .Dl,utf8Decoder:config?.utf8Decoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .fromUtf8 */ .ar,utf8Encoder:config?.utf8Encoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .toUtf8 */ .Pq}};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/runtimeConfig.js
var getRuntimeConfig4=config=>{(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .emitWarningIfUnsupportedVersion2 */ .o_)(process.version);const defaultsMode=(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .resolveDefaultsModeConfig */ .IZ)(config);const defaultConfigProvider=()=>defaultsMode().then(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .loadConfigsForDefaultMode */ .lT);const clientSharedValues=getRuntimeConfig3(config);(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .emitWarningIfUnsupportedVersion */ .I9)(process.version);const loaderConfig={profile:config?.profile,logger:clientSharedValues.logger};return{...clientSharedValues,...config,runtime:"node",defaultsMode,authSchemePreference:config?.authSchemePreference??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .loadConfig */ .Z9)(_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_23__/* .NODE_AUTH_SCHEME_PREFERENCE_OPTIONS */ .$S,loaderConfig),bodyLengthChecker:config?.bodyLengthChecker??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .calculateBodyLength */ .n8,credentialDefaultProvider:config?.credentialDefaultProvider??_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .defaultProvider */ .v6,defaultUserAgentProvider:config?.defaultUserAgentProvider??(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .createDefaultUserAgentProvider */ .pf)({serviceId:clientSharedValues.serviceId,clientVersion:package_default2.version}),maxAttempts:config?.maxAttempts??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .loadConfig */ .Z9)(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .NODE_MAX_ATTEMPT_CONFIG_OPTIONS */ .qs,config),region:config?.region??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .NODE_REGION_CONFIG_OPTIONS */ .GG,{..._NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .NODE_REGION_CONFIG_FILE_OPTIONS */ .zH,...loaderConfig}),requestHandler:_build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_25__/* .NodeHttpHandler */ .$.create(config?.requestHandler??defaultConfigProvider),retryMode:config?.retryMode??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .loadConfig */ .Z9)({..._emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .NODE_RETRY_MODE_CONFIG_OPTIONS */ .kN,default:async()=>(await defaultConfigProvider()).retryMode||_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .DEFAULT_RETRY_MODE */ .L0},config),streamCollector:config?.streamCollector??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .streamCollector */ .kv,useDualstackEndpoint:config?.useDualstackEndpoint??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS */ .e$,loaderConfig),useFipsEndpoint:config?.useFipsEndpoint??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS */ .Ko,loaderConfig),userAgentAppId:config?.userAgentAppId??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .loadConfig */ .Z9)(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .NODE_APP_ID_CONFIG_OPTIONS */ .hV,loaderConfig)}};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/auth/httpAuthExtensionConfiguration.js
var getHttpAuthExtensionConfiguration2=runtimeConfig=>{const _httpAuthSchemes=runtimeConfig.httpAuthSchemes;let _httpAuthSchemeProvider=runtimeConfig.httpAuthSchemeProvider;let _credentials=runtimeConfig.credentials;return{setHttpAuthScheme(httpAuthScheme){const index=_httpAuthSchemes.findIndex(scheme=>scheme.schemeId===httpAuthScheme.schemeId);if(index===-1){_httpAuthSchemes.push(httpAuthScheme)}else{_httpAuthSchemes.splice(index,1,httpAuthScheme)}},httpAuthSchemes(){return _httpAuthSchemes},setHttpAuthSchemeProvider(httpAuthSchemeProvider){_httpAuthSchemeProvider=httpAuthSchemeProvider},httpAuthSchemeProvider(){return _httpAuthSchemeProvider},setCredentials(credentials){_credentials=credentials},credentials(){return _credentials}}};var resolveHttpAuthRuntimeConfig2=config=>{return{httpAuthSchemes:config.httpAuthSchemes(),httpAuthSchemeProvider:config.httpAuthSchemeProvider(),credentials:config.credentials()}};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions2=(runtimeConfig,extensions)=>{const extensionConfiguration=Object.assign((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getAwsRegionExtensionConfiguration */ .Rq)(runtimeConfig),(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getDefaultExtensionConfiguration */ .xA)(runtimeConfig),(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .getHttpHandlerExtensionConfiguration */ .eS)(runtimeConfig),getHttpAuthExtensionConfiguration2(runtimeConfig));extensions.forEach(extension=>extension.configure(extensionConfiguration));return Object.assign(runtimeConfig,(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .resolveAwsRegionExtensionConfiguration */ .$3)(extensionConfiguration),(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration),(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .resolveHttpHandlerRuntimeConfig */ .jt)(extensionConfiguration),resolveHttpAuthRuntimeConfig2(extensionConfiguration))};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/ResourceGroupsTaggingAPIClient.js
var ResourceGroupsTaggingAPIClient=class extends _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .Client */ .Kj{config;constructor(...[configuration]){const _config_0=getRuntimeConfig4(configuration||{});super(_config_0);this.initConfig=_config_0;const _config_1=resolveClientEndpointParameters2(_config_0);const _config_2=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .resolveUserAgentConfig */ .Dc)(_config_1);const _config_3=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .resolveRetryConfig */ .$z)(_config_2);const _config_4=(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .resolveRegionConfig */ .TD)(_config_3);const _config_5=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .resolveHostHeaderConfig */ .OV)(_config_4);const _config_6=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .resolveEndpointConfig */ .Co)(_config_5);const _config_7=resolveHttpAuthSchemeConfig2(_config_6);const _config_8=resolveRuntimeExtensions2(_config_7,configuration?.extensions||[]);this.config=_config_8;this.middlewareStack.use((0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__/* .getSchemaSerdePlugin */ .wq)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getUserAgentPlugin */ .sM)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getRetryPlugin */ .ey)(this.config));this.middlewareStack.use((0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__/* .getContentLengthPlugin */ .vK)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getHostHeaderPlugin */ .TC)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getLoggerPlugin */ .Y7)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getRecursionDetectionPlugin */ .n4)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getHttpAuthSchemeEndpointRuleSetPlugin */ .wB)(this.config,{httpAuthSchemeParametersProvider:defaultResourceGroupsTaggingAPIHttpAuthSchemeParametersProvider,identityProviderConfigProvider:async config=>new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .DefaultIdentityProviderConfig */ .h$({"aws.auth#sigv4":config.credentials})}));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getHttpSigningPlugin */ .lW)(this.config))}destroy(){super.destroy()}};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/commandBuilder.js
var command5=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .makeBuilder */ .k8)(commonParams2,"ResourceGroupsTaggingAPI_20170126","ResourceGroupsTaggingAPIClient",_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .getEndpointPlugin */ .rD);var _ep05={};var _mw05=(Command,cs,config,o)=>[];
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/commands/GetResourcesCommand.js
var GetResourcesCommand=class extends command5(_ep05,_mw05,"GetResources",GetResources$){};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/pagination/GetResourcesPaginator.js
var paginateGetResources=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__/* .createPaginator */ .KU)(ResourceGroupsTaggingAPIClient,GetResourcesCommand,"PaginationToken","PaginationToken","ResourcesPerPage");
// src/aws/tagging/existing-resources.ts
var SERVICES_PER_CALL2 = 10;
var PER_PAGE = 400;
var ExistingResources = class {
  #ecs;
  #elb;
  #secrets;
  #cluster;
  constructor(session, cluster) {
    this.#ecs = new _batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .ECSClient */ .Zg(session.client);
    this.#elb = new _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_16__/* .ElasticLoadBalancingV2Client */ .Ml(session.client);
    this.#secrets = new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .SecretsManagerClient */ ._H(session.client);
    this.#cluster = cluster;
  }
  async services(arns) {
    const found = [];
    for (const services of (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .batches */ .Xy)(arns, SERVICES_PER_CALL2)) {
      const answer = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
        "ecs:DescribeServices",
        `the cluster '${this.#cluster}'`,
        () => this.#ecs.send(new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_6__/* .DescribeServicesCommand */ .H7({ cluster: this.#cluster, services: [...services] }))
      );
      found.push(
        ...(answer.services ?? []).flatMap(
          ({ serviceArn = "", status }) => status === "INACTIVE" ? [] : [serviceArn]
        )
      );
    }
    return found;
  }
  async targetGroups(arns) {
    if (arns.length === 0) return [];
    const action = "elasticloadbalancing:DescribeTargetGroups";
    const groups = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
      action,
      "the region",
      () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .everyItem */ .l5)(
        (0,_DescribeAccountLimitsCommand_dbaf_js__WEBPACK_IMPORTED_MODULE_4__/* .paginateDescribeTargetGroups */ .u_)((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .bounded */ .Mm)(action, this.#elb), { PageSize: PER_PAGE }),
        ({ TargetGroups }) => TargetGroups
      )
    );
    const there = new Set(groups.map(({ TargetGroupArn }) => TargetGroupArn));
    return arns.filter((arn) => there.has(arn));
  }
  async rules(arns) {
    const there = /* @__PURE__ */ new Set();
    const listeners = new Set(
      arns.map((arn) => arn.replace(":listener-rule/", ":listener/").split("/").slice(0, -1).join("/"))
    );
    for (const ListenerArn of listeners) {
      for (const arn of await this.#rulesOf(ListenerArn)) there.add(arn);
    }
    return arns.filter((arn) => there.has(arn));
  }
  async secrets(arns) {
    const found = [];
    for (const SecretId of arns) {
      const there = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
        "secretsmanager:DescribeSecret",
        `the secret '${SecretId}'`,
        async () => {
          try {
            await this.#secrets.send(new _DescribeAccountLimitsCommand_dbaf_js__WEBPACK_IMPORTED_MODULE_4__/* .DescribeSecretCommand */ .X5({ SecretId }));
            return true;
          } catch (error) {
            if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .isAwsError */ .m_)(error, "ResourceNotFoundException")) return false;
            throw error;
          }
        }
      );
      if (there) found.push(SecretId);
    }
    return found;
  }
  async taskDefinitions(arns) {
    const found = [];
    for (const arn of arns) {
      const status = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
        "ecs:DescribeTaskDefinition",
        `the task definition '${arn}'`,
        () => this.#statusOf(arn)
      );
      if (status === "ACTIVE") found.push(arn);
    }
    return found;
  }
  /** undefined: it is not there. ECS has no error name of its own for that. */
  async #statusOf(taskDefinition) {
    try {
      const answer = await this.#ecs.send(new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .DescribeTaskDefinitionCommand */ .Zy({ taskDefinition }));
      return answer.taskDefinition?.status;
    } catch (error) {
      const { name, message } = (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .awsError */ .es)(error);
      if (name === "ClientException" && /unable to describe|not exist|not found/i.test(message))
        return void 0;
      throw error;
    }
  }
  async #rulesOf(ListenerArn) {
    const action = "elasticloadbalancing:DescribeRules";
    const input = { ListenerArn, PageSize: PER_PAGE };
    try {
      const rules = await (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .everyItem */ .l5)(
        (0,_CreateRuleCommand_d0f1_js__WEBPACK_IMPORTED_MODULE_15__/* .paginateDescribeRules */ .u6)((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .bounded */ .Mm)(action, this.#elb), input),
        ({ Rules }) => Rules
      );
      return rules.flatMap(({ RuleArn }) => RuleArn ?? []);
    } catch (error) {
      if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .isAwsError */ .m_)(error, "ListenerNotFound", "ListenerNotFoundException")) return [];
      return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(action, `the listener '${ListenerArn}'`, () => Promise.reject(error));
    }
  }
};

// src/aws/tagging/tagged-resources.ts
var VALUES_PER_FILTER = 20;
var PER_PAGE2 = 100;
var KINDS = {
  "ecs:service": "ECS service",
  "ecs:task-definition": "task definition",
  "ecs:task": "task",
  "elasticloadbalancing:targetgroup": "target group",
  "elasticloadbalancing:listener-rule": "listener rule",
  "secretsmanager:secret": "secret"
};
var TaggedResources = class {
  #client;
  #scope;
  #existing;
  constructor(session, scope) {
    this.#client = new ResourceGroupsTaggingAPIClient(session.client);
    this.#scope = scope;
    this.#existing = new ExistingResources(session, scope.cluster);
  }
  async of(numbers) {
    const found = [];
    for (const part of (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .batches */ .Xy)(numbers, VALUES_PER_FILTER)) {
      found.push(...await this.#list([{ Key: _identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .OWNERSHIP */ .sK.number, Values: part.map(String) }]));
    }
    return found;
  }
  all() {
    return this.#list([]);
  }
  async existing(resources, { taskDefinitions }) {
    const of = (kind) => resources.filter((one) => one.kind === kind).map(({ arn }) => arn);
    const service = this.#existing;
    const there = /* @__PURE__ */ new Set([
      ...await service.services(of("ECS service")),
      ...await service.targetGroups(of("target group")),
      ...await service.rules(of("listener rule")),
      ...await service.secrets(of("secret")),
      ...taskDefinitions ? await service.taskDefinitions(of("task definition")) : []
    ]);
    return resources.filter(({ arn }) => there.has(arn));
  }
  async #list(more) {
    const { repositoryId, app } = this.#scope;
    const TagFilters = [
      { Key: _identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .OWNERSHIP */ .sK.managed, Values: ["preview"] },
      { Key: _identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .OWNERSHIP */ .sK.repository, Values: [repositoryId] },
      { Key: _identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .OWNERSHIP */ .sK.app, Values: [app] },
      ...more
    ];
    const resources = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
      "tag:GetResources",
      "the account",
      () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .everyItem */ .l5)(
        paginateGetResources((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .bounded */ .Mm)("tag:GetResources", this.#client), {
          TagFilters,
          ResourcesPerPage: PER_PAGE2
        }),
        (page) => page.ResourceTagMappingList
      )
    );
    return resources.flatMap(({ ResourceARN = "", Tags: Tags2 = [] }) => {
      const tags = Object.fromEntries(Tags2.map(({ Key = "", Value = "" }) => [Key, Value]));
      const number = Number(tags[_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .OWNERSHIP */ .sK.number]);
      const isOurs = (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_20__/* .isOwned */ .go)(tags, { repositoryId, app, number });
      return isOurs ? [{ arn: ResourceARN, kind: kindOf(ResourceARN), number }] : [];
    });
  }
};
function kindOf(arn) {
  const [, , service = "", , , resource = ""] = arn.split(":");
  const type = `${service}:${resource.split("/")[0]}`;
  return KINDS[type] ?? type;
}

// src/aws/connect/open-preview-ports.ts
function openPreviewPorts(session, platform, of, context) {
  const { clock, log, signal } = context;
  const { preview, app, ledgerTable } = platform;
  const cluster = preview.cluster ?? platform.cluster;
  const place = {
    cluster,
    subnets: platform.subnets,
    securityGroups: preview.securityGroups ?? platform.securityGroups,
    assignPublicIp: platform.assignPublicIp
  };
  const secrets = new SecretsManagerPreviews(session, log);
  return {
    records: new DynamoDbPreviews(session, { table: ledgerTable, app }, clock),
    resources: new TaggedResources(session, { repositoryId: of.repositoryId, app, cluster }),
    ingress: openIngress(session, platform, of.ingress, { secrets, cluster, ...context }),
    secrets,
    services: new EcsPreviewServices(session, cluster),
    taskDefinitions: new EcsPreviewTaskDefinitions(session, clock),
    timer: preview.scheduler && new SchedulerTimer(session, { cluster, ...preview.scheduler }),
    images: new EcrPreviewImages(session, preview.repository),
    commands: new FollowedCommands({
      runner: new _batches_0917_js__WEBPACK_IMPORTED_MODULE_9__/* .EcsOneOffRunner */ .jt(session, place),
      logs: new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .CloudWatchLogSource */ .Oo(session, preview.logGroup),
      clock,
      log
    }),
    inspector: new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .EcrImageInspector */ .Tm(new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_13__/* .ECRClient */ .S7(session.client), { region: session.region, signal }),
    environment: (derived) => environmentPorts(session, derived, context),
    make: cryptographic,
    clock,
    log
  };
}
function environmentPorts(session, platform, context) {
  const { cluster, appEnvironment, logPrefix } = platform;
  return {
    ...(0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_8__/* .releasePorts */ .c8)(session, platform, context),
    services: new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_6__/* .EcsServices */ .AI(session, { cluster, logGroup: appEnvironment.logGroup, logPrefix }),
    strategiesOver: (services) => (0,_services_b2a3_js__WEBPACK_IMPORTED_MODULE_6__/* .strategies */ .Wy)({ ...context, services, ingress: new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_6__/* .Elbv2Ingress */ .lC(session) }),
    smoke: _services_b2a3_js__WEBPACK_IMPORTED_MODULE_6__/* .smokeClient */ .$p
  };
}
function openIngress(session, { preview, app }, kind, context) {
  const { containerPort, sharedAlb, ecsGateway } = preview;
  const { cluster, log, secrets } = context;
  const alb = sharedAlb && new SharedAlbIngress(new PreviewLoadBalancers(session), sharedAlb, {
    access: async () => sharedAlb.access && readAccess(secrets, sharedAlb.access),
    containerPort,
    parameter: (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_17__/* .appParameter */ .ZP)(app, "preview"),
    log
  });
  const gateway = ecsGateway && new EcsGatewayIngress(session, { cluster, containerPort, gateway: ecsGateway.gateway }, context);
  const chosen = kind === "ecs-gateway" ? gateway : alb;
  if (chosen === void 0) throw missing(kind === "ecs-gateway" ? "ecsGateway" : "sharedAlb", kind, app);
  return compositeIngress(
    chosen,
    [alb, gateway].filter((one) => one !== void 0)
  );
}
async function readAccess(secrets, { header, oidc }) {
  return {
    ...header === void 0 ? {} : { header: { name: header.name, value: await secrets.readText(header.secret) } },
    ...oidc === void 0 ? {} : { oidc: { ...oidc, clientSecret: await secrets.readText(oidc.clientSecret) } }
  };
}
function missing(field, kind, app) {
  return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(
    `Input 'ingress' is '${kind}', but '${field}' is missing in the parameter '/renga/apps/${app}/preview'.`,
    { fix: "Add it with your infrastructure code (docs/platform.md), or use the other ingress." }
  );
}
var ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
var cryptographic = {
  random: () => Array.from({ length: 48 }, () => ALPHABET[(0,node_crypto__WEBPACK_IMPORTED_MODULE_29__.randomInt)(ALPHABET.length)]).join(""),
  salt: () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_29__.randomBytes)(16)
};




/***/ }),

/***/ 678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ mayHaveDatabase),
/* harmony export */   $r: () => (/* binding */ ownsDatabase),
/* harmony export */   A4: () => (/* binding */ databaseVars),
/* harmony export */   AX: () => (/* binding */ processViews),
/* harmony export */   E0: () => (/* binding */ cutSize),
/* harmony export */   Ec: () => (/* binding */ runDatabaseTask),
/* harmony export */   Iw: () => (/* binding */ redisVars),
/* harmony export */   JF: () => (/* binding */ hostPattern),
/* harmony export */   MG: () => (/* binding */ checkDatabase),
/* harmony export */   Mx: () => (/* binding */ newRecord),
/* harmony export */   NA: () => (/* binding */ reachableUrl),
/* harmony export */   RG: () => (/* binding */ HIDDEN),
/* harmony export */   Se: () => (/* binding */ cutProcesses),
/* harmony export */   Vw: () => (/* binding */ Phases),
/* harmony export */   Z: () => (/* binding */ sameValues),
/* harmony export */   _3: () => (/* binding */ days),
/* harmony export */   _s: () => (/* binding */ previewEnvironment),
/* harmony export */   bM: () => (/* binding */ injectedVars),
/* harmony export */   bg: () => (/* binding */ listenersOf),
/* harmony export */   bk: () => (/* binding */ assertOwnPreview),
/* harmony export */   c$: () => (/* binding */ hours),
/* harmony export */   e: () => (/* binding */ checkListeners),
/* harmony export */   ey: () => (/* binding */ postdeploy),
/* harmony export */   h_: () => (/* binding */ asFailure),
/* harmony export */   it: () => (/* binding */ lockPreview),
/* harmony export */   nl: () => (/* binding */ derivePlatform),
/* harmony export */   pE: () => (/* binding */ resolveConfig),
/* harmony export */   qh: () => (/* binding */ bringUp),
/* harmony export */   s7: () => (/* binding */ openIngress),
/* harmony export */   vE: () => (/* binding */ timestamp),
/* harmony export */   yM: () => (/* binding */ PreviewFailedError)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _end_other_phases_a40f_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3597);
/* harmony import */ var _scaling_65fa_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1324);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9590);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6749);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1651);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6710);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8147);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(300);
/* harmony import */ var _identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5100);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5180);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7598);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);












// src/preview/lifecycle/up-request.ts
var PreviewFailedError = class extends _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__/* .UserError */ .yo {
  name = "PreviewFailedError";
  lines;
  /** What is known of it where it failed. */
  view;
  /** What the pull request shows now. */
  shown;
  constructor(problem, options = {}) {
    super(problem, {
      ...options.fix === void 0 ? {} : { fix: options.fix },
      ...options.cause === void 0 ? {} : { cause: options.cause }
    });
    this.lines = options.lines ?? [];
    this.view = options.view ?? {};
    this.shown = options.shown;
  }
};
function asFailure(error) {
  if (error instanceof PreviewFailedError) return error;
  return new PreviewFailedError(error instanceof Error ? error.message : String(error), { cause: error });
}

// src/preview/record/records.ts
function newRecord(identity, now) {
  return {
    ...identity,
    state: "creating",
    sha: "",
    processes: [],
    quantities: {},
    database: "none",
    databaseReady: false,
    redis: "none",
    postdeployed: false,
    pinned: false,
    createdAt: now,
    updatedAt: now
  };
}
function mayHaveDatabase(record) {
  return record.databaseMade ?? (record.databaseReady || ownsDatabase(record));
}
var ownsDatabase = ({ database }) => database === "shared" || database === "template";
function assertOwnPreview(record, identity) {
  if (record === void 0 || record.repositoryId === identity.repositoryId) return;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__/* .UserError */ .yo(
    `The preview of pull request ${identity.number} of the app '${identity.app}' belongs to repository ${record.repositoryId}, not to this one (${identity.repositoryId}).`,
    { fix: "Use a different app name in each repository." }
  );
}
var days = (count) => count * 864e5;
var hours = (count) => count * 36e5;
var timestamp = (ms) => new Date(ms).toISOString();

// src/preview/lifecycle/lock.ts
var LEASE_SECONDS = 60;
function lockPreview(ports, identity, options, work) {
  const { records, clock, log } = ports;
  const { run, waitSeconds, signal } = options;
  return (0,_lock_64dd_js__WEBPACK_IMPORTED_MODULE_3__/* .withDeployLock */ .J)(
    {
      ledger: { acquireLock: (holder, seconds) => records.acquireLock(identity.number, holder, seconds) },
      clock,
      log
    },
    {
      environment: `the preview ${(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .previewName */ .gz)(identity)}`,
      holder: { id: run.runKey, who: run.who },
      leaseSeconds: LEASE_SECONDS,
      waitSeconds
    },
    signal,
    work
  );
}

// src/preview/lifecycle/phases.ts
var Phases = class {
  #clock;
  #log;
  #taken = [];
  constructor(clock, log) {
    this.#clock = clock;
    this.#log = log;
  }
  get taken() {
    return this.#taken;
  }
  async run(name, work, grouped = true) {
    const startedAt = this.#clock.now();
    try {
      return grouped ? await this.#log.group(name, work) : await work();
    } finally {
      this.#taken.push({ name, seconds: Math.round((this.#clock.now() - startedAt) / 1e3) });
    }
  }
};

// src/platform/preview-listeners.ts
var listenersOf = ({ listeners, url }) => listeners.map((listener) => typeof listener === "string" ? { arn: listener, url } : listener);
var hostPattern = (url) => `*${new URL(url.replace("*", "x")).hostname.slice(1)}`;
function checkListeners(sharedAlb, parameter) {
  const seen = /* @__PURE__ */ new Map();
  for (const [at, { url }] of listenersOf(sharedAlb).entries()) {
    const pattern = hostPattern(url);
    const first = seen.get(pattern);
    if (first !== void 0) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__/* .UserError */ .yo(
        `Parameter '${parameter}': 'sharedAlb.listeners[${at}]' and 'sharedAlb.listeners[${first}]' both have the addresses '${pattern}', whose DNS record leads to one load balancer: previews on the other would answer 404.`,
        {
          fix: `Use an object for 'sharedAlb.listeners[${at}]', with its 'arn' and its own 'url', e.g. '${example(url, at)}', and create the wildcard record and certificate for it (docs/platform.md).`
        }
      );
    }
    seen.set(pattern, at);
  }
}
var example = (url, at) => url.replace(/\*\.([^.:/]+)/, `*.$1-${at + 1}`);

// src/preview/database/database.ts


// src/preview/environment/config-vars.ts
var HIDDEN = "RENGA_";
var GENERATED = `${HIDDEN}GENERATED_`;
function resolveConfig(sources, where) {
  const { app, stored, review, given, injected } = sources;
  const set = new Map([
    ...layer(review, "review config vars"),
    ...layer(given, "input 'env'"),
    ...layer(injected, "platform")
  ]);
  const plan = (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_7__/* .planConfig */ .G2)(app, [...set.keys(), ...(0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_5__/* .reservedNames */ .hD)(app.parity ?? _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_9__/* .FULL_HEROKU_COMPAT */ .Gq)]);
  if (plan.missing.length > 0) throw missing(plan.missing, where);
  const values = /* @__PURE__ */ new Map();
  const origins = /* @__PURE__ */ new Map();
  const generated = [];
  for (const { name } of plan.generate) {
    const known = stored.get(GENERATED + name);
    if (known === void 0) generated.push(name);
    values.set(name, known ?? sources.random());
    origins.set(name, known === void 0 ? "generated now" : "generated earlier");
  }
  for (const [name, value] of stored) if (name.startsWith(GENERATED)) values.set(name, value);
  for (const { name } of plan.generate) values.set(GENERATED + name, values.get(name) ?? "");
  for (const [name, value] of plan.defaults) {
    values.set(name, value);
    origins.set(name, "app.json");
  }
  for (const [name, { value, origin }] of set) {
    values.set(name, value);
    if (!name.startsWith(HIDDEN)) origins.set(name, origin);
  }
  checkSize(values);
  return { values, generated, origins };
}
function layer(values, origin) {
  return [...values].map(([name, value]) => [name, { value, origin }]);
}
function missing(declarations, where) {
  const problems = new _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_9__/* .Problems */ .Zw();
  for (const declaration of declarations) {
    problems.error(
      declaration.at ?? { file: "app.json" },
      (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_7__/* .describeMissing */ .UV)(declaration),
      `Add it to ${where}, set its value in 'environments.review' of app.json, or write "required": false.`
    );
  }
  return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__/* .ProblemsError */ .FQ(problems.all);
}
function checkSize(values) {
  const bytes = Buffer.byteLength(JSON.stringify(Object.fromEntries(values)));
  if (bytes <= _gate_b163_js__WEBPACK_IMPORTED_MODULE_6__/* .SECRET_BYTES */ .tS) return;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__/* .UserError */ .yo(
    `The preview's config vars are ${bytes} bytes; a secret holds at most ${_gate_b163_js__WEBPACK_IMPORTED_MODULE_6__/* .SECRET_BYTES */ .tS}.`,
    {
      fix: "Put the largest ones in files in the repository."
    }
  );
}
function injectedVars(identity, pull, parity = _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_9__/* .FULL_HEROKU_COMPAT */ .Gq) {
  return new Map([
    ...parity.dynoMetadata ? [] : [["HEROKU_APP_NAME", (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .previewName */ .gz)(identity)]],
    ["HEROKU_BRANCH", pull.headRef],
    ["HEROKU_PR_NUMBER", String(identity.number)],
    // Of the first review apps, and still in many an app.json: the app that the preview is of.
    ["HEROKU_PARENT_APP_NAME", identity.app]
  ]);
}
function sameValues(one, other) {
  return one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
}

// src/preview/database/scram.ts

var ITERATIONS = 4096;
function scramVerifier(password, salt) {
  const salted = (0,node_crypto__WEBPACK_IMPORTED_MODULE_12__.pbkdf2Sync)(password, salt, ITERATIONS, 32, "sha256");
  const hmac = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_12__.createHmac)("sha256", salted).update(text).digest();
  const stored = (0,node_crypto__WEBPACK_IMPORTED_MODULE_12__.createHash)("sha256").update(hmac("Client Key")).digest();
  const server = hmac("Server Key");
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString("base64")}$${stored.toString("base64")}:${server.toString("base64")}`;
}

// src/preview/database/sql.ts
function quoteIdentifier(name) {
  if (name === "" || name.includes("\0")) throw new Error("A name in SQL must have text and no NUL.");
  return `"${name.replaceAll('"', '""')}"`;
}
function quoteLiteral(text) {
  if (text.includes("\0")) throw new Error("A text in SQL must have no NUL.");
  return `E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
var VERIFIER_VARIABLE = "RENGA_DATABASE_VERIFIER";
function createScript({ name, connectionLimit, template }) {
  const role = quoteIdentifier(name);
  const says = quoteLiteral(name);
  const limit = `CONNECTION LIMIT ${whole(connectionLimit)}`;
  const copied = template === void 0 ? "" : ` TEMPLATE ${quoteIdentifier(template)}`;
  const unfinished = `FROM pg_catalog.pg_database WHERE ${equal("datname", says)} AND ${different("pg_catalog.pg_get_userbyid(datdba)", says)}`;
  return [
    ...PREAMBLE,
    `\\getenv verifier ${VERIFIER_VARIABLE}`,
    `SELECT ${quoteLiteral(`CREATE ROLE ${role} NOLOGIN ${limit} NOSUPERUSER NOCREATEDB NOCREATEROLE`)} WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE ${equal("rolname", says)}) \\gexec`,
    // Also where it is a member already: PostgreSQL 16 makes the maker of a role a member that may not become it.
    `GRANT ${role} TO CURRENT_USER;`,
    `SELECT ${quoteLiteral(`CREATE DATABASE ${role} ALLOW_CONNECTIONS false${copied}`)} WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_database WHERE ${equal("datname", says)}) \\gexec`,
    `SELECT EXISTS (SELECT ${unfinished}) AS unfinished \\gset`,
    "\\if :unfinished",
    `REVOKE ALL ON DATABASE ${role} FROM PUBLIC;`,
    // From here on its owner may connect, who still is the administrator, and nobody else.
    `ALTER DATABASE ${role} ALLOW_CONNECTIONS true;`,
    ...template === void 0 ? [] : handOver(name),
    `ALTER DATABASE ${role} OWNER TO ${role};`,
    "\\endif",
    `REVOKE ALL ON DATABASE ${role} FROM PUBLIC;`,
    `GRANT ALL ON DATABASE ${role} TO ${role};`,
    // Without the attributes above: only a superuser may name them here, even to leave them off.
    `ALTER ROLE ${role} WITH LOGIN ${limit} PASSWORD :'verifier';`,
    `\\echo database ${name} is ready`,
    ""
  ].join("\n");
}
function handOver(name) {
  const role = quoteIdentifier(name);
  const owner = quoteLiteral(name);
  const own = `(SELECT r.oid FROM pg_catalog.pg_roles r WHERE ${equal("r.rolname", owner)})`;
  const namespace = `${different("n.nspname", "'information_schema'")} AND ${not(`n.nspname OPERATOR(pg_catalog.~) '^pg_'`)}`;
  const mine = (column) => `${different(column, own)} AND pg_catalog.pg_has_role(${column}, 'MEMBER')`;
  const depends = (object, types) => `EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE ${equal("d.objid", object)} AND ${oneOf("d.deptype", types)})`;
  const kind = (letter, word) => `WHEN ${equal("c.relkind", `'${letter}'`)} THEN '${word}'`;
  return [
    `GRANT CREATE ON DATABASE ${role} TO ${role};`,
    "\\set maintenance :DBNAME",
    `\\connect ${role}`,
    ...PREAMBLE,
    // Objects go only to somebody who may make such ones there:
    // https://www.postgresql.org/docs/current/sql-altertable.html
    `SELECT pg_catalog.format('GRANT CREATE ON SCHEMA %I TO %I', n.nspname, ${owner}) FROM pg_catalog.pg_namespace n WHERE ${equal("pg_catalog.pg_get_userbyid(n.nspowner)", "'pg_database_owner'")} \\gexec`,
    `SELECT pg_catalog.format('ALTER SCHEMA %I OWNER TO %I', n.nspname, ${owner}) FROM pg_catalog.pg_namespace n WHERE ${namespace} AND ${different("pg_catalog.pg_get_userbyid(n.nspowner)", "'pg_database_owner'")} AND ${mine("n.nspowner")} \\gexec`,
    `SELECT pg_catalog.format('ALTER %s %I.%I OWNER TO %I', CASE ${kind("v", "VIEW")} ${kind("m", "MATERIALIZED VIEW")} ${kind("S", "SEQUENCE")} ${kind("f", "FOREIGN TABLE")} ELSE 'TABLE' END, n.nspname, c.relname, ${owner}) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON ${equal("n.oid", "c.relnamespace")} WHERE ${namespace} AND ${oneOf("c.relkind", "rpvmSf")} AND ${mine("c.relowner")} AND ${not(depends("c.oid", "aie"))} \\gexec`,
    `SELECT pg_catalog.format('ALTER ROUTINE %s OWNER TO %I', p.oid::pg_catalog.regprocedure, ${owner}) FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON ${equal("n.oid", "p.pronamespace")} WHERE ${namespace} AND ${mine("p.proowner")} AND ${not(depends("p.oid", "e"))} AND NOT EXISTS (SELECT FROM pg_catalog.pg_event_trigger e WHERE ${equal("e.evtfoid", "p.oid")}) \\gexec`,
    `SELECT pg_catalog.format('ALTER TYPE %I.%I OWNER TO %I', n.nspname, t.typname, ${owner}) FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON ${equal("n.oid", "t.typnamespace")} WHERE ${namespace} AND ${oneOf("t.typtype", "ed")} AND ${mine("t.typowner")} AND ${not(depends("t.oid", "e"))} \\gexec`,
    "\\connect :maintenance",
    ...PREAMBLE
  ];
}
function dropScript(name) {
  const role = quoteIdentifier(name);
  const says = quoteLiteral(name);
  const whenRole = `WHERE EXISTS (SELECT FROM pg_catalog.pg_roles WHERE ${equal("rolname", says)})`;
  const whenDatabase = `WHERE EXISTS (SELECT FROM pg_catalog.pg_database WHERE ${equal("datname", says)})`;
  return [
    ...PREAMBLE,
    `SELECT ${quoteLiteral(`ALTER ROLE ${role} NOLOGIN`)} ${whenRole} \\gexec`,
    `SELECT ${quoteLiteral(`GRANT ${role} TO CURRENT_USER`)} ${whenRole} \\gexec`,
    `SELECT ${quoteLiteral(`ALTER DATABASE ${role} IS_TEMPLATE false`)} ${whenDatabase} \\gexec`,
    `DROP DATABASE IF EXISTS ${role} WITH (FORCE);`,
    // What the role owns or was granted elsewhere would keep it from going.
    `SELECT ${quoteLiteral(`DROP OWNED BY ${role}`)} ${whenRole} \\gexec`,
    `DROP ROLE IF EXISTS ${role};`,
    `\\echo database ${name} is gone`,
    ""
  ].join("\n");
}
function resetScript(spec) {
  const lines = dropScript(spec.name).split("\n");
  return [...lines.slice(0, -1), createScript(spec)].join("\n");
}
var PREAMBLE = [
  "\\set ON_ERROR_STOP on",
  "SELECT pg_catalog.set_config('search_path', '', false) \\gset renga_",
  "SET client_min_messages = 'warning';"
];
var equal = (left, right) => `${left} OPERATOR(pg_catalog.=) ${right}`;
var different = (left, right) => `${left} OPERATOR(pg_catalog.<>) ${right}`;
var not = (condition) => `NOT (${condition})`;
var oneOf = (column, letters) => `(${[...letters].map((letter) => equal(column, `'${letter}'`)).join(" OR ")})`;
function whole(number) {
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error("A connection limit must be a whole number of at least 1.");
  return String(number);
}

// src/preview/database/database.ts
var PASSWORD_KEY = `${HIDDEN}DATABASE_PASSWORD`;
function databaseVars(plan, identity, server, stored, make) {
  if (plan.database !== "shared" && plan.database !== "template") return /* @__PURE__ */ new Map();
  const { host, port, sslMode } = described(identity.app, server);
  const name = (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .databaseName */ .Do)(identity);
  const password = stored.get(PASSWORD_KEY) ?? make.random();
  const verifier = stored.get(PASSWORD_KEY) === void 0 ? void 0 : stored.get(VERIFIER_VARIABLE);
  const url = `postgres://${name}:${password}@${host}:${port}/${name}?sslmode=${sslMode}`;
  return new Map([
    ...plan.databaseNames.map((variable) => [variable, url]),
    [PASSWORD_KEY, password],
    [VERIFIER_VARIABLE, verifier ?? scramVerifier(password, make.salt())]
  ]);
}
var TIMEOUT_SECONDS = 900;
async function runDatabaseTask(ports, task) {
  const { platform, identity, signal } = task;
  const { arn } = await ports.taskDefinitions.register(adminTask(task));
  try {
    return await ports.commands.run({
      taskDefinition: arn,
      process: "database",
      logPrefix: (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .logPrefixOf */ .iW)(identity.number),
      clientToken: (0,node_crypto__WEBPACK_IMPORTED_MODULE_12__.createHash)("sha256").update(`database
${arn}`).digest("hex").slice(0, 36),
      startedBy: (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .previewStartedBy */ .Dr)(identity),
      tags: { ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .ownershipTags */ .dt)(identity), "renga:app": platform.app, "renga:process": "database" },
      timeoutSeconds: TIMEOUT_SECONDS,
      signal
    });
  } finally {
    if (!signal.aborted) await ports.taskDefinitions.retire([arn]);
  }
}
function adminTask({ platform, identity, work }) {
  const { preview } = platform;
  const server = described(platform.app, preview.database);
  return {
    family: (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .previewFamily */ .bc)(platform.app, "database"),
    cpu: "256",
    memory: "512",
    networkMode: "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    runtimePlatform: { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" },
    executionRoleArn: preview.executionRole ?? platform.executionRole,
    taskRoleArn: preview.taskRole,
    containerDefinitions: [
      {
        name: "app",
        image: server.adminImage,
        essential: true,
        entryPoint: ["/bin/sh", "-c", PSQL],
        environment: [
          { name: "PGHOST", value: server.host },
          { name: "PGPORT", value: String(server.port) },
          { name: "PGDATABASE", value: server.maintenanceDatabase },
          { name: "PGSSLMODE", value: server.sslMode },
          { name: "PGCONNECT_TIMEOUT", value: "20" },
          { name: "RENGA_SQL", value: scriptOf(work, identity, server) }
        ],
        secrets: [
          { name: "PGUSER", valueFrom: `${server.adminSecret}:username::` },
          { name: "PGPASSWORD", valueFrom: `${server.adminSecret}:password::` },
          ...work.kind === "drop" ? [] : [{ name: VERIFIER_VARIABLE, valueFrom: `${work.secret}:${VERIFIER_VARIABLE}::` }]
        ],
        linuxParameters: { initProcessEnabled: true },
        logConfiguration: {
          logDriver: "awslogs",
          options: {
            "awslogs-group": preview.logGroup,
            "awslogs-region": platform.region,
            "awslogs-stream-prefix": `${(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .logPrefixOf */ .iW)(identity.number)}database`
          }
        }
      }
    ],
    tags: Object.entries({
      ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .ownershipTags */ .dt)(identity),
      "renga:app": platform.app,
      "renga:process": "database"
    }).map(([key, value]) => ({ key, value }))
  };
}
var PSQL = 'for try in 1 2 3; do printf "%s\\n" "$RENGA_SQL" | psql --no-psqlrc --quiet --no-align --tuples-only --file=-; code=$?; [ $code -eq 0 ] && exit 0; [ $try -lt 3 ] && sleep 5; done; exit $code';
function scriptOf(work, identity, server) {
  const name = (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .databaseName */ .Do)(identity);
  if (work.kind === "drop") return dropScript(name);
  const template = work.template ? templateOf(identity.app, server) : void 0;
  const spec = {
    name,
    connectionLimit: server.connectionLimit,
    ...template === void 0 ? {} : { template }
  };
  return work.kind === "create" ? createScript(spec) : resetScript(spec);
}
function templateOf(app, { template }) {
  if (template !== void 0) return template;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__/* .UserError */ .yo(
    `Input 'database' is 'template', but 'database.template' is missing in the parameter '/renga/apps/${app}/preview'.`,
    {
      fix: "Set it to the seed database, or set 'database: shared'."
    }
  );
}
function checkDatabase(app, mode, server) {
  if (mode !== "shared" && mode !== "template") return;
  const found = described(app, server);
  if (mode === "template") templateOf(app, found);
}
function described(app, server) {
  if (server !== void 0) return server;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__/* .UserError */ .yo(
    `Input 'database' needs 'database' in the parameter '/renga/apps/${app}/preview', which does not have it.`,
    {
      fix: "Describe the PostgreSQL server there (docs/platform.md), or set 'database: none'."
    }
  );
}

// src/preview/environment/derive-platform.ts
function derivePlatform(shared, { number, configSecret, web }) {
  const { preview, ...platform } = shared;
  return {
    ...platform,
    cluster: preview.cluster ?? platform.cluster,
    securityGroups: preview.securityGroups ?? platform.securityGroups,
    executionRole: preview.executionRole ?? platform.executionRole,
    environment: (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .environmentOf */ .p7)(number),
    logPrefix: (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .logPrefixOf */ .iW)(number),
    appEnvironment: {
      version: 1,
      repository: preview.repository,
      taskRole: preview.taskRole,
      logGroup: preview.logGroup,
      configSecret,
      ...web === void 0 ? {} : { web }
    }
  };
}

// src/preview/environment/preview-process.ts
function toPreviewProcess(process, limits) {
  const { autoscaling: _none, shift: _steps, ...kept } = process;
  const cut = [];
  const { size, quantity } = limits;
  const cutTo = cutSize(process.size, size);
  if (cutTo !== process.size) cut.push(`${process.type}: ${process.size.name} -> ${size.name}`);
  if (process.quantity > quantity) cut.push(`${process.type}: ${process.quantity} -> ${quantity} tasks`);
  return {
    process: {
      ...kept,
      strategy: "rolling",
      bakeMinutes: 0,
      size: cutTo,
      quantity: Math.min(process.quantity, quantity)
    },
    cut
  };
}
var cutSize = (size, limit) => size.cpu > limit.cpu || size.memory > limit.memory ? limit : size;

// src/preview/environment/redis.ts
function redisSidecar(image, app) {
  return {
    name: "redis",
    image,
    // The app continues when its cache dies.
    essential: false,
    entryPoint: [],
    environment: [],
    secrets: [],
    linuxParameters: { initProcessEnabled: true },
    logConfiguration: app.logConfiguration
  };
}
function redisVars(plan, identity, redis) {
  if (plan.redis === "none") return /* @__PURE__ */ new Map();
  const named = (url) => plan.redisNames.map((name) => [name, url]);
  if (plan.redis === "sidecar") {
    if (redis?.image === void 0) throw missing2("image", identity.app);
    return new Map(named("redis://localhost:6379"));
  }
  if (redis?.url === void 0) throw missing2("url", identity.app);
  return new Map([...named(redis.url), ["REDIS_PREFIX", (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .redisPrefix */ .kH)(identity)]]);
}
function missing2(field, app) {
  return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__/* .UserError */ .yo(
    `Input 'redis' needs 'redis.${field}' in the parameter '/renga/apps/${app}/preview', which does not have it.`,
    {
      fix: "Add it there (docs/platform.md), or set 'redis: none'."
    }
  );
}

// src/preview/environment/with-overrides.ts
function withOverrides(target, changes) {
  const own = new Map(Object.entries(changes));
  return new Proxy(target, {
    get: (object, key) => {
      const changed = own.get(key);
      if (changed !== void 0) return changed;
      const member = Reflect.get(object, key, object);
      return typeof member === "function" ? member.bind(object) : member;
    }
  });
}

// src/preview/environment/environment.ts
function previewEnvironment(ports, traits) {
  const services = ownedServices(ports.services, traits);
  return {
    ...ports,
    ledger: cuttingLedger(ports.ledger, traits, (line) => ports.log.info(line)),
    config: visibleConfig(ports.config),
    taskDefinitions: sharedFamilies(ports.taskDefinitions, traits),
    runner: ownedRunner(ports.runner, traits.identity),
    services,
    strategies: ports.strategiesOver(services)
  };
}
function cutProcesses(processes, limits) {
  const all = processes.filter(({ type, quantity }) => type === _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .RELEASE_PROCESS */ .kD || quantity > 0).map((process) => toPreviewProcess(process, limits));
  return { processes: all.map(({ process }) => process), cut: all.flatMap(({ cut }) => cut) };
}
function cuttingLedger(ledger, { limits }, say) {
  return withOverrides(ledger, {
    open: (draft) => {
      const { processes, cut } = cutProcesses(draft.processes, limits);
      for (const line of cut) say(`limited for previews: ${line}`);
      return ledger.open({ ...draft, processes });
    }
  });
}
function visibleConfig(config) {
  const visible = async (version) => {
    const found = await version;
    return { ...found, names: found.names.filter((name) => !name.startsWith(HIDDEN)) };
  };
  return withOverrides(config, {
    current: (open) => visible(config.current(open)),
    version: (id, open) => visible(config.version(id, open))
  });
}
function sharedFamilies(registry, traits) {
  const { identity } = traits;
  const shared = (family) => (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .previewFamily */ .bc)(identity.app, family.slice(`${(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .previewName */ .gz)(identity)}-`.length));
  return withOverrides(registry, {
    register: (input) => registry.register(asPreview({ ...input, family: shared(input.family) }, traits)),
    latest: async (family) => {
      const newest = await registry.latest(shared(family));
      return newest !== void 0 && (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .isOwned */ .go)(newest.tags, identity) ? newest : void 0;
    }
  });
}
function asPreview(input, { identity, redisImage }) {
  const [app] = input.containerDefinitions;
  return {
    ...input,
    containerDefinitions: redisImage === void 0 ? [app] : [app, redisSidecar(redisImage, app)],
    tags: withTags(input.tags, (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .ownershipTags */ .dt)(identity))
  };
}
function ownedRunner(runner, identity) {
  return withOverrides(runner, {
    start: (task) => runner.start({
      ...task,
      startedBy: (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .previewStartedBy */ .Dr)(identity),
      tags: { ...task.tags, ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .ownershipTags */ .dt)(identity) }
    })
  });
}
function ownedServices(services, { identity, standing }) {
  return withOverrides(services, {
    // By name: a listing of the cluster would read the services of all previews.
    list: async () => {
      const names = standing.map((type) => (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .serviceNameOf */ .Ee)(identity, type));
      const found = names.length === 0 ? [] : [...(await services.describe(names)).values()];
      return found.filter(({ tags }) => (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .isOwned */ .go)(tags, identity));
    },
    create: (spec) => services.create({ ...spec, tags: { ...spec.tags, ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .ownershipTags */ .dt)(identity) } })
  });
}
function withTags(tags, more) {
  return [...tags, ...Object.entries(more).map(([key, value]) => ({ key, value }))].filter(
    // A key twice is refused; ours is the later one.
    ({ key }, at, all) => all.findLastIndex((one) => one.key === key) === at
  );
}

// src/preview/lifecycle/bring-up.ts
var UNRECORDED = {
  started: async () => {
  },
  succeeded: async () => {
  },
  failed: async () => {
  }
};
async function bringUp(ports, services, phases, request) {
  const { platform, run, signal } = request;
  const report = await phases.run(
    "release phase",
    () => (0,_end_other_phases_a40f_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseAndRunPhase */ .z)(ports, {
      platform,
      source: request.source,
      run,
      timeoutSeconds: request.releaseTimeoutSeconds,
      signal,
      onRelease: () => {
      }
    }),
    false
  );
  const { release } = passed(report);
  await request.beforeServices(release);
  await rightSize(services, request.identity, release);
  const result = await phases.run(
    "deploy",
    () => (0,_scaling_65fa_js__WEBPACK_IMPORTED_MODULE_2__/* .deploy */ .gg)(
      {
        ...ports,
        record: UNRECORDED,
        openRelease: async () => release,
        resumeRelease: (version) => (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_4__/* .resumeRelease */ .tf)(ports, platform, version)
      },
      {
        platform,
        version: release.version,
        holder: { id: run.runKey, who: run.who },
        timeoutMinutes: request.deployTimeoutMinutes,
        signal
      }
    ),
    false
  );
  return { release: landed(result) ?? release, result };
}
function passed(report) {
  const { error, release, tail, serving } = report;
  if (error === void 0) return report;
  throw new PreviewFailedError(error.message, {
    lines: tail,
    view: {
      release: (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .formatVersion */ .qh)(release.version),
      ...typeof serving === "string" ? {} : { serving: (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .formatVersion */ .qh)(serving.version) }
    },
    cause: error
  });
}
function landed(result) {
  const { failure, services } = result;
  if (failure === void 0) return result.release;
  const [death] = services.flatMap(({ reasons }) => reasons);
  throw new PreviewFailedError(failure.problem, {
    fix: failure.fix,
    lines: death?.log ?? [],
    view: {
      release: result.name,
      ...result.before === void 0 ? {} : { serving: (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .formatVersion */ .qh)(result.before.version) },
      processes: processViews(result)
    }
  });
}
async function rightSize(services, identity, release) {
  const wanted = new Map(
    (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .serviceProcesses */ .Dl)(release).map(({ type, quantity }) => [(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .serviceNameOf */ .Ee)(identity, type), quantity])
  );
  const standing = await services.describe([...wanted.keys()]);
  for (const [name, quantity] of wanted) {
    const service = standing.get(name);
    if (service?.status === "ACTIVE" && service.desired !== quantity) await services.scale(name, quantity);
  }
}
function processViews({ services, release }) {
  const of = (type) => release?.processes.find((one) => one.type === type);
  return services.map(({ process, verdict, back, running, desired }) => ({
    type: process,
    status: verdict.kind === "landed" && back.kind === "stays" ? desired === 0 ? "off" : "running" : wayBack(back),
    ...back.kind === "gone-back" && back.tasks !== void 0 ? back.tasks : (
      // The last look before it was removed saw tasks that are gone, and maybe none that was wanted.
      back.kind === "removed" ? { running: 0, desired: of(process)?.quantity ?? desired } : { running, desired }
    ),
    size: of(process)?.size.name ?? ""
  }));
}
function wayBack({ kind }) {
  if (kind === "gone-back") return "rolled back";
  if (kind === "going-back") return "rolling back";
  return kind === "removed" ? "removed" : "failed";
}

// src/preview/lifecycle/serve.ts


// src/preview/lifecycle/wait-until-reachable.ts
var PAUSE_MS = 3e3;
var REQUEST_MS = 1e4;
async function waitUntilReachable(ports, url, headers, settings, signal) {
  const { probe, clock, log } = ports;
  const target = (0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_6__/* .ownAddress */ .Xj)(url, settings.path, "Input 'health-check-path'");
  const deadline = clock.now() + settings.timeoutSeconds * 1e3;
  let said = "";
  for (; ; ) {
    signal.throwIfAborted();
    const answer = await ask(probe, target, headers, signal);
    if (typeof answer === "number" && settings.accepts(answer)) {
      log.info(`${target} answered ${answer}`);
      return;
    }
    const now = typeof answer === "number" ? `answered ${answer}` : `did not answer (${answer})`;
    if (now !== said) log.info(`${target} ${now}`);
    said = now;
    const left = deadline - clock.now();
    if (left <= 0) break;
    await clock.sleep(Math.min(PAUSE_MS, left), signal);
  }
  throw new PreviewFailedError(`${target} ${said} for ${settings.timeoutSeconds} s.`, {
    fix: "Check the previews' wildcard DNS record and certificate, the app's response, and the inputs 'health-check-path' and 'health-check-statuses'."
  });
}
async function ask(probe, url, headers, signal) {
  try {
    return await probe.get(url, headers, AbortSignal.any([signal, AbortSignal.timeout(REQUEST_MS)]));
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    return (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__/* .describeError */ .Uc)(error);
  }
}

// src/preview/lifecycle/serve.ts
var POSTDEPLOY_SECONDS = 3600;
async function openIngress(ports, identity, healthCheckPath, record) {
  const open = await ports.ingress.open({
    identity,
    tags: (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .ownershipTags */ .dt)(identity),
    listener: record.listener,
    healthCheckPath
  });
  for (const line of await ports.ingress.headRoom()) ports.log.info(line);
  return open;
}
async function reachableUrl(ports, identity, { result }, ingress, phases, options) {
  const service = (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .serviceNameOf */ .Ee)(identity, "web");
  const url = await ports.ingress.address?.(service) ?? result.url;
  if (url === void 0) throw new PreviewFailedError(`The address of '${service}' is unknown.`);
  await phases.run(
    "health check",
    () => waitUntilReachable(ports, url, ingress.headers, options.health, options.signal)
  );
  return url;
}
async function postdeploy(ports, identity, record, phases, options) {
  const { postdeploy: taskDefinition } = record;
  if (record.postdeployed || taskDefinition === void 0) return;
  const { failure, lines } = await phases.run(
    "postdeploy",
    () => ports.commands.run({
      taskDefinition,
      process: "postdeploy",
      logPrefix: (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .logPrefixOf */ .iW)(identity.number),
      // Of this run: a reset runs the same task definition once more.
      clientToken: (0,node_crypto__WEBPACK_IMPORTED_MODULE_12__.createHash)("sha256").update(`postdeploy
${taskDefinition}
${options.runKey}`).digest("hex").slice(0, 36),
      startedBy: (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .previewStartedBy */ .Dr)(identity),
      tags: { ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_10__/* .ownershipTags */ .dt)(identity), "renga:process": "postdeploy" },
      timeoutSeconds: POSTDEPLOY_SECONDS,
      signal: options.signal
    })
  );
  if (failure === void 0) return;
  throw new PreviewFailedError(`postdeploy failed: ${failure}.`, {
    fix: "The preview is running; push again to re-run postdeploy.",
    lines,
    view: record.url === void 0 ? {} : { url: record.url }
  });
}




/***/ }),

/***/ 1324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IH: () => (/* binding */ assertDeployable),
/* harmony export */   PN: () => (/* binding */ settingsToChange),
/* harmony export */   TR: () => (/* binding */ describeSettings),
/* harmony export */   TT: () => (/* binding */ targetGroupsOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   X: () => (/* binding */ wantedSettings),
/* harmony export */   gg: () => (/* binding */ deploy),
/* harmony export */   yS: () => (/* binding */ deployLocked)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2634);
/* harmony import */ var _conclude_0c48_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1215);
/* harmony import */ var _names_d51e_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8442);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9590);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1651);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8147);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(300);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);










// src/platform/descriptor.ts
function targetGroupsOf(web) {
  return web === void 0 || web.gateway !== void 0 ? [] : [web.targetGroup, web.alternateTargetGroup];
}

// src/deploy/core/scaling.ts
async function applyScaling(ports, release, before) {
  if (!(release.parity ?? _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_8__/* .FULL_HEROKU_COMPAT */ .Gq).autoscaling) return;
  const { scaling, log } = ports;
  for (const process of (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .serviceProcesses */ .Dl)(release)) {
    const service = (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_6__/* .familyName */ .ar)(release, process.type);
    const wanted = process.autoscaling;
    const had = before?.processes.find(({ type }) => type === process.type)?.autoscaling;
    if (wanted === void 0 && had === void 0) continue;
    try {
      const now = await scaling.read(service);
      if (wanted === void 0) {
        if (now === void 0) continue;
        await scaling.clear(service);
        log.info(`${process.type}: autoscaling removed; its desired count stays`);
      } else if (now === void 0 || describeScaling(now) !== describeScaling(wanted)) {
        await scaling.set(service, wanted);
        log.info(`${process.type}: scales ${describeScaling(wanted)}`);
      }
    } catch (error) {
      log.warning(`The autoscaling of ${process.type} was not changed: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .describeError */ .Uc)(error)}`);
    }
  }
}
function describeScaling({ min, max, cpu, memory }) {
  const targets = [
    ...cpu === void 0 ? [] : [`cpu ${cpu} %`],
    ...memory === void 0 ? [] : [`memory ${memory} %`]
  ];
  return `${min} to ${max} by ${targets.join(" and ")}`;
}

// src/deploy/core/target-groups.ts
var DEREGISTRATION_DELAY = 30;
function wantedSettings(release) {
  const parity = release.parity ?? _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_8__/* .FULL_HEROKU_COMPAT */ .Gq;
  const healthCheck = release.processes.find(({ type }) => type === "web")?.healthCheck;
  return {
    ...parity.deregistrationDelay ? { deregistrationDelay: DEREGISTRATION_DELAY } : {},
    ...parity.healthCheck && healthCheck !== void 0 ? { healthCheck } : {}
  };
}
function settingsToChange(group, wanted) {
  const { deregistrationDelay, healthCheck } = wanted;
  const delay = deregistrationDelay !== void 0 && group.deregistrationDelay !== deregistrationDelay;
  const health = healthCheck !== void 0 && text(group.healthCheck) !== text(healthCheck);
  if (!delay && !health) return void 0;
  return {
    ...delay ? { deregistrationDelay } : {},
    ...health ? { healthCheck } : {}
  };
}
var text = ({ path, interval, timeout, healthyThreshold, unhealthyThreshold }) => [path, interval, timeout, healthyThreshold, unhealthyThreshold].join();
function describeSettings(group, change) {
  const { deregistrationDelay, healthCheck } = change;
  const check = ({ path, interval, timeout, healthyThreshold, unhealthyThreshold }) => `${path} every ${interval} s (timeout ${timeout} s, healthy after ${healthyThreshold}, unhealthy after ${unhealthyThreshold})`;
  return [
    ...deregistrationDelay === void 0 ? [] : [`drains ${deregistrationDelay} s instead of ${group.deregistrationDelay}`],
    ...healthCheck === void 0 ? [] : [`checked at ${check(healthCheck)} instead of ${check(group.healthCheck)}`]
  ].join("; ");
}
async function applySettings(ports, arns, wanted) {
  const { targetGroups, log } = ports;
  if (arns.length === 0 || Object.keys(wanted).length === 0) return;
  try {
    for (const group of (await targetGroups.describe(arns)).values()) {
      const change = settingsToChange(group, wanted);
      if (change === void 0) continue;
      await targetGroups.change(group.arn, change);
      log.info(`target group ${nameOf(group.arn)}: ${describeSettings(group, change)}`);
    }
  } catch (error) {
    log.warning(
      `The target groups were not changed: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .describeError */ .Uc)(error)} To turn this off, set in renga.yml: parity: { deregistration-delay: false, health-check: false }.`
    );
  }
}
var nameOf = (arn) => arn.split("/")[1] ?? arn;

// src/deploy/environment-sync.ts
async function applyBeforeRollout({ targetGroups }, log, { platform, release }, plan) {
  const { web } = platform.appEnvironment;
  const step = plan.steps.find(({ process }) => process === "web");
  if (web === void 0 || step === void 0 || step.action.kind === "unchanged") return;
  const groups = targetGroupsOf(web);
  const { healthCheck, ...drain } = wantedSettings(release);
  await applySettings({ targetGroups, log }, groups, drain);
  if (healthCheck === void 0) return;
  const shifts = step.rollout.loadBalancer?.alternateTargetGroup !== void 0;
  const busy = shifts ? step.standing?.loadBalancers[0]?.targetGroup : void 0;
  await applySettings(
    { targetGroups, log },
    groups.filter((group) => group !== busy),
    { healthCheck }
  );
}
async function applyAfterRollout(environmentSync, log, { platform, release, serving }) {
  const { web } = platform.appEnvironment;
  const { targetGroups, scaling } = environmentSync;
  const { healthCheck } = wantedSettings(release);
  if (web !== void 0 && healthCheck !== void 0)
    await applySettings({ targetGroups, log }, targetGroupsOf(web), { healthCheck });
  await applyScaling({ scaling, log }, release, serving);
}

// src/deploy/plan/resolve-release.ts
async function resolveRelease(ports, version) {
  const found = version === void 0 ? await ports.openRelease() : await ports.ledger.get(version);
  const serving = await ports.ledger.current();
  const release = deployable(found, serving, version);
  const complete = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .serviceProcesses */ .Dl)(release).every((process) => process.taskDefinition !== void 0);
  return { release: complete ? release : await ports.resumeRelease(release.version), serving };
}
async function assertDeployable(ledger, version) {
  deployable(await ledger.get(version), await ledger.current(), version);
}
function isLeftBehind(found, serving) {
  if (found.kind !== "config" && found.kind !== "refresh") return false;
  return serving?.version !== found.version && serving?.version !== found.parent;
}
function deployable(found, serving, version) {
  if (found === void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(
      `Input 'release': release ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(version ?? 0)} does not exist in this environment.`,
      {
        fix: "Use the 'release' output of run-release-phase, rollback-release or promote-release."
      }
    );
  }
  const name = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(found.version);
  if (serving !== void 0 && serving.version > found.version) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(
      `Release ${name} is older than ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(serving.version)}, which is live: an older release never replaces a newer one.`,
      { fix: `To roll back to it, use rollback-release with to: ${name}.` }
    );
  }
  if (serving !== void 0 && (0,_app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_1__/* .isSuperseded */ .pe)(found, serving))
    throw (0,_app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_1__/* .supersededError */ .VY)(`Release ${name} was opened by`, serving);
  if (found.status !== "pending" && found.version !== serving?.version) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(
      `Release ${name} is ${found.status}${found.failure === void 0 ? "" : ` (${found.failure})`}.`,
      {
        fix: "A finished release cannot be deployed again: open a new one with run-release-phase."
      }
    );
  }
  if (isLeftBehind(found, serving)) {
    const now = serving === void 0 ? "nothing is live" : `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(serving.version)} is live`;
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(
      `Release ${name} (${found.description}) was made from ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(found.parent ?? 0)}, but ${now}: it would undo later changes.`,
      { fix: "Make the change again, based on the live release." }
    );
  }
  if (!(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .releasePhasePassed */ .X3)(found)) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(
      `The release phase of ${name} is ${found.releasePhase.status}, so it cannot go live.`,
      {
        fix: "Run run-release-phase first and pass its 'release' output to this action."
      }
    );
  }
  return found;
}

// src/deploy/deploy.ts
var LEASE_SECONDS = 60;
var WAIT_SECONDS = 75;
async function deploy(ports, request) {
  const { platform } = request;
  if (request.version !== void 0) await assertDeployable(ports.ledger, request.version);
  return (0,_lock_64dd_js__WEBPACK_IMPORTED_MODULE_4__/* .withDeployLock */ .J)(
    ports,
    {
      environment: `${platform.app}/${platform.environment}`,
      holder: request.holder,
      leaseSeconds: LEASE_SECONDS,
      waitSeconds: WAIT_SECONDS
    },
    request.signal,
    (signal) => deployLocked(ports, { ...request, signal })
  );
}
async function deployLocked(ports, request) {
  const { clock, log } = ports;
  const { platform, signal, inProgress = "wait", returnAt = "completed" } = request;
  const startedAt = clock.now();
  const deadline = startedAt + request.timeoutMinutes * 6e4;
  const { release, serving } = await resolveRelease(ports, request.version);
  const gate = gateOf(request);
  const plan = await log.group("Plan", async () => {
    const made = await (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_2__/* .planWhenFree */ .Cg)(ports, () => (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_3__/* .readAndPlan */ .Nq)(ports, request, release, serving), {
      policy: inProgress,
      deadline,
      signal
    });
    for (const step of made.steps) log.info((0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_2__/* .describeStep */ .Ey)(step));
    for (const service of made.removals)
      log.info(`${service.name}: no longer in the release, will be deleted at the end`);
    return made;
  });
  (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_2__/* .checkGate */ .Ks)(gate, plan, ports);
  await (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_2__/* .checkSteps */ .wO)(ports, plan);
  signal.throwIfAborted();
  const around = { platform, release, serving };
  if (ports.environmentSync !== void 0) await applyBeforeRollout(ports.environmentSync, log, around, plan);
  signal.throwIfAborted();
  await ports.record.started(plan.subject);
  const rollouts = await log.group(
    "Rollout",
    () => (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_2__/* .rollOutAll */ .Bi)(ports, plan, {
      gate,
      returnAt,
      fastFail: request.fastFail,
      inProgress,
      deadline,
      startedAt,
      signal
    })
  );
  const url = platform.appEnvironment.web?.url;
  const app = (0,_app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_1__/* .appFactsOf */ .Kz)(release, platform.appEnvironment.attachments);
  const recorder = ledgerRecorder(ports, release);
  const { environmentSync } = ports;
  const after = environmentSync === void 0 ? {} : { afterLanding: () => applyAfterRollout(environmentSync, log, around) };
  return (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_2__/* .concludeDeployment */ .d3)(ports, { plan, serving, startedAt, url, app, recorder, ...after }, rollouts);
}
function gateOf({ platform, gate = [], testUrl }) {
  if (gate.length === 0) return void 0;
  const url = testUrl ?? platform.appEnvironment.web?.testUrl;
  if (url !== void 0) return { testUrl: url, checks: gate };
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(
    `Input 'gate' needs a test listener, but /renga/apps/${platform.app}/${platform.environment} has none.`,
    {
      fix: "Add 'testUrl' and 'testListenerRule' to its 'web' (docs/platform.md), or set 'gate: off'."
    }
  );
}
function ledgerRecorder({ ledger, config }, release) {
  return {
    conclude: async (status, failure) => {
      if (release.status !== "pending") return release;
      const change = { status, ...failure === void 0 ? {} : { failure } };
      return ledger.update(release.version, "pending", change);
    },
    maskConfigVars: async () => void await config.version(release.config.versionId, (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_5__/* .openFactsOf */ .vL)(release))
  };
}




/***/ })

};
