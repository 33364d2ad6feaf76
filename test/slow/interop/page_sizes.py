"""Holds the emulator's page sizes (emulator/aws/wire/page-sizes.ts) against the ranges of botocore's models."""

import json
import subprocess
import sys

import botocore.session

MODELS = {"tag": "resourcegroupstaggingapi"}
# Said in the documentation only; the models have no range there.
DOCUMENTED = {"rds", "tag"}
READ = "import('./emulator/aws/wire/page-sizes.ts').then((m) => console.log(JSON.stringify(m.PAGE_SIZES)))"


def problems(table: dict) -> list[str]:
    session = botocore.session.get_session()
    found = []
    for action, size in table.items():
        service, operation = action.split(":")
        model = session.get_service_model(MODELS.get(service, service)).operation_model(operation)
        limits = model.input_shape.members[size["member"]].metadata
        ours = (size["least"], size["most"])
        theirs = (limits.get("min"), limits.get("max"))
        if theirs != ours and not (service in DOCUMENTED and theirs == (None, None)):
            found.append(f"{action}: {ours}, botocore {theirs}")
    return found


if __name__ == "__main__":
    output = subprocess.run(["node", "-e", READ], check=True, capture_output=True, text=True).stdout
    table = json.loads(output)
    wrong = problems(table)
    print("\n".join(wrong) or f"{len(table)} page sizes are those of botocore's models.")
    sys.exit(1 if wrong or not table else 0)
