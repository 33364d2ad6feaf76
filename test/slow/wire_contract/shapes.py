"""A value of the wire against botocore's shape of it: what is missing, unknown, of the wrong type or outside the shape's bounds."""
import base64
import binascii
import datetime
import decimal
import re

WHOLE, NUMBER = ('integer', 'long'), ('float', 'double', 'bigdecimal')


class Checker:
    """Collects the violations of one message. `sent` is what a client sends: bounds and patterns bind only that."""

    def __init__(self, sent):
        self.sent = sent
        self.violations = []

    def check(self, shape, value, path=''):
        """`value` as JSON, CBOR or a decoded form or XML text gives it; `path` names the place, e.g. `.services[].status`."""
        if value is None:
            return self._bad(path, 'null')
        kind = shape.type_name
        if kind == 'structure':
            self._structure(shape, value, path)
        elif kind == 'list':
            if self._is(value, list, path, 'a list'):
                self._bounds(shape, len(value), path, 'items')
                for item in value:
                    self.check(shape.member, item, f'{path}[]')
        elif kind == 'map':
            if self._is(value, dict, path, 'a map'):
                for key, item in value.items():
                    self.check(shape.key, key, f'{path}{{key}}')
                    self.check(shape.value, item, f'{path}{{}}')
        elif kind in ('string', 'character'):
            self._string(shape, value, path)
        elif kind in WHOLE:
            if self._is(value, int, path, f'a whole number ({kind})', but=bool):
                self._bounds(shape, value, path, '')
        elif kind in NUMBER:
            self._is(value, (int, float, decimal.Decimal), path, f'a number ({kind})', but=bool)
        elif kind == 'boolean':
            self._is(value, bool, path, 'a boolean')
        elif kind == 'timestamp':
            self._timestamp(value, path)
        elif kind == 'blob':
            self._blob(value, path)
        else:
            self._bad(path, f'a type that this checker does not know: {kind}')

    def _structure(self, shape, value, path):
        if getattr(shape, 'is_document_type', False):
            return
        if not self._is(value, dict, path, 'a structure'):
            return
        for name, item in value.items():
            if name in shape.members:
                self.check(shape.members[name], item, f'{path}.{name}')
            elif not (name == '__type' and shape.metadata.get('union')):
                self._bad(path, f'unknown member {name}')
        for name in shape.required_members:
            if name not in value:
                self._bad(path, f'missing required {name}')
        if shape.metadata.get('union') and len([name for name in value if name != '__type']) != 1:
            self._bad(path, 'a union with other than one member')

    def _string(self, shape, value, path):
        if not self._is(value, str, path, 'a string'):
            return
        # A value that AWS adds later is no violation for clients, but here it would be a word that nobody documents.
        if shape.enum and value not in shape.enum:
            self._bad(path, f'not in enum: {value[:60]!r}')
        self._bounds(shape, len(value), path, 'characters')
        pattern = shape.metadata.get('pattern')
        if self.sent and pattern and not _matches(pattern, value):
            self._bad(path, f'does not match {pattern[:60]}')

    def _timestamp(self, value, path):
        if isinstance(value, bool) or not isinstance(value, (int, float, datetime.datetime)):
            self._bad(path, f'want a timestamp, got {type(value).__name__} {str(value)[:30]!r}')

    def _blob(self, value, path):
        if isinstance(value, bytes):
            return
        if self._is(value, str, path, 'a blob'):
            try:
                base64.b64decode(value, validate=True)
            except (binascii.Error, ValueError):
                self._bad(path, 'a blob that is not base64')

    def _bounds(self, shape, size, path, unit):
        if not self.sent:
            return
        low, high = shape.metadata.get('min'), shape.metadata.get('max')
        if low is not None and size < low:
            self._bad(path, f'below the minimum of {low} {unit}'.rstrip())
        if high is not None and size > high:
            self._bad(path, f'above the maximum of {high} {unit}'.rstrip())

    def _is(self, value, types, path, wanted, but=()):
        if isinstance(value, types) and not (but and isinstance(value, but)):
            return True
        self._bad(path, f'want {wanted}, got {type(value).__name__}')
        return False

    def _bad(self, path, problem):
        self.violations.append(f'{path}: {problem}')


def _matches(pattern, value):
    """The models' patterns are of Java's dialect; one that Python cannot read binds nobody."""
    try:
        return re.search(pattern, value) is not None
    except re.error:
        return True
