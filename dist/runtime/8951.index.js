export const id = 8951;
export const ids = [8951];
export const modules = {

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
/* harmony import */ var _app_json_d81e_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1679);
/* harmony import */ var _client_8302_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6115);
/* harmony import */ var _DescribeTargetGroupsCommand_698d_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6085);
/* harmony import */ var _services_b2a3_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9837);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6749);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1651);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7590);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6710);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8147);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(300);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(734);
/* harmony import */ var _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(5794);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(4011);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(6272);
/* harmony import */ var _limits_3236_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(3517);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(7294);
/* harmony import */ var _refusal_7897_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(7515);
/* harmony import */ var _open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(3305);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(7571);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(5180);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(8079);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(7975);
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
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_23__/* .Inputs */ .G(reader);
  const app = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_20__/* .readAppName */ .Tm)(inputs);
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
    ...(0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_20__/* .readPlace */ .yI)(inputs),
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
    const check = (0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_11__/* .parseCheck */ .xe)(line);
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
  const version = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_12__/* .parseVersion */ .ot)(release);
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
    return (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_14__/* .parseImageReference */ .o_)(text);
  } catch (error) {
    if (!(error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_24__/* .UserError */ .yo)) throw error;
    inputs.problem("image", `cannot be used: ${error.message.replace(/\.$/, "")}`);
    return none;
  }
}

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetGroupAttributesCommand.js
var DescribeTargetGroupAttributesCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_15__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_15__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_15__/* ._mw0 */ .yt,"DescribeTargetGroupAttributes",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_15__/* .DescribeTargetGroupAttributes$ */ .fe){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyTargetGroupCommand.js
var ModifyTargetGroupCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_15__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_15__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_15__/* ._mw0 */ .yt,"ModifyTargetGroup",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_15__/* .ModifyTargetGroup$ */ .TS){};
// src/aws/elb/target-groups.ts
var DELAY = "deregistration_delay.timeout_seconds";
var STANDARD_DELAY = 300;
var Elbv2TargetGroups = class {
  #client;
  constructor(session) {
    this.#client = new _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_15__/* .ElasticLoadBalancingV2Client */ .Ml(session.client);
  }
  async describe(arns) {
    const found = await Promise.all(arns.map((arn) => this.#describe(arn)));
    return new Map(found.flatMap((group) => group === void 0 ? [] : [[group.arn, group]]));
  }
  async change(arn, settings) {
    const { deregistrationDelay, healthCheck } = settings;
    const on = `target group '${arn}'`;
    if (deregistrationDelay !== void 0) {
      await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_18__/* .explaining */ .SK)(
        "elasticloadbalancing:ModifyTargetGroupAttributes",
        on,
        () => this.#client.send(
          new _DescribeTargetGroupsCommand_698d_js__WEBPACK_IMPORTED_MODULE_6__/* .ModifyTargetGroupAttributesCommand */ .f({
            TargetGroupArn: arn,
            Attributes: [{ Key: DELAY, Value: String(deregistrationDelay) }]
          })
        )
      );
    }
    if (healthCheck === void 0) return;
    await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_18__/* .explaining */ .SK)(
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
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_18__/* .explaining */ .SK)("elasticloadbalancing:DescribeTargetGroups", `target group '${arn}'`, async () => {
      try {
        const [{ TargetGroups = [] }, { Attributes = [] }] = await Promise.all([
          this.#client.send(new _DescribeTargetGroupsCommand_698d_js__WEBPACK_IMPORTED_MODULE_6__/* .DescribeTargetGroupsCommand */ .s({ TargetGroupArns: [arn] })),
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
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_18__/* .isAwsError */ .m_)(error, "TargetGroupNotFound", "TargetGroupNotFoundException")) return void 0;
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
var paginateDescribeScalingPolicies=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_25__/* .createPaginator */ .KU)(_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* .ApplicationAutoScalingClient */ .gd,DescribeScalingPoliciesCommand,"NextToken","NextToken","MaxResults");
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
        () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_16__/* .everyItem */ .l5)(
          (0,_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* .paginateDescribeScalableTargets */ .A5)(
            (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_16__/* .bounded */ .Mm)("application-autoscaling:DescribeScalableTargets", this.#client),
            { ServiceNamespace, ResourceIds: [ResourceId], ScalableDimension }
          ),
          (page) => page.ScalableTargets
        )
      ),
      this.#call(
        "DescribeScalingPolicies",
        service,
        () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_16__/* .everyItem */ .l5)(
          paginateDescribeScalingPolicies(
            (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_16__/* .bounded */ .Mm)("application-autoscaling:DescribeScalingPolicies", this.#client),
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
        if (!(0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_18__/* .isAwsError */ .m_)(error, "ObjectNotFoundException")) throw error;
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
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_18__/* .explaining */ .SK)(`application-autoscaling:${operation}`, `service '${service}'`, call);
  }
};

// src/deploy/plan/source.ts
function releaseSource(ports, platform, source, run) {
  return {
    openRelease: async () => {
      if (source.kind === "release") return (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_8__/* .resumeRelease */ .tf)(ports, platform, source.version);
      const { app, image } = source;
      if (app.release !== void 0) {
        throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_24__/* .InputError */ .dz(
          "image",
          `cannot be deployed directly: ${app.release.at.file} has a 'release' process, which must run first`,
          "Pass the image to run-release-phase, and its output 'release' to this action."
        );
      }
      return (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_8__/* .openRelease */ .gS)(ports, { platform, app, image, description: void 0, run });
    },
    resumeRelease: (version) => (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_8__/* .resumeRelease */ .tf)(ports, platform, version)
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
      const payload = release === void 0 ? { run: runKey, image } : { release: (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_12__/* .formatVersion */ .qh)(release.version), image };
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
      if ((0,node_util__WEBPACK_IMPORTED_MODULE_27__.isDeepStrictEqual)(one.payload, payload)) return one.id;
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
          `The GitHub deployment could not be updated: ${(0,_refusal_7897_js__WEBPACK_IMPORTED_MODULE_21__/* .refusal */ .x)(error, "deployments: write", "The repository or the deployment does not exist")} The deploy itself continues.`
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
      description: (0,_limits_3236_js__WEBPACK_IMPORTED_MODULE_19__/* .descriptionOf */ .K)(deployment.description, this.#redactor),
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
      ...status.description === void 0 ? {} : { description: (0,_limits_3236_js__WEBPACK_IMPORTED_MODULE_19__/* .descriptionOf */ .K)(status.description, this.#redactor) },
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
  const deployments = new OctokitDeployments((0,_open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_22__/* .openOctokit */ .Ov)(token, run, redactor), run.repository, redactor);
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
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_17__/* .openSession */ .f)(context, { region: inputs.region, role: inputs.role });
  const platform = await (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_16__/* .loadPlatform */ .Gp)(new _pages_9700_js__WEBPACK_IMPORTED_MODULE_16__/* .SsmPlatformSource */ .ao(session), inputs.app, inputs.environment);
  const run = (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_9__/* .runIdentity */ .yK)(context.run);
  const releases = (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_10__/* .releasePorts */ .c8)(session, platform, context);
  const { cluster, appEnvironment } = platform;
  const services = new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_7__/* .EcsServices */ .AI(session, { cluster, logGroup: appEnvironment.logGroup });
  const codeDeploy = new _deployments_5105_js__WEBPACK_IMPORTED_MODULE_3__/* .CodeDeployDeployments */ .v(session, { cluster, ...inputs.codeDeploy });
  const ports = {
    ...releases,
    ...releaseSource(releases, platform, source, run),
    services,
    strategies: (0,_services_b2a3_js__WEBPACK_IMPORTED_MODULE_7__/* .strategies */ .Wy)({ ...context, services, codeDeploy, ingress: new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_7__/* .Elbv2Ingress */ .lC(session) }),
    smoke: _services_b2a3_js__WEBPACK_IMPORTED_MODULE_7__/* .smokeClient */ .$p,
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
  const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_26__.resolve)(run.workspace, inputs.workingDirectory);
  const { app, problems } = await (0,_app_json_d81e_js__WEBPACK_IMPORTED_MODULE_4__/* .loadApp */ .A)(directory, inputs.environment, { workspace: run.workspace });
  (0,_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_13__/* .settleProblems */ .Q)(problems, log);
  return { ...inputs.source, app };
}

// actions/deploy-ecs-bluegreen/connect-service-mode.ts
async function connectServiceMode(context, inputs) {
  const { clock, log, signal } = context;
  const { cluster, source } = inputs;
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_17__/* .openSession */ .f)(context, { region: inputs.region, role: inputs.role });
  context.redactor.open({ texts: [cluster, inputs.environment, ...inputs.services] });
  const container = source.kind === "image" ? source.container : void 0;
  const services = new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_7__/* .EcsServices */ .AI(session, { cluster, logGroup: "", container });
  const codeDeploy = new _deployments_5105_js__WEBPACK_IMPORTED_MODULE_3__/* .CodeDeployDeployments */ .v(session, { cluster, ...inputs.codeDeploy });
  const ports = {
    services,
    strategies: (0,_services_b2a3_js__WEBPACK_IMPORTED_MODULE_7__/* .strategies */ .Wy)({ services, codeDeploy, ingress: new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_7__/* .Elbv2Ingress */ .lC(session), clock, log }),
    taskDefinitions: new _revisions_ed16_js__WEBPACK_IMPORTED_MODULE_2__/* .EcsRevisions */ ._(session, clock),
    images: new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_10__/* .EcrImageInspector */ .Tm((0,_client_8302_js__WEBPACK_IMPORTED_MODULE_5__/* .ecrClient */ .G)(session), { region: session.region, signal }),
    smoke: _services_b2a3_js__WEBPACK_IMPORTED_MODULE_7__/* .smokeClient */ .$p,
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
/* harmony export */   K: () => (/* binding */ descriptionOf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/github/limits.ts
var LONGEST_DESCRIPTION = 140;
function descriptionOf(text, redactor) {
  const clean = redactor.redact(text);
  return clean.length <= LONGEST_DESCRIPTION ? clean : `${clean.slice(0, LONGEST_DESCRIPTION - 1).toWellFormed()}\u2026`;
}




/***/ }),

/***/ 7515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3305);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/github/refusal.ts
function refusal(error, permission, missing) {
  const said = (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error);
  return `${said}${said.endsWith(".") ? "" : "."}${advice(error, permission, missing)}`;
}
function advice(error, permission, missing) {
  switch ((0,_open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error)) {
    case 401:
      return " The input 'github-token' is not valid, or no longer.";
    case 403:
      return /rate limit/i.test((0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)) ? " Re-run the job later." : ` Add 'permissions: { ${permission} }' to the job (and to the caller of a reusable workflow).`;
    case 404:
      return ` ${missing}, or this token cannot see it.`;
    default:
      return "";
  }
}




/***/ })

};
