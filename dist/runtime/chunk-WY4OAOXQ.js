import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  ACCEPTED_MANIFESTS,
  BatchGetImageCommand,
  EcrReader,
  parseImageConfig,
  parseManifest,
  sha256
} from "./chunk-O36M54J5.js";
import {
  explaining,
  isAwsError
} from "./chunk-3SIKKK2Z.js";
import {
  UserError
} from "./chunk-DP2ULIJL.js";

// src/registry/ports.ts
var RegistryReadError = class extends UserError {
  name = "RegistryReadError";
};

// src/registry/choose-platform.ts
function choosePlatform(manifests, architecture, where) {
  const images = manifests.filter(
    (manifest) => manifest.annotations?.["vnd.docker.reference.type"] !== "attestation-manifest"
  );
  const fitting = images.length === 1 ? images[0] : images.find(({ platform }) => platform?.os === "linux" && platform.architecture === architecture);
  if (fitting !== void 0) return fitting;
  throw new RegistryReadError(`The image ${where} is not there for linux/${architecture}.`, {
    fix: "Name an image that is built for it, or use a runner of another architecture."
  });
}

// src/registry/image-name.ts
var NAME = /^(?:((?:[a-z0-9][a-z0-9.-]*(?::\d+)?|\[[0-9a-f:]+\](?::\d+)?))\/)?([a-z0-9]+(?:(?:[._]|__|-+|\/)[a-z0-9]+)*)(?::(\w[\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/i;
function parseImageName(text) {
  const match = NAME.exec(text);
  const [, first, rest = "", tag, digest] = match ?? [];
  if (match === null) {
    throw new UserError(`'${text}' is not the name of an image.`, {
      fix: "Give registry/repository:tag, e.g. 'heroku/builder:24'."
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
      if (!(error instanceof UserError) || error instanceof RegistryReadError) throw error;
      throw new RegistryReadError(error.message, { cause: error });
    }
  }
  blob(text, blob) {
    return this.#reader.blob(apiReference(text), blob);
  }
  async #read(reference, shown, architecture) {
    const top = await this.#reader.manifest(reference);
    const index = parseManifest(decode(top.bytes), top.mediaType);
    const { registry, repository } = reference;
    const found = index?.kind === "index" ? await this.#reader.manifest({
      registry,
      repository,
      digest: choosePlatform(index.manifests, architecture, shown).digest
    }) : top;
    const document = parseManifest(decode(found.bytes), found.mediaType);
    if (document?.kind !== "image") throw unreadable(shown, "its manifest is no image manifest");
    const { manifest } = document;
    const configBytes = await this.#document(reference, manifest.config, shown);
    const config = parseImageConfig(decode(configBytes));
    if (config === void 0) throw unreadable(shown, "its config is no image config");
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
    if (sha256(bytes) !== blob.digest) throw unreadable(shown, "its config is not what its digest says");
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
    this.#reader = new EcrReader(options);
  }
  async find(references) {
    const found = /* @__PURE__ */ new Map();
    for (const image of await this.#images([...new Set(references)])) {
      const { imageTag, imageDigest } = image.imageId ?? {};
      const text = image.imageManifest;
      const document = text === void 0 ? void 0 : parseManifest(text, image.imageManifestMediaType);
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
    return explaining("ecr:BatchGetImage", `repository '${repository}' in ${region}`, async () => {
      try {
        const command = new BatchGetImageCommand({
          repositoryName: repository,
          imageIds,
          acceptedMediaTypes: ACCEPTED_MANIFESTS
        });
        return (await client.send(command, { abortSignal: signal })).images ?? [];
      } catch (error) {
        if (isAwsError(error, "RepositoryNotFoundException")) return [];
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
        const config = parseImageConfig(new TextDecoder().decode(bytes));
        if (config === void 0) throw new UserError(`The image ${reference} has no readable config.`);
        return { bytes, config };
      }
    };
  }
};

export {
  parseImageName,
  formatImageName,
  lifecycleName,
  RegistryReadError,
  PublicImages,
  EcrPublishedImages
};
