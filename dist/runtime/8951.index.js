export const id = 8951;
export const ids = [8951];
export const modules = {

/***/ 6115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ ecrClient)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6688);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/aws/ecr/client.ts
var ecrClient = (session) => new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .ECRClient */ .S7(session.client);




/***/ }),

/***/ 8951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N3: () => (/* binding */ readIntent),
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   Zj: () => (/* binding */ Elbv2TargetGroups),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   qS: () => (/* binding */ MOVING_SERVICES),
/* harmony export */   xx: () => (/* binding */ connectServiceMode),
/* harmony export */   zQ: () => (/* binding */ MOVING)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3298);
/* harmony import */ var _revisions_ed16_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2291);
/* harmony import */ var _deployments_5105_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9190);
/* harmony import */ var _client_8302_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6115);
/* harmony import */ var _limits_3236_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3517);
/* harmony import */ var _services_b2a3_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9837);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7590);
/* harmony import */ var _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5794);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4011);
/* harmony import */ var _platform_source_d966_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6709);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6272);
/* harmony import */ var _open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3305);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7571);
/* harmony import */ var _app_json_d81e_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(1679);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(3017);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(1651);
/* harmony import */ var _problems_b781_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(4425);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(6710);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(8147);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(734);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(5180);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(8079);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(7975);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
























// actions/deploy-ecs-bluegreen/state.ts
var MOVING = "moving";
var MOVING_SERVICES = "moving-services";
var GITHUB_DEPLOYMENT = "github-deployment";
function readNumber(context, name) {
  const text = context.readState(name);
  return /^[1-9]\d*$/.test(text) ? Number(text) : void 0;
}
function readIntent(context) {
  return (0,_revisions_ed16_js__WEBPACK_IMPORTED_MODULE_2__/* .parseIntent */ .Gf)(context.readState(MOVING_SERVICES));
}

// actions/deploy-ecs-bluegreen/inputs.ts
var ECS_NAME = /^[A-Za-z0-9_-]{1,255}$/;
var CODEDEPLOY_NAME = /^[\w.+=,@-]{1,100}$/;
var CODEDEPLOY_FORM = "a name of 1 to 100 letters, digits and . _ + = , @ -";
var TASK_DEFINITION = /^(arn:aws[\w-]*:ecs:[a-z0-9-]+:\d{12}:task-definition\/[\w-]{1,255}:\d+|[\w-]{1,255}(:\d+)?)$/;
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_14__/* .Inputs */ .G(reader);
  const app = (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_11__/* .readAppName */ .Tm)(inputs);
  const cluster = inputs.matching("cluster", ECS_NAME, "the name of a cluster, not its ARN");
  const services = inputs.list("service");
  const release = inputs.optional("release");
  const image = inputs.optional("image");
  const taskDefinition = inputs.matching(
    "task-definition",
    TASK_DEFINITION,
    "family:revision, family, or the ARN of a revision"
  );
  const container = inputs.matching("container", ECS_NAME, "the name of a container");
  const workingDirectory = inputs.optional("working-directory") ?? ".";
  const common = readCommon(inputs);
  const ofServices = { cluster, service: services[0], "task-definition": taskDefinition, container };
  const [other] = Object.entries(ofServices).flatMap(([name, value]) => value === void 0 ? [] : [name]);
  if (app !== void 0 && other !== void 0) {
    inputs.problem(
      "app",
      `is set, and so is '${other}'`,
      "Set 'app' with 'release' or 'image' for an app environment; or 'cluster', 'service' and 'image' or 'task-definition' for existing services."
    );
  }
  if (app === void 0 && other !== void 0) {
    const source2 = readRevision(inputs, { release, image, taskDefinition, container });
    if (cluster === void 0)
      inputs.problem("cluster", "is empty, and so is 'app'", "Use the services' cluster.");
    checkServices(inputs, services);
    inputs.finish();
    return { mode: "service", cluster: cluster ?? "", services: [...new Set(services)], source: source2, ...common };
  }
  if (app === void 0) {
    inputs.problem(
      "app",
      "is empty, and so are 'cluster' and 'service'",
      "Use the app's name, as in the parameter /renga/apps/<app>/<environment>; or 'cluster' and 'service' for existing services."
    );
  }
  const source = readSource(inputs, release, image);
  inputs.finish();
  return { mode: "app", app: app ?? "", source, workingDirectory, ...common };
}
function readCommon(inputs) {
  return {
    ...(0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_11__/* .readPlace */ .yI)(inputs),
    timeoutMinutes: inputs.integer("timeout-minutes", { min: 1, max: 360 }),
    gate: readGate(inputs),
    testUrl: inputs.matching(
      "test-url",
      /^https?:\/\/[^/\s]+/,
      "an address such as https://test.app.example.com"
    ),
    returnAt: inputs.choice("return-at", ["completed", "traffic-shifted"]),
    inProgress: inputs.choice("in-progress", ["wait", "supersede", "fail"]),
    codeDeploy: {
      application: inputs.matching("codedeploy-application", CODEDEPLOY_NAME, CODEDEPLOY_FORM),
      deploymentGroup: inputs.matching("codedeploy-deployment-group", CODEDEPLOY_NAME, CODEDEPLOY_FORM)
    },
    plan: inputs.choice("mode", ["deploy", "plan"]) === "plan",
    fastFail: inputs.integer("fast-fail", { min: 0, max: 100 }),
    githubToken: inputs.optional("github-token")
  };
}
function readGate(inputs) {
  const lines = inputs.list("gate");
  if (lines.length === 1 && lines[0] === "off") return [];
  return lines.flatMap((line) => {
    const check = (0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_19__/* .parseCheck */ .xe)(line);
    if (check !== void 0) return [check];
    inputs.problem(
      "gate",
      `contains the line '${line}'`,
      "Use a path such as /healthz, optionally with a status ('/login 302'), or off."
    );
    return [];
  });
}
function readSource(inputs, release, image) {
  if (release !== void 0 && image !== void 0) {
    inputs.problem(
      "release",
      "is set, and so is 'image'",
      "Set 'release' for a release that is already open, or 'image' for a new one."
    );
  }
  if (image !== void 0) return { kind: "image", image: readImage(inputs, image) };
  if (release === void 0) {
    inputs.problem(
      "release",
      "is empty, and so is 'image'",
      "Use the output 'release' of run-release-phase, or an image."
    );
    return { kind: "release", version: 0 };
  }
  const version = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_20__/* .parseVersion */ .ot)(release);
  if (version === void 0) inputs.problem("release", `is '${release}'`, "Use a release such as v42.");
  return { kind: "release", version: version ?? 0 };
}
function readRevision(inputs, given) {
  const { release, image, taskDefinition, container } = given;
  if (release !== void 0) {
    inputs.problem(
      "release",
      "is set without 'app'",
      "Only apps have releases: set 'app' instead of 'cluster' and 'service', or 'image' or 'task-definition' instead of 'release'."
    );
  }
  if (image !== void 0 && taskDefinition !== void 0) {
    inputs.problem(
      "image",
      "is set, and so is 'task-definition'",
      "Set 'image' to put it into the services' task definitions, or 'task-definition' for one that is already registered."
    );
  }
  if (taskDefinition !== void 0 && container !== void 0)
    inputs.problem(
      "container",
      "is set without 'image'",
      "It selects the container that gets the image: remove it."
    );
  if (taskDefinition !== void 0) return { kind: "task-definition", name: taskDefinition };
  if (image === void 0 && release === void 0)
    inputs.problem(
      "image",
      "is empty, and so is 'task-definition'",
      "Set one of the two: it is what gets deployed."
    );
  return { kind: "image", image: readImage(inputs, image), container };
}
function checkServices(inputs, services) {
  if (services.length === 0)
    inputs.problem("service", "is empty, and so is 'app'", "Use the names of the services to deploy.");
  for (const name of services)
    if (!ECS_NAME.test(name)) inputs.problem("service", `contains '${name}'`, "Use service names, not ARNs.");
}
function readImage(inputs, text) {
  const none = { registry: "", repository: "" };
  if (text === void 0) return none;
  try {
    return (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_21__/* .parseImageReference */ .o_)(text);
  } catch (error) {
    if (!(error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo)) throw error;
    inputs.problem("image", `cannot be used: ${error.message.replace(/\.$/, "")}`);
    return none;
  }
}

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetGroupAttributesCommand.js
var DescribeTargetGroupAttributesCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_8__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_8__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_8__/* ._mw0 */ .yt,"DescribeTargetGroupAttributes",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_8__/* .DescribeTargetGroupAttributes$ */ .fe){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyTargetGroupCommand.js
var ModifyTargetGroupCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_8__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_8__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_8__/* ._mw0 */ .yt,"ModifyTargetGroup",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_8__/* .ModifyTargetGroup$ */ .TS){};
// src/aws/elb/target-groups.ts
var DELAY = "deregistration_delay.timeout_seconds";
var STANDARD_DELAY = 300;
var Elbv2TargetGroups = class {
  #client;
  constructor(session) {
    this.#client = new _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_8__/* .ElasticLoadBalancingV2Client */ .Ml(session.client);
  }
  async describe(arns) {
    const found = await Promise.all(arns.map((arn) => this.#describe(arn)));
    return new Map(found.flatMap((group) => group === void 0 ? [] : [[group.arn, group]]));
  }
  async change(arn, settings) {
    const { deregistrationDelay, healthCheck } = settings;
    const on = `target group '${arn}'`;
    if (deregistrationDelay !== void 0) {
      await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_12__/* .explaining */ .SK)(
        "elasticloadbalancing:ModifyTargetGroupAttributes",
        on,
        () => this.#client.send(
          new _limits_3236_js__WEBPACK_IMPORTED_MODULE_5__/* .ModifyTargetGroupAttributesCommand */ .fH({
            TargetGroupArn: arn,
            Attributes: [{ Key: DELAY, Value: String(deregistrationDelay) }]
          })
        )
      );
    }
    if (healthCheck === void 0) return;
    await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_12__/* .explaining */ .SK)(
      "elasticloadbalancing:ModifyTargetGroup",
      on,
      () => this.#client.send(
        new ModifyTargetGroupCommand({
          TargetGroupArn: arn,
          HealthCheckPath: healthCheck.path,
          HealthCheckIntervalSeconds: healthCheck.interval,
          HealthCheckTimeoutSeconds: healthCheck.timeout,
          HealthyThresholdCount: healthCheck.healthyThreshold,
          UnhealthyThresholdCount: healthCheck.unhealthyThreshold,
          // What renga.yml's health check promises.
          Matcher: { HttpCode: "200-399" }
        })
      )
    );
  }
  #describe(arn) {
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_12__/* .explaining */ .SK)("elasticloadbalancing:DescribeTargetGroups", `target group '${arn}'`, async () => {
      try {
        const [{ TargetGroups = [] }, { Attributes = [] }] = await Promise.all([
          this.#client.send(new _limits_3236_js__WEBPACK_IMPORTED_MODULE_5__/* .DescribeTargetGroupsCommand */ .sC({ TargetGroupArns: [arn] })),
          this.#client.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn }))
        ]);
        const [group] = TargetGroups;
        if (group === void 0) return void 0;
        const delay = Attributes.find(({ Key }) => Key === DELAY)?.Value;
        return {
          arn,
          targetType: group.TargetType ?? "instance",
          vpc: group.VpcId,
          loadBalancers: group.LoadBalancerArns ?? [],
          healthCheck: {
            path: group.HealthCheckPath ?? "/",
            interval: group.HealthCheckIntervalSeconds ?? 30,
            timeout: group.HealthCheckTimeoutSeconds ?? 5,
            healthyThreshold: group.HealthyThresholdCount ?? 5,
            unhealthyThreshold: group.UnhealthyThresholdCount ?? 2
          },
          deregistrationDelay: delay === void 0 ? STANDARD_DELAY : Number(delay)
        };
      } catch (error) {
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_12__/* .isAwsError */ .m_)(error, "TargetGroupNotFound", "TargetGroupNotFoundException")) return void 0;
        throw error;
      }
    });
  }
};

// actions/deploy-ecs-bluegreen/connect.ts


// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/commands/DeleteScalingPolicyCommand.js
var DeleteScalingPolicyCommand=class extends (0,_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"DeleteScalingPolicy",_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* .DeleteScalingPolicy$ */ .d1){};
// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/commands/DescribeScalingPoliciesCommand.js
var DescribeScalingPoliciesCommand=class extends (0,_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"DescribeScalingPolicies",_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeScalingPolicies$ */ .DP){};
// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/commands/PutScalingPolicyCommand.js
var PutScalingPolicyCommand=class extends (0,_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"PutScalingPolicy",_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* .PutScalingPolicy$ */ .Zx){};
// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/commands/RegisterScalableTargetCommand.js
var RegisterScalableTargetCommand=class extends (0,_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"RegisterScalableTarget",_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* .RegisterScalableTarget$ */ .Io){};
// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/pagination/DescribeScalingPoliciesPaginator.js
var paginateDescribeScalingPolicies=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_23__/* .createPaginator */ .KU)(_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* .ApplicationAutoScalingClient */ .gd,DescribeScalingPoliciesCommand,"NextToken","NextToken","MaxResults");
// src/aws/autoscaling/scaling.ts
var POLICIES = {
  cpu: { name: "renga-cpu", metric: "ECSServiceAverageCPUUtilization" },
  memory: { name: "renga-memory", metric: "ECSServiceAverageMemoryUtilization" }
};
var METRICS = ["cpu", "memory"];
var ApplicationAutoScaling = class {
  #client;
  #cluster;
  constructor(session, cluster) {
    this.#client = new _ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* .ApplicationAutoScalingClient */ .gd(session.client);
    this.#cluster = cluster;
  }
  async read(service) {
    const { ResourceId, ServiceNamespace, ScalableDimension } = this.#resource(service);
    const [targets, policies] = await Promise.all([
      this.#call(
        "DescribeScalableTargets",
        service,
        () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_9__/* .everyItem */ .l5)(
          (0,_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* .paginateDescribeScalableTargets */ .A5)(
            (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_9__/* .bounded */ .Mm)("application-autoscaling:DescribeScalableTargets", this.#client),
            { ServiceNamespace, ResourceIds: [ResourceId], ScalableDimension }
          ),
          (page) => page.ScalableTargets
        )
      ),
      this.#call(
        "DescribeScalingPolicies",
        service,
        () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_9__/* .everyItem */ .l5)(
          paginateDescribeScalingPolicies(
            (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_9__/* .bounded */ .Mm)("application-autoscaling:DescribeScalingPolicies", this.#client),
            this.#resource(service)
          ),
          (page) => page.ScalingPolicies
        )
      )
    ]);
    const [target] = targets;
    const targetOf = (metric) => policies.find(({ PolicyName }) => PolicyName === POLICIES[metric].name)?.TargetTrackingScalingPolicyConfiguration?.TargetValue;
    const [cpu, memory] = [targetOf("cpu"), targetOf("memory")];
    if (target === void 0 || cpu === void 0 && memory === void 0) return void 0;
    return {
      min: target.MinCapacity ?? 0,
      max: target.MaxCapacity ?? 0,
      ...cpu === void 0 ? {} : { cpu },
      ...memory === void 0 ? {} : { memory }
    };
  }
  async set(service, wanted) {
    await this.#call(
      "RegisterScalableTarget",
      service,
      () => this.#client.send(
        new RegisterScalableTargetCommand({
          ...this.#resource(service),
          MinCapacity: wanted.min,
          MaxCapacity: wanted.max
        })
      )
    );
    for (const metric of METRICS) {
      const value = wanted[metric];
      if (value === void 0) await this.#delete(service, metric);
      else await this.#put(service, metric, value);
    }
  }
  async clear(service) {
    for (const metric of METRICS) await this.#delete(service, metric);
  }
  async #put(service, metric, TargetValue) {
    await this.#call(
      "PutScalingPolicy",
      service,
      () => this.#client.send(
        new PutScalingPolicyCommand({
          ...this.#resource(service),
          PolicyName: POLICIES[metric].name,
          PolicyType: "TargetTrackingScaling",
          TargetTrackingScalingPolicyConfiguration: {
            TargetValue,
            PredefinedMetricSpecification: { PredefinedMetricType: POLICIES[metric].metric }
          }
        })
      )
    );
  }
  async #delete(service, metric) {
    const PolicyName = POLICIES[metric].name;
    await this.#call("DeleteScalingPolicy", service, async () => {
      try {
        await this.#client.send(
          new DeleteScalingPolicyCommand({ ...this.#resource(service), PolicyName })
        );
      } catch (error) {
        if (!(0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_12__/* .isAwsError */ .m_)(error, "ObjectNotFoundException")) throw error;
      }
    });
  }
  #resource(service) {
    return {
      ServiceNamespace: "ecs",
      ResourceId: `service/${this.#cluster}/${service}`,
      ScalableDimension: "ecs:service:DesiredCount"
    };
  }
  #call(operation, service, call) {
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_12__/* .explaining */ .SK)(`application-autoscaling:${operation}`, `service '${service}'`, call);
  }
};

// src/deploy/plan/source.ts
function releaseSource(ports, platform, source, run) {
  return {
    openRelease: async () => {
      if (source.kind === "release") return (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_16__/* .resumeRelease */ .tf)(ports, platform, source.version);
      const { app, image } = source;
      if (app.release !== void 0) {
        throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .InputError */ .dz(
          "image",
          `cannot be deployed directly: ${app.release.at.file} has a 'release' process, which must run first`,
          "Pass the image to run-release-phase, and its output 'release' to this action."
        );
      }
      return (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_16__/* .openRelease */ .gS)(ports, { platform, app, image, description: void 0, run });
    },
    resumeRelease: (version) => (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_16__/* .resumeRelease */ .tf)(ports, platform, version)
  };
}

// src/github/deployment-record.ts

var RECENT = 30;
var GitHubDeploymentRecord = class {
  #deployments;
  #log;
  #options;
  /** `of` only when it was made here. */
  #current;
  #warned = false;
  constructor(deployments, log, options) {
    this.#deployments = deployments;
    this.#log = log;
    this.#options = options;
    if (options.resume !== void 0) this.#current = { id: options.resume };
  }
  started(subject) {
    return this.#try(async () => {
      const task = `deploy:${subject.app}`;
      const { environment, image, release, runKey } = subject;
      const payload = release === void 0 ? { run: runKey, image } : { release: (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_20__/* .formatVersion */ .qh)(release.version), image };
      const id = await this.#find(environment, task, payload) ?? await this.#deployments.create({
        ref: subject.commit ?? this.#options.fallbackRef,
        environment,
        task,
        description: `${subject.name} ${subject.description}`,
        payload,
        production: /^prod/.test(environment)
      });
      this.#current = { id, of: { task, environment } };
      this.#options.onCreated?.(id);
      await this.#set({ state: "in_progress" });
    });
  }
  succeeded(url) {
    return this.#try(async () => {
      await this.#set({ state: "success", ...url === void 0 ? {} : { environmentUrl: url } });
      await this.#retireEarlier();
    });
  }
  failed(reason) {
    return this.#try(() => this.#set({ state: "failure", description: reason }));
  }
  /** One that a killed run has made for the same release would stay in progress for ever. */
  async #find(environment, task, payload) {
    let seen = 0;
    for await (const one of this.#deployments.list(environment, task)) {
      if ((0,node_util__WEBPACK_IMPORTED_MODULE_25__.isDeepStrictEqual)(one.payload, payload)) return one.id;
      seen += 1;
      if (seen === RECENT) break;
    }
    return void 0;
  }
  async #set(status) {
    if (this.#current === void 0) return;
    await this.#deployments.setStatus(this.#current.id, { ...status, logUrl: this.#options.logUrl });
  }
  /**
   * GitHub does this on its own for environments that are not production ones; a release is live alone everywhere.
   * What is older than an inactive one was made inactive before it.
   */
  async #retireEarlier() {
    const current = this.#current;
    if (current?.of === void 0) return;
    for await (const { id } of this.#deployments.list(current.of.environment, current.of.task)) {
      if (id >= current.id) continue;
      const state = await this.#deployments.latestState(id);
      if (state === "inactive") return;
      if (state === "success") await this.#deployments.setStatus(id, { state: "inactive" });
    }
  }
  async #try(work) {
    try {
      await work();
    } catch (error) {
      if (!this.#warned) {
        this.#log.warning(
          `The GitHub deployment could not be updated: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .describeError */ .Uc)(error)}. Add 'permissions: { deployments: write }' to the job (and to the caller of a reusable workflow); the deploy itself continues.`
        );
      }
      this.#warned = true;
    }
  }
};

// src/github/octokit-deployments.ts
var PER_PAGE = 30;
var OctokitDeployments = class {
  #octokit;
  #redactor;
  #repository;
  constructor(octokit, repository, redactor) {
    const [owner = "", repo = ""] = repository.split("/");
    this.#repository = { owner, repo };
    this.#octokit = octokit;
    this.#redactor = redactor;
  }
  async create(deployment) {
    const { data } = await this.#octokit.rest.repos.createDeployment({
      ...this.#repository,
      ref: deployment.ref,
      environment: deployment.environment,
      task: deployment.task,
      description: (0,_limits_3236_js__WEBPACK_IMPORTED_MODULE_5__/* .descriptionOf */ .Kq)(deployment.description, this.#redactor),
      payload: { ...deployment.payload },
      production_environment: deployment.production,
      // The commit is deployed as it is, and this very job may be one of its checks: neither is merged nor awaited.
      auto_merge: false,
      required_contexts: []
    });
    if (!("id" in data)) throw new Error(data.message ?? "GitHub did not create a deployment");
    return data.id;
  }
  async setStatus(id, status) {
    await this.#octokit.rest.repos.createDeploymentStatus({
      ...this.#repository,
      deployment_id: id,
      state: status.state,
      // Earlier ones are made inactive by us, production ones too.
      auto_inactive: false,
      ...status.description === void 0 ? {} : { description: (0,_limits_3236_js__WEBPACK_IMPORTED_MODULE_5__/* .descriptionOf */ .Kq)(status.description, this.#redactor) },
      ...status.logUrl === void 0 ? {} : { log_url: status.logUrl },
      ...status.environmentUrl === void 0 ? {} : { environment_url: status.environmentUrl }
    });
  }
  async *list(environment, task) {
    const pages = this.#octokit.paginate.iterator(this.#octokit.rest.repos.listDeployments, {
      ...this.#repository,
      environment,
      task,
      per_page: PER_PAGE
    });
    for await (const { data } of pages) for (const { id, payload } of data) yield { id, payload };
  }
  async latestState(id) {
    const { data } = await this.#octokit.rest.repos.listDeploymentStatuses({
      ...this.#repository,
      deployment_id: id,
      per_page: 1
    });
    return data[0]?.state;
  }
};

// src/github/open-record.ts
var unrecorded = {
  started: async () => {
  },
  succeeded: async () => {
  },
  failed: async () => {
  }
};
function openDeploymentRecord(token, { run, log, redactor }, options = {}) {
  if (token === void 0 || run.repository === "") return unrecorded;
  log.mask(token);
  const deployments = new OctokitDeployments((0,_open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_13__/* .openOctokit */ .O)(token, run, redactor), run.repository, redactor);
  const { resume, onCreated } = options;
  return new GitHubDeploymentRecord(deployments, log, {
    fallbackRef: run.sha || run.ref,
    logUrl: run.runUrl,
    ...resume === void 0 ? {} : { resume },
    ...onCreated === void 0 ? {} : { onCreated }
  });
}

// actions/deploy-ecs-bluegreen/connect.ts
async function connect(context, inputs) {
  const source = await readSource2(context, inputs);
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_11__/* .openSession */ .fA)(context, { region: inputs.region, role: inputs.role });
  const platform = await (0,_platform_source_d966_js__WEBPACK_IMPORTED_MODULE_10__/* .loadPlatform */ .Gp)(new _platform_source_d966_js__WEBPACK_IMPORTED_MODULE_10__/* .SsmPlatformSource */ .ao(session), inputs.app, inputs.environment);
  const run = (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_17__/* .runIdentity */ .yK)(context.run);
  const releases = (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_7__/* .releasePorts */ .c8)(session, platform, context);
  const { cluster, appEnvironment } = platform;
  const services = new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_6__/* .EcsServices */ .AI(session, { cluster, logGroup: appEnvironment.logGroup });
  const codeDeploy = new _deployments_5105_js__WEBPACK_IMPORTED_MODULE_3__/* .CodeDeployDeployments */ .v(session, { cluster, ...inputs.codeDeploy });
  const ports = {
    ...releases,
    ...releaseSource(releases, platform, source, run),
    services,
    strategies: (0,_services_b2a3_js__WEBPACK_IMPORTED_MODULE_6__/* .strategies */ .Wy)({ ...context, services, codeDeploy, ingress: new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_6__/* .Elbv2Ingress */ .lC(session) }),
    smoke: _services_b2a3_js__WEBPACK_IMPORTED_MODULE_6__/* .smokeClient */ .$p,
    environmentSync: {
      targetGroups: new Elbv2TargetGroups(session),
      scaling: new ApplicationAutoScaling(session, cluster)
    },
    record: openDeploymentRecord(inputs.githubToken, context, {
      resume: readNumber(context, GITHUB_DEPLOYMENT),
      onCreated: (id) => context.saveState(GITHUB_DEPLOYMENT, String(id))
    })
  };
  return { session, platform, source, run, ports };
}
async function readSource2({ run, log }, inputs) {
  if (inputs.source.kind === "release") return inputs.source;
  const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_24__.resolve)(run.workspace, inputs.workingDirectory);
  const { app, problems } = await (0,_app_json_d81e_js__WEBPACK_IMPORTED_MODULE_15__/* .loadApp */ .A)(directory, inputs.environment, { workspace: run.workspace });
  (0,_problems_b781_js__WEBPACK_IMPORTED_MODULE_18__/* .settleProblems */ .Q)(problems, log);
  return { ...inputs.source, app };
}

// actions/deploy-ecs-bluegreen/connect-service-mode.ts
async function connectServiceMode(context, inputs) {
  const { clock, log, signal } = context;
  const { cluster, source } = inputs;
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_11__/* .openSession */ .fA)(context, { region: inputs.region, role: inputs.role });
  context.redactor.open({ texts: [cluster, inputs.environment, ...inputs.services] });
  const container = source.kind === "image" ? source.container : void 0;
  const services = new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_6__/* .EcsServices */ .AI(session, { cluster, logGroup: "", container });
  const codeDeploy = new _deployments_5105_js__WEBPACK_IMPORTED_MODULE_3__/* .CodeDeployDeployments */ .v(session, { cluster, ...inputs.codeDeploy });
  const ports = {
    services,
    strategies: (0,_services_b2a3_js__WEBPACK_IMPORTED_MODULE_6__/* .strategies */ .Wy)({ services, codeDeploy, ingress: new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_6__/* .Elbv2Ingress */ .lC(session), clock, log }),
    taskDefinitions: new _revisions_ed16_js__WEBPACK_IMPORTED_MODULE_2__/* .EcsRevisions */ ._(session, clock),
    images: new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_7__/* .EcrImageInspector */ .Tm((0,_client_8302_js__WEBPACK_IMPORTED_MODULE_4__/* .ecrClient */ .G)(session), { region: session.region, signal }),
    smoke: _services_b2a3_js__WEBPACK_IMPORTED_MODULE_6__/* .smokeClient */ .$p,
    record: openDeploymentRecord(inputs.githubToken, context, {
      resume: readNumber(context, GITHUB_DEPLOYMENT),
      onCreated: (id) => context.saveState(GITHUB_DEPLOYMENT, String(id))
    }),
    clock,
    log
  };
  return { session, ports };
}




/***/ }),

/***/ 3517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kq: () => (/* binding */ descriptionOf),
/* harmony export */   fH: () => (/* binding */ ModifyTargetGroupAttributesCommand),
/* harmony export */   sC: () => (/* binding */ DescribeTargetGroupsCommand)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5794);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetGroupsCommand.js
var DescribeTargetGroupsCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"DescribeTargetGroups",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTargetGroups$ */ .Z$){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyTargetGroupAttributesCommand.js
var ModifyTargetGroupAttributesCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"ModifyTargetGroupAttributes",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .ModifyTargetGroupAttributes$ */ ._){};
// src/github/limits.ts
var LONGEST_DESCRIPTION = 140;
function descriptionOf(text, redactor) {
  const clean = redactor.redact(text);
  return clean.length <= LONGEST_DESCRIPTION ? clean : `${clean.slice(0, LONGEST_DESCRIPTION - 1).toWellFormed()}\u2026`;
}




/***/ }),

/***/ 4425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ checkSettings),
/* harmony export */   EX: () => (/* binding */ asWarnings),
/* harmony export */   L6: () => (/* binding */ processesOf),
/* harmony export */   Q: () => (/* binding */ settleProblems),
/* harmony export */   Zw: () => (/* binding */ Problems)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1936);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9403);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/app/problems.ts
var Problems = class {
  #problems = [];
  /** Both texts are whole sentences: what is wrong, and what to do about it. */
  error(at, message, fix) {
    this.#problems.push({ severity: "error", at, message, fix });
  }
  warning(at, message, fix) {
    this.#problems.push({ severity: "warning", at, message, fix });
  }
  add(problems) {
    this.#problems.push(...problems);
  }
  get hasErrors() {
    return hasErrors(this.#problems);
  }
  get all() {
    return this.#problems;
  }
};
function hasErrors(problems) {
  return problems.some((problem) => problem.severity === "error");
}
function asWarnings(problems, file) {
  return problems.map((problem) => problem.at.file === file ? { ...problem, severity: "warning" } : problem);
}
function settleProblems(problems, log) {
  if (hasErrors(problems)) throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__/* .ProblemsError */ .FQ(problems);
  for (const problem of problems) log.warning(`${problem.message} ${problem.fix}`, problem.at);
}

// src/app/process-table.ts
var IMAGE_LOCATION = { file: "image" };
function processesOf(app, imageProcesses) {
  const problems = new Problems();
  const image = /* @__PURE__ */ new Map();
  for (const process of imageProcesses) {
    const type = (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalProcessName */ .TH)(process.type);
    if ((0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__/* .isProcessName */ .fL)(type)) image.set(type, process);
    else warnName(process.type, problems);
  }
  const declared = [...app.processes, ...app.release === void 0 ? [] : [app.release]];
  const known = new Set(declared.map((process) => process.name));
  const added = [...image].filter(([type]) => !known.has(type)).map(([type, process]) => (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__/* .buildProcess */ .Sc)(type, process.command, IMAGE_LOCATION, app.settings?.get(type)));
  const kept = image.size === 0 ? declared : declared.filter((process) => checkInImage(process, image, problems));
  const all = [...kept, ...added];
  checkSettings(app, /* @__PURE__ */ new Set([...known, ...image.keys()]), "the Procfile and the image declare", problems);
  if (all.length === 0) {
    problems.error(
      { file: "Procfile" },
      "There are no process types: the repository has no Procfile and the image declares none.",
      "Add a Procfile with a line such as 'web: npm start'."
    );
  }
  const release = all.find((process) => process.name === "release");
  return {
    processes: all.filter((process) => process.name !== "release"),
    ...release === void 0 ? {} : { release },
    problems: problems.all
  };
}
function checkSettings(app, known, where, problems) {
  for (const [type, settings] of app.settings ?? []) {
    if (known.has(type) || settings.quantity === 0) continue;
    const guess = (0,_partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_2__/* .closest */ .kp)(type, known);
    const spelling = [...app.aliases].find(([, name]) => name === guess)?.[0];
    const hint = guess === void 0 ? "" : `Did you mean '${guess}'${spelling === void 0 ? "" : ` (in the Procfile '${spelling}')`}? `;
    const message = `There is no process type '${settings.spelling}'; ${where} ${known.size === 0 ? "none" : [...known].join(", ")}.`;
    const fix = `${hint}Rename it, or add it to the Procfile.`;
    if (settings.advisory === true) problems.warning(settings.at, message, fix);
    else problems.error(settings.at, message, fix);
  }
}
function checkInImage(process, image, problems) {
  if (image.has(process.name)) return true;
  const message = `The image has no process type '${process.name}'; it has ${[...image.keys()].join(", ")}.`;
  const fix = "Build the image from this commit and its Procfile.";
  if (process.name === "release" || (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__/* .quantityOf */ .Ri)(process) > 0) problems.error(process.at, message, fix);
  else problems.warning(process.at, message, fix);
  return false;
}
function warnName(type, problems) {
  problems.warning(
    IMAGE_LOCATION,
    `The process type '${type}' of the image cannot run: names must be at most 63 letters, digits, hyphens and underscores.`,
    "Rename it in the buildpack or add an entry to the Procfile."
  );
}




/***/ }),

/***/ 3017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ registerOrFail),
/* harmony export */   G2: () => (/* binding */ planConfig),
/* harmony export */   QB: () => (/* binding */ processMap),
/* harmony export */   U4: () => (/* binding */ openChecked),
/* harmony export */   UV: () => (/* binding */ describeMissing),
/* harmony export */   XU: () => (/* binding */ isDead),
/* harmony export */   _t: () => (/* binding */ checkIngress),
/* harmony export */   dv: () => (/* binding */ findRelease),
/* harmony export */   fZ: () => (/* binding */ allChecks),
/* harmony export */   gS: () => (/* binding */ openRelease),
/* harmony export */   jf: () => (/* binding */ configHead),
/* harmony export */   jz: () => (/* binding */ expirePending),
/* harmony export */   me: () => (/* binding */ checkRelease),
/* harmony export */   n_: () => (/* binding */ checkRepository),
/* harmony export */   tf: () => (/* binding */ resumeRelease),
/* harmony export */   zc: () => (/* binding */ checkCluster)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1651);
/* harmony import */ var _problems_b781_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4425);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1936);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8147);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(300);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(734);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);








// src/release/ledger/expiry.ts
var isDead = ({ status }) => status === "failed" || status === "expired";
var PENDING_MINUTES = 60;
function expiryReason(release, current, now) {
  if (release.status !== "pending") return void 0;
  if (release.releasePhase.status === "running") return "its run ended during the release phase";
  if (current !== void 0 && current.version > release.version)
    return `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(current.version)} went live before it`;
  const minutes = Math.floor((now - Date.parse(release.updatedAt)) / 6e4);
  return minutes >= PENDING_MINUTES ? `its run has made no progress for ${minutes} min` : void 0;
}
var LOOKED_AT = 50;
async function expirePending({ ledger, runner, clock, log }, spare) {
  const releases = await ledger.list(LOOKED_AT);
  const current = releases.find(({ status }) => status === "succeeded");
  const expired = [];
  for (const release of releases) {
    if (release.runKey === spare.runKey || release.version === spare.version) continue;
    const reason = expiryReason(release, current, clock.now());
    if (reason === void 0) continue;
    const { taskArn } = release.releasePhase;
    if (release.releasePhase.status === "running" && taskArn !== void 0)
      await runner.stop(taskArn, `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version)} expired`).catch((error) => {
        log.warning(
          `The release phase of ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version)} could not be stopped: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_7__/* .describeError */ .Uc)(error)}`
        );
      });
    try {
      expired.push(await ledger.update(release.version, "pending", { status: "expired", failure: reason }));
      log.info(`${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version)} expired: ${reason}`);
    } catch (error) {
      if (!(error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .StaleReleaseError */ .j6)) throw error;
    }
  }
  return expired;
}

// src/release/config/config-head.ts
var PAGE = 25;
async function configHead({ ledger, config }, open) {
  const releases = await readToLiving(ledger);
  const living = releases.find((release) => !isDead(release));
  const facts = open ?? (living && (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .openFactsOf */ .vL)(living));
  const latest = await config.current(facts);
  if (living === void 0 || !releases.some((release) => hasSeen(release, latest.versionId))) return latest;
  if (living.config.versionId === latest.versionId) return latest;
  return { ...await config.version(living.config.versionId, facts), latest: latest.versionId };
}
var hasSeen = ({ config }, versionId) => config.versionId === versionId || config.latest === versionId;
async function readToLiving(ledger) {
  for (let size = PAGE; ; size *= 2) {
    const releases = await ledger.list(size);
    const at = releases.findIndex((release) => !isDead(release));
    if (at >= 0) return releases.slice(0, at + 1);
    if (releases.length < size) return releases;
  }
}

// src/release/open/checks.ts
function checkRepository(image, platform) {
  const expected = platform.appEnvironment.repository;
  if (image.repository === expected) return;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_7__/* .InputError */ .dz(
    "image",
    `is from the repository '${image.repository}', but ${platform.app}/${platform.environment} uses '${expected}'`,
    `Push the image there (push-ecr does so with the same 'app' and 'environment').`
  );
}
async function checkCluster(clusters, platform) {
  const status = await clusters.status(platform.cluster);
  if (status === "ACTIVE") return;
  const problem = status === void 0 ? "does not exist" : `is ${status}`;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo(`The ECS cluster '${platform.cluster}' ${problem} in ${platform.region}.`, {
    fix: "Create it with your infrastructure code, or correct 'cluster' in the parameter '/renga/platform' or the input 'aws-region'."
  });
}
async function allChecks(checks) {
  const outcomes = await Promise.allSettled(checks);
  const errors = outcomes.flatMap(
    (outcome) => outcome.status === "rejected" ? [outcome.reason] : []
  );
  const [first] = errors;
  const unforeseen = errors.find((error) => !(error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo));
  if (unforeseen !== void 0) throw unforeseen;
  if (errors.length === 1) throw first;
  if (first !== void 0)
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo(
      errors.map((error) => String(error instanceof Error ? error.message : error)).join("\n")
    );
  return Promise.all(checks);
}

// src/app/require-config.ts
function planConfig(app, names) {
  const set = new Set(names);
  const open = app.env.filter((declaration) => !set.has(declaration.name));
  const generate = open.filter((declaration) => declaration.generator !== void 0);
  const rest = open.filter((declaration) => declaration.generator === void 0);
  return {
    missing: rest.filter((declaration) => declaration.required && declaration.value === void 0),
    defaults: new Map(
      rest.flatMap(({ name, value }) => value === void 0 ? [] : [[name, value]])
    ),
    generate
  };
}
function requireConfig(app, names, where = "the config vars of this environment") {
  const { missing } = planConfig(app, names);
  if (missing.length === 0) return;
  const problems = new _problems_b781_js__WEBPACK_IMPORTED_MODULE_2__/* .Problems */ .Zw();
  for (const declaration of missing) {
    problems.error(
      declaration.at ?? { file: "app.json" },
      describeMissing(declaration),
      `Add it to ${where}, set its value in app.json, or write "required": false.`
    );
  }
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_7__/* .ProblemsError */ .FQ(problems.all);
}
function describeMissing({ name, description, isEmpty }) {
  const about = description === void 0 ? "" : ` (${description.replace(/\.$/, "")})`;
  const empty = isEmpty === true ? ': as on Heroku, "value": "" does not satisfy a required config var' : "";
  return `config var ${name} is required${about} and is not set${empty}.`;
}

// src/release/ledger/process-map.ts
function processMap(app, imageProcesses) {
  const table = (0,_problems_b781_js__WEBPACK_IMPORTED_MODULE_2__/* .processesOf */ .L6)(app, imageProcesses);
  const entryPoints = new Map(
    imageProcesses.map((process) => [(0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalProcessName */ .TH)(process.type), process.entryPoint])
  );
  const released = (process) => ({
    type: process.name,
    command: process.command,
    // An image without a process table (built from a Dockerfile) runs the Procfile's line, as Heroku does: by a shell.
    entryPoint: entryPoints.get(process.name) ?? ["/bin/sh", "-c", process.command],
    size: process.size,
    quantity: process.name === _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .RELEASE_PROCESS */ .kD ? 0 : (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .quantityOf */ .Ri)(process),
    singleton: process.deploy.singleton,
    strategy: process.deploy.strategy,
    ...process.deploy.shift === void 0 ? {} : { shift: process.deploy.shift },
    bakeMinutes: process.deploy.bakeMinutes,
    ...process.deploy.drainFirst === void 0 ? {} : { drainFirst: process.deploy.drainFirst },
    ...process.deploy.order === void 0 ? {} : { order: process.deploy.order },
    stopTimeout: process.deploy.stopTimeout,
    ...process.healthCheck === void 0 ? {} : { healthCheck: process.healthCheck },
    ...process.autoscaling === void 0 ? {} : { autoscaling: process.autoscaling }
  });
  return {
    processes: [...table.processes, ...table.release === void 0 ? [] : [table.release]].map(released),
    problems: table.problems
  };
}

// src/release/open/open-release.ts
async function openRelease(ports, request) {
  return openChecked(ports, request, await checkRelease(ports, request));
}
async function openChecked(ports, request, checked) {
  const { platform, run } = request;
  const now = await configHead(ports, openFacts(request.app, checked.image));
  const { image, config, defaults, processes, parity } = sameConfig(now, checked.config) ? checked : await checkRelease(ports, request);
  const release = await ports.ledger.open({
    app: platform.app,
    environment: platform.environment,
    image: (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_6__/* .formatImageReference */ .my)(image.reference),
    config,
    defaults,
    processes,
    ...parity === void 0 ? {} : { parity },
    ...(0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .publicNamesFor */ .zg)(request.app, true),
    releasePhase: { status: processes.some(({ type }) => type === _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .RELEASE_PROCESS */ .kD) ? "pending" : "none" },
    kind: "deploy",
    description: request.description ?? (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultDescription */ .GO)(run, image.digest),
    actor: run.actor,
    runKey: run.runKey,
    ...run.commit === void 0 ? {} : { commit: run.commit },
    ...run.runUrl === void 0 ? {} : { runUrl: run.runUrl }
  });
  refuseOtherImage(release, image);
  refuseOtherProcesses(release, processes);
  ports.log.info(`release: ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version)} (${release.description})`);
  request.onOpened?.(release);
  if (release.status !== "pending") return release;
  return registerOrFail(ports, platform, release, image.config);
}
async function resumeRelease(ports, platform, version) {
  const release = await findRelease(ports.ledger, platform, version);
  ports.log.info(`release: ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version)} (${release.description})`);
  if (release.status !== "pending") return release;
  const reference = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_6__/* .parseImageReference */ .o_)(release.image);
  const [image] = await allChecks([
    ports.images.inspect(reference),
    checkCluster(ports.clusters, platform),
    // Also masks the values that the release's tasks will see.
    ports.config.version(release.config.versionId, (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .openFactsOf */ .vL)(release))
  ]);
  (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .cpuArchitecture */ .uH)(image.config);
  return registerOrFail(ports, platform, release, image.config);
}
var openFacts = (app, image) => (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .openFactsOfApp */ .WG)(
  app,
  image === void 0 ? "" : (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_6__/* .formatImageReference */ .my)(image.reference),
  image?.processes.map(({ type }) => type) ?? []
);
var sameConfig = (a, b) => a.versionId === b.versionId && a.latest === b.latest;
async function registerOrFail(ports, platform, release, image) {
  try {
    return await (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .registerTaskDefinitions */ .fz)(ports, platform, release, image);
  } catch (error) {
    const failure = `task definitions: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_7__/* .describeError */ .Uc)(error)}`;
    await ports.ledger.update(release.version, "pending", { status: "failed", failure }).catch((second) => {
      ports.log.warning(
        `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version)} could not be marked failed: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_7__/* .describeError */ .Uc)(second)}`
      );
    });
    throw error;
  }
}
async function checkRelease(ports, request) {
  const { platform, app } = request;
  checkRepository(request.image, platform);
  const inspecting = ports.images.inspect(request.image);
  const reading = inspecting.catch(() => void 0).then((inspected) => configHead(ports, openFacts(app, inspected)));
  const [image, config] = await allChecks([inspecting, reading, checkCluster(ports.clusters, platform)]);
  (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .cpuArchitecture */ .uH)(image.config);
  const { processes, problems } = processMap(app, image.processes);
  (0,_problems_b781_js__WEBPACK_IMPORTED_MODULE_2__/* .settleProblems */ .Q)(problems, ports.log);
  checkIngress(platform, processes);
  const reserved = (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .reservedNames */ .hD)(app.parity ?? _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_5__/* .FULL_HEROKU_COMPAT */ .Gq);
  const attached = Object.keys(platform.appEnvironment.attachments ?? {});
  const given = [...config.names, ...reserved, ...attached];
  requireConfig(app, given, `the secret '${config.secretArn}'`);
  const plan = planConfig(app, given);
  for (const { name } of plan.generate) {
    ports.log.warning(
      `config var ${name} has a generator in app.json and is not set. Add a random value to the secret '${config.secretArn}'.`
    );
  }
  const shadowed = config.names.filter((name) => reserved.includes(name));
  if (shadowed.length > 0) {
    ports.log.warning(
      `The config vars ${shadowed.join(", ")} have no effect: the platform sets them, as on Heroku.`
    );
  }
  if (app.schedules.length > 0) {
    ports.log.warning(
      `The schedules ${app.schedules.map(({ name }) => name).join(", ")} of renga.yml are not run yet. Until they are supported, run them with EventBridge Scheduler.`
    );
  }
  const defaults = Object.fromEntries(plan.defaults);
  (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_1__/* .checkTaskDefinitions */ .CC)(
    platform,
    {
      app: platform.app,
      environment: platform.environment,
      image: (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_6__/* .formatImageReference */ .my)(image.reference),
      config,
      defaults,
      processes,
      ...app.parity === void 0 ? {} : { parity: app.parity },
      actor: request.run.actor,
      runKey: request.run.runKey,
      ...request.run.commit === void 0 ? {} : { commit: request.run.commit }
    },
    image.config
  );
  return { image, config, defaults, processes, parity: app.parity };
}
function checkIngress(platform, processes) {
  if (platform.appEnvironment.web !== void 0 || !processes.some(({ type }) => type === "web")) return;
  const parameter = `/renga/apps/${platform.app}/${platform.environment}`;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo(`The app has a process 'web', but the parameter '${parameter}' has no field 'web'.`, {
    fix: "Add target groups and listener rules with your infrastructure code (docs/platform.md), or remove web from the Procfile."
  });
}
function refuseOtherImage(release, image) {
  if (release.image === (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_6__/* .formatImageReference */ .my)(image.reference)) return;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo(
    `This run already opened ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version)} of ${release.app}/${release.environment} with the image ${release.image}.`,
    { fix: "Release one image per environment and workflow run." }
  );
}
function refuseOtherProcesses(release, processes) {
  const line = ({ command, entryPoint }) => JSON.stringify([command, entryPoint]);
  const has = new Map(release.processes.map((process) => [process.type, line(process)]));
  const wanted = new Map(processes.map((process) => [process.type, line(process)]));
  const other = [...has.keys()].filter((type) => has.get(type) !== wanted.get(type));
  if (other.length === 0) return;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo(
    `This run already opened ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version)} of ${release.app}/${release.environment} with other process types (${other.join(", ")}).`,
    { fix: "Release one image per environment and workflow run." }
  );
}
async function findRelease(ledger, platform, version) {
  const release = await ledger.get(version);
  if (release !== void 0) return release;
  const [newest] = await ledger.list(1);
  const where = `${platform.app}/${platform.environment}`;
  const known = newest === void 0 ? "it has none yet" : `the newest is ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(newest.version)}`;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_7__/* .InputError */ .dz(
    "release",
    `is '${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(version)}', but ${where} has no such release: ${known}`,
    "Use the output 'release' of an earlier step, or 'image' to open a new release."
  );
}




/***/ }),

/***/ 2291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ planService),
/* harmony export */   Gf: () => (/* binding */ parseIntent),
/* harmony export */   _: () => (/* binding */ EcsRevisions),
/* harmony export */   oQ: () => (/* binding */ intentOf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7590);
/* harmony import */ var _names_d51e_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8442);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6710);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/deploy/service-mode/intent.ts
function intentOf(cluster, { subject, steps }) {
  const moving = steps.filter(({ action }) => action.kind !== "unchanged");
  return {
    cluster,
    name: subject.name,
    moves: moving.map(({ service, taskDefinition, goBackTo }) => ({
      service,
      to: taskDefinition,
      from: goBackTo
    }))
  };
}
function parseIntent(text) {
  if (text === "") return void 0;
  const value = JSON.parse(text);
  const [cluster, name] = [textOf(value, "cluster"), textOf(value, "name")];
  const moves = member(value, "moves");
  if (cluster === void 0 || name === void 0 || !Array.isArray(moves)) return void 0;
  return {
    cluster,
    name,
    moves: moves.flatMap((move) => {
      const [service, to] = [textOf(move, "service"), textOf(move, "to")];
      return service === void 0 || to === void 0 ? [] : [{ service, to, from: textOf(move, "from") }];
    })
  };
}
function textOf(value, name) {
  const text = member(value, name);
  return typeof text === "string" ? text : void 0;
}
function member(value, name) {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)).get(name) : void 0;
}

// src/aws/ecs/revisions.ts
var EcsRevisions = class {
  #definitions;
  constructor(session, clock) {
    this.#definitions = new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_1__/* .EcsTaskDefinitions */ .B$(session, clock);
  }
  async describe(name) {
    const found = await this.#definitions.read(name);
    if (found === void 0) return void 0;
    const {
      taskDefinitionArn = "",
      status = "UNKNOWN",
      revision: _revision,
      requiresAttributes: _requiresAttributes,
      compatibilities: _compatibilities,
      registeredAt: _registeredAt,
      registeredBy: _registeredBy,
      deregisteredAt: _deregisteredAt,
      deleteRequestedAt: _deleteRequestedAt,
      ...rest
    } = found.definition;
    const document = { ...rest, family: rest.family, containerDefinitions: rest.containerDefinitions };
    return { arn: taskDefinitionArn, status, document, tags: found.tags };
  }
  async register(document, tags) {
    const { arn } = await this.#definitions.register({
      ...document,
      tags: Object.entries(tags).map(([key, value]) => ({ key, value }))
    });
    return arn;
  }
  withImage(document, container, image) {
    return {
      ...document,
      containerDefinitions: document.containerDefinitions?.map(
        (one) => one.name === container ? { ...one, image } : one
      )
    };
  }
};

// src/deploy/service-mode/plan-service.ts
var UNREGISTERED = "new revision";
async function planService(all, standing, target, gate) {
  const controller = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_2__/* .controllerOf */ .Oo)(standing);
  const rollout = asItIs(standing);
  const gated = gate && (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_2__/* .shiftsTraffic */ .ZI)(rollout);
  const primary = standing.deployments.find((one) => one.status === "PRIMARY");
  const before = primary && { deploymentId: primary.id, taskDefinition: primary.taskDefinition };
  const taskDefinition = target.revision.kind === "registered" ? target.revision.arn : UNREGISTERED;
  const base = {
    process: standing.name,
    service: standing.name,
    controller,
    taskDefinition,
    imageDigest: target.imageDigest,
    logs: target.logs,
    rollout,
    goBackTo: before?.taskDefinition === taskDefinition ? void 0 : before?.taskDefinition,
    introduced: false,
    desiredCount: standing.desiredCount,
    order: 1,
    gated,
    standing
  };
  const underWay = await (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_2__/* .strategyOf */ .xS)(all, controller).underWay(standing);
  const ours = underWay.find((one) => one.revision?.taskDefinition === taskDefinition);
  if (ours !== void 0) {
    const own = standing.deployments.find((one) => one.taskDefinition === taskDefinition);
    const earlier = standing.deployments.find((one) => one.id !== own?.id);
    const back = earlier && { deploymentId: earlier.id, taskDefinition: earlier.taskDefinition };
    const action = { kind: "follow", deployment: ours, deploymentId: own?.id ?? "" };
    return { ...base, action, before: back, goBackTo: back?.taskDefinition };
  }
  const serves = primary?.taskDefinition === taskDefinition && primary.rolloutState === "COMPLETED";
  if (serves && underWay.length === 0) return { ...base, action: { kind: "unchanged" }, before };
  const hook = controller === "ECS" ? (0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_3__/* .gateChange */ .cq)(standing.hooks ?? [], gated) : void 0;
  const change = {
    name: standing.name,
    taskDefinition,
    rollout,
    force: standing.taskDefinition === taskDefinition,
    ...hook === void 0 ? {} : { gate: hook }
  };
  return { ...base, action: { kind: "update", change }, before };
}
function asItIs({ controller, strategy, loadBalancers: [loadBalancer] }) {
  const bound = loadBalancer === void 0 ? {} : { loadBalancer };
  return controller === "CODE_DEPLOY" ? { strategy: "CODE_DEPLOY", ...bound } : { strategy: "AS_IT_IS", says: strategy, ...bound };
}




/***/ })

};
