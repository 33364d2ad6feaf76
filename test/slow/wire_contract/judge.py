"""One exchange of an AWS client against botocore's models of the services: which operation it is, and what of it the model does not allow."""
import io
import json
import re
import urllib.parse
import xml.etree.ElementTree as ElementTree

import botocore.loaders
import botocore.model
import cbor2

from shapes import Checker
from texts import from_form, from_xml, scalar, tag

# A call of another service is a violation until it is named here (an S3-like protocol, rest-xml, is not read).
SERVICES = (
    'application-autoscaling cloudwatch codedeploy dynamodb ecr ecs elbv2 iam logs rds resourcegroupstaggingapi scheduler '
    'secretsmanager ssm sts'
).split()

# No model declares what every operation of its service may answer: the "Common Errors" page of each API reference, e.g.
# https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html
COMMON_ERRORS = {
    'AccessDenied', 'AccessDeniedException', 'ExpiredTokenException', 'IncompleteSignature', 'InternalFailure', 'InvalidClientTokenId',
    'NotAuthorized', 'OptInRequired', 'RequestExpired', 'ServiceUnavailable', 'Throttling', 'ThrottlingException',
    'UnrecognizedClientException', 'ValidationError', 'ValidationException',
}


class Exchange:
    """What went over the wire: header names in lower case, bodies as bytes."""

    def __init__(self, method, path, headers, body, status, reply_headers, reply):
        self.method, self.path, self.headers, self.body = method, path, headers, body
        self.status, self.reply_headers, self.reply = status, reply_headers, reply


class Judge:
    def __init__(self, services=SERVICES):
        loader = botocore.loaders.Loader()
        models = [botocore.model.ServiceModel(loader.load_service_model(name, 'service-2'), name) for name in services]
        self._by_target = {model.metadata['targetPrefix']: model for model in models if 'targetPrefix' in model.metadata}
        self._by_version = {model.api_version: model for model in models if 'query' in model.metadata.get('protocols', [])}
        self._by_route = [
            (method, route, model, name)
            for model in models
            if model.metadata['protocol'] == 'rest-json'
            for name in model.operation_names
            for method, route in [_route(model.operation_model(name))]
        ]

    def judge(self, exchange):
        """`(service, violations)`; `(None, [])` for what is no call of AWS's API that this checker knows, such as an image layer."""
        target = exchange.headers.get('x-amz-target')
        rpc = re.fullmatch(r'/service/([^/]+)/operation/([^/]+)', exchange.path)
        if rpc:
            return self._named(exchange, rpc.group(1), rpc.group(2), 'cbor')
        if target:
            prefix, _, name = target.rpartition('.')
            return self._named(exchange, prefix, name, 'json')
        if exchange.headers.get('content-type', '').startswith('application/x-www-form-urlencoded'):
            return self._query(exchange)
        return self._rest(exchange)

    def _named(self, exchange, prefix, name, protocol):
        model = self._by_target.get(prefix)
        if model is None:
            return prefix, [f'{prefix}: no model of this service is read']
        if name not in model.operation_names:
            return model.service_name, [f'{model.service_name}.{name}: no operation of the service']
        operation = model.operation_model(name)
        read = cbor2.loads if protocol == 'cbor' else json.loads
        found = self._sent(operation, _read(read, exchange.body or (b'\xa0' if protocol == 'cbor' else b'{}')))
        if exchange.status < 300:
            found += self._received(operation, operation.output_shape, _read(read, exchange.reply or (b'\xa0' if protocol == 'cbor' else b'{}')))
        else:
            found += self._error(operation, _error_code(exchange, read))
        return model.service_name, found

    def _query(self, exchange):
        fields = dict(urllib.parse.parse_qsl(exchange.body.decode(), keep_blank_values=True))
        model = self._by_version.get(fields.get('Version'))
        name = fields.get('Action')
        if model is None or name not in model.operation_names:
            return 'query', [f'{name} of version {fields.get("Version")}: no operation of a service that is read']
        operation = model.operation_model(name)
        rest = {key: text for key, text in fields.items() if key not in ('Action', 'Version')}
        found = self._sent(operation, from_form(operation.input_shape, rest) if operation.input_shape else rest)
        root = _read(ElementTree.fromstring, exchange.reply)
        if isinstance(root, Unreadable):
            found.append(f'{_name(operation)} RESPONSE: not XML')
        elif exchange.status < 300:
            found += self._query_reply(operation, root)
        else:
            code = next((element.text for element in root.iter() if tag(element) == 'Code'), None)
            found += self._error(operation, code)
        return model.service_name, found

    def _query_reply(self, operation, root):
        if operation.output_shape is None:
            return []
        wrapper = operation.output_shape.serialization.get('resultWrapper') or f'{operation.name}Result'
        results = [element for element in root if tag(element) == wrapper]
        if not results:
            return [f'{_name(operation)} RESPONSE: no <{wrapper}>']
        return self._received(operation, operation.output_shape, from_xml(operation.output_shape, results[0]))

    def _rest(self, exchange):
        path = urllib.parse.urlsplit(exchange.path).path
        found = [(route.fullmatch(path), model, name) for method, route, model, name in self._by_route if method == exchange.method]
        found = [one for one in found if one[0]]
        if not found or 'authorization' not in exchange.headers or 'AWS4-HMAC' not in exchange.headers['authorization']:
            return None, []
        scope = re.search(r'/([a-z0-9-]+)/aws4_request', exchange.headers['authorization'])
        found = [one for one in found if scope and one[1].signing_name == scope.group(1)]
        if not found:
            return None, []
        match, model, name = found[0]
        operation = model.operation_model(name)
        violations = self._sent(operation, self._rest_request(operation, exchange, match))
        if exchange.status < 300:
            violations += self._rest_reply(operation, exchange)
        else:
            violations += self._error(operation, _error_code(exchange, json.loads))
        return model.service_name, violations

    def _rest_request(self, operation, exchange, match):
        """Members from the path, the query, the headers and the body, as their shapes say where they stand."""
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(exchange.path).query, keep_blank_values=True)
        body = _read(json.loads, exchange.body or b'{}')
        if isinstance(body, Unreadable) or operation.input_shape is None:
            return body
        value = dict(body)
        for name, member in operation.input_shape.members.items():
            where, key = member.serialization.get('location'), member.serialization.get('name', name)
            if where == 'uri':
                value[name] = scalar(member, urllib.parse.unquote(match.group(re.sub(r'\W', '_', key))))
            elif where == 'querystring' and key in query:
                value[name] = [scalar(member.member, one) for one in query[key]] if member.type_name == 'list' else scalar(member, query[key][0])
            elif where == 'header' and key.lower() in exchange.headers:
                value[name] = scalar(member, exchange.headers[key.lower()])
        return value

    def _rest_reply(self, operation, exchange):
        shape = operation.output_shape
        if shape is None:
            return []
        value = _read(json.loads, exchange.reply or b'{}')
        if isinstance(value, dict):
            for name, member in shape.members.items():
                where, key = member.serialization.get('location'), member.serialization.get('name', name)
                if where == 'header' and key.lower() in exchange.reply_headers:
                    value[name] = scalar(member, exchange.reply_headers[key.lower()])
        return self._received(operation, shape, value)

    def _sent(self, operation, value):
        return self._checked(operation, 'REQUEST', operation.input_shape, value, sent=True)

    def _received(self, operation, shape, value):
        return self._checked(operation, 'RESPONSE', shape, value, sent=False)

    def _checked(self, operation, side, shape, value, sent):
        where = f'{_name(operation)} {side}'
        if isinstance(value, Unreadable):
            return [f'{where}: {value.why}']
        if shape is None:
            return [f'{where}: unknown member {name}' for name in value] if sent else []
        checker = Checker(sent)
        checker.check(shape, value)
        return [f'{where} {violation}' for violation in checker.violations]

    def _error(self, operation, code):
        declared = {shape.error_code for shape in operation.error_shapes} | {shape.name for shape in operation.error_shapes}
        if code in declared | COMMON_ERRORS:
            return []
        return [f'{_name(operation)} ERROR {code} not declared for the operation']


class Unreadable:
    """A body that is not of its protocol."""

    def __init__(self, why):
        self.why = why


def _read(read, body):
    try:
        return read(body)
    except Exception as error:  # whatever a decoder throws: the body is not what it should be
        return Unreadable(f'cannot be read: {type(error).__name__}: {str(error)[:80]}')


def _name(operation):
    return f'{operation.service_model.service_name}.{operation.name}'


def _error_code(exchange, read):
    """https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization"""
    body = _read(read, exchange.reply)
    named = exchange.reply_headers.get('x-amzn-errortype') or (body.get('__type') if isinstance(body, dict) else None)
    return named.split(':')[0].split('#')[-1] if named else None


def _route(operation):
    """The method and a pattern of the path, with a group for each label."""
    template = operation.http['requestUri'].split('?')[0]
    parts = re.split(r'(\{[^}]+\})', template)
    pattern = ''.join(
        f'(?P<{re.sub(r"[^0-9A-Za-z_]", "_", part[1:-1].rstrip("+"))}>{".+" if part.endswith("+}") else "[^/]+"})' if part.startswith('{') else re.escape(part)
        for part in parts
    )
    return operation.http['method'], re.compile(pattern)
