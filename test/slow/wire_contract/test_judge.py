"""The checker finds what it is there to find, and lets pass what AWS's models allow: `python test_judge.py`."""
import datetime
import json
import unittest

import cbor2

from judge import Exchange, Judge

JUDGE = Judge()
ECS = 'AmazonEC2ContainerServiceV20141113'
SIGNED = {'authorization': 'AWS4-HMAC-SHA256 Credential=K/20260101/eu-west-1/scheduler/aws4_request, SignedHeaders=host, Signature=0'}
FORM = {'content-type': 'application/x-www-form-urlencoded; charset=utf-8'}


def ecs(operation, sent, reply, status=200):
    headers = {'x-amz-target': f'{ECS}.{operation}'}
    return JUDGE.judge(Exchange('POST', '/', headers, json.dumps(sent).encode(), status, {}, json.dumps(reply).encode()))


def query(body, reply, status=200):
    return JUDGE.judge(Exchange('POST', '/', FORM, body.encode(), status, {}, reply.encode()))


def roles(members):
    return f'<GetRoleResponse><GetRoleResult><Role>{members}</Role></GetRoleResult></GetRoleResponse>'


ROLE = (
    '<Path>/</Path><RoleName>a</RoleName><RoleId>AROAEXAMPLEEXAMPLE00</RoleId><Arn>arn:aws:iam::123456789012:role/a</Arn>'
    '<CreateDate>2026-01-01T00:00:00Z</CreateDate>'
)
GET_ROLE = 'Action=GetRole&Version=2010-05-08&RoleName=a'

# name, what was judged, a part of the only violation (None: there is none)
ROWS = [
    ('what the model allows', ecs('ListServices', {'cluster': 'main'}, {'serviceArns': ['a']}), None),
    ('an unknown member of a request', ecs('ListServices', {'clustr': 'main'}, {}), 'REQUEST : unknown member clustr'),
    ('an unknown member of a reply', ecs('ListServices', {}, {'services': []}), 'RESPONSE : unknown member services'),
    ('an unknown member far down', ecs('DescribeServices', {'services': ['a']}, {'services': [{'nam': 'a'}]}), '.services[]: unknown member nam'),
    ('a missing member of a request', ecs('DescribeServices', {}, {}), 'missing required services'),
    ('a wrong type', ecs('UpdateService', {'service': 'a', 'desiredCount': '1'}, {}), '.desiredCount: want a whole number (integer), got str'),
    ('a boolean in place of a number', ecs('UpdateService', {'service': 'a', 'desiredCount': True}, {}), '.desiredCount: want a whole number'),
    ('a word outside an enum', ecs('DescribeTasks', {'tasks': ['a']}, {'tasks': [{'stopCode': ''}]}), ".stopCode: not in enum: ''"),
    ('a null in a reply', ecs('DescribeServices', {'services': ['a']}, {'services': [{'serviceName': None}]}), '.serviceName: null'),
    ('a date as a text in JSON', ecs('DescribeTasks', {'tasks': ['a']}, {'tasks': [{'startedAt': '2026-01-01T00:00:00Z'}]}), '.startedAt: want a timestamp'),
    ('a reply that is not JSON', JUDGE.judge(Exchange('POST', '/', {'x-amz-target': f'{ECS}.ListServices'}, b'{}', 200, {}, b'<html>')), 'RESPONSE: cannot be read'),
    ('a declared error', ecs('ListServices', {}, {'__type': 'com.amazonaws.ecs#ClusterNotFoundException'}, 400), None),
    ('an error that every service may answer', ecs('ListServices', {}, {'__type': 'ThrottlingException'}, 400), None),
    ('an error of another operation', ecs('ListServices', {}, {'__type': 'ServiceNotActiveException'}, 400), 'ERROR ServiceNotActiveException not declared'),
    ('an error without a name', ecs('ListServices', {}, {}, 500), 'ERROR None not declared'),
    ('an operation that is not there', ecs('ListServicez', {}, {}), 'ecs.ListServicez: no operation'),
    ('a service that is not read', JUDGE.judge(Exchange('POST', '/', {'x-amz-target': 'AmazonSQS.SendMessage'}, b'{}', 200, {}, b'{}')), 'AmazonSQS: no model'),
    ('a form that the model allows', query(GET_ROLE, roles(ROLE)), None),
    ('an unknown field of a form', query(f'{GET_ROLE}&Rolename=b', roles(ROLE)), 'REQUEST : unknown member Rolename'),
    ('a missing field of a form', query('Action=GetRole&Version=2010-05-08', roles(ROLE)), 'REQUEST : missing required RoleName'),
    ('a list of a form', query('Action=DescribeTargetHealth&Version=2015-12-01&TargetGroupArn=a&Targets.member.1.Id=b&Targets.member.1.Port=1', '<DescribeTargetHealthResponse><DescribeTargetHealthResult><TargetHealthDescriptions/></DescribeTargetHealthResult></DescribeTargetHealthResponse>'), None),
    ('a text for a number in a form', query('Action=DescribeTargetHealth&Version=2015-12-01&TargetGroupArn=a&Targets.member.1.Id=b&Targets.member.1.Port=http', '<DescribeTargetHealthResponse><DescribeTargetHealthResult><TargetHealthDescriptions/></DescribeTargetHealthResult></DescribeTargetHealthResponse>'), '.Targets[].Port: want a whole number'),
    ('an unknown element', query(GET_ROLE, roles(f'{ROLE}<Name>a</Name>')), '.Role: unknown member Name'),
    ('a missing element', query(GET_ROLE, roles(ROLE.replace('<Path>/</Path>', ''))), '.Role: missing required Path'),
    ('a wrong name of list items', query('Action=DescribeRules&Version=2015-12-01', '<DescribeRulesResponse><DescribeRulesResult><Rules><Rule/></Rules></DescribeRulesResult></DescribeRulesResponse>'), '.Rules: want a list'),
    ('no result element', query(GET_ROLE, '<GetRoleResponse/>'), 'no <GetRoleResult>'),
    ('a date of XML that is none', query(GET_ROLE, roles(ROLE.replace('2026-01-01T00:00:00Z', '1767225600'))), '.CreateDate: want a timestamp'),
    ('a declared error in XML', query(GET_ROLE, '<ErrorResponse><Error><Code>NoSuchEntity</Code></Error></ErrorResponse>', 404), None),
    ('an undeclared error in XML', query(GET_ROLE, '<ErrorResponse><Error><Code>NotFound</Code></Error></ErrorResponse>', 404), 'ERROR NotFound not declared'),
    ('a request in CBOR', JUDGE.judge(Exchange('POST', '/service/CodeDeploy_20141006/operation/GetDeployment', {}, cbor2.dumps({'deploymentId': 'd'}), 200, {}, cbor2.dumps({'deploymentInfo': {'createTime': datetime.datetime.now(datetime.timezone.utc)}}))), None),
    ('a wrong reply in CBOR', JUDGE.judge(Exchange('POST', '/service/CodeDeploy_20141006/operation/GetDeployment', {}, cbor2.dumps({'deploymentId': 'd'}), 200, {}, cbor2.dumps({'deploymentInfo': {'status': 'Done'}}))), ".status: not in enum: 'Done'"),
    ('REST: what the model allows', JUDGE.judge(Exchange('GET', '/schedules/a?groupName=b', SIGNED, b'', 200, {}, b'{"Name":"a"}')), None),
    ('REST: a wrong body', JUDGE.judge(Exchange('POST', '/schedules/a', SIGNED, b'{"Target":{"Arn":"a","RoleArn":"arn:aws:iam::123456789012:role/b"},"ScheduleExpression":"at(1)"}', 200, {}, b'{"ScheduleArn":"a"}')), 'missing required FlexibleTimeWindow'),
    ('an image layer is not judged', JUDGE.judge(Exchange('GET', '/v2/app/blobs/sha256:0', {}, b'', 200, {}, b'layer')), None),
]


class Rows(unittest.TestCase):
    def test_rows(self):
        for name, (_, violations), part in ROWS:
            with self.subTest(name):
                if part is None:
                    self.assertEqual(violations, [])
                else:
                    self.assertEqual(len(violations), 1, violations)
                    self.assertIn(part, violations[0])

    def test_what_is_no_call_of_the_api_is_named_as_such(self):
        self.assertEqual(JUDGE.judge(Exchange('GET', '/', {}, b'', 200, {}, b'')), (None, []))


if __name__ == '__main__':
    result = unittest.main(exit=False, verbosity=0).result
    failed = len(result.failures) + len(result.errors)
    print(f'{len(ROWS) + 1 - failed} passed, {failed} failed')
    raise SystemExit(failed > 0)
