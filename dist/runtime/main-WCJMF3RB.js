import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  ecrClient
} from "./chunk-QFKNXRIV.js";
import {
  SsmPlatformSource,
  TagTakenError,
  loadPlatform,
  openEcrRepository,
  openSession,
  pLimit
} from "./chunk-HFMODZOG.js";
import "./chunk-WNRP4N6D.js";
import {
  DockerCli,
  OciLayoutWriter,
  errorCode,
  formatBytes,
  formatSeconds,
  openOciLayout,
  require_tar_stream,
  writeAll
} from "./chunk-U5BXGV6B.js";
import {
  Digester,
  Inputs,
  Summary,
  asString,
  asStrings,
  code,
  isObject,
  parseImageConfig,
  shortDigest
} from "./chunk-UISPPMJX.js";
import {
  CancelledError,
  UserError
} from "./chunk-DP2ULIJL.js";
import "./chunk-WQE3L7YI.js";
import "./chunk-IENFU7LD.js";
import "./chunk-54REGVYO.js";
import "./chunk-37ET6RZE.js";
import "./chunk-KACGBBFU.js";
import "./chunk-SOI2QWD5.js";
import "./chunk-QHWCIPIH.js";
import {
  __toESM
} from "./chunk-5IEWUH67.js";

// src/image/describe-image.ts
function describeImage(image) {
  const { architecture, os } = image.imageConfig;
  const bytes = image.layers.reduce((sum, layer) => sum + layer.size, 0);
  return [
    ...image.notes,
    `image: ${image.name} (${os}/${architecture})`,
    `digest: ${image.manifest.digest}`,
    `layers: ${image.layers.length} (${formatBytes(bytes)} compressed)`
  ];
}

// src/image/open-local-image.ts
import { createReadStream as createReadStream2 } from "node:fs";
import { mkdir as mkdir2, mkdtemp as mkdtemp2, rename, rm as rm2, stat } from "node:fs/promises";
import { dirname, join as join3 } from "node:path";

// src/image/docker-archive.ts
import { createReadStream } from "node:fs";
import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join as join2, posix as posix2 } from "node:path";
import { pipeline as pipeline2 } from "node:stream/promises";
import { createGunzip } from "node:zlib";

// src/image/unpack-archive.ts
var import_tar_stream = __toESM(require_tar_stream(), 1);
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, posix } from "node:path";
import { pipeline } from "node:stream/promises";
async function unpackArchive(source, directory, name) {
  const files = /* @__PURE__ */ new Map();
  const links = /* @__PURE__ */ new Map();
  const archive = (0, import_tar_stream.extract)();
  const fed = feed(source, archive);
  fed.catch(() => {
  });
  try {
    for await (const entry of archive) {
      const { header } = entry;
      const at = posix.normalize(header.name).replace(/^\/+/, "");
      if (header.type === "symlink") links.set(at, posix.join(posix.dirname(at), header.linkname));
      else if (header.type === "link") links.set(at, posix.normalize(header.linkname));
      if (header.type === "file") {
        const path = join(directory, String(files.size));
        await mkdir(directory, { recursive: true });
        await pipeline(bytesOf(entry), createWriteStream(path));
        files.set(at, path);
      } else {
        entry.resume();
      }
    }
    await fed;
  } catch (cause) {
    archive.destroy();
    const reason = await fed.then(
      () => void 0,
      (error) => error
    );
    if (reason instanceof UserError || reason instanceof CancelledError) throw reason;
    if (errorCode(cause) === "ENOSPC") {
      throw new UserError(`The disk is full: ${name} cannot be unpacked.`, {
        fix: "Free space on the runner.",
        cause
      });
    }
    throw new UserError(`${name} is not a whole tar archive.`, { fix: "Make the archive again.", cause });
  }
  for (const [at, target] of links) {
    const path = files.get(target);
    if (path !== void 0) files.set(at, path);
  }
  return files;
}
async function feed(source, archive) {
  try {
    if (await writeAll(source, archive)) archive.end(void 0);
  } catch (error) {
    archive.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}
async function* bytesOf(entry) {
  for await (const chunk of entry) {
    if (chunk instanceof Uint8Array) yield chunk;
  }
}

// src/image/docker-archive.ts
async function openDockerArchive(source, options) {
  const { name } = options;
  const scratch = await mkdtemp(join2(options.temp, "renga-image-"));
  const dispose = () => rm(scratch, { recursive: true, force: true });
  try {
    const files = await unpackArchive(source, join2(scratch, "archive"), name);
    const image = await selectImage(files, name, options.tag);
    const configBytes = await readFile(image.config);
    const config = parseImageConfig(configBytes.toString("utf8"));
    if (config === void 0) throw broken(name, "its config is no image config");
    if (config.diffIds.length !== image.layers.length) {
      throw broken(
        name,
        `its config names ${config.diffIds.length} layers and it holds ${image.layers.length}`
      );
    }
    const writer = await OciLayoutWriter.create(join2(scratch, "layout"));
    const layers = await packLayers(writer, image.layers, config.diffIds, name);
    await rm(join2(scratch, "archive"), { recursive: true, force: true });
    await writer.finish(configBytes, layers);
    return await openOciLayout(writer.directory, { name, dispose });
  } catch (error) {
    await dispose();
    throw error;
  }
}
async function packLayers(writer, files, diffIds, name) {
  const limit = pLimit(Math.min(4, availableParallelism()));
  const packed = /* @__PURE__ */ new Map();
  return Promise.all(
    files.map((file, index) => {
      const diffId = diffIds[index] ?? "";
      const known = packed.get(diffId) ?? limit(() => packLayer(writer, file, diffId, name));
      packed.set(diffId, known);
      return known;
    })
  );
}
async function packLayer(writer, file, diffId, name) {
  if (await isGzip(file)) {
    const packed = new Digester();
    const plain = new Digester();
    await pipeline2(createReadStream(file), observing(packed), createGunzip(), observing(plain), drain);
    if (plain.digest() !== diffId) throw broken(name, `a layer should be ${diffId} and is ${plain.digest()}`);
    return writer.adoptLayer(file, packed.digest());
  }
  const { descriptor, diffId: found } = await writer.addLayer(
    createReadStream(file, { highWaterMark: 1 << 18 })
  );
  if (found !== diffId) throw broken(name, `a layer should be ${diffId} and is ${found}`);
  return descriptor;
}
async function selectImage(files, name, tag) {
  const path = files.get("manifest.json");
  if (path === void 0) throw broken(name, "it has no manifest.json, so it was not written by docker save");
  const images = parseList(await readFile(path, "utf8"));
  const tagged = tag === void 0 ? images : images.filter((image2) => asStrings(image2["RepoTags"]).some((ref) => ref.endsWith(`:${tag}`)));
  const [image, ...others] = tagged;
  if (image === void 0) {
    const known = images.flatMap((one) => asStrings(one["RepoTags"])).join(", ");
    throw new UserError(`${name} holds no such image${known === "" ? "" : ` (it has: ${known})`}.`, {
      fix: "Leave the tag out or give one that is there."
    });
  }
  if (others.length > 0) {
    throw new UserError(`${name} holds ${tagged.length} images.`, {
      fix: "Save one image only, or name it by its tag."
    });
  }
  const find = (at) => {
    const file = files.get(posix2.normalize(at));
    if (file === void 0) throw broken(name, `it lacks the file ${at}`);
    return file;
  };
  return { config: find(asString(image["Config"]) ?? ""), layers: asStrings(image["Layers"]).map(find) };
}
function parseList(text) {
  try {
    const value = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isObject) : [];
  } catch {
    return [];
  }
}
async function isGzip(file) {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 31 && buffer[1] === 139;
  } finally {
    await handle.close();
  }
}
var observing = (digester) => async function* (source) {
  for await (const chunk of source) {
    digester.update(chunk);
    yield chunk;
  }
};
async function drain(source) {
  for await (const _chunk of source) {
  }
}
var broken = (name, what) => new UserError(`${name} is broken: ${what}.`, { fix: "Save or build the image again." });

// src/image/open-local-image.ts
async function openLocalImage(reference, ports) {
  const { temp } = ports;
  switch (reference.transport) {
    case "oci":
      return openOciLayout(reference.path, { tag: reference.tag });
    case "oci-archive":
      return openOciArchive(reference.path, reference.tag, temp);
    case "docker-archive": {
      const name = `docker-archive:${reference.path}`;
      return openDockerArchive(await readable(reference.path, name), { name, temp, tag: reference.tag });
    }
    case "docker-daemon": {
      const problem = await ports.engine.problem();
      if (problem !== void 0) {
        throw new UserError(
          `Input 'image': no Docker engine answers for 'docker-daemon:${reference.name}' (${problem}).`,
          {
            fix: "Push in the job that built the image, on a runner with Docker, or hand over an OCI layout."
          }
        );
      }
      return openDockerArchive(ports.engine.saveImage(reference.name), {
        name: `docker-daemon:${reference.name}`,
        temp
      });
    }
  }
}
async function openOciArchive(path, tag, temp) {
  const name = `oci-archive:${path}`;
  const source = await readable(path, name);
  const scratch = await mkdtemp2(join3(temp, "renga-image-"));
  const dispose = () => rm2(scratch, { recursive: true, force: true });
  try {
    const layout = join3(scratch, "layout");
    for (const [at, file] of await unpackArchive(source, join3(scratch, "archive"), name)) {
      if (!/^(oci-layout|index\.json|blobs\/sha256\/[0-9a-f]{64})$/.test(at)) continue;
      await mkdir2(dirname(join3(layout, at)), { recursive: true });
      await rename(file, join3(layout, at));
    }
    return await openOciLayout(layout, { tag, name, dispose });
  } catch (error) {
    await dispose();
    throw error;
  }
}
async function readable(path, name) {
  try {
    await stat(path);
  } catch (cause) {
    throw new UserError(`Input 'image': there is no file '${path}' (${name}).`, {
      fix: "Give the path that the step before this one wrote.",
      cause
    });
  }
  return createReadStream2(path, { highWaterMark: 1 << 18 });
}

// src/image/plan-push.ts
function distinctBlobs(image) {
  return [...new Map([...image.layers, image.config].map((blob) => [blob.digest, blob])).values()];
}
function planBlobs(image, available) {
  return distinctBlobs(image).map((descriptor) => ({
    descriptor,
    kind: descriptor.digest === image.config.digest ? "config" : "layer",
    outcome: available.has(descriptor.digest) ? "reused" : "uploaded"
  }));
}
function planTags(digest, tags, existing) {
  const plans = [...new Set(tags)].map((tag) => {
    const previous = existing.get(tag);
    if (previous === void 0) return { tag, outcome: "created" };
    return previous === digest ? { tag, outcome: "unchanged" } : { tag, outcome: "moved", previous };
  });
  return [
    ...plans.filter((plan) => plan.outcome !== "moved"),
    ...plans.filter((plan) => plan.outcome === "moved")
  ];
}

// src/image/upload-progress.ts
var INTERVAL_MS = 5e3;
var UploadProgress = class {
  #total;
  #log;
  #clock;
  #started;
  #sent = 0;
  #said;
  constructor(blobs, log, clock) {
    this.#total = blobs.reduce((sum, blob) => sum + blob.size, 0);
    this.#log = log;
    this.#clock = clock;
    this.#started = clock.now();
    this.#said = this.#started;
  }
  /** Negative when a try is given up and its bytes will be sent again. */
  add(bytes) {
    this.#sent += bytes;
    if (this.#clock.now() - this.#said < INTERVAL_MS) return;
    this.#said = this.#clock.now();
    const elapsed = this.#said - this.#started;
    const left = this.#sent === 0 ? void 0 : (this.#total - this.#sent) * elapsed / this.#sent;
    this.#log.info(`${this.#share()}${left === void 0 ? "" : `, about ${formatSeconds(left)} left`}`);
  }
  done(blob) {
    this.#log.info(`${shortDigest(blob.digest)} ${formatBytes(blob.size)} sent; ${this.#share()}`);
  }
  #share() {
    return `${formatBytes(this.#sent)} of ${formatBytes(this.#total)} after ${formatSeconds(this.#clock.now() - this.#started)}`;
  }
};

// src/image/verified.ts
async function* verified(image, blob, signal) {
  const digester = new Digester();
  let held;
  for await (const chunk of image.open(blob)) {
    signal.throwIfAborted();
    digester.update(chunk);
    if (held !== void 0) yield held;
    held = chunk;
  }
  if (digester.size !== blob.size || digester.digest() !== blob.digest) {
    throw new UserError(
      `${image.name} is broken: the blob ${blob.digest} (${blob.size} bytes) really has ${digester.size} bytes and the digest ${digester.digest()}. No manifest was published.`,
      { fix: "Build the image again." }
    );
  }
  if (held !== void 0) yield held;
}

// src/image/push.ts
var PARALLEL_UPLOADS = 8;
async function pushImage(image, repository, options) {
  const { log, clock, signal } = options;
  const started = clock.now();
  const { digest } = image.manifest;
  const found = await repository.find({ digest, tags: options.tags });
  const tags = planTags(digest, options.tags, found.tags);
  const blobs = found.hasDigest ? planBlobs(image, new Set(distinctBlobs(image).map((blob) => blob.digest))) : planBlobs(image, await repository.availableBlobs(distinctBlobs(image).map((blob) => blob.digest)));
  const missing = blobs.filter((blob) => blob.outcome === "uploaded").map((blob) => blob.descriptor);
  const uploadedBytes = missing.reduce((sum, blob) => sum + blob.size, 0);
  log.info(
    found.hasDigest ? `${shortDigest(digest)} is in ${repository.name} already; nothing is sent.` : `${blobs.length - missing.length} of ${blobs.length} blobs are in ${repository.name} already; ${missing.length} are sent (${formatBytes(uploadedBytes)}).`
  );
  await uploadBlobs(image, repository, missing, { log, clock, signal });
  if (!found.hasDigest) await repository.putManifest(image.manifest);
  for (const plan of tags) {
    signal.throwIfAborted();
    if (plan.outcome !== "unchanged") await putTag(image, repository, plan);
    log.info(
      `tag ${plan.tag}: ${plan.outcome}${plan.previous === void 0 ? "" : ` (was ${shortDigest(plan.previous)})`}`
    );
  }
  const milliseconds = clock.now() - started;
  log.info(`Pushed ${repository.name}@${digest} in ${formatSeconds(milliseconds)}.`);
  return {
    digest,
    blobs,
    tags: tags.map(({ tag, outcome }) => ({ tag, outcome })),
    existed: found.hasDigest,
    uploadedBytes,
    milliseconds
  };
}
async function uploadBlobs(image, repository, missing, options) {
  const progress = new UploadProgress(missing, options.log, options.clock);
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const limit = pLimit(PARALLEL_UPLOADS);
  const queue = [...missing].sort((a, b) => b.size - a.size);
  const uploads = queue.map(
    (blob) => limit(async () => {
      signal.throwIfAborted();
      try {
        await repository.uploadBlob(
          blob,
          () => verified(image, blob, signal),
          (bytes) => progress.add(bytes)
        );
      } catch (error) {
        stop.abort(error);
        throw error;
      }
      progress.done(blob);
    })
  );
  const failed = (await Promise.allSettled(uploads)).some((upload) => upload.status === "rejected");
  options.signal.throwIfAborted();
  if (failed) throw stop.signal.reason;
}
async function putTag(image, repository, plan) {
  try {
    await repository.putManifest(image.manifest, plan.tag);
  } catch (error) {
    if (!(error instanceof TagTakenError)) throw error;
    const { digest } = image.manifest;
    const taken = plan.previous ?? (await repository.find({ digest, tags: [plan.tag] })).tags.get(plan.tag);
    if (taken === digest) return;
    throw new UserError(
      `Input 'tags': the tag '${plan.tag}' in ${repository.name} is immutable and names ${taken ?? "another image"}; this image is ${digest}.`,
      {
        fix: `Use another tag, deploy by digest (${repository.name}@${digest} is in the repository), or add '${plan.tag}' to the repository's tag immutability exclusions.`,
        cause: error
      }
    );
  }
}

// src/image/push-summary.ts
function countLayers(result) {
  const layers = result.blobs.filter((blob) => blob.kind === "layer");
  const uploaded = layers.filter((layer) => layer.outcome === "uploaded").length;
  return { uploaded, reused: layers.length - uploaded };
}
function pushSummary(repository, image, result) {
  const total = result.blobs.reduce((sum, blob) => sum + blob.descriptor.size, 0);
  return new Summary().heading(result.existed ? "Image was in ECR already" : "Image pushed to ECR").table(
    ["", ""],
    [
      ["Image", code(`${repository}@${result.digest}`)],
      ["From", code(image.name)],
      ["Tags", result.tags.map(({ tag, outcome }) => `${tag} (${outcome})`).join(", ") || "none"],
      ["Sent", `${formatBytes(result.uploadedBytes)} of ${formatBytes(total)}`],
      ["Time", formatSeconds(result.milliseconds)]
    ]
  ).heading("Layers", 3).table(
    ["Blob", "Digest", "Size", ""],
    result.blobs.map((blob, index) => [
      blob.kind === "config" ? "config" : `layer ${index + 1}`,
      code(shortDigest(blob.descriptor.digest)),
      formatBytes(blob.descriptor.size),
      blob.outcome
    ])
  ).paragraph("Take it away again: ", code(removeCommand(repository, result.digest))).toString();
}
var removeCommand = (repository, digest) => `aws ecr batch-delete-image --repository-name ${repository.slice(repository.indexOf("/") + 1)} --image-ids imageDigest=${digest}`;

// src/image/local-reference.ts
var FORMS = "'oci:<directory>[:<tag>]', 'oci-archive:<file>', 'docker-archive:<file>' or 'docker-daemon:<name>:<tag>'";
function parseLocalImage(text) {
  const colon = text.indexOf(":");
  const transport = colon === -1 ? "" : text.slice(0, colon);
  const rest = text.slice(colon + 1);
  switch (transport) {
    case "oci":
    case "oci-archive":
    case "docker-archive": {
      const { path, tag } = splitTag(rest);
      if (path === "") throw new UserError(`'${text}' names no path.`, { fix: `Give ${FORMS}.` });
      return { transport, path, ...tag === void 0 ? {} : { tag } };
    }
    case "docker-daemon":
      if (!/^[\w][\w./:@-]*$/.test(rest)) {
        throw new UserError(`'${rest}' is not the name of an image in the Docker daemon.`, {
          fix: "Give 'docker-daemon:<name>:<tag>', as 'docker images' shows it."
        });
      }
      return { transport, name: rest };
    default:
      if (/^[\w.-]+(:\d+)?\/.+@sha256:/.test(text)) {
        throw new UserError(
          `'${text}' is in a registry; copying from registry to registry is not supported yet.`,
          {
            fix: `Pull it first ('docker pull') and give ${FORMS}.`
          }
        );
      }
      throw new UserError(`'${text}' is not an image on this machine.`, { fix: `Give ${FORMS}.` });
  }
}
function splitTag(rest) {
  const colon = rest.lastIndexOf(":");
  if (colon <= 0 || rest.indexOf("/", colon) !== -1) return { path: rest };
  return { path: rest.slice(0, colon), tag: rest.slice(colon + 1) };
}

// actions/push-ecr/inputs.ts
var REPOSITORY = /^(?=.{2,256}$)[a-z0-9]+(?:[._-][a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-][a-z0-9]+)*)*$/;
var TAG = /^\w[\w.-]{0,127}$/;
var NAME = /^[A-Za-z0-9][\w.-]*$/;
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const image = readImage(inputs);
  const region = inputs.required("aws-region", "Give the repository's region, e.g. eu-west-1.");
  if (region !== "" && !/^[a-z]{2}(-[a-z]+)+-\d$/.test(region)) {
    inputs.problem("aws-region", `is '${region}'`, "Give a region such as eu-west-1.");
  }
  const role = inputs.matching(
    "role-to-assume",
    /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    "a role's ARN, e.g. arn:aws:iam::123456789012:role/my-app-build"
  );
  const target = readTarget(inputs);
  const tags = [...new Set(inputs.list("tags"))];
  for (const tag of tags) {
    if (!TAG.test(tag)) {
      inputs.problem(
        "tags",
        `holds '${tag}', which is not a tag`,
        "Use letters, digits, _ . and -, at most 128."
      );
    }
  }
  inputs.finish();
  return { image, region, role, target, tags };
}
function readImage(inputs) {
  const text = inputs.required(
    "image",
    "Give the output 'image' of the build, e.g. docker-daemon:my-app:latest."
  );
  try {
    if (text !== "") return parseLocalImage(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    inputs.problem("image", `cannot be used: ${error.message.replace(/\.$/, "")}`);
  }
  return { transport: "oci", path: "" };
}
function readTarget(inputs) {
  const name = inputs.matching(
    "repository",
    REPOSITORY,
    "an ECR repository's name without the registry, e.g. my-app"
  );
  const app = inputs.matching("app", NAME, "the name of the app");
  const environment = inputs.matching("environment", NAME, "the name of the environment, e.g. production");
  if (name !== void 0) return { kind: "repository", name };
  if (app === void 0) {
    inputs.problem(
      "repository",
      "is empty, and so is 'app'",
      "Give 'repository', or 'app' and 'environment'."
    );
  } else if (environment === void 0) {
    inputs.problem("environment", "is empty, and 'app' needs it", "Give the environment, or 'repository'.");
  }
  return { kind: "app", app: app ?? "", environment: environment ?? "" };
}

// actions/push-ecr/main.ts
async function main(context) {
  const { log, clock, run, signal } = context;
  const inputs = parseInputs(context.inputs);
  const image = await log.group(
    "Image",
    () => openLocalImage(inputs.image, {
      temp: run.temp,
      engine: new DockerCli({ env: context.env, log, clock, signal })
    })
  );
  try {
    for (const line of describeImage(image)) log.info(line);
    const session = await openSession(context, { region: inputs.region, role: inputs.role });
    const repositoryName = inputs.target.kind === "repository" ? inputs.target.name : (await loadPlatform(new SsmPlatformSource(session), inputs.target.app, inputs.target.environment)).appEnvironment.repository;
    const repository = await openEcrRepository({
      client: ecrClient(session),
      region: session.region,
      repository: repositoryName,
      log,
      clock,
      signal
    });
    try {
      const result = await log.group(
        "Push",
        () => pushImage(image, repository, { tags: inputs.tags, log, clock, signal })
      );
      const layers = countLayers(result);
      context.setOutput("image", `${repository.name}@${result.digest}`);
      context.setOutput("digest", result.digest);
      context.setOutput("repository", repository.name);
      context.setOutput("tags", result.tags.map(({ tag }) => tag).join(","));
      context.setOutput("uploaded-bytes", String(result.uploadedBytes));
      context.setOutput("layers-uploaded", String(layers.uploaded));
      context.setOutput("layers-reused", String(layers.reused));
      await context.writeSummary(pushSummary(repository.name, image, result));
    } finally {
      repository.close();
    }
  } finally {
    await image.dispose();
  }
}
export {
  main
};
