import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  EcsRevisions,
  parseIntent
} from "./chunk-LN3HTJ4Z.js";
import {
  ApplicationAutoScalingClient,
  DeleteScalingPolicy$,
  DescribeScalableTargetsCommand,
  DescribeScalingPolicies$,
  PutScalingPolicy$,
  RegisterScalableTarget$,
  _ep0,
  _mw0,
  command
} from "./chunk-2REGSDLE.js";
import {
  CodeDeployDeployments
} from "./chunk-QQ57BGH3.js";
import {
  loadApp
} from "./chunk-YWQQZPSY.js";
import {
  ecrClient
} from "./chunk-53IKCGF3.js";
import {
  DescribeTargetGroupsCommand,
  ModifyTargetGroupAttributesCommand,
  descriptionOf
} from "./chunk-AHLEGPLK.js";
import {
  EcsServices,
  Elbv2Ingress,
  smokeClient,
  strategies
} from "./chunk-4M7R5CEH.js";
import {
  parseCheck
} from "./chunk-SNPOQZ7Z.js";
import {
  openRelease,
  resumeRelease
} from "./chunk-CJAXHACA.js";
import {
  runIdentity
} from "./chunk-DPYOMI2L.js";
import {
  settleProblems
} from "./chunk-XTLRJPGA.js";
import {
  EcrImageInspector,
  releasePorts
} from "./chunk-SEUOH2Q7.js";
import {
  allPages
} from "./chunk-GYCNSK6C.js";
import {
  formatVersion,
  parseVersion
} from "./chunk-HK3HEG5M.js";
import {
  parseImageReference
} from "./chunk-R7FN3TH4.js";
import {
  DescribeTargetGroupAttributes$,
  ElasticLoadBalancingV2Client,
  ModifyTargetGroup$,
  _ep0 as _ep02,
  _mw0 as _mw02,
  command as command2
} from "./chunk-XULVIZ44.js";
import {
  SsmPlatformSource,
  loadPlatform
} from "./chunk-XBLL3LXQ.js";
import {
  openSession
} from "./chunk-UT7BG3ZA.js";
import {
  explaining,
  isAwsError
} from "./chunk-3SIKKK2Z.js";
import {
  openOctokit
} from "./chunk-4COWPRAW.js";
import {
  Inputs
} from "./chunk-46ZCIFDY.js";
import {
  InputError,
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";

// actions/deploy-ecs-bluegreen/state.ts
var MOVING = "moving";
var MOVING_SERVICES = "moving-services";
var GITHUB_DEPLOYMENT = "github-deployment";
function readNumber(context, name) {
  const text = context.readState(name);
  return /^[1-9]\d*$/.test(text) ? Number(text) : void 0;
}
function readIntent(context) {
  return parseIntent(context.readState(MOVING_SERVICES));
}

// actions/deploy-ecs-bluegreen/inputs.ts
var NAME = /^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$/;
var NAME_FORM = "lower-case letters, digits and hyphens, at most 100 characters";
var ECS_NAME = /^[A-Za-z0-9_-]{1,255}$/;
var CODEDEPLOY_NAME = /^[\w.+=,@-]{1,100}$/;
var CODEDEPLOY_FORM = "a name of 1 to 100 letters, digits and . _ + = , @ -";
var TASK_DEFINITION = /^(arn:aws[\w-]*:ecs:[a-z0-9-]+:\d{12}:task-definition\/[\w-]{1,255}:\d+|[\w-]{1,255}(:\d+)?)$/;
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const app = inputs.matching("app", NAME, NAME_FORM);
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
      `is given, and so is '${other}'`,
      "Give 'app' with 'release' or 'image' for an app environment; or 'cluster', 'service' and 'image' or 'task-definition' for existing services."
    );
  }
  if (app === void 0 && other !== void 0) {
    const source2 = readRevision(inputs, { release, image, taskDefinition, container });
    if (cluster === void 0)
      inputs.problem("cluster", "is empty, and 'app' is too", "Give the cluster that the services are in.");
    checkServices(inputs, services);
    inputs.finish();
    return { mode: "service", cluster: cluster ?? "", services: [...new Set(services)], source: source2, ...common };
  }
  if (app === void 0) {
    inputs.problem(
      "app",
      "is empty, and so are 'cluster' and 'service'",
      "Give the name of the app, as in the parameter /renga/apps/<app>/<environment>; or 'cluster' and 'service' for existing services."
    );
  }
  const source = readSource(inputs, release, image);
  inputs.finish();
  return { mode: "app", app: app ?? "", source, workingDirectory, ...common };
}
function readCommon(inputs) {
  const environment = inputs.required("environment", "Give the name of the environment, e.g. production.");
  inputs.matching("environment", NAME, NAME_FORM);
  const region = inputs.required("aws-region", "Give the platform's region, e.g. eu-west-1.");
  inputs.matching("aws-region", /^[a-z]{2}(-[a-z]+)+-\d$/, "a region such as eu-west-1");
  const role = inputs.matching(
    "role-to-assume",
    /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    "a role's ARN, e.g. arn:aws:iam::123456789012:role/my-app-deploy"
  );
  return {
    environment,
    region,
    role,
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
    const check = parseCheck(line);
    if (check !== void 0) return [check];
    inputs.problem(
      "gate",
      `has the line '${line}'`,
      "Give a path such as /healthz, with a status if need be: '/login 302'; or off."
    );
    return [];
  });
}
function readSource(inputs, release, image) {
  if (release !== void 0 && image !== void 0) {
    inputs.problem(
      "release",
      "is given, and so is 'image'",
      "Give 'release' for a release that is open already, or 'image' for a new one."
    );
  }
  if (image !== void 0) return { kind: "image", image: readImage(inputs, image) };
  if (release === void 0) {
    inputs.problem(
      "release",
      "is empty, and so is 'image'",
      "Give the output 'release' of run-release-phase, or an image."
    );
    return { kind: "release", version: 0 };
  }
  const version = parseVersion(release);
  if (version === void 0) inputs.problem("release", `is '${release}'`, "Give a release such as v42.");
  return { kind: "release", version: version ?? 0 };
}
function readRevision(inputs, given) {
  const { release, image, taskDefinition, container } = given;
  if (release !== void 0) {
    inputs.problem(
      "release",
      "is given without 'app'",
      "Only apps have releases: give 'app' instead of 'cluster' and 'service', or 'image' or 'task-definition' instead of 'release'."
    );
  }
  if (image !== void 0 && taskDefinition !== void 0) {
    inputs.problem(
      "image",
      "is given, and so is 'task-definition'",
      "Give 'image' to put it into the services' task definitions, or 'task-definition' for one that is registered already."
    );
  }
  if (taskDefinition !== void 0 && container !== void 0)
    inputs.problem(
      "container",
      "is given without 'image'",
      "It says which container gets the image: leave it out."
    );
  if (taskDefinition !== void 0) return { kind: "task-definition", name: taskDefinition };
  if (image === void 0 && release === void 0)
    inputs.problem(
      "image",
      "is empty, and so is 'task-definition'",
      "Give one of the two: it is what is deployed."
    );
  return { kind: "image", image: readImage(inputs, image), container };
}
function checkServices(inputs, services) {
  if (services.length === 0)
    inputs.problem("service", "is empty, and 'app' is too", "Give the names of the services to deploy.");
  for (const name of services)
    if (!ECS_NAME.test(name)) inputs.problem("service", `has '${name}'`, "Give names of services, not ARNs.");
}
function readImage(inputs, text) {
  const none = { registry: "", repository: "" };
  if (text === void 0) return none;
  try {
    return parseImageReference(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    inputs.problem("image", `cannot be used: ${error.message.replace(/\.$/, "")}`);
    return none;
  }
}

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetGroupAttributesCommand.js
var DescribeTargetGroupAttributesCommand=class extends command2(_ep02,_mw02,"DescribeTargetGroupAttributes",DescribeTargetGroupAttributes$){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyTargetGroupCommand.js
var ModifyTargetGroupCommand=class extends command2(_ep02,_mw02,"ModifyTargetGroup",ModifyTargetGroup$){};
// src/aws/elb/target-groups.ts
var DELAY = "deregistration_delay.timeout_seconds";
var STANDARD_DELAY = 300;
var Elbv2TargetGroups = class {
  #client;
  constructor(session) {
    this.#client = new ElasticLoadBalancingV2Client(session.client);
  }
  async describe(arns) {
    const found = await Promise.all(arns.map((arn) => this.#describe(arn)));
    return new Map(found.flatMap((group) => group === void 0 ? [] : [[group.arn, group]]));
  }
  async change(arn, settings) {
    const { deregistrationDelay, healthCheck } = settings;
    const on = `target group '${arn}'`;
    if (deregistrationDelay !== void 0) {
      await explaining(
        "elasticloadbalancing:ModifyTargetGroupAttributes",
        on,
        () => this.#client.send(
          new ModifyTargetGroupAttributesCommand({
            TargetGroupArn: arn,
            Attributes: [{ Key: DELAY, Value: String(deregistrationDelay) }]
          })
        )
      );
    }
    if (healthCheck === void 0) return;
    await explaining(
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
    return explaining("elasticloadbalancing:DescribeTargetGroups", `target group '${arn}'`, async () => {
      try {
        const [{ TargetGroups = [] }, { Attributes = [] }] = await Promise.all([
          this.#client.send(new DescribeTargetGroupsCommand({ TargetGroupArns: [arn] })),
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
        if (isAwsError(error, "TargetGroupNotFound", "TargetGroupNotFoundException")) return void 0;
        throw error;
      }
    });
  }
};

// actions/deploy-ecs-bluegreen/connect.ts
import { resolve } from "node:path";

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/commands/DeleteScalingPolicyCommand.js
var DeleteScalingPolicyCommand=class extends command(_ep0,_mw0,"DeleteScalingPolicy",DeleteScalingPolicy$){};
// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/commands/DescribeScalingPoliciesCommand.js
var DescribeScalingPoliciesCommand=class extends command(_ep0,_mw0,"DescribeScalingPolicies",DescribeScalingPolicies$){};
// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/commands/PutScalingPolicyCommand.js
var PutScalingPolicyCommand=class extends command(_ep0,_mw0,"PutScalingPolicy",PutScalingPolicy$){};
// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/commands/RegisterScalableTargetCommand.js
var RegisterScalableTargetCommand=class extends command(_ep0,_mw0,"RegisterScalableTarget",RegisterScalableTarget$){};
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
    this.#client = new ApplicationAutoScalingClient(session.client);
    this.#cluster = cluster;
  }
  async read(service) {
    const { ResourceId, ServiceNamespace, ScalableDimension } = this.#resource(service);
    const [targets, policies] = await Promise.all([
      allPages("application-autoscaling:DescribeScalableTargets", async (NextToken) => {
        const page = await this.#call(
          "DescribeScalableTargets",
          service,
          () => this.#client.send(
            new DescribeScalableTargetsCommand({
              ServiceNamespace,
              ResourceIds: [ResourceId],
              ScalableDimension,
              NextToken
            })
          )
        );
        return { items: page.ScalableTargets, next: page.NextToken };
      }),
      allPages("application-autoscaling:DescribeScalingPolicies", async (NextToken) => {
        const page = await this.#call(
          "DescribeScalingPolicies",
          service,
          () => this.#client.send(
            new DescribeScalingPoliciesCommand({ ...this.#resource(service), NextToken })
          )
        );
        return { items: page.ScalingPolicies, next: page.NextToken };
      })
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
        if (!isAwsError(error, "ObjectNotFoundException")) throw error;
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
    return explaining(`application-autoscaling:${operation}`, `service '${service}'`, call);
  }
};

// src/deploy/plan/source.ts
function releaseSource(ports, platform, source, run) {
  return {
    openRelease: async () => {
      if (source.kind === "release") return resumeRelease(ports, platform, source.version);
      const { app, image } = source;
      if (app.release !== void 0) {
        throw new InputError(
          "image",
          `cannot be deployed directly: ${app.release.at.file} has a 'release' process, which must run first`,
          "Give the image to run-release-phase, and its output 'release' to this action."
        );
      }
      return openRelease(ports, { platform, app, image, description: void 0, run });
    },
    resumeRelease: (version) => resumeRelease(ports, platform, version)
  };
}

// src/github/deployment-record.ts
import { isDeepStrictEqual } from "node:util";
var EARLIER = 10;
var GitHubDeploymentRecord = class {
  #deployments;
  #log;
  #options;
  /** `task` and `environment` only when it was made here. */
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
      const payload = release === void 0 ? { run: runKey, image } : { release: formatVersion(release.version), image };
      const id = await this.#find(environment, task, payload) ?? await this.#deployments.create({
        ref: subject.commit ?? this.#options.fallbackRef,
        environment,
        task,
        description: `${subject.name} ${subject.description}`,
        payload,
        production: /^prod/.test(environment)
      });
      this.#current = { id, task, environment };
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
    const all = await this.#deployments.list(environment, EARLIER);
    return all.find((one) => one.task === task && isDeepStrictEqual(one.payload, payload))?.id;
  }
  async #set(status) {
    if (this.#current === void 0) return;
    await this.#deployments.setStatus(this.#current.id, { ...status, logUrl: this.#options.logUrl });
  }
  /** GitHub does this by itself for environments that are not production ones; a release is live alone everywhere. */
  async #retireEarlier() {
    const current = this.#current;
    if (current?.environment === void 0) return;
    const all = await this.#deployments.list(current.environment, EARLIER);
    const earlier = all.filter((one) => one.task === current.task && one.id < current.id);
    for (const { id } of earlier) {
      if (await this.#deployments.latestState(id) === "success") {
        await this.#deployments.setStatus(id, { state: "inactive" });
      }
    }
  }
  async #try(work) {
    try {
      await work();
    } catch (error) {
      if (!this.#warned) {
        this.#log.warning(
          `The GitHub deployment could not be kept: ${describeError(error)}. Add 'permissions: { deployments: write }' to the job (and to the caller of a reusable workflow); the deploy itself goes on.`
        );
      }
      this.#warned = true;
    }
  }
};

// src/github/octokit-deployments.ts
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
      description: descriptionOf(deployment.description, this.#redactor),
      payload: { ...deployment.payload },
      production_environment: deployment.production,
      // The commit is deployed as it is, and this very job may be one of its checks: neither is merged nor awaited.
      auto_merge: false,
      required_contexts: []
    });
    if (!("id" in data)) throw new Error(data.message ?? "GitHub made no deployment");
    return data.id;
  }
  async setStatus(id, status) {
    await this.#octokit.rest.repos.createDeploymentStatus({
      ...this.#repository,
      deployment_id: id,
      state: status.state,
      // Earlier ones are made inactive by us, production ones too.
      auto_inactive: false,
      ...status.description === void 0 ? {} : { description: descriptionOf(status.description, this.#redactor) },
      ...status.logUrl === void 0 ? {} : { log_url: status.logUrl },
      ...status.environmentUrl === void 0 ? {} : { environment_url: status.environmentUrl }
    });
  }
  async list(environment, limit) {
    const { data } = await this.#octokit.rest.repos.listDeployments({
      ...this.#repository,
      environment,
      per_page: limit
    });
    return data.map(({ id, task, payload }) => ({ id, task, payload }));
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
  const deployments = new OctokitDeployments(openOctokit(token, run, redactor), run.repository, redactor);
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
  const session = await openSession(context, { region: inputs.region, role: inputs.role });
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment);
  const run = runIdentity(context.run);
  const releases = releasePorts(session, platform, context);
  const { cluster, appEnvironment } = platform;
  const services = new EcsServices(session, { cluster, logGroup: appEnvironment.logGroup });
  const codeDeploy = new CodeDeployDeployments(session, { cluster, ...inputs.codeDeploy });
  const ports = {
    ...releases,
    ...releaseSource(releases, platform, source, run),
    services,
    strategies: strategies({ ...context, services, codeDeploy, ingress: new Elbv2Ingress(session) }),
    smoke: smokeClient,
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
  const directory = resolve(run.workspace, inputs.workingDirectory);
  const { app, problems } = await loadApp(directory, inputs.environment, { workspace: run.workspace });
  settleProblems(problems, log);
  return { ...inputs.source, app };
}

// actions/deploy-ecs-bluegreen/connect-service-mode.ts
async function connectServiceMode(context, inputs) {
  const { clock, log, signal } = context;
  const { cluster, source } = inputs;
  const session = await openSession(context, { region: inputs.region, role: inputs.role });
  context.redactor.open({ texts: [cluster, inputs.environment, ...inputs.services] });
  const container = source.kind === "image" ? source.container : void 0;
  const services = new EcsServices(session, { cluster, logGroup: "", container });
  const codeDeploy = new CodeDeployDeployments(session, { cluster, ...inputs.codeDeploy });
  const ports = {
    services,
    strategies: strategies({ services, codeDeploy, ingress: new Elbv2Ingress(session), clock, log }),
    taskDefinitions: new EcsRevisions(session, clock),
    images: new EcrImageInspector(ecrClient(session), { region: session.region, signal }),
    smoke: smokeClient,
    record: openDeploymentRecord(inputs.githubToken, context, {
      resume: readNumber(context, GITHUB_DEPLOYMENT),
      onCreated: (id) => context.saveState(GITHUB_DEPLOYMENT, String(id))
    }),
    clock,
    log
  };
  return { session, ports };
}

export {
  Elbv2TargetGroups,
  MOVING,
  MOVING_SERVICES,
  readNumber,
  readIntent,
  connect,
  connectServiceMode,
  parseInputs
};
