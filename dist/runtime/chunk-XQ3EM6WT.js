import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  PutSecretValueCommand
} from "./chunk-S3DXCN25.js";
import {
  OWNERSHIP,
  environmentOf,
  hashOf,
  hostLabel,
  isOwned,
  scheduleName,
  schedulePrefix,
  serviceNameOf,
  targetGroupName
} from "./chunk-2L54D5VZ.js";
import {
  TaskLog,
  TaskWatch
} from "./chunk-SY7K2NR7.js";
import {
  DescribeAccountLimitsCommand,
  DescribeSecretCommand
} from "./chunk-MJ77TSI6.js";
import {
  DescribeTargetGroupsCommand,
  ModifyTargetGroupAttributesCommand,
  descriptionOf
} from "./chunk-AHLEGPLK.js";
import {
  DeleteServiceCommand,
  DescribeServicesCommand,
  EcsServices,
  Elbv2Ingress,
  UpdateServiceCommand,
  smokeClient,
  strategies
} from "./chunk-4M7R5CEH.js";
import {
  explainStop
} from "./chunk-OCPINQ2X.js";
import {
  BatchDeleteImageCommand,
  CloudWatchLogSource,
  CreateSecret$,
  DeleteSecret$,
  DescribeTaskDefinitionCommand,
  DynamoDbLedger,
  DynamoDbLock,
  DynamoDbPartition,
  EcrImageInspector,
  EcsTaskDefinitions,
  GetSecretValueCommand,
  ListImagesCommand,
  RestoreSecret$,
  SecretsManagerClient,
  _ep02,
  _mw02,
  command2,
  releasePorts,
  unmarshall
} from "./chunk-SEUOH2Q7.js";
import {
  DeleteTaskDefinitions$,
  DeregisterTaskDefinition$,
  DescribeGatewayRoute$,
  ECSClient,
  EcsOneOffRunner,
  ListGatewayRoutes$,
  ListTasksCommand,
  StopTaskCommand,
  _ep0,
  _mw0,
  batches,
  command
} from "./chunk-GYCNSK6C.js";
import {
  maskConfigVars,
  parseConfigVars
} from "./chunk-ZJ7SUN6X.js";
import {
  logStreamName
} from "./chunk-VL7KPDSB.js";
import {
  TaskNotStartedError
} from "./chunk-HK3HEG5M.js";
import {
  ECRClient
} from "./chunk-O36M54J5.js";
import {
  pLimit
} from "./chunk-R7FN3TH4.js";
import {
  CreateRuleCommand,
  DeleteRuleCommand,
  DescribeTagsCommand
} from "./chunk-CMUVP3Y7.js";
import {
  CreateTargetGroup$,
  DeleteTargetGroup$,
  DescribeRulesCommand,
  ElasticLoadBalancingV2Client,
  _ep0 as _ep03,
  _mw0 as _mw03,
  command as command3
} from "./chunk-XULVIZ44.js";
import {
  PageCount
} from "./chunk-HPWMFW4R.js";
import {
  Validator
} from "./chunk-T2K7YS5E.js";
import {
  awsError,
  defaultProvider,
  explaining,
  isAwsError
} from "./chunk-3SIKKK2Z.js";
import {
  GitHubPullRequests,
  repositoryApi,
  statusOf
} from "./chunk-JDAM6TSR.js";
import {
  Summary,
  bold,
  code,
  link
} from "./chunk-2JHJURRP.js";
import {
  AwsJson1_1Protocol,
  AwsRestJsonProtocol,
  AwsSdkSigV4Signer,
  NODE_AUTH_SCHEME_PREFERENCE_OPTIONS,
  resolveAwsSdkSigV4Config
} from "./chunk-AHL4XNML.js";
import {
  NodeHttpHandler
} from "./chunk-BJAFYN5C.js";
import {
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";
import {
  Sha256Node
} from "./chunk-54REGVYO.js";
import {
  BinaryDecisionDiagram,
  Client,
  DEFAULT_RETRY_MODE,
  DefaultIdentityProviderConfig,
  EndpointCache,
  NODE_APP_ID_CONFIG_OPTIONS,
  NODE_MAX_ATTEMPT_CONFIG_OPTIONS,
  NODE_RETRY_MODE_CONFIG_OPTIONS,
  NoOpLogger,
  ServiceException,
  awsEndpointFunctions,
  createDefaultUserAgentProvider,
  customEndpointFunctions,
  decideEndpoint,
  emitWarningIfUnsupportedVersion,
  emitWarningIfUnsupportedVersion2,
  getAwsRegionExtensionConfiguration,
  getDefaultExtensionConfiguration,
  getDefaultSocketTimeout,
  getEndpointPlugin,
  getHostHeaderPlugin,
  getHttpAuthSchemeEndpointRuleSetPlugin,
  getHttpSigningPlugin,
  getLoggerPlugin,
  getRecursionDetectionPlugin,
  getRetryPlugin,
  getUserAgentPlugin,
  loadConfigsForDefaultMode,
  makeBuilder,
  resolveAwsRegionExtensionConfiguration,
  resolveDefaultRuntimeConfig,
  resolveEndpointConfig,
  resolveHostHeaderConfig,
  resolveRetryConfig,
  resolveUserAgentConfig
} from "./chunk-MAFP5GBK.js";
import {
  NODE_REGION_CONFIG_FILE_OPTIONS,
  NODE_REGION_CONFIG_OPTIONS,
  NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,
  NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,
  getContentLengthPlugin,
  getHttpHandlerExtensionConfiguration,
  loadConfig,
  resolveDefaultsModeConfig,
  resolveHttpHandlerRuntimeConfig,
  resolveRegionConfig
} from "./chunk-GTUH6S2E.js";
import {
  TypeRegistry,
  calculateBodyLength,
  fromBase64,
  fromUtf8,
  getSchemaSerdePlugin,
  getSmithyContext,
  normalizeProvider,
  parseUrl,
  streamCollector,
  toBase64,
  toUtf8
} from "./chunk-QHWCIPIH.js";

// src/aws/connect/open-preview-ports.ts
import { randomBytes, randomInt } from "node:crypto";

// src/preview/ingress/composite-ingress.ts
function compositeIngress(chosen, all) {
  const each = async (ask) => {
    const answers = [];
    for (const ingress of all) answers.push(...await ask(ingress));
    return answers;
  };
  const address = chosen.address?.bind(chosen);
  return {
    open: (request) => chosen.open(request),
    ...address === void 0 ? {} : { address },
    headRoom: () => chosen.headRoom(),
    closeRoute: (identity, listener) => each((ingress) => ingress.closeRoute(identity, listener)),
    closeTargets: (identity) => each((ingress) => ingress.closeTargets(identity)),
    remains: (identity, listener) => each((ingress) => ingress.remains(identity, listener))
  };
}

// src/preview/ingress/shared-alb.ts
import { createHash } from "node:crypto";

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
  #access;
  #port;
  #log;
  constructor(balancers, settings, options) {
    this.#balancers = balancers;
    this.#settings = settings;
    this.#access = options.access;
    this.#port = options.containerPort;
    this.#log = options.log;
  }
  async open(request) {
    const { identity, tags } = request;
    const name = targetGroupName(identity, "web");
    const group = await this.#targetGroup(name, request);
    const access = await this.#access();
    const known = await this.#findRule(identity, request.listener);
    if (known !== void 0) {
      const { rule, listener } = known;
      if (rule.targetGroup === group.arn && rule.tags[ACCESS_TAG] === fingerprint(access))
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
    const { length } = this.#settings.listeners;
    throw new UserError(`No load balancer of the previews has room for one more (${length} of them).`, {
      fix: "Close pull requests, let the sweep run, or add a load balancer and its listener to 'sharedAlb.listeners' of the parameter (docs/platform.md)."
    });
  }
  async closeRoute(identity, listener) {
    const found = await this.#findRule(identity, listener);
    const name = this.#host(identity);
    if (found === void 0) return [{ kind: "listener rule", name, outcome: "absent" }];
    return [{ kind: "listener rule", name, outcome: await this.#balancers.deleteRule(found.rule.arn) }];
  }
  async closeTargets(identity) {
    const name = targetGroupName(identity, "web");
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
    const name = targetGroupName(identity, "web");
    const [group, rule] = [await this.#balancers.targetGroup(name), await this.#findRule(identity, listener)];
    return [
      ...group === void 0 ? [] : [`target group ${name}`],
      ...rule === void 0 ? [] : [`listener rule ${this.#host(identity)}`]
    ];
  }
  async headRoom() {
    const lines = [];
    for (const listener of this.#settings.listeners) {
      for (const { what, used, limit } of await this.#balancers.room(listener))
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
    throw new UserError("The region takes no more target groups (3,000 by default).", {
      fix: 'Let the sweep run, or ask AWS to raise the quota "Target Groups per Region".'
    });
  }
  async #createRule(listener, identity, targetGroup, { access, tags }) {
    const host = this.#host(identity);
    const mark = fingerprint(access);
    let tries = 0;
    for (const priority of priorities(hashOf(identity, "web"))) {
      const answer = await this.#balancers.createRule({
        listener,
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
    throw new UserError(
      `${MAX_TRIES} priorities of ${balancerName(listener)} were taken one after the other.`,
      {
        fix: "Look at the rules of the listener: something else fills the priorities from 1000 upwards."
      }
    );
  }
  /** Where it was known to be is looked at first; only when it is not there, everywhere. */
  async #findRule(identity, listener) {
    const host = this.#host(identity);
    for (const candidate of this.#order(listener)) {
      const rule = await this.#balancers.rule(candidate, host);
      if (rule === void 0) continue;
      this.#refuseForeign(host, rule.tags, identity);
      return { rule, listener: candidate };
    }
    return void 0;
  }
  #order(first) {
    const { listeners } = this.#settings;
    if (first === void 0 || !listeners.includes(first)) return listeners;
    return [first, ...listeners.filter((listener) => listener !== first)];
  }
  #host(identity) {
    return new URL(this.#address(identity)).hostname;
  }
  #address(identity) {
    return this.#settings.url.replace("*", hostLabel(identity));
  }
  /** Nobody's deploy fails for it. */
  async #forbidCrawling(listener, app) {
    const { url, noindex = true } = this.#settings;
    if (!noindex) return;
    const hosts2 = `*${new URL(url.replace("*", "x")).hostname.slice(1)}`;
    if (await this.#balancers.forbidCrawling(listener, hosts2, app) === "done") return;
    this.#log.warning(
      `${balancerName(listener)} has no room for the rule of /robots.txt: search engines may find the previews there.`
    );
  }
  #opened(identity, targetGroup, {
    arn,
    listener,
    access
  }) {
    return {
      web: {
        url: this.#address(identity),
        containerPort: this.#port,
        targetGroup,
        // A rolling service has one target group, and its rule is never moved.
        alternateTargetGroup: targetGroup,
        productionListenerRule: arn
      },
      listener,
      headers: access?.header === void 0 ? {} : { [access.header.name]: access.header.value }
    };
  }
  /** Of that name and not ours: whatever it is, it is not touched. */
  #refuseForeign(name, tags, identity) {
    if (isOwned(tags, identity)) return;
    throw new UserError(
      `'${name}' exists and does not carry the tags of this preview, so it is not touched.`,
      {
        fix: "Delete it by hand, or rename what bears this name."
      }
    );
  }
};
var ACCESS_TAG = "renga:access";
function fingerprint(access) {
  if (access === void 0) return void 0;
  return createHash("sha256").update(JSON.stringify(access)).digest("hex").slice(0, 16);
}
function balancerName(listener) {
  return listener.split("/")[2] ?? listener;
}

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
      if (error instanceof TaskNotStartedError) return { failure: withoutStop(error.message), lines: [] };
      throw error;
    }
    const taskLog = new TaskLog(
      logs,
      logStreamName(command6.process, taskArn),
      log,
      `the process ${command6.process}`
    );
    try {
      const failure = await this.#follow(taskArn, command6, taskLog);
      return { failure, lines: taskLog.tail };
    } catch (error) {
      await runner.stop(taskArn, describeError(error).slice(0, 200)).catch((second) => {
        log.warning(`The task ${taskArn} could not be stopped: ${describeError(second)}`);
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
    const watch = new TaskWatch(this.#ports);
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
  return state.exitCode === 0 ? void 0 : explainStop(state, tail).reason;
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
var validator = new Validator(recordSchema, "2020-12", false);
var isRecord = (value) => validator.validate(value).valid;
function decodePreviewRecord(value, where) {
  if (isRecord(value)) return value;
  const [error] = validator.validate(value).errors.toReversed();
  throw new UserError(`The record ${where} is damaged: ${error?.error ?? "it has another form"}`, {
    fix: "Delete the item; the next full sweep finds by its tags what the preview has left."
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
    this.#partition = (name) => new DynamoDbPartition(session, table, `${app}#${name}`);
    this.#items = this.#partition("previews");
    this.#ledger = (environment) => new DynamoDbLedger(session, { table, app, environment }, clock);
    this.#lock = (number) => {
      const environment = environmentOf(number);
      return new DynamoDbLock(this.#partition(`previews#${environment}`), clock, `${app}/${environment}`);
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
    await this.#partition(environmentOf(number)).clear();
    await this.#items.delete(keyOf(number), {});
  }
  async taskDefinitions(number) {
    const releases = await this.#ledger(environmentOf(number)).list(RELEASES);
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
    return (await this.#items.get(CURSOR))?.["at"]?.S;
  }
  async moveCursor(to) {
    await this.#items.put(CURSOR, { at: to }, {});
  }
  acquireLock(number, holder, leaseSeconds) {
    return this.#lock(number).acquire(holder, leaseSeconds);
  }
  #decode(item, number) {
    const { pk: _partition, sk, ...fields } = unmarshall(item);
    return decodePreviewRecord(
      fields,
      `'${sk}' of ${this.#app}${number === void 0 ? "" : ` (${environmentOf(number)})`}`
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
    this.#client = new ECRClient(session.client);
    this.#repository = repository;
  }
  async remove(number) {
    const on = `the repository '${this.#repository}'`;
    const own = new RegExp(`^pr-${number}(-|$)`);
    const tags = [];
    const pages = new PageCount("ecr:ListImages");
    let nextToken;
    do {
      const page2 = await explaining(
        "ecr:ListImages",
        on,
        () => this.#client.send(
          new ListImagesCommand({
            repositoryName: this.#repository,
            filter: { tagStatus: "TAGGED" },
            maxResults: 1e3,
            nextToken
          })
        )
      );
      tags.push(
        ...(page2.imageIds ?? []).flatMap(({ imageTag = "" }) => own.test(imageTag) ? [imageTag] : [])
      );
      nextToken = pages.next(page2.nextToken);
    } while (nextToken !== void 0);
    for (const part of batches(tags, PER_CALL)) {
      const imageIds = part.map((imageTag) => ({ imageTag }));
      const { failures = [] } = await explaining(
        "ecr:BatchDeleteImage",
        on,
        () => this.#client.send(new BatchDeleteImageCommand({ repositoryName: this.#repository, imageIds }))
      );
      const [first] = failures.filter(({ failureCode }) => failureCode !== "ImageNotFound");
      if (first !== void 0)
        throw new Error(`the image ${first.imageId?.imageTag} was not deleted: ${first.failureReason}`);
    }
    return tags.length;
  }
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/DeleteTaskDefinitionsCommand.js
var DeleteTaskDefinitionsCommand=class extends command(_ep0,_mw0,"DeleteTaskDefinitions",DeleteTaskDefinitions$){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/DeregisterTaskDefinitionCommand.js
var DeregisterTaskDefinitionCommand=class extends command(_ep0,_mw0,"DeregisterTaskDefinition",DeregisterTaskDefinition$){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeGatewayRouteCommand.js
var DescribeGatewayRouteCommand=class extends command(_ep0,_mw0,"DescribeGatewayRoute",DescribeGatewayRoute$){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/ListGatewayRoutesCommand.js
var ListGatewayRoutesCommand=class extends command(_ep0,_mw0,"ListGatewayRoutes",ListGatewayRoutes$){};
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
    this.#client = new ECSClient(session.client);
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
        throw new UserError(`The gateway has no route to '${service}': its status is ${failed.status}.`, {
          fix: "Look at the gateway in the ECS console; the route says which of its resources could not be made."
        });
      }
      const url = await this.#url(routes.find(({ status }) => status === "ACTIVE"));
      if (url !== void 0) return url;
      if (this.#clock.now() >= deadline) {
        throw new UserError(`The gateway gave '${service}' no address within ${ROUTE_MS / 6e4} minutes.`, {
          fix: "Check that the gateway is associated with the cluster (aws ecs list-gateway-cluster-associations), or set 'ingress: shared-alb'."
        });
      }
      await this.#clock.sleep(TICK_MS2, this.#signal);
    }
  }
  /** The route goes with the service: here it is only remembered that there was one. */
  async closeRoute(identity) {
    const name = serviceNameOf(identity, "web");
    if ((await this.#routes(name)).length > 0) this.#routed.add(name);
    return [];
  }
  async closeTargets(identity) {
    const name = serviceNameOf(identity, "web");
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
    const routes = await this.#routes(serviceNameOf(identity, "web"));
    return routes.map(({ gatewayRouteArn }) => `gateway route ${gatewayRouteArn}`);
  }
  /** AWS adds load balancers by itself, up to the gateway's own limit. */
  async headRoom() {
    return [];
  }
  /** A route that is gone is in no list any more. */
  async #routes(service) {
    const { cluster, gateway } = this.#place;
    const routes = [];
    const pages = new PageCount("ecs:ListGatewayRoutes");
    let nextToken;
    do {
      const page2 = await explaining(
        "ecs:ListGatewayRoutes",
        `service '${service}'`,
        () => this.#client.send(
          new ListGatewayRoutesCommand({
            cluster,
            service,
            nextToken,
            ...gateway === void 0 ? {} : { gateway }
          })
        )
      );
      routes.push(...page2.gatewayRoutes ?? []);
      nextToken = pages.next(page2.nextToken);
    } while (nextToken !== void 0);
    return routes;
  }
  /** Only the description of a single route has it: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeGatewayRoute.html */
  async #url(route) {
    if (route?.gatewayRouteArn === void 0) return void 0;
    const { gatewayRouteArn } = route;
    const { gatewayRoute } = await explaining(
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
    this.#client = new ECSClient(session.client);
    this.#cluster = cluster;
  }
  async describe(names) {
    const answers = await Promise.all(
      batches(names, SERVICES_PER_CALL).map(
        (services) => this.#explained(
          "ecs:DescribeServices",
          () => this.#client.send(
            new DescribeServicesCommand({ cluster: this.#cluster, services, include: ["TAGS"] })
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
        new UpdateServiceCommand({ cluster: this.#cluster, service: name, desiredCount })
      )
    );
  }
  async remove(name) {
    return this.#explained("ecs:DeleteService", async () => {
      try {
        const { service } = await this.#client.send(
          new DeleteServiceCommand({ cluster: this.#cluster, service: name, force: true })
        );
        return service?.status === "INACTIVE" ? "absent" : "deleted";
      } catch (error) {
        if (isAwsError(error, ...GONE)) return "absent";
        throw error;
      }
    });
  }
  async stopTasks(startedBy) {
    const arns = [];
    const pages = new PageCount("ecs:ListTasks");
    let nextToken;
    do {
      const page2 = await this.#explained(
        "ecs:ListTasks",
        () => this.#client.send(new ListTasksCommand({ cluster: this.#cluster, startedBy, nextToken }))
      );
      arns.push(...page2.taskArns ?? []);
      nextToken = pages.next(page2.nextToken);
    } while (nextToken !== void 0);
    for (const task of arns) {
      await this.#explained(
        "ecs:StopTask",
        () => this.#client.send(
          new StopTaskCommand({ cluster: this.#cluster, task, reason: "The preview is taken down" })
        )
      );
    }
    return arns.length;
  }
  #explained(action, call) {
    return explaining(action, `the cluster '${this.#cluster}'`, call);
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
var EcsPreviewTaskDefinitions = class {
  #client;
  #registry;
  constructor(session, clock) {
    this.#client = new ECSClient({ ...session.client, maxAttempts: 14 });
    this.#registry = new EcsTaskDefinitions(session, clock);
  }
  register(input) {
    return this.#registry.register(input);
  }
  /** Only an INACTIVE revision may be deleted, and one that a stopping task still uses goes by itself afterwards. */
  async retire(arns) {
    const limit = pLimit(AT_ONCE);
    const known = await limit.map(arns, async (arn) => await this.#deregister(arn) ? [arn] : []);
    const retired = known.flat();
    for (const taskDefinitions of batches(retired, PER_CALL2)) {
      const { failures = [] } = await explaining(
        "ecs:DeleteTaskDefinitions",
        `task definitions ${taskDefinitions.join(", ")}`,
        () => this.#client.send(new DeleteTaskDefinitionsCommand({ taskDefinitions }))
      );
      const real = failures.filter(({ reason = "" }) => !/not found|MISSING|in progress/i.test(reason));
      const [first] = real;
      if (first !== void 0)
        throw new Error(`${first.arn} was not deleted: ${first.reason} ${first.detail ?? ""}`);
    }
    return retired.length;
  }
  /** False when there is no such revision any more. */
  #deregister(arn) {
    return explaining("ecs:DeregisterTaskDefinition", `the task definition '${arn}'`, async () => {
      try {
        await this.#client.send(new DeregisterTaskDefinitionCommand({ taskDefinition: arn }));
        return true;
      } catch (error) {
        const { name, message } = awsError(error);
        if (/^(ClientException|InvalidParameterException)$/.test(name) && /not exist|not found|delete_in_progress|unable to describe/i.test(message))
          return false;
        throw error;
      }
    });
  }
};

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/CreateTargetGroupCommand.js
var CreateTargetGroupCommand=class extends command3(_ep03,_mw03,"CreateTargetGroup",CreateTargetGroup$){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DeleteTargetGroupCommand.js
var DeleteTargetGroupCommand=class extends command3(_ep03,_mw03,"DeleteTargetGroup",DeleteTargetGroup$){};
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
    this.#client = new ElasticLoadBalancingV2Client(session.client);
  }
  async targetGroup(name) {
    const arn = await this.#absent(
      "elasticloadbalancing:DescribeTargetGroups",
      `target group '${name}'`,
      async () => {
        const { TargetGroups = [] } = await this.#client.send(
          new DescribeTargetGroupsCommand({ Names: [name] })
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
      if (arn === void 0) throw new Error(`Elastic Load Balancing did not name ${on}`);
      return { arn, tags: spec.tags };
    } catch (error) {
      if (isAwsError(error, "TooManyTargetGroups", "TooManyTargetGroupsException")) return "full";
      return explaining("elasticloadbalancing:CreateTargetGroup", on, () => Promise.reject(error));
    }
  }
  async shortenDrain(arn) {
    await explaining(
      "elasticloadbalancing:ModifyTargetGroupAttributes",
      `target group '${arn}'`,
      () => this.#client.send(
        new ModifyTargetGroupAttributesCommand({
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
      if (isAwsError(error, "ResourceInUse", "ResourceInUseException")) return "in-use";
      if (isAwsError(error, ...NOT_FOUND)) return "absent";
      return explaining("elasticloadbalancing:DeleteTargetGroup", on, () => Promise.reject(error));
    }
  }
  async rule(listener, host) {
    const found = await this.#find(listener, (rule) => hosts(rule).includes(host));
    if (found?.RuleArn === void 0) return void 0;
    return { arn: found.RuleArn, targetGroup: forwardsTo(found), tags: await this.#tags(found.RuleArn) };
  }
  async #find(listener, matches) {
    const pages = new PageCount("elasticloadbalancing:DescribeRules");
    let Marker;
    do {
      const page2 = await explaining(
        "elasticloadbalancing:DescribeRules",
        `listener '${listener}'`,
        () => this.#client.send(
          new DescribeRulesCommand({
            ListenerArn: listener,
            PageSize: RULES_PER_PAGE,
            ...Marker === void 0 ? {} : { Marker }
          })
        )
      );
      const found = (page2.Rules ?? []).find(matches);
      if (found !== void 0) return found;
      Marker = pages.next(page2.NextMarker);
    } while (Marker !== void 0);
    return void 0;
  }
  async createRule(spec) {
    const { listener, priority, host, targetGroup, access, tags } = spec;
    try {
      const { Rules = [] } = await this.#client.send(
        new CreateRuleCommand({
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
      if (arn === void 0) throw new Error(`Elastic Load Balancing did not name the rule for '${host}'`);
      return { arn, targetGroup, tags };
    } catch (error) {
      if (isAwsError(error, "PriorityInUse", "PriorityInUseException")) return "priority-in-use";
      if (isAwsError(
        error,
        "TooManyRules",
        "TooManyRulesException",
        "TooManyUniqueTargetGroupsPerLoadBalancer",
        "TooManyUniqueTargetGroupsPerLoadBalancerException",
        "TooManyTargetGroups",
        "TooManyTargetGroupsException"
      ))
        return "full";
      return explaining(
        "elasticloadbalancing:CreateRule",
        `the listener '${listener}'`,
        () => Promise.reject(error)
      );
    }
  }
  async deleteRule(arn) {
    const gone = await this.#absent("elasticloadbalancing:DeleteRule", `listener rule '${arn}'`, async () => {
      await this.#client.send(new DeleteRuleCommand({ RuleArn: arn }));
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
          new CreateRuleCommand({
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
            Tags: list({ [OWNERSHIP.managed]: "previews", [OWNERSHIP.app]: app })
          })
        );
        return "done";
      } catch (error) {
        if (isAwsError(error, "TooManyRules", "TooManyRulesException")) return "no-room";
        if (isAwsError(error, "PriorityInUse", "PriorityInUseException")) continue;
        return explaining(
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
    const { TargetGroups = [] } = await explaining(
      "elasticloadbalancing:DescribeTargetGroups",
      `load balancer '${balancer}'`,
      () => this.#client.send(new DescribeTargetGroupsCommand({ LoadBalancerArn: balancer, PageSize: 400 }))
    );
    const limit = limits.get("target-groups-per-application-load-balancer");
    return limit === void 0 ? [] : [{ what: "target groups", used: TargetGroups.length, limit }];
  }
  async #readLimits() {
    const { Limits = [] } = await explaining(
      "elasticloadbalancing:DescribeAccountLimits",
      "the account",
      () => this.#client.send(new DescribeAccountLimitsCommand({ PageSize: 100 }))
    );
    return new Map(Limits.map(({ Name = "", Max = "" }) => [Name, Number(Max)]));
  }
  async #tags(arn) {
    const { TagDescriptions = [] } = await explaining(
      "elasticloadbalancing:DescribeTags",
      `'${arn}'`,
      () => this.#client.send(new DescribeTagsCommand({ ResourceArns: [arn] }))
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
      if (isAwsError(error, ...NOT_FOUND)) return void 0;
      return explaining(action, on, () => Promise.reject(error));
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
var defaultSchedulerHttpAuthSchemeParametersProvider=async(config,context,input)=>{return{operation:getSmithyContext(context).operation,region:await normalizeProvider(config.region)()||(()=>{throw new Error("expected `region` to be configured for `aws.auth#sigv4`")})()}};function createAwsAuthSigv4HttpAuthOption(authParameters){return{schemeId:"aws.auth#sigv4",signingProperties:{name:"scheduler",region:authParameters.region},propertiesExtractor:(config,context)=>({signingProperties:{config,context}})}}var defaultSchedulerHttpAuthSchemeProvider=authParameters=>{const options=[];switch(authParameters.operation){default:{options.push(createAwsAuthSigv4HttpAuthOption(authParameters))}}return options};var resolveHttpAuthSchemeConfig=config=>{const config_0=resolveAwsSdkSigV4Config(config);return Object.assign(config_0,{authSchemePreference:normalizeProvider(config.authSchemePreference??[])})};
// node_modules/@aws-sdk/client-scheduler/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters=options=>{return Object.assign(options,{useDualstackEndpoint:options.useDualstackEndpoint??false,useFipsEndpoint:options.useFipsEndpoint??false,defaultSigningName:"scheduler"})};var commonParams={UseFIPS:{type:"builtInParams",name:"useFipsEndpoint"},Endpoint:{type:"builtInParams",name:"endpoint"},Region:{type:"builtInParams",name:"region"},UseDualStack:{type:"builtInParams",name:"useDualstackEndpoint"}};
// node_modules/@aws-sdk/client-scheduler/package.json
var package_default={name:"@aws-sdk/client-scheduler",version:"3.1169.0",description:"AWS SDK for JavaScript Scheduler Client for Node.js, Browser and React Native",homepage:"https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-scheduler",license:"Apache-2.0",author:{name:"AWS SDK for JavaScript Team",url:"https://aws.amazon.com/sdk-for-javascript/"},repository:{type:"git",url:"https://github.com/aws/aws-sdk-js-v3.git",directory:"clients/client-scheduler"},files:["dist-*/**"],sideEffects:false,main:"./dist-cjs/index.js",module:"./dist-es/index.js",browser:{"./dist-es/runtimeConfig":"./dist-es/runtimeConfig.browser"},types:"./dist-types/index.d.ts",typesVersions:{"<4.5":{"dist-types/*":["dist-types/ts3.4/*"]}},"react-native":{"./dist-es/runtimeConfig":"./dist-es/runtimeConfig.native"},scripts:{build:"concurrently 'yarn:build:types' 'yarn:build:es' && yarn build:cjs","build:cjs":"node ../../scripts/compilation/inline","build:es":"premove dist-es && tsc -p tsconfig.es.json","build:include:deps":'yarn g:turbo run build -F="$npm_package_name"',"build:types":"premove dist-types && tsc -p tsconfig.types.json","build:types:downlevel":"downlevel-dts dist-types dist-types/ts3.4",clean:"premove dist-cjs dist-es dist-types","extract:docs":"api-extractor run --local","generate:client":"node ../../scripts/generate-clients/single-service","test:index":"tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"},dependencies:{"@aws-sdk/core":"^3.981.0","@aws-sdk/credential-provider-node":"^3.972.97","@aws-sdk/types":"^3.975.1","@smithy/core":"^3.40.0","@smithy/fetch-http-handler":"^5.8.1","@smithy/node-http-handler":"^4.14.2","@smithy/types":"^4.20.0",tslib:"^2.6.2"},devDependencies:{"@tsconfig/node20":"20.1.8","@types/node":"^20.14.8",concurrently:"7.0.0","downlevel-dts":"0.10.1",premove:"4.0.0",typescript:"~7.0.2"},engines:{node:">=20.0.0"}};
// node_modules/@aws-sdk/client-scheduler/dist-es/endpoint/bdd.js
var k="ref";var a=-1;var b=true;var c="isSet";var d="PartitionResult";var e="booleanEquals";var f="getAttr";var g={[k]:"Endpoint"};var h={[k]:d};var i={};var j=[{[k]:"Region"}];var _data={conditions:[[c,[g]],[c,j],["aws.partition",j,d],[e,[{[k]:"UseFIPS"},b]],[e,[{[k]:"UseDualStack"},b]],[e,[{fn:f,argv:[h,"supportsDualStack"]},b]],[e,[{fn:f,argv:[h,"supportsFIPS"]},b]]],results:[[a],[a,"Invalid Configuration: FIPS and custom endpoint are not supported"],[a,"Invalid Configuration: Dualstack and custom endpoint are not supported"],[g,i],["https://scheduler-fips.{Region}.{PartitionResult#dualStackDnsSuffix}",i],[a,"FIPS and DualStack are enabled, but this partition does not support one or both"],["https://scheduler-fips.{Region}.{PartitionResult#dnsSuffix}",i],[a,"FIPS is enabled but this partition does not support FIPS"],["https://scheduler.{Region}.{PartitionResult#dualStackDnsSuffix}",i],[a,"DualStack is enabled but this partition does not support DualStack"],["https://scheduler.{Region}.{PartitionResult#dnsSuffix}",i],[a,"Invalid Configuration: Missing Region"]]};var root=2;var r=1e8;var nodes=new Int32Array([-1,1,-1,0,12,3,1,4,r+11,2,5,r+11,3,8,6,4,7,r+10,5,r+8,r+9,4,10,9,6,r+6,r+7,5,11,r+5,6,r+4,r+5,3,r+1,13,4,r+2,r+3]);var bdd=BinaryDecisionDiagram.from(nodes,root,_data.conditions,_data.results);
// node_modules/@aws-sdk/client-scheduler/dist-es/endpoint/endpointResolver.js
var cache=new EndpointCache({size:50,params:["Endpoint","Region","UseDualStack","UseFIPS"]});var defaultEndpointResolver=(endpointParams,context={})=>{return cache.get(endpointParams,()=>decideEndpoint(bdd,{endpointParams,logger:context.logger}))};customEndpointFunctions.aws=awsEndpointFunctions;
// node_modules/@aws-sdk/client-scheduler/dist-es/models/SchedulerServiceException.js
var SchedulerServiceException=class _SchedulerServiceException extends ServiceException{static shapeId="smithy.ts.sdk.synthetic.com.amazonaws.scheduler#SchedulerServiceException";constructor(options){super(options);Object.setPrototypeOf(this,_SchedulerServiceException.prototype)}};
// node_modules/@aws-sdk/client-scheduler/dist-es/models/errors.js
var InternalServerException=class _InternalServerException extends SchedulerServiceException{static shapeId="com.amazonaws.scheduler#InternalServerException";name="InternalServerException";$fault="server";Message;constructor(opts){super({name:"InternalServerException",$fault:"server",...opts});Object.setPrototypeOf(this,_InternalServerException.prototype);this.Message=opts.Message}};var ResourceNotFoundException=class _ResourceNotFoundException extends SchedulerServiceException{static shapeId="com.amazonaws.scheduler#ResourceNotFoundException";name="ResourceNotFoundException";$fault="client";Message;constructor(opts){super({name:"ResourceNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_ResourceNotFoundException.prototype);this.Message=opts.Message}};var ThrottlingException=class _ThrottlingException extends SchedulerServiceException{static shapeId="com.amazonaws.scheduler#ThrottlingException";name="ThrottlingException";$fault="client";Message;constructor(opts){super({name:"ThrottlingException",$fault:"client",...opts});Object.setPrototypeOf(this,_ThrottlingException.prototype);this.Message=opts.Message}};var ValidationException=class _ValidationException extends SchedulerServiceException{static shapeId="com.amazonaws.scheduler#ValidationException";name="ValidationException";$fault="client";Message;constructor(opts){super({name:"ValidationException",$fault:"client",...opts});Object.setPrototypeOf(this,_ValidationException.prototype);this.Message=opts.Message}};var ConflictException=class _ConflictException extends SchedulerServiceException{static shapeId="com.amazonaws.scheduler#ConflictException";name="ConflictException";$fault="client";Message;constructor(opts){super({name:"ConflictException",$fault:"client",...opts});Object.setPrototypeOf(this,_ConflictException.prototype);this.Message=opts.Message}};var ServiceQuotaExceededException=class _ServiceQuotaExceededException extends SchedulerServiceException{static shapeId="com.amazonaws.scheduler#ServiceQuotaExceededException";name="ServiceQuotaExceededException";$fault="client";Message;constructor(opts){super({name:"ServiceQuotaExceededException",$fault:"client",...opts});Object.setPrototypeOf(this,_ServiceQuotaExceededException.prototype);this.Message=opts.Message}};
// node_modules/@aws-sdk/client-scheduler/dist-es/schemas/schemas_0.js
var _A="Arn";var _AAC="ActionAfterCompletion";var _API="AssignPublicIp";var _AVC="AwsVpcConfiguration";var _CD="CreationDate";var _CE="ConflictException";var _CPS="CapacityProviderStrategy";var _CPSI="CapacityProviderStrategyItem";var _CS="CreateSchedule";var _CSG="CreateScheduleGroup";var _CSGI="CreateScheduleGroupInput";var _CSGO="CreateScheduleGroupOutput";var _CSI="CreateScheduleInput";var _CSO="CreateScheduleOutput";var _CT="ClientToken";var _D="Description";var _DLC="DeadLetterConfig";var _DS="DeleteSchedule";var _DSG="DeleteScheduleGroup";var _DSGI="DeleteScheduleGroupInput";var _DSGO="DeleteScheduleGroupOutput";var _DSI="DeleteScheduleInput";var _DSO="DeleteScheduleOutput";var _DT="DetailType";var _EBP="EventBridgeParameters";var _EBPEVP="EventBridgePutEventsV2Parameters";var _EBPREP="EventBridgePutRawEventsParameters";var _ED="EndDate";var _EEC="EnableExecuteCommand";var _EECSMT="EnableECSManagedTags";var _EP="EcsParameters";var _FTW="FlexibleTimeWindow";var _G="Group";var _GN="GroupName";var _GS="GetSchedule";var _GSG="GetScheduleGroup";var _GSGI="GetScheduleGroupInput";var _GSGO="GetScheduleGroupOutput";var _GSI="GetScheduleInput";var _GSO="GetScheduleOutput";var _I="Input";var _ISE="InternalServerException";var _K="Key";var _KKA="KmsKeyArn";var _KP="KinesisParameters";var _LMD="LastModificationDate";var _LS="ListSchedules";var _LSG="ListScheduleGroups";var _LSGI="ListScheduleGroupsInput";var _LSGO="ListScheduleGroupsOutput";var _LSI="ListSchedulesInput";var _LSO="ListSchedulesOutput";var _LT="LaunchType";var _LTFR="ListTagsForResource";var _LTFRI="ListTagsForResourceInput";var _LTFRO="ListTagsForResourceOutput";var _M="Message";var _MEAIS="MaximumEventAgeInSeconds";var _MGI="MessageGroupId";var _MR="MaxResults";var _MRA="MaximumRetryAttempts";var _MWIM="MaximumWindowInMinutes";var _Me="Metadata";var _Mo="Mode";var _N="Name";var _NC="NetworkConfiguration";var _NP="NamePrefix";var _NT="NextToken";var _PC="PlacementConstraints";var _PCl="PlacementConstraint";var _PK="PartitionKey";var _PPL="PipelineParameterList";var _PS="PlacementStrategy";var _PSl="PlacementStrategies";var _PT="PropagateTags";var _PV="PlatformVersion";var _RA="ResourceArn";var _RAo="RoleArn";var _RI="ReferenceId";var _RNFE="ResourceNotFoundException";var _RP="RetryPolicy";var _S="Subnets";var _SA="ScheduleArn";var _SD="StartDate";var _SE="ScheduleExpression";var _SET="ScheduleExpressionTimezone";var _SG="SecurityGroups";var _SGA="ScheduleGroupArn";var _SGL="ScheduleGroupList";var _SGS="ScheduleGroupSummary";var _SGc="ScheduleGroups";var _SGch="ScheduleGroup";var _SL="ScheduleList";var _SMPP="SageMakerPipelineParameter";var _SMPPL="SageMakerPipelineParameterList";var _SMPPa="SageMakerPipelineParameters";var _SP="SqsParameters";var _SQEE="ServiceQuotaExceededException";var _SS="ScheduleSummary";var _Sc="Schedules";var _So="Source";var _St="State";var _T="Tags";var _TC="TaskCount";var _TDA="TaskDefinitionArn";var _TE="ThrottlingException";var _TK="TagKeys";var _TL="TagList";var _TR="TagResource";var _TRI="TagResourceInput";var _TRO="TagResourceOutput";var _TS="TargetSummary";var _Ta="Target";var _Tag="Tag";var _UR="UntagResource";var _URI="UntagResourceInput";var _URO="UntagResourceOutput";var _US="UpdateSchedule";var _USI="UpdateScheduleInput";var _USO="UpdateScheduleOutput";var _V="Value";var _VE="ValidationException";var _aC="awsvpcConfiguration";var _b="base";var _c="client";var _cP="capacityProvider";var _cT="clientToken";var _e="error";var _ex="expression";var _f="field";var _gN="groupName";var _h="http";var _hE="httpError";var _hQ="httpQuery";var _iT="idempotencyToken";var _s="smithy.ts.sdk.synthetic.com.amazonaws.scheduler";var _se="server";var _t="type";var _w="weight";var n0="com.amazonaws.scheduler";var _s_registry=new TypeRegistry(_s);var SchedulerServiceException$=[-3,_s,"SchedulerServiceException",0,[],[]];_s_registry.registerError(SchedulerServiceException$,SchedulerServiceException);var n0_registry=new TypeRegistry(n0);var ConflictException$=[-3,n0,_CE,{[_e]:_c,[_hE]:409},[_M],[0],1];n0_registry.registerError(ConflictException$,ConflictException);var InternalServerException$=[-3,n0,_ISE,{[_e]:_se,[_hE]:500},[_M],[0],1];n0_registry.registerError(InternalServerException$,InternalServerException);var ResourceNotFoundException$=[-3,n0,_RNFE,{[_e]:_c,[_hE]:404},[_M],[0],1];n0_registry.registerError(ResourceNotFoundException$,ResourceNotFoundException);var ServiceQuotaExceededException$=[-3,n0,_SQEE,{[_e]:_c,[_hE]:402},[_M],[0],1];n0_registry.registerError(ServiceQuotaExceededException$,ServiceQuotaExceededException);var ThrottlingException$=[-3,n0,_TE,{[_e]:_c,[_hE]:429},[_M],[0],1];n0_registry.registerError(ThrottlingException$,ThrottlingException);var ValidationException$=[-3,n0,_VE,{[_e]:_c,[_hE]:400},[_M],[0],1];n0_registry.registerError(ValidationException$,ValidationException);var errorTypeRegistries=[_s_registry,n0_registry];var AwsVpcConfiguration$=[3,n0,_AVC,0,[_S,_SG,_API],[64|0,64|0,0],1];var CapacityProviderStrategyItem$=[3,n0,_CPSI,0,[_cP,_w,_b],[0,1,1],1];var CreateScheduleGroupInput$=[3,n0,_CSGI,0,[_N,_T,_CT],[[0,1],()=>TagList,[0,4]],1];var CreateScheduleGroupOutput$=[3,n0,_CSGO,0,[_SGA],[0],1];var CreateScheduleInput$=[3,n0,_CSI,0,[_N,_SE,_Ta,_FTW,_GN,_SD,_ED,_D,_SET,_St,_KKA,_CT,_AAC],[[0,1],0,()=>Target$,()=>FlexibleTimeWindow$,0,4,4,0,0,0,0,[0,4],0],4];var CreateScheduleOutput$=[3,n0,_CSO,0,[_SA],[0],1];var DeadLetterConfig$=[3,n0,_DLC,0,[_A],[0]];var DeleteScheduleGroupInput$=[3,n0,_DSGI,0,[_N,_CT],[[0,1],[0,{[_hQ]:_cT,[_iT]:1}]],1];var DeleteScheduleGroupOutput$=[3,n0,_DSGO,0,[],[]];var DeleteScheduleInput$=[3,n0,_DSI,0,[_N,_GN,_CT],[[0,1],[0,{[_hQ]:_gN}],[0,{[_hQ]:_cT,[_iT]:1}]],1];var DeleteScheduleOutput$=[3,n0,_DSO,0,[],[]];var EcsParameters$=[3,n0,_EP,0,[_TDA,_TC,_LT,_NC,_PV,_G,_CPS,_EECSMT,_EEC,_PC,_PS,_PT,_RI,_T],[0,1,0,()=>NetworkConfiguration$,0,0,()=>CapacityProviderStrategy,2,2,()=>PlacementConstraints,()=>PlacementStrategies,0,0,[1,n0,_T,0,128|0]],1];var EventBridgeParameters$=[3,n0,_EBP,0,[_DT,_So],[0,0],2];var EventBridgePutEventsV2Parameters$=[3,n0,_EBPEVP,0,[_DT,_So],[0,0],2];var EventBridgePutRawEventsParameters$=[3,n0,_EBPREP,0,[_Me],[128|0]];var FlexibleTimeWindow$=[3,n0,_FTW,0,[_Mo,_MWIM],[0,1],1];var GetScheduleGroupInput$=[3,n0,_GSGI,0,[_N],[[0,1]],1];var GetScheduleGroupOutput$=[3,n0,_GSGO,0,[_A,_N,_St,_CD,_LMD],[0,0,0,4,4]];var GetScheduleInput$=[3,n0,_GSI,0,[_N,_GN],[[0,1],[0,{[_hQ]:_gN}]],1];var GetScheduleOutput$=[3,n0,_GSO,0,[_A,_GN,_N,_SE,_SD,_ED,_D,_SET,_St,_CD,_LMD,_KKA,_Ta,_FTW,_AAC],[0,0,0,0,4,4,0,0,0,4,4,0,()=>Target$,()=>FlexibleTimeWindow$,0]];var KinesisParameters$=[3,n0,_KP,0,[_PK],[0],1];var ListScheduleGroupsInput$=[3,n0,_LSGI,0,[_NP,_NT,_MR],[[0,{[_hQ]:_NP}],[0,{[_hQ]:_NT}],[1,{[_hQ]:_MR}]]];var ListScheduleGroupsOutput$=[3,n0,_LSGO,0,[_SGc,_NT],[()=>ScheduleGroupList,0],1];var ListSchedulesInput$=[3,n0,_LSI,0,[_GN,_NP,_St,_NT,_MR],[[0,{[_hQ]:_SGch}],[0,{[_hQ]:_NP}],[0,{[_hQ]:_St}],[0,{[_hQ]:_NT}],[1,{[_hQ]:_MR}]]];var ListSchedulesOutput$=[3,n0,_LSO,0,[_Sc,_NT],[()=>ScheduleList,0],1];var ListTagsForResourceInput$=[3,n0,_LTFRI,0,[_RA],[[0,1]],1];var ListTagsForResourceOutput$=[3,n0,_LTFRO,0,[_T],[()=>TagList]];var NetworkConfiguration$=[3,n0,_NC,0,[_aC],[()=>AwsVpcConfiguration$]];var PlacementConstraint$=[3,n0,_PCl,0,[_t,_ex],[0,0]];var PlacementStrategy$=[3,n0,_PS,0,[_t,_f],[0,0]];var RetryPolicy$=[3,n0,_RP,0,[_MEAIS,_MRA],[1,1]];var SageMakerPipelineParameter$=[3,n0,_SMPP,0,[_N,_V],[0,0],2];var SageMakerPipelineParameters$=[3,n0,_SMPPa,0,[_PPL],[()=>SageMakerPipelineParameterList]];var ScheduleGroupSummary$=[3,n0,_SGS,0,[_A,_N,_St,_CD,_LMD],[0,0,0,4,4]];var ScheduleSummary$=[3,n0,_SS,0,[_A,_N,_GN,_St,_CD,_LMD,_Ta],[0,0,0,0,4,4,()=>TargetSummary$]];var SqsParameters$=[3,n0,_SP,0,[_MGI],[0]];var Tag$=[3,n0,_Tag,0,[_K,_V],[0,0],2];var TagResourceInput$=[3,n0,_TRI,0,[_RA,_T],[[0,1],()=>TagList],2];var TagResourceOutput$=[3,n0,_TRO,0,[],[]];var Target$=[3,n0,_Ta,0,[_A,_RAo,_DLC,_RP,_I,_EP,_EBP,_EBPEVP,_EBPREP,_KP,_SMPPa,_SP],[0,0,()=>DeadLetterConfig$,()=>RetryPolicy$,0,()=>EcsParameters$,()=>EventBridgeParameters$,()=>EventBridgePutEventsV2Parameters$,()=>EventBridgePutRawEventsParameters$,()=>KinesisParameters$,()=>SageMakerPipelineParameters$,()=>SqsParameters$],2];var TargetSummary$=[3,n0,_TS,0,[_A],[0],1];var UntagResourceInput$=[3,n0,_URI,0,[_RA,_TK],[[0,1],[64|0,{[_hQ]:_TK}]],2];var UntagResourceOutput$=[3,n0,_URO,0,[],[]];var UpdateScheduleInput$=[3,n0,_USI,0,[_N,_SE,_Ta,_FTW,_GN,_SD,_ED,_D,_SET,_St,_KKA,_CT,_AAC],[[0,1],0,()=>Target$,()=>FlexibleTimeWindow$,0,4,4,0,0,0,0,[0,4],0],4];var UpdateScheduleOutput$=[3,n0,_USO,0,[_SA],[0],1];var CapacityProviderStrategy=[1,n0,_CPS,0,()=>CapacityProviderStrategyItem$];var PlacementConstraints=[1,n0,_PC,0,()=>PlacementConstraint$];var PlacementStrategies=[1,n0,_PSl,0,()=>PlacementStrategy$];var SageMakerPipelineParameterList=[1,n0,_SMPPL,0,()=>SageMakerPipelineParameter$];var ScheduleGroupList=[1,n0,_SGL,0,()=>ScheduleGroupSummary$];var ScheduleList=[1,n0,_SL,0,()=>ScheduleSummary$];var SecurityGroups=64|0;var Subnets=64|0;var TagKeyList=64|0;var TagList=[1,n0,_TL,0,()=>Tag$];var Tags=[1,n0,_T,0,128|0];var EventBridgeMetadataMap=128|0;var TagMap=128|0;var CreateSchedule$=[9,n0,_CS,{[_h]:["POST","/schedules/{Name}",200]},()=>CreateScheduleInput$,()=>CreateScheduleOutput$];var CreateScheduleGroup$=[9,n0,_CSG,{[_h]:["POST","/schedule-groups/{Name}",200]},()=>CreateScheduleGroupInput$,()=>CreateScheduleGroupOutput$];var DeleteSchedule$=[9,n0,_DS,{[_h]:["DELETE","/schedules/{Name}",200]},()=>DeleteScheduleInput$,()=>DeleteScheduleOutput$];var DeleteScheduleGroup$=[9,n0,_DSG,{[_h]:["DELETE","/schedule-groups/{Name}",200]},()=>DeleteScheduleGroupInput$,()=>DeleteScheduleGroupOutput$];var GetSchedule$=[9,n0,_GS,{[_h]:["GET","/schedules/{Name}",200]},()=>GetScheduleInput$,()=>GetScheduleOutput$];var GetScheduleGroup$=[9,n0,_GSG,{[_h]:["GET","/schedule-groups/{Name}",200]},()=>GetScheduleGroupInput$,()=>GetScheduleGroupOutput$];var ListScheduleGroups$=[9,n0,_LSG,{[_h]:["GET","/schedule-groups",200]},()=>ListScheduleGroupsInput$,()=>ListScheduleGroupsOutput$];var ListSchedules$=[9,n0,_LS,{[_h]:["GET","/schedules",200]},()=>ListSchedulesInput$,()=>ListSchedulesOutput$];var ListTagsForResource$=[9,n0,_LTFR,{[_h]:["GET","/tags/{ResourceArn}",200]},()=>ListTagsForResourceInput$,()=>ListTagsForResourceOutput$];var TagResource$=[9,n0,_TR,{[_h]:["POST","/tags/{ResourceArn}",200]},()=>TagResourceInput$,()=>TagResourceOutput$];var UntagResource$=[9,n0,_UR,{[_h]:["DELETE","/tags/{ResourceArn}",200]},()=>UntagResourceInput$,()=>UntagResourceOutput$];var UpdateSchedule$=[9,n0,_US,{[_h]:["PUT","/schedules/{Name}",200]},()=>UpdateScheduleInput$,()=>UpdateScheduleOutput$];
// node_modules/@aws-sdk/client-scheduler/dist-es/runtimeConfig.shared.js
var getRuntimeConfig=config=>{return{apiVersion:"2021-06-30",base64Decoder:config?.base64Decoder??fromBase64,base64Encoder:config?.base64Encoder??toBase64,disableHostPrefix:config?.disableHostPrefix??false,endpointProvider:config?.endpointProvider??defaultEndpointResolver,extensions:config?.extensions??[],httpAuthSchemeProvider:config?.httpAuthSchemeProvider??defaultSchedulerHttpAuthSchemeProvider,httpAuthSchemes:config?.httpAuthSchemes??[{schemeId:"aws.auth#sigv4",identityProvider:ipc=>ipc.getIdentityProvider("aws.auth#sigv4"),signer:new AwsSdkSigV4Signer}],logger:config?.logger??new NoOpLogger,protocol:config?.protocol??AwsRestJsonProtocol,protocolSettings:config?.protocolSettings??{defaultNamespace:"com.amazonaws.scheduler",errorTypeRegistries,version:"2021-06-30",serviceTarget:"AWSChronosService"},serviceId:config?.serviceId??"Scheduler",sha256:config?.sha256??Sha256Node,urlParser:config?.urlParser??parseUrl,utf8Decoder:config?.utf8Decoder??fromUtf8,utf8Encoder:config?.utf8Encoder??toUtf8}};
// node_modules/@aws-sdk/client-scheduler/dist-es/runtimeConfig.js
var getRuntimeConfig2=config=>{emitWarningIfUnsupportedVersion2(process.version);const defaultsMode=resolveDefaultsModeConfig(config);const defaultConfigProvider=()=>defaultsMode().then(loadConfigsForDefaultMode);const clientSharedValues=getRuntimeConfig(config);emitWarningIfUnsupportedVersion(process.version);const loaderConfig={profile:config?.profile,logger:clientSharedValues.logger};return{...clientSharedValues,...config,runtime:"node",defaultsMode,authSchemePreference:config?.authSchemePreference??loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS,loaderConfig),bodyLengthChecker:config?.bodyLengthChecker??calculateBodyLength,credentialDefaultProvider:config?.credentialDefaultProvider??defaultProvider,defaultSocketTimeout:getDefaultSocketTimeout(config?.requestHandler,3e5),defaultUserAgentProvider:config?.defaultUserAgentProvider??createDefaultUserAgentProvider({serviceId:clientSharedValues.serviceId,clientVersion:package_default.version}),maxAttempts:config?.maxAttempts??loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS,config),region:config?.region??loadConfig(NODE_REGION_CONFIG_OPTIONS,{...NODE_REGION_CONFIG_FILE_OPTIONS,...loaderConfig}),requestHandler:NodeHttpHandler.create(config?.requestHandler??defaultConfigProvider),retryMode:config?.retryMode??loadConfig({...NODE_RETRY_MODE_CONFIG_OPTIONS,default:async()=>(await defaultConfigProvider()).retryMode||DEFAULT_RETRY_MODE},config),streamCollector:config?.streamCollector??streamCollector,useDualstackEndpoint:config?.useDualstackEndpoint??loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,loaderConfig),useFipsEndpoint:config?.useFipsEndpoint??loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,loaderConfig),userAgentAppId:config?.userAgentAppId??loadConfig(NODE_APP_ID_CONFIG_OPTIONS,loaderConfig)}};
// node_modules/@aws-sdk/client-scheduler/dist-es/auth/httpAuthExtensionConfiguration.js
var getHttpAuthExtensionConfiguration=runtimeConfig=>{const _httpAuthSchemes=runtimeConfig.httpAuthSchemes;let _httpAuthSchemeProvider=runtimeConfig.httpAuthSchemeProvider;let _credentials=runtimeConfig.credentials;return{setHttpAuthScheme(httpAuthScheme){const index=_httpAuthSchemes.findIndex(scheme=>scheme.schemeId===httpAuthScheme.schemeId);if(index===-1){_httpAuthSchemes.push(httpAuthScheme)}else{_httpAuthSchemes.splice(index,1,httpAuthScheme)}},httpAuthSchemes(){return _httpAuthSchemes},setHttpAuthSchemeProvider(httpAuthSchemeProvider){_httpAuthSchemeProvider=httpAuthSchemeProvider},httpAuthSchemeProvider(){return _httpAuthSchemeProvider},setCredentials(credentials){_credentials=credentials},credentials(){return _credentials}}};var resolveHttpAuthRuntimeConfig=config=>{return{httpAuthSchemes:config.httpAuthSchemes(),httpAuthSchemeProvider:config.httpAuthSchemeProvider(),credentials:config.credentials()}};
// node_modules/@aws-sdk/client-scheduler/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions=(runtimeConfig,extensions)=>{const extensionConfiguration=Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig),getDefaultExtensionConfiguration(runtimeConfig),getHttpHandlerExtensionConfiguration(runtimeConfig),getHttpAuthExtensionConfiguration(runtimeConfig));extensions.forEach(extension=>extension.configure(extensionConfiguration));return Object.assign(runtimeConfig,resolveAwsRegionExtensionConfiguration(extensionConfiguration),resolveDefaultRuntimeConfig(extensionConfiguration),resolveHttpHandlerRuntimeConfig(extensionConfiguration),resolveHttpAuthRuntimeConfig(extensionConfiguration))};
// node_modules/@aws-sdk/client-scheduler/dist-es/SchedulerClient.js
var SchedulerClient=class extends Client{config;constructor(...[configuration]){const _config_0=getRuntimeConfig2(configuration||{});super(_config_0);this.initConfig=_config_0;const _config_1=resolveClientEndpointParameters(_config_0);const _config_2=resolveUserAgentConfig(_config_1);const _config_3=resolveRetryConfig(_config_2);const _config_4=resolveRegionConfig(_config_3);const _config_5=resolveHostHeaderConfig(_config_4);const _config_6=resolveEndpointConfig(_config_5);const _config_7=resolveHttpAuthSchemeConfig(_config_6);const _config_8=resolveRuntimeExtensions(_config_7,configuration?.extensions||[]);this.config=_config_8;this.middlewareStack.use(getSchemaSerdePlugin(this.config));this.middlewareStack.use(getUserAgentPlugin(this.config));this.middlewareStack.use(getRetryPlugin(this.config));this.middlewareStack.use(getContentLengthPlugin(this.config));this.middlewareStack.use(getHostHeaderPlugin(this.config));this.middlewareStack.use(getLoggerPlugin(this.config));this.middlewareStack.use(getRecursionDetectionPlugin(this.config));this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config,{httpAuthSchemeParametersProvider:defaultSchedulerHttpAuthSchemeParametersProvider,identityProviderConfigProvider:async config=>new DefaultIdentityProviderConfig({"aws.auth#sigv4":config.credentials})}));this.middlewareStack.use(getHttpSigningPlugin(this.config))}destroy(){super.destroy()}};
// node_modules/@aws-sdk/client-scheduler/dist-es/commandBuilder.js
var command4=makeBuilder(commonParams,"AWSChronosService","SchedulerClient",getEndpointPlugin);var _ep04={};var _mw04=(Command,cs,config,o)=>[];
// node_modules/@aws-sdk/client-scheduler/dist-es/commands/CreateScheduleCommand.js
var CreateScheduleCommand=class extends command4(_ep04,_mw04,"CreateSchedule",CreateSchedule$){};
// node_modules/@aws-sdk/client-scheduler/dist-es/commands/DeleteScheduleCommand.js
var DeleteScheduleCommand=class extends command4(_ep04,_mw04,"DeleteSchedule",DeleteSchedule$){};
// node_modules/@aws-sdk/client-scheduler/dist-es/commands/ListSchedulesCommand.js
var ListSchedulesCommand=class extends command4(_ep04,_mw04,"ListSchedules",ListSchedules$){};
// node_modules/@aws-sdk/client-scheduler/dist-es/commands/UpdateScheduleCommand.js
var UpdateScheduleCommand=class extends command4(_ep04,_mw04,"UpdateSchedule",UpdateSchedule$){};
// src/aws/scheduler/preview-timer.ts
var SchedulerTimer = class {
  #client;
  #place;
  constructor(session, place) {
    this.#client = new SchedulerClient(session.client);
    this.#place = place;
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
      if (!isAwsError(error, "ConflictException"))
        return explaining("scheduler:CreateSchedule", on, () => Promise.reject(error));
      await explaining(
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
        outcome: await explaining(
          "scheduler:DeleteSchedule",
          `the schedule '${name}'`,
          () => this.#delete(name)
        )
      }))
    );
  }
  async list(identity) {
    const names = [];
    const pages = new PageCount("scheduler:ListSchedules");
    let NextToken;
    do {
      const page2 = await explaining(
        "scheduler:ListSchedules",
        `the schedule group '${this.#place.group}'`,
        () => this.#client.send(
          new ListSchedulesCommand({
            GroupName: this.#place.group,
            NamePrefix: schedulePrefix(identity),
            NextToken
          })
        )
      );
      names.push(...(page2.Schedules ?? []).flatMap(({ Name }) => Name ?? []));
      NextToken = pages.next(page2.NextToken);
    } while (NextToken !== void 0);
    return names;
  }
  async #delete(Name) {
    try {
      await this.#client.send(new DeleteScheduleCommand({ Name, GroupName: this.#place.group }));
      return "deleted";
    } catch (error) {
      if (isAwsError(error, "ResourceNotFoundException")) return "absent";
      throw error;
    }
  }
  #schedule(identity, process2, at) {
    const { cluster, role, group } = this.#place;
    return {
      Name: scheduleName(identity, process2),
      GroupName: group,
      // `at(yyyy-mm-ddThh:mm:ss)`, in UTC where no time zone is given.
      ScheduleExpression: `at(${new Date(at).toISOString().slice(0, 19)})`,
      FlexibleTimeWindow: { Mode: "OFF" },
      ActionAfterCompletion: "DELETE",
      Description: `Scales ${serviceNameOf(identity, process2)} to 0 when nobody has renewed this preview`,
      Target: {
        Arn: "arn:aws:scheduler:::aws-sdk:ecs:updateService",
        RoleArn: role,
        Input: JSON.stringify({
          Cluster: cluster,
          Service: serviceNameOf(identity, process2),
          DesiredCount: 0
        }),
        RetryPolicy: { MaximumEventAgeInSeconds: 86400, MaximumRetryAttempts: 20 }
      }
    };
  }
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/CreateSecretCommand.js
var CreateSecretCommand=class extends command2(_ep02,_mw02,"CreateSecret",CreateSecret$){};
// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/DeleteSecretCommand.js
var DeleteSecretCommand=class extends command2(_ep02,_mw02,"DeleteSecret",DeleteSecret$){};
// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/RestoreSecretCommand.js
var RestoreSecretCommand=class extends command2(_ep02,_mw02,"RestoreSecret",RestoreSecret$){};
// src/aws/secrets/preview-secrets.ts
var SecretsManagerPreviews = class {
  #client;
  #log;
  #redactor;
  constructor(session, log) {
    this.#redactor = session.redactor;
    this.#client = new SecretsManagerClient(session.client);
    this.#log = log;
  }
  async read(name, open) {
    const text2 = await this.#text(name);
    if (text2 === void 0) return void 0;
    const values = parseConfigVars(text2.value, name);
    this.#mask(values, open);
    return { arn: text2.arn, values };
  }
  /** The whole text of a secret that is no set of config vars (a header's value, a client secret), masked. */
  async readText(name) {
    const text2 = await this.#text(name);
    if (text2 === void 0) {
      throw new UserError(`The secret '${name}' does not exist.`, {
        fix: "Create it with infrastructure as code, or correct 'access' in the app's preview parameter."
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
      if (!isAwsError(error, "ResourceExistsException", "InvalidRequestException"))
        return explaining("secretsmanager:CreateSecret", on, () => Promise.reject(error));
    }
    return explaining("secretsmanager:PutSecretValue", on, () => this.#put(name, SecretString));
  }
  async #put(name, SecretString) {
    const put = new PutSecretValueCommand({ SecretId: name, SecretString });
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
    await explaining(
      "secretsmanager:DeleteSecret",
      `the secret '${name}'`,
      () => this.#client.send(new DeleteSecretCommand({ SecretId: name, ForceDeleteWithoutRecovery: true }))
    );
    return "deleted";
  }
  async exists(name) {
    return explaining("secretsmanager:DescribeSecret", `the secret '${name}'`, async () => {
      try {
        await this.#client.send(new DescribeSecretCommand({ SecretId: name }));
        return true;
      } catch (error) {
        if (isAwsError(error, "ResourceNotFoundException")) return false;
        throw error;
      }
    });
  }
  async #text(name) {
    return explaining("secretsmanager:GetSecretValue", `the secret '${name}'`, async () => {
      try {
        const { ARN, SecretString } = await this.#client.send(new GetSecretValueCommand({ SecretId: name }));
        if (SecretString !== void 0) return { arn: ARN ?? name, value: SecretString };
        throw new UserError(`The secret '${name}' holds binary data.`, { fix: "Store text in it." });
      } catch (error) {
        if (isAwsError(error, "ResourceNotFoundException") || isDeletion(error)) return void 0;
        throw error;
      }
    });
  }
  #mask(values, open) {
    if (open !== void 0) this.#redactor?.open(open);
    maskConfigVars(values, this.#log);
  }
};
function isDeletion(error) {
  const { name, message } = awsError(error);
  return name === "InvalidRequestException" && /delet/i.test(message);
}

// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/auth/httpAuthSchemeProvider.js
var defaultResourceGroupsTaggingAPIHttpAuthSchemeParametersProvider=async(config,context,input)=>{return{operation:getSmithyContext(context).operation,region:await normalizeProvider(config.region)()||(()=>{throw new Error("expected `region` to be configured for `aws.auth#sigv4`")})()}};function createAwsAuthSigv4HttpAuthOption2(authParameters){return{schemeId:"aws.auth#sigv4",signingProperties:{name:"tagging",region:authParameters.region},propertiesExtractor:(config,context)=>({signingProperties:{config,context}})}}var defaultResourceGroupsTaggingAPIHttpAuthSchemeProvider=authParameters=>{const options=[];switch(authParameters.operation){default:{options.push(createAwsAuthSigv4HttpAuthOption2(authParameters))}}return options};var resolveHttpAuthSchemeConfig2=config=>{const config_0=resolveAwsSdkSigV4Config(config);return Object.assign(config_0,{authSchemePreference:normalizeProvider(config.authSchemePreference??[])})};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters2=options=>{return Object.assign(options,{useDualstackEndpoint:options.useDualstackEndpoint??false,useFipsEndpoint:options.useFipsEndpoint??false,defaultSigningName:"tagging"})};var commonParams2={UseFIPS:{type:"builtInParams",name:"useFipsEndpoint"},Endpoint:{type:"builtInParams",name:"endpoint"},Region:{type:"builtInParams",name:"region"},UseDualStack:{type:"builtInParams",name:"useDualstackEndpoint"}};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/package.json
var package_default2={name:"@aws-sdk/client-resource-groups-tagging-api",version:"3.1142.0",description:"AWS SDK for JavaScript Resource Groups Tagging Api Client for Node.js, Browser and React Native",homepage:"https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-resource-groups-tagging-api",license:"Apache-2.0",author:{name:"AWS SDK for JavaScript Team",url:"https://aws.amazon.com/sdk-for-javascript/"},repository:{type:"git",url:"https://github.com/aws/aws-sdk-js-v3.git",directory:"clients/client-resource-groups-tagging-api"},files:["dist-*/**"],sideEffects:false,main:"./dist-cjs/index.js",module:"./dist-es/index.js",browser:{"./dist-es/runtimeConfig":"./dist-es/runtimeConfig.browser"},types:"./dist-types/index.d.ts",typesVersions:{"<4.5":{"dist-types/*":["dist-types/ts3.4/*"]}},"react-native":{"./dist-es/runtimeConfig":"./dist-es/runtimeConfig.native"},scripts:{build:"concurrently 'yarn:build:types' 'yarn:build:es' && yarn build:cjs","build:cjs":"node ../../scripts/compilation/inline","build:es":"premove dist-es && tsc -p tsconfig.es.json","build:include:deps":'yarn g:turbo run build -F="$npm_package_name"',"build:types":"premove dist-types && tsc -p tsconfig.types.json","build:types:downlevel":"downlevel-dts dist-types dist-types/ts3.4",clean:"premove dist-cjs dist-es dist-types","extract:docs":"api-extractor run --local","generate:client":"node ../../scripts/generate-clients/single-service","test:index":"tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"},dependencies:{"@aws-sdk/core":"^3.978.1","@aws-sdk/credential-provider-node":"^3.972.84","@aws-sdk/types":"^3.974.6","@smithy/core":"^3.35.0","@smithy/fetch-http-handler":"^5.8.0","@smithy/node-http-handler":"^4.12.1","@smithy/types":"^4.19.0",tslib:"^2.6.2"},devDependencies:{"@tsconfig/node20":"20.1.8","@types/node":"^20.14.8",concurrently:"7.0.0","downlevel-dts":"0.10.1",premove:"4.0.0",typescript:"~7.0.2"},engines:{node:">=20.0.0"}};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/endpoint/bdd.js
var k2="ref";var a2=-1;var b2=true;var c2="isSet";var d2="PartitionResult";var e2="booleanEquals";var f2="getAttr";var g2={[k2]:"Endpoint"};var h2={[k2]:d2};var i2={};var j2=[{[k2]:"Region"}];var _data2={conditions:[[c2,[g2]],[c2,j2],["aws.partition",j2,d2],[e2,[{[k2]:"UseFIPS"},b2]],[e2,[{[k2]:"UseDualStack"},b2]],[e2,[{fn:f2,argv:[h2,"supportsDualStack"]},b2]],[e2,[{fn:f2,argv:[h2,"supportsFIPS"]},b2]]],results:[[a2],[a2,"Invalid Configuration: FIPS and custom endpoint are not supported"],[a2,"Invalid Configuration: Dualstack and custom endpoint are not supported"],[g2,i2],["https://tagging-fips.{Region}.{PartitionResult#dualStackDnsSuffix}",i2],[a2,"FIPS and DualStack are enabled, but this partition does not support one or both"],["https://tagging-fips.{Region}.{PartitionResult#dnsSuffix}",i2],[a2,"FIPS is enabled but this partition does not support FIPS"],["https://tagging.{Region}.{PartitionResult#dualStackDnsSuffix}",i2],[a2,"DualStack is enabled but this partition does not support DualStack"],["https://tagging.{Region}.{PartitionResult#dnsSuffix}",i2],[a2,"Invalid Configuration: Missing Region"]]};var root2=2;var r2=1e8;var nodes2=new Int32Array([-1,1,-1,0,12,3,1,4,r2+11,2,5,r2+11,3,8,6,4,7,r2+10,5,r2+8,r2+9,4,10,9,6,r2+6,r2+7,5,11,r2+5,6,r2+4,r2+5,3,r2+1,13,4,r2+2,r2+3]);var bdd2=BinaryDecisionDiagram.from(nodes2,root2,_data2.conditions,_data2.results);
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/endpoint/endpointResolver.js
var cache2=new EndpointCache({size:50,params:["Endpoint","Region","UseDualStack","UseFIPS"]});var defaultEndpointResolver2=(endpointParams,context={})=>{return cache2.get(endpointParams,()=>decideEndpoint(bdd2,{endpointParams,logger:context.logger}))};customEndpointFunctions.aws=awsEndpointFunctions;
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/models/ResourceGroupsTaggingAPIServiceException.js
var ResourceGroupsTaggingAPIServiceException=class _ResourceGroupsTaggingAPIServiceException extends ServiceException{constructor(options){super(options);Object.setPrototypeOf(this,_ResourceGroupsTaggingAPIServiceException.prototype)}};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/models/errors.js
var ConcurrentModificationException=class _ConcurrentModificationException extends ResourceGroupsTaggingAPIServiceException{name="ConcurrentModificationException";$fault="client";Message;constructor(opts){super({name:"ConcurrentModificationException",$fault:"client",...opts});Object.setPrototypeOf(this,_ConcurrentModificationException.prototype);this.Message=opts.Message}};var ConstraintViolationException=class _ConstraintViolationException extends ResourceGroupsTaggingAPIServiceException{name="ConstraintViolationException";$fault="client";Message;constructor(opts){super({name:"ConstraintViolationException",$fault:"client",...opts});Object.setPrototypeOf(this,_ConstraintViolationException.prototype);this.Message=opts.Message}};var InternalServiceException=class _InternalServiceException extends ResourceGroupsTaggingAPIServiceException{name="InternalServiceException";$fault="server";Message;constructor(opts){super({name:"InternalServiceException",$fault:"server",...opts});Object.setPrototypeOf(this,_InternalServiceException.prototype);this.Message=opts.Message}};var InvalidParameterException=class _InvalidParameterException extends ResourceGroupsTaggingAPIServiceException{name="InvalidParameterException";$fault="client";Message;constructor(opts){super({name:"InvalidParameterException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidParameterException.prototype);this.Message=opts.Message}};var ThrottledException=class _ThrottledException extends ResourceGroupsTaggingAPIServiceException{name="ThrottledException";$fault="client";Message;constructor(opts){super({name:"ThrottledException",$fault:"client",...opts});Object.setPrototypeOf(this,_ThrottledException.prototype);this.Message=opts.Message}};var PaginationTokenExpiredException=class _PaginationTokenExpiredException extends ResourceGroupsTaggingAPIServiceException{name="PaginationTokenExpiredException";$fault="client";Message;constructor(opts){super({name:"PaginationTokenExpiredException",$fault:"client",...opts});Object.setPrototypeOf(this,_PaginationTokenExpiredException.prototype);this.Message=opts.Message}};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/schemas/schemas_0.js
var _CD2="ComplianceDetails";var _CFRT="CloudFormationResourceTypes";var _CME="ConcurrentModificationException";var _CS2="ComplianceStatus";var _CVE="ConstraintViolationException";var _DRC="DescribeReportCreation";var _DRCI="DescribeReportCreationInput";var _DRCO="DescribeReportCreationOutput";var _EC="ErrorCode";var _ECR="ExcludeCompliantResources";var _EM="ErrorMessage";var _FI="FailureInfo";var _FRM="FailedResourcesMap";var _GB="GroupBy";var _GCS="GetComplianceSummary";var _GCSI="GetComplianceSummaryInput";var _GCSO="GetComplianceSummaryOutput";var _GR="GetResources";var _GRI="GetResourcesInput";var _GRO="GetResourcesOutput";var _GTK="GetTagKeys";var _GTKI="GetTagKeysInput";var _GTKO="GetTagKeysOutput";var _GTV="GetTagValues";var _GTVI="GetTagValuesInput";var _GTVO="GetTagValuesOutput";var _ICD="IncludeComplianceDetails";var _IPE="InvalidParameterException";var _ISE2="InternalServiceException";var _K2="Key";var _KWNV="KeysWithNoncompliantValues";var _LRT="ListRequiredTags";var _LRTI="ListRequiredTagsInput";var _LRTO="ListRequiredTagsOutput";var _LU="LastUpdated";var _M2="Message";var _MR2="MaxResults";var _MTK="MissingTagKeys";var _NCR="NonCompliantResources";var _NK="NoncompliantKeys";var _NT2="NextToken";var _PT2="PaginationToken";var _PTEE="PaginationTokenExpiredException";var _R="Region";var _RARN="ResourceARN";var _RARNL="ResourceARNList";var _RF="RegionFilters";var _RPP="ResourcesPerPage";var _RT="RequiredTags";var _RTF="ResourceTypeFilters";var _RTFLRT="RequiredTagsForListRequiredTags";var _RTK="ReportingTagKeys";var _RTM="ResourceTagMapping";var _RTML="ResourceTagMappingList";var _RTe="RequiredTag";var _RTes="ResourceType";var _S2="Status";var _SB="S3Bucket";var _SC="StatusCode";var _SD2="StartDate";var _SL2="S3Location";var _SLu="SummaryList";var _SRC="StartReportCreation";var _SRCI="StartReportCreationInput";var _SRCO="StartReportCreationOutput";var _Su="Summary";var _T2="Tags";var _TE2="ThrottledException";var _TF="TagFilters";var _TFL="TagFilterList";var _TFa="TagFilter";var _TI="TargetId";var _TIF="TargetIdFilters";var _TIT="TargetIdType";var _TK2="TagKeys";var _TKF="TagKeyFilters";var _TL2="TagList";var _TPP="TagsPerPage";var _TR2="TagResources";var _TRI2="TagResourcesInput";var _TRO2="TagResourcesOutput";var _TV="TagValues";var _Ta2="Tag";var _UR2="UntagResources";var _URI2="UntagResourcesInput";var _URO2="UntagResourcesOutput";var _V2="Value";var _Va="Values";var _c2="client";var _e2="error";var _h2="http";var _s2="smithy.ts.sdk.synthetic.com.amazonaws.resourcegroupstaggingapi";var _se2="server";var n02="com.amazonaws.resourcegroupstaggingapi";var _s_registry2=new TypeRegistry(_s2);var ResourceGroupsTaggingAPIServiceException$=[-3,_s2,"ResourceGroupsTaggingAPIServiceException",0,[],[]];_s_registry2.registerError(ResourceGroupsTaggingAPIServiceException$,ResourceGroupsTaggingAPIServiceException);var n0_registry2=new TypeRegistry(n02);var ConcurrentModificationException$=[-3,n02,_CME,{[_e2]:_c2},[_M2],[0]];n0_registry2.registerError(ConcurrentModificationException$,ConcurrentModificationException);var ConstraintViolationException$=[-3,n02,_CVE,{[_e2]:_c2},[_M2],[0]];n0_registry2.registerError(ConstraintViolationException$,ConstraintViolationException);var InternalServiceException$=[-3,n02,_ISE2,{[_e2]:_se2},[_M2],[0]];n0_registry2.registerError(InternalServiceException$,InternalServiceException);var InvalidParameterException$=[-3,n02,_IPE,{[_e2]:_c2},[_M2],[0]];n0_registry2.registerError(InvalidParameterException$,InvalidParameterException);var PaginationTokenExpiredException$=[-3,n02,_PTEE,{[_e2]:_c2},[_M2],[0]];n0_registry2.registerError(PaginationTokenExpiredException$,PaginationTokenExpiredException);var ThrottledException$=[-3,n02,_TE2,{[_e2]:_c2},[_M2],[0]];n0_registry2.registerError(ThrottledException$,ThrottledException);var errorTypeRegistries2=[_s_registry2,n0_registry2];var ComplianceDetails$=[3,n02,_CD2,0,[_NK,_KWNV,_MTK,_CS2],[64|0,64|0,64|0,2]];var DescribeReportCreationInput$=[3,n02,_DRCI,0,[],[]];var DescribeReportCreationOutput$=[3,n02,_DRCO,0,[_S2,_SL2,_SD2,_EM],[0,0,0,0]];var FailureInfo$=[3,n02,_FI,0,[_SC,_EC,_EM],[1,0,0]];var GetComplianceSummaryInput$=[3,n02,_GCSI,0,[_TIF,_RF,_RTF,_TKF,_GB,_MR2,_PT2],[64|0,64|0,64|0,64|0,64|0,1,0]];var GetComplianceSummaryOutput$=[3,n02,_GCSO,0,[_SLu,_PT2],[()=>SummaryList,0]];var GetResourcesInput$=[3,n02,_GRI,0,[_PT2,_TF,_RPP,_TPP,_RTF,_ICD,_ECR,_RARNL],[0,()=>TagFilterList,1,1,64|0,2,2,64|0]];var GetResourcesOutput$=[3,n02,_GRO,0,[_PT2,_RTML],[0,()=>ResourceTagMappingList]];var GetTagKeysInput$=[3,n02,_GTKI,0,[_PT2],[0]];var GetTagKeysOutput$=[3,n02,_GTKO,0,[_PT2,_TK2],[0,64|0]];var GetTagValuesInput$=[3,n02,_GTVI,0,[_K2,_PT2],[0,0],1];var GetTagValuesOutput$=[3,n02,_GTVO,0,[_PT2,_TV],[0,64|0]];var ListRequiredTagsInput$=[3,n02,_LRTI,0,[_NT2,_MR2],[0,1]];var ListRequiredTagsOutput$=[3,n02,_LRTO,0,[_RT,_NT2],[()=>RequiredTagsForListRequiredTags,0]];var RequiredTag$=[3,n02,_RTe,0,[_RTes,_CFRT,_RTK],[0,64|0,64|0]];var ResourceTagMapping$=[3,n02,_RTM,0,[_RARN,_T2,_CD2],[0,()=>TagList2,()=>ComplianceDetails$]];var StartReportCreationInput$=[3,n02,_SRCI,0,[_SB],[0],1];var StartReportCreationOutput$=[3,n02,_SRCO,0,[],[]];var Summary$=[3,n02,_Su,0,[_LU,_TI,_TIT,_R,_RTes,_NCR],[0,0,0,0,0,1]];var Tag$2=[3,n02,_Ta2,0,[_K2,_V2],[0,0],2];var TagFilter$=[3,n02,_TFa,0,[_K2,_Va],[0,64|0]];var TagResourcesInput$=[3,n02,_TRI2,0,[_RARNL,_T2],[64|0,128|0],2];var TagResourcesOutput$=[3,n02,_TRO2,0,[_FRM],[()=>FailedResourcesMap]];var UntagResourcesInput$=[3,n02,_URI2,0,[_RARNL,_TK2],[64|0,64|0],2];var UntagResourcesOutput$=[3,n02,_URO2,0,[_FRM],[()=>FailedResourcesMap]];var CloudFormationResourceTypes=64|0;var GroupBy=64|0;var RegionFilterList=64|0;var ReportingTagKeys=64|0;var RequiredTagsForListRequiredTags=[1,n02,_RTFLRT,0,()=>RequiredTag$];var ResourceARNListForGet=64|0;var ResourceARNListForTagUntag=64|0;var ResourceTagMappingList=[1,n02,_RTML,0,()=>ResourceTagMapping$];var ResourceTypeFilterList=64|0;var SummaryList=[1,n02,_SLu,0,()=>Summary$];var TagFilterList=[1,n02,_TFL,0,()=>TagFilter$];var TagKeyFilterList=64|0;var TagKeyList2=64|0;var TagKeyListForUntag=64|0;var TagList2=[1,n02,_TL2,0,()=>Tag$2];var TagValueList=64|0;var TagValuesOutputList=64|0;var TargetIdFilterList=64|0;var FailedResourcesMap=[2,n02,_FRM,0,0,()=>FailureInfo$];var TagMap2=128|0;var DescribeReportCreation$=[9,n02,_DRC,{[_h2]:["POST","/DescribeReportCreation",200]},()=>DescribeReportCreationInput$,()=>DescribeReportCreationOutput$];var GetComplianceSummary$=[9,n02,_GCS,{[_h2]:["POST","/GetComplianceSummary",200]},()=>GetComplianceSummaryInput$,()=>GetComplianceSummaryOutput$];var GetResources$=[9,n02,_GR,{[_h2]:["POST","/GetResources",200]},()=>GetResourcesInput$,()=>GetResourcesOutput$];var GetTagKeys$=[9,n02,_GTK,{[_h2]:["POST","/GetTagKeys",200]},()=>GetTagKeysInput$,()=>GetTagKeysOutput$];var GetTagValues$=[9,n02,_GTV,{[_h2]:["POST","/GetTagValues",200]},()=>GetTagValuesInput$,()=>GetTagValuesOutput$];var ListRequiredTags$=[9,n02,_LRT,{[_h2]:["POST","/ListRequiredTags",200]},()=>ListRequiredTagsInput$,()=>ListRequiredTagsOutput$];var StartReportCreation$=[9,n02,_SRC,{[_h2]:["POST","/StartReportCreation",200]},()=>StartReportCreationInput$,()=>StartReportCreationOutput$];var TagResources$=[9,n02,_TR2,{[_h2]:["POST","/TagResources",200]},()=>TagResourcesInput$,()=>TagResourcesOutput$];var UntagResources$=[9,n02,_UR2,{[_h2]:["POST","/UntagResources",200]},()=>UntagResourcesInput$,()=>UntagResourcesOutput$];
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/runtimeConfig.shared.js
var getRuntimeConfig3=config=>{return{apiVersion:"2017-01-26",base64Decoder:config?.base64Decoder??fromBase64,base64Encoder:config?.base64Encoder??toBase64,disableHostPrefix:config?.disableHostPrefix??false,endpointProvider:config?.endpointProvider??defaultEndpointResolver2,extensions:config?.extensions??[],httpAuthSchemeProvider:config?.httpAuthSchemeProvider??defaultResourceGroupsTaggingAPIHttpAuthSchemeProvider,httpAuthSchemes:config?.httpAuthSchemes??[{schemeId:"aws.auth#sigv4",identityProvider:ipc=>ipc.getIdentityProvider("aws.auth#sigv4"),signer:new AwsSdkSigV4Signer}],logger:config?.logger??new NoOpLogger,protocol:config?.protocol??AwsJson1_1Protocol,protocolSettings:config?.protocolSettings??{defaultNamespace:"com.amazonaws.resourcegroupstaggingapi",errorTypeRegistries:errorTypeRegistries2,version:"2017-01-26",serviceTarget:"ResourceGroupsTaggingAPI_20170126"},serviceId:config?.serviceId??"Resource Groups Tagging API",sha256:config?.sha256??Sha256Node,urlParser:config?.urlParser??parseUrl,utf8Decoder:config?.utf8Decoder??fromUtf8,utf8Encoder:config?.utf8Encoder??toUtf8}};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/runtimeConfig.js
var getRuntimeConfig4=config=>{emitWarningIfUnsupportedVersion2(process.version);const defaultsMode=resolveDefaultsModeConfig(config);const defaultConfigProvider=()=>defaultsMode().then(loadConfigsForDefaultMode);const clientSharedValues=getRuntimeConfig3(config);emitWarningIfUnsupportedVersion(process.version);const loaderConfig={profile:config?.profile,logger:clientSharedValues.logger};return{...clientSharedValues,...config,runtime:"node",defaultsMode,authSchemePreference:config?.authSchemePreference??loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS,loaderConfig),bodyLengthChecker:config?.bodyLengthChecker??calculateBodyLength,credentialDefaultProvider:config?.credentialDefaultProvider??defaultProvider,defaultUserAgentProvider:config?.defaultUserAgentProvider??createDefaultUserAgentProvider({serviceId:clientSharedValues.serviceId,clientVersion:package_default2.version}),maxAttempts:config?.maxAttempts??loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS,config),region:config?.region??loadConfig(NODE_REGION_CONFIG_OPTIONS,{...NODE_REGION_CONFIG_FILE_OPTIONS,...loaderConfig}),requestHandler:NodeHttpHandler.create(config?.requestHandler??defaultConfigProvider),retryMode:config?.retryMode??loadConfig({...NODE_RETRY_MODE_CONFIG_OPTIONS,default:async()=>(await defaultConfigProvider()).retryMode||DEFAULT_RETRY_MODE},config),streamCollector:config?.streamCollector??streamCollector,useDualstackEndpoint:config?.useDualstackEndpoint??loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,loaderConfig),useFipsEndpoint:config?.useFipsEndpoint??loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,loaderConfig),userAgentAppId:config?.userAgentAppId??loadConfig(NODE_APP_ID_CONFIG_OPTIONS,loaderConfig)}};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/auth/httpAuthExtensionConfiguration.js
var getHttpAuthExtensionConfiguration2=runtimeConfig=>{const _httpAuthSchemes=runtimeConfig.httpAuthSchemes;let _httpAuthSchemeProvider=runtimeConfig.httpAuthSchemeProvider;let _credentials=runtimeConfig.credentials;return{setHttpAuthScheme(httpAuthScheme){const index=_httpAuthSchemes.findIndex(scheme=>scheme.schemeId===httpAuthScheme.schemeId);if(index===-1){_httpAuthSchemes.push(httpAuthScheme)}else{_httpAuthSchemes.splice(index,1,httpAuthScheme)}},httpAuthSchemes(){return _httpAuthSchemes},setHttpAuthSchemeProvider(httpAuthSchemeProvider){_httpAuthSchemeProvider=httpAuthSchemeProvider},httpAuthSchemeProvider(){return _httpAuthSchemeProvider},setCredentials(credentials){_credentials=credentials},credentials(){return _credentials}}};var resolveHttpAuthRuntimeConfig2=config=>{return{httpAuthSchemes:config.httpAuthSchemes(),httpAuthSchemeProvider:config.httpAuthSchemeProvider(),credentials:config.credentials()}};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions2=(runtimeConfig,extensions)=>{const extensionConfiguration=Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig),getDefaultExtensionConfiguration(runtimeConfig),getHttpHandlerExtensionConfiguration(runtimeConfig),getHttpAuthExtensionConfiguration2(runtimeConfig));extensions.forEach(extension=>extension.configure(extensionConfiguration));return Object.assign(runtimeConfig,resolveAwsRegionExtensionConfiguration(extensionConfiguration),resolveDefaultRuntimeConfig(extensionConfiguration),resolveHttpHandlerRuntimeConfig(extensionConfiguration),resolveHttpAuthRuntimeConfig2(extensionConfiguration))};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/ResourceGroupsTaggingAPIClient.js
var ResourceGroupsTaggingAPIClient=class extends Client{config;constructor(...[configuration]){const _config_0=getRuntimeConfig4(configuration||{});super(_config_0);this.initConfig=_config_0;const _config_1=resolveClientEndpointParameters2(_config_0);const _config_2=resolveUserAgentConfig(_config_1);const _config_3=resolveRetryConfig(_config_2);const _config_4=resolveRegionConfig(_config_3);const _config_5=resolveHostHeaderConfig(_config_4);const _config_6=resolveEndpointConfig(_config_5);const _config_7=resolveHttpAuthSchemeConfig2(_config_6);const _config_8=resolveRuntimeExtensions2(_config_7,configuration?.extensions||[]);this.config=_config_8;this.middlewareStack.use(getSchemaSerdePlugin(this.config));this.middlewareStack.use(getUserAgentPlugin(this.config));this.middlewareStack.use(getRetryPlugin(this.config));this.middlewareStack.use(getContentLengthPlugin(this.config));this.middlewareStack.use(getHostHeaderPlugin(this.config));this.middlewareStack.use(getLoggerPlugin(this.config));this.middlewareStack.use(getRecursionDetectionPlugin(this.config));this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config,{httpAuthSchemeParametersProvider:defaultResourceGroupsTaggingAPIHttpAuthSchemeParametersProvider,identityProviderConfigProvider:async config=>new DefaultIdentityProviderConfig({"aws.auth#sigv4":config.credentials})}));this.middlewareStack.use(getHttpSigningPlugin(this.config))}destroy(){super.destroy()}};
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/commandBuilder.js
var command5=makeBuilder(commonParams2,"ResourceGroupsTaggingAPI_20170126","ResourceGroupsTaggingAPIClient",getEndpointPlugin);var _ep05={};var _mw05=(Command,cs,config,o)=>[];
// node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/commands/GetResourcesCommand.js
var GetResourcesCommand=class extends command5(_ep05,_mw05,"GetResources",GetResources$){};
// src/aws/tagging/existing-resources.ts
var SERVICES_PER_CALL2 = 10;
var PER_PAGE = 400;
var ExistingResources = class {
  #ecs;
  #elb;
  #secrets;
  #cluster;
  constructor(session, cluster) {
    this.#ecs = new ECSClient(session.client);
    this.#elb = new ElasticLoadBalancingV2Client(session.client);
    this.#secrets = new SecretsManagerClient(session.client);
    this.#cluster = cluster;
  }
  async services(arns) {
    const found = [];
    for (const services of batches(arns, SERVICES_PER_CALL2)) {
      const answer = await explaining(
        "ecs:DescribeServices",
        `the cluster '${this.#cluster}'`,
        () => this.#ecs.send(new DescribeServicesCommand({ cluster: this.#cluster, services: [...services] }))
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
    const there = /* @__PURE__ */ new Set();
    const pages = new PageCount("elasticloadbalancing:DescribeTargetGroups");
    let Marker;
    do {
      const page2 = await explaining(
        "elasticloadbalancing:DescribeTargetGroups",
        "the region",
        () => this.#elb.send(new DescribeTargetGroupsCommand({ PageSize: PER_PAGE, Marker }))
      );
      for (const { TargetGroupArn } of page2.TargetGroups ?? []) there.add(TargetGroupArn ?? "");
      Marker = pages.next(page2.NextMarker);
    } while (Marker !== void 0);
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
      const there = await explaining(
        "secretsmanager:DescribeSecret",
        `the secret '${SecretId}'`,
        async () => {
          try {
            await this.#secrets.send(new DescribeSecretCommand({ SecretId }));
            return true;
          } catch (error) {
            if (isAwsError(error, "ResourceNotFoundException")) return false;
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
      const status = await explaining(
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
      const answer = await this.#ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition }));
      return answer.taskDefinition?.status;
    } catch (error) {
      const { name, message } = awsError(error);
      if (name === "ClientException" && /unable to describe|not exist|not found/i.test(message))
        return void 0;
      throw error;
    }
  }
  async #rulesOf(ListenerArn) {
    const arns = [];
    const pages = new PageCount("elasticloadbalancing:DescribeRules");
    let Marker;
    try {
      do {
        const page2 = await this.#elb.send(
          new DescribeRulesCommand({ ListenerArn, PageSize: PER_PAGE, Marker })
        );
        arns.push(...(page2.Rules ?? []).flatMap(({ RuleArn }) => RuleArn ?? []));
        Marker = pages.next(page2.NextMarker);
      } while (Marker !== void 0);
      return arns;
    } catch (error) {
      if (isAwsError(error, "ListenerNotFound", "ListenerNotFoundException")) return [];
      return explaining(
        "elasticloadbalancing:DescribeRules",
        `the listener '${ListenerArn}'`,
        () => Promise.reject(error)
      );
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
    for (const part of batches(numbers, VALUES_PER_FILTER)) {
      found.push(...await this.#list([{ Key: OWNERSHIP.number, Values: part.map(String) }]));
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
      { Key: OWNERSHIP.managed, Values: ["preview"] },
      { Key: OWNERSHIP.repository, Values: [repositoryId] },
      { Key: OWNERSHIP.app, Values: [app] },
      ...more
    ];
    const found = [];
    const pages = new PageCount("tag:GetResources");
    let PaginationToken;
    do {
      const page2 = await explaining(
        "tag:GetResources",
        "the account",
        () => this.#client.send(
          new GetResourcesCommand({
            TagFilters,
            ResourcesPerPage: PER_PAGE2,
            ...PaginationToken === void 0 ? {} : { PaginationToken }
          })
        )
      );
      for (const { ResourceARN = "", Tags: Tags2 = [] } of page2.ResourceTagMappingList ?? []) {
        const tags = Object.fromEntries(Tags2.map(({ Key = "", Value = "" }) => [Key, Value]));
        const number = Number(tags[OWNERSHIP.number]);
        if (isOwned(tags, { repositoryId, app, number }))
          found.push({ arn: ResourceARN, kind: kindOf(ResourceARN), number });
      }
      PaginationToken = pages.next(page2.PaginationToken);
    } while (PaginationToken !== void 0);
    return found;
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
      runner: new EcsOneOffRunner(session, place),
      logs: new CloudWatchLogSource(session, preview.logGroup),
      clock,
      log
    }),
    inspector: new EcrImageInspector(new ECRClient(session.client), { region: session.region, signal }),
    environment: (derived) => environmentPorts(session, derived, context),
    make: cryptographic,
    clock,
    log
  };
}
function environmentPorts(session, platform, context) {
  const { cluster, appEnvironment } = platform;
  return {
    ...releasePorts(session, platform, context),
    services: new EcsServices(session, { cluster, logGroup: appEnvironment.logGroup }),
    strategiesOver: (services) => strategies({ ...context, services, ingress: new Elbv2Ingress(session) }),
    smoke: smokeClient
  };
}
function openIngress(session, { preview, app }, kind, context) {
  const { containerPort, sharedAlb, ecsGateway } = preview;
  const { cluster, log, secrets } = context;
  const alb = sharedAlb && new SharedAlbIngress(new PreviewLoadBalancers(session), sharedAlb, {
    access: async () => sharedAlb.access && readAccess(secrets, sharedAlb.access),
    containerPort,
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
  return new UserError(
    `Input 'ingress' is '${kind}', and '${field}' is missing in the parameter '/renga/apps/${app}/preview'.`,
    { fix: "Let infrastructure as code describe it there (docs/platform.md), or choose the other ingress." }
  );
}
var ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
var cryptographic = {
  random: () => Array.from({ length: 48 }, () => ALPHABET[randomInt(ALPHABET.length)]).join(""),
  salt: () => randomBytes(16)
};

// src/preview/comment/describe-status.ts
var STATUS_WORDS = {
  deploying: { icon: "\u23F3", title: "deploying" },
  ready: { icon: "\u2705", title: "ready" },
  failed: { icon: "\u274C", title: "did not come up", says: "What served before serves on." },
  sleeping: {
    icon: "\u{1F4A4}",
    title: "asleep",
    says: "Database, address and config vars are kept. A push or a comment wakes it:"
  },
  destroying: { icon: "\u23F3", title: "being destroyed" },
  destroyed: {
    icon: "\u26AA",
    title: "destroyed",
    says: "Every resource was looked for afterwards, and none is left."
  },
  "destroy-failed": {
    icon: "\u274C",
    title: "not wholly destroyed",
    says: "Something is still there. The next sweep tries again."
  },
  refused: { icon: "\u26AA", title: "none" }
};
var DATABASES = {
  none: "none",
  shared: "its own database and role in the shared Postgres",
  template: "its own database and role in the shared Postgres, made from the seed template",
  external: "external, given by the workflow"
};
var REDIS = {
  none: void 0,
  prefix: "the shared Redis, under its own key prefix",
  sidecar: "a Redis beside each process"
};
function describeData({ database, redis }) {
  const cache3 = REDIS[redis];
  return cache3 === void 0 ? DATABASES[database] : `${DATABASES[database]}; ${cache3}`;
}
function describeTime(iso) {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(at);
  return `${day}, ${at.toISOString().slice(11, 16)} UTC`;
}
function describeSeconds(seconds) {
  if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}

// src/preview/comment/render-view.ts
var SHOWN_LINES = 30;
var PROCESS_ICONS = {
  running: "\u{1F7E2}",
  starting: "\u{1F7E1}",
  asleep: "\u{1F4A4}",
  "going back": "\u{1F7E1}",
  "went back": "\u21A9\uFE0F",
  failed: "\u{1F534}",
  off: "\u26AA"
};
function renderView(page2, view) {
  const { url, status, failure } = view;
  if (url !== void 0 && status !== "destroyed") page2.paragraph(bold("Open "), link(url, url));
  const { says } = STATUS_WORDS[status];
  if (status === "sleeping" && says !== void 0) page2.paragraph(`${says} `, code("/preview wake"));
  else if (says !== void 0) page2.paragraph(says);
  if (failure !== void 0) renderFailure(page2, failure);
  if (view.processes.length > 0) {
    page2.table(
      ["Process", "Status", "Tasks", "Size"],
      view.processes.map(({ type, status: state, running, desired, size }) => [
        code(type),
        `${PROCESS_ICONS[state] ?? "\u26AA"} ${state}`,
        `${running} of ${desired}`,
        size
      ])
    );
  }
  const rows = facts(view);
  if (rows.length > 0) page2.table(["Commit", view.sha?.slice(0, 7) ?? "none yet"], rows);
  if (view.removed !== void 0 && view.removed.length > 0) renderRemoved(page2, view.removed);
  if (view.warnings.length > 0) {
    page2.paragraph(bold("Worth knowing"));
    page2.list(view.warnings.map((warning) => [warning]));
  }
}
function renderFailure(page2, failure) {
  page2.paragraph(bold("Why: "), failure.reason);
  if (failure.fix !== void 0) page2.paragraph(bold("What helps: "), failure.fix);
  const lines = failure.lines?.slice(-SHOWN_LINES) ?? [];
  if (lines.length > 0) page2.paragraph("The last lines of the container that failed:").code(lines.join("\n"));
}
function facts(view) {
  const rows = [];
  if (view.release !== void 0)
    rows.push([
      "Release",
      view.serving === void 0 ? code(view.release) : `${view.release} failed, ${view.serving} serves`
    ]);
  if (["refused", "destroyed", "destroying", "destroy-failed"].includes(view.status)) return rows;
  rows.push(["Data", describeData(view)]);
  if (view.pinned) rows.push(["Expires", "with the pull request: it is pinned"]);
  else if (view.expiresAt !== void 0)
    rows.push(["Expires", `${describeTime(view.expiresAt)}, later with each push`]);
  if (view.costPerDay !== void 0)
    rows.push(["Cost", `about $${view.costPerDay.toFixed(2)} a day while it is awake`]);
  if (view.logsUrl !== void 0) rows.push(["Logs", link("CloudWatch", view.logsUrl)]);
  return rows;
}
function renderRemoved(page2, removed) {
  const words = { deleted: "\u2705 deleted", absent: "\u26AA was not there", failed: "\u274C failed" };
  page2.table(
    ["Resource", "Name", "Outcome"],
    removed.map(({ kind, name, outcome, reason }) => [
      kind,
      code(name),
      reason === void 0 ? words[outcome] : `${words[outcome]}: ${reason}`
    ])
  );
}
function renderPhases(page2, { phases, status }) {
  if (phases.length === 0) return;
  const total = phases.reduce((sum, { seconds }) => sum + seconds, 0);
  const word = status === "ready" ? "Ready in" : "It took";
  page2.details(
    `${word} ${describeSeconds(total)}`,
    (inner) => inner.table(
      ["Phase", "Took"],
      phases.map(({ name, seconds }) => [name, describeSeconds(seconds)])
    )
  );
}

// src/preview/comment/render-comment.ts
var LONGEST = 65536;
var KEPT = { rows: 60, warnings: 10, lines: 30, text: 600, reason: 2e3 };
var CUT = "More was to be said than a comment holds. What is missing here is in the job summary.";
var commentMarker = (app) => `<!-- renga-preview:${Buffer.from(app).toString("base64url")} -->`;
function renderComment(view) {
  const whole = `${commentMarker(view.app)}
${page(view)}`;
  if (whole.length <= LONGEST) return whole;
  const short = `${commentMarker(view.app)}
${page(shortened(view))}`;
  if (short.length <= LONGEST) return short;
  const note = `

_${CUT}_
`;
  const kept = short.slice(0, LONGEST - note.length);
  return `${kept.slice(0, lastWhole(kept))}${note}`;
}
function lastWhole(markdown) {
  const fold = markdown.lastIndexOf("\n<details>");
  return fold > markdown.lastIndexOf("</details>") ? fold : markdown.lastIndexOf("\n");
}
function shortened(view) {
  const { failure, processes, removed, warnings, phases } = view;
  const { rows, text: text2, reason, lines } = KEPT;
  const missing2 = processes.length - rows;
  return {
    ...view,
    processes: processes.slice(0, rows).map((one) => ({ ...one, type: cut(one.type, text2) })),
    phases: phases.slice(0, rows),
    warnings: [
      CUT,
      ...missing2 > 0 ? [`${missing2} more process types are not listed.`] : [],
      ...warnings.slice(0, KEPT.warnings).map((one) => cut(one, text2))
    ],
    ...removed === void 0 ? {} : { removed: shortenedList(removed) },
    ...failure === void 0 ? {} : {
      failure: {
        reason: cut(failure.reason, reason),
        ...failure.fix === void 0 ? {} : { fix: cut(failure.fix, text2) },
        ...failure.lines === void 0 ? {} : { lines: failure.lines.slice(-lines).map((line) => cut(line, text2)) }
      }
    }
  };
}
var shortenedList = (removed) => [...removed].sort((a3, b3) => Number(b3.outcome === "failed") - Number(a3.outcome === "failed")).slice(0, KEPT.rows).map((one) => ({
  ...one,
  name: cut(one.name, KEPT.text),
  ...one.reason === void 0 ? {} : { reason: cut(one.reason, KEPT.text) }
}));
var cut = (text2, longest) => text2.length <= longest ? text2 : `${text2.slice(0, longest).toWellFormed()}\u2026 (cut)`;
function page(view) {
  const { icon, title } = STATUS_WORDS[view.status];
  const page2 = new Summary().heading(`${icon} Preview of ${view.app}: ${title}`, 3);
  renderView(page2, view);
  renderPhases(page2, view);
  const last = footer(view);
  if (last.length > 0) page2.paragraph(...last);
  return page2.whole;
}
function footer(view) {
  const run = view.runUrl === void 0 ? [] : [link("The run", view.runUrl)];
  const verbs = commands(view);
  if (verbs.length === 0) return run;
  const listed = verbs.flatMap((verb, index) => [index === 0 ? "" : " ", code(`/preview ${verb}`)]);
  return [...run, run.length === 0 ? "Comment with " : " \xB7 Comment with ", ...listed];
}
function commands({ status, pinned, database }) {
  const own = database === "shared" || database === "template";
  switch (status) {
    case "ready":
    case "failed":
      return [...pinned ? [] : ["keep"], ...own ? ["reset-db"] : [], "down"];
    case "sleeping":
      return ["wake", ...pinned ? [] : ["keep"], "down"];
    default:
      return [];
  }
}

// src/github/sticky-comment.ts
var NO_NEWS = ["destroying", "destroyed", "refused"];
var GitHubStickyComment = class {
  #api;
  #log;
  /** Comment by pull request. */
  #known = /* @__PURE__ */ new Map();
  #warned = false;
  constructor(api, log) {
    this.#api = api;
    this.#log = log;
  }
  async show(view) {
    try {
      await this.#show(view);
    } catch (error) {
      if (!this.#warned) {
        this.#log.warning(
          `The comment on pull request ${view.number} could not be written: ${describeError(error)}. Add 'permissions: { pull-requests: write }' to the job (and to the caller of a reusable workflow); the preview itself goes on.`
        );
      }
      this.#warned = true;
    }
  }
  async #show(view) {
    const { octokit, at, again, redactor } = this.#api;
    const body = renderComment(redactor.redactAll(view));
    const id = this.#known.get(view.number) ?? await this.#find(view);
    if (id !== void 0) {
      this.#known.set(view.number, id);
      await again(() => octokit.rest.issues.updateComment({ ...at, comment_id: id, body }));
    } else if (!NO_NEWS.includes(view.status)) {
      const { data } = await octokit.rest.issues.createComment({ ...at, issue_number: view.number, body });
      this.#known.set(view.number, data.id);
    }
  }
  /** The oldest with our marker, through all pages. Any further one, left by a lost answer, goes. */
  async #find({ app, number }) {
    const { octokit, at, again } = this.#api;
    const marker = commentMarker(app);
    const pages = () => octokit.paginate(octokit.rest.issues.listComments, { ...at, issue_number: number, per_page: 100 });
    const ours = (await again(pages)).filter(
      ({ body, user }) => user?.type === "Bot" && body?.startsWith(marker) === true
    );
    const [first, ...more] = ours;
    for (const { id } of more) await octokit.rest.issues.deleteComment({ ...at, comment_id: id });
    return first?.id;
  }
};

// src/github/transient-deployments.ts
var EARLIER = 5;
var UNFINISHED = ["in_progress", "queued", "pending", void 0];
var GitHubTransientDeployments = class {
  #api;
  #log;
  #options;
  #current = /* @__PURE__ */ new Map();
  #warned = false;
  constructor(api, log, options) {
    this.#api = api;
    this.#log = log;
    this.#options = options;
  }
  started(number, sha) {
    return this.#try(async () => {
      const { octokit, at } = this.#api;
      const { environment } = this.#options;
      const [newest] = await this.#list(number, 1);
      const taken = newest?.sha === sha && UNFINISHED.includes(await this.#stateOf(newest.id)) ? newest.id : void 0;
      const id = taken ?? idOf(
        await octokit.rest.repos.createDeployment({
          ...at,
          ref: sha,
          environment,
          task: taskOf(number),
          description: `Preview of pull request ${number}`,
          payload: { pull_request: number },
          transient_environment: true,
          production_environment: false,
          // Without it GitHub may merge the base branch into the pull request's.
          auto_merge: false,
          required_contexts: []
        })
      );
      this.#current.set(number, id);
      await this.#set(id, { state: "in_progress" });
    });
  }
  succeeded(number, url) {
    return this.#try(async () => {
      const id = this.#current.get(number);
      if (id === void 0) return;
      await this.#set(id, { state: "success", ...url === void 0 ? {} : { environment_url: url } });
      for (const earlier of await this.#list(number, EARLIER)) {
        if (earlier.id >= id) continue;
        if (await this.#stateOf(earlier.id) === "inactive") break;
        await this.#set(earlier.id, { state: "inactive" });
      }
    });
  }
  failed(number, reason) {
    return this.#try(async () => {
      const id = this.#current.get(number);
      if (id !== void 0) await this.#set(id, { state: "failure", description: reason });
    });
  }
  async retire(number) {
    const problems = [];
    let deleted = 0;
    try {
      const { octokit, at, again } = this.#api;
      const all = await again(
        () => octokit.paginate(octokit.rest.repos.listDeployments, {
          ...at,
          environment: this.#options.environment,
          task: taskOf(number),
          per_page: 100
        })
      );
      for (const { id } of all) {
        const problem = await this.#delete(id);
        if (problem === void 0) deleted += 1;
        else problems.push(problem);
      }
    } catch (error) {
      problems.push(
        `The GitHub deployments of pull request ${number} could not be listed: ${describeError(error)}`
      );
    }
    this.#current.delete(number);
    return { deleted, problems };
  }
  /** GitHub refuses to delete an active deployment. What is gone already is fine. */
  async #delete(id) {
    const { octokit, at, again } = this.#api;
    try {
      await this.#set(id, { state: "inactive" });
      await again(() => octokit.rest.repos.deleteDeployment({ ...at, deployment_id: id }));
      return void 0;
    } catch (error) {
      if (statusOf(error) === 404) return void 0;
      return `The GitHub deployment ${id} could not be deleted: ${describeError(error)}`;
    }
  }
  async #list(number, limit) {
    const { octokit, at, again } = this.#api;
    const { environment } = this.#options;
    const { data } = await again(
      () => octokit.rest.repos.listDeployments({ ...at, environment, task: taskOf(number), per_page: limit })
    );
    return data;
  }
  async #stateOf(id) {
    const { octokit, at, again } = this.#api;
    const { data } = await again(
      () => octokit.rest.repos.listDeploymentStatuses({ ...at, deployment_id: id, per_page: 1 })
    );
    return data[0]?.state;
  }
  async #set(id, status) {
    const { octokit, at, again, redactor } = this.#api;
    const { description, ...rest } = status;
    await again(
      () => octokit.rest.repos.createDeploymentStatus({
        ...at,
        deployment_id: id,
        auto_inactive: false,
        log_url: this.#options.logUrl,
        ...rest,
        ...description === void 0 ? {} : { description: descriptionOf(description, redactor) }
      })
    );
  }
  async #try(work) {
    try {
      await work();
    } catch (error) {
      if (!this.#warned) {
        this.#log.warning(
          `The GitHub deployment could not be kept: ${describeError(error)}. Add 'permissions: { deployments: write }' to the job (and to the caller of a reusable workflow); the preview itself goes on.`
        );
      }
      this.#warned = true;
    }
  }
};
var taskOf = (number) => `preview:pr-${number}`;
function idOf({ data }) {
  if ("id" in data) return data.id;
  throw new Error(data.message ?? "GitHub made no deployment");
}

// src/github/preview-surface.ts
var ENVIRONMENT = "preview";
function openPreviewSurface(token, { run, log, clock, redactor }) {
  log.mask(token);
  const api = repositoryApi(token, run, { clock, redactor });
  return {
    pullRequests: new GitHubPullRequests(api),
    comment: new GitHubStickyComment(api, log),
    deployments: new GitHubTransientDeployments(api, log, { environment: ENVIRONMENT, logUrl: run.runUrl })
  };
}

// src/preview/inputs/common-inputs.ts
var APP = /^[a-z0-9]([a-z0-9-]{0,48}[a-z0-9])?$/;
function readPreviewInputs(inputs) {
  const app = inputs.required(
    "app",
    "Give the name of the app, as in the parameter /renga/apps/<app>/preview."
  );
  inputs.matching("app", APP, "lower-case letters, digits and hyphens, at most 50 characters");
  const region = inputs.required("aws-region", "Give the platform's region, e.g. eu-west-1.");
  inputs.matching("aws-region", /^[a-z]{2}(-[a-z]+)+-\d$/, "a region such as eu-west-1");
  const role = inputs.matching(
    "role-to-assume",
    /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    "a role's ARN, e.g. arn:aws:iam::123456789012:role/my-app-preview"
  );
  return {
    app,
    region,
    role,
    ingress: inputs.choice("ingress", ["shared-alb", "ecs-gateway"]),
    predestroySeconds: inputs.integer("predestroy-seconds", { min: 0, max: 3600 }),
    token: inputs.required(
      "github-token",
      "Leave it out for the job's own token, or give one that may write pull requests and deployments."
    )
  };
}
function readPullRequest(inputs) {
  const text2 = inputs.required(
    "pull-request",
    "Give the number of the pull request; on the events pull_request and pull_request_target it is there by itself."
  );
  inputs.matching("pull-request", /^[1-9]\d{0,9}$/, "the number of a pull request");
  return Number(text2);
}
function readStaleDays(inputs) {
  const days = inputs.integer("stale-days", { min: 0, max: 365 });
  return days === 0 ? void 0 : days;
}

export {
  openPreviewPorts,
  STATUS_WORDS,
  renderView,
  renderPhases,
  openPreviewSurface,
  readPreviewInputs,
  readPullRequest,
  readStaleDays
};
