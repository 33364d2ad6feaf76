"""Clients that know nothing of Renga: skopeo and crane delete in the registry, and an outsider deploys with an OIDC token."""
import base64, io, json, os, subprocess, tarfile, urllib.request


def run(*command, env=None):
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, env={**os.environ, **(env or {})})
    assert done.returncode == 0, f"{' '.join(command)[:200]}: exit {done.returncode}: {done.stderr.strip()[:600]}"
    return done.stdout.strip()


def registry(check, aws, equal, endpoint, directory):
    """skopeo and crane push, delete by tag and by digest, and see that it is gone."""
    host = endpoint.removeprefix('http://')
    password = base64.b64decode(aws('ecr', 'get-authorization-token')['authorizationData'][0]['authorizationToken']).decode().removeprefix('AWS:')
    aws('ecr', 'create-repository', '--repository-name', 'strangers')
    image = f'{host}/strangers'
    # What a login writes; a home of its own leaves this machine's logins alone.
    auth = os.path.join(directory, 'config.json')
    with open(auth, 'w') as file:
        json.dump({'auths': {host: {'auth': base64.b64encode(f'AWS:{password}'.encode()).decode()}}}, file)
    login = {'DOCKER_CONFIG': directory, 'REGISTRY_AUTH_FILE': auth}
    layer = os.path.join(directory, 'layer.tar')
    with tarfile.open(layer, 'w') as archive:
        archive.addfile(tarfile.TarInfo('hello'), io.BytesIO())

    def crane(*arguments):
        return run('crane', *arguments, env=login)

    def skopeo(verb, *arguments):
        return run('skopeo', verb, *arguments, env=login)

    def tags():
        return sorted(i.get('imageTag', 'untagged') for i in aws('ecr', 'list-images', '--repository-name', 'strangers')['imageIds'])

    def push():
        crane('append', '--new_layer', layer, '--new_tag', f'{image}:v1')
        for tag in ('v2', 'v3'):
            crane('tag', f'{image}:v1', tag)
        equal(tags(), ['v1', 'v2', 'v3'])

    def crane_tag():
        crane('delete', f'{image}:v1')
        equal(tags(), ['v2', 'v3'])

    def crane_digest():
        crane('delete', f"{image}@{crane('digest', f'{image}:v2')}")
        equal(tags(), [])

    def skopeo_delete():
        push()
        skopeo('copy', '--src-tls-verify=false', '--dest-tls-verify=false', f'docker://{image}:v1', f'docker://{image}:copy')
        # skopeo resolves the tag, and deletes the digest with all its tags.
        skopeo('delete', '--tls-verify=false', f'docker://{image}:copy')
        equal(tags(), [])

    check('crane append and tag', push)
    check('crane delete of a tag leaves the others', crane_tag)
    check('crane delete of a digest takes all its tags', crane_digest)
    check('skopeo delete', skopeo_delete)


def outsider(check, refused, equal, role, cluster, service, definition, stable):
    """A job of the repository: its OIDC token, awscli for the rest. No key of the account is used."""
    def token(audience):
        request = urllib.request.Request(f"{os.environ['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience={audience}",
                                         headers={'authorization': f"bearer {os.environ['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}"})
        with urllib.request.urlopen(request, timeout=10) as response:
            return json.load(response)['value']

    def assume(audience):
        return ('sts', 'assume-role-with-web-identity', '--no-sign-request', '--role-arn', role,
                '--role-session-name', 'outsider', '--web-identity-token', token(audience))

    def deploy():
        keys = json.loads(run('aws', '--output', 'json', *assume('sts.amazonaws.com')))['Credentials']
        own = {'AWS_ACCESS_KEY_ID': keys['AccessKeyId'], 'AWS_SECRET_ACCESS_KEY': keys['SecretAccessKey'], 'AWS_SESSION_TOKEN': keys['SessionToken']}
        arn = run('aws', '--output', 'text', 'sts', 'get-caller-identity', '--query', 'Arn', env=own)
        equal(arn, f"arn:aws:sts::123456789012:assumed-role/{role.split('/')[-1]}/outsider")
        registered = json.loads(run('aws', '--output', 'json', 'ecs', 'register-task-definition', '--cli-input-json', json.dumps(definition), env=own))
        run('aws', 'ecs', 'update-service', '--cluster', cluster, '--service', service,
            '--task-definition', registered['taskDefinition']['taskDefinitionArn'], env=own)
        stable('v3')

    check('aws sts assume-role-with-web-identity for another audience', lambda: equal(refused(*assume('somebody')), 'InvalidIdentityToken'))
    check('an outsider deploys v3 with an OIDC token of the repository', deploy)
