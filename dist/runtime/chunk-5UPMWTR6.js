import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  PutSecretValueCommand
} from "./chunk-S3DXCN25.js";
import {
  SecretsManagerClient,
  UpdateSecretVersionStage$,
  _ep02 as _ep0,
  _mw02 as _mw0,
  command2 as command,
  listVersions,
  readConfigVars
} from "./chunk-SEUOH2Q7.js";
import {
  explaining,
  isAwsError
} from "./chunk-3SIKKK2Z.js";
import {
  UserError
} from "./chunk-DP2ULIJL.js";

// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/UpdateSecretVersionStageCommand.js
var UpdateSecretVersionStageCommand=class extends command(_ep0,_mw0,"UpdateSecretVersionStage",UpdateSecretVersionStage$){};
// src/aws/secrets/config-editor.ts
var SecretsConfigEditor = class {
  #client;
  #secret;
  #log;
  #redactor;
  constructor(session, secretArn, log) {
    this.#redactor = session.redactor;
    this.#client = new SecretsManagerClient(session.client);
    this.#secret = secretArn;
    this.#log = log;
  }
  async read(versionId, open) {
    if (open !== void 0) this.#redactor?.open(open);
    return readConfigVars(this.#client, this.#secret, versionId, this.#log);
  }
  async write(vars, token) {
    const names = [...vars.keys()].sort();
    const SecretString = JSON.stringify(Object.fromEntries(names.map((name) => [name, vars.get(name)])));
    const answer = await this.#call("secretsmanager:PutSecretValue", async () => {
      try {
        return await this.#client.send(
          new PutSecretValueCommand({ SecretId: this.#secret, ClientRequestToken: token, SecretString })
        );
      } catch (error) {
        if (!isAwsError(error, "ResourceExistsException")) throw error;
        throw new UserError("This step of this run has written other config vars before.", {
          fix: "Start a new run instead of running this one again with other values.",
          cause: error
        });
      }
    });
    return { secretArn: answer.ARN ?? this.#secret, versionId: answer.VersionId ?? token, names };
  }
  versions() {
    return listVersions(this.#client, this.#secret);
  }
  async addLabel(label, versionId) {
    await this.#stage({ VersionStage: label, MoveToVersionId: versionId });
  }
  async removeLabel(label, versionId) {
    await this.#stage({ VersionStage: label, RemoveFromVersionId: versionId });
  }
  /** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html */
  async #stage(change) {
    await this.#call(
      "secretsmanager:UpdateSecretVersionStage",
      () => this.#client.send(new UpdateSecretVersionStageCommand({ SecretId: this.#secret, ...change }))
    );
  }
  #call(iamAction, call) {
    return explaining(iamAction, `the secret '${this.#secret}'`, call);
  }
};

export {
  SecretsConfigEditor
};
