"""zizmor over the workflows that people copy. What it says is known, file by file: anything else, or less, is a failure.

Two of them run on events that are dangerous where code of a pull request is checked out or run. They check nothing out
(test/slow/preview-workflows.test.ts holds that), and say so themselves. Examples name a tag of Renga, so that they can be read.
Needs zizmor on the PATH. Last line: "N passed, N failed".
"""
import collections, json, pathlib, shutil, subprocess, tempfile

DANGEROUS = {'preview-close.yml', 'preview-command.yml'}
source = pathlib.Path(__file__).resolve().parents[2] / 'examples'
files = [*sorted((source / 'workflows').glob('*.yml')), *sorted(source.glob('*/.github/workflows/*.yml'))]
failed = 0
for file in files:
    with tempfile.TemporaryDirectory() as directory:
        target = pathlib.Path(directory) / '.github' / 'workflows' / file.name
        target.parent.mkdir(parents=True)
        shutil.copy(file, target)
        run = subprocess.run(['zizmor', '--offline', '--no-progress', '--format', 'json', directory], capture_output=True, text=True)
        assert run.stdout.startswith('['), run.stderr
        found = collections.Counter(finding['ident'] for finding in json.loads(run.stdout))
    found.pop('unpinned-uses', None)
    expected = {'dangerous-triggers': 1} if file.name in DANGEROUS else {}
    ok = dict(found) == expected
    failed += not ok
    print(f"{'ok  ' if ok else 'FAIL'} {file.relative_to(source)}{'' if ok else f': {dict(found)} instead of {expected}'}")
print(f'{len(files) - failed} passed, {failed} failed')
raise SystemExit(failed > 0)
