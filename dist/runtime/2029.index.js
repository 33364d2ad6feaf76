export const id = 2029;
export const ids = [2029];
export const modules = {

/***/ 2029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _registry_image_c931_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8760);
/* harmony import */ var _registry_readers_a184_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8561);
/* harmony import */ var _docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8763);
/* harmony import */ var _child_process_1b02_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5664);
/* harmony import */ var _run_image_origins_94c3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3353);
/* harmony import */ var _oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9835);
/* harmony import */ var _client_8302_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6115);
/* harmony import */ var _release_tags_a561_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5601);
/* harmony import */ var _access_24c4_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9306);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(734);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(9058);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(7294);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(628);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(7571);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(3839);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(5180);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(8796);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(4906);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(3527);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(6760);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(3024);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
































// node_modules/@aws-sdk/client-ecr/dist-es/commands/CreateRepositoryCommand.js
var CreateRepositoryCommand=class extends (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .command */ .G5)(_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* ._ep0 */ .lq,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* ._mw0 */ .yt,"CreateRepository",_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .CreateRepository$ */ .D2){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/DescribeImageScanFindingsCommand.js
var DescribeImageScanFindingsCommand=class extends (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .command */ .G5)(_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* ._ep0 */ .lq,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* ._mw0 */ .yt,"DescribeImageScanFindings",_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .DescribeImageScanFindings$ */ .gq){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/GetLifecyclePolicyCommand.js
var GetLifecyclePolicyCommand=class extends (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .command */ .G5)(_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* ._ep0 */ .lq,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* ._mw0 */ .yt,"GetLifecyclePolicy",_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .GetLifecyclePolicy$ */ .t6){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/PutLifecyclePolicyCommand.js
var PutLifecyclePolicyCommand=class extends (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .command */ .G5)(_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* ._ep0 */ .lq,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* ._mw0 */ .yt,"PutLifecyclePolicy",_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .PutLifecyclePolicy$ */ .Qb){};
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
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .explaining */ .SK)("ecr:DescribeImageScanFindings", where, async () => {
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
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .isAwsError */ .m_)(error, "ScanNotFoundException")) return { state: "pending", reason: "no scan yet" };
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
  /**
   * https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html: filters come with _WITH_EXCLUSION
   * only.
   */
  async create({ immutableTags, mutableTags, scanOnPush }) {
    const excluded = immutableTags && mutableTags.length > 0;
    await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .explaining */ .SK)("ecr:CreateRepository", this.#where, async () => {
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
        if (!(0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .isAwsError */ .m_)(error, "RepositoryAlreadyExistsException")) throw error;
      }
    });
  }
  async ensurePolicy(lifecyclePolicyText) {
    const repositoryName = this.#repository;
    const options = { abortSignal: this.#signal };
    const exists = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .explaining */ .SK)("ecr:GetLifecyclePolicy", this.#where, async () => {
      try {
        await this.#client.send(new GetLifecyclePolicyCommand({ repositoryName }), options);
        return true;
      } catch (error) {
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .isAwsError */ .m_)(error, "LifecyclePolicyNotFoundException")) return false;
        throw error;
      }
    });
    if (exists) return;
    await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .explaining */ .SK)(
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
      mediaType: _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .MEDIA_TYPES */ .Z2.ociManifest,
      artifactType: attachment.type,
      config,
      layers,
      subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.bytes.byteLength },
      ...Object.keys(attachment.annotations).length === 0 ? {} : { annotations: attachment.annotations }
    })
  );
  const content = new Map([
    [config.digest, EMPTY],
    ...attachment.files.map((file) => [(0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .sha256 */ .sc)(file.bytes), file.bytes])
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
    manifest: { mediaType: _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .MEDIA_TYPES */ .Z2.ociManifest, digest: (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .sha256 */ .sc)(bytes), bytes },
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
  digest: (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .sha256 */ .sc)(bytes),
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
      description: "Keep images that releases use",
      selection: {
        tagStatus: "tagged",
        tagPatternList: [`${_release_tags_a561_js__WEBPACK_IMPORTED_MODULE_8__/* .RELEASE_TAG_PREFIX */ .q}*`],
        countType: "imageCountMoreThan",
        countNumber: MOST_IMAGES
      },
      action: expire
    },
    {
      rulePriority: 2,
      description: "Expire untagged images first",
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
      description: `Expire images that no release uses after ${days} days`,
      selection: { tagStatus: "any", countType: "sinceImagePushed", countUnit: "days", countNumber: days },
      action: expire
    }
  ];
  return JSON.stringify({ rules });
}

// src/image/push/create-repository.ts
async function pushCreating(image, repository, options, creation) {
  if (creation === void 0) return (0,_registry_readers_a184_js__WEBPACK_IMPORTED_MODULE_2__/* .pushBlobsAndManifest */ .J4)(image, repository, options);
  const { creator, settings } = creation;
  const settle = async () => {
    if (settings.expireDays > 0) await creator.ensurePolicy(releaseLifecyclePolicy(settings.expireDays));
  };
  try {
    const result = await (0,_registry_readers_a184_js__WEBPACK_IMPORTED_MODULE_2__/* .pushBlobsAndManifest */ .J4)(image, repository, options);
    if (result.blobs.every(({ outcome }) => outcome !== "reused")) await settle();
    return result;
  } catch (error) {
    if (!(error instanceof _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .RepositoryMissingError */ .Ly)) throw error;
    await creator.create(settings);
    await settle();
    options.log.notice(`The ${repository.name} did not exist and was created.`);
    return await (0,_registry_readers_a184_js__WEBPACK_IMPORTED_MODULE_2__/* .pushBlobsAndManifest */ .J4)(image, repository, options);
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
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(`Input 'scan-gate': ECR has no findings for ${digest} (${report.reason}).`, {
        fix: "Leave 'scan-gate' empty for images ECR cannot scan."
      });
    }
    if (report.reason !== said) log.info(`scan of ${(0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .shortDigest */ .VK)(digest)}: ${report.reason}`);
    said = report.reason;
    if (clock.now() >= until) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(
        `Input 'scan-gate': the scan of ${digest} did not finish within ${timeoutMs / 6e4} min (${report.reason}).`,
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
var ScanGateError = class extends _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo {
  name = "ScanGateError";
  constructor(image, report, threshold) {
    const count = countFrom(report, threshold);
    super(
      `Input 'scan-gate': ${image} has ${count} ${count === 1 ? "vulnerability" : "vulnerabilities"} of severity ${threshold} or worse (${describeCounts(report)}). It was pushed by digest only; no tag points to it.`,
      { fix: "Update the packages listed in the summary, or build on a newer run image." }
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
    const { digest } = await (0,_registry_readers_a184_js__WEBPACK_IMPORTED_MODULE_2__/* .pushBlobsAndManifest */ .J4)(referrer, repository, {
      ...options,
      tags: [],
      mountFrom: []
    });
    attached.push({ type: attachment.type, digest });
    log.info(`attached ${attachment.type} as ${(0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .shortDigest */ .VK)(digest)}`);
  }
  if (gate === void 0) return { push: pushed, attached, scan: void 0, refusal: void 0 };
  const scan = await awaitScan(gate.scanner, pushed.digest, { ...options, timeoutMs: gate.timeoutMs });
  log.info(`vulnerabilities (${scan.kind} scan): ${describeCounts(scan)}`);
  if (countFrom(scan, gate.threshold) > 0) {
    return { push: pushed, attached, scan, refusal: new ScanGateError(pushed.image, scan, gate.threshold) };
  }
  if (tags.length === 0) return { push: pushed, attached, scan, refusal: void 0 };
  const found = await repository.find({ digests: [pushed.digest], tags });
  const named = await (0,_registry_readers_a184_js__WEBPACK_IMPORTED_MODULE_2__/* .publish */ .mk)(pushed.manifest, tags, repository, { found, log, signal });
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


var LIMIT_BYTES = 64 * 1024 * 1024;
var MOST_FILES = 200;
var FORMATS = [
  ["application/vnd.cyclonedx+json", (document) => document["bomFormat"] === "CycloneDX"],
  ["application/spdx+json", (document) => typeof document["spdxVersion"] === "string"],
  [
    "application/vnd.syft+json",
    (document) => (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_15__/* .isObject */ .Gv)(document["schema"]) && Array.isArray(document["artifacts"])
  ]
];
async function readSboms(paths) {
  const byType = /* @__PURE__ */ new Map();
  for (const path of paths) {
    for (const { file, title } of await filesOf(path)) {
      const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_32__.readFile)(file);
      const document = bytes.byteLength > LIMIT_BYTES ? void 0 : (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_15__/* .parseObject */ .lj)(bytes.toString("utf8"));
      const type = FORMATS.find(([, is]) => document !== void 0 && is(document))?.[0];
      if (type === void 0) {
        throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(`Input 'sbom': '${file}' is not an SBOM in CycloneDX, SPDX or Syft JSON.`, {
          fix: "Use the file or directory written by the build."
        });
      }
      byType.set(type, [...byType.get(type) ?? [], { title, bytes }]);
    }
  }
  return [...byType].map(([type, files]) => ({ type, files, annotations: {} }));
}
async function filesOf(path) {
  const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_32__.stat)(path).catch((cause) => {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(`Input 'sbom': '${path}' does not exist.`, {
      fix: "Use the file or directory written by the build.",
      cause
    });
  });
  if (!found.isDirectory()) return [{ file: path, title: path.split("/").at(-1) ?? path }];
  const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_32__.readdir)(path, { recursive: true })).filter((name) => name.endsWith(".json")).sort();
  if (names.length > MOST_FILES) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(
      `Input 'sbom': '${path}' contains ${names.length} files; at most ${MOST_FILES} can be attached.`
    );
  }
  return names.map((name) => ({ file: (0,node_path__WEBPACK_IMPORTED_MODULE_33__.join)(path, name), title: (0,node_path__WEBPACK_IMPORTED_MODULE_33__.relative)(".", name) }));
}

// src/image/source/open-image.ts



async function openImage(reference, ports) {
  const { temp, readers } = ports;
  switch (reference.transport) {
    case "oci":
      return (0,_docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_3__/* .openOciLayout */ .eM)(reference.path, { tag: reference.tag, readers });
    case "oci-archive":
      return openOciArchive(reference.path, reference.tag, ports);
    case "docker-archive": {
      const name = `docker-archive:${reference.path}`;
      return (0,_docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_3__/* .openDockerArchive */ .Vw)(await readable(reference.path, name), { name, temp, tag: reference.tag });
    }
    case "docker-daemon":
      return (0,_docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_3__/* .openDockerDaemon */ .T5)(reference.name, ports);
    case "registry":
      return (0,_registry_image_c931_js__WEBPACK_IMPORTED_MODULE_1__/* .openRegistryImage */ .F)(reference.image, readers);
  }
}
async function openOciArchive(path, tag, ports) {
  const { temp, readers } = ports;
  const name = `oci-archive:${path}`;
  const source = await readable(path, name);
  const scratch = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_32__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_33__.join)(temp, "renga-image-"));
  const dispose = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_32__.rm)(scratch, { recursive: true, force: true });
  try {
    const layout = (0,node_path__WEBPACK_IMPORTED_MODULE_33__.join)(scratch, "layout");
    await (0,_docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_3__/* .layOut */ .v8)(await (0,_docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackArchive */ .b)(source, (0,node_path__WEBPACK_IMPORTED_MODULE_33__.join)(scratch, "archive"), name), layout);
    return await (0,_docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_3__/* .openOciLayout */ .eM)(layout, { tag, name, readers, dispose });
  } catch (error) {
    await dispose();
    throw error;
  }
}
async function readable(path, name) {
  try {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_32__.stat)(path);
  } catch (cause) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(`Input 'image': file '${path}' does not exist (${name}).`, {
      fix: "Use the path written by the previous step.",
      cause
    });
  }
  return (0,node_fs__WEBPACK_IMPORTED_MODULE_34__.createReadStream)(path, { highWaterMark: 1 << 18 });
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
      if (path === "") throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(`'${text}' has no path.`, { fix: `Use ${FORMS}.` });
      return { transport, path, ...tag === void 0 ? {} : { tag } };
    }
    case "docker-daemon":
      if (!/^[\w][\w./:@-]*$/.test(rest)) {
        throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(`'${rest}' is not an image name in the Docker daemon.`, {
          fix: "Use 'docker-daemon:<name>:<tag>', as shown by 'docker images'."
        });
      }
      return { transport, name: rest };
    default:
      if (/^(docker:\/\/)?[\w-]+[.:][\w.-][\w.:-]*\/./.test(text)) return parseRegistryImage(text);
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(`'${text}' is neither a local image nor one in a registry.`, {
        fix: `Use ${FORMS}.`
      });
  }
}
function parseRegistryImage(text) {
  const image = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_12__/* .parseImageReference */ .o_)(text.replace(/^docker:\/\//, ""));
  if (image.digest !== void 0 || image.tag !== void 0) return { transport: "registry", image };
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo(`'${text}' has neither a digest nor a tag.`, {
    fix: "Use <registry>/<repository>@sha256:\u2026."
  });
}
function splitTag(rest) {
  const colon = rest.lastIndexOf(":");
  if (colon <= 0 || rest.indexOf("/", colon) !== -1) return { path: rest };
  return { path: rest.slice(0, colon), tag: rest.slice(colon + 1) };
}

// actions/push-ecr/inputs.ts
var REPOSITORY = /^(?=.{2,256}$)[a-z0-9]+(?:[._-][a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-][a-z0-9]+)*)*$/;
var TAG = /^\w[\w.-]{0,127}$/;
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_20__/* .Inputs */ .G(reader);
  const image = readImage(inputs);
  const { region, role } = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_16__/* .readAccount */ .GM)(inputs);
  const sourceRole = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_16__/* .readRole */ .fP)(inputs, "source-role-to-assume", region);
  const target = readTarget(inputs);
  const tags = [...new Set(inputs.list("tags"))];
  for (const tag of tags) {
    if (!TAG.test(tag)) {
      inputs.problem(
        "tags",
        `contains '${tag}', which is not a valid tag`,
        "Use at most 128 letters, digits, _ . and -."
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
      inputs.problem("mount-from", `contains '${name}'`, "Use ECR repositories' names without the registry.");
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
    inputs.problem("mutable-tags", `contains ${mutableTags.length} patterns`, "Use at most five.");
  for (const pattern of mutableTags) {
    if (!/^[\w.*-]{1,128}$/.test(pattern) || pattern.split("*").length > 3)
      inputs.problem("mutable-tags", `contains '${pattern}'`, "Use tags with at most two '*', e.g. pr-*.");
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
    "Use the output 'image' of the build, e.g. docker-daemon:my-app:latest."
  );
  try {
    if (text !== "") return parseImageSource(text);
  } catch (error) {
    if (!(error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_22__/* .UserError */ .yo)) throw error;
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
  const app = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_16__/* .readAppName */ .Tm)(inputs);
  const environment = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_16__/* .readEnvironmentName */ .z$)(inputs);
  if (name !== void 0) return { kind: "repository", name };
  if (app === void 0) {
    inputs.problem("repository", "is empty, and so is 'app'", "Set 'repository', or 'app' and 'environment'.");
  } else if (environment === void 0) {
    inputs.problem("environment", "is empty, but 'app' needs it", "Set it, or set 'repository'.");
  }
  return { kind: "app", app: app ?? "", environment: environment ?? "" };
}

// src/image/push/push-summary.ts
var OUTCOMES = ["reused", "mounted", "uploaded"];
function countLayers(result) {
  const count = (outcome) => result.blobs.filter((blob) => blob.kind === "layer" && blob.outcome === outcome).length;
  return { reused: count("reused"), mounted: count("mounted"), uploaded: count("uploaded") };
}
function pushSummary(image, outcome) {
  const { push, refusal } = outcome;
  if (refusal === void 0) {
    const sent = push.existed ? "Image already in ECR" : "Image pushed to ECR";
    const title = `\u2B06\uFE0F ${sent}: ${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(push.uploadedBytes)} sent, ${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_6__/* .formatSeconds */ .Xo)(push.milliseconds)}`;
    return (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_19__/* .foldedSummary */ .dQ)(title, (summary2) => addPush(summary2, image, outcome));
  }
  const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_19__/* .Summary */ .BD().heading("\u274C Scan gate failed: the image is not tagged");
  (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_19__/* .addRefusal */ .g$)(summary, refusal);
  addScan(summary, outcome);
  summary.details("What was pushed", (inner) => addResult(inner, image, push));
  return summary.paragraph("To remove it: ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_19__/* .code */ .aY)(removeCommand(push))).toString();
}
function addPush(summary, image, outcome) {
  const { push, attached, scan } = outcome;
  addResult(summary, image, push);
  if (attached.length > 0) {
    summary.heading("Attached", 3).table(
      ["Document", "Digest"],
      attached.map(({ type, digest }) => [(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_19__/* .code */ .aY)(type), (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_19__/* .code */ .aY)((0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .shortDigest */ .VK)(digest))])
    );
  }
  if (scan === void 0) return;
  summary.heading("Vulnerabilities", 3);
  addScan(summary, outcome);
}
function addScan(summary, { scan, refusal }) {
  if (scan === void 0) return;
  summary.paragraph(
    `${refusal === void 0 ? "Scan gate passed. " : ""}${scan.kind === "basic" ? "Basic" : "Enhanced"} scan: ${describeCounts(scan)}.`
  );
  if (scan.findings.length === 0) return;
  summary.table(
    ["Severity", "What", "Where", "Fixed in"],
    scan.findings.map(({ severity, name, url, where, fixedIn }) => [
      severity.toLowerCase(),
      url === void 0 ? name : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_19__/* .link */ .nf)(name, url),
      where ?? "",
      fixedIn ?? ""
    ])
  );
}
function addResult(summary, image, result) {
  const total = sum(result.blobs);
  summary.table(
    ["", ""],
    [
      ["Image", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_19__/* .code */ .aY)(result.image)],
      ["From", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_19__/* .code */ .aY)(image.name)],
      ["Tags", result.tags.map(describeTag).join(", ") || "none"],
      ["Sent", `${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(result.uploadedBytes)} of ${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(total)}${share(result, total)}`],
      ["Time", (0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_6__/* .formatSeconds */ .Xo)(result.milliseconds)]
    ]
  ).heading("Layers", 3).table(
    ["", "Layers", "Bytes"],
    OUTCOMES.map((outcome) => {
      const blobs = result.blobs.filter((blob) => blob.outcome === outcome);
      return [outcome, String(countLayers(result)[outcome]), (0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(sum(blobs))];
    })
  ).details(`Each of the ${result.blobs.length} blobs`, (inner) => {
    inner.table(
      ["Blob", "Digest", "Size", "Outcome"],
      result.blobs.map((blob, index) => [
        blob.kind === "config" ? "config" : `layer ${index + 1}`,
        (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_19__/* .code */ .aY)((0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .shortDigest */ .VK)(blob.descriptor.digest)),
        (0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(blob.descriptor.size),
        outcomeOf(blob)
      ])
    );
  });
  if (image.notes.length > 0) summary.list(image.notes.map((note) => [note]));
}
var outcomeOf = ({ outcome, fetched }) => outcome === "uploaded" ? (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_19__/* .bold */ .Cr)(fetched ? "uploaded, fetched from its registry" : "uploaded") : outcome;
var describeTag = ({ tag, outcome, previous }) => `${tag} (${outcome}${previous === void 0 ? "" : ` from ${(0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_11__/* .shortDigest */ .VK)(previous)}`})`;
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
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_13__/* .openSession */ .f)(context, inputs);
  const { sourceRole: role, region } = inputs;
  const source = role === void 0 ? session : await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_13__/* .openSession */ .f)(context, { region, role });
  const repository = target.kind === "repository" ? target.name : (
    // Loaded when it is needed: a push that names its repository starts sooner.
    await (await Promise.all(/* import() */[__webpack_require__.e(4011), __webpack_require__.e(1325)]).then(__webpack_require__.bind(__webpack_require__, 1325))).appRepository(session, target)
  );
  const ports = { client: (0,_client_8302_js__WEBPACK_IMPORTED_MODULE_7__/* .ecrClient */ .G)(session), region, repository, log, clock, signal };
  const ecr = new _access_24c4_js__WEBPACK_IMPORTED_MODULE_9__/* .EcrImageRepository */ .U(ports);
  try {
    const readers = (0,_registry_readers_a184_js__WEBPACK_IMPORTED_MODULE_2__/* .registryReaders */ .Wl)({ session: source, own: () => ecr.registry(), clock, signal });
    const engine = new _docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_3__/* .DockerCli */ .Vo({ env, log, clock, signal });
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



/***/ }),

/***/ 8760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openRegistryImage)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(734);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// src/image/source/registry-image.ts
var DOCUMENT_LIMIT = 4 * 1024 * 1024;
async function openRegistryImage(reference, readers) {
  const name = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_3__/* .formatImageReference */ .my)(reference);
  const reader = readers(reference.registry);
  const notes = [];
  let found = await reader.manifest(reference);
  let document = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(Buffer.from(found.bytes).toString("utf8"), found.mediaType);
  if (document?.kind === "index") {
    const chosen = (0,_select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_1__/* .selectPlatform */ .m)(document.manifests, name);
    if ((0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndex */ .nw)(chosen.mediaType)) throw unusable(name, "its index contains another index");
    notes.push(
      `${name} is a multi-platform index; its ${(0,_select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_1__/* .describePlatform */ .d)(chosen)} image is pushed as a single manifest.`
    );
    const { registry, repository } = reference;
    found = await reader.manifest({ registry, repository, digest: chosen.digest });
    document = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(Buffer.from(found.bytes).toString("utf8"), found.mediaType);
  }
  if (document?.kind !== "image")
    throw unusable(name, `its manifest ${found.digest} is not an image manifest`);
  const { manifest } = document;
  const origin = { registry: reference.registry, repository: reference.repository, digest: found.digest };
  const open = (blob, start) => reader.blob(origin, blob, start);
  const imageConfig = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageConfig */ .FB)(await readText(open(manifest.config), manifest.config, name));
  if (imageConfig === void 0)
    throw unusable(name, `its config ${manifest.config.digest} is not an image config`);
  return {
    kind: "packed",
    name,
    notes,
    manifest: { mediaType: manifest.mediaType, digest: found.digest, bytes: found.bytes },
    config: manifest.config,
    layers: manifest.layers,
    imageConfig,
    origins: [origin],
    remote: new Set([...manifest.layers, manifest.config].map(({ digest }) => digest)),
    open,
    dispose: async () => {
    }
  };
}
async function readText(source, { digest, size }, name) {
  if (size > DOCUMENT_LIMIT) throw unusable(name, `its config has ${size} bytes`);
  const chunks = [];
  for await (const chunk of source) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  if ((0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes) !== digest) throw unusable(name, `its config does not match its digest`);
  return bytes.toString("utf8");
}
var unusable = (name, what) => new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`The image ${name} cannot be copied: ${what}.`, { fix: "Push it again." });




/***/ }),

/***/ 5601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ planReleaseTags),
/* harmony export */   q: () => (/* binding */ RELEASE_TAG_PREFIX)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/image/oci/release-tags.ts
var RELEASE_TAG_PREFIX = "release-";
var releaseTag = (environment, version) => `${RELEASE_TAG_PREFIX}${environment}-v${version}`;
function planReleaseTags(environment, releases, existing, keep) {
  const wanted = /* @__PURE__ */ new Map();
  const digests = /* @__PURE__ */ new Set();
  for (const { version, digest } of [...releases].sort((a, b) => b.version - a.version)) {
    if (digests.has(digest)) continue;
    if (digests.size === keep) break;
    digests.add(digest);
    wanted.set(releaseTag(environment, version), digest);
  }
  const own = `${RELEASE_TAG_PREFIX}${environment}-v`;
  return {
    put: [...wanted].filter(([tag, digest]) => existing.get(tag) !== digest).map(([tag, digest]) => ({ tag, digest })),
    // Of an image that has no other tag, the last one takes the image with it: it is older than what is kept.
    remove: [...existing.keys()].filter(
      (tag) => tag.startsWith(own) && /^\d+$/.test(tag.slice(own.length)) && !wanted.has(tag)
    )
  };
}




/***/ })

};
