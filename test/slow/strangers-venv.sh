# Sourced: puts awscli and boto3 into .cache/strangers and sets STRANGERS_PYTHON; the project's own Node comes first on PATH.
STRANGERS_PYTHON="$PWD/.cache/strangers/bin/python"
if ! "$STRANGERS_PYTHON" -c 'import boto3, awscli' 2>/dev/null; then
  python3 -m venv .cache/strangers
  "$STRANGERS_PYTHON" -m pip install --quiet --disable-pip-version-check awscli boto3
fi
export PATH="$PWD/node_modules/.bin:$PWD/.cache/strangers/bin:$PATH"
