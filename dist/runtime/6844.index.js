export const id = 6844;
export const ids = [6844];
export const modules = {

/***/ 6844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _registry_readers_a184_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8561);
/* harmony import */ var _published_images_51fb_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6546);
/* harmony import */ var _run_image_origins_94c3_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3353);
/* harmony import */ var _oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9835);
/* harmony import */ var _client_8302_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6115);
/* harmony import */ var _access_24c4_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9306);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(734);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3458);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9058);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7294);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(628);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(7571);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(3839);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(5180);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(8796);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(4906);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(3527);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(7075);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






























// src/buildpacks/rebase/rebase-app.ts


// src/buildpacks/rebase/lifecycle-metadata.ts
var LIFECYCLE_LABEL = "io.buildpacks.lifecycle.metadata";
function readLifecycleMetadata(labels, appName) {
  const metadata = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .parseObject */ .lj)((0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asString */ .oJ)(labels[LIFECYCLE_LABEL]) ?? "");
  const runImage = member(metadata, "runImage");
  const topLayer = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asString */ .oJ)(runImage?.["topLayer"]);
  if (metadata === void 0 || runImage === void 0 || topLayer === void 0 || topLayer === "") {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_20__/* .UserError */ .yo(
      `${appName} was not built with buildpacks: its label ${LIFECYCLE_LABEL} has no run image.`,
      {
        fix: "Rebuild its Dockerfile to get a new base image."
      }
    );
  }
  const older = member(member(metadata, "stack"), "runImage");
  const names = [runImage, older].flatMap((image) => [
    (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asString */ .oJ)(image?.["image"]),
    ...(0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asStrings */ .P7)(image?.["mirrors"])
  ]);
  const known = names.filter((name) => name !== void 0 && name !== "");
  return {
    topLayer,
    reference: (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asString */ .oJ)(runImage["reference"]),
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
  ...(0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asString */ .oJ)(image) === void 0 || image === "" ? {} : { image },
  ...(0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asStrings */ .P7)(mirrors).length === 0 ? {} : { mirrors }
});
function isSameImage(one, other) {
  try {
    const [a, b] = [(0,_published_images_51fb_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageName */ ["if"])(one), (0,_published_images_51fb_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageName */ ["if"])(other)];
    if (a.registry !== b.registry || a.repository !== b.repository) return false;
    return a.tag === b.tag || a.digest !== void 0 || b.digest !== void 0;
  } catch {
    return false;
  }
}
function member(value, key) {
  const found = value?.[key];
  return (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .isObject */ .Gv)(found) ? found : void 0;
}

// src/buildpacks/rebase/compatible.ts
function checkCompatible(app, base, options) {
  const { appName, baseName, force } = options;
  const problems = isOld(app.config) ? stackProblems(app, base) : targetProblems(app, base);
  if (problems.length > 0 && (isOld(app.config) || !force)) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_20__/* .UserError */ .yo(`${appName} cannot be rebased onto ${baseName}: ${problems[0]}.`, {
      fix: "Rebuild the image, or use a run image of the same kind."
    });
  }
  if (app.metadata.names.some((name) => isSameImage(name, baseName))) return problems;
  const known = app.metadata.names.join(", ");
  const stranger = `the image's run image is ${known === "" ? "(unknown)" : known}, not ${baseName}`;
  if (force) return [...problems, stranger];
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_20__/* .UserError */ .yo(`${appName} cannot be rebased onto ${baseName}: ${stranger}.`, {
    fix: "Leave 'run-image' empty, or set 'force: true' if you are sure they are compatible."
  });
}
function isOld(config) {
  const defaults = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .isObject */ .Gv)(config["config"]) ? config["config"] : {};
  const pair = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asStrings */ .P7)(defaults["Env"]).find((one) => one.startsWith("CNB_PLATFORM_API="));
  const [major = 0, minor = 0] = (pair?.split("=")[1] ?? "0.0").split(".").map(Number);
  return major === 0 && minor < 12;
}
function targetProblems({ config, labels }, base) {
  const problems = [];
  if (labels["io.buildpacks.rebasable"] === "false") problems.push("it was built as not rebasable");
  const target = `${base.config.os}/${base.config.architecture}`;
  const wanted = `${(0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asString */ .oJ)(config["os"]) ?? ""}/${(0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asString */ .oJ)(config["architecture"]) ?? ""}`;
  if (target !== wanted) problems.push(`it is for ${wanted} but the run image is for ${target}`);
  for (const part of ["name", "version"]) {
    const label = `io.buildpacks.base.distro.${part}`;
    const other = base.config.config.labels[label] ?? "";
    if (other !== "" && other !== labels[label]) {
      problems.push(
        `it was built on ${String(labels[label] ?? "no")} (${label}) but the run image is ${other}`
      );
    }
  }
  return problems;
}
function stackProblems({ labels }, base) {
  const STACK = "io.buildpacks.stack.id";
  const [ours, theirs] = [(0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asString */ .oJ)(labels[STACK]) ?? "", base.config.config.labels[STACK] ?? ""];
  if (ours === "" || theirs === "" || ours !== theirs) {
    return [`its stack is '${ours}' but the run image's is '${theirs}'`];
  }
  const MIXINS = "io.buildpacks.stack.mixins";
  const has = new Set(mixins(base.config.config.labels[MIXINS]));
  const missing = mixins((0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asString */ .oJ)(labels[MIXINS])).filter((mixin) => !has.has(mixin));
  return missing.length === 0 ? [] : [`the run image does not have the mixins ${missing.join(", ")}`];
}
function mixins(label) {
  try {
    return (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asStrings */ .P7)(JSON.parse(label ?? "[]")).map((mixin) => mixin.replace(/^[^:]*:/, ""));
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
  const diffIds = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asStrings */ .P7)(record(config, "rootfs")["diff_ids"]);
  const top = diffIds.indexOf(metadata.topLayer);
  const layers = list(manifest["layers"]);
  if (top === -1 || layers.length !== diffIds.length) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_20__/* .UserError */ .yo(
      `${appName} does not contain the layer ${metadata.topLayer}, which its label gives as the run image's top layer.`,
      {
        fix: "Rebuild the image."
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
    ...(0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asString */ .oJ)(baseConfig["os.version"]) === void 0 ? {} : { "os.version": baseConfig["os.version"] }
  };
  const configBytes = Buffer.from(goJson(newConfig));
  const configType = record(manifest, "config")["mediaType"];
  const configDescriptor = {
    mediaType: (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asString */ .oJ)(configType) ?? "application/vnd.oci.image.config.v1+json",
    size: configBytes.byteLength,
    digest: (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_7__/* .sha256 */ .sc)(configBytes)
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
    manifest: { mediaType: (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asString */ .oJ)(manifest["mediaType"]) ?? "", digest: (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_7__/* .sha256 */ .sc)(bytes), bytes },
    config: { ...configDescriptor, bytes: configBytes },
    layers: newLayers.map(descriptor),
    baseLayers: base.config.diffIds.length,
    appLayers: diffIds.length - top - 1,
    overridden
  };
}
function relabel(labels, baseLabels, metadata, base, baseName) {
  const isBase = (name) => /^io\.buildpacks\.(base|stack)\./.test(name);
  const reference = (0,_published_images_51fb_js__WEBPACK_IMPORTED_MODULE_2__/* .lifecycleName */ .k$)({ ...(0,_published_images_51fb_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageName */ ["if"])(baseName), digest: base.digest });
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
  const document = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .parseObject */ .lj)(Buffer.from(bytes).toString("utf8"));
  if (document === void 0) throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_20__/* .UserError */ .yo(`The ${what} of ${name} is not JSON.`);
  return document;
}
var record = (value, key) => {
  const member2 = value[key];
  return (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .isObject */ .Gv)(member2) ? member2 : {};
};
var list = (value) => Array.isArray(value) ? value.filter(_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .isObject */ .Gv) : [];
var descriptor = (layer) => ({
  mediaType: (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asString */ .oJ)(layer["mediaType"]) ?? "",
  digest: (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_13__/* .asString */ .oJ)(layer["digest"]) ?? "",
  size: Number(layer["size"])
});

// src/buildpacks/rebase/rebase-app.ts
async function rebaseApp(request, ports) {
  const { log } = ports;
  const app = (await ports.published.find([request.image])).get(request.image);
  if (app === void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_20__/* .UserError */ .yo(`Input 'image': image '${request.image}' does not exist in the repository.`, {
      fix: "Use an existing tag or digest, e.g. the output 'image' of push-ecr."
    });
  }
  const { bytes: configBytes, config } = await app.config();
  const metadata = readLifecycleMetadata(config.config.labels, app.reference);
  const baseName = request.runImage ?? metadata.names[0];
  if (baseName === void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_20__/* .UserError */ .yo(`${app.reference} does not state its run image.`, {
      fix: "Set the input 'run-image'."
    });
  }
  const base = await ports.reader.image(baseName, config.architecture);
  log.info(`app image: ${app.reference}`);
  log.info(`run image: ${baseName}, now ${base.digest} (was ${metadata.reference ?? "unknown"})`);
  if (base.config.diffIds.at(-1) === metadata.topLayer && metadata.reference?.endsWith(base.digest) === true) {
    log.info("The image is already on this run image.");
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
  const origins = (0,_run_image_origins_94c3_js__WEBPACK_IMPORTED_MODULE_3__/* .runImageOrigins */ .SH)(imageConfig);
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
    open: (blob, start) => blob.digest === config.digest ? node_stream__WEBPACK_IMPORTED_MODULE_30__.Readable.from([bytes.subarray(start ?? 0)], { objectMode: true }) : (0,_run_image_origins_94c3_js__WEBPACK_IMPORTED_MODULE_3__/* .readFirst */ .vv)(origins, readers, blob, start),
    dispose: async () => {
    }
  };
}
function configOf(image) {
  const config = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_7__/* .parseImageConfig */ .FB)(Buffer.from(image.config.bytes).toString("utf8"));
  if (config === void 0) throw new Error("the rebased config cannot be read back");
  return config;
}

// src/buildpacks/rebase/rebase-summary.ts
function rebaseSummary({ app, baseName, base, rebased }, result) {
  if (rebased === void 0 || result === void 0) {
    return new _summary_a388_js__WEBPACK_IMPORTED_MODULE_17__/* .Summary */ .BD().heading("Image up to date").table(
      ["", ""],
      [
        ["Image", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_17__/* .code */ .aY)(app.reference)],
        ["Run image", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_17__/* .code */ .aY)(`${baseName}@${base.digest}`)]
      ]
    ).toString();
  }
  return (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_17__/* .foldedSummary */ .dQ)(
    `\u{1F4E6} Image rebased in ${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_4__/* .formatSeconds */ .Xo)(result.milliseconds)}`,
    (summary) => summary.table(
      ["", ""],
      [
        ["Image", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_17__/* .code */ .aY)(result.image)],
        ["Before", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_17__/* .code */ .aY)(app.reference)],
        ["Run image", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_17__/* .code */ .aY)(`${baseName}@${base.digest}`)],
        ["Layers", `${rebased.baseLayers} of the run image, ${rebased.appLayers} of the app (unchanged)`],
        ["Sent", (0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(result.uploadedBytes)],
        ["Time", (0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_4__/* .formatSeconds */ .Xo)(result.milliseconds)],
        ...rebased.overridden.map((problem) => ["By force", problem])
      ]
    ).paragraph(
      "Nothing was built. Release it like any image: run-release-phase, then deploy-ecs-bluegreen."
    )
  );
}

// actions/rebase-image/inputs.ts
var REPOSITORY = /^(?=.{2,256}$)[a-z0-9]+(?:[._-][a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-][a-z0-9]+)*)*$/;
var IMAGE_NAME = /^[a-z0-9][\w.-]*(:\d+)?(\/[a-z0-9][a-z0-9._-]*)*(:\w[\w.-]{0,127})?(@sha256:[0-9a-f]{64})?$/;
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_18__/* .Inputs */ .G(reader);
  const image = inputs.required(
    "image",
    "Use a tag or a digest, e.g. the output 'current-image' of list-releases."
  );
  const reference = image.replace(/^[^@\s]+@/, "");
  if (image !== "" && !/^(sha256:[0-9a-f]{64}|\w[\w.-]{0,127})$/.test(reference)) {
    inputs.problem("image", `is '${image}'`, "Use a tag, sha256:\u2026 or registry/repository@sha256:\u2026.");
  }
  const { region, role } = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_14__/* .readAccount */ .GM)(inputs);
  const result = {
    image: reference,
    region,
    runImage: inputs.matching("run-image", IMAGE_NAME, "the name of an image, e.g. 'heroku/heroku:24'"),
    force: inputs.flag("force"),
    tags: readTags(inputs),
    role,
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
        `contains '${tag}', which is not a valid tag`,
        "Use at most 128 letters, digits, _ . and -."
      );
    }
  }
  return tags;
}
function readTarget(inputs) {
  const name = inputs.matching("repository", REPOSITORY, "an ECR repository's name without the registry");
  const app = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_14__/* .readAppName */ .Tm)(inputs);
  const environment = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_14__/* .readEnvironmentName */ .z$)(inputs);
  if (name !== void 0) return { kind: "repository", name };
  if (app === void 0 || environment === void 0) {
    inputs.problem("repository", "is empty", "Set 'repository', or 'app' and 'environment'.");
  }
  return { kind: "app", app: app ?? "", environment: environment ?? "" };
}

// actions/rebase-image/main.ts
async function main(context) {
  const { log, clock, signal } = context;
  const { target, ...inputs } = parseInputs(context.inputs);
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_11__/* .openSession */ .f)(context, inputs);
  const repository = target.kind === "repository" ? target.name : (await (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_9__/* .loadPlatform */ .Gp)(new _pages_9700_js__WEBPACK_IMPORTED_MODULE_9__/* .SsmPlatformSource */ .ao(session), target.app, target.environment)).appEnvironment.repository;
  const client = (0,_client_8302_js__WEBPACK_IMPORTED_MODULE_5__/* .ecrClient */ .G)(session);
  const place = { client, region: session.region, repository, log, clock, signal };
  const ecr = new _access_24c4_js__WEBPACK_IMPORTED_MODULE_6__/* .EcrImageRepository */ .U(place);
  try {
    const registryHost = () => ecr.registry();
    const readers = (0,_registry_readers_a184_js__WEBPACK_IMPORTED_MODULE_1__/* .registryReaders */ .Wl)({ session, own: registryHost, clock, signal });
    const rebase = await rebaseApp(inputs, {
      published: new _published_images_51fb_js__WEBPACK_IMPORTED_MODULE_2__/* .EcrPublishedImages */ .lf({ ...place, registryHost }),
      reader: new _published_images_51fb_js__WEBPACK_IMPORTED_MODULE_2__/* .PublicImages */ .UG((0,_run_image_origins_94c3_js__WEBPACK_IMPORTED_MODULE_3__/* .readerOfAll */ .uZ)(readers)),
      readers,
      log
    });
    const { app, baseName, base, source } = rebase;
    const result = source && await log.group("Push", () => (0,_registry_readers_a184_js__WEBPACK_IMPORTED_MODULE_1__/* .pushBlobsAndManifest */ .J4)(source, ecr, { ...inputs, log, clock, signal }));
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



/***/ }),

/***/ 6546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ou: () => (/* binding */ RegistryReadError),
/* harmony export */   UG: () => (/* binding */ PublicImages),
/* harmony export */   eS: () => (/* binding */ formatImageName),
/* harmony export */   "if": () => (/* binding */ parseImageName),
/* harmony export */   k$: () => (/* binding */ lifecycleName),
/* harmony export */   lf: () => (/* binding */ EcrPublishedImages)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6688);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6272);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/registry/ports.ts
var RegistryReadError = class extends _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo {
  name = "RegistryReadError";
};

// src/registry/choose-platform.ts
function choosePlatform(manifests, architecture, where) {
  const images = manifests.filter(
    (manifest) => manifest.annotations?.["vnd.docker.reference.type"] !== "attestation-manifest"
  );
  const fitting = images.length === 1 ? images[0] : images.find(({ platform }) => platform?.os === "linux" && platform.architecture === architecture);
  if (fitting !== void 0) return fitting;
  throw new RegistryReadError(`The image ${where} is not available for linux/${architecture}.`, {
    fix: "Use an image built for it, or a runner of another architecture."
  });
}

// src/registry/image-name.ts
var NAME = /^(?:((?:[a-z0-9][a-z0-9.-]*(?::\d+)?|\[[0-9a-f:]+\](?::\d+)?))\/)?([a-z0-9]+(?:(?:[._]|__|-+|\/)[a-z0-9]+)*)(?::(\w[\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/i;
function parseImageName(text) {
  const match = NAME.exec(text);
  const [, first, rest = "", tag, digest] = match ?? [];
  if (match === null) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`'${text}' is not an image name.`, {
      fix: "Use registry/repository:tag, e.g. 'heroku/builder:24'."
    });
  }
  const isRegistry = first !== void 0 && (/[.:[]/.test(first) || first === "localhost");
  const path = isRegistry || first === void 0 ? rest : `${first}/${rest}`;
  const registry = isRegistry ? first.replace(/^index\.docker\.io$/, "docker.io") : "docker.io";
  const repository = registry === "docker.io" && !path.includes("/") ? `library/${path}` : path;
  return {
    registry,
    repository,
    ...digest === void 0 ? { tag: tag ?? "latest" } : { digest }
  };
}
function formatImageName({ registry, repository, tag, digest }) {
  return `${registry}/${repository}${digest === void 0 ? `:${tag ?? "latest"}` : `@${digest}`}`;
}
function lifecycleName(name) {
  return formatImageName({
    ...name,
    registry: name.registry === "docker.io" ? "index.docker.io" : name.registry
  });
}

// src/registry/public-images.ts
var DOCUMENT_LIMIT = 4 * 1024 * 1024;
var PublicImages = class {
  #reader;
  constructor(reader) {
    this.#reader = reader;
  }
  async image(text, architecture) {
    try {
      return await this.#read(apiReference(text), formatImageName(parseImageName(text)), architecture);
    } catch (error) {
      if (!(error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo) || error instanceof RegistryReadError) throw error;
      throw new RegistryReadError(error.message, { cause: error });
    }
  }
  blob(text, blob) {
    return this.#reader.blob(apiReference(text), blob);
  }
  async #read(reference, shown, architecture) {
    const top = await this.#reader.manifest(reference);
    const index = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(decode(top.bytes), top.mediaType);
    const { registry, repository } = reference;
    const found = index?.kind === "index" ? await this.#reader.manifest({
      registry,
      repository,
      digest: choosePlatform(index.manifests, architecture, shown).digest
    }) : top;
    const document = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(decode(found.bytes), found.mediaType);
    if (document?.kind !== "image") throw unreadable(shown, "its manifest is not an image manifest");
    const { manifest } = document;
    const configBytes = await this.#document(reference, manifest.config, shown);
    const config = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageConfig */ .FB)(decode(configBytes));
    if (config === void 0) throw unreadable(shown, "its config is not an image config");
    return {
      topDigest: top.digest,
      digest: found.digest,
      manifestBytes: found.bytes,
      manifest,
      configBytes,
      config
    };
  }
  async #document(reference, blob, shown) {
    if (blob.size > DOCUMENT_LIMIT) throw unreadable(shown, `its config has ${blob.size} bytes`);
    const chunks = [];
    for await (const chunk of this.#reader.blob(reference, blob)) chunks.push(Buffer.from(chunk));
    const bytes = Buffer.concat(chunks);
    if ((0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes) !== blob.digest) throw unreadable(shown, "its config does not match its digest");
    return bytes;
  }
};
function apiReference(text) {
  const name = parseImageName(text);
  return { ...name, registry: name.registry === "docker.io" ? "registry-1.docker.io" : name.registry };
}
var decode = (bytes) => Buffer.from(bytes).toString("utf8");
var unreadable = (shown, what) => new RegistryReadError(`The image ${shown} cannot be read: ${what}.`);

// src/aws/ecr/published-images.ts
var EcrPublishedImages = class {
  #options;
  #reader;
  constructor(options) {
    this.#options = options;
    this.#reader = new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .EcrReader */ .iz(options);
  }
  async find(references) {
    const found = /* @__PURE__ */ new Map();
    for (const image of await this.#images([...new Set(references)])) {
      const { imageTag, imageDigest } = image.imageId ?? {};
      const text = image.imageManifest;
      const document = text === void 0 ? void 0 : (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(text, image.imageManifestMediaType);
      if (!imageDigest || text === void 0 || document?.kind !== "image" || !image.registryId) continue;
      const host = await this.#options.registryHost(image.registryId);
      const published = this.#published(host, imageDigest, Buffer.from(text), document.manifest);
      for (const reference of [imageTag, imageDigest]) {
        if (reference !== void 0 && references.includes(reference)) found.set(reference, published);
      }
    }
    return found;
  }
  async #images(references) {
    const { client, repository, region, signal } = this.#options;
    if (references.length === 0) return [];
    const imageIds = references.map(
      (text) => text.startsWith("sha256:") ? { imageDigest: text } : { imageTag: text }
    );
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_2__/* .explaining */ .SK)("ecr:BatchGetImage", `repository '${repository}' in ${region}`, async () => {
      try {
        const command = new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .BatchGetImageCommand */ .P8({
          repositoryName: repository,
          imageIds,
          acceptedMediaTypes: _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .ACCEPTED_MANIFESTS */ .bb
        });
        return (await client.send(command, { abortSignal: signal })).images ?? [];
      } catch (error) {
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_2__/* .isAwsError */ .m_)(error, "RepositoryNotFoundException")) return [];
        throw error;
      }
    });
  }
  #published(host, digest, manifestBytes, manifest) {
    const { repository } = this.#options;
    const reference = `${host}/${repository}@${digest}`;
    const blob = (wanted) => this.#reader.document({ repository }, wanted);
    return {
      reference,
      digest,
      mediaType: manifest.mediaType,
      manifestBytes,
      manifest,
      blob,
      config: async () => {
        const bytes = await blob(manifest.config);
        const config = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageConfig */ .FB)(new TextDecoder().decode(bytes));
        if (config === void 0) throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The image ${reference} has no readable config.`);
        return { bytes, config };
      }
    };
  }
};




/***/ }),

/***/ 3353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SH: () => (/* binding */ runImageOrigins),
/* harmony export */   uZ: () => (/* binding */ readerOfAll),
/* harmony export */   vv: () => (/* binding */ readFirst)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(734);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9058);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/image/source/registry-reader.ts
var readerOfAll = (readers) => ({
  manifest: (reference2) => readers(reference2.registry).manifest(reference2),
  blob: (reference2, blob, start) => readers(reference2.registry).blob(reference2, blob, start)
});
async function* readFirst(origins, readers, blob, start) {
  const problems = [];
  for (const origin of origins) {
    let begun = false;
    try {
      for await (const chunk of readers(origin.registry).blob(origin, blob, start)) {
        begun = true;
        yield chunk;
      }
      return;
    } catch (error) {
      if (begun || !(error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo)) throw error;
      problems.push(`${(0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImageReference */ .my)(origin)}: ${error.message}`);
    }
  }
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(
    `The layer ${blob.digest} is neither local nor in the repository, and cannot be fetched:
${problems.join("\n")}
`,
    {
      fix: "Check that the runner can reach the run image's registry, or build with a run image in ECR."
    }
  );
}

// src/image/oci/run-image-origins.ts
var LIFECYCLE_LABEL = "io.buildpacks.lifecycle.metadata";
function runImageOrigins(config) {
  const metadata = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)(config.config.labels[LIFECYCLE_LABEL] ?? "");
  const stack = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(metadata?.["stack"]) ? metadata["stack"] : void 0;
  const run = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(metadata?.["runImage"]) ? metadata["runImage"] : {};
  const older = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(stack?.["runImage"]) ? stack["runImage"] : {};
  const names = [
    (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(run["reference"]),
    (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(run["image"]),
    ...(0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asStrings */ .P7)(run["mirrors"]),
    (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(older["image"]),
    ...(0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asStrings */ .P7)(older["mirrors"])
  ].filter((name) => name !== void 0 && name !== "");
  const origins = names.flatMap((name) => reference(name ?? ""));
  const digest = origins.find((origin) => origin.digest !== void 0)?.digest;
  const seen = /* @__PURE__ */ new Set();
  return origins.flatMap(({ registry, repository }) => {
    const key = `${registry}/${repository}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ registry, repository, ...digest === void 0 ? {} : { digest } }];
  });
}
function reference(name) {
  const [first = "", ...rest] = name.split("/");
  const hasHost = rest.length > 0 && (/[.:]/.test(first) || first === "localhost");
  const full = hasHost ? name.replace(/^(index\.)?docker\.io\//, "registry-1.docker.io/") : `registry-1.docker.io/${rest.length === 0 ? `library/${name}` : name}`;
  try {
    return [(0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)(full)];
  } catch {
    return [];
  }
}




/***/ })

};
