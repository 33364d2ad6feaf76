"""The awsQuery protocol and XML bodies as values that shapes.Checker reads: forms and elements, by the shape that they should have.

What the shape does not know stays in the value under its own name, so that the checker finds it.
https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
"""
import datetime
import re


def tag(element):
    return element.tag.split('}')[-1]


def scalar(shape, text):
    """The text as the shape's type; a text that is none of it stays a text, which the checker refuses."""
    kind = shape.type_name
    if kind == 'boolean':
        return {'true': True, 'false': False}.get(text, text)
    if kind in ('integer', 'long'):
        return int(text) if re.fullmatch(r'-?\d+', text) else text
    if kind in ('float', 'double'):
        try:
            return float(text)
        except ValueError:
            return text
    if kind == 'timestamp':
        try:
            return datetime.datetime.fromisoformat(text.replace('Z', '+00:00'))
        except ValueError:
            return text
    return text


def from_xml(shape, element):
    """The value of an element of a reply."""
    kind = shape.type_name
    if kind == 'structure':
        names = {member.serialization.get('name') or name: (name, member) for name, member in shape.members.items()}
        value = {}
        for child in element:
            name, member = names.get(tag(child), (tag(child), None))
            if member is None:
                value[name] = child.text
            elif member.serialization.get('flattened') and member.type_name == 'list':
                value.setdefault(name, []).append(from_xml(member.member, child))
            else:
                value[name] = from_xml(member, child)
        return value
    if kind == 'list':
        wanted = shape.member.serialization.get('name') or 'member'
        wrong = [tag(child) for child in element if tag(child) != wanted]
        return f'items <{wrong[0]}> in place of <{wanted}>' if wrong else [from_xml(shape.member, child) for child in element]
    if kind == 'map':
        entries = [{tag(child): child for child in entry} for entry in element]
        key = shape.key.serialization.get('name') or 'key'
        item = shape.value.serialization.get('name') or 'value'
        if any(key not in entry or item not in entry for entry in entries):
            return f'a map without <{key}> or <{item}>'
        return {entry[key].text or '': from_xml(shape.value, entry[item]) for entry in entries}
    return scalar(shape, element.text or '')


def from_form(shape, fields):
    """The value of a request. `fields` holds the form's names, relative to the shape, with their texts."""
    kind = shape.type_name
    if kind == 'structure':
        names = {member.serialization.get('name') or name: (name, member) for name, member in shape.members.items()}
        value = {}
        for head, below in _by_head(fields).items():
            name, member = names.get(head, (head, None))
            value[name] = below.get('') if member is None else from_form(member, below)
        return value
    if kind == 'list':
        if fields == {'': ''}:  # how the protocol writes an empty list
            return []
        item = '' if shape.serialization.get('flattened') else shape.member.serialization.get('name') or 'member'
        items = _by_head(fields if item == '' else _by_head(fields).get(item, {}))
        return [from_form(shape.member, items[at]) for at in sorted(items, key=_ordinal)]
    if kind == 'map':
        entries = _by_head(fields if shape.serialization.get('flattened') else _by_head(fields).get('entry', {}))
        key, item = shape.key.serialization.get('name') or 'key', shape.value.serialization.get('name') or 'value'
        split = [_by_head(entries[at]) for at in sorted(entries, key=_ordinal)]
        return {entry.get(key, {}).get('', ''): from_form(shape.value, entry.get(item, {})) for entry in split}
    return scalar(shape, fields.get('', ''))


def _by_head(fields):
    """`{'A.1': x, 'A.2': y}` as `{'A': {'1': x, '2': y}}`."""
    heads = {}
    for name, text in fields.items():
        head, _, rest = name.partition('.')
        heads.setdefault(head, {})[rest] = text
    return heads


def _ordinal(text):
    return int(text) if text.isdigit() else 0
