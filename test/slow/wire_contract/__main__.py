"""A proxy between AWS clients and an emulator that holds every exchange against botocore's own service models.

usage: python wire_contract UPSTREAM PORT REPORT
UPSTREAM is the emulator's address (http://127.0.0.1:4566). SIGTERM ends it, once REPORT is written: JSON with `exchanges` (how many of
each service), `unjudged` (what is no API call of AWS's) and `violations` (each with how often it was met). Loopback only.
"""
import collections
import http.server
import json
import os
import signal
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request

from judge import Exchange, Judge

HOP_BY_HOP = {'connection', 'content-length', 'date', 'expect', 'host', 'keep-alive', 'server', 'transfer-encoding'}


class Record:
    """What was seen so far, by all threads of the proxy."""

    def __init__(self):
        self._judge = Judge()
        self._lock = threading.Lock()
        self._exchanges, self._violations, self._unjudged = collections.Counter(), collections.Counter(), 0

    def add(self, exchange):
        with self._lock:
            try:
                service, violations = self._judge.judge(exchange)
            except Exception as error:  # a fault of the checker must be seen, and not end the proxy
                service, violations = 'checker', [f'the checker failed at {exchange.method} {exchange.path[:80]}: {error!r}']
            if service is None:
                self._unjudged += 1
            else:
                self._exchanges[service] += 1
            self._violations.update(violations)

    def write(self, path):
        with self._lock, open(f'{path}.part', 'w') as file:
            json.dump({'exchanges': self._exchanges, 'unjudged': self._unjudged, 'violations': self._violations}, file, indent=1)
        os.replace(f'{path}.part', path)


def handler(upstream, record):
    host = urllib.parse.urlsplit(upstream).netloc

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = 'HTTP/1.1'

        def log_message(self, *_):
            pass

        def forward(self):
            body = self._body()
            headers = {name: value for name, value in self.headers.items() if name.lower() not in HOP_BY_HOP} | {'Host': host}
            request = urllib.request.Request(upstream + self.path, data=body or None, headers=headers, method=self.command)
            try:
                with urllib.request.urlopen(request) as answer:
                    status, reply_headers, reply = answer.status, answer.headers, answer.read()
            except urllib.error.HTTPError as error:
                status, reply_headers, reply = error.code, error.headers, error.read()
            except OSError:
                # The emulator cuts connections on demand: the client must see just that.
                self.close_connection = True
                return
            record.add(Exchange(self.command, self.path, _lower(self.headers), body, status, _lower(reply_headers), reply))
            self.send_response(status)
            for name, value in reply_headers.items():
                if name.lower() not in HOP_BY_HOP:
                    self.send_header(name, value)
            self.send_header('content-length', str(len(reply)))
            self.end_headers()
            if self.command != 'HEAD':
                self.wfile.write(reply)

        do_DELETE = do_GET = do_HEAD = do_PATCH = do_POST = do_PUT = forward

        def _body(self):
            if self.headers.get('transfer-encoding', '').lower() != 'chunked':
                return self.rfile.read(int(self.headers.get('content-length') or 0))
            chunks = []
            while size := int(self.rfile.readline().split(b';')[0], 16):
                chunks.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b''.join(chunks)

    return Handler


def _lower(headers):
    return {name.lower(): value for name, value in headers.items()}


def main(upstream, port, report):
    record = Record()

    def end(*_):
        record.write(report)
        os._exit(0)

    signal.signal(signal.SIGTERM, end)
    server = http.server.ThreadingHTTPServer(('127.0.0.1', int(port)), handler(upstream, record))
    # It listens: whoever has started it waits for this line.
    print('ready', flush=True)
    server.serve_forever()


if __name__ == '__main__':
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
