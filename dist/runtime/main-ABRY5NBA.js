import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  EcrImageRepository,
  openRegistryImage,
  pushImage,
  registryReaders
} from "./chunk-U53RXJ3D.js";
import {
  ecrClient
} from "./chunk-CG4G2HVT.js";
import {
  pLimit
} from "./chunk-RMYCB32F.js";
import "./chunk-EQLUCDPV.js";
import {
  SsmPlatformSource,
  loadPlatform,
  openSession
} from "./chunk-QEFS43OP.js";
import "./chunk-WNRP4N6D.js";
import "./chunk-IENFU7LD.js";
import {
  DockerCli,
  errorCode,
  openOciLayout,
  readFileBytes,
  require_tar_stream,
  writeAll
} from "./chunk-6YTE7UKQ.js";
import {
  formatBytes,
  formatSeconds
} from "./chunk-SEAP5SHW.js";
import {
  Digester,
  MEDIA_TYPES,
  parseImageConfig,
  sha256,
  shortDigest
} from "./chunk-32GFJLQU.js";
import {
  asString,
  asStrings,
  isObject,
  parseImageReference
} from "./chunk-OYSAGWSP.js";
import {
  Summary,
  bold,
  code
} from "./chunk-MFDCN566.js";
import {
  Inputs
} from "./chunk-LTRBJXL7.js";
import {
  CancelledError,
  UserError
} from "./chunk-DP2ULIJL.js";
import "./chunk-54REGVYO.js";
import "./chunk-WQE3L7YI.js";
import "./chunk-37ET6RZE.js";
import "./chunk-KACGBBFU.js";
import "./chunk-SOI2QWD5.js";
import "./chunk-QHWCIPIH.js";
import {
  __toESM
} from "./chunk-5IEWUH67.js";

// src/image/image-source.ts
function describeSource(image) {
  const { architecture, os, diffIds } = image.imageConfig;
  return [
    ...image.notes,
    `image: ${image.name} (${os}/${architecture}, ${diffIds.length} layers)`,
    ...image.kind === "packed" ? [`digest: ${image.manifest.digest}`] : []
  ];
}

// src/image/open-image.ts
import { createReadStream as createReadStream2 } from "node:fs";
import { mkdir as mkdir3, mkdtemp as mkdtemp2, rename, rm as rm2, stat as stat2 } from "node:fs/promises";
import { dirname, join as join3 } from "node:path";

// src/image/docker-archive.ts
import { createReadStream } from "node:fs";
import { mkdir as mkdir2, mkdtemp, open, readFile, rm, stat } from "node:fs/promises";
import { join as join2, posix as posix2 } from "node:path";
import { pipeline as pipeline2 } from "node:stream/promises";
import { createGunzip } from "node:zlib";

// src/image/layer-packer.ts
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
var WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "./compress-worker.ts" : "./compress-worker.js",
  import.meta.url
);
var MOST_THREADS = 4;
var LayerPacker = class {
  #idle = [];
  #all = /* @__PURE__ */ new Set();
  #limit = pLimit(Math.min(MOST_THREADS, availableParallelism()));
  #closed = false;
  /** gzips `input` into `output`, hashing both sides. Throws UserError when the disk is full. */
  pack(input, output) {
    return this.#limit(() => this.#run({ input, output }));
  }
  async close() {
    this.#closed = true;
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }
  async #run(job) {
    if (this.#closed) throw new Error("the packer is closed");
    const worker = this.#idle.pop() ?? this.#start();
    const outcome = await new Promise((resolve, reject) => {
      const ended = () => reject(new Error("the compressing thread has ended"));
      worker.once("error", reject);
      worker.once("exit", ended);
      worker.once("message", (message) => {
        worker.off("error", reject);
        worker.off("exit", ended);
        resolve(message);
      });
      worker.postMessage(job);
    });
    this.#idle.push(worker);
    if (!("error" in outcome)) return outcome;
    if (outcome.code === "ENOSPC") {
      throw new UserError("The disk is full: a layer cannot be compressed.", {
        fix: "Free space on the runner: about the size of the image is needed."
      });
    }
    throw new Error(`a layer cannot be compressed: ${outcome.error}`);
  }
  #start() {
    const worker = new Worker(WORKER, {
      env: {},
      execArgv: ["--disable-warning=ExperimentalWarning"],
      resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 }
    });
    this.#all.add(worker);
    return worker;
  }
};

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
  try {
    const files = await unpackArchive(source, join2(scratch, "archive"), name);
    const image = await selectImage(files, name, options.tag);
    const bytes = await readFile(image.config);
    const config = parseImageConfig(bytes.toString("utf8"));
    if (config === void 0) throw broken(name, "its config is no image config");
    if (config.diffIds.length !== image.layers.length) {
      throw broken(
        name,
        `its config names ${config.diffIds.length} layers and it holds ${image.layers.length}`
      );
    }
    await mkdir2(join2(scratch, "packed"));
    const layers = new ArchivedLayers(
      name,
      join2(scratch, "packed"),
      new Map(config.diffIds.map((diffId, index) => [diffId, image.layers[index] ?? ""]))
    );
    const digest = sha256(bytes);
    return {
      kind: "unpacked",
      name,
      notes: [],
      imageConfig: config,
      configDigest: digest,
      config: async () => ({ mediaType: MEDIA_TYPES.ociConfig, digest, size: bytes.byteLength }),
      pack: (diffId) => layers.pack(diffId),
      open: (blob, start) => blob.digest === digest ? oneChunk(bytes.subarray(start ?? 0)) : layers.open(blob, start),
      dispose: async () => {
        await layers.close();
        await rm(scratch, { recursive: true, force: true });
      }
    };
  } catch (error) {
    await rm(scratch, { recursive: true, force: true });
    throw error;
  }
}
var ArchivedLayers = class {
  #name;
  #directory;
  #files;
  #packer = new LayerPacker();
  #packed = /* @__PURE__ */ new Map();
  /** Digest of the compressed layer -> its file. */
  #paths = /* @__PURE__ */ new Map();
  constructor(name, directory, files) {
    this.#name = name;
    this.#directory = directory;
    this.#files = files;
  }
  pack(diffId) {
    const packed = this.#packed.get(diffId) ?? this.#pack(diffId);
    this.#packed.set(diffId, packed);
    return packed;
  }
  open({ digest }, start) {
    const path = this.#paths.get(digest);
    if (path === void 0) throw new Error(`${this.#name} has no blob ${digest}`);
    return readFileBytes(path, start);
  }
  close() {
    return this.#packer.close();
  }
  async #pack(diffId) {
    const file = this.#files.get(diffId);
    if (file === void 0) throw broken(this.#name, `it has no layer ${diffId}`);
    const mediaType = MEDIA_TYPES.ociLayerGzip;
    if (await isGzip(file)) {
      const digest2 = await checkGzip(file, diffId, this.#name);
      this.#paths.set(digest2, file);
      return { mediaType, digest: digest2, size: (await stat(file)).size };
    }
    const output = join2(this.#directory, diffId.replace(":", "-"));
    const { diffId: found, digest, size } = await this.#packer.pack(file, output);
    if (found !== diffId) throw broken(this.#name, `a layer should be ${diffId} and is ${found}`);
    await rm(file, { force: true });
    this.#paths.set(digest, output);
    return { mediaType, digest, size };
  }
};
async function checkGzip(file, diffId, name) {
  const packed = new Digester();
  const plain = new Digester();
  await pipeline2(createReadStream(file), observing(packed), createGunzip(), observing(plain), drain);
  if (plain.digest() !== diffId) throw broken(name, `a layer should be ${diffId} and is ${plain.digest()}`);
  return packed.digest();
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
async function* oneChunk(bytes) {
  yield bytes;
}
var broken = (name, what) => new UserError(`${name} is broken: ${what}.`, { fix: "Save or build the image again." });

// src/image/docker-daemon.ts
async function openDockerDaemon(image, ports) {
  const name = `docker-daemon:${image}`;
  const problem = await ports.engine.problem();
  if (problem !== void 0) {
    throw new UserError(`Input 'image': no Docker engine answers for '${name}' (${problem}).`, {
      fix: "Push in the job that built the image, on a runner with Docker, or hand over an OCI layout."
    });
  }
  const found = await ports.engine.inspectImage(image);
  if (found === void 0) {
    throw new UserError(`Input 'image': the Docker engine has no image '${image}'.`, {
      fix: "Check the name with 'docker images'."
    });
  }
  let exported;
  const saved = () => {
    exported ??= openDockerArchive(ports.engine.saveImage(image), { name, temp: ports.temp });
    return exported;
  };
  return {
    kind: "unpacked",
    name,
    notes: [],
    imageConfig: found.config,
    // The image id, except with the containerd image store, whose ids are those of manifests: then no config has it.
    configDigest: found.id,
    config: async () => (await saved()).config(),
    pack: async (diffId) => (await saved()).pack(diffId),
    open: async function* (blob, start) {
      yield* (await saved()).open(blob, start);
    },
    dispose: async () => {
      const image2 = await exported?.catch(() => void 0);
      await image2?.dispose();
    }
  };
}

// src/image/open-image.ts
async function openImage(reference, ports) {
  const { temp, readers } = ports;
  switch (reference.transport) {
    case "oci":
      return openOciLayout(reference.path, { tag: reference.tag, readers });
    case "oci-archive":
      return openOciArchive(reference.path, reference.tag, ports);
    case "docker-archive": {
      const name = `docker-archive:${reference.path}`;
      return openDockerArchive(await readable(reference.path, name), { name, temp, tag: reference.tag });
    }
    case "docker-daemon":
      return openDockerDaemon(reference.name, ports);
    case "registry":
      return openRegistryImage(reference.image, readers);
  }
}
async function openOciArchive(path, tag, ports) {
  const { temp, readers } = ports;
  const name = `oci-archive:${path}`;
  const source = await readable(path, name);
  const scratch = await mkdtemp2(join3(temp, "renga-image-"));
  const dispose = () => rm2(scratch, { recursive: true, force: true });
  try {
    const layout = join3(scratch, "layout");
    for (const [at, file] of await unpackArchive(source, join3(scratch, "archive"), name)) {
      if (!/^(oci-layout|index\.json|blobs\/sha256\/[0-9a-f]{64})$/.test(at)) continue;
      await mkdir3(dirname(join3(layout, at)), { recursive: true });
      await rename(file, join3(layout, at));
    }
    return await openOciLayout(layout, { tag, name, readers, dispose });
  } catch (error) {
    await dispose();
    throw error;
  }
}
async function readable(path, name) {
  try {
    await stat2(path);
  } catch (cause) {
    throw new UserError(`Input 'image': there is no file '${path}' (${name}).`, {
      fix: "Give the path that the step before this one wrote.",
      cause
    });
  }
  return createReadStream2(path, { highWaterMark: 1 << 18 });
}

// src/image/push-summary.ts
var OUTCOMES = ["reused", "mounted", "uploaded"];
function countLayers(result) {
  const count = (outcome) => result.blobs.filter((blob) => blob.kind === "layer" && blob.outcome === outcome).length;
  return { reused: count("reused"), mounted: count("mounted"), uploaded: count("uploaded") };
}
function pushSummary(image, result) {
  const total = sum(result.blobs);
  const summary = new Summary().heading(result.existed ? "Image was in ECR already" : "Image pushed to ECR").table(
    ["", ""],
    [
      ["Image", code(result.image)],
      ["From", code(image.name)],
      ["Tags", result.tags.map(describeTag).join(", ") || "none"],
      ["Sent", `${formatBytes(result.uploadedBytes)} of ${formatBytes(total)}${share(result, total)}`],
      ["Time", formatSeconds(result.milliseconds)]
    ]
  ).heading("Layers", 3).table(
    ["", "Layers", "Bytes"],
    OUTCOMES.map((outcome) => {
      const blobs = result.blobs.filter((blob) => blob.outcome === outcome);
      return [outcome, String(countLayers(result)[outcome]), formatBytes(sum(blobs))];
    })
  ).details(`Each of the ${result.blobs.length} blobs`, (inner) => {
    inner.table(
      ["Blob", "Digest", "Size", "Outcome"],
      result.blobs.map((blob, index) => [
        blob.kind === "config" ? "config" : `layer ${index + 1}`,
        code(shortDigest(blob.descriptor.digest)),
        formatBytes(blob.descriptor.size),
        outcomeOf(blob)
      ])
    );
  });
  if (image.notes.length > 0) summary.list(image.notes.map((note) => [note]));
  return summary.paragraph("Take it away again: ", code(removeCommand(result)));
}
var outcomeOf = ({ outcome, fetched }) => outcome === "uploaded" ? bold(fetched ? "uploaded, fetched from its registry" : "uploaded") : outcome;
var describeTag = ({ tag, outcome, previous }) => `${tag} (${outcome}${previous === void 0 ? "" : ` from ${shortDigest(previous)}`})`;
var share = ({ uploadedBytes }, total) => total === 0 || uploadedBytes === total ? "" : ` (${Math.round(100 * uploadedBytes / total)} %)`;
var sum = (blobs) => blobs.reduce((bytes, { descriptor }) => bytes + descriptor.size, 0);
var removeCommand = ({ name, digest }) => `aws ecr batch-delete-image --repository-name ${name.slice(name.indexOf("/") + 1)} --image-ids imageDigest=${digest}`;

// src/image/local-reference.ts
var FORMS = "'oci:<directory>[:<tag>]', 'oci-archive:<file>', 'docker-archive:<file>', 'docker-daemon:<name>:<tag>' or '<registry>/<repository>@sha256:\u2026'";
function parseImageSource(text) {
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
      if (/^(docker:\/\/)?[\w-]+([.:][\w.-]+)+\/./.test(text)) return parseRegistryImage(text);
      throw new UserError(`'${text}' is neither an image on this machine nor one in a registry.`, {
        fix: `Give ${FORMS}.`
      });
  }
}
function parseRegistryImage(text) {
  const image = parseImageReference(text.replace(/^docker:\/\//, ""));
  if (image.digest !== void 0 || image.tag !== void 0) return { transport: "registry", image };
  throw new UserError(`'${text}' names neither a digest nor a tag.`, {
    fix: "Give <registry>/<repository>@sha256:\u2026."
  });
}
function splitTag(rest) {
  const colon = rest.lastIndexOf(":");
  if (colon <= 0 || rest.indexOf("/", colon) !== -1) return { path: rest };
  return { path: rest.slice(0, colon), tag: rest.slice(colon + 1) };
}

// actions/push-ecr/inputs.ts
var REPOSITORY = /^(?=.{2,256}$)[a-z0-9]+(?:[._-][a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-][a-z0-9]+)*)*$/;
var ROLE = /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
var ROLE_FORM = "a role's ARN, e.g. arn:aws:iam::123456789012:role/my-app-build";
var TAG = /^\w[\w.-]{0,127}$/;
var NAME = /^[A-Za-z0-9][\w.-]*$/;
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const image = readImage(inputs);
  const region = inputs.required("aws-region", "Give the repository's region, e.g. eu-west-1.");
  if (region !== "" && !/^[a-z]{2}(-[a-z]+)+-\d$/.test(region)) {
    inputs.problem("aws-region", `is '${region}'`, "Give a region such as eu-west-1.");
  }
  const role = inputs.matching("role-to-assume", ROLE, ROLE_FORM);
  const sourceRole = inputs.matching("source-role-to-assume", ROLE, ROLE_FORM);
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
  const previous = inputs.matching(
    "previous-image",
    /^(sha256:[0-9a-f]{64}|\w[\w.-]{0,127})$/,
    "a tag or a digest (sha256:\u2026) of an image in the repository"
  );
  const mountFrom = inputs.list("mount-from");
  for (const name of mountFrom) {
    if (!REPOSITORY.test(name))
      inputs.problem("mount-from", `holds '${name}'`, "Give ECR repositories' names without the registry.");
  }
  inputs.finish();
  return { image, region, role, sourceRole, target, tags, previous, mountFrom };
}
function readImage(inputs) {
  const text = inputs.required(
    "image",
    "Give the output 'image' of the build, e.g. docker-daemon:my-app:latest."
  );
  try {
    if (text !== "") return parseImageSource(text);
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
  const { target, ...inputs } = parseInputs(context.inputs);
  const session = await openSession(context, inputs);
  const repository = target.kind === "repository" ? target.name : (await loadPlatform(new SsmPlatformSource(session), target.app, target.environment)).appEnvironment.repository;
  const ports = { region: session.region, repository, log, clock, signal };
  const ecr = new EcrImageRepository({ client: ecrClient(session), ...ports });
  try {
    const source = inputs.sourceRole === void 0 ? session : await openSession(context, { region: inputs.region, role: inputs.sourceRole });
    const readers = registryReaders({ session: source, own: () => ecr.registry(), clock, signal });
    const engine = new DockerCli({ env: context.env, log, clock, signal });
    const image = await log.group("Image", () => openImage(inputs.image, { temp: run.temp, engine, readers }));
    try {
      for (const line of describeSource(image)) log.info(line);
      const result = await log.group("Push", () => pushImage(image, ecr, { ...inputs, log, clock, signal }));
      const layers = countLayers(result);
      context.setOutput("image", result.image);
      context.setOutput("digest", result.digest);
      context.setOutput("repository", result.name);
      context.setOutput("tags", result.tags.map(({ tag }) => tag).join(","));
      context.setOutput("uploaded-bytes", String(result.uploadedBytes));
      context.setOutput("layers-uploaded", String(layers.uploaded));
      context.setOutput("layers-mounted", String(layers.mounted));
      context.setOutput("layers-reused", String(layers.reused));
      await context.writeSummary(pushSummary(image, result).toString());
    } finally {
      await image.dispose();
    }
  } finally {
    ecr.close();
  }
}
export {
  main
};
