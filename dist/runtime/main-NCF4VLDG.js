import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  pushBlobsAndManifest,
  registryReaders
} from "./chunk-26WY4JTL.js";
import {
  EcrPublishedImages,
  PublicImages,
  lifecycleName,
  parseImageName
} from "./chunk-WY4OAOXQ.js";
import {
  readFirst,
  readerOfAll,
  runImageOrigins
} from "./chunk-JYKMNJWC.js";
import {
  formatBytes,
  formatSeconds
} from "./chunk-CJZ7GNMG.js";
import {
  ecrClient
} from "./chunk-53IKCGF3.js";
import {
  EcrImageRepository
} from "./chunk-C7ZPKAYB.js";
import {
  parseImageConfig,
  sha256
} from "./chunk-O36M54J5.js";
import {
  asString,
  asStrings,
  isObject,
  parseObject
} from "./chunk-R7FN3TH4.js";
import {
  SsmPlatformSource,
  loadPlatform
} from "./chunk-XBLL3LXQ.js";
import "./chunk-T2K7YS5E.js";
import {
  openSession
} from "./chunk-UT7BG3ZA.js";
import "./chunk-3SIKKK2Z.js";
import "./chunk-63FUU2LW.js";
import {
  Summary,
  code
} from "./chunk-2JHJURRP.js";
import {
  Inputs
} from "./chunk-46ZCIFDY.js";
import "./chunk-B7CASJ4W.js";
import "./chunk-AHL4XNML.js";
import "./chunk-BJAFYN5C.js";
import {
  UserError
} from "./chunk-DP2ULIJL.js";
import "./chunk-54REGVYO.js";
import "./chunk-PSLON33J.js";
import "./chunk-MAFP5GBK.js";
import "./chunk-CV26HBTQ.js";
import "./chunk-GTUH6S2E.js";
import "./chunk-QHWCIPIH.js";
import "./chunk-5IEWUH67.js";

// src/buildpacks/rebase/rebase-app.ts
import { Readable } from "node:stream";

// src/buildpacks/rebase/lifecycle-metadata.ts
var LIFECYCLE_LABEL = "io.buildpacks.lifecycle.metadata";
function readLifecycleMetadata(labels, appName) {
  const metadata = parseObject(asString(labels[LIFECYCLE_LABEL]) ?? "");
  const runImage = member(metadata, "runImage");
  const topLayer = asString(runImage?.["topLayer"]);
  if (metadata === void 0 || runImage === void 0 || topLayer === void 0 || topLayer === "") {
    throw new UserError(
      `${appName} was not built with buildpacks: its label ${LIFECYCLE_LABEL} names no run image.`,
      {
        fix: "Build its Dockerfile anew to take up a new base image."
      }
    );
  }
  const older = member(member(metadata, "stack"), "runImage");
  const names = [runImage, older].flatMap((image) => [
    asString(image?.["image"]),
    ...asStrings(image?.["mirrors"])
  ]);
  const known = names.filter((name) => name !== void 0 && name !== "");
  return {
    topLayer,
    reference: asString(runImage["reference"]),
    names: known,
    next: (top, reference, name) => {
      const renamed = known.some((one) => isSameImage(one, name)) ? {} : { image: name, mirrors: [] };
      const { image, mirrors } = { ...runImage, ...renamed };
      const next = { topLayer: top, reference, ...kept({ image, mirrors }) };
      return {
        ...metadata,
        runImage: next,
        ..."image" in renamed ? { stack: { runImage: kept({ image, mirrors }) } } : {}
      };
    }
  };
}
var kept = ({ image, mirrors }) => ({
  ...asString(image) === void 0 || image === "" ? {} : { image },
  ...asStrings(mirrors).length === 0 ? {} : { mirrors }
});
function isSameImage(one, other) {
  try {
    const [a, b] = [parseImageName(one), parseImageName(other)];
    if (a.registry !== b.registry || a.repository !== b.repository) return false;
    return a.tag === b.tag || a.digest !== void 0 || b.digest !== void 0;
  } catch {
    return false;
  }
}
function member(value, key) {
  const found = value?.[key];
  return isObject(found) ? found : void 0;
}

// src/buildpacks/rebase/compatible.ts
function checkCompatible(app, base, options) {
  const { appName, baseName, force } = options;
  const problems = isOld(app.config) ? stackProblems(app, base) : targetProblems(app, base);
  if (problems.length > 0 && (isOld(app.config) || !force)) {
    throw new UserError(`${appName} cannot be put on ${baseName}: ${problems[0]}.`, {
      fix: "Build the image anew, or name a run image of the same kind."
    });
  }
  if (app.metadata.names.some((name) => isSameImage(name, baseName))) return problems;
  const known = app.metadata.names.join(", ");
  const stranger = `the image knows its run image as ${known === "" ? "(nothing)" : known}, not as ${baseName}`;
  if (force) return [...problems, stranger];
  throw new UserError(`${appName} cannot be put on ${baseName}: ${stranger}.`, {
    fix: "Leave 'run-image' empty, or give 'force: true' when you are sure that the two fit."
  });
}
function isOld(config) {
  const defaults = isObject(config["config"]) ? config["config"] : {};
  const pair = asStrings(defaults["Env"]).find((one) => one.startsWith("CNB_PLATFORM_API="));
  const [major = 0, minor = 0] = (pair?.split("=")[1] ?? "0.0").split(".").map(Number);
  return major === 0 && minor < 12;
}
function targetProblems({ config, labels }, base) {
  const problems = [];
  if (labels["io.buildpacks.rebasable"] === "false") problems.push("it was built not to be rebased");
  const target = `${base.config.os}/${base.config.architecture}`;
  const wanted = `${asString(config["os"]) ?? ""}/${asString(config["architecture"]) ?? ""}`;
  if (target !== wanted) problems.push(`it is for ${wanted} and the run image for ${target}`);
  for (const part of ["name", "version"]) {
    const label = `io.buildpacks.base.distro.${part}`;
    const other = base.config.config.labels[label] ?? "";
    if (other !== "" && other !== labels[label]) {
      problems.push(
        `it was built on ${String(labels[label] ?? "no")} (${label}) and the run image is ${other}`
      );
    }
  }
  return problems;
}
function stackProblems({ labels }, base) {
  const STACK = "io.buildpacks.stack.id";
  const [ours, theirs] = [asString(labels[STACK]) ?? "", base.config.config.labels[STACK] ?? ""];
  if (ours === "" || theirs === "" || ours !== theirs) {
    return [`it is of the stack '${ours}' and the run image of '${theirs}'`];
  }
  const MIXINS = "io.buildpacks.stack.mixins";
  const has = new Set(mixins(base.config.config.labels[MIXINS]));
  const missing = mixins(asString(labels[MIXINS])).filter((mixin) => !has.has(mixin));
  return missing.length === 0 ? [] : [`the run image lacks the mixins ${missing.join(", ")}`];
}
function mixins(label) {
  try {
    return asStrings(JSON.parse(label ?? "[]")).map((mixin) => mixin.replace(/^[^:]*:/, ""));
  } catch {
    return [];
  }
}

// src/buildpacks/rebase/rebase-image.ts
var CREATED = "1980-01-01T00:00:01Z";
function rebaseImage(app, base, options) {
  const { appName, baseName } = options;
  const manifest = parse(app.manifestBytes, appName, "manifest");
  const config = parse(app.configBytes, appName, "config");
  const labels = record(record(config, "config"), "Labels");
  const metadata = readLifecycleMetadata(labels, appName);
  const overridden = checkCompatible({ config, labels, metadata }, base, options);
  const diffIds = asStrings(record(config, "rootfs")["diff_ids"]);
  const top = diffIds.indexOf(metadata.topLayer);
  const layers = list(manifest["layers"]);
  if (top === -1 || layers.length !== diffIds.length) {
    throw new UserError(
      `${appName} does not hold the layer ${metadata.topLayer} that its label names as its run image's.`,
      {
        fix: "Build the image anew."
      }
    );
  }
  const baseConfig = parse(base.configBytes, baseName, "config");
  const newLayers = [
    ...list(parse(base.manifestBytes, baseName, "manifest")["layers"]),
    ...layers.slice(top + 1)
  ];
  const newDiffIds = [...base.config.diffIds, ...diffIds.slice(top + 1)];
  const newConfig = {
    architecture: base.config.architecture,
    created: CREATED,
    history: newDiffIds.map(() => ({ created: CREATED })),
    os: base.config.os,
    rootfs: { type: "layers", diff_ids: newDiffIds },
    config: {
      ...record(config, "config"),
      Labels: relabel(labels, record(record(baseConfig, "config"), "Labels"), metadata, base, baseName)
    },
    ...asString(baseConfig["os.version"]) === void 0 ? {} : { "os.version": baseConfig["os.version"] }
  };
  const configBytes = Buffer.from(goJson(newConfig));
  const configType = record(manifest, "config")["mediaType"];
  const configDescriptor = {
    mediaType: asString(configType) ?? "application/vnd.oci.image.config.v1+json",
    size: configBytes.byteLength,
    digest: sha256(configBytes)
  };
  const bytes = Buffer.from(
    goJson({
      schemaVersion: 2,
      mediaType: manifest["mediaType"],
      config: configDescriptor,
      layers: newLayers.map(({ mediaType, size, digest }) => ({ mediaType, size, digest }))
    })
  );
  return {
    manifest: { mediaType: asString(manifest["mediaType"]) ?? "", digest: sha256(bytes), bytes },
    config: { ...configDescriptor, bytes: configBytes },
    layers: newLayers.map(descriptor),
    baseLayers: base.config.diffIds.length,
    appLayers: diffIds.length - top - 1,
    overridden
  };
}
function relabel(labels, baseLabels, metadata, base, baseName) {
  const isBase = (name) => /^io\.buildpacks\.(base|stack)\./.test(name);
  const reference = lifecycleName({ ...parseImageName(baseName), digest: base.digest });
  const next = {
    ...Object.fromEntries(Object.entries(labels).filter(([name]) => !isBase(name))),
    ...Object.fromEntries(Object.entries(baseLabels).filter(([name]) => isBase(name))),
    [LIFECYCLE_LABEL]: goJson(metadata.next(base.config.diffIds.at(-1) ?? "", reference, baseName))
  };
  return Object.fromEntries(Object.entries(next).sort(([a], [b]) => a < b ? -1 : 1));
}
var goJson = (value) => JSON.stringify(value).replace(
  /[<>&\u2028\u2029]/g,
  (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`
);
function parse(bytes, name, what) {
  const document = parseObject(Buffer.from(bytes).toString("utf8"));
  if (document === void 0) throw new UserError(`The ${what} of ${name} is not JSON.`);
  return document;
}
var record = (value, key) => {
  const member2 = value[key];
  return isObject(member2) ? member2 : {};
};
var list = (value) => Array.isArray(value) ? value.filter(isObject) : [];
var descriptor = (layer) => ({
  mediaType: asString(layer["mediaType"]) ?? "",
  digest: asString(layer["digest"]) ?? "",
  size: Number(layer["size"])
});

// src/buildpacks/rebase/rebase-app.ts
async function rebaseApp(request, ports) {
  const { log } = ports;
  const app = (await ports.published.find([request.image])).get(request.image);
  if (app === void 0) {
    throw new UserError(`Input 'image': the repository has no image '${request.image}'.`, {
      fix: "Give a tag or a digest that is there, e.g. the output 'image' of push-ecr."
    });
  }
  const { bytes: configBytes, config } = await app.config();
  const metadata = readLifecycleMetadata(config.config.labels, app.reference);
  const baseName = request.runImage ?? metadata.names[0];
  if (baseName === void 0) {
    throw new UserError(`${app.reference} does not name its run image.`, {
      fix: "Give the input 'run-image'."
    });
  }
  const base = await ports.reader.image(baseName, config.architecture);
  log.info(`app image: ${app.reference}`);
  log.info(`run image: ${baseName}, now ${base.digest} (was ${metadata.reference ?? "unknown"})`);
  if (base.config.diffIds.at(-1) === metadata.topLayer && metadata.reference?.endsWith(base.digest) === true) {
    log.info("The image stands on this run image already.");
    return { app, baseName, base, rebased: void 0, source: void 0 };
  }
  const rebased = rebaseImage({ manifestBytes: app.manifestBytes, configBytes }, base, {
    appName: app.reference,
    baseName,
    force: request.force
  });
  for (const problem of rebased.overridden) log.warning(`Rebased by force, although ${problem}.`);
  return { app, baseName, base, rebased, source: packed(rebased, app.reference, ports.readers) };
}
function packed(image, name, readers) {
  const imageConfig = configOf(image);
  const origins = runImageOrigins(imageConfig);
  const { bytes, ...config } = image.config;
  return {
    kind: "packed",
    name: `${name}, rebased`,
    notes: [],
    imageConfig,
    manifest: image.manifest,
    config,
    layers: image.layers,
    origins,
    remote: new Set(image.layers.map((layer) => layer.digest)),
    open: (blob, start) => blob.digest === config.digest ? Readable.from([bytes.subarray(start ?? 0)], { objectMode: true }) : readFirst(origins, readers, blob, start),
    dispose: async () => {
    }
  };
}
function configOf(image) {
  const config = parseImageConfig(Buffer.from(image.config.bytes).toString("utf8"));
  if (config === void 0) throw new Error("the rebased config cannot be read back");
  return config;
}

// src/buildpacks/rebase/rebase-summary.ts
function rebaseSummary({ app, baseName, base, rebased }, result) {
  const summary = new Summary().heading(rebased === void 0 ? "Image up to date" : "Image rebased");
  if (rebased === void 0 || result === void 0) {
    return summary.table(
      ["", ""],
      [
        ["Image", code(app.reference)],
        ["Run image", code(`${baseName}@${base.digest}`)]
      ]
    ).toString();
  }
  return summary.table(
    ["", ""],
    [
      ["Image", code(result.image)],
      ["Before", code(app.reference)],
      ["Run image", code(`${baseName}@${base.digest}`)],
      ["Layers", `${rebased.baseLayers} of the run image, ${rebased.appLayers} of the app as they were`],
      ["Sent", formatBytes(result.uploadedBytes)],
      ["Time", formatSeconds(result.milliseconds)],
      ...rebased.overridden.map((problem) => ["By force", problem])
    ]
  ).paragraph("Nothing was built. Release it as any image: run-release-phase, then deploy-ecs-bluegreen.").toString();
}

// actions/rebase-image/inputs.ts
var REPOSITORY = /^(?=.{2,256}$)[a-z0-9]+(?:[._-][a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-][a-z0-9]+)*)*$/;
var IMAGE_NAME = /^[a-z0-9][\w.-]*(:\d+)?(\/[a-z0-9][a-z0-9._-]*)*(:\w[\w.-]{0,127})?(@sha256:[0-9a-f]{64})?$/;
var NAME = /^[A-Za-z0-9][\w.-]*$/;
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const image = inputs.required(
    "image",
    "Give a tag or a digest, e.g. the output 'current-image' of list-releases."
  );
  const reference = image.replace(/^[^@\s]+@/, "");
  if (image !== "" && !/^(sha256:[0-9a-f]{64}|\w[\w.-]{0,127})$/.test(reference)) {
    inputs.problem("image", `is '${image}'`, "Give a tag, sha256:\u2026 or registry/repository@sha256:\u2026.");
  }
  const region = inputs.required("aws-region", "Give the repository's region, e.g. eu-west-1.");
  if (region !== "" && !/^[a-z]{2}(-[a-z]+)+-\d$/.test(region)) {
    inputs.problem("aws-region", `is '${region}'`, "Give a region such as eu-west-1.");
  }
  const result = {
    image: reference,
    region,
    runImage: inputs.matching("run-image", IMAGE_NAME, "the name of an image, e.g. 'heroku/heroku:24'"),
    force: inputs.flag("force"),
    tags: readTags(inputs),
    role: inputs.matching(
      "role-to-assume",
      /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
      "a role's ARN, e.g. arn:aws:iam::123456789012:role/my-app-build"
    ),
    target: readTarget(inputs)
  };
  inputs.finish();
  return result;
}
function readTags(inputs) {
  const tags = [...new Set(inputs.list("tags"))];
  for (const tag of tags) {
    if (!/^\w[\w.-]{0,127}$/.test(tag)) {
      inputs.problem(
        "tags",
        `holds '${tag}', which is not a tag`,
        "Use letters, digits, _ . and -, at most 128."
      );
    }
  }
  return tags;
}
function readTarget(inputs) {
  const name = inputs.matching("repository", REPOSITORY, "an ECR repository's name without the registry");
  const app = inputs.matching("app", NAME, "the name of the app");
  const environment = inputs.matching("environment", NAME, "the name of the environment, e.g. production");
  if (name !== void 0) return { kind: "repository", name };
  if (app === void 0 || environment === void 0) {
    inputs.problem("repository", "is empty", "Give 'repository', or 'app' and 'environment'.");
  }
  return { kind: "app", app: app ?? "", environment: environment ?? "" };
}

// actions/rebase-image/main.ts
async function main(context) {
  const { log, clock, signal } = context;
  const { target, ...inputs } = parseInputs(context.inputs);
  const session = await openSession(context, inputs);
  const repository = target.kind === "repository" ? target.name : (await loadPlatform(new SsmPlatformSource(session), target.app, target.environment)).appEnvironment.repository;
  const client = ecrClient(session);
  const place = { client, region: session.region, repository, log, clock, signal };
  const ecr = new EcrImageRepository(place);
  try {
    const registryHost = () => ecr.registry();
    const readers = registryReaders({ session, own: registryHost, clock, signal });
    const rebase = await rebaseApp(inputs, {
      published: new EcrPublishedImages({ ...place, registryHost }),
      reader: new PublicImages(readerOfAll(readers)),
      readers,
      log
    });
    const { app, baseName, base, source } = rebase;
    const result = source && await log.group("Push", () => pushBlobsAndManifest(source, ecr, { ...inputs, log, clock, signal }));
    context.setOutput("rebased", String(result !== void 0));
    context.setOutput("image", result?.image ?? app.reference);
    context.setOutput("digest", result?.digest ?? app.digest);
    context.setOutput("previous-image", app.reference);
    context.setOutput("run-image", `${baseName}@${base.digest}`);
    await context.writeSummary(rebaseSummary(rebase, result));
  } finally {
    ecr.close();
  }
}
export {
  main
};
