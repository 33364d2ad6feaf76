import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  openRegistryImage
} from "./chunk-RALBN2VS.js";
import {
  publish,
  pushBlobsAndManifest,
  registryReaders
} from "./chunk-26WY4JTL.js";
import {
  DockerCli,
  openDockerArchive,
  openDockerDaemon,
  openOciLayout,
  unpackArchive
} from "./chunk-MZFDJPK4.js";
import "./chunk-5676JOYF.js";
import "./chunk-JYKMNJWC.js";
import {
  formatBytes,
  formatSeconds
} from "./chunk-CJZ7GNMG.js";
import {
  ecrClient
} from "./chunk-53IKCGF3.js";
import {
  RELEASE_TAG_PREFIX
} from "./chunk-VFKHYRG5.js";
import {
  EcrImageRepository
} from "./chunk-C7ZPKAYB.js";
import "./chunk-3OZHW76Z.js";
import {
  CreateRepository$,
  DescribeImageScanFindings$,
  GetLifecyclePolicy$,
  MEDIA_TYPES,
  PutLifecyclePolicy$,
  RepositoryMissingError,
  _ep0,
  _mw0,
  command,
  sha256,
  shortDigest
} from "./chunk-O36M54J5.js";
import {
  isObject,
  parseImageReference,
  parseObject
} from "./chunk-R7FN3TH4.js";
import {
  openSession
} from "./chunk-UT7BG3ZA.js";
import {
  explaining,
  isAwsError
} from "./chunk-3SIKKK2Z.js";
import "./chunk-63FUU2LW.js";
import {
  Summary,
  bold,
  code,
  link
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

// node_modules/@aws-sdk/client-ecr/dist-es/commands/CreateRepositoryCommand.js
var CreateRepositoryCommand=class extends command(_ep0,_mw0,"CreateRepository",CreateRepository$){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/DescribeImageScanFindingsCommand.js
var DescribeImageScanFindingsCommand=class extends command(_ep0,_mw0,"DescribeImageScanFindings",DescribeImageScanFindings$){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/GetLifecyclePolicyCommand.js
var GetLifecyclePolicyCommand=class extends command(_ep0,_mw0,"GetLifecyclePolicy",GetLifecyclePolicy$){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/PutLifecyclePolicyCommand.js
var PutLifecyclePolicyCommand=class extends command(_ep0,_mw0,"PutLifecyclePolicy",PutLifecyclePolicy$){};
// src/aws/ecr/image-scanner.ts
var SHOWN = 20;
var RANK = ["CRITICAL", "HIGH", "MEDIUM", "LOW"];
var HOPELESS = /^(FAILED|FINDINGS_UNAVAILABLE|IMAGE_ARCHIVED|LIMIT_EXCEEDED|SCAN_ELIGIBILITY_EXPIRED|UNSUPPORTED_IMAGE)$/;
var EcrImageScanner = class {
  #client;
  #repository;
  #region;
  #signal;
  constructor(options) {
    this.#client = options.client;
    this.#repository = options.repository;
    this.#region = options.region;
    this.#signal = options.signal;
  }
  report(digest) {
    const where = `repository '${this.#repository}' in ${this.#region}`;
    return explaining("ecr:DescribeImageScanFindings", where, async () => {
      try {
        const answer = await this.#client.send(
          new DescribeImageScanFindingsCommand({
            repositoryName: this.#repository,
            imageId: { imageDigest: digest },
            maxResults: 1e3
          }),
          { abortSignal: this.#signal }
        );
        return readScan(answer);
      } catch (error) {
        if (isAwsError(error, "ScanNotFoundException")) return { state: "pending", reason: "no scan yet" };
        throw error;
      }
    });
  }
};
function readScan({
  imageScanStatus,
  imageScanFindings
}) {
  const status = imageScanStatus?.status ?? "unknown";
  const { description } = imageScanStatus ?? {};
  const reason = description === void 0 || description === "" ? status : `${status}: ${description}`;
  if (HOPELESS.test(status)) return { state: "unavailable", reason };
  if (imageScanFindings === void 0 || status === "PENDING" || status === "IN_PROGRESS")
    return { state: "pending", reason };
  const { enhancedFindings, findings = [], findingSeverityCounts } = imageScanFindings;
  const read = enhancedFindings === void 0 ? findings.map(basic) : enhancedFindings.map(enhanced);
  const rank = (severity) => RANK.includes(severity) ? RANK.indexOf(severity) : RANK.length;
  return {
    state: "done",
    kind: enhancedFindings === void 0 ? "basic" : "enhanced",
    counts: findingSeverityCounts ?? countOf(read),
    findings: [...read].sort((a, b) => rank(a.severity) - rank(b.severity)).slice(0, SHOWN)
  };
}
function basic({ name, severity, uri, attributes = [] }) {
  const attribute = (key) => attributes.find((one) => one.key === key)?.value;
  const [pack, version] = [attribute("package_name"), attribute("package_version")];
  return {
    name: name ?? "unnamed",
    severity: severity ?? "UNDEFINED",
    where: pack === void 0 ? void 0 : [pack, version].filter((part) => part !== void 0).join(" "),
    fixedIn: void 0,
    url: uri
  };
}
function enhanced({
  title,
  severity,
  packageVulnerabilityDetails: details
}) {
  const [affected] = details?.vulnerablePackages ?? [];
  const where = [affected?.name, affected?.version].filter((part) => part !== void 0).join(" ");
  return {
    name: details?.vulnerabilityId ?? title ?? "unnamed",
    severity: severity ?? "UNTRIAGED",
    where: where === "" ? void 0 : where,
    fixedIn: affected?.fixedInVersion,
    url: details?.sourceUrl
  };
}
function countOf(findings) {
  const counts = {};
  for (const { severity } of findings) counts[severity] = (counts[severity] ?? 0) + 1;
  return counts;
}

// src/aws/ecr/repository-creator.ts
var EcrRepositoryCreator = class {
  #client;
  #repository;
  #where;
  #signal;
  constructor(options) {
    this.#client = options.client;
    this.#repository = options.repository;
    this.#where = `repository '${options.repository}' in ${options.region}`;
    this.#signal = options.signal;
  }
  /** https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html: filters come with _WITH_EXCLUSION only. */
  async create({ immutableTags, mutableTags, scanOnPush }) {
    const excluded = immutableTags && mutableTags.length > 0;
    await explaining("ecr:CreateRepository", this.#where, async () => {
      try {
        await this.#client.send(
          new CreateRepositoryCommand({
            repositoryName: this.#repository,
            imageTagMutability: immutableTags ? excluded ? "IMMUTABLE_WITH_EXCLUSION" : "IMMUTABLE" : "MUTABLE",
            ...excluded ? {
              imageTagMutabilityExclusionFilters: mutableTags.map((filter) => ({
                filter,
                filterType: "WILDCARD"
              }))
            } : {},
            imageScanningConfiguration: { scanOnPush }
          }),
          { abortSignal: this.#signal }
        );
      } catch (error) {
        if (!isAwsError(error, "RepositoryAlreadyExistsException")) throw error;
      }
    });
  }
  async ensurePolicy(lifecyclePolicyText) {
    const repositoryName = this.#repository;
    const options = { abortSignal: this.#signal };
    const exists = await explaining("ecr:GetLifecyclePolicy", this.#where, async () => {
      try {
        await this.#client.send(new GetLifecyclePolicyCommand({ repositoryName }), options);
        return true;
      } catch (error) {
        if (isAwsError(error, "LifecyclePolicyNotFoundException")) return false;
        throw error;
      }
    });
    if (exists) return;
    await explaining(
      "ecr:PutLifecyclePolicy",
      this.#where,
      () => this.#client.send(new PutLifecyclePolicyCommand({ repositoryName, lifecyclePolicyText }), options)
    );
  }
};

// src/image/oci/image-source.ts
function describeSource(image) {
  const { architecture, os, diffIds } = image.imageConfig;
  return [
    ...image.notes,
    `image: ${image.name} (${os}/${architecture}, ${diffIds.length} layers)`,
    ...image.kind === "packed" ? [`digest: ${image.manifest.digest}`] : []
  ];
}

// src/image/referrers/attachments.ts
var EMPTY = Buffer.from("{}");
function asReferrer(attachment, subject, architecture) {
  const config = descriptor("application/vnd.oci.empty.v1+json", EMPTY);
  const layers = attachment.files.map(({ title, bytes: bytes2 }) => ({
    ...descriptor(attachment.type, bytes2),
    annotations: { "org.opencontainers.image.title": title }
  }));
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MEDIA_TYPES.ociManifest,
      artifactType: attachment.type,
      config,
      layers,
      subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.bytes.byteLength },
      ...Object.keys(attachment.annotations).length === 0 ? {} : { annotations: attachment.annotations }
    })
  );
  const content = new Map([
    [config.digest, EMPTY],
    ...attachment.files.map((file) => [sha256(file.bytes), file.bytes])
  ]);
  return {
    kind: "packed",
    name: attachment.type,
    notes: [],
    imageConfig: {
      architecture,
      os: "linux",
      config: { env: [], entrypoint: [], cmd: [], labels: {} },
      diffIds: []
    },
    manifest: { mediaType: MEDIA_TYPES.ociManifest, digest: sha256(bytes), bytes },
    config,
    layers,
    origins: [],
    remote: /* @__PURE__ */ new Set(),
    open: async function* (blob, start = 0) {
      yield (content.get(blob.digest) ?? EMPTY).subarray(start);
    },
    dispose: async () => {
    }
  };
}
var descriptor = (mediaType, bytes) => ({
  mediaType,
  digest: sha256(bytes),
  size: bytes.byteLength
});

// src/image/push/lifecycle-policy.ts
var MOST_IMAGES = 1e5;
var UNTAGGED_DAYS = 14;
function releaseLifecyclePolicy(days) {
  const expire = { type: "expire" };
  const rules = [
    {
      rulePriority: 1,
      description: "What a release uses stays",
      selection: {
        tagStatus: "tagged",
        tagPatternList: [`${RELEASE_TAG_PREFIX}*`],
        countType: "imageCountMoreThan",
        countNumber: MOST_IMAGES
      },
      action: expire
    },
    {
      rulePriority: 2,
      description: "Images without a tag go first",
      selection: {
        tagStatus: "untagged",
        countType: "sinceImagePushed",
        countUnit: "days",
        countNumber: Math.min(days, UNTAGGED_DAYS)
      },
      action: expire
    },
    {
      rulePriority: 3,
      description: `What no release uses goes after ${days} days`,
      selection: { tagStatus: "any", countType: "sinceImagePushed", countUnit: "days", countNumber: days },
      action: expire
    }
  ];
  return JSON.stringify({ rules });
}

// src/image/push/create-repository.ts
async function pushCreating(image, repository, options, creation) {
  if (creation === void 0) return pushBlobsAndManifest(image, repository, options);
  const { creator, settings } = creation;
  const settle = async () => {
    if (settings.expireDays > 0) await creator.ensurePolicy(releaseLifecyclePolicy(settings.expireDays));
  };
  try {
    const result = await pushBlobsAndManifest(image, repository, options);
    if (result.blobs.every(({ outcome }) => outcome !== "reused")) await settle();
    return result;
  } catch (error) {
    if (!(error instanceof RepositoryMissingError)) throw error;
    await creator.create(settings);
    await settle();
    options.log.notice(`The ${repository.name} was missing and has been created.`);
    return await pushBlobsAndManifest(image, repository, options);
  }
}

// src/image/push/scan-gate.ts
var SEVERITIES = ["critical", "high", "medium", "low"];
var TICK_MS = 5e3;
async function awaitScan(scanner, digest, options) {
  const { clock, log, signal, timeoutMs } = options;
  const until = clock.now() + timeoutMs;
  let said = "";
  for (; ; ) {
    const report = await scanner.report(digest);
    if (report.state === "done") return report;
    if (report.state === "unavailable") {
      throw new UserError(`Input 'scan-gate': ECR gives no findings for ${digest} (${report.reason}).`, {
        fix: "Leave 'scan-gate' empty for images that ECR cannot scan."
      });
    }
    if (report.reason !== said) log.info(`scan of ${shortDigest(digest)}: ${report.reason}`);
    said = report.reason;
    if (clock.now() >= until) {
      throw new UserError(
        `Input 'scan-gate': the scan of ${digest} has not ended after ${timeoutMs / 6e4} min (${report.reason}).`,
        {
          fix: "Turn scanning on for the repository (scan on push, or enhanced scanning of the registry), or raise 'scan-timeout-minutes'."
        }
      );
    }
    await clock.sleep(Math.min(TICK_MS, until - clock.now()), signal);
  }
}
function countFrom(report, threshold) {
  const closed = SEVERITIES.slice(0, SEVERITIES.indexOf(threshold) + 1);
  return closed.reduce((sum2, severity) => sum2 + (report.counts[severity.toUpperCase()] ?? 0), 0);
}
function describeCounts({ counts }) {
  const rank = (severity) => {
    const index = SEVERITIES.map(String).indexOf(severity.toLowerCase());
    return index === -1 ? SEVERITIES.length : index;
  };
  const parts = Object.entries(counts).filter(([, count]) => count > 0).sort(([a], [b]) => rank(a) - rank(b)).map(([severity, count]) => `${count} ${severity.toLowerCase()}`);
  return parts.join(", ") || "none";
}
var ScanGateError = class extends UserError {
  name = "ScanGateError";
  constructor(image, report, threshold) {
    const count = countFrom(report, threshold);
    super(
      `Input 'scan-gate': ${image} has ${count} ${count === 1 ? "vulnerability" : "vulnerabilities"} of severity ${threshold} or worse (${describeCounts(report)}). It was pushed by its digest; no tag names it.`,
      { fix: "Update what the summary names, or build on a newer run image." }
    );
  }
};

// src/image/push/push-image.ts
async function pushImage(image, repository, options, { creation, attachments, gate }) {
  const { log, signal, tags } = options;
  const pushed = await pushCreating(
    image,
    repository,
    gate === void 0 ? options : { ...options, tags: [] },
    creation
  );
  const attached = [];
  for (const attachment of await attachments(pushed)) {
    const referrer = asReferrer(attachment, pushed.manifest, image.imageConfig.architecture);
    const { digest } = await pushBlobsAndManifest(referrer, repository, {
      ...options,
      tags: [],
      mountFrom: []
    });
    attached.push({ type: attachment.type, digest });
    log.info(`attached ${attachment.type} as ${shortDigest(digest)}`);
  }
  if (gate === void 0) return { push: pushed, attached, scan: void 0, refusal: void 0 };
  const scan = await awaitScan(gate.scanner, pushed.digest, { ...options, timeoutMs: gate.timeoutMs });
  log.info(`vulnerabilities (${scan.kind} scan): ${describeCounts(scan)}`);
  if (countFrom(scan, gate.threshold) > 0) {
    return { push: pushed, attached, scan, refusal: new ScanGateError(pushed.image, scan, gate.threshold) };
  }
  if (tags.length === 0) return { push: pushed, attached, scan, refusal: void 0 };
  const found = await repository.find({ digests: [pushed.digest], tags });
  const named = await publish(pushed.manifest, tags, repository, { found, log, signal });
  return { push: { ...pushed, tags: named }, attached, scan, refusal: void 0 };
}

// src/image/referrers/provenance.ts
var PREDICATE = "https://slsa.dev/provenance/v1";
function provenance(image, run, env) {
  const { repository, ref, sha, serverUrl, eventName, repositoryId, runUrl, runAttempt } = run;
  const source = `${serverUrl}/${repository}`;
  const path = env["GITHUB_WORKFLOW_REF"]?.split("@")[0]?.split("/").slice(2).join("/") ?? "";
  const statement = {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: image.name, digest: { sha256: image.digest.slice("sha256:".length) } }],
    predicateType: PREDICATE,
    predicate: {
      buildDefinition: {
        buildType: "https://actions.github.io/buildtypes/workflow/v1",
        externalParameters: { workflow: { ref, repository: source, path } },
        internalParameters: { github: { event_name: eventName, repository_id: repositoryId } },
        resolvedDependencies: [{ uri: `git+${source}@${ref}`, digest: { gitCommit: sha } }]
      },
      runDetails: {
        builder: { id: `https://github.com/actions/runner/${env["RUNNER_ENVIRONMENT"] ?? "self-hosted"}` },
        metadata: { invocationId: `${runUrl}/attempts/${runAttempt}` }
      }
    }
  };
  return {
    type: "application/vnd.in-toto+json",
    files: [{ title: "provenance.json", bytes: Buffer.from(JSON.stringify(statement)) }],
    annotations: { "in-toto.io/predicate-type": PREDICATE }
  };
}

// src/image/referrers/sbom.ts
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
var LIMIT_BYTES = 64 * 1024 * 1024;
var MOST_FILES = 200;
var FORMATS = [
  ["application/vnd.cyclonedx+json", (document) => document["bomFormat"] === "CycloneDX"],
  ["application/spdx+json", (document) => typeof document["spdxVersion"] === "string"],
  [
    "application/vnd.syft+json",
    (document) => isObject(document["schema"]) && Array.isArray(document["artifacts"])
  ]
];
async function readSboms(paths) {
  const byType = /* @__PURE__ */ new Map();
  for (const path of paths) {
    for (const { file, title } of await filesOf(path)) {
      const bytes = await readFile(file);
      const document = bytes.byteLength > LIMIT_BYTES ? void 0 : parseObject(bytes.toString("utf8"));
      const type = FORMATS.find(([, is]) => document !== void 0 && is(document))?.[0];
      if (type === void 0) {
        throw new UserError(`Input 'sbom': '${file}' is no SBOM in CycloneDX, SPDX or Syft JSON.`, {
          fix: "Give the file or directory that the build wrote."
        });
      }
      byType.set(type, [...byType.get(type) ?? [], { title, bytes }]);
    }
  }
  return [...byType].map(([type, files]) => ({ type, files, annotations: {} }));
}
async function filesOf(path) {
  const found = await stat(path).catch((cause) => {
    throw new UserError(`Input 'sbom': there is no '${path}'.`, {
      fix: "Give the file or directory that the build wrote.",
      cause
    });
  });
  if (!found.isDirectory()) return [{ file: path, title: path.split("/").at(-1) ?? path }];
  const names = (await readdir(path, { recursive: true })).filter((name) => name.endsWith(".json")).sort();
  if (names.length > MOST_FILES) {
    throw new UserError(
      `Input 'sbom': '${path}' holds ${names.length} files; at most ${MOST_FILES} are attached.`
    );
  }
  return names.map((name) => ({ file: join(path, name), title: relative(".", name) }));
}

// src/image/source/open-image.ts
import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, rename, rm, stat as stat2 } from "node:fs/promises";
import { dirname, join as join2 } from "node:path";
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
  const scratch = await mkdtemp(join2(temp, "renga-image-"));
  const dispose = () => rm(scratch, { recursive: true, force: true });
  try {
    const layout = join2(scratch, "layout");
    for (const [at, file] of await unpackArchive(source, join2(scratch, "archive"), name)) {
      if (!/^(oci-layout|index\.json|blobs\/sha256\/[0-9a-f]{64})$/.test(at)) continue;
      await mkdir(dirname(join2(layout, at)), { recursive: true });
      await rename(file, join2(layout, at));
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
  return createReadStream(path, { highWaterMark: 1 << 18 });
}

// src/image/oci/local-reference.ts
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
      if (/^(docker:\/\/)?[\w-]+[.:][\w.-][\w.:-]*\/./.test(text)) return parseRegistryImage(text);
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
  const creation = readCreation(inputs);
  const gate = readGate(inputs);
  const sbom = inputs.list("sbom");
  const provenance2 = inputs.flag("provenance");
  inputs.finish();
  return {
    image,
    region,
    role,
    sourceRole,
    target,
    tags,
    previous,
    mountFrom,
    creation,
    sbom,
    provenance: provenance2,
    gate
  };
}
function readGate(inputs) {
  const minutes = inputs.integer("scan-timeout-minutes", { min: 1, max: 60 });
  if (inputs.optional("scan-gate") === void 0) return void 0;
  return { threshold: inputs.choice("scan-gate", SEVERITIES), timeoutMs: minutes * 6e4 };
}
function readCreation(inputs) {
  const create = inputs.flag("create-repository");
  const mutableTags = inputs.list("mutable-tags");
  if (mutableTags.length > 5)
    inputs.problem("mutable-tags", `holds ${mutableTags.length} patterns`, "Give at most five.");
  for (const pattern of mutableTags) {
    if (!/^[\w.*-]{1,128}$/.test(pattern) || pattern.split("*").length > 3)
      inputs.problem("mutable-tags", `holds '${pattern}'`, "Give tags with at most two '*', e.g. pr-*.");
  }
  const settings = {
    immutableTags: inputs.flag("immutable-tags"),
    mutableTags,
    scanOnPush: inputs.flag("scan-on-push"),
    expireDays: inputs.integer("expire-days", { min: 0, max: 3650 })
  };
  return create ? settings : void 0;
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

// src/image/push/push-summary.ts
var OUTCOMES = ["reused", "mounted", "uploaded"];
function countLayers(result) {
  const count = (outcome) => result.blobs.filter((blob) => blob.kind === "layer" && blob.outcome === outcome).length;
  return { reused: count("reused"), mounted: count("mounted"), uploaded: count("uploaded") };
}
function pushSummary(image, { push, attached, scan, refusal }) {
  const summary = resultSummary(image, push);
  if (attached.length > 0) {
    summary.heading("Attached", 3).table(
      ["Document", "Digest"],
      attached.map(({ type, digest }) => [code(type), code(shortDigest(digest))])
    );
  }
  if (scan !== void 0) {
    summary.heading("Vulnerabilities", 3);
    summary.paragraph(
      `${refusal === void 0 ? "The gate is open" : "The gate is closed: no tag names this image"}. ${scan.kind === "basic" ? "Basic" : "Enhanced"} scan: ${describeCounts(scan)}.`
    );
    if (scan.findings.length > 0) {
      summary.table(
        ["Severity", "What", "Where", "Fixed in"],
        scan.findings.map(({ severity, name, url, where, fixedIn }) => [
          severity.toLowerCase(),
          url === void 0 ? name : link(name, url),
          where ?? "",
          fixedIn ?? ""
        ])
      );
    }
  }
  return summary.paragraph("Take it away again: ", code(removeCommand(push))).toString();
}
function resultSummary(image, result) {
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
  return summary;
}
var outcomeOf = ({ outcome, fetched }) => outcome === "uploaded" ? bold(fetched ? "uploaded, fetched from its registry" : "uploaded") : outcome;
var describeTag = ({ tag, outcome, previous }) => `${tag} (${outcome}${previous === void 0 ? "" : ` from ${shortDigest(previous)}`})`;
var share = ({ uploadedBytes }, total) => total === 0 || uploadedBytes === total ? "" : ` (${Math.round(100 * uploadedBytes / total)} %)`;
var sum = (blobs) => blobs.reduce((bytes, { descriptor: descriptor2 }) => bytes + descriptor2.size, 0);
var removeCommand = ({ name, digest }) => `aws ecr batch-delete-image --repository-name ${name.slice(name.indexOf("/") + 1)} --image-ids imageDigest=${digest}`;

// actions/push-ecr/outputs.ts
async function conclude(context, image, pushed) {
  const { push, scan, refusal } = pushed;
  const layers = countLayers(push);
  context.setOutput("image", push.image);
  context.setOutput("digest", push.digest);
  context.setOutput("repository", push.name);
  context.setOutput("tags", push.tags.map(({ tag }) => tag).join(","));
  context.setOutput("uploaded-bytes", String(push.uploadedBytes));
  context.setOutput("layers-uploaded", String(layers.uploaded));
  context.setOutput("layers-mounted", String(layers.mounted));
  context.setOutput("layers-reused", String(layers.reused));
  context.setOutput("vulnerabilities", scan === void 0 ? "" : JSON.stringify(scan.counts));
  await context.writeSummary(pushSummary(image, pushed));
  if (refusal !== void 0) throw refusal;
}

// actions/push-ecr/main.ts
async function main(context) {
  const { log, clock, run, signal, env } = context;
  const { target, creation, gate, ...inputs } = parseInputs(context.inputs);
  const sboms = await readSboms(inputs.sbom);
  const session = await openSession(context, inputs);
  const { sourceRole: role, region } = inputs;
  const source = role === void 0 ? session : await openSession(context, { region, role });
  const repository = target.kind === "repository" ? target.name : (
    // Loaded when it is needed: a push that names its repository starts sooner.
    await (await import("./app-repository-FM3TNHDH.js")).appRepository(session, target)
  );
  const ports = { client: ecrClient(session), region, repository, log, clock, signal };
  const ecr = new EcrImageRepository(ports);
  try {
    const readers = registryReaders({ session: source, own: () => ecr.registry(), clock, signal });
    const engine = new DockerCli({ env, log, clock, signal });
    const from = { temp: run.temp, engine, readers };
    const image = await log.group("Image", () => openImage(inputs.image, from));
    try {
      for (const line of describeSource(image)) log.info(line);
      const extras = {
        creation: creation && { creator: new EcrRepositoryCreator(ports), settings: creation },
        attachments: async (pushed2) => inputs.provenance && !pushed2.existed ? [...sboms, provenance(pushed2, run, env)] : sboms,
        gate: gate && { scanner: new EcrImageScanner(ports), ...gate }
      };
      const options = { ...inputs, log, clock, signal };
      const pushed = await log.group("Push", () => pushImage(image, ecr, options, extras));
      await conclude(context, image, pushed);
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
